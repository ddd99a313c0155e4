import JalonCore

extension FieldTables {
  /// By command, then by path.
  static let own: [String: FieldWording] = [
    draftAndCall, selection, framingAndWork, surveysAndFollowUp, beside, plans,
    directory, details, amending(directory.merging(details) { first, _ in first }), found,
  ].reduce(into: [:]) { all, table in all.merge(table) { first, _ in first } }

  /// An amendment asks for what the card itself asks for, and names what it empties.
  private static func amending(_ cards: [String: FieldWording]) -> [String: FieldWording] {
    let kinds = ["Structure", "Operator", "Provider", "Person", "Grant", "Recipient"]
    var table = Dictionary(
      kinds.flatMap { kind in
        cards.compactMap { path, wording in
          path.hasPrefix("register\(kind).")
            ? (path.replacing("register\(kind).", with: "amend\(kind)."), wording) : nil
        }
      }
    ) { first, _ in first }
    for kind in kinds {
      table["amend\(kind).clear"] = FieldWording(
        "À effacer", "To be emptied", each: Words(fr: "un champ", en: "a field"))
      table["amend\(kind).\(kind.lowercased())"] = FieldWording("Fiche à modifier", "Card to amend")
    }
    table["amendPerson.details"] = FieldWording("Coordonnées modifiées", "Details amended")
    return table
  }

  private static let draftAndCall: [String: FieldWording] = [
    "open.mission": FieldWording(
      "Numéro de mission", "Mission number",
      hint: Words(fr: "Encore libre, comme 05-014.", en: "Still free, such as 05-014.")),
    "open.kind": FieldWording(
      "Accompagnement", "Support",
      hint: Words(fr: "Collectif à partir de deux structures.", en: "Collective from two structures on.")),
    "open.link": FieldWording("Lien avec une autre mission", "Link with another mission"),
    "open.link.kind": FieldWording("Nature du lien", "Kind of link"),
    "open.link.mission": FieldWording("Mission liée", "Linked mission"),
    "open.on": FieldWording("Date d'ouverture", "Date of opening"),
    "relaunch.mission": FieldWording("Numéro de la nouvelle mission", "Number of the new mission"),
    "relaunch.of": FieldWording("Mission à relancer", "Mission to relaunch"),
    "dropCall.openedByMistake": FieldWording(
      "Ouverte par erreur", "Opened by mistake",
      hint: Words(fr: "La mission reste au journal, annulée.", en: "The mission stays in the journal, cancelled.")),
    "writeBrief.context": FieldWording(
      "Contexte et diagnostic", "Context and diagnosis",
      hint: Words(fr: "Ce que le diagnostic partagé a montré.", en: "What the shared diagnosis showed.")),
    "writeBrief.problem": FieldWording("Problématique", "Problem"),
    "writeBrief.constraints": FieldWording("Contraintes", "Constraints"),
    "writeBrief.calendar": FieldWording("Calendrier", "Calendar"),
    "writeBrief.days": FieldWording("Jours prévus", "Days foreseen"),
    "writeBrief.ceiling": FieldWording("Plafond TTC", "Ceiling, taxes included"),
    "writeBrief.on": FieldWording("Écrit le", "Written on"),
    "setGrid.counting": FieldWording(
      "Les critères comptent", "Criteria count",
      hint: Words(
        fr: "En pourcents, une échelle pour tous et 100 en tout ; en points, chaque critère a son maximum.",
        en: "In percents, one scale for all and 100 in all; in points, each criterion has its own maximum.")),
    "setGrid.criteria": FieldWording(
      "Critères", "Criteria",
      hint: Words(
        fr: "Les poids font 100 en tout ; les points, ce que vous voulez.",
        en: "The weights make 100 in all; points, whatever you like."),
      each: Words(fr: "un critère", en: "a criterion")),
    "setGrid.criteria.id": FieldWording(
      "Code du critère", "Criterion code", hint: Words(fr: "Court, sans espace.", en: "Short, without spaces.")),
    "setGrid.criteria.label": FieldWording("Critère", "Criterion"),
    "setGrid.criteria.weight": FieldWording("Poids en %, ou points", "Weight in %, or points"),
    "setGrid.criteria.threshold": FieldWording(
      "Note éliminatoire", "Threshold",
      hint: Words(fr: "Sous cette note, la proposition est écartée.", en: "Under this mark the proposal is set aside.")),
    "setGrid.scale": FieldWording(
      "Note la plus haute", "Highest mark",
      hint: Words(
        fr: "En points, chaque critère a la sienne : laissez vide.",
        en: "In points each criterion has its own: leave it empty.")),
    "setGrid.step": FieldWording(
      "Pas de notation", "Step of marks", hint: Words(fr: "0,5 permet les demi-points.", en: "0.5 allows half points.")),
    "setGrid.priceFormula": FieldWording("Note du budget", "Mark of the budget"),
    "setGrid.totalThreshold": FieldWording(
      "Seuil du total", "Threshold of the total",
      hint: Words(
        fr: "Sous cette moyenne, ou ce nombre de points, la proposition est écartée.",
        en: "Under this mean, or this number of points, the proposal is set aside.")),
    "setGrid.consensus": FieldWording("Note retenue", "Mark retained"),
    "setGrid.on": FieldWording("Arrêtée le", "Set on"),
    "agreeBrief.on": FieldWording("Date de l'accord", "Date of agreement"),
    "launchCall.invitations": FieldWording(
      "Prestataires sollicités", "Invited providers",
      hint: Words(fr: "De 2 à 4 en général.", en: "2 to 4 as a rule."),
      each: Words(fr: "un prestataire", en: "a provider")),
    "launchCall.invitations.why": FieldWording(
      "Pourquoi lui", "Why this one",
      hint: Words(
        fr: "Compétences, connaissance du secteur, accompagnements passés.",
        en: "Skills, knowledge of the sector, past missions.")),
    "launchCall.intentDay": FieldWording("Intentions attendues le", "Intents due on"),
    "launchCall.deadline": FieldWording("Propositions attendues le", "Proposals due on"),
    "launchCall.on": FieldWording("Date d'envoi", "Date of sending"),
    "takeOver.entry": FieldWording(
      "Où elle en est", "Where it stands",
      hint: Words(
        fr: "Avant le choix du prestataire, saisissez plutôt les actes, avec leurs jours.",
        en: "Before the choice of a provider, enter the acts themselves, with their days.")),
    "takeOver.source": FieldWording(
      "Source", "Source",
      hint: Words(
        fr: "Le fichier et sa ligne, ou le dossier papier.", en: "The file and its line, or the paper file.")),
    "takeOver.provider": FieldWording("Prestataire retenu", "Retained provider"),
    "takeOver.diagnosedOn": FieldWording("Diagnostic partagé le", "Diagnosis shared on"),
    "takeOver.committeeOn": FieldWording("Comité d'appui du", "Support committee of"),
    "takeOver.calledOn": FieldWording("Appel envoyé le", "Call sent on"),
    "takeOver.chosenOn": FieldWording("Prestataire choisi le", "Provider chosen on"),
    "takeOver.signedOn": FieldWording("Convention signée le", "Agreement signed on"),
    "takeOver.start": FieldWording("Intervention démarrée le", "Work begun on"),
    "takeOver.end": FieldWording("Fin convenue", "Agreed end"),
    "takeOver.days": FieldWording("Jours convenus", "Days agreed"),
    "takeOver.amount": FieldWording("Coût", "Cost"),
    "takeOver.daysDone": FieldWording("Jours déjà réalisés", "Days done so far"),
    "takeOver.reportedOn": FieldWording("Rapport reçu le", "Report received on"),
    "takeOver.restitutedOn": FieldWording("Restitution tenue le", "Restitution held on"),
    "takeOver.structureAnsweredOn": FieldWording("Enquête de la structure reçue le", "Structure's survey received on"),
    "takeOver.providerAnsweredOn": FieldWording("Enquête du prestataire reçue le", "Provider's survey received on"),
    "takeOver.followedUpOn": FieldWording("Diagnostic de suivi du", "Follow-up diagnosis of"),
    "takeOver.endedOn": FieldWording("Terminée le", "Ended on"),
    "takeOver.remarks": FieldWording("Remarques", "Remarks"),
    "takeOver.on": FieldWording("Reprise le", "Taken over on"),
    "invite.why": FieldWording("Pourquoi lui", "Why this one"),
    "recordIntent.intent": FieldWording("Intention", "Intent"),
    "shareAnswer.question": FieldWording("Question posée", "Question asked"),
    "shareAnswer.answer": FieldWording("Réponse à tous", "Answer to all"),
    "extendDeadline.deadline": FieldWording("Nouvelle date limite", "New deadline"),
    "receiveProposal.members": FieldWording(
      "Intervenants", "Team", each: Words(fr: "un intervenant", en: "a member")),
    "receiveProposal.members.profile": FieldWording("Profil", "Profile"),
    "receiveProposal.members.references": FieldWording("Références", "References"),
    "receiveProposal.understanding": FieldWording("Compréhension de la problématique", "Understanding of the problem"),
    "receiveProposal.on": FieldWording("Reçue le", "Received on"),
    "closeCall.on": FieldWording("Date de clôture", "Closing date"),
    "admitLate.on": FieldWording("Admise le", "Admitted on"),
  ]

