import JalonWording

/// What is said of a file that holds no questionnaire: the fact, then the way out.
enum FileWords {
  static let notTOML = Words(
    fr: "Ce n'est pas du TOML à partir d'ici : un guillemet, un crochet ou une accolade manque sans doute.",
    en: "This is no TOML from here on: a quotation mark, a bracket or a brace is probably missing.")
  static let openQuote = Words(
    fr: "Un guillemet ouvert ici n'est pas refermé. Refermez-le, ou doublez-le s'il fait partie du texte.",
    en: "A quotation mark opened here is not closed. Close it, or double it where it is part of the text.")
  static let noSheet = Words(
    fr: "Ce n'est pas un XLSForm : la feuille « survey » manque. Commencez par son nom, seul sur sa ligne.",
    en: "This is no XLSForm: sheet “survey” is missing. Begin with its name, alone on its line.")
  static let noGroup = Words(
    fr: "Cette question n'est dans aucun groupe. Ouvrez d'abord une dimension avec « begin_group ».",
    en: "This question is in no group. First open a dimension with “begin_group”.")
  static let nested = Words(
    fr: "Un groupe s'ouvre dans un autre. Fermez le premier avec « end_group ».",
    en: "A group opens inside another one. Close the first with “end_group”.")
  static let unopened = Words(
    fr: "Aucun groupe n'est ouvert ici. Retirez cette ligne.", en: "No group is open here. Remove this line.")
  static let groupDepends = Words(
    fr: "Un groupe n'a pas de condition. Donnez-la à chacune de ses questions.",
    en: "A group has no condition. Give it to each of its questions.")
  static let repeatsNothing = Words(
    fr:
      "Ce groupe se répète, sans dire pour quoi. Ajoutez la colonne « jalon_repeats », ou ouvrez-le avec « begin_group ».",
    en: "This group repeats, and does not say for what. Add column “jalon_repeats”, or open it with “begin_group”.")
  static let dimensionByPlace = Words(
    fr:
      "Une question est de la dimension sous laquelle elle est écrite. Retirez « dimension », ou déplacez la question.",
    en: "A question is of the dimension that it is written under. Remove “dimension”, or move the question.")
  static let oddConstraint = Words(
    fr:
      "Un choix multiple n'a pour contrainte que ses options exclusives : not(selected(., 'none') and count-selected(.) > 1).",
    en:
      "Several choices have no constraint but their exclusive options: not(selected(., 'none') and count-selected(.) > 1)."
  )

  static func unclosed(_ code: String) -> Words {
    Words(
      fr: "Le groupe « \(code) » n'est pas fermé. Ajoutez « end_group ».",
      en: "Group “\(code)” is not closed. Add “end_group”.")
  }

  /// A name of the questionnaire's own fields, where a file writes another.
  static func writtenOtherwise(_ name: String, as section: String) -> Words {
    Words(
      fr: "« \(name) » ne s'écrit pas ainsi. Mettez chaque élément sous son titre « \(section) ».",
      en: "“\(name)” is not written so. Put each element under its heading “\(section)”.")
  }

  static func cannotDo(_ head: String) -> Words {
    Words(
      fr: "Jalon ne sait pas suivre la colonne « \(head) ». Videz cette cellule, ou retirez la colonne.",
      en: "Jalon cannot follow column “\(head)”. Empty this cell, or remove the column.")
  }

  static func noColumn(_ name: String, sheet: String) -> Words {
    Words(
      fr: "La feuille « \(sheet) » n'a pas de colonne « \(name) ». Ajoutez-la.",
      en: "Sheet “\(sheet)” has no column “\(name)”. Add it.")
  }

  static func unknownType(_ type: String) -> Words {
    Words(
      fr:
        "Le type « \(type) » n'existe pas ici : text, integer, decimal, date, select_one ou select_multiple. Changez-le, ou retirez la ligne.",
      en:
        "There is no type “\(type)” here: text, integer, decimal, date, select_one or select_multiple. Change it, or remove the line."
    )
  }

  static func noList(_ name: String) -> Words {
    Words(
      fr: "La feuille « choices » n'a pas de liste « \(name) ». Ajoutez ses options, ou corrigez le nom.",
      en: "Sheet “choices” has no list “\(name)”. Add its options, or correct the name.")
  }
}
