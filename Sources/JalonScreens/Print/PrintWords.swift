import JalonCore
import JalonWording

extension Words {
  /// A sentence that goes on.
  var withoutStop: Words { map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 } }
  /// What goes on, or the end of the sentence.
  var orStop: Words { self == .nothing ? Words(same: ".") : self }
}

/// What the screen of documents says.
enum PrintWords {
  static let title = Words(fr: "Imprimer", en: "Print")
  static let open = Words(fr: "Imprimer un document de la mission", en: "Print a document of the mission")
  static let print = Words(
    fr: "Imprimer ce document, et l'inscrire au registre", en: "Print it, and write the register")
  static let printShort = Words(fr: "Imprimer", en: "Print")
  static let bundle = Words(
    fr: "Réunir en un fichier .zip tout ce qui peut sortir, et l'inscrire au registre",
    en: "Put all that may leave into one .zip file, and write the register")
  static let bundleShort = Words(fr: "Tout", en: "All")
  static let recipient = Words(
    fr: "Nommer un destinataire qui ne participe pas à la mission",
    en: "Name a recipient who has no part in the mission")
  static let recipientShort = Words(fr: "Destinataire", en: "Recipient")
  static let format = Words(
    fr: "Choisir le fichier : ODT, DOCX, HTML, texte, PDF", en: "Choose the file: ODT, DOCX, HTML, text, PDF")
  static let formatShort = Words(fr: "Fichier", en: "File")

  static func becomes(_ format: DocumentFormat?) -> Words {
    guard let format else {
      return Words(
        fr: "Le document deviendra ce que disent les réglages.", en: "The document will be what the settings say.")
    }
    let name = format.rawValue.uppercased()
    return Words(fr: "Le document deviendra un fichier \(name).", en: "The document will be a file in \(name).")
  }

  static let invitedPage = Words(
    fr: "Ce qui sortira : sans le nom des structures, faute de leur accord",
    en: "What will leave: without the names of structures that did not agree")
  static let up = Words(fr: "Document précédent", en: "Previous document")
  static let down = Words(fr: "Document suivant", en: "Next document")
  static let pageUp = Words(fr: "Remonter dans la page", en: "Up the page")
  static let pageDown = Words(fr: "Descendre dans la page", en: "Down the page")
  static let pageShort = Words(fr: "Lire", en: "Read")
  static let back = Words(fr: "Revenir", en: "Back")
  static let forWhom = Words(fr: "Pour :", en: "For:")
  static let page = Words(fr: "Ce qui sortira", en: "What will leave")
  static let anonymousPage = Words(
    fr: "Ce qui sortira : sans le nom des structures, selon leur accord",
    en: "What will leave: without the names of structures, as they agreed")
  static let law = Words(
    fr: "Dire quel texte de loi oblige à le communiquer à ce destinataire",
    en: "Say which law obliges to hand it over to this recipient")
  static let lawShort = Words(fr: "Obligation", en: "By law")
  static let nobodyNamed = Words(
    fr: "Nommez d'abord le destinataire, avec d.", en: "Name the recipient first, with d.")
  static let byLaw = Words(fr: "dû par la loi, selon :", en: "owed by law, under:")

  static func owed(_ ground: String) -> Words {
    Words(fr: ", dû par la loi : \(ground)", en: ", owed by law: \(ground)")
  }

  /// What the last line of an act says of the papers that it calls for; nothing where none can be printed now.
  static func offered(after act: MissionCommand.Kind, in mission: Mission) -> Words {
    let papers = act.papers.filter(mission.mayPrint).map(\.words)
    guard !papers.isEmpty else { return .nothing }
    return Words(fr: ". p, sur sa fiche, imprime : \(papers)", en: ". p, on its sheet, prints: \(papers)")
  }

  static func already(_ count: Int) -> Words {
    Words(fr: "imprimé \(count) fois", en: "printed \(count, "time", "times")")
  }

  static func printed(_ paths: [String]) -> Words {
    Words { language in (language == .fr ? "Imprimé : " : "Printed: ") + paths.joined(separator: ", ") }
  }
}