  private static let selection: [String: FieldWording] = [
    "seat.side": FieldWording(
      "Pour qui", "On whose side", hint: Words(fr: "Un opérateur ou une structure.", en: "An operator or a structure.")),
    "declareInterest.interest": FieldWording("Lien avec un candidat", "Link with a candidate"),
    "declareInterest.text": FieldWording("Nature du lien", "What the link is"),
    "declareInterest.provider": FieldWording(
      "Candidat concerné", "Candidate",
      hint: Words(fr: "Sans lui, le lien peut être avec tous.", en: "Without one, the link may be with any.")),
    "declareInterest.on": FieldWording("Déclaré le", "Declared on"),
    "setAside.cause": FieldWording("Cause", "Cause"),
    "setAside.on": FieldWording("Écartée le", "Set aside on"),
    "closeSheet.on": FieldWording("Fiche close le", "Sheet closed on"),
    "reopenSheet.on": FieldWording("Fiche rouverte le", "Sheet reopened on"),
    "readSheet.on": FieldWording("Fiche lue le", "Sheet read on"),
    "reveal.on": FieldWording("Fiches ouvertes le", "Sheets opened on"),
    "mark.comment": FieldWording(
      "Commentaire", "Comment",
      hint: Words(fr: "Attendu pour les notes extrêmes.", en: "Expected with the extreme marks.")),
    "agreeMark.mark": FieldWording("Note commune", "Agreed mark"),
    "agreeMark.reason": FieldWording(
      "Motif", "Reason",
      hint: Words(
        fr: "Nécessaire quand les fiches s'écartent, ou hors de leurs notes.",
        en: "Needed where the sheets differ, or outside their marks.")),
    "agreeMark.on": FieldWording("Convenue le", "Agreed on"),
    "adoptUnanimous.on": FieldWording("Reprises le", "Adopted on"),
    "award.provider": FieldWording("Prestataire retenu", "Retained provider"),
    "award.deciders": FieldWording(
      "Décideurs", "Deciders",
      hint: Words(
        fr: "Une personne de l'opérateur au moins, et une par structure.",
        en: "At least one person of the operator, and one for each structure."),
      each: Words(fr: "un décideur", en: "a decider")),
    "award.deciders.position": FieldWording("Position", "Position"),
    "award.motive": FieldWording(
      "Motif du choix", "Grounds for the choice",
      hint: Words(
        fr: "Il figurera au procès-verbal, et tel quel dans les lettres aux candidats non retenus : ni prix ni note.",
        en: "It will stand in the minutes, and as it is in the letters to the other candidates: neither price nor mark."
      )),
    "award.on": FieldWording("Date de la décision", "Date of the decision"),
  ]

