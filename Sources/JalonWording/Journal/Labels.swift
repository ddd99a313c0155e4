import JalonCore

extension MissionEvent {
  /// The act as a noun with whom it is about, for « Annuler … » : « la signature de la convention (Cabinet Lise) ».
  ///
  /// Says nothing of what stands on a sheet, whoever reads.
  public func label(_ names: Names) -> Words {
    guard let subject = subject(names) else { return kind.words }
    return Words(fr: "\(kind.words) (\(subject))", en: "\(kind.words) (\(subject))")
  }

  private func subject(_ names: Names) -> String? {
    switch self {
    case .briefAgreed(let act): names.name(of: act.structure)
    case .invited(let act): names.name(of: act.provider)
    case .intentRecorded(let act): names.name(of: act.provider)
    case .proposalReceived(let act), .lateProposalReceived(let act): names.name(of: act.provider)
    case .lateProposalAdmitted(let act): names.name(of: act.provider)
    case .proposalWithdrawn(let act): names.name(of: act.provider)
    case .seatTaken(let act): names.name(of: act.evaluator)
    case .interestDeclared(let act): names.name(of: act.evaluator)
    case .proposalSetAside(let act): names.name(of: act.provider)
    case .markGiven(let act): names.name(of: act.evaluator)
    case .sheetClosed(let act): names.name(of: act.evaluator)
    case .sheetReopened(let act): names.name(of: act.evaluator)
    case .sheetRead(let act): names.name(of: act.evaluator)
    case .markAgreed(let act): names.name(of: act.provider)
    case .awarded(let act): names.name(of: act.provider)
    case .takenOver(let act): act.provider.map { names.name(of: $0) }
    case .candidateNotified(let act): names.name(of: act.provider)
    case .signed(let act): names.name(of: act.party)
    case .reorientationProposed(let act): act.reorientation.text
    case .reorientationAnswered(let act): "\(act.reorientation.text), \(names.name(of: act.party))"
    case .amendmentSigned(let act): "\(act.reorientation.text), \(names.name(of: act.party))"
    case .reorientationWithdrawn(let act): act.reorientation.text
    case .surveyIssued(let issued): names.name(of: issued.act.respondent)
    case .surveyReminded(let act): names.name(of: act.respondent)
    case .surveyAnswered(let act): names.name(of: act.respondent)
    case .surveyReopened(let act): names.name(of: act.respondent)
    case .surveyWrittenOff(let act): names.name(of: act.respondent)
    case .invoiceReceived(let act): act.number
    case .serviceCertified(let act): act.invoice
    case .paid(let act): act.invoice
    case .proofFiled(let act): act.reference
    case .themeSet(let act): act.theme
    case .reassigned(let act): names.name(of: act.to)
    case .disclosureGranted(let act): names.name(of: act.structure)
    case .disclosureWithdrawn(let act): names.name(of: act.structure)
    case .opened, .briefWritten, .gridSet, .callLaunched, .answerShared, .deadlineExtended, .callClosed,
      .callDeclaredUnsuccessful, .callDropped, .sheetsRevealed, .unanimousMarksAdopted, .evaluationReopened,
      .kickOffHeld, .kickOffWaived, .agreementDrafted, .begun, .awardWithdrawn, .daysLogged, .progressReviewed,
      .suspended, .resumed, .abandoned, .reportReceived, .restitutionHeld, .followUpScheduled, .followUpRecorded,
      .followUpWaived, .closed, .reopened, .corrected, .calendarLaid, .stepMoved,
      .noted, .documentReleased, .actUndone, .actRedone:
      nil
    }
  }
}
