import JalonWording

enum SeveralWords {
  static let title = Words(fr: "Un acte sur plusieurs missions", en: "One act on several missions")
  static let choose = Words(fr: "Remplir l'acte choisi", en: "Fill the chosen act")
  static let chooseShort = Words(fr: "Remplir", en: "Fill")
  static let confirm = Words(
    fr: "Faire l'acte sur toutes celles qui le permettent", en: "Do the act on all that allow it")
  static let confirmShort = Words(fr: "Faire", en: "Do it")
  static let leave = Words(fr: "Revenir sans rien faire", en: "Go back and do nothing")
  static let leaveShort = Words(fr: "Revenir", en: "Back")
  static let noneAllows = Words(fr: "Aucune de ces missions ne le permet", en: "None of these missions allows it")
  static let mission = Words(fr: "Mission", en: "Mission")
  static let outcome = Words(fr: "Ce qui se passe", en: "What happens")
  static let possible = Words(fr: "possible", en: "possible")
  static let noMission = Words(
    fr: "Marquez d'abord des missions : espace, ou * pour toutes", en: "Mark missions first: space, or * for all")
  static let notKept = Words(
    fr: "Rien n'est enregistré ; ce qui était rempli pour plusieurs missions n'est pas gardé",
    en: "Nothing is recorded; what was filled for several missions is not kept")
  static let gone = Words(fr: "Ces missions ne sont plus là", en: "These missions are no longer there")

  static func heading(_ act: Words, _ count: Int) -> Words {
    act + Words(fr: ", \(count, "mission", "missions")", en: ", \(count, "mission", "missions")")
  }

  /// « 9 à faire, 1 refusée »
  static func summary(possible: Int, refused: Int) -> Words {
    let done = Words(
      fr: possible == 0 ? "Aucune à faire" : "\(possible) à faire",
      en: possible == 0 ? "None to do" : "\(possible) to do")
    guard refused > 0 else { return done }
    return done + Words(fr: ", \(refused, "refusée", "refusées")", en: ", \(refused) refused")
  }

  /// - Parameter after: which key takes it back, in the list.
  static func done(_ act: Words, _ count: Int, refused: Int = 0, then after: Words) -> Words {
    let left =
      refused == 0
      ? Words.nothing
      : Words(
        fr: ", \(refused, "refusée, toujours marquée", "refusées, toujours marquées")",
        en: ", \(refused) refused, still marked")
    return act
      + Words(fr: " : fait sur \(count, "mission", "missions")", en: ": done on \(count, "mission", "missions")")
      + left + Words(fr: ". Dans la liste, ", en: ". In the list, ") + after
  }
}
