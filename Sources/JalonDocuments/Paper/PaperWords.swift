import JalonCore
import JalonWording

/// What all documents say alike.
enum PaperWords {
  static let mission = Words(fr: "Mission", en: "Mission")
  static func structures(_ count: Int) -> Words {
    count > 1 ? Words(fr: "Structures", en: "Structures") : Words(fr: "Structure", en: "Structure")
  }
  static func operators(_ count: Int) -> Words {
    count > 1 ? Words(fr: "Opérateurs DLA", en: "DLA operators") : Words(fr: "Opérateur DLA", en: "DLA operator")
  }

  /// What the rules of the funds ask every paper to say (Reg. 2021/1060, art. 50).
  static let european = Words(fr: "Cofinancé par l’Union européenne", en: "Co-funded by the European Union")

  /// At the head of each page.
  static func running(_ title: Words, _ number: String) -> Words {
    Words(fr: "\(title) · mission \(number)", en: "\(title) · mission \(number)")
  }

  static let textWithheld = Words(
    fr: "(texte non communiqué, faute d'accord de chaque structure)",
    en: "(text withheld: not every structure has agreed)")

  static let textsWithheld = Words(
    fr: "Les textes saisis dans le dossier, qui peuvent parler d'elle, ne figurent pas dans ce document.",
    en: "Texts entered in the file, which may tell of it, are left out of this document.")

  static func hidden(_ name: String, _ shown: ShownStructure) -> Words? {
    shown.consentedOn.map { day in
      Words(
        fr: "\(name) : sans son nom, selon l'accord que la structure a donné le \(date: day).",
        en: "\(name): without its name, as the structure agreed on \(date: day).")
    }
  }

  static let invited = Words(fr: "les prestataires sollicités", en: "the providers invited")

  static func printed(_ day: Day, _ officer: String, for recipients: Words) -> Words {
    Words(
      fr: "Imprimé le \(date: day) par \(officer), pour \(recipients).",
      en: "Printed on \(date: day) by \(officer), for \(recipients).")
  }

  static func preview(_ day: Day, _ officer: String, for recipients: Words) -> Words {
    Words(
      fr: "Aperçu du \(date: day), demandé par \(officer), pour \(recipients) : rien n'est sorti.",
      en: "Preview of \(date: day), asked for by \(officer), for \(recipients): nothing was let out.")
  }

  /// « 9 jours », « 4,5 jours ».
  static func days(_ days: Hundredths) -> Words {
    let isOne = days < Hundredths(whole: 2)
    return Words { language in
      let day = language == .fr ? (isOne ? "jour" : "jours") : (days == Hundredths(whole: 1) ? "day" : "days")
      return "\(days.written(language)) \(day)"
    }
  }

  /// « l'opérateur DLA et les structures »
  static func sides(_ opening: Opening) -> Words {
    let operators =
      opening.operators.count > 1
      ? Words(fr: "les opérateurs DLA", en: "the DLA operators") : Words(fr: "l'opérateur DLA", en: "the DLA operator")
    let structures =
      opening.structures.count > 1
      ? Words(fr: "les structures", en: "the structures") : Words(fr: "la structure", en: "the structure")
    return Words(fr: "\(operators) et \(structures)", en: "\(operators) and \(structures)")
  }

  /// What `jalon verify --against` compares.
  static func anchor(_ anchor: Anchor, of number: String) -> Words {
    Words(
      fr: "Journal de \(number) jusqu'au fait \(anchor.position) : \(anchor.code)",
      en: "Journal of \(number) up to fact \(anchor.position): \(anchor.code)")
  }

  static func origin(_ number: String) -> Words {
    Words(
      fr: "Établi par Jalon d'après le journal de la mission \(number).",
      en: "Made by Jalon from the journal of mission \(number).")
  }
}
