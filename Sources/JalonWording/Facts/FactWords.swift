import JalonCore

/// What is said around the fields of a fact that is opened whole.
enum FactWords {
  static let nothing = Words(same: "–")
  static let yes = Words(fr: "oui", en: "yes")
  static let no = Words(fr: "non", en: "no")
  static let entered = Words(fr: "Saisi", en: "Entered")
  static let toBeTold = Words(fr: "À prévenir", en: "To be told")
  static let onBehalfOf = Words(fr: "Acte de", en: "Act of")
  static let state = Words(fr: "État", en: "State")
  static let reasons = Words(fr: "Motifs donnés", en: "Reasons given")
  static let corrections = Words(fr: "Corrections", en: "Corrections")
  static let undoneAct = Words(fr: "Acte annulé", en: "Act undone")
  static let redoneAct = Words(fr: "Acte rétabli", en: "Act redone")
  static let corrected = Words(fr: "Fait corrigé", en: "Fact corrected")
  static let field = Words(fr: "Champ", en: "Field")
  static let before = Words(fr: "Valeur d'avant", en: "Former value")
  static let after = Words(fr: "Nouvelle valeur", en: "New value")
  static let reason = Words(fr: "Motif", en: "Reason")

  /// « le lundi 9 mars 2026 à 14:11, par Camille Roux »
  static func when(_ at: Instant, _ zone: Zone, by name: String) -> Words {
    let (day, hour) = (zone.day(of: at), zone.hour(of: at))
    return Words {
      $0 == .fr ? "le \(day.long(.fr)) à \(hour), par \(name)" : "on \(day.long(.en)) at \(hour), by \(name)"
    }
  }

  static let formerCard = Words(fr: "Fiche d'avant", en: "Card before")

  /// « Fiche jusqu'au lundi 9 mars 2026 »
  static func cardUntil(_ at: Instant, _ zone: Zone) -> Words {
    let day = zone.day(of: at)
    return Words { $0 == .fr ? "Fiche jusqu’au \(day.long(.fr))" : "Card until \(day.long(.en))" }
  }

  /// Of a fact that is not the first of its act: « ceux de l'acte, au fait 4 ».
  static func given(with position: Int) -> Words {
    let fact = FactNumber(position).inSentence
    return Words(fr: "ceux de l'acte, au \(fact)", en: "those of the act, with \(fact)")
  }

  static func undone(_ when: Words) -> Words { Words(fr: "annulé \(when)", en: "undone \(when)") }

  /// « Fait 4 · Proposition reçue : … »
  static func fact(_ position: Int, _ sentence: Words) -> Words {
    Words { "\(FactNumber(position).words($0)) · \(sentence($0))" }
  }

  /// « Montant TTC : 55,00 €, puis 5 500,00 € »
  static func mended(_ label: Words, _ old: Words, _ new: Words) -> Words {
    Words(fr: "\(label) : \(old), puis \(new)", en: "\(label): \(old), then \(new)")
  }
}
