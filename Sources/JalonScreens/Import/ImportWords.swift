import JalonWording

/// What the screen says that brings a table in.
enum ImportWords {
  static let title = Words(fr: "Importer un tableau", en: "Import a table")
  static let go = Words(
    fr: "Importer un tableau : structures, prestataires, personnes, missions",
    en: "Import a table: structures, providers, persons, missions")

  static let look = Words(
    fr: "Lire le fichier, ou prendre ce qui est écrit", en: "Read the file, or take what was typed")
  static let lookShort = Words(fr: "Lire", en: "Read")
  static let same = Words(
    fr: "C'est cette fiche ; encore : la suivante", en: "It is this card; again: the next one")
  static let sameShort = Words(fr: "C'est elle", en: "The same")
  static let new = Words(fr: "C'est une nouvelle fiche", en: "It is a new card")
  static let newShort = Words(fr: "Nouvelle", en: "New")
  static let skip = Words(fr: "Laisser la ligne de côté, ou la reprendre", en: "Leave the line aside, or take it again")
  static let skipShort = Words(fr: "De côté", en: "Aside")
  static let column = Words(fr: "Dire ce que dit une colonne", en: "Tell what a column says")
  static let columnShort = Words(fr: "Colonne", en: "Column")
  static let record = Words(fr: "Enregistrer tout cela, ou rien", en: "Record all this, or nothing")
  static let recordShort = Words(fr: "Enregistrer", en: "Record")
  static let leave = Words(
    fr: "Revenir au choix du fichier, puis quitter", en: "Back to the choice of the file, then leave")
  static let leaveShort = Words(fr: "Retour", en: "Back")

  static let file = Words(fr: "Fichier", en: "File")
  static let kind = Words(fr: "Contient", en: "Holds")
  static let howTo = Words(
    fr: "CSV, .xlsx ou .ods. Tab complète le chemin, ↑ ↓ choisissent la sorte, Entrée lit sans rien écrire.",
    en: "CSV, .xlsx or .ods. Tab completes the path, ↑ ↓ choose the kind, Enter reads and writes nothing.")
  static let reading = Words(fr: "Lecture du fichier…", en: "Reading the file…")
  static let whyColumn = Words(
    fr: "Titre de la colonne = ce qu'elle dit, comme : Entité=nom",
    en: "Head of the column = what it says, as: Entity=name")
  static let whyReason = Words(
    fr: "Motif, pour les lignes qui en demandent un", en: "Reason, for the lines that ask for one")
  static let columns = Words(fr: "Colonnes", en: "Columns")
  static let details = Words(fr: "La ligne en entier", en: "The line in full")

  static let notRead = Words(fr: "Aucun fichier n'est encore lu", en: "No file has been read yet")
  static let noDoubt = Words(fr: "Cette ligne n'est pas en doute", en: "This line is in no doubt")
  static let noPath = Words(fr: "Écrivez le chemin du fichier", en: "Type the path of the file")
  static let nothingToDo = Words(
    fr: "Rien à écrire : les fiches disent déjà tout cela", en: "Nothing to write: the cards say all this already")

  static func leftToSettle(_ doubts: Int, _ refused: Int) -> Words {
    Words(
      fr: "Reste à trancher : \(doubts, "doute", "doutes"), \(refused, "ligne refusée", "lignes refusées")",
      en: "Left to settle: \(doubts, "doubt", "doubts"), \(refused, "refused line", "refused lines")")
  }

  static func recorded(_ tally: Words) -> Words {
    Words(
      fr: "Enregistré, en une fois : \(tally) u reprend tout.",
      en: "Recorded, in one go: \(tally) u takes all of it back.")
  }

  static func state(_ state: IntakePreview.State) -> Words {
    switch state {
    case .create: Words(fr: "nouvelle", en: "new")
    case .change: Words(fr: "change", en: "changes")
    case .same: Words(fr: "identique", en: "the same")
    case .doubt: Words(fr: "en doute", en: "in doubt")
    case .refused: Words(fr: "refusée", en: "refused")
    case .skipped: Words(fr: "de côté", en: "aside")
    }
  }
}
