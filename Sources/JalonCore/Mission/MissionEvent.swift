/// Everything that can have happened to a mission. A past participle each; what was written stays readable for ever.
public enum MissionEvent: Hashable, Sendable {
  case opened(Open)
  case briefWritten(WriteBrief)
  case gridSet(SetGrid)
  case briefAgreed(AgreeBrief)
  case callLaunched(LaunchCall)
  case takenOver(TakeOver)
  case invited(Invite)
  case intentRecorded(RecordIntent)
  case answerShared(ShareAnswer)
  case deadlineExtended(ExtendDeadline)
  case proposalReceived(ReceiveProposal)
  case lateProposalReceived(ReceiveProposal)
  case lateProposalAdmitted(AdmitLate)
  case proposalWithdrawn(WithdrawProposal)
  case callClosed(CloseCall)
  case callDeclaredUnsuccessful(DeclareUnsuccessful)
  case callDropped(DropCall)
  case seatTaken(TakeSeat)
  case interestDeclared(DeclareInterest)
  case proposalSetAside(SetAside)
  case markGiven(GiveMark)
  case sheetClosed(CloseSheet)
  case sheetReopened(ReopenSheet)
  case sheetRead(ReadSheet)
  case sheetsRevealed(SheetsRevealed)
  case markAgreed(AgreeMark)
  case unanimousMarksAdopted(AdoptUnanimous)
  case awarded(AwardMission)
  case evaluationReopened(ReopenEvaluation)
  case candidateNotified(NotifyCandidate)
  case kickOffHeld(HoldKickOff)
  case kickOffWaived(WaiveKickOff)
  case agreementDrafted(DraftAgreement)
  case signed(Sign)
  case begun(Begin)
  case awardWithdrawn(WithdrawAward)
  case daysLogged(LogDays)
  case progressReviewed(ReviewProgress)
  case reorientationProposed(ProposeReorientation)
  case reorientationAnswered(AnswerReorientation)
  case amendmentSigned(SignAmendment)
  case reorientationWithdrawn(WithdrawReorientation)
  case suspended(Suspend)
  case resumed(Resume)
  case abandoned(Abandon)
  case reportReceived(ReceiveReport)
  case restitutionHeld(RestitutionHeld)
  case surveyIssued(SurveyIssued)
  case surveyReminded(RemindSurvey)
  case surveyAnswered(AnswerSurvey)
  case surveyReopened(ReopenSurvey)
  case surveyWrittenOff(WriteOffSurvey)
  case followUpScheduled(ScheduleFollowUp)
  case followUpRecorded(RecordFollowUp)
  case followUpWaived(WaiveFollowUp)
  case invoiceReceived(ReceiveInvoice)
  case serviceCertified(CertifyService)
  case paid(Pay)
  case proofFiled(FileProof)
  case closed(Close)
  case reopened(Reopen)
  case corrected(Correction)
  case calendarLaid(LayCalendar)
  case stepMoved(MoveStep)
  case noted(TakeNote)
  case themeSet(SetTheme)
  case reassigned(Reassign)
  case disclosureGranted(GrantDisclosure)
  case disclosureWithdrawn(WithdrawDisclosure)
  case documentReleased(DocumentReleased)
  case actUndone(UndoAct)
  case actRedone(RedoAct)

