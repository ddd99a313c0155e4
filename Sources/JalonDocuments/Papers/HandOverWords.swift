import JalonCore
import JalonWording

enum HandOverWords {
  static let officer = Words(fr: "Suivie par", en: "Followed by")
  static let before = Words(fr: "Auparavant", en: "Before")
  static let lentUntil = Words(fr: "À rendre", en: "To be given back")
  static let standing = Words(fr: "Où en est la mission", en: "Where the mission stands")
  static let stage = Words(fr: "Étape", en: "Stage")
  static let paused = Words(fr: "En pause", en: "Paused")
  static let provider = Words(fr: "Prestataire", en: "Provider")
  static let terms = Words(fr: "Convention", en: "Agreement")
  static let daysDone = Words(fr: "Jours réalisés", en: "Days done")
  static let due = Words(fr: "Qui doit quoi, et quand", en: "Who owes what, and when")
  static let nothingDue = Words(fr: "Rien n'est à faire.", en: "Nothing is due.")
  static let lastContacts = Words(fr: "Derniers contacts", en: "Last contacts")
  static let noContact = Words(fr: "Aucun contact n'est au journal.", en: "No contact is in the journal.")
  static let traps = Words(fr: "À savoir", en: "To be known")
  static let noTrap = Words(fr: "Rien de particulier au journal.", en: "Nothing particular in the journal.")

  static func followed(_ name: Words, since day: Day?) -> Words {
    guard let day else { return name }
    return name + Words(fr: ", depuis le \(date: day)", en: ", since \(date: day)")
  }

  static func until(_ day: Day, _ reason: Words) -> Words {
    Words(fr: "jusqu'au \(date: day) : \(reason)", en: "until \(date: day): \(reason)")
  }

  static func told(_ terms: Terms) -> Words {
    Words(
      fr: "\(days: terms.days), \(terms.amount), du \(date: terms.start) au \(date: terms.end)",
      en: "\(days: terms.days), \(terms.amount), from \(date: terms.start) to \(date: terms.end)")
  }

  static func done(_ days: Hundredths) -> Words { Words(fr: "\(days: days)", en: "\(days: days)") }

  /// « 12/03/2026 : rapport final : Cabinet Lise, retard 3 j »
  static func due(_ watch: Watch, _ names: Names, on day: Day) -> Words {
    dated(watch.day, watch.words(names, today: day))
  }

  static func dated(_ day: Day, _ words: Words) -> Words { Words(fr: "\(date: day) : \(words)", en: "\(date: day): \(words)") }

  static func confirmed(_ caution: Words, _ reason: Words) -> Words {
    Words(fr: "\(caution) : \(reason)", en: "\(caution): \(reason)")
  }

  static func pending(_ what: Words) -> Words {
    Words(fr: "Réorientation en attente : \(what)", en: "Pending reorientation: \(what)")
  }

  static func noConsent(_ structures: Words) -> Words {
    Words(
      fr: "Aucun accord de diffusion de \(structures) : rien ne sort en son nom.",
      en: "No disclosure consent of \(structures): nothing leaves under its name.")
  }
}
