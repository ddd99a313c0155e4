import Foundation
import JalonStore

/// Asks a shared store, by a connection of its own and on a thread of its own, whether others have written into it.
final class Watching: @unchecked Sendable {
  enum News: Hashable {
    /// Facts came that this Jalon did not write.
    case moved
    case away
    /// It answers again.
    case back
  }

  // Everything below is touched under `lock` only.
  private let lock = NSCondition()
  /// The last fact that is known, wherever it comes from; `nil` before the first look.
  private var known: Int?
  private var news: [News] = []
  private var isAway = false
  private var isOver = false
  private let last: () throws -> Int
  private let wake: @Sendable () -> Void
  private let rhythm: TimeInterval

  /// - Parameters:
  ///   - last: the sequence of the newest fact in the store.
  ///   - rhythm: seconds between two looks.
  init(
    rhythm: TimeInterval, last: @escaping @Sendable () throws -> Int, wake: @escaping @Sendable () -> Void
  ) {
    (self.rhythm, self.last, self.wake) = (rhythm, last, wake)
    let thread = Thread { [self] in work() }
    thread.name = "watching"
    thread.start()
  }

  /// What this Jalon wrote itself is no news.
  func know(_ sequence: Int) { holding { known = max(known ?? 0, sequence) } }

  /// Somebody else got no answer: the next one that comes here is told.
  func doubt() { holding { isAway = true } }

  func take() -> [News] {
    holding {
      defer { news = [] }
      return news
    }
  }

  func stop() {
    holding {
      isOver = true
      lock.broadcast()
    }
  }

  private func work() {
    while !holding({ isOver }) {
      look()
      pause()
    }
  }

  private func look() {
    let found: Int?
    do { found = try last() } catch { found = nil }
    let told = holding { note(found) }
    if told { wake() }
  }

  /// Whether there is something to tell.
  private func note(_ found: Int?) -> Bool {
    let before = news.count
    guard let found else {
      if !isAway { news.append(.away) }
      isAway = true
      return news.count > before
    }
    if isAway { news.append(.back) }
    isAway = false
    if let known, found > known { news.append(.moved) }
    known = max(known ?? 0, found)
    return news.count > before
  }

  private func pause() {
    let end = Date(timeIntervalSinceNow: rhythm)
    lock.lock()
    while !isOver, lock.wait(until: end) {}
    lock.unlock()
  }

  private func holding<Result>(_ body: () -> Result) -> Result {
    lock.lock()
    defer { lock.unlock() }
    return body()
  }
}
