import JalonCore
import JalonScreens
import JalonStore
import JalonWording

/// What stands beside the loop where others write into the store as well: what is asked of it, what they write, and how
/// long it has not answered.
final class Sharing {
  let errands: Errands
  private let watching: Watching
  /// Others have written, and the screen in front has not been read again yet.
  private var isMoved = false
  private var awaySince: Instant?
  /// Since when an answer is awaited, in milliseconds of a clock that never goes back.
  private var busySince: Int?

  init(_ performer: Performer, _ scan: any Scan, every seconds: Double, wake: @escaping @Sendable () -> Void) {
    errands = Errands(performer, wake: wake)
    watching = Watching(rhythm: seconds, last: { try scan.newest() }, wake: wake)
  }

  /// For how many milliseconds the title stays what it is.
  var patience: Int? { errands.isBusy ? 1_000 : nil }

  /// How the store is reached.
  func link(at now: Instant, _ milliseconds: Int) -> Desk.Link {
    busySince = errands.isBusy ? busySince ?? milliseconds : nil
    if let awaySince { return .away(since: awaySince) }
    let seconds = busySince.map { (milliseconds - $0) / 1_000 } ?? 0
    return seconds > 0 ? .awaited(seconds: seconds) : .near
  }

  func takeNews() -> [Watching.News] { watching.take() }

  /// What became of something: what was written here is no news, and a store that has not answered is away. Whether it
  /// answers again: it is read anew once it may have come back, and that tells.
  func note(_ done: Errands.Done, at now: Instant) -> Bool {
    busySince = nil
    if case .performed(let events)? = done.answer, let last = events.map(\.sequence).max() { watching.know(last) }
    if done.isAway {
      awaySince = awaySince ?? now
      watching.doubt()
    }
    guard !done.isAway, done.asked == nil, awaySince != nil else { return false }
    awaySince = nil
    return true
  }

  func note(_ news: Watching.News, at now: Instant) {
    switch news {
    case .away: awaySince = awaySince ?? now
    case .back, .moved: errands.forget()
    }
  }

  func noteMoved() { isMoved = true }

  /// Whether the screen in front is to be read again now; asked once nobody types.
  func takeMoved() -> Bool {
    defer { isMoved = false }
    return isMoved
  }

  /// All that was asked is done, or given up after a while: the program ends.
  func end() {
    watching.stop()
    errands.finish(within: 10)
  }
}

extension Runtime {
  /// From now on the store is asked beside the loop, and what others write into it is followed.
  ///
  /// - Parameters:
  ///   - scan: a way of reading of its own.
  ///   - seconds: between two looks at what others write.
  public func share(by scan: any Scan, every seconds: Double = 2) {
    sharing = Sharing(performer, scan, every: seconds, wake: terminal.wake)
  }

  /// What came from beside the loop.
  func takeShared() {
    guard let sharing else { return }
    for done in sharing.errands.take() {
      if sharing.note(done, at: app.desk.now) { say(Notice(SharingWords.back, .done)) }
      if let names = done.names { loop.app.desk.known = names }
      if let words = done.news { loop.app.tell([words]) }
      if let asked = done.asked {
        if let answer = done.answer { self.answer(answer, to: asked.asker) }
        // What did not open takes with it what was typed for it.
        if case .failed? = done.answer { held = [] }
      } else if !done.isAway {
        sharing.noteMoved()
      }
      settleAll()
    }
    for news in sharing.takeNews() { sharing.note(news, at: app.desk.now) }
    readAgainWhatMoved()
  }

  /// Nothing moves under the hands of somebody who types, or is asked.
  func readAgainWhatMoved() {
    guard let sharing, !app.isOccupied, sharing.takeMoved() else { return }
    loop.refresh()
    settleAll()
  }
}

enum SharingWords {
  static let back = Words(fr: "De retour : la base répond.", en: "Back: the base answers.")
}
