import JalonScreens
import JalonStore

/// When what is being typed goes to the disk: once the keys rest, and at the latest a second after the first of them.
///
/// Nothing is counted while nothing waits: an idle program never wakes.
struct Unsaved {
  /// A pause between two words, in milliseconds.
  static let pause = 300
  /// The longest that something typed stays off the disk. A little less than the second that is promised.
  static let longest = 900

  /// When the first key came that is not saved, and when the last did, in milliseconds of a clock that never goes back.
  private var since: (first: Int, last: Int)?

  /// Keys have come.
  mutating func note(_ isUnsaved: Bool, at now: Int) {
    since = isUnsaved ? (first: since?.first ?? now, last: now) : nil
  }

  /// For how long nothing needs to be saved, in milliseconds; `nil` for ever.
  func patience(at now: Int) -> Int? {
    since.map { max(0, min($0.last + Unsaved.pause, $0.first + Unsaved.longest) - now) }
  }

  func isDue(at now: Int) -> Bool { patience(at: now) == 0 }

  mutating func saved() { since = nil }
}

/// What screens want written of their own work: it waits for the picture, so that no disk stands between a key and what
/// it shows. Of the writes of one draft the last counts.
struct PutAway {
  private var waiting: [Asked] = []

  /// Whether it is of those that wait.
  mutating func takes(_ asked: Asked) -> Bool {
    if let key = asked.effect.draftKey {
      waiting.removeAll { $0.effect.draftKey == key }
    } else {
      guard case .remember = asked.effect else { return false }
    }
    waiting.append(asked)
    return true
  }

  mutating func takeAll() -> [Asked] {
    defer { waiting = [] }
    return waiting
  }
}

extension Effect {
  /// The draft that it writes or throws away.
  fileprivate var draftKey: DraftKey? {
    switch self {
    case .saveDraft(let key, _), .discardDraft(let key): key
    default: nil
    }
  }

  /// Its answer may depend on what waits to be written.
  var readsDrafts: Bool {
    switch self {
    case .draft, .drafts: true
    default: false
    }
  }
}
