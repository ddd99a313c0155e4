import JalonCore
import JalonWording

/// What the sheet of a mission says.
enum SheetWords {
  static let confidential = Words(fr: "confidentiel", en: "confidential")
  static let reading = Words(fr: "Lecture de la mission…", en: "Reading the mission…")
  static let notRead = Words(fr: "La mission n'est pas encore lue", en: "The mission is not read yet")
  static let act = Words(
    fr: "Faire ce que demande la ligne choisie, ou ouvrir son fait en entier",
    en: "Do what the chosen line asks for, or open its fact whole")
  static let actShort = Words(fr: "Faire", en: "Do")
  static let advance = Words(fr: "Passer à l'étape suivante", en: "Move on to the next stage")
  static let advanceShort = Words(fr: "Avancer", en: "Advance")
  static let acts = Words(fr: "Tous les actes, possibles ou non", en: "All acts, possible or not")
  static let actsShort = Words(fr: "Actes", en: "Acts")
  static let invitations = Words(fr: "Choisir qui inviter", en: "Choose whom to invite")
  static let invitationsShort = Words(fr: "Qui inviter", en: "Invite")
  static let compare = Words(fr: "Comparer les propositions", en: "Compare the proposals")
  static let compareShort = Words(fr: "Comparer", en: "Compare")
  static let nothingToCompare = Words(
    fr: "La comparaison s'ouvre à la clôture de l'appel", en: "Proposals are compared once the call is closed")
  static let plan = Words(fr: "Voir le plan d'accompagnement", en: "See the support plan")
  static let planShort = Words(fr: "Plan", en: "Plan")
  static let timeline = Words(
    fr: "Voir l'échéancier du plan d'accompagnement", en: "See the timeline of the support plan")
  static let note = Words(fr: "Ajouter une note", en: "Add a note")
  static let noteShort = Words(fr: "Note", en: "Note")
  static let back = Words(fr: "Revenir à la liste", en: "Back to the list")
  static let nextTab = Words(fr: "Onglet suivant", en: "Next tab")
  static let previousTab = Words(fr: "Onglet précédent", en: "Previous tab")
  static let tabShort = Words(fr: "Onglet", en: "Next tab")
  static let next = Words(fr: "Mission suivante de la liste", en: "Next mission of the list")
  static let previous = Words(fr: "Mission précédente de la liste", en: "Previous mission of the list")
  static let noNeighbour = Words(fr: "La liste s'arrête ici", en: "The list ends here")
  static let nothingHere = Words(fr: "Rien à faire sur cette ligne", en: "Nothing to do on this line")
  static let atTheEnd = Words(
    fr: "La mission est à son terme : rien ne suit", en: "The mission has ended: nothing follows")
  static let end = Words(fr: "Terme de la mission", en: "End of the mission")
  /// « Close ainsi : facture non réglée (facture en litige). »
  static func closedWithout(_ what: Words, _ reason: String?) -> Words {
    let why = reason.map { " (\($0))" } ?? ""
    return Words(fr: "Close ainsi : \(what)\(why).", en: "Closed so: \(what)\(why).")
  }

  static let nothingLeft = Words(fr: "Plus rien n'est dû.", en: "Nothing more is owed.")
  static let dates = Words(fr: "Échéances", en: "Dates")
  static let parties = Words(fr: "Parties", en: "Parties")
  static let structure = Words(fr: "Structure", en: "Structure")
  static let lead = Words(fr: "DLA pilote", en: "Lead DLA")
  static let partner = Words(fr: "DLA associé", en: "Partner DLA")
  static let provider = Words(fr: "Prestataire", en: "Provider")
  static let toChoose = Words(fr: "à choisir", en: "to be chosen")
  static let unsigned = Words(fr: "à signer", en: "to sign")
  static let link = Words(fr: "Lien", en: "Link")
  static let takenOver = Words(fr: "Reprise", en: "Taken over")
  static let days = Words(fr: "Jours", en: "Days")
  static let funding = Words(fr: "Fonds", en: "Funds")
  static let noCall = Words(fr: "L'appel n'est pas encore lancé.", en: "The call has not been launched yet.")
  static let noSurvey = Words(
    fr: "Les enquêtes suivent la restitution.", en: "Surveys follow the restitution.")
  static let retained = Words(fr: "retenue", en: "retained")
  static let lostAward = Words(fr: "choix retiré", en: "choice taken back")
  static let withdrawn = Words(fr: "retirée", en: "withdrawn")
  static let late = Words(fr: "tardive, non admise", en: "late, not admitted")
  static let silent = Words(fr: "sans nouvelles", en: "no answer yet")
  static let incompleteRanking = Words(fr: "Classement incomplet", en: "Ranking incomplete")
  static func toAgree(_ missing: Int) -> Words {
    Words(fr: "\(missing, "note", "notes") à convenir", en: "\(missing, "mark", "marks") still to be agreed")
  }
  static func agreed(_ agreed: Int, of all: Int) -> Words {
    Words(fr: "\(agreed)/\(all) notes", en: "\(agreed)/\(all) marks")
  }
  static let ranking = Words(fr: "Classement sur les notes communes", en: "Ranking on the agreed marks")
  static let notIssued = Words(fr: "à adresser", en: "to send")
  static let writtenOff = Words(fr: "classée sans réponse", en: "written off")

  static func tab(_ tab: MissionSheetScreen.Tab) -> Words {
    switch tab {
    case .journey: Words(fr: "Parcours", en: "Journey")
    case .proposals: Words(fr: "Propositions", en: "Proposals")
    case .surveys: Words(fr: "Enquêtes", en: "Surveys")
    case .money: Words(fr: "Argent", en: "Money")
    case .dates: Words(fr: "Échéances", en: "Dates")
    case .journal: Words(fr: "Journal", en: "Journal")
    case .file: Words(fr: "Dossier", en: "File")
    }
  }