  /// The name of an event, as the journal writes it.
  public enum Kind: String, CaseIterable, Sendable, Codable {
    case opened = "opened"
    case briefWritten = "briefWritten"
    case gridSet = "gridSet"
    case briefAgreed = "briefAgreed"
    case callLaunched = "callLaunched"
    case takenOver = "takenOver"
    case invited = "invited"
    case intentRecorded = "intentRecorded"
    case answerShared = "answerShared"
    case deadlineExtended = "deadlineExtended"
    case proposalReceived = "proposalReceived"
    case lateProposalReceived = "lateProposalReceived"
    case lateProposalAdmitted = "lateProposalAdmitted"
    case proposalWithdrawn = "proposalWithdrawn"
    case callClosed = "callClosed"
    case callDeclaredUnsuccessful = "callDeclaredUnsuccessful"
    case callDropped = "callDropped"
    case seatTaken = "seatTaken"
    case interestDeclared = "interestDeclared"
    case proposalSetAside = "proposalSetAside"
    case markGiven = "markGiven"
    case sheetClosed = "sheetClosed"
    case sheetReopened = "sheetReopened"
    case sheetRead = "sheetRead"
    case sheetsRevealed = "sheetsRevealed"
    case markAgreed = "markAgreed"
    case unanimousMarksAdopted = "unanimousMarksAdopted"
    case awarded = "awarded"
    case evaluationReopened = "evaluationReopened"
    case candidateNotified = "candidateNotified"
    case kickOffHeld = "kickOffHeld"
    case kickOffWaived = "kickOffWaived"
    case agreementDrafted = "agreementDrafted"
    case signed = "signed"
    case begun = "begun"
    case awardWithdrawn = "awardWithdrawn"
    case daysLogged = "daysLogged"
    case progressReviewed = "progressReviewed"
    case reorientationProposed = "reorientationProposed"
    case reorientationAnswered = "reorientationAnswered"
    case amendmentSigned = "amendmentSigned"
    case reorientationWithdrawn = "reorientationWithdrawn"
    case suspended = "suspended"
    case resumed = "resumed"
    case abandoned = "abandoned"
    case reportReceived = "reportReceived"
    case restitutionHeld = "restitutionHeld"
    case surveyIssued = "surveyIssued"
    case surveyReminded = "surveyReminded"
    case surveyAnswered = "surveyAnswered"
    case surveyReopened = "surveyReopened"
    case surveyWrittenOff = "surveyWrittenOff"
    case followUpScheduled = "followUpScheduled"
    case followUpRecorded = "followUpRecorded"
    case followUpWaived = "followUpWaived"
    case invoiceReceived = "invoiceReceived"
    case serviceCertified = "serviceCertified"
    case paid = "paid"
    case proofFiled = "proofFiled"
    case closed = "closed"
    case reopened = "reopened"
    case corrected = "corrected"
    case calendarLaid = "calendarLaid"
    case stepMoved = "stepMoved"
    case noted = "noted"
    case themeSet = "themeSet"
    case reassigned = "reassigned"
    case disclosureGranted = "disclosureGranted"
    case disclosureWithdrawn = "disclosureWithdrawn"
    case documentReleased = "documentReleased"
    case actUndone = "actUndone"
    case actRedone = "actRedone"
  }

  public var kind: Kind {
    switch self {
    case .opened: .opened
    case .briefWritten: .briefWritten
    case .gridSet: .gridSet
    case .briefAgreed: .briefAgreed
    case .callLaunched: .callLaunched
    case .takenOver: .takenOver
    case .invited: .invited
    case .intentRecorded: .intentRecorded
    case .answerShared: .answerShared
    case .deadlineExtended: .deadlineExtended
    case .proposalReceived: .proposalReceived
    case .lateProposalReceived: .lateProposalReceived
    case .lateProposalAdmitted: .lateProposalAdmitted
    case .proposalWithdrawn: .proposalWithdrawn
    case .callClosed: .callClosed
    case .callDeclaredUnsuccessful: .callDeclaredUnsuccessful
    case .callDropped: .callDropped
    case .seatTaken: .seatTaken
    case .interestDeclared: .interestDeclared
    case .proposalSetAside: .proposalSetAside
    case .markGiven: .markGiven
    case .sheetClosed: .sheetClosed
    case .sheetReopened: .sheetReopened
    case .sheetRead: .sheetRead
    case .sheetsRevealed: .sheetsRevealed
    case .markAgreed: .markAgreed
    case .unanimousMarksAdopted: .unanimousMarksAdopted
    case .awarded: .awarded
    case .evaluationReopened: .evaluationReopened
    case .candidateNotified: .candidateNotified
    case .kickOffHeld: .kickOffHeld
    case .kickOffWaived: .kickOffWaived
    case .agreementDrafted: .agreementDrafted
    case .signed: .signed
    case .begun: .begun
    case .awardWithdrawn: .awardWithdrawn
    case .daysLogged: .daysLogged
    case .progressReviewed: .progressReviewed
    case .reorientationProposed: .reorientationProposed
    case .reorientationAnswered: .reorientationAnswered
    case .amendmentSigned: .amendmentSigned
    case .reorientationWithdrawn: .reorientationWithdrawn
    case .suspended: .suspended
    case .resumed: .resumed
    case .abandoned: .abandoned
    case .reportReceived: .reportReceived
    case .restitutionHeld: .restitutionHeld
    case .surveyIssued: .surveyIssued
    case .surveyReminded: .surveyReminded
    case .surveyAnswered: .surveyAnswered
    case .surveyReopened: .surveyReopened
    case .surveyWrittenOff: .surveyWrittenOff
    case .followUpScheduled: .followUpScheduled
    case .followUpRecorded: .followUpRecorded
    case .followUpWaived: .followUpWaived
    case .invoiceReceived: .invoiceReceived
    case .serviceCertified: .serviceCertified
    case .paid: .paid
    case .proofFiled: .proofFiled
    case .closed: .closed
    case .reopened: .reopened
    case .corrected: .corrected
    case .calendarLaid: .calendarLaid
    case .stepMoved: .stepMoved
    case .noted: .noted
    case .themeSet: .themeSet
    case .reassigned: .reassigned
    case .disclosureGranted: .disclosureGranted
    case .disclosureWithdrawn: .disclosureWithdrawn
    case .documentReleased: .documentReleased
    case .actUndone: .actUndone
    case .actRedone: .actRedone
    }
  }

