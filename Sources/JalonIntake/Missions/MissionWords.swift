import JalonCore
import JalonWording

/// What is said of a mission that a table brings.
enum MissionWords {
  /// Where the table says nothing of what it was about.
  static let untitled = Words(fr: "Accompagnement repris", en: "Support taken over")

  static let noStructure = Words(
    fr: "aucune structure : rien ne dit pour qui est cette mission.",
    en: "no structure: nothing says for whom this mission is.")
  static let aloneInCollective = Words(
    fr: "collective, avec une seule structure : une ligne par structure, sous le même numéro.",
    en: "collective, with a single structure: one line a structure, under the same number.")
  static let noOperator = Words(
    fr: "rien ne dit quel opérateur la mène : ajoutez une colonne « Opérateur », ou --lead et son code.",
    en: "nothing says which operator leads it: add a column “Operator”, or --lead and its code.")
  static let tooEarly = Words(
    fr:
      "avant le choix du prestataire, rien ne se reprend : ouvrez la mission et saisissez ses actes, avec leurs jours.",
    en: "before the choice of a provider nothing is taken over: open the mission and enter its acts, with their days.")
  static let startIsSigning = Words(
    fr: "non dit : jour de la convention.", en: "not said: the day of the agreement.")

  static func differ(_ lines: [Int]) -> Words {
    let told = Lists.and(lines.map(String.init))
    let one = lines.first.map(String.init) ?? ""
    return Words(
      fr: "les lignes \(told) de cette mission disent autre chose. Celle qui vaut : --same \(one)=\(one).",
      en: "lines \(told) of this mission say different things. The one that holds: --same \(one)=\(one).")
  }

  static func endTakenFrom(_ label: Words) -> Words {
    Words(fr: "non dit : pris de « \(label) ».", en: "not said: taken from “\(label)”.")
  }

  static func endOfYear(_ year: Int) -> Words {
    Words(fr: "jour inconnu : fin de \(String(year)).", en: "day unknown: end of \(String(year)).")
  }

  /// As it is kept among the remarks: a text that somebody might have typed.
  static func funders(_ text: String) -> String { "Financeurs : \(text)" }

  /// « suivi.xlsx, lignes 12 et 13 »
  static func source(_ file: String, _ lines: [Int]) -> Words {
    let told = Lists.and(lines.map(String.init))
    return lines.count > 1
      ? Words(fr: "\(file), lignes \(told)", en: "\(file), lines \(told)")
      : Words(fr: "\(file), ligne \(told)", en: "\(file), line \(told)")
  }

  static func several(_ text: String, _ codes: [String]) -> Words {
    Words(
      fr: "« \(text) » peut être \(Lists.or(codes)) : mettez le code à la place du nom.",
      en: "“\(text)” may be \(Lists.or(codes)): put the code in place of the name.")
  }

  static func unknownStructure(_ text: String) -> Words {
    Words(
      fr: "« \(text) » n'est la fiche d'aucune structure. Apportez d'abord les structures.",
      en: "“\(text)” is the card of no structure. Bring the structures in first.")
  }

  static func unknownProvider(_ text: String) -> Words {
    Words(
      fr: "« \(text) » n'est la fiche d'aucun prestataire. Apportez d'abord les prestataires.",
      en: "“\(text)” is the card of no provider. Bring the providers in first.")
  }

  static func unknownOfficer(_ text: String) -> Words {
    Words(
      fr: "« \(text) » n'est aucun chargé de mission. Mettez son code, ou videz la cellule : ce sera vous.",
      en: "“\(text)” is no officer. Put the code, or empty the cell: it will be you.")
  }

  static func unknownOperator(_ text: String) -> Words {
    Words(
      fr: "« \(text) » n'est la fiche d'aucun opérateur.", en: "“\(text)” is the card of no operator.")
  }
}
