import JalonWording

/// What is said when an act is taken back or brought back.
enum HistoryWords {
  static let undo = Words(fr: "Annuler le dernier acte", en: "Undo the last act")
  static let undoShort = Words(fr: "Annuler", en: "Undo")
  static let redo = Words(fr: "Rétablir l'acte annulé", en: "Redo what was undone")
  static let nothingToUndo = Words(fr: "Il n'y a rien à annuler", en: "There is nothing to undo")
  static let nothingToRedo = Words(fr: "Il n'y a rien à rétablir", en: "There is nothing to redo")
  static let directory = Words(fr: "Annuaire", en: "Directory")
  static let confirm = Words(fr: "Faire le choix montré", en: "Take the choice shown")
  static let confirmShort = Words(fr: "Valider", en: "Confirm")
  static let choose = Words(fr: "Passer d'un choix à l'autre", en: "Go from one choice to the other")
  static let leave = Words(fr: "Ne rien changer", en: "Change nothing")
  static let leaveShort = Words(fr: "Fermer", en: "Close")
  static let no = Words(fr: "Ne rien changer", en: "Change nothing")
  static let wholeFile = Words(
    fr: "Tout ce que le dernier fichier apporté a créé ou changé ; ce sur quoi quelque chose s'appuie reste.",
    en: "All that the last file that was brought in created or changed; what something rests on stays.")
  static let kept = Words(fr: "Le journal garde la trace de l'un et de l'autre.", en: "The journal keeps both.")

  static let why = Words(
    fr: "Motif, gardé au journal sous votre nom :", en: "Reason, kept in the journal under your name:")
  static let sayWhy = Words(
    fr: "Un motif est nécessaire ; Échap pour ne rien changer.", en: "A reason is needed; Esc to change nothing.")

  static func title(_ move: HistoryMove) -> Words {
    switch move {
    case .undo: Words(fr: "Annuler cet acte ?", en: "Undo this act?")
    case .redo: Words(fr: "Rétablir cet acte ?", en: "Redo this act?")
    }
  }

  static func titleOfSeveral(_ move: HistoryMove) -> Words {
    switch move {
    case .undo: Words(fr: "Annuler l'acte sur chaque mission", en: "Undo the act on each mission")
    case .redo: Words(fr: "Rétablir l'acte sur chaque mission", en: "Redo the act on each mission")
    }
  }

  static func afterSeveral(_ move: HistoryMove) -> Words {
    switch move {
    case .undo: Words(fr: "U rétablit le tout.", en: "U brings all of it back.")
    case .redo: Words(fr: "u reprend le tout.", en: "u takes all of it back.")
    }
  }

  static func yes(_ move: HistoryMove) -> Words {
    switch move {
    case .undo: Words(fr: "Annuler l'acte", en: "Undo the act")
    case .redo: Words(fr: "Rétablir l'acte", en: "Redo the act")
    }
  }

  static func done(_ move: HistoryMove) -> Words {
    switch move {
    case .undo: Words(fr: "Acte annulé ; U le rétablit", en: "Act undone; U brings it back")
    case .redo: Words(fr: "Acte rétabli ; u l'annule", en: "Act redone; u undoes it")
    }
  }
}
