import JalonCore
import JalonTerminal
import JalonWording

/// What every form says.
enum FormWords {
  // Keys
  static let send = Words(fr: "Enregistrer l'acte", en: "Record the act")
  static let sendShort = Words(fr: "Enregistrer", en: "Record")
  static let next = Words(fr: "Champ suivant", en: "Next field")
  static let nextShort = Words(fr: "Champ", en: "Field")
  static let previous = Words(fr: "Champ précédent", en: "Previous field")
  static let enter = Words(fr: "Valider le champ et passer au suivant", en: "Take the field and go on")
  static let pageDown = Words(fr: "Plus bas dans le formulaire", en: "Further down the form")
  static let pageUp = Words(fr: "Plus haut dans le formulaire", en: "Further up the form")
  static let editor = Words(fr: "Écrire ce texte dans l'éditeur", en: "Write this text in the editor")
  static let card = Words(
    fr: "Choisir le prestataire sur sa fiche et ses antécédents", en: "Choose the provider by its card and record")
  static let noProviderHere = Words(
    fr: "Les fiches s'ouvrent sur un prestataire à inviter", en: "The cards open on a provider to invite")
  static let make = Words(
    fr: "Créer ce que le champ demande et qui manque : structure, plan, prestataire, personne",
    en: "Make what the field asks for and is missing: structure, plan, provider, person")
  static let makeShort = Words(fr: "Créer", en: "Make")
  static let nothingToMake = Words(
    fr: "Ce champ ne demande ni structure, ni opérateur, ni plan, ni prestataire, ni personne",
    en: "This field asks for no structure, operator, plan, provider or person")
  static let add = Words(fr: "Ajouter une ligne à la liste", en: "Add a row to the list")
  static let remove = Words(fr: "Retirer la ligne de la liste", en: "Take the row out of the list")
  static let undo = Words(fr: "Revenir sur la dernière saisie", en: "Take back the last entry")
  static let leave = Words(fr: "Quitter le formulaire (brouillon gardé)", en: "Leave the form (draft kept)")
  static let leaveShort = Words(fr: "Quitter", en: "Leave")

  // Fields
  static let toFill = Words(fr: "à remplir", en: "to be filled in")
  static let notAName = Words(
    fr: "personne ni organisation de ce nom ; choisissez dans la liste", en: "no such name; choose from the list")
  static let yes = Words(fr: "oui", en: "yes")
  static let no = Words(fr: "non", en: "no")
  static let operatorRole = Words(fr: "opérateur DLA", en: "DLA operator")
  static let structureRole = Words(fr: "structure", en: "structure")
  static let providerRole = Words(fr: "prestataire", en: "provider")
  static let noTextHere = Words(
    fr: "L'éditeur s'ouvre sur un texte de plusieurs lignes", en: "The editor opens on a text of several lines")
  static let noListHere = Words(fr: "Ce champ n'est pas dans une liste", en: "This field is not in a list")
  static let removed = Words(fr: "Ligne retirée, Ctrl-Z la remet", en: "Row removed, Ctrl-Z brings it back")
  static let notAFact = Words(
    fr: "choisissez le fait dans la liste : quelques lettres, ou espace",
    en: "choose the fact from the list: a few letters, or space")
  static let answerFirst = Words(
    fr: "Rien n'est gardé de cette saisie : répondez d'abord à la question (← → puis Entrée)",
    en: "Nothing of this is kept: answer the question first (← → then Enter)")
  static func goesOnWith(_ names: [String]) -> Words {
    let shown = names.prefix(6).joined(separator: "  ")
    return Words(same: names.count > 6 ? "\(shown)  …" : shown)
  }

  static let undone = Words(fr: "Dernière saisie reprise", en: "Last entry taken back")
  static let nothingToUndo = Words(fr: "Rien n'a encore été saisi ici", en: "Nothing has been entered here yet")
  static let nothingClearsIt = Words(fr: "Aucun formulaire ne lève ce point", en: "No form clears this point")

  static func register(_ name: String) -> Words {
    Words(fr: "+ Enregistrer « \(name) »", en: "+ Register “\(name)”")
  }

  static func nobody(_ shape: Shape) -> Words {
    if case .whole = shape {
      return Words(fr: "aucun fait de ce journal ne se corrige ainsi", en: "no such fact can be corrected")
    }
    guard case .reference(let reference) = shape else { return Words(fr: "aucun nom ne convient", en: "no name fits") }
    if reference == .plan {
      return Words(fr: "aucun plan de ce nom ; Ctrl-P en ouvre un", en: "no such plan; Ctrl-P opens one")
    }
    return Words(fr: "aucun nom connu pour \(reference.words)", en: "no known name for \(reference.words)")
  }

