import Foundation
import JalonCore
import JalonScreens
import JalonStore

/// Counts beside the loop, on a thread of its own: a count of all missions may take longer than a frame.
///
/// Only the last question matters: a new one interrupts the one under way.
final class Counting: @unchecked Sendable {
  // Everything below is touched under `lock` only.
  private let lock = NSCondition()
  private var question: (filter: Filter, today: Day, asker: Asker)?
  private var answers: [(counts: Counts, asker: Asker)] = []
  private var isOver = false
  /// A question was taken and its answer is not there yet.
  private var isCounting = false
  private let scan: any Scan
  private let wake: @Sendable () -> Void

  init(_ scan: any Scan, wake: @escaping @Sendable () -> Void) {
    self.scan = scan
    self.wake = wake
    let thread = Thread { [self] in work() }
    thread.name = "counting"
    thread.start()
  }

  func ask(_ filter: Filter, today: Day, for asker: Asker) {
    lock.lock()
    question = (filter, today, asker)
    // Only a count under way, while it cannot turn to the new question: that one is not to be interrupted.
    if isCounting { scan.interrupt() }
    lock.signal()
    lock.unlock()
  }

  /// What was counted since the last call, and the screen that asked.
  func take() -> [(counts: Counts, asker: Asker)] {
    lock.lock()
    defer { lock.unlock() }
    defer { answers = [] }
    return answers
  }

  func stop() {
    lock.lock()
    isOver = true
    lock.signal()
    lock.unlock()
    scan.interrupt()
  }

  private func work() {
    while let (filter, today, asker) = next() {
      let counts = Counts(of: filter, in: scan, today: today)
      if keep(counts, asker) { wake() }
    }
  }

  /// Whether there is something to take: the answer to a question that still matters.
  private func keep(_ counts: Counts?, _ asker: Asker) -> Bool {
    lock.lock()
    defer { lock.unlock() }
    isCounting = false
    guard let counts, question == nil else { return false }
    answers.append((counts, asker))
    return true
  }

  private func next() -> (filter: Filter, today: Day, asker: Asker)? {
    lock.lock()
    defer { lock.unlock() }
    while question == nil && !isOver { lock.wait() }
    defer { question = nil }
    isCounting = !isOver
    return isOver ? nil : question
  }
}

extension Counts {
  /// `nil` when the store was interrupted or does not answer.
  init?(of filter: Filter, in register: any Register, today: Day) {
    do {
      self.init(
        filter: filter, shown: try register.count(filter, today: today),
        all: try register.count(.everything, today: today), late: try register.lateCount(today: today),
        stages: try register.countsByStage(filter, today: today))
    } catch {
      return nil
    }
  }
}
