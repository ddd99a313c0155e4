import JalonCore
import JalonWording

/// What is said between the questions.
enum LinearWords {
  // The signs
  static let help = Words(
    fr:
      "Un numéro ou le début d'un mot choisit ; ligne vide : garder ou passer ; < : question d'avant ; ? : aide ; ! : abandonner.",
    en:
      "A number or the beginning of a word chooses; empty line: keep or go on; <: question before; ?: help; !: abandon."
  )
  static let signs = Words(
    fr: "Ligne vide : garder ; - : vider ; < : question d'avant ; ? : aide ; ! : abandonner.",
    en: "Empty line: keep; -: empty; <: question before; ?: help; !: abandon.")
  static let abandoned = Words(fr: "Abandonné : rien n'est enregistré.", en: "Abandoned: nothing is recorded.")
  static let onScreensOnly = Words(
    fr: "Ceci se fait sur les écrans, ou par « jalon apply ».", en: "This is done on the screens, or by “jalon apply”.")

  /// A question that is written as one has its own sign.
  static func asked(_ question: Words) -> Words {
    question.en.hasSuffix("?") ? question : Words(fr: "\(question) :", en: "\(question):")
  }

  /// `Intitulé, facultatif (vide : Groupement) :`
  static func question(_ label: String, isOptional: Bool, now: String) -> Words {
    let optional = isOptional ? Words(fr: ", facultatif", en: ", optional") : .nothing
    let kept = now.isEmpty ? Words.nothing : Words(fr: " (vide : \(now))", en: " (empty: \(now))")
    return Words(fr: "\(label)\(optional)\(kept) :", en: "\(label)\(optional)\(kept):")
  }

  static func noneOfThem(_ count: Int) -> Words {
    Words(
      fr: "Ce n'est aucun des \(count, "choix", "choix") : tapez son numéro.",
      en: "That is none of the \(count, "choice", "choices"): type its number.")
  }

  // Fields
  static let hintLine = Words(fr: "Une ligne.", en: "One line.")
  static let hintProse = Words(
    fr: "Une ligne après l'autre ; une ligne vide finit le texte.",
    en: "One line after the other; an empty line ends the text.")
  static let hintChoice = Words(fr: "Un numéro, ou le début du mot.", en: "A number, or the beginning of the word.")
  static let hintName = Words(
    fr: "Un numéro, ou quelques lettres du nom.", en: "A number, or a few letters of the name.")
  static let hintReason = Words(
    fr: "Pourquoi c'est fait quand même : gardé au journal sous votre nom.",
    en: "Why it is done all the same: kept in the journal under your name.")
  static let hintTen = Words(fr: "De 0 à 10 ; - : ne se prononce pas.", en: "From 0 to 10; -: no opinion.")
  static let hintOne = Words(
    fr: "Un numéro ; 0 : sans objet ; - : ne se prononce pas ; c et un texte : commentaire.",
    en: "A number; 0: not applicable; -: no opinion; c and a text: comment.")
  static let hintSeveral = Words(
    fr: "Des numéros, une espace entre eux ; 0 : sans objet ; - : ne se prononce pas.",
    en: "Numbers with a space between them; 0: not applicable; -: no opinion.")
  static let furtherLine = Words(fr: "Suite (vide : fin du texte) :", en: "Next (empty: end of the text):")

  static func manyNames(_ count: Int) -> Words {
    Words(
      fr: "\(count, "nom convient", "noms conviennent") : tapez quelques lettres.",
      en: "\(count, "name fits", "names fit"): type a few letters.")
  }
  static func register(_ typed: String) -> Words {
    Words(fr: "« \(typed) » n'est pas connu. L'enregistrer ?", en: "“\(typed)” is not known. Register it?")
  }

  // Lists
  static let addLine = Words(fr: "Ajouter une ligne", en: "Add a line")
  static let changeLine = Words(fr: "Changer une ligne", en: "Change a line")
  static let removeLine = Words(fr: "Retirer une ligne", en: "Take a line out")
  static let lineRemoved = Words(fr: "Ligne retirée.", en: "Line taken out.")
  static let whichLine = Words(fr: "Quelle ligne", en: "Which line")

  static func listQuestion(_ label: String) -> Words {
    Words(fr: "\(label) (vide : continuer) :", en: "\(label) (empty: go on):")
  }
  static func lines(_ label: String, _ count: Int) -> Words {
    count == 0
      ? Words(fr: "\(label) : aucune ligne", en: "\(label): no line")
      : Words(fr: "\(label) : \(count, "ligne", "lignes")", en: "\(label): \(count, "line", "lines")")
  }
  static func line(_ number: Int, _ told: String) -> Words {
    Words(fr: "Ligne \(number) : \(told)", en: "Line \(number): \(told)")
  }
  static func fillGroup(_ label: String) -> Words {
    Words(fr: "\(label), facultatif (vide : non) :", en: "\(label), optional (empty: no):")
  }

