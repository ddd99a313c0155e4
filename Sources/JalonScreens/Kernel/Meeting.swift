import JalonCore
import JalonWording

/// A meeting around the screen: until it is left on purpose, nothing of the portfolio but what began it can be reached.
public struct Meeting: Hashable, Sendable {
  public let since: Instant
  /// How many screens lie out of reach and out of sight beneath the one that began it.
  let floor: Int

  /// `0 h 42`, however long it lasts.
  func elapsed(at now: Instant) -> String {
    let minutes = max(0, now.seconds - since.seconds) / 60
    return "\(minutes / 60)\u{A0}h\u{A0}\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }

  /// Until the clock in the header has something else to say.
  func secondsToNextMinute(from now: Instant) -> Int { 60 - max(0, now.seconds - since.seconds) % 60 }
}

enum MeetingWords {
  static let begin = Words(
    fr: "Ouvrir la réunion : noms masqués, rien d'autre à portée, ou la quitter",
    en: "Begin the meeting: names hidden, nothing else within reach, or leave it")
  static let beginShort = Words(fr: "Réunion", en: "Meeting")
  static let leave = Words(fr: "Quitter la réunion", en: "Leave the meeting")
  static let begun = Words(
    fr: "Réunion ouverte : le reste du portefeuille est hors de portée. M la quitte, après une question.",
    en: "Meeting begun: the rest of the portfolio is out of reach. M leaves it, after a question.")
  static let outOfReach = Words(
    fr: "Hors de portée pendant la réunion : M, dans la comparaison, la quitte.",
    en: "Out of reach during the meeting: M, in the comparison, leaves it.")

  static func clock(_ elapsed: String) -> Words {
    Words(fr: "RÉUNION \(elapsed)", en: "MEETING \(elapsed)")
  }
  static func sureToEnd(_ elapsed: String) -> Words {
    Words(
      fr: "La réunion dure depuis \(elapsed). La quitter remet les noms et tout le portefeuille à portée.",
      en: "The meeting has lasted \(elapsed). Leaving it brings back the names and the whole portfolio.")
  }
  static func ended(_ elapsed: String) -> Words {
    Words(fr: "Réunion quittée après \(elapsed).", en: "Meeting left after \(elapsed).")
  }
}