  public var payload: any Payload {
    switch self {
    case .opened(let payload): payload
    case .briefWritten(let payload): payload
    case .gridSet(let payload): payload
    case .briefAgreed(let payload): payload
    case .callLaunched(let payload): payload
    case .takenOver(let payload): payload
    case .invited(let payload): payload
    case .intentRecorded(let payload): payload
    case .answerShared(let payload): payload
    case .deadlineExtended(let payload): payload
    case .proposalReceived(let payload): payload
    case .lateProposalReceived(let payload): payload
    case .lateProposalAdmitted(let payload): payload
    case .proposalWithdrawn(let payload): payload
    case .callClosed(let payload): payload
    case .callDeclaredUnsuccessful(let payload): payload
    case .callDropped(let payload): payload
    case .seatTaken(let payload): payload
    case .interestDeclared(let payload): payload
    case .proposalSetAside(let payload): payload
    case .markGiven(let payload): payload
    case .sheetClosed(let payload): payload
    case .sheetReopened(let payload): payload
    case .sheetRead(let payload): payload
    case .sheetsRevealed(let payload): payload
    case .markAgreed(let payload): payload
    case .unanimousMarksAdopted(let payload): payload
    case .awarded(let payload): payload
    case .evaluationReopened(let payload): payload
    case .candidateNotified(let payload): payload
    case .kickOffHeld(let payload): payload
    case .kickOffWaived(let payload): payload
    case .agreementDrafted(let payload): payload
    case .signed(let payload): payload
    case .begun(let payload): payload
    case .awardWithdrawn(let payload): payload
    case .daysLogged(let payload): payload
    case .progressReviewed(let payload): payload
    case .reorientationProposed(let payload): payload
    case .reorientationAnswered(let payload): payload
    case .amendmentSigned(let payload): payload
    case .reorientationWithdrawn(let payload): payload
    case .suspended(let payload): payload
    case .resumed(let payload): payload
    case .abandoned(let payload): payload
    case .reportReceived(let payload): payload
    case .restitutionHeld(let payload): payload
    case .surveyIssued(let payload): payload
    case .surveyReminded(let payload): payload
    case .surveyAnswered(let payload): payload
    case .surveyReopened(let payload): payload
    case .surveyWrittenOff(let payload): payload
    case .followUpScheduled(let payload): payload
    case .followUpRecorded(let payload): payload
    case .followUpWaived(let payload): payload
    case .invoiceReceived(let payload): payload
    case .serviceCertified(let payload): payload
    case .paid(let payload): payload
    case .proofFiled(let payload): payload
    case .closed(let payload): payload
    case .reopened(let payload): payload
    case .corrected(let payload): payload
    case .calendarLaid(let payload): payload
    case .stepMoved(let payload): payload
    case .noted(let payload): payload
    case .themeSet(let payload): payload
    case .reassigned(let payload): payload
    case .disclosureGranted(let payload): payload
    case .disclosureWithdrawn(let payload): payload
    case .documentReleased(let payload): payload
    case .actUndone(let payload): payload
    case .actRedone(let payload): payload
    }
  }
}