  // Hints
  static let hintObstacle = Words(fr: "Entrée ouvre ce qui le règle", en: "Enter opens what settles it")
  static let hintAdd = Words(
    fr: "Entrée ajoute une ligne, Ctrl-D la retire", en: "Enter adds a row, Ctrl-D takes it out")
  static let hintProse = Words(
    fr: "Plusieurs lignes ; Ctrl-E ouvre l'éditeur", en: "Several lines; Ctrl-E opens the editor")
  static let hintChoice = Words(fr: "Espace ou ← → pour changer", en: "Space or ← → to change")
  static let hintName = Words(
    fr: "Quelques lettres du nom, ou espace pour la liste", en: "A few letters of the name, or space for the list")
  static let hintNameOrNew = Words(
    fr: "Lettres du nom, espace : la liste, Ctrl-P : en créer un",
    en: "Letters of the name, space: the list, Ctrl-P: make one")
  static let hintInvitee = Words(
    fr: "Lettres du nom, espace : la liste, Ctrl-T : les fiches",
    en: "Letters of the name, space: the list, Ctrl-T: the cards")
  static let hintDay = Words(fr: "27/7, 270726, +10, lundi, fin août", en: "27/7, 270726, +10, monday, end august")
  static let hintDayMoves = Words(
    fr: "\(hintDay) ; < > un jour, PgPréc PgSuiv un mois", en: "\(hintDay); < > a day, PageUp PageDown a month")
  static let dayLater = Words(
    fr: "Le jour d'après, dans un champ de date (ou >)", en: "The day after, in a field of a day (or >)")
  static let dayEarlier = Words(
    fr: "Le jour d'avant, dans un champ de date (ou <)", en: "The day before, in a field of a day (or <)")
  static let noDayHere = Words(fr: "Pas de date dans ce champ", en: "No day in this field")
  static let noDayToMove = Words(
    fr: "Aucun jour lisible ici : tapez-en un, ou videz le champ",
    en: "No readable day here: type one, or empty the field")
  static let hintOptional = Words(fr: "Facultatif", en: "Optional")

  // Sending
  static let notYet = Words(fr: "Pas encore possible", en: "Not possible yet")
  static let onItsWay = Words(
    fr: "L’acte est en route : sa réponse arrive", en: "The act is on its way: its answer is coming")
  static let alreadySo = Words(
    fr: "Déjà ainsi : rien de nouveau à enregistrer", en: "Already so: nothing new to record")
  static let reasonForEach = Words(fr: "Un motif pour chaque point", en: "A reason for each point")
  static let reason = Words(fr: "Motif", en: "Reason")

  static func toMend(_ count: Int) -> Words {
    Words(fr: "\(count, "point à revoir", "points à revoir")", en: "\(count, "point to mend", "points to mend")")
  }

  static func cautionsTitle(_ count: Int) -> Words {
    Words(
      fr: "Inhabituel : \(count, "motif à donner", "motifs à donner")",
      en: "Unusual: \(count, "reason to give", "reasons to give")")
  }

  static func done(_ title: Words, _ about: String, _ moved: Words? = nil) -> Words {
    if let told = moved {
      return Words(fr: "Enregistré : \(title). \(told)", en: "Recorded: \(title). \(told)")
    }
    return about.isEmpty
      ? Words(fr: "Enregistré : \(title)", en: "Recorded: \(title)")
      : Words(fr: "Enregistré : \(title) (\(about))", en: "Recorded: \(title) (\(about))")
  }

  static func late(after deadline: Day) -> Words {
    Words(
      fr: "Tardive : la date limite était le \(deadline). Elle restera hors de la comparaison, sauf à l'admettre.",
      en: "Late: the deadline was \(deadline). It will stay out of the comparison unless it is admitted.")
  }
  static func recordedLate(after deadline: Day) -> Words {
    Words(
      fr: "Enregistrée, et tardive : la date limite était le \(deadline.short).",
      en: "Recorded, and late: the deadline was \(deadline.short).")
  }

  // Corrections
  static func correcting(_ title: Words) -> Words {
    Words(fr: "Correction : \(title)", en: "Correction: \(title)")
  }
  static let nothingChanged = Words(
    fr: "rien n'est changé : corrigez un champ plus haut, ou quittez par Échap",
    en: "nothing is changed: correct a field above, or leave by Esc")

  /// « avant : Léa Martin »
  static func before(_ former: Words) -> Words { Words(fr: "avant : \(former)", en: "before: \(former)") }

  /// What a correction changes, and to what.
  static func changing(_ before: Words, _ after: Words) -> Words {
    before == .nothing ? after : Words(fr: "\(before) → \(after)", en: "\(before) → \(after)")
  }

  static func clearedBy(_ title: Words) -> Words { Words(fr: "→ \(title)", en: "→ \(title)") }

  static let noSuchPlan = Words(fr: "Ce plan n'existe pas", en: "There is no such plan")
  static let noSuchMission = Words(fr: "Cette mission n'existe pas", en: "There is no such mission")

  // Drafts
  static let draftKept = Words(fr: "Brouillon gardé", en: "Draft kept")
  static let draftTakenUp = Words(fr: "Brouillon repris", en: "Draft taken up")
  static let draftFound = Words(fr: "Un brouillon attend", en: "A draft is waiting")
  static let takeUp = Words(fr: "Reprendre le brouillon", en: "Take up the draft")
  static let startAfresh = Words(fr: "Repartir de zéro", en: "Start afresh")

  /// The day alone where it was another day; the time would need the clock of the place.
  static func draftWhen(_ at: Instant, _ today: Day, in zone: Zone) -> Words {
    let day = zone.day(of: at)
    return Words(
      fr: "Saisie laissée en cours \(day.distance(from: today)).",
      en: "Entry left under way \(day.distance(from: today)).")
  }
}
