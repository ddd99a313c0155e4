import Foundation
import JalonCore
import JalonScreens
import JalonStore
import JalonWording

/// Carries out what screens ask of a store that is far away on a thread of its own, one thing after the other in the order
/// of asking: no key waits for the store.
final class Errands: @unchecked Sendable {
  /// What became of one thing.
  struct Done {
    let asked: Asked?
    let answer: Answer?
    /// Names as they stand since then; `nil` where they stay.
    let names: Names?
    /// What there is to say of the drawer.
    let news: Words?
    /// The store did not answer.
    let isAway: Bool
  }

  private enum Errand {
    case asked(Asked)
    case speak(Language)
    /// Somebody else has written: what was read before is forgotten.
    case forget
  }

  // Everything below is touched under `lock` only, but for the performer, which is the thread's.
  private let lock = NSCondition()
  private var waiting: [Errand] = []
  private var done: [Done] = []
  private var isWorking = false
  private var isOver = false
  private let performer: Performer
  private let wake: @Sendable () -> Void

  init(_ performer: Performer, wake: @escaping @Sendable () -> Void) {
    self.performer = performer
    self.wake = wake
    let thread = Thread { [self] in work() }
    thread.name = "store"
    thread.start()
  }

  /// A question of which only the newest answer counts takes the place of the one that still waits.
  func send(_ asked: Asked) {
    add(.asked(asked)) {
      $0.removeAll { if case .asked(let older) = $0 { asked.outdates(older) } else { false } }
    }
  }

  func speak(_ language: Language) { add(.speak(language)) }
  func forget() { add(.forget) }

  /// Something was sent and has not been answered.
  var isBusy: Bool { holding { isWorking || !waiting.isEmpty } }

  func take() -> [Done] {
    holding {
      defer { done = [] }
      return done
    }
  }

  /// Ends once all that was sent is done, or `seconds` have passed.
  func finish(within seconds: TimeInterval) {
    let end = Date(timeIntervalSinceNow: seconds)
    lock.lock()
    isOver = true
    lock.broadcast()
    while isWorking || !waiting.isEmpty, lock.wait(until: end) {}
    lock.unlock()
  }

  private func add(_ errand: Errand, instead drop: (inout [Errand]) -> Void = { _ in }) {
    holding {
      drop(&waiting)
      waiting.append(errand)
      lock.broadcast()
    }
  }

  private func holding<Result>(_ body: () -> Result) -> Result {
    lock.lock()
    defer { lock.unlock() }
    return body()
  }

  private func work() {
    while let errand = next() {
      let done = carryOut(errand)
      holding {
        if let done { self.done.append(done) }
        isWorking = false
        lock.broadcast()
      }
      if done != nil { wake() }
    }
  }

  private func next() -> Errand? {
    holding {
      while waiting.isEmpty && !isOver { lock.wait() }
      guard !waiting.isEmpty else { return nil }
      isWorking = true
      return waiting.removeFirst()
    }
  }

  private func carryOut(_ errand: Errand) -> Done? {
    switch errand {
    case .speak(let language):
      performer.speak(language)
      return nil
    case .forget:
      return done(nil, nil, performer.readAgain())
    case .asked(let asked):
      let answer = performer.perform(asked.effect)
      return done(asked, answer, answer?.changesNames == true ? performer.names() : nil)
    }
  }

  private func done(_ asked: Asked?, _ answer: Answer?, _ names: Names?) -> Done {
    Done(asked: asked, answer: answer, names: names, news: performer.news(), isAway: performer.isAway)
  }
}

extension Asked {
  /// Its answer makes that to `older` useless: the same screen asks the same thing again.
  func outdates(_ older: Asked) -> Bool { asker == older.asker && effect.replaces(older.effect) }
}

extension Effect {
  /// The same kind of question, so that the newer answer makes the older one useless.
  func replaces(_ older: Effect) -> Bool {
    switch (self, older) {
    case (.dossier, .dossier), (.counts, .counts), (.page, .page), (.around, .around), (.plan, .plan),
      (.missions, .missions), (.agenda, .agenda), (.dueDays, .dueDays), (.examine, .examine),
      (.places, .places):
      true
    default: false
    }
  }
}

extension Answer {
  /// Names change with the directory.
  var changesNames: Bool {
    if case .performed(let events) = self { events.contains(where: \.stream.isOfDirectory) } else { false }
  }
}