  private static let framingAndWork: [String: FieldWording] = [
    "notifyCandidate.provider": FieldWording("Candidat", "Candidate"),
    "notifyCandidate.on": FieldWording("Informé le", "Notified on"),
    "holdKickOff.issues": FieldWording("Enjeux", "Issues"),
    "holdKickOff.problems": FieldWording("Problématiques", "Problems"),
    "holdKickOff.on": FieldWording("Date de la réunion", "Date of the meeting"),
    "draftAgreement.commitments": FieldWording(
      "Engagements des parties", "Commitments of the parties", each: Words(fr: "un engagement", en: "a commitment")),
    "draftAgreement.commitments.text": FieldWording("Engagement", "Commitment"),
    "draftAgreement.on": FieldWording("Rédigée le", "Drafted on"),
    "draftAgreement.instalments": FieldWording(
      "Échéancier", "Schedule",
      hint: Words(
        fr: "Les versements font ensemble le montant. Sans échéancier, rien n'en est rappelé.",
        en: "The instalments make the amount together. Without a schedule, nothing of it is recalled."),
      each: Words(fr: "un versement", en: "an instalment")),
    "draftAgreement.instalments.name": FieldWording(
      "Versement", "Instalment", hint: Words(fr: "Acompte, solde…", en: "Deposit, balance…")),
    "draftAgreement.instalments.amount": FieldWording("Montant TTC", "Amount with taxes"),
    "draftAgreement.instalments.due": FieldWording("À facturer le", "To invoice on"),
    "draftAgreement.instalments.papers": FieldWording("Sur quelles pièces", "On which papers"),
    "sign.on": FieldWording("Signée le", "Signed on"),
    "begin.on": FieldWording("Début du travail", "Start of the work"),
    "logDays.days": FieldWording(
      "Jours réalisés", "Days done", hint: Words(fr: "0,5 pour une demi-journée.", en: "0.5 for half a day.")),
    "review.note": FieldWording("Compte rendu", "Minutes"),
    "proposeReorientation.reorientation": FieldWording(
      "Code de la réorientation", "Reorientation code",
      hint: Words(fr: "Court et encore libre, comme r1.", en: "Short and still free, such as r1.")),
    "proposeReorientation.proposedBy": FieldWording("Proposée par", "Proposed by"),
    "proposeReorientation.what": FieldWording("Ce qui est proposé", "What is proposed"),
    "proposeReorientation.objectives": FieldWording("Nouveaux objectifs", "New objectives"),
    "proposeReorientation.days": FieldWording("Nouveau nombre de jours", "New number of days"),
    "proposeReorientation.amount": FieldWording("Nouveau montant TTC", "New amount, taxes included"),
    "proposeReorientation.end": FieldWording("Nouvelle fin", "New end"),
    "proposeReorientation.team": FieldWording("Nouvelle équipe", "New team"),
    "answerReorientation.accepted": FieldWording("Acceptée", "Accepted"),
    "answerReorientation.reason": FieldWording(
      "Motif", "Reason", hint: Words(fr: "Nécessaire pour un refus.", en: "Needed for a refusal.")),
    "signAmendment.on": FieldWording("Avenant signé le", "Amendment signed on"),
    "suspend.until": FieldWording("Reprise prévue le", "Expected to resume on"),
    "reassign.to": FieldWording("Confiée à", "Handed over to"),
    "reassign.details": FieldWording("Précisions", "Details"),
    "reassign.until": FieldWording(
      "Jusqu'au", "Until",
      hint: Words(
        fr: "Rien : pour de bon. Un jour : l'agenda rappelle alors de la rendre.",
        en: "Nothing: for good. A day: the agenda then reminds you to give it back.")),
    "resume.shiftsDates": FieldWording("Décaler la fin convenue", "Move the agreed end"),
    "layCalendar.rules": FieldWording("Étapes", "Steps", each: Words(fr: "une étape", en: "a step")),
    "layCalendar.rules.step": FieldWording("Étape", "Step"),
    "layCalendar.rules.after": FieldWording(
      "Après", "After",
      hint: Words(fr: "Rien : après le lancement de l'appel.", en: "Nothing: after the launch of the call.")),
    "layCalendar.rules.workingDays": FieldWording("Jours ouvrés", "Working days"),
    "moveStep.step": FieldWording("Étape", "Step"),
    "moveStep.day": FieldWording(
      "Nouveau jour", "New day",
      hint: Words(fr: "Rien : le jour du calendrier.", en: "Nothing: the day that the calendar gives.")),
    "abandon.daysDone": FieldWording("Jours réalisés", "Days done"),
    "abandon.amountDue": FieldWording("Montant dû TTC", "Amount due, taxes included"),
    "receiveReport.actions": FieldWording(
      "Actions concrètes", "Concrete actions",
      hint: Words(fr: "Elles seront reprises au suivi.", en: "The follow-up will take them up."),
      each: Words(fr: "une action", en: "an action")),
    "receiveReport.actions.title": FieldWording("Action", "Action"),
    "receiveReport.actions.by": FieldWording("Échéance", "Due by"),
    "receiveReport.newNeeds": FieldWording("Nouveaux besoins", "New needs", each: Words(fr: "un besoin", en: "a need")),
    "receiveReport.noNewNeed": FieldWording("Aucun nouveau besoin", "No new need"),
    "receiveReport.on": FieldWording("Rapport reçu le", "Report received on"),
    "holdRestitution.situation": FieldWording("Situation de la structure", "Situation of the structure"),
    "holdRestitution.perspectives": FieldWording("Perspectives", "Prospects"),
    "holdRestitution.objectives": FieldWording("Objectifs à atteindre", "Objectives to reach"),
    "holdRestitution.on": FieldWording("Date de la restitution", "Date of the restitution"),
  ]

