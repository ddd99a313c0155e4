import JalonWording

/// Why a file cannot serve as a template for word processors.
enum OfficeTemplateWords {
  static let notOffice = Words(
    fr: "ce n'est ni un texte OpenDocument (.odt) ni un document Word (.docx)",
    en: "it is neither an OpenDocument text (.odt) nor a Word document (.docx)")
  static let model = Words(
    fr: "c'est un modèle du traitement de texte ; enregistrez-le comme document, en .odt ou en .docx",
    en: "it is a template of the word processor; save it as a document, .odt or .docx")
  static let password = Words(
    fr: "il est protégé par un mot de passe ; ôtez-le et enregistrez",
    en: "it is protected by a password; take it away and save")
  static let older = Words(
    fr:
      "c'est un document d'une forme ancienne (.doc), ou protégé par un mot de passe ; enregistrez-le en .odt ou en .docx",
    en: "it is a document of an old form (.doc), or one behind a password; save it as .odt or .docx")
  static let damaged = Words(
    fr: "il est abîmé, ou n'est pas entier ; enregistrez-le de nouveau", en: "it is damaged or not whole; save it again"
  )
  static let swollen = Words(
    fr: "il enfle au-delà de ce que contient un modèle (64 Mo une fois déployé)",
    en: "it swells beyond what a template holds (64 MB once unpacked)")
  static let tooLarge = Words(
    fr: "il est trop lourd pour un modèle (16 Mo au plus)", en: "it is too large for a template (16 MB at most)")
  static let macro = Words(
    fr: "il contient une macro ; enregistrez-le sans macro", en: "it holds a macro; save it without macros")
  static let declares = Words(
    fr: "il déclare des mots à lui (DTD) : aucun traitement de texte n'écrit ainsi",
    en: "it declares words of its own (DTD): no word processor writes so")
  static let outside = Words(
    fr: "il va chercher une image ou un modèle hors de lui-même ; insérez-la au lieu de la lier",
    en: "it fetches a picture or a template from elsewhere; embed it instead of linking it")
  static let tracked = Words(
    fr: "il porte des modifications suivies, qui partiraient avec chaque document ; acceptez-les ou rejetez-les",
    en: "it holds tracked changes, which would leave with each document; accept or reject them")
  static let trackedTag = Words(
    fr: "une modification suivie coupe une balise ; acceptez-la ou rejetez-la",
    en: "a tracked change cuts a tag; accept or reject it")
  static let remark = Words(
    fr: "il porte un commentaire, qui partirait avec chaque document ; retirez-le",
    en: "it holds a comment, which would leave with each document; take it away")
  static let tooManyTags = Words(
    fr: "il a plus de 2 000 balises", en: "it has more than 2,000 tags")
  static let notWhole = Words(
    fr: "ses balises ne se ferment pas là où elles s'ouvrent", en: "its tags do not close where they open")

  static func otherFormat(_ format: OfficeFormat) -> Words {
    Words(
      fr: "c'est en fait un fichier .\(format.rawValue) ; donnez-lui cette terminaison",
      en: "it is in fact a .\(format.rawValue) file; give it that ending")
  }

  static func cut(_ tag: String, _ by: OfficeDialect.GapKind) -> Words {
    Words(
      fr: "la balise « \(tag) » est coupée par \(by.words) ; retapez-la d'un trait",
      en: "the tag “\(tag)” is cut by \(by.words); type it again in one go")
  }

  static func unknown(_ tag: String) -> Words {
    Words(
      fr: "« \(tag) » n'est pas une balise d'un modèle de traitement de texte (for, if, else, elif, empty et leur fin)",
      en: "“\(tag)” is no tag of a template for word processors (for, if, else, elif, empty and their ends)")
  }

  static func unknownMember(_ name: String) -> Words {
    Words(fr: "« .\(name) » n'est rien que l'on puisse imprimer", en: "“.\(name)” is nothing that can be printed")
  }

  static func straddles(_ tag: String) -> Words {
    Words(
      fr:
        "« \(tag) » s'ouvre ici et se ferme ailleurs : mettez chaque balise seule dans son paragraphe, ou toutes deux dans la même ligne du tableau",
      en:
        "“\(tag)” opens here and closes elsewhere: put each tag alone in its paragraph, or both in the same row of the table"
    )
  }

  static func notAlone(_ name: String) -> Words {
    Words(
      fr: "« \(name) » tient la place de paragraphes entiers : mettez cette balise seule dans son paragraphe",
      en: "“\(name)” stands for whole paragraphs: put this tag alone in its paragraph")
  }

  static func onlyInBody(_ name: String) -> Words {
    Words(
      fr: "« \(name) » tient la place de paragraphes entiers : il ne va ni en tête ni en pied de page",
      en: "“\(name)” stands for whole paragraphs: it goes neither in a header nor in a footer")
  }

  // MARK: Places

  static let header = Words(fr: "en-tête de page", en: "page header")
  static let footer = Words(fr: "pied de page", en: "page footer")
  static let note = Words(fr: "note", en: "note")

  static func paragraph(_ number: Int, _ start: String) -> Words {
    let told = start.isEmpty ? Words.nothing : Words(fr: " (« \(start) »)", en: " (“\(start)”)")
    return Words(fr: "paragraphe \(number)", en: "paragraph \(number)") + told
  }

  static func cell(table: Int, row: Int, column: Int) -> Words {
    Words(
      fr: "tableau \(table), ligne \(row), colonne \(column)", en: "table \(table), row \(row), column \(column)")
  }
}