  // The end of a form
  static func fillRest(_ count: Int) -> Words {
    Words(
      fr: "Remplir les \(count) champs facultatifs qui restent ?",
      en: "Fill the \(count) optional fields that are left?")
  }
  static let summary = Words(fr: "Récapitulatif", en: "Summary")
  static let record = Words(fr: "Enregistrer", en: "Record")
  static let mend = Words(fr: "Revoir ce qui manque", en: "Go back to what is missing")
  static let askAgain = Words(fr: "Reprendre les questions", en: "Ask the questions again")
  static let recordOrNot = Words(fr: "Enregistrer ou reprendre", en: "Record or ask again")
  static let notYet = Words(fr: "Pas encore possible", en: "Not possible yet")

  static func open(_ title: Words) -> Words { Words(fr: "D'abord : \(title)", en: "First: \(title)") }

  // Menus
  static let mainMenu = Words(fr: "Menu principal", en: "Main menu")
  static let whatNow = Words(fr: "Que faire", en: "What to do")
  static let due = Words(fr: "Ce qui est dû", en: "What is due")
  static let missions = Words(fr: "Liste des missions", en: "List of missions")
  static let oneMission = Words(fr: "Une mission, par son numéro ou un nom", en: "One mission, by its number or a name")
  static let newMission = Words(fr: "Nouvelle mission", en: "New mission")
  static let plans = Words(fr: "Plans d'accompagnement", en: "Support plans")
  static let directory = Words(fr: "Annuaire", en: "Directory")
  static let surveys = Words(fr: "Enquêtes en cours", en: "Surveys under way")
  static let quit = Words(fr: "Quitter", en: "Quit")
  static let more = Words(fr: "La suite", en: "More")
  static let nothingMore = Words(fr: "Rien de plus.", en: "Nothing more.")
  static let whichLineToOpen = Words(fr: "Laquelle ouvrir (vide : revenir)", en: "Which one to open (empty: back)")
  static let whichMission = Words(fr: "Quelle mission (vide : revenir)", en: "Which mission (empty: back)")
  static let numberOrName = Words(fr: "Numéro ou nom (vide : revenir)", en: "Number or name (empty: back)")
  static let filter = Words(
    fr: "Filtre, comme « étape:appel retard » (vide : toutes)", en: "Filter, like “stage:call late” (empty: all)")
  static let letters = Words(fr: "Quelques lettres (vide : tout)", en: "A few letters (empty: all)")
  static let whichPlan = Words(fr: "Quel plan (vide : revenir)", en: "Which plan (empty: back)")

  static func welcome(_ today: Day) -> Words {
    Words(
      fr: "Jalon, en questions et réponses. Nous sommes le \(today).",
      en: "Jalon, in questions and answers. Today is \(today).")
  }

  // A mission
  static let act = Words(fr: "Faire un acte", en: "Do an act")
  static let impossible = Words(fr: "Les actes impossibles, et pourquoi", en: "The acts that wait, and why")
  static let read = Words(fr: "Lire", en: "Read")
  static let papers = Words(fr: "Documents", en: "Documents")
  static let noAct = Words(fr: "Aucun acte n'est possible maintenant.", en: "No act is possible now.")
  static let whatOfMission = Words(fr: "Sur cette mission (vide : revenir)", en: "On this mission (empty: back)")
  static let whichAct = Words(fr: "Quel acte (vide : revenir)", en: "Which act (empty: back)")
  static let whichWaits = Words(fr: "Le détail de quel acte (vide : revenir)", en: "More of which act (empty: back)")
  static let whichRemedy = Words(fr: "Lequel d'abord (vide : revenir)", en: "Which one first (empty: back)")
  static let whichPart = Words(fr: "Quelle partie (vide : revenir)", en: "Which part (empty: back)")

  static func ahead(_ act: Words, _ left: Int) -> Words {
    Words(
      fr: "Pour avancer : \(act) ; \(left, "obligation reste", "obligations restent")",
      en: "To move on: \(act); \(left, "obligation is", "obligations are") left")
  }

  static func wentBack(_ move: HistoryMove) -> Words {
    switch move {
    case .undo: Words(fr: "Acte annulé.", en: "Act undone.")
    case .redo: Words(fr: "Acte rétabli.", en: "Act redone.")
    }
  }

  // Papers
  static let whichPaper = Words(fr: "Quel document (vide : revenir)", en: "Which document (empty: back)")
  static let whatOfPaper = Words(fr: "Lire ou imprimer (vide : revenir)", en: "Read or print (empty: back)")
  static let recipient = Words(
    fr: "Destinataire (vide : les lecteurs habituels)", en: "Recipient (empty: the usual readers)")
  static let law = Words(
    fr: "Texte de loi qui y oblige (vide : aucun)", en: "Law that obliges to it (empty: none)")
  static let printed = Words(fr: "Imprimé, dans le dossier des documents.", en: "Printed, in the folder of documents.")

  // The directory
  static let whatOfDirectory = Words(fr: "Dans l'annuaire (vide : revenir)", en: "In the directory (empty: back)")
  static let actInDirectory = Words(fr: "Enregistrer ou modifier", en: "Register or amend")
  static let whatOfCard = Words(fr: "Sur cette fiche (vide : revenir)", en: "On this card (empty: back)")

  static func list(_ kind: DirectoryEntry.Kind) -> Words { kind.several }
}
