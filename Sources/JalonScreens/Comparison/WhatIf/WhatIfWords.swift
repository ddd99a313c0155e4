import JalonWording

/// What the simulation of weights says.
enum WhatIfWords {
  static let open = Words(fr: "Essayer d'autres poids, sans rien changer", en: "Try other weights, changing nothing")
  static let openShort = Words(fr: "Poids", en: "Weights")
  static let sealed = Words(
    fr: "Les fiches ne sont pas encore ouvertes : il n'y a rien à simuler.",
    en: "The sheets are not open yet: there is nothing to try.")

  static let title = Words(fr: "Autres poids", en: "Other weights")
  static let banner = Words(fr: "SIMULATION", en: "SIMULATION")
  static let harmless = Words(
    fr: "Rien n'est enregistré : les poids sont figés depuis l'appel.",
    en: "Nothing is recorded: the weights were frozen with the call.")
  static let frozen = Words(fr: "figé", en: "frozen")
  static let tried = Words(fr: "essai", en: "tried")
  static let share = Words(fr: "Part du total", en: "Share of the total")
  static func ranking(of whole: Int) -> Words {
    Words(fr: "Classement avec ces poids, sur \(whole)", en: "Ranking with these weights, out of \(whole)")
  }

  static let more = Words(fr: "Un point de plus", en: "One point more")
  static let moreShort = Words(fr: "Plus", en: "More")
  static let less = Words(fr: "Un point de moins", en: "One point less")
  static let lessShort = Words(fr: "Moins", en: "Less")
  static let muchMore = Words(fr: "Cinq points de plus", en: "Five points more")
  static let muchLess = Words(fr: "Cinq points de moins", en: "Five points less")
  static let restore = Words(fr: "Le poids figé de ce critère", en: "The frozen weight of this criterion")
  static let restoreShort = Words(fr: "Remettre", en: "Restore")
  static let restoreAll = Words(fr: "Tous les poids figés", en: "All the frozen weights")
  static let restoreAllShort = Words(fr: "Poids figés", en: "Frozen")
  static let alreadyFrozen = Words(fr: "Ce sont déjà les poids figés.", en: "These are the frozen weights already.")
  static let close = Words(fr: "Revenir à la comparaison", en: "Back to the comparison")
  static let closeShort = Words(fr: "Revenir", en: "Back")

  /// Who is in front, by letter, before and after.
  static func verdict(before: [String], after: [String]) -> Words {
    let now = Lists.and(after.map { Words(same: $0) })
    let then = Lists.and(before.filter { !after.contains($0) }.map { Words(same: $0) })
    switch (before.isEmpty || after.isEmpty, before == after, after.count) {
    case (true, _, _): return Words(fr: "Aucune proposition classée.", en: "No proposal is ranked.")
    case (false, true, 1): return Words(fr: "\(now) reste en tête.", en: "\(now) stays in front.")
    case (false, true, _): return Words(fr: "\(now) restent à égalité en tête.", en: "\(now) stay tied in front.")
    case (false, false, 1):
      return Words(fr: "\(now) passerait en tête, devant \(then).", en: "\(now) would be in front, before \(then).")
    case (false, false, _):
      return Words(fr: "\(now) seraient à égalité en tête.", en: "\(now) would be tied in front.")
    }
  }
}
