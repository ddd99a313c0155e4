import JalonCore

extension MissionEvent.Kind {
  /// The act as a noun, with its article: « la signature de la convention ».
  public var words: Words {
    switch self {
    case .opened: Words(fr: "l'ouverture de la mission", en: "the opening of the mission")
    case .briefWritten: Words(fr: "la rédaction du cahier des charges", en: "the writing of the brief")
    case .gridSet: Words(fr: "la grille d'évaluation", en: "the evaluation grid")
    case .briefAgreed: Words(fr: "l'accord sur le cahier des charges", en: "the agreement on the brief")
    case .takenOver: Words(fr: "la reprise de la mission", en: "the taking over of the mission")
    case .callLaunched: Words(fr: "le lancement de l'appel", en: "the launch of the call")
    case .invited: Words(fr: "la sollicitation d'un prestataire", en: "the invitation of a provider")
    case .intentRecorded: Words(fr: "l'intention d'un prestataire", en: "the intent of a provider")
    case .answerShared: Words(fr: "la réponse à tous les prestataires", en: "the answer to all providers")
    case .deadlineExtended: Words(fr: "le report de la date limite", en: "the extension of the deadline")
    case .proposalReceived: Words(fr: "l'arrivée d'une proposition", en: "the arrival of a proposal")
    case .lateProposalReceived: Words(fr: "l'arrivée d'une proposition tardive", en: "the arrival of a late proposal")
    case .lateProposalAdmitted:
      Words(fr: "l'admission d'une proposition tardive", en: "the admission of a late proposal")
    case .proposalWithdrawn: Words(fr: "le retrait d'une proposition", en: "the withdrawal of a proposal")
    case .callClosed: Words(fr: "la clôture de l'appel", en: "the closing of the call")
    case .callDeclaredUnsuccessful: Words(fr: "l'appel déclaré infructueux", en: "the call declared unsuccessful")
    case .callDropped: Words(fr: "le classement sans suite", en: "the dropping of the call")
    case .seatTaken: Words(fr: "la désignation d'un évaluateur", en: "the seating of an evaluator")
    case .interestDeclared: Words(fr: "la déclaration de liens d'intérêt", en: "the declaration of interests")
    case .proposalSetAside: Words(fr: "la mise à l'écart d'une proposition", en: "the setting aside of a proposal")
    case .markGiven: Words(fr: "la saisie d'une note", en: "the entry of a mark")
    case .sheetClosed: Words(fr: "la clôture d'une fiche", en: "the closing of a sheet")
    case .sheetReopened: Words(fr: "la réouverture d'une fiche", en: "the reopening of a sheet")
    case .sheetRead: Words(fr: "la lecture d'une fiche scellée", en: "the reading of a sealed sheet")
    case .sheetsRevealed: Words(fr: "l'ouverture des fiches", en: "the revealing of the sheets")
    case .markAgreed: Words(fr: "une note commune", en: "an agreed mark")
    case .unanimousMarksAdopted: Words(fr: "la reprise des notes unanimes", en: "the adoption of unanimous marks")
    case .awarded: Words(fr: "le choix du prestataire", en: "the award")
    case .evaluationReopened: Words(fr: "le retour à l'évaluation", en: "the return to the evaluation")
    case .candidateNotified: Words(fr: "l'information d'un candidat", en: "the notification of a candidate")
    case .kickOffHeld: Words(fr: "la réunion de lancement", en: "the kick-off meeting")
    case .kickOffWaived: Words(fr: "l'absence de réunion de lancement", en: "the waiver of the kick-off meeting")
    case .agreementDrafted: Words(fr: "la préparation de la convention", en: "the drafting of the agreement")
    case .signed: Words(fr: "la signature de la convention", en: "the signature of the agreement")
    case .begun: Words(fr: "le début de l'intervention", en: "the beginning of the work")
    case .awardWithdrawn: Words(fr: "le retour sur le choix du prestataire", en: "the withdrawal of the award")
    case .daysLogged: Words(fr: "les jours réalisés", en: "the days done")
    case .progressReviewed: Words(fr: "le point d'étape", en: "the progress review")
    case .reorientationProposed: Words(fr: "la proposition de réorientation", en: "the proposal of a reorientation")
    case .reorientationAnswered: Words(fr: "la réponse à une réorientation", en: "the answer to a reorientation")
    case .amendmentSigned: Words(fr: "la signature de l'avenant", en: "the signature of the amendment")
    case .reorientationWithdrawn: Words(fr: "le retrait d'une réorientation", en: "the withdrawal of a reorientation")
    case .suspended: Words(fr: "la suspension", en: "the suspension")
    case .resumed: Words(fr: "la reprise", en: "the resumption")
    case .abandoned: Words(fr: "l'interruption de la mission", en: "the abandonment of the mission")
    case .reportReceived: Words(fr: "l'arrivée du rapport final", en: "the arrival of the final report")
    case .restitutionHeld: Words(fr: "la restitution", en: "the restitution")
    case .surveyIssued: Words(fr: "l'envoi de l'enquête", en: "the sending of the survey")
    case .surveyReminded: Words(fr: "la relance de l'enquête", en: "the survey reminder")
    case .surveyAnswered: Words(fr: "les réponses à l'enquête", en: "the answers to the survey")
    case .surveyReopened: Words(fr: "la réouverture de l'enquête", en: "the reopening of the survey")
    case .surveyWrittenOff: Words(fr: "le classement de l'enquête sans réponse", en: "the writing off of the survey")
    case .followUpScheduled: Words(fr: "la date du diagnostic de suivi", en: "the date of the follow-up diagnosis")
    case .followUpRecorded: Words(fr: "le diagnostic de suivi", en: "the follow-up diagnosis")
    case .followUpWaived:
      Words(fr: "le renoncement au diagnostic de suivi", en: "the waiver of the follow-up diagnosis")
    case .closed: Words(fr: "la clôture de la mission", en: "the closing of the mission")
    case .reopened: Words(fr: "la réouverture de la mission", en: "the reopening of the mission")
    case .corrected: Words(fr: "une correction", en: "a correction")
    case .calendarLaid: Words(fr: "le calendrier de la mission", en: "the calendar of the mission")
    case .stepMoved: Words(fr: "le déplacement d'une date prévue", en: "the moving of a planned date")
    case .invoiceReceived: Words(fr: "la facture", en: "the invoice")
    case .serviceCertified: Words(fr: "le service fait", en: "the statement of work done")
    case .paid: Words(fr: "le paiement", en: "the payment")
    case .proofFiled: Words(fr: "la pièce du dossier de preuve", en: "the paper of the proof file")
    case .themeSet: Words(fr: "le thème de la mission", en: "the theme of the mission")
    case .reassigned: Words(fr: "le passage à un collègue", en: "the hand-over")
    case .noted: Words(fr: "une note au journal", en: "a note in the journal")
    case .disclosureGranted: Words(fr: "l'accord de diffusion", en: "the disclosure consent")
    case .documentReleased: Words(fr: "un document imprimé", en: "a printed document")
    case .disclosureWithdrawn: Words(fr: "la fin d'un accord de diffusion", en: "the end of a disclosure consent")
    case .actUndone: Words(fr: "une annulation", en: "an undoing")
    case .actRedone: Words(fr: "un rétablissement", en: "a redoing")
    }
  }
}