  private static let surveysAndFollowUp: [String: FieldWording] = [
    "issueSurvey.on": FieldWording("Adressée le", "Sent on"),
    "remindSurvey.on": FieldWording("Relancée le", "Reminded on"),
    "answerSurvey.answers": FieldWording("Réponses", "Answers", each: Words(fr: "une réponse", en: "an answer")),
    "answerSurvey.answers.question": FieldWording("Question", "Question"),
    "answerSurvey.answers.answer": FieldWording("Réponse", "Answer"),
    "answerSurvey.mode": FieldWording("Réponses reçues", "Answers received"),
    "answerSurvey.respondentFunction": FieldWording("Fonction du répondant", "Function of the respondent"),
    "answerSurvey.on": FieldWording("Réponse du", "Answered on"),
    "reopenSurvey.on": FieldWording("Rouverte le", "Reopened on"),
    "writeOffSurvey.on": FieldWording("Classée le", "Written off on"),
    "scheduleFollowUp.due": FieldWording("Diagnostic de suivi prévu le", "Follow-up diagnosis due on"),
    "scheduleFollowUp.on": FieldWording("Décidé le", "Decided on"),
    "recordFollowUp.actions": FieldWording(
      "Actions du rapport", "Actions of the report", each: Words(fr: "une action", en: "an action")),
    "recordFollowUp.actions.action": FieldWording("Action", "Action"),
    "recordFollowUp.actions.state": FieldWording("Avancement", "State"),
    "recordFollowUp.actions.cause": FieldWording("Cause", "Cause"),
    "recordFollowUp.board": FieldWording("Appropriation par les élus", "Taken up by the board", hint: zeroToThree),
    "recordFollowUp.direction": FieldWording(
      "Appropriation par la direction", "Taken up by the management", hint: zeroToThree),
    "recordFollowUp.team": FieldWording("Appropriation par l'équipe", "Taken up by the team", hint: zeroToThree),
    "recordFollowUp.management": FieldWording(
      "Appropriation dans la gestion", "Taken up in daily practice", hint: zeroToThree),
    "recordFollowUp.jobsBefore": FieldWording("ETP avant", "Full-time equivalents before"),
    "recordFollowUp.jobsAfter": FieldWording("ETP après", "Full-time equivalents after"),
    "recordFollowUp.budgetBefore": FieldWording("Budget avant", "Budget before"),
    "recordFollowUp.budgetAfter": FieldWording("Budget après", "Budget after"),
    "recordFollowUp.needs": FieldWording("Nouveaux besoins", "New needs", each: Words(fr: "un besoin", en: "a need")),
    "recordFollowUp.needs.need": FieldWording("Besoin", "Need"),
    "recordFollowUp.needs.answer": FieldWording("Réponse apportée", "Answer given"),
    "recordFollowUp.needs.mission": FieldWording(
      "Numéro de la mission à ouvrir", "Number of the mission to open",
      hint: Words(fr: "Pour une nouvelle mission seulement.", en: "For a new mission only.")),
    "recordFollowUp.on": FieldWording("Date du diagnostic", "Date of the diagnosis"),
    "recordFollowUp.questionnaire": FieldWording(
      "Questionnaire rempli", "Questionnaire that was filled in",
      hint: Words(
        fr: "Les réponses que les autres champs ne gardent pas.", en: "The answers that the other fields do not keep.")),
    "recordFollowUp.questionnaire.code": FieldWording("Code", "Code"),
    "recordFollowUp.questionnaire.version": FieldWording("Version", "Version"),
    "recordFollowUp.questionnaire.answers": FieldWording(
      "Autres réponses", "Other answers", each: Words(fr: "une réponse", en: "an answer")),
    "recordFollowUp.questionnaire.answers.question": FieldWording("Question", "Question"),
    "recordFollowUp.questionnaire.answers.answer": FieldWording("Réponse", "Answer"),
    "setTheme.theme": FieldWording("Thème", "Theme"),
    "open.theme": FieldWording(
      "Thème", "Theme", hint: Words(fr: "Peut se dire plus tard.", en: "May be told later.")),
    "setTheme.on": FieldWording("Dit le", "Told on"),
    "receiveInvoice.number": FieldWording(
      "Numéro de la facture", "Number of the invoice",
      hint: Words(fr: "Celui du prestataire.", en: "The provider's own.")),
    "receiveInvoice.untaxed": FieldWording("Montant HT", "Amount without taxes"),
    "receiveInvoice.vatRate": FieldWording(
      "Taux de TVA, en %", "Rate of VAT, in %", hint: Words(fr: "20, 10, 5,5…", en: "20, 10, 5.5…")),
    "receiveInvoice.vat": FieldWording(
      "Montant de la TVA", "Amount of VAT",
      hint: Words(
        fr: "Rien : d'après le taux. À dire s'il y a plusieurs taux.",
        en: "Nothing: by the rate. To be said where there are several rates.")),
    "receiveInvoice.vatExempt": FieldWording(
      "Sans TVA, art. 293 B", "No VAT, art. 293 B",
      hint: Words(
        fr: "« TVA non applicable, art. 293 B du CGI » sur la facture.",
        en: "“TVA non applicable, art. 293 B du CGI” on the invoice.")),
    "receiveInvoice.total": FieldWording("Montant TTC", "Amount with taxes"),
    "receiveInvoice.on": FieldWording("Date de la facture", "Date of the invoice"),
    "certifyService.days": FieldWording(
      "Jours faits", "Days done",
      hint: Words(fr: "Depuis la dernière attestation.", en: "Since the last certification.")),
    "certifyService.amount": FieldWording("Montant dû TTC", "Amount due, taxes included"),
    "certifyService.invoice": FieldWording("Facture", "Invoice"),
    "certifyService.halfDaysSigned": FieldWording(
      "Demi-journées signées", "Half-days signed",
      hint: Words(fr: "Sur les feuilles d'émargement.", en: "On the attendance sheets.")),
    "certifyService.reserves": FieldWording("Réserves", "Reserves"),
    "certifyService.on": FieldWording("Attesté le", "Certified on"),
    "pay.payer": FieldWording("Opérateur payeur", "Operator that pays"),
    "pay.invoice": FieldWording("Facture", "Invoice"),
    "pay.grant": FieldWording(
      "Sur la convention", "Of the agreement", hint: Words(fr: "Convention de financement.", en: "Funding agreement.")),
    "pay.proof": FieldWording(
      "Preuve", "Proof",
      hint: Words(fr: "Relevé, numéro de virement…", en: "Statement of account, number of the transfer…")),
    "pay.on": FieldWording("Payé le", "Paid on"),
    "fileProof.piece": FieldWording("Pièce", "Paper"),
    "fileProof.reference": FieldWording(
      "Référence", "Reference", hint: Words(fr: "Numéro, ou code analytique.", en: "Number, or analytic code.")),
    "fileProof.securityCode": FieldWording(
      "Code de sécurité", "Security code",
      hint: Words(fr: "Celui de l'attestation de vigilance.", en: "That of the certificate of vigilance.")),
    "fileProof.until": FieldWording(
      "Vaut jusqu'au", "Holds until",
      hint: Words(fr: "Vide : sans terme ; vigilance : six mois.", en: "Blank: no end; vigilance: six months.")),
    "fileProof.on": FieldWording("Datée du", "Dated"),
    "close.invoicePaid": FieldWording("Facture réglée", "Invoice paid"),
    "close.proofsFiled": FieldWording("Pièces justificatives classées", "Proofs filed"),
  ]

