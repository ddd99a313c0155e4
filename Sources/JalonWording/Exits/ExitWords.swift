import JalonCore

extension ExitAudience {
  public var words: Words {
    switch self {
    case .party: Words(fr: "les parties de la mission", en: "the parties of the mission")
    case .outsider: Words(fr: "qui n'a pas part à la mission", en: "whoever has no part in the mission")
    case .ownUse: Words(fr: "l'opérateur, pour lui-même", en: "the operator itself")
    case .wholeStore: Words(fr: "qui garde le dossier entier", en: "whoever keeps the whole store")
    case .anybody: Words(fr: "n'importe qui", en: "anybody")
    }
  }
}

extension Exit {
  /// What it carries.
  public var carries: Words {
    switch self {
    case .document: Words(fr: "un document d'une mission", en: "a document of a mission")
    case .message:
      Words(
        fr: "un message prêt à envoyer, avec ses pièces ; Jalon n'envoie rien",
        en: "a message ready to be sent, with its papers; Jalon sends nothing")
    case .bundle:
      Words(
        fr: "tous les documents d'une mission qui peuvent partir, et la liste de ceux qui restent",
        en: "all documents of a mission that may leave, and the list of those that stay")
    case .calendar: Words(fr: "les dates de missions et de comités", en: "the dates of missions and of committees")
    case .surveyPage:
      Words(fr: "les questions d'une enquête, sans réponse", en: "the questions of a survey, without any answer")
    case .preview: Words(fr: "ce qu'un document dirait", en: "what a document would say")
    case .lists:
      Words(fr: "des listes, des fiches, des chiffres, le journal", en: "lists, cards, figures, the journal")
    case .answers: Words(fr: "ce qui vient d'être fait ou vérifié", en: "what was just done or checked")
    case .seenTable: Words(fr: "les lignes qu'un écran montre", en: "the lines that a screen shows")
    case .clipboard:
      Words(fr: "la ligne, ou toutes les lignes d'un écran", en: "the line, or all the lines, of a screen")
    case .editor: Words(fr: "un texte en cours de saisie", en: "a text that is being typed")
    case .openedFile: Words(fr: "rien : un fichier du disque s'ouvre", en: "nothing: a file of the disk is opened")
    case .views: Words(fr: "des filtres, tels que tapés", en: "filters, as they were typed")
    case .personFile:
      Words(
        fr: "tout ce qui nomme ou désigne une personne", en: "all that names or designates a person")
    case .regionPacket:
      Words(
        fr: "des chiffres sans nom, les petits masqués", en: "figures without a name, small ones masked")
    case .backup: Words(fr: "tout", en: "everything")
    case .copies:
      Words(
        fr: "tout : les copies qui se font seules, celle d'avant une migration",
        en: "everything: the copies that make themselves, the one of before a migration")
    case .move:
      Words(fr: "tout, d'un fichier vers une base ou l'inverse", en: "everything, from a file to a base or back")
    case .blankForms:
      Words(
        fr: "questionnaires, modèles de documents, phrases d'une base",
        en: "questionnaires, templates, statements of a base")
    case .invented: Words(fr: "des données inventées", en: "invented data")
    case .help: Words(fr: "ce que le programme dit de lui-même", en: "what the program says of itself")
    }
  }

  /// Whose consent it asks.
  public var consent: Words {
    switch self {
    case .document, .bundle:
      Words(
        fr:
          "aucun pour une partie ; sinon celui de chaque structure, pour ce destinataire et ce document, au jour dit et aujourd'hui, ou la loi",
        en:
          "none for a party; else that of each structure, for this recipient and this document, on the day told and today, or the law"
      )
    case .calendar:
      Words(
        fr: "comme un document ; un accord anonyme ne suffit pas, les jours diraient qui",
        en: "as a document; an anonymous consent is not enough, days would tell who")
    case .message:
      Words(
        fr: "celui que demandent ses pièces ; aux prestataires sollicités, une structure sans accord n'est pas nommée",
        en: "that which its papers ask for; to invited providers, a structure that has not agreed is not named")
    case .surveyPage: Words(fr: "aucun : elle va à qui répond", en: "none: it goes to whoever answers")
    case .preview: Words(fr: "comme la sortie elle-même", en: "as the exit itself")
    case .personFile:
      Words(
        fr: "aucun : droit d'accès de la personne (RGPD, art. 15)",
        en: "none: the person's right of access (GDPR, art. 15)")
    case .regionPacket:
      Words(fr: "aucun : personne n'y est reconnaissable", en: "none: nobody can be recognised in it")
    case .lists, .answers, .seenTable, .clipboard, .editor, .openedFile, .views:
      Words(
        fr: "aucun tant que cela reste chez l'opérateur", en: "none as long as it stays with the operator")
    case .backup, .copies, .move:
      Words(
        fr: "aucun : le dossier change de place, non de mains", en: "none: the store changes its place, not its hands")
    case .blankForms, .invented, .help: Words(fr: "aucun", en: "none")
    }
  }

  /// What the door says of it, and where that stands.
  public var door: Words {
    switch self {
    case .document, .bundle, .calendar, .message, .surveyPage:
      Words(
        fr: "une ligne au registre de la mission : quoi, pour qui, par qui, quand, selon quel accord",
        en: "a line in the register of the mission: what, for whom, by whom, when, by which consent")
    case .preview: Words(fr: "marqué « Aperçu » ; rien au registre", en: "marked as a preview; nothing in the register")
    case .lists:
      Words(
        fr: "rien au registre ; un classeur dit sur sa première feuille ce qu'il est",
        en: "nothing in the register; a workbook says on its first sheet what it is")
    case .seenTable:
      Words(
        fr: "dans le dossier « listes », titré et daté ; rien au registre",
        en: "in the folder of lists, with title and day; nothing in the register")
    case .clipboard:
      Words(fr: "l'écran dit ce qui a été copié", en: "the screen says what was copied")
    case .editor:
      Words(
        fr: "un fichier temporaire, lisible de vous seul, retiré ensuite",
        en: "a temporary file that you alone can read, taken away afterwards")
    case .personFile:
      Words(
        fr: "un avis à relire : d'autres personnes peuvent y être nommées",
        en: "a warning to read it again: other people may be named in it")
    case .regionPacket:
      Words(fr: "le paquet dit ce qu'il masque et pourquoi", en: "the packet says what it masks and why")
    case .backup, .copies, .move:
      Words(fr: "un fichier lisible de vous seul", en: "a file that you alone can read")
    case .answers, .openedFile, .views, .blankForms, .invented, .help: Words(fr: "rien", en: "nothing")
    }
  }

  /// The keys by which it leaves from a screen; `nil` where none does.
  public var keys: Words? {
    switch self {
    case .document, .preview: Words(same: "p")
    case .bundle: Words(fr: "p puis z", en: "p then z")
    case .message: Words(same: "E")
    case .seenTable: Words(fr: "p dans une liste", en: "p in a list")
    case .clipboard: Words(same: "y, Y")
    case .editor: Words(fr: "Ctrl-E dans un texte", en: "Ctrl-E in a text")
    case .openedFile: Words(fr: "Entrée sur un document", en: "Enter on a document")
    case .lists, .answers, .calendar, .surveyPage, .views, .personFile, .regionPacket, .backup, .copies, .move,
      .blankForms, .invented, .help:
      nil
    }
  }
}
