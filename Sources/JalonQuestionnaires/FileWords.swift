import JalonWording

/// What is said of a file that holds no questionnaire: the fact, then the way out.
enum FileWords {
  static let notTOML = Words(
    fr: "Ce n'est pas du TOML à partir d'ici : un guillemet, un crochet ou une accolade manque sans doute.",
    en: "This is no TOML from here on: a quotation mark, a bracket or a brace is probably missing.")
  static let curlyQuotes = Words(
    fr: "Un texte s'écrit entre guillemets droits (\"), et non « » ou “ ”.",
    en: "A text stands between straight quotation marks (\"), not “ ” or « ».")
  static func accentInKey(_ key: String) -> Words {
    Words(
      fr: "« \(key) » : le nom d'un champ n'a ni accent ni espace. « jalon questionnaires export » montre les noms.",
      en: "“\(key)”: the name of a field has neither accent nor space. “jalon questionnaires export” shows the names.")
  }
  static func keyTwice(_ key: String) -> Words {
    Words(fr: "« \(key) » y est deux fois. Gardez-en un.", en: "“\(key)” is there twice. Keep one of them.")
  }
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
    fr: "Un groupe qui se répète s'ouvre dans un autre. Fermez le premier avec « end_group ».",
    en: "A group that repeats opens inside another one. Close the first with “end_group”.")
  static let headTwice = Words(
    fr: "Cette colonne y est deux fois. Gardez l'une des deux.", en: "This column is there twice. Keep one of them.")
  static let otherLanguage = Words(
    fr: "Cette colonne n'est ni en français ni en anglais : elle est laissée de côté.",
    en: "This column is neither in French nor in English: it is left aside.")
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
  /// Put into the sentence, which typesets its own letters only: code is copied as it stands.
  private static let exclusion = "not(selected(., 'none') and count-selected(.) > 1)"
  static let oddConstraint = Words(
    fr: "Un choix multiple n'a pour contrainte que ses options exclusives : \(exclusion).",
    en: "Several choices have no constraint but their exclusive options: \(exclusion).")

  static func noHead(over cell: String) -> Words {
    Words(
      fr: "« \(cell) » n'est sous aucun titre de colonne : un séparateur est de trop, ou un titre manque.",
      en: "“\(cell)” is under no head of a column: there is a separator too many, or a head is missing.")
  }

  static func asksNothing(_ type: String) -> Words {
    Words(
      fr: "« \(type) » ne pose pas de question : la ligne est passée.",
      en: "“\(type)” asks no question: the row is passed over.")
  }

  static func nested(_ code: String, under outer: String) -> Words {
    Words(
      fr: "Le groupe « \(code) » est dans un autre : ses questions vont sous « \(outer) ».",
      en: "Group “\(code)” is inside another one: its questions go under “\(outer)”.")
  }

  static func otherAdded(_ wording: Words) -> Words {
    Words(
      fr: "« \("or_other") » : l'option « \(wording) » est ajoutée, sous le code \("other").",
      en: "“\("or_other")”: the option “\(wording)” is added, with the code \("other").")
  }

  static func demand(_ text: String) -> Words {
    Words(
      fr: "« \(text) » n'est ni « yes » ni « no » : Jalon ne sait pas suivre une autre condition ici.",
      en: "“\(text)” is neither “yes” nor “no”: Jalon can follow no other condition here.")
  }

  static let purpose = Words(
    fr: "Pour qui est ce questionnaire ? Ajoutez la colonne « jalon_purpose » : structure, provider ou followUp.",
    en: "Whom is this questionnaire for? Add the column “jalon_purpose”: structure, provider or followUp.")

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