  private static let zeroToThree = Words(
    fr: "0 nulle, 1 partielle, 2 réelle, 3 autonome", en: "0 none, 1 partial, 2 real, 3 self-reliant")

  private static let beside: [String: FieldWording] = [
    "correct.event": FieldWording(
      "Fait à corriger", "Fact to correct",
      hint: Words(
        fr: "Quelques lettres de ce qu'il dit, ou espace pour la liste.",
        en: "A few letters of what it says, or space for the list.")),
    "correct.field": FieldWording("Champ", "Field"),
    "correct.newValue": FieldWording("Nouvelle valeur", "New value"),
    "grantDisclosure.object": FieldWording("Ce qui est communiqué", "What is disclosed"),
    "grantDisclosure.scope": FieldWording("Portée", "Scope"),
    "grantDisclosure.until": FieldWording("Valable jusqu'au", "Valid until"),
    "grantDisclosure.document": FieldWording(
      "Document", "Document",
      hint: Words(fr: "Vide : ce que dit l'objet, en mots.", en: "Empty: whatever the object says in words.")),
    "release.document": FieldWording("Document", "Document"),
    "release.parties": FieldWording("Pour", "For", each: Words(fr: "un destinataire", en: "a recipient")),
    "release.recipient": FieldWording(
      "Autre destinataire", "Another recipient",
      hint: Words(
        fr: "Qui ne participe pas à la mission, nommé comme dans les accords de diffusion.",
        en: "Who has no part in the mission, named as in the disclosure consents.")),
    "release.legalGround": FieldWording(
      "Texte de loi qui oblige", "Law that obliges",
      hint: Words(
        fr: "Seulement si ce destinataire y a droit sans l'accord des structures : contrôle d'un financeur…",
        en: "Only where this recipient may have it without the structures' consent: a funder's control…")),
    "withdrawDisclosure.object": FieldWording("Ce qui était communiqué", "What was disclosed"),
    "undo.act": FieldWording("Action à annuler", "Act to undo"),
    "redo.act": FieldWording("Action à rétablir", "Act to redo"),
  ]

