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

  static let textWithheld = Words(
    fr: "(texte non communiqué, faute d'accord de chaque structure)",
    en: "(text withheld: not every structure has agreed)")

  static let textsWithheld = Words(
    fr: "Les textes saisis dans le dossier, qui peuvent parler d'elle, ne figurent pas dans ce document.",
    en: "Texts entered in the file, which may tell of it, are left out of this document.")

  static func hidden(_ name: String, _ shown: ShownStructure) -> Words {
    guard let day = shown.consentedOn else {
      return Words(
        fr: "\(name) : nom masqué, faute d'accord de la structure pour ce document et ce destinataire.",
        en: "\(name): name masked, as the structure has not agreed to this document for this recipient.")
    }
    return Words(
      fr: "\(name) : sans son nom, selon l'accord que la structure a donné le \(day).",
      en: "\(name): without its name, as the structure agreed on \(day).")
  }

  static func printed(_ day: Day, _ officer: String, for recipients: Words) -> Words {
    Words(
      fr: "Imprimé le \(day) par \(officer), pour \(recipients).",
      en: "Printed on \(day) by \(officer), for \(recipients).")
  }

  static func origin(_ mission: Mission) -> Words {
    Words(
      fr: "Établi par Jalon d'après le journal de la mission \(mission.id.text) (\(mission.version, "fait", "faits")).",
      en: "Made by Jalon from the journal of mission \(mission.id.text) (\(mission.version, "fact", "facts")).")
  }
}
