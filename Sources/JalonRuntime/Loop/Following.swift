import JalonCore
import JalonScreens
import JalonStore
import JalonWording

/// Another Jalon of the same person writes into the store: what is new there, and whether it is still at work.
public final class Following {
  private let store: any Store
  private let isFree: () -> Bool
  private var last: Int?
  private var isTold = false

  /// How often it is looked at, in milliseconds.
  static let rhythm = 2_000

  /// - Parameter isFree: nobody writes into the store any more.
  public init(_ store: any Store, isFree: @escaping () -> Bool) {
    (self.store, self.isFree) = (store, isFree)
    last = sequence
  }

  /// Facts came since the last look.
  func hasMoved() -> Bool {
    let now = sequence
    defer { last = now }
    return now != last
  }

  /// The other one is gone; told once.
  func isFreed() -> Bool {
    guard !isTold, isFree() else { return false }
    isTold = true
    return true
  }

  /// Where the store does not answer for a moment, nothing is new.
  private var sequence: Int? {
    do { return try store.latest(1).first?.sequence } catch { return last }
  }

  /// Said as the screens open.
  public static let begun = Words(
    fr: "Un autre Jalon, à vous, écrit dans ce fichier : celui-ci suit, en lecture seule. g puis w reprend la main.",
    en: "Another Jalon of yours writes into this file: this one follows, read-only. g then w takes over.")
  static let freed = Words(
    fr: "L’autre Jalon est fermé : g puis w reprend la main ici.",
    en: "The other Jalon is closed: g then w takes over here.")
}

extension Runtime {
  /// Reads again what the other one wrote, where nobody types.
  func follow() {
    guard let following else { return }
    if following.hasMoved(), !app.top.isTyping {
      loop.app.desk.known = performer.names() ?? app.desk.known
      loop.refresh()
      settleAll()
    }
    if following.isFreed() { loop.app.tell([Following.freed]) }
  }
}
