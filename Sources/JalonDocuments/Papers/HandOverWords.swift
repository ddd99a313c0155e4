import JalonCore
import JalonWording

enum HandOverWords {
  static let own = Words(
    fr: "INTERNE : entre chargés de mission, à ne remettre à personne d'autre",
    en: "INTERNAL: between officers, to be handed to nobody else")
  static let officer = Words(fr: "Suivie par", en: "Followed by")
  static let before = Words(fr: "Auparavant", en: "Before")
  static let lentUntil = Words(fr: "À rendre", en: "To be given back")
  static let why = Words(fr: "Pourquoi", en: "Why")
  static let speakers = Words(fr: "Interlocuteurs", en: "Whom to call")
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
  static let takenOver = Words(fr: "Reprise d'avant Jalon", en: "Taken over from before Jalon")
  static let traps = Words(fr: "À savoir", en: "To be known")
  static let noTrap = Words(fr: "Rien de particulier au journal.", en: "Nothing particular in the journal.")

  static func followed(_ name: Words, since day: Day?) -> Words {
    guard let day else { return name }
    return name + Words(fr: ", depuis le \(date: day)", en: ", since \(date: day)")
  }

  static func why(_ reason: Words, _ details: Words?) -> Words {
    guard let details else { return reason }
    return reason + Words(fr: " : ", en: ": ") + details
  }

  static func call(_ launched: Day, _ deadline: Day) -> Words {
    Words(
      fr: "Appel lancé le \(date: launched), réponses attendues au plus tard le \(date: deadline).",
      en: "Call launched on \(date: launched), answers due by \(date: deadline).")
  }

  static func invited(_ provider: Words, _ answer: Words) -> Words {
    Words(fr: "\(provider) : \(answer)", en: "\(provider): \(answer)")
  }

  static func until(_ day: Day, _ reason: Words) -> Words {
    Words(fr: "jusqu'au \(date: day) : \(reason)", en: "until \(date: day): \(reason)")
  }

  static func done(_ days: Hundredths, of agreed: Hundredths?) -> Words {
    let done = Words(fr: "\(days: days)", en: "\(days: days)")
    return agreed.map { done + Words(fr: " sur \(days: $0)", en: " of \(days: $0)") } ?? done
  }

  /// « 12 mars 2026 : rapport final : Cabinet Lise, retard 3 j »; what the officer does names the officer.
  static func due(_ watch: Watch, by officer: PersonID, _ names: Names, on day: Day) -> Words {
    let told = dated(watch.day, watch.words(names, today: day))
    guard watch.who == nil else { return told }
    return told + Words(same: " (\(names.name(of: officer)))")
  }

  static func dated(_ day: Day, _ words: Words) -> Words {
    Words(fr: "\(date: day) : \(words)", en: "\(date: day): \(words)")
  }

  static func confirmed(_ caution: Words, _ reason: Words) -> Words {
    Words(fr: "\(caution) : \(reason)", en: "\(caution): \(reason)")
  }

  static func pending(_ what: Words) -> Words {
    Words(fr: "Réorientation en attente : \(what)", en: "Pending reorientation: \(what)")
  }

  static func noConsent(_ structures: Words) -> Words {
    Words(
      fr: "Sans accord de diffusion : \(structures). Rien ne sort sous ce nom.",
      en: "Without disclosure consent: \(structures). Nothing leaves under that name.")
  }
}