  private static let plans: [String: FieldWording] = [
    "openPlan.plan": FieldWording(
      "Code du plan", "Plan code",
      hint: Words(
        fr: "Court, sans espace ni accent, encore libre : buech-2026.",
        en: "Short, without spaces or accents, still free: buech-2026.")),
    "openPlan.aim": FieldWording(
      "But", "Aim", hint: Words(fr: "Ce que les structures veulent faire.", en: "What the structures set out to do.")),
    "changeAim.aim": FieldWording("Nouveau but", "New aim"),
    "changeAim.scenario": FieldWording(
      "Scénario adopté", "Scenario adopted",
      hint: Words(fr: "Chaque instance l'a adopté.", en: "Every board has adopted it.")),
    "changeLead.operator": FieldWording("Nouveau chef de file", "New lead"),
    "linkMissions.kind": FieldWording("Nature du lien", "Kind of link"),
    "linkMissions.to": FieldWording(
      "Mission d'avant", "Earlier mission",
      hint: Words(fr: "De ce plan ou d'un autre.", en: "Of this plan or of another one.")),
    "addStructure.role": FieldWording("Rôle", "Role"),
    "closePlan.openedByMistake": FieldWording(
      "Ouvert par erreur", "Opened by mistake",
      hint: Words(fr: "Le plan reste au journal, annulé.", en: "The plan stays in the journal, cancelled.")),
    "closePlan.reason": FieldWording(
      "Motif", "Reason", hint: Words(fr: "Nécessaire s'il est annulé.", en: "Needed where it is cancelled.")),
    "addStructure.on": FieldWording("Entrée le", "Joined on"),
    "leaveStructure.on": FieldWording("Sortie le", "Left on"),
    "recordOpinion.opinion": FieldWording("Avis du comité d'appui", "Opinion of the committee"),
    "recordOpinion.text": FieldWording("Observations", "Remarks"),
    "conveneSteering.meeting": FieldWording(
      "Nom de la réunion", "Name of the meeting",
      hint: Words(fr: "COPIL d'entre les deux phases…", en: "Meeting between the phases…")),
    "conveneSteering.day": FieldWording("Prévue le", "Set for"),
    "conveneSteering.on": FieldWording("Convoquée le", "Convened on"),
    "conveneSteering.after": FieldWording("Après la mission", "After mission"),
    "conveneSteering.before": FieldWording("Avant la mission", "Before mission"),
    "conveneSteering.parties": invited,
    "conveneSteering.attendees": othersInvited,
    "conveneSteering.agenda": FieldWording("Ordre du jour", "Agenda"),
    "cancelSteering.meeting": FieldWording("Réunion", "Meeting"),
    "holdSteering.meeting": FieldWording(
      "Réunion", "Meeting",
      hint: Words(fr: "Le nom sous lequel elle était prévue.", en: "The name under which it was set.")),
    "holdSteering.attendees": FieldWording(
      "Financeurs et autres participants", "Funders and other attendees",
      each: Words(fr: "un participant", en: "an attendee")),
    "holdSteering.parties": FieldWording(
      "Structures, opérateurs, prestataires présents", "Structures, operators, providers present",
      each: Words(fr: "une organisation", en: "an organisation")),
    "holdSteering.before": FieldWording("Tenu avant la mission", "Held before mission"),
    "holdSteering.decisions": FieldWording("Décisions", "Decisions"),
    "holdSteering.after": FieldWording("Tenu après la mission", "Held after mission"),
    "studyScenario.scenario": FieldWording(
      "Scénario", "Scenario",
      hint: Words(fr: "Un nom court qui le désignera : groupement.", en: "A short name for it: group.")),
    "studyScenario.pros": FieldWording("Atouts", "Strengths"),
    "studyScenario.cons": FieldWording("Limites", "Limits"),
    "settleScenario.state": FieldWording("Issue", "Outcome"),
    "recordBoardDecision.body": FieldWording("Instance", "Body"),
    "recordBoardDecision.adopted": FieldWording("Adopté", "Adopted"),
    "recordBoardDecision.vote": FieldWording("Vote", "Vote"),
    "recordBoardDecision.vote.inFavour": FieldWording("Pour", "In favour"),
    "recordBoardDecision.vote.against": FieldWording("Contre", "Against"),
    "recordBoardDecision.vote.abstained": FieldWording("Abstentions", "Abstentions"),
    "addFunding.line": FieldWording(
      "Code", "Code", hint: Words(fr: "Court, pour noter la suite : F1.", en: "Short, to record the outcome: F1.")),
    "addFunding.funder": FieldWording(
      "Financeur", "Funder", hint: Words(fr: "État, Région, fondation…", en: "State, region, foundation…")),
    "addFunding.structure": FieldWording(
      "Structure qui finance", "Structure that pays",
      hint: Words(fr: "À la place d'un financeur.", en: "In place of a funder.")),
    "addFunding.operator": FieldWording(
      "Part de l'opérateur", "Share of the operator",
      hint: Words(fr: "Celui qui la porte.", en: "The one that carries it.")),
    "addFunding.mission": FieldWording(
      "Pour la mission", "For the mission",
      hint: Words(fr: "L'ingénierie seule ; sinon le plan entier.", en: "Engineering alone; else the whole plan.")),
    "advanceFunding.line": FieldWording("Financement", "Funding"),
    "advanceFunding.state": FieldWording("Suite donnée", "Outcome"),
    "advanceFunding.amount": FieldWording(
      "Montant accordé ou versé", "Amount granted or paid",
      hint: Words(fr: "Vide : la totalité.", en: "Empty: all of it.")),
    "addFunding.object": FieldWording("Objet", "Object"),
    "addFunding.amount": FieldWording("Montant", "Amount"),
    "addFunding.state": FieldWording("État", "State"),
    "linkStructures.from": FieldWording("Structure", "Structure"),
    "linkStructures.to": FieldWording("Autre structure", "Other structure"),
    "linkStructures.kind": FieldWording("Nature du lien", "Kind of link"),
    "linkStructures.dissolved": FieldWording(
      "Structure dissoute", "Structure dissolved",
      hint: Words(
        fr: "Elle quitte le plan ce jour ; l'autre y entre.", en: "It leaves the plan that day; the other joins.")),
    "correctInPlan.event": FieldWording(
      "Fait à corriger", "Fact to correct",
      hint: Words(
        fr: "Quelques lettres de ce qu'il dit, ou espace pour la liste.",
        en: "A few letters of what it says, or space for the list.")),
    "correctInPlan.field": FieldWording("Champ", "Field"),
    "correctInPlan.newValue": FieldWording("Nouvelle valeur", "New value"),
    "undoInPlan.act": FieldWording("Action à annuler", "Act to undo"),
    "redoInPlan.act": FieldWording("Action à rétablir", "Act to redo"),
  ]