extension MissionEvent: Act {
  public init(_ kind: Kind, from value: Value) throws {
    switch kind {
    case .opened: self = .opened(try value.read())
    case .briefWritten: self = .briefWritten(try value.read())
    case .gridSet: self = .gridSet(try value.read())
    case .briefAgreed: self = .briefAgreed(try value.read())
    case .callLaunched: self = .callLaunched(try value.read())
    case .takenOver: self = .takenOver(try value.read())
    case .invited: self = .invited(try value.read())
    case .intentRecorded: self = .intentRecorded(try value.read())
    case .answerShared: self = .answerShared(try value.read())
    case .deadlineExtended: self = .deadlineExtended(try value.read())
    case .proposalReceived: self = .proposalReceived(try value.read())
    case .lateProposalReceived: self = .lateProposalReceived(try value.read())
    case .lateProposalAdmitted: self = .lateProposalAdmitted(try value.read())
    case .proposalWithdrawn: self = .proposalWithdrawn(try value.read())
    case .callClosed: self = .callClosed(try value.read())
    case .callDeclaredUnsuccessful: self = .callDeclaredUnsuccessful(try value.read())
    case .callDropped: self = .callDropped(try value.read())
    case .seatTaken: self = .seatTaken(try value.read())
    case .interestDeclared: self = .interestDeclared(try value.read())
    case .proposalSetAside: self = .proposalSetAside(try value.read())
    case .markGiven: self = .markGiven(try value.read())
    case .sheetClosed: self = .sheetClosed(try value.read())
    case .sheetReopened: self = .sheetReopened(try value.read())
    case .sheetRead: self = .sheetRead(try value.read())
    case .sheetsRevealed: self = .sheetsRevealed(try value.read())
    case .markAgreed: self = .markAgreed(try value.read())
    case .unanimousMarksAdopted: self = .unanimousMarksAdopted(try value.read())
    case .awarded: self = .awarded(try value.read())
    case .evaluationReopened: self = .evaluationReopened(try value.read())
    case .candidateNotified: self = .candidateNotified(try value.read())
    case .kickOffHeld: self = .kickOffHeld(try value.read())
    case .kickOffWaived: self = .kickOffWaived(try value.read())
    case .agreementDrafted: self = .agreementDrafted(try value.read())
    case .signed: self = .signed(try value.read())
    case .begun: self = .begun(try value.read())
    case .awardWithdrawn: self = .awardWithdrawn(try value.read())
    case .daysLogged: self = .daysLogged(try value.read())
    case .progressReviewed: self = .progressReviewed(try value.read())
    case .reorientationProposed: self = .reorientationProposed(try value.read())
    case .reorientationAnswered: self = .reorientationAnswered(try value.read())
    case .amendmentSigned: self = .amendmentSigned(try value.read())
    case .reorientationWithdrawn: self = .reorientationWithdrawn(try value.read())
    case .suspended: self = .suspended(try value.read())
    case .resumed: self = .resumed(try value.read())
    case .abandoned: self = .abandoned(try value.read())
    case .reportReceived: self = .reportReceived(try value.read())
    case .restitutionHeld: self = .restitutionHeld(try value.read())
    case .surveyIssued: self = .surveyIssued(try value.read())
    case .surveyReminded: self = .surveyReminded(try value.read())
    case .surveyAnswered: self = .surveyAnswered(try value.read())
    case .surveyReopened: self = .surveyReopened(try value.read())
    case .surveyWrittenOff: self = .surveyWrittenOff(try value.read())
    case .followUpScheduled: self = .followUpScheduled(try value.read())
    case .followUpRecorded: self = .followUpRecorded(try value.read())
    case .followUpWaived: self = .followUpWaived(try value.read())
    case .invoiceReceived: self = .invoiceReceived(try value.read())
    case .serviceCertified: self = .serviceCertified(try value.read())
    case .paid: self = .paid(try value.read())
    case .proofFiled: self = .proofFiled(try value.read())
    case .closed: self = .closed(try value.read())
    case .reopened: self = .reopened(try value.read())
    case .corrected: self = .corrected(try value.read())
    case .calendarLaid: self = .calendarLaid(try value.read())
    case .stepMoved: self = .stepMoved(try value.read())
    case .noted: self = .noted(try value.read())
    case .themeSet: self = .themeSet(try value.read())
    case .reassigned: self = .reassigned(try value.read())
    case .disclosureGranted: self = .disclosureGranted(try value.read())
    case .disclosureWithdrawn: self = .disclosureWithdrawn(try value.read())
    case .documentReleased: self = .documentReleased(try value.read())
    case .actUndone: self = .actUndone(try value.read())
    case .actRedone: self = .actRedone(try value.read())
    }
  }
}