  /// Five letters at most, for a narrow screen.
  static func narrowTrack(_ stage: StageName) -> Words {
    switch stage {
    case .draft: Words(fr: "Prép.", en: "Prep.")
    case .calling: Words(fr: "Appel", en: "Call")
    case .evaluating: Words(fr: "Éval.", en: "Eval.")
    case .concerting: Words(fr: "Conc.", en: "Conc.")
    case .framing: Words(fr: "Cadr.", en: "Fram.")
    case .running: Words(fr: "Int.", en: "Work")
    case .reported: Words(fr: "Rapp.", en: "Rep.")
    case .surveying: Words(fr: "Enq.", en: "Surv.")
    case .followingUp: Words(fr: "Suivi", en: "Foll.")
    case .closed, .unsuccessful, .dropped, .abandoned: Words(fr: "Clôt.", en: "Clos.")
    }
  }

  /// Seven letters at most: ten of them stand side by side in 80 columns.
  static func track(_ stage: StageName) -> Words {
    switch stage {
    case .concerting: Words(fr: "Concer.", en: "Concer.")
    case .surveying: Words(fr: "Enquêt.", en: "Surveys")
    case .followingUp: Words(fr: "Suivi", en: "Follow.")
    case .draft, .calling, .evaluating, .framing, .running, .reported, .closed, .unsuccessful, .dropped, .abandoned:
      stage.short
    }
  }

  static func unknown(_ mission: MissionID) -> Words {
    Words(fr: "Aucune mission « \(mission.text) »", en: "There is no mission “\(mission.text)”")
  }
  static func blocked(_ reasons: [Words]) -> Words {
    let all = Words { language in reasons.map { $0(language) }.joined(separator: " ") }
    return Words(
      fr: "Avancer attend \(reasons.count, "condition", "conditions") : \(all)",
      en: "\(reasons.count, "condition", "conditions") before moving on: \(all)")
  }
  static func toReach(_ stage: StageName, _ left: Int) -> Words {
    Words(
      fr: "Pour passer à \(stage.rank ?? 0) \(stage.words) : \(left, "obligation reste", "obligations restent")",
      en: "To reach \(stage.rank ?? 0) \(stage.words): \(left, "obligation", "obligations") left")
  }
  static func toResume(_ left: Int) -> Words {
    Words(
      fr: "Pour reprendre : \(left, "obligation reste", "obligations restent")",
      en: "To resume: \(left, "obligation", "obligations") left")
  }
  static func stillOwed(_ left: Int) -> Words {
    Words(
      fr: "Ce qui reste dû : \(left, "obligation", "obligations")",
      en: "Still owed: \(left, "obligation", "obligations")")
  }
  static func sheet(of evaluator: String) -> Words {
    Words(fr: "Fiche close : \(evaluator)", en: "Sheet closed: \(evaluator)")
  }
  static func journal(_ count: Int) -> Words { Words(fr: "Journal (\(count))", en: "Journal (\(count))") }
  static func opened(_ day: Day) -> Words { Words(fr: "ouverte le \(day.short)", en: "opened \(day.short)") }
  static func signed(_ day: Day) -> Words { Words(fr: "signé le \(day.short)", en: "signed \(day.short)") }
  static func call(launched: Day, deadline: Day) -> Words {
    Words(fr: "Appel du \(launched), jusqu'au \(deadline)", en: "Call of \(launched), until \(deadline)")
  }
  static func reminder(_ day: Day, on today: Day) -> Words {
    Words(
      fr: "relance prévue le \(day.short), \(day.dueWords(on: today))",
      en: "reminder due \(day.short), \(day.dueWords(on: today))")
  }
  static func questions(_ count: Int) -> Words {
    Words(
      fr: "Réponses données à tous : \(count, "question", "questions")",
      en: "Answers given to all: \(count, "question", "questions")")
  }
  static func setAside(_ cause: Words) -> Words { Words(fr: "écartée : \(cause)", en: "set aside: \(cause)") }
  static func received(_ day: Day) -> Words { Words(fr: "reçue le \(day.short)", en: "received \(day.short)") }
  static func answered(_ day: Day) -> Words { Words(fr: "réponse du \(day.short)", en: "answered \(day.short)") }
  static func issued(_ day: Day, reminders: Int) -> Words {
    Words(
      fr: "adressée le \(day.short), \(reminders, "relance", "relances")",
      en: "sent \(day.short), \(reminders, "reminder", "reminders")")
  }
  static func suspended(until day: Day, _ reason: String) -> Words {
    Words(fr: "En pause, reprise prévue le \(day) : \(reason)", en: "On hold, to resume on \(day): \(reason)")
  }
  static func ended(_ stage: StageName, _ ending: Ending) -> Words {
    switch ending {
    case .unsuccessful(let act):
      Words(fr: "\(stage.words) le \(act.on) : \(act.reason)", en: "\(stage.words) on \(act.on): \(act.reason)")
    case .dropped(let act) where act.openedByMistake == true:
      Words(
        fr: "Annulée le \(act.on), ouverte par erreur : \(act.reason)",
        en: "Cancelled on \(act.on), opened by mistake: \(act.reason)")
    case .dropped(let act):
      Words(fr: "\(stage.words) le \(act.on) : \(act.reason)", en: "\(stage.words) on \(act.on): \(act.reason)")
    case .abandoned(let act):
      Words(
        fr: "\(stage.words) le \(act.on) : \(act.reason.oneLine)",
        en: "\(stage.words) on \(act.on): \(act.reason.oneLine)")
    case .takenOver(let act): act.endTold
    }
  }
}