extension PlanEvent.Kind {
  public var words: Words {
    switch self {
    case .planOpened: Words(fr: "l'ouverture du plan", en: "the opening of the plan")
    case .aimChanged: Words(fr: "le changement de but", en: "the change of aim")
    case .structureAdded: Words(fr: "l'entrée d'une structure", en: "the joining of a structure")
    case .structureLeft: Words(fr: "la sortie d'une structure", en: "the leaving of a structure")
    case .operatorAdded: Words(fr: "l'arrivée d'un opérateur", en: "the addition of an operator")
    case .leadChanged: Words(fr: "le changement de chef de file", en: "the change of lead")
    case .diagnosisShared: Words(fr: "le diagnostic partagé", en: "the shared diagnosis")
    case .opinionRecorded: Words(fr: "l'avis du comité d'appui", en: "the opinion of the committee")
    case .missionsLinked: Words(fr: "le lien entre deux missions", en: "the link between two missions")
    case .steeringConvened: Words(fr: "la convocation d'un comité", en: "the convening of a meeting")
    case .steeringCancelled: Words(fr: "l'annulation d'un comité prévu", en: "the calling off of a meeting")
    case .steeringHeld: Words(fr: "le comité de pilotage", en: "the steering meeting")
    case .scenarioStudied: Words(fr: "l'étude d'un scénario", en: "the study of a scenario")
    case .scenarioSettled: Words(fr: "l'issue d'un scénario", en: "the outcome of a scenario")
    case .boardDecided: Words(fr: "la délibération d'une structure", en: "the decision of a structure")
    case .fundingAdded: Words(fr: "un financement", en: "a funding line")
    case .fundingAdvanced: Words(fr: "la suite d'un financement", en: "the outcome of a funding")
    case .structuresLinked: Words(fr: "le lien entre deux structures", en: "the link between two structures")
    case .planClosed: Words(fr: "la clôture du plan", en: "the closing of the plan")
    case .planCorrected: Words(fr: "une correction", en: "a correction")
    case .planActUndone: Words(fr: "une annulation", en: "an undoing")
    case .planActRedone: Words(fr: "un rétablissement", en: "a redoing")
    }
  }
}

