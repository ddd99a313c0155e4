import JalonWording

/// What the screen of an open fact says.
enum FactScreenWords {
  static let screen = Words(fr: "Un fait, en entier", en: "A fact, whole")
  static let open = Words(fr: "Ouvrir le fait en entier", en: "Open the fact whole")
  static let openShort = Words(fr: "Ouvrir", en: "Open")
  static let reading = Words(fr: "Lecture…", en: "Reading…")
  static let gone = Words(fr: "Ce fait n'est plus là", en: "This fact is no longer there")
  static let correct = Words(fr: "Corriger ce fait", en: "Correct this fact")
  static let correctShort = Words(fr: "Corriger", en: "Correct")
  static let search = Words(fr: "Chercher un texte dans ce fait", en: "Look for a text in this fact")
  static let older = Words(fr: "Fait plus ancien", en: "Older fact")
  static let olderShort = Words(fr: "Plus ancien", en: "Older")
  static let newer = Words(fr: "Fait plus récent", en: "Newer fact")
  static let close = Words(fr: "Revenir au journal", en: "Back to the journal")
  static let closeShort = Words(fr: "Retour", en: "Back")
  static let noNeighbour = Words(fr: "Le journal s'arrête ici", en: "The journal ends here")
  static let anotherSeat = Words(
    fr: "Un autre évaluateur lit ici : corrigez depuis la fiche de la mission",
    en: "Another evaluator reads here: correct from the sheet of the mission")
  static let directoryIsRegistered = Words(
    fr: "Une fiche de l'annuaire se change par l'acte qui l'enregistre, pas par son journal",
    en: "A card of the directory is changed by the act that registers it, not by its journal")

  static func title(_ position: Int) -> Words { FactNumber(position).words }

  static func notFound(_ text: String) -> Words {
    Words(fr: "« \(text) » n'est nulle part dans ce fait", en: "“\(text)” is nowhere in this fact")
  }
}
