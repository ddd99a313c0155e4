import JalonCore

extension MissionEvent {
  /// What happened, in the past, without the day: the journal shows it beside.
  public func told(_ telling: Telling) -> Words {
    let names = telling.names
    return switch self {
    case .opened(let act): act.told(names)
    case .briefWritten(let act): act.told
    case .gridSet(let act): act.told
    case .briefAgreed(let act):
      Words(
        fr: "Cahier des charges accepté par \(names.name(of: act.structure))",
        en: "Brief agreed to by \(names.name(of: act.structure))")
    case .callLaunched(let act): act.told(names)
    case .takenOver(let act): act.told(names)
    case .invited(let act):
      Words(
        fr: "Autre prestataire sollicité : \(names.name(of: act.provider))",
        en: "One more provider invited: \(names.name(of: act.provider))")
    case .intentRecorded(let act): act.told(names)
    case .answerShared(let act):
      Words(
        fr: "Réponse communiquée à tous les prestataires sollicités : « \(act.question.excerpt) »",
        en: "Answer given to all providers invited: “\(act.question.excerpt)”")
    case .deadlineExtended(let act):
      Words(
        fr: "Date limite reportée au \(act.deadline)\(act.reason.afterColon)",
        en: "Deadline extended to \(act.deadline)\(act.reason.afterColon)")
    case .proposalReceived(let act):
      Words(fr: "Proposition reçue : \(act.told(names))", en: "Proposal received: \(act.told(names))")
    case .lateProposalReceived(let act):
      Words(
        fr: "Proposition reçue après la date limite : \(act.told(names))",
        en: "Proposal received after the deadline: \(act.told(names))")
    case .lateProposalAdmitted(let act):
      Words(
        fr: "Proposition tardive admise, \(names.name(of: act.provider))\(act.reason.afterColon)",
        en: "Late proposal admitted, \(names.name(of: act.provider))\(act.reason.afterColon)")
    case .proposalWithdrawn(let act):
      Words(
        fr: "Proposition retirée par \(names.name(of: act.provider))\(act.reason.afterColon)",
        en: "Proposal withdrawn by \(names.name(of: act.provider))\(act.reason.afterColon)")
    case .callClosed: Words(fr: "Appel clos, l'évaluation commence", en: "Call closed, the evaluation begins")
    case .callDeclaredUnsuccessful(let act):
      Words(
        fr: "Appel déclaré infructueux\(act.reason.afterColon)",
        en: "Call declared unsuccessful\(act.reason.afterColon)")
    case .callDropped(let act) where act.openedByMistake == true:
      Words(
        fr: "Annulée, ouverte par erreur\(act.reason.afterColon)",
        en: "Cancelled, opened by mistake\(act.reason.afterColon)")
    case .callDropped(let act):
      Words(fr: "Appel classé sans suite\(act.reason.afterColon)", en: "Call dropped\(act.reason.afterColon)")
    case .seatTaken(let act):
      Words(
        fr: "\(names.name(of: act.evaluator)) évalue au nom de : \(names.name(of: act.side))",
        en: "\(names.name(of: act.evaluator)) evaluates on behalf of: \(names.name(of: act.side))")
    case .interestDeclared(let act): act.told(names)
    case .proposalSetAside(let act):
      Words(
        fr: "Proposition écartée (\(act.cause.words)), \(names.name(of: act.provider))\(act.reason.afterColon)",
        en: "Proposal set aside (\(act.cause.words)), \(names.name(of: act.provider))\(act.reason.afterColon)")
    case .markGiven(let act): telling.shows(act.evaluator) ? act.told(names) : act.toldSealed(names)
    case .sheetClosed(let act):
      Words(fr: "Fiche close : \(names.name(of: act.evaluator))", en: "Sheet closed: \(names.name(of: act.evaluator))")
    case .sheetReopened(let act):
      Words(
        fr: "Fiche rouverte (\(names.name(of: act.evaluator)))\(act.reason.afterColon)",
        en: "Sheet reopened (\(names.name(of: act.evaluator)))\(act.reason.afterColon)")
    case .sheetRead(let act):
      Words(
        fr: "Fiche scellée ouverte par un autre que son évaluateur : \(names.name(of: act.evaluator))",
        en: "Sealed sheet opened by another than its evaluator: \(names.name(of: act.evaluator))")
    case .sheetsRevealed: Words(fr: "Fiches ouvertes toutes ensemble", en: "All sheets revealed together")
    case .markAgreed(let act): act.told(names)
    case .unanimousMarksAdopted: Words(fr: "Notes unanimes reprises", en: "Unanimous marks adopted")
    case .awarded(let act): act.told(names)
    case .evaluationReopened(let act):
      Words(fr: "Retour à l'évaluation\(act.reason.afterColon)", en: "Back to the evaluation\(act.reason.afterColon)")
    case .candidateNotified(let act):
      Words(
        fr: "Candidat informé \(act.how.words) : \(names.name(of: act.provider))",
        en: "Candidate notified \(act.how.words): \(names.name(of: act.provider))")
    case .kickOffHeld(let act):
      Words(
        fr: "Réunion de lancement tenue\(names.names(of: act.attendees).inBrackets)",
        en: "Kick-off meeting held\(names.names(of: act.attendees).inBrackets)")
    case .kickOffWaived(let act):
      Words(
        fr: "Pas de réunion de lancement\(act.reason.afterColon)", en: "No kick-off meeting\(act.reason.afterColon)")
    case .agreementDrafted(let act): act.told
    case .signed(let act):
      Words(
        fr: "Convention signée par \(names.name(of: act.party)) (\(names.name(of: act.signatory)))",
        en: "Agreement signed by \(names.name(of: act.party)) (\(names.name(of: act.signatory)))")
    case .begun: Words(fr: "Intervention démarrée", en: "Work begun")
    case .awardWithdrawn(let act):
      Words(
        fr: "Choix du prestataire retiré, retour à la concertation\(act.reason.afterColon)",
        en: "Award withdrawn, back to the concertation\(act.reason.afterColon)")
    case .daysLogged(let act):
      Words(
        fr: "Jours réalisés : \(days: act.days)\(act.note.inBrackets)",
        en: "Days done: \(days: act.days)\(act.note.inBrackets)")
    case .progressReviewed(let act):
      Words(fr: "Point d'étape\(act.note.text.afterColon)", en: "Progress review\(act.note.text.afterColon)")
    case .reorientationProposed(let act): act.told(names)
    case .reorientationAnswered(let act): act.told(names)
    case .amendmentSigned(let act):
      Words(
        fr:
          "Avenant \(act.reorientation.text) signé par \(names.name(of: act.party)) (\(names.name(of: act.signatory)))",
        en:
          "Amendment \(act.reorientation.text) signed by \(names.name(of: act.party)) (\(names.name(of: act.signatory)))"
      )
    case .reorientationWithdrawn(let act):
      Words(
        fr: "Réorientation \(act.reorientation.text) retirée\(act.reason.afterColon)",
        en: "Reorientation \(act.reorientation.text) withdrawn\(act.reason.afterColon)")
    case .suspended(let act):
      Words(
        fr: "Mission suspendue, reprise prévue le \(act.until)\(act.reason.afterColon)",
        en: "Mission suspended, expected to resume on \(act.until)\(act.reason.afterColon)")
    case .resumed(let act):
      act.shiftsDates
        ? Words(
          fr: "Mission reprise, fin convenue décalée d'autant", en: "Mission resumed, agreed end moved by as much")
        : Words(fr: "Mission reprise", en: "Mission resumed")
    case .abandoned(let act):
      Words(
        fr: "Mission interrompue après \(days: act.daysDone), \(act.amountDue) dus\(act.reason.text.afterColon)",
        en: "Mission abandoned after \(days: act.daysDone), \(act.amountDue) due\(act.reason.text.afterColon)")
    case .reportReceived(let act): act.told
    case .restitutionHeld(let held):
      Words(
        fr: "Restitution tenue\(names.names(of: held.covered).inBrackets)",
        en: "Restitution held\(names.names(of: held.covered).inBrackets)")
    case .surveyIssued(let issued):
      Words(
        fr: "Enquête adressée \(issued.act.how.words) : \(names.name(of: issued.act.respondent))",
        en: "Survey sent \(issued.act.how.words): \(names.name(of: issued.act.respondent))")
    case .surveyReminded(let act):
      Words(
        fr: "Enquête relancée \(act.how.words) : \(names.name(of: act.respondent))",
        en: "Survey reminder sent \(act.how.words): \(names.name(of: act.respondent))")
    case .surveyAnswered(let act):
      Words(
        fr: "Réponses à l'enquête reçues \(act.mode.words) : \(names.name(of: act.respondent))",
        en: "Survey answers received \(act.mode.words): \(names.name(of: act.respondent))")
    case .surveyReopened(let act):
      Words(
        fr: "Enquête rouverte (\(names.name(of: act.respondent)))\(act.reason.afterColon)",
        en: "Survey reopened (\(names.name(of: act.respondent)))\(act.reason.afterColon)")
    case .surveyWrittenOff(let act):
      Words(
        fr: "Enquête classée sans réponse (\(names.name(of: act.respondent)))\(act.reason.afterColon)",
        en: "Survey written off (\(names.name(of: act.respondent)))\(act.reason.afterColon)")
    case .followUpScheduled(let act):
      Words(fr: "Diagnostic de suivi prévu le \(act.due)", en: "Follow-up diagnosis due on \(act.due)")
    case .followUpRecorded(let act): act.told
    case .followUpWaived(let act):
      Words(
        fr: "Pas de diagnostic de suivi\(act.reason.afterColon)", en: "No follow-up diagnosis\(act.reason.afterColon)")
    case .closed: Words(fr: "Mission clôturée", en: "Mission closed")
    case .reopened(let act):
      Words(fr: "Mission rouverte\(act.reason.afterColon)", en: "Mission reopened\(act.reason.afterColon)")
    case .corrected(let act): act.told(telling)
    case .calendarLaid(let act):
      Words(
        fr: "Calendrier posé : \(act.rules.count, "étape", "étapes")",
        en: "Calendar set: \(act.rules.count, "step", "steps")")
    case .stepMoved(let act): act.told
    case .noted(let act): Words(fr: "Note\(act.text.text.afterColon)", en: "Note\(act.text.text.afterColon)")
    case .invoiceReceived(let act): act.told
    case .serviceCertified(let act): act.told
    case .paid(let act): act.told(names)
    case .proofFiled(let act): act.told
    case .themeSet(let act): Words(fr: "Thème\(act.theme.afterColon)", en: "Theme\(act.theme.afterColon)")
    case .reassigned(let act): act.told(names)
    case .disclosureGranted(let act): act.told(names)
    case .disclosureWithdrawn(let act):
      Words(
        fr:
          "Accord de diffusion retiré par \(names.name(of: act.structure)) : \(act.object.excerpt) (\(names.recipient(act.recipient)))",
        en:
          "Disclosure consent withdrawn by \(names.name(of: act.structure)): \(act.object.excerpt) (\(names.recipient(act.recipient)))"
      )
    case .documentReleased(let release): release.told(names)
    case .actUndone(let act): telling.undoing(act.act)
    case .actRedone(let act): telling.redoing(act.act)
    }
  }
}

extension String? {
  fileprivate var inBrackets: Words {
    guard let text = self, !text.isBlank else { return .nothing }
    return Words(same: " (\(text.excerpt))")
  }
}

extension Telling {
  fileprivate func undoing(_ order: OrderID) -> Words {
    let act = event(of: order)?.label(names)
    return Words(fr: "Annulé\(act.afterColon)", en: "Undone\(act.afterColon)")
  }

  fileprivate func redoing(_ order: OrderID) -> Words {
    let act = event(of: order)?.label(names)
    return Words(fr: "Rétabli\(act.afterColon)", en: "Redone\(act.afterColon)")
  }
}

extension Words? {
  fileprivate var afterColon: Words { map { Words(fr: " : \($0)", en: ": \($0)") } ?? .nothing }
}