extension MissionEvent.Kind: ActKind {
  public static let learnt = learn()

  /// What it carries.
  public var payload: any Payload.Type {
    switch self {
    case .opened: Open.self
    case .briefWritten: WriteBrief.self
    case .gridSet: SetGrid.self
    case .briefAgreed: AgreeBrief.self
    case .callLaunched: LaunchCall.self
    case .takenOver: TakeOver.self
    case .invited: Invite.self
    case .intentRecorded: RecordIntent.self
    case .answerShared: ShareAnswer.self
    case .deadlineExtended: ExtendDeadline.self
    case .proposalReceived: ReceiveProposal.self
    case .lateProposalReceived: ReceiveProposal.self
    case .lateProposalAdmitted: AdmitLate.self
    case .proposalWithdrawn: WithdrawProposal.self
    case .callClosed: CloseCall.self
    case .callDeclaredUnsuccessful: DeclareUnsuccessful.self
    case .callDropped: DropCall.self
    case .seatTaken: TakeSeat.self
    case .interestDeclared: DeclareInterest.self
    case .proposalSetAside: SetAside.self
    case .markGiven: GiveMark.self
    case .sheetClosed: CloseSheet.self
    case .sheetReopened: ReopenSheet.self
    case .sheetRead: ReadSheet.self
    case .sheetsRevealed: SheetsRevealed.self
    case .markAgreed: AgreeMark.self
    case .unanimousMarksAdopted: AdoptUnanimous.self
    case .awarded: AwardMission.self
    case .evaluationReopened: ReopenEvaluation.self
    case .candidateNotified: NotifyCandidate.self
    case .kickOffHeld: HoldKickOff.self
    case .kickOffWaived: WaiveKickOff.self
    case .agreementDrafted: DraftAgreement.self
    case .signed: Sign.self
    case .begun: Begin.self
    case .awardWithdrawn: WithdrawAward.self
    case .daysLogged: LogDays.self
    case .progressReviewed: ReviewProgress.self
    case .reorientationProposed: ProposeReorientation.self
    case .reorientationAnswered: AnswerReorientation.self
    case .amendmentSigned: SignAmendment.self
    case .reorientationWithdrawn: WithdrawReorientation.self
    case .suspended: Suspend.self
    case .resumed: Resume.self
    case .abandoned: Abandon.self
    case .reportReceived: ReceiveReport.self
    case .restitutionHeld: RestitutionHeld.self
    case .surveyIssued: SurveyIssued.self
    case .surveyReminded: RemindSurvey.self
    case .surveyAnswered: AnswerSurvey.self
    case .surveyReopened: ReopenSurvey.self
    case .surveyWrittenOff: WriteOffSurvey.self
    case .followUpScheduled: ScheduleFollowUp.self
    case .followUpRecorded: RecordFollowUp.self
    case .followUpWaived: WaiveFollowUp.self
    case .invoiceReceived: ReceiveInvoice.self
    case .serviceCertified: CertifyService.self
    case .paid: Pay.self
    case .proofFiled: FileProof.self
    case .closed: Close.self
    case .reopened: Reopen.self
    case .corrected: Correction.self
    case .calendarLaid: LayCalendar.self
    case .stepMoved: MoveStep.self
    case .noted: TakeNote.self
    case .themeSet: SetTheme.self
    case .reassigned: Reassign.self
    case .disclosureGranted: GrantDisclosure.self
    case .disclosureWithdrawn: WithdrawDisclosure.self
    case .documentReleased: DocumentReleased.self
    case .actUndone: UndoAct.self
    case .actRedone: RedoAct.self
    }
  }
}