extension DirectoryEvent.Kind {
  public var words: Words {
    switch self {
    case .structureRegistered: Words(fr: "la fiche d'une structure", en: "the card of a structure")
    case .structureAmended: Words(fr: "la fiche modifiée d'une structure", en: "the amended card of a structure")
    case .operatorRegistered: Words(fr: "la fiche d'un opérateur", en: "the card of an operator")
    case .operatorAmended: Words(fr: "la fiche modifiée d'un opérateur", en: "the amended card of an operator")
    case .providerRegistered: Words(fr: "la fiche d'un prestataire", en: "the card of a provider")
    case .providerAmended: Words(fr: "la fiche modifiée d'un prestataire", en: "the amended card of a provider")
    case .providerDeactivated: Words(fr: "la mise en sommeil d'un prestataire", en: "the deactivation of a provider")
    case .providerReactivated: Words(fr: "le retour d'un prestataire", en: "the reactivation of a provider")
    case .personRegistered: Words(fr: "la fiche d'une personne", en: "the card of a person")
    case .personAmended: Words(fr: "la fiche modifiée d'une personne", en: "the amended card of a person")
    case .questionnaireAdopted: Words(fr: "l'adoption d'un questionnaire", en: "the adoption of a questionnaire")
    case .absenceRecorded: Words(fr: "une absence", en: "an absence")
    case .textRedacted: Words(fr: "l'effacement d'un texte", en: "the erasure of a text")
    case .personErased: Words(fr: "l'effacement d'une personne", en: "the erasure of a person")
    case .grantRegistered: Words(fr: "la convention de financement", en: "the funding agreement")
    case .grantAmended: Words(fr: "la convention de financement modifiée", en: "the amended funding agreement")
    case .grantAllocated: Words(fr: "l'affectation à une mission", en: "the allocation to a mission")
    case .objectiveSet: Words(fr: "un objectif", en: "an objective")
    case .recipientRegistered: Words(fr: "la fiche d'un destinataire", en: "the card of a recipient")
    case .recipientAmended: Words(fr: "la fiche modifiée d'un destinataire", en: "the amended card of a recipient")
    case .cardsJoined: Words(fr: "deux fiches réunies", en: "two cards joined")
    case .personsJoined: Words(fr: "deux fiches d'une personne réunies", en: "two cards of a person joined")
    case .yearFrozen: Words(fr: "les chiffres figés d'une année", en: "the frozen figures of a year")
    case .usualCalendarSet: Words(fr: "le calendrier type d'un opérateur", en: "the usual calendar of an operator")
    case .directoryActUndone: Words(fr: "une annulation", en: "an undoing")
    case .directoryActRedone: Words(fr: "un rétablissement", en: "a redoing")
    }
  }
}

// A kind of fact at the head of a line or in a column: « Ouverture de la mission ».
extension MissionEvent.Kind {
  public var title: Words { words.withoutArticle }
}

extension PlanEvent.Kind {
  public var title: Words { words.withoutArticle }
}

extension DirectoryEvent.Kind {
  public var title: Words { words.withoutArticle }
}

extension Words {
  fileprivate var withoutArticle: Words {
    Words { language in
      let text = self(language)
      let articles = language == .fr ? ["l’", "le ", "la ", "les ", "un ", "une "] : ["the ", "an ", "a "]
      let article = articles.first { text.hasPrefix($0) } ?? ""
      return text.dropFirst(article.count).prefix(1).uppercased() + text.dropFirst(article.count + 1)
    }
  }
}