  private static let invited = FieldWording(
    "Structures, opérateurs, prestataires conviés", "Structures, operators, providers asked",
    each: Words(fr: "une organisation", en: "an organisation"))
  private static let othersInvited = FieldWording(
    "Financeurs et autres personnes conviées", "Funders and others asked",
    each: Words(fr: "un participant", en: "an attendee"))

  private static let directory: [String: FieldWording] = [
    "registerStructure.structure": FieldWording("Code de la structure", "Structure code", hint: shortCode),
    "registerOperator.operator": FieldWording("Code de l'opérateur", "Operator code", hint: shortCode),
    "recordAbsence.person": FieldWording("Absent", "Away"),
    "recordAbsence.deputy": FieldWording(
      "Remplacé par", "Who stands in",
      hint: Words(fr: "Un autre chargé de mission.", en: "Another officer.")),
    "recordAbsence.from": FieldWording("Du", "From"),
    "recordAbsence.until": FieldWording("Au", "To", hint: Words(fr: "Le dernier jour.", en: "The last day.")),
    "erasePerson.person": FieldWording("Personne", "Person"),
    "erasePerson.reason": FieldWording(
      "Pourquoi", "Why",
      hint: Words(
        fr: "À sa demande, ou parce que la durée de conservation est passée. Sans nommer personne.",
        en: "At her request, or because the data may be kept no longer. Without naming anybody.")),
    "redactText.person": FieldWording("Personne nommée", "Person named"),
    "redactText.act": FieldWording("Acte qui le porte", "Act that holds it"),
    "redactText.fact": FieldWording(
      "Fait de cet acte", "Fact of that act", hint: Words(fr: "1 le plus souvent.", en: "1 as a rule.")),
    "redactText.field": FieldWording(
      "Endroit", "Place", hint: Words(fr: "Le champ du fait.", en: "The field of the fact.")),
    "redactText.reason": FieldWording(
      "Pourquoi", "Why",
      hint: Words(
        fr: "À sa demande, ou parce que la durée de conservation est passée. Sans nommer personne.",
        en: "At her request, or because the data may be kept no longer. Without naming anybody.")),
    "freezeYear.year": FieldWording("Année", "Year"),
    "freezeYear.figures": FieldWording("Chiffres", "Figures", each: Words(fr: "un chiffre", en: "a figure")),
    "freezeYear.figures.figure": FieldWording("Chiffre", "Figure", hint: Words(fr: "I05.started", en: "I05.started")),
    "freezeYear.figures.number": FieldWording("Nombre", "Number"),
    "freezeYear.figures.counted": FieldWording(
      "Ce qu'il comptait", "What it counted", each: Words(fr: "un code", en: "a code")),
    "freezeYear.on": FieldWording("Figée le", "Frozen on"),
    "registerGrant.grant": FieldWording("Code de la convention", "Code of the agreement", hint: shortCode),
    "allocateGrant.grant": FieldWording("Convention de financement", "Funding agreement"),
    "allocateGrant.mission": FieldWording("Mission", "Mission"),
    "allocateGrant.year": FieldWording("Année", "Year"),
    "allocateGrant.amount": FieldWording(
      "Montant affecté", "Amount allocated",
      hint: Words(
        fr: "Pour l'année ; 0 reprend ce qui était affecté.", en: "For the year; 0 takes back what was allocated.")),
    "allocateGrant.on": FieldWording("Décidé le", "Decided on"),
    "setObjective.grant": FieldWording("Convention de financement", "Funding agreement"),
    "setObjective.year": FieldWording("Année", "Year"),
    "setObjective.figure": FieldWording("Ce qui est compté", "What is counted"),
    "setObjective.target": FieldWording(
      "Cible", "Target",
      hint: Words(
        fr: "Un nombre entier, de jours ou d'euros aussi ; 0 reprend l'objectif.",
        en: "A whole number, of days or euros too; 0 takes the objective back.")),
    "setObjective.origin": FieldWording("Voulu par", "Wanted by"),
    "setObjective.on": FieldWording("Fixé le", "Set on"),
    "registerGrant.funder": FieldWording("Financeur", "Funder"),
    "registerGrant.reference": FieldWording(
      "Référence", "Reference", hint: Words(fr: "Celle du financeur.", en: "The funder's own.")),
    "registerGrant.operator": FieldWording("Opérateur bénéficiaire", "Operator that receives it"),
    "registerGrant.object": FieldWording("Objet", "Object"),
    "registerGrant.amount": FieldWording(
      "Montant notifié", "Amount notified", hint: Words(fr: "Pour toutes ses années.", en: "For all its years.")),
    "registerGrant.fromYear": FieldWording("Première année", "First year"),
    "registerGrant.toYear": FieldWording("Dernière année", "Last year"),
    "registerGrant.european": FieldWording("Fonds européens (FSE+)", "European funds (ESF+)"),
    "registerGrant.mentions": FieldWording(
      "Mentions à porter", "Mentions to bear", hint: Words(fr: "Sur les documents.", en: "On the documents.")),
    "registerGrant.notifiedOn": FieldWording("Notifiée le", "Notified on"),
    "joinCards.party": FieldWording(
      "Fiche gardée", "Card that is kept",
      hint: Words(fr: "Celle que montrent les listes.", en: "The one that lists show.")),
    "joinCards.same": FieldWording("C'est la même que", "Is the same as"),
    "joinPersons.person": FieldWording(
      "Fiche gardée", "Card that is kept",
      hint: Words(fr: "Celle que montrent les listes.", en: "The one that lists show.")),
    "joinPersons.same": FieldWording("C'est la même que", "Is the same as"),
    "registerRecipient.recipient": FieldWording(
      "Code du destinataire", "Code of the recipient",
      hint: Words(fr: "Il commence par dest-, comme dest-region.", en: "It begins with dest-, such as dest-region.")),
    "registerRecipient.kind": FieldWording("Nature", "Nature"),
    "registerRecipient.mail": FieldWording(
      "Courriel", "E-mail",
      hint: Words(fr: "Celui de l'organisme, pas d'une personne.", en: "The organisation's own, not a person's.")),
    "registerRecipient.phone": FieldWording("Téléphone", "Phone"),
    "registerRecipient.note": FieldWording("Note", "Note"),
    "setUsualCalendar.operator": FieldWording("Opérateur", "Operator"),
    "setUsualCalendar.kind": FieldWording(
      "Pour les missions", "For missions that are", hint: Words(fr: "Rien : pour toutes.", en: "Nothing: for all.")),
    "setUsualCalendar.rules": FieldWording("Étapes", "Steps", each: Words(fr: "une étape", en: "a step")),
    "setUsualCalendar.rules.step": FieldWording("Étape", "Step"),
    "setUsualCalendar.rules.after": FieldWording(
      "Après", "After",
      hint: Words(fr: "Rien : après le lancement de l'appel.", en: "Nothing: after the launch of the call.")),
    "setUsualCalendar.rules.workingDays": FieldWording("Jours ouvrés", "Working days"),
    "registerProvider.provider": FieldWording("Code du prestataire", "Provider code", hint: shortCode),
    "undoInDirectory.act": FieldWording("Acte à annuler", "Act to undo"),
    "redoInDirectory.act": FieldWording("Acte à rétablir", "Act to redo"),
    "registerProvider.skills": FieldWording("Compétences", "Skills", each: Words(fr: "une compétence", en: "a skill")),
    "registerProvider.departments": FieldWording(
      "Départements d'intervention", "Départements of work", each: Words(fr: "un département", en: "a département")),
    "adoptQuestionnaire.questionnaire": FieldWording("Questionnaire", "Questionnaire"),
    "adoptQuestionnaire.questionnaire.code": FieldWording("Code", "Code"),
    "adoptQuestionnaire.questionnaire.version": FieldWording("Version", "Version"),
    "adoptQuestionnaire.questionnaire.purpose": FieldWording("Usage", "Purpose"),
    "adoptQuestionnaire.questionnaire.title": FieldWording("Titre", "Title"),
    "adoptQuestionnaire.questionnaire.dimensions": FieldWording(
      "Dimensions", "Dimensions", each: Words(fr: "une dimension", en: "a dimension")),
    "adoptQuestionnaire.questionnaire.dimensions.code": FieldWording("Code", "Code"),
    "adoptQuestionnaire.questionnaire.dimensions.repeats": FieldWording("Reprise", "Repeated"),
    "adoptQuestionnaire.questionnaire.questions": FieldWording(
      "Questions", "Questions", each: Words(fr: "une question", en: "a question")),
    "adoptQuestionnaire.questionnaire.questions.code": FieldWording("Code", "Code"),
    "adoptQuestionnaire.questionnaire.questions.dimension": FieldWording("Dimension", "Dimension"),
    "adoptQuestionnaire.questionnaire.questions.kind": FieldWording("Genre", "Kind"),
    "adoptQuestionnaire.questionnaire.questions.hint": FieldWording("Aide", "Hint"),
    "adoptQuestionnaire.questionnaire.questions.options": FieldWording(
      "Options", "Options", each: Words(fr: "une option", en: "an option")),
    "adoptQuestionnaire.questionnaire.questions.options.code": FieldWording("Code", "Code"),
    "adoptQuestionnaire.questionnaire.questions.options.exclusive": FieldWording(
      "Exclut les autres", "Excludes the others"),
    "adoptQuestionnaire.questionnaire.questions.required": FieldWording("Réponse", "Answer"),
    "adoptQuestionnaire.questionnaire.questions.relevant": FieldWording("Posée si", "Asked if"),
    "adoptQuestionnaire.questionnaire.questions.constraint": FieldWording("Contrainte", "Constraint"),
    "adoptQuestionnaire.questionnaire.questions.constraint.test": FieldWording("Condition", "Condition"),
    "adoptQuestionnaire.questionnaire.questions.constraint.message": FieldWording("Message", "Message"),
    "adoptQuestionnaire.questionnaire.questions.prefill": FieldWording("Rempli avec", "Filled in with"),
    "adoptQuestionnaire.questionnaire.questions.records": FieldWording("Remplit", "Fills"),
    "registerPerson.person": FieldWording("Code de la personne", "Person code", hint: shortCode),
    "registerPerson.party": FieldWording("Organisation", "Organisation"),
    "registerPerson.function": FieldWording("Fonction", "Function"),
    "registerPerson.mail": FieldWording("Courriel", "E-mail"),
    "registerPerson.phone": FieldWording("Téléphone", "Phone"),
    "registerPerson.isLeader": FieldWording(
      "Responsable de sa structure", "Leader of the structure",
      hint: Words(
        fr: "Signe et décide : présidence, trésorerie, direction.", en: "Signs and decides: chair, treasurer, director."
      )),
    "registerPerson.isOfficer": FieldWording("Chargé de mission DLA", "DLA officer"),
  ]

  private static let shortCode = Words(
    fr: "Court, sans espace : ateliers-buech.", en: "Short, without spaces: ateliers-buech.")
}
