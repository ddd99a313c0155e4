/// Everything that can be asked of a mission. A verb each; the table of `lifecycle.md` says from which stage.
public enum MissionCommand: Hashable, Sendable {
  case open(Open)
  case relaunch(Relaunch)
  case writeBrief(WriteBrief)
  case setGrid(SetGrid)
  case agreeBrief(AgreeBrief)
  case launchCall(LaunchCall)
  case takeOver(TakeOver)
  case invite(Invite)
  case recordIntent(RecordIntent)
  case shareAnswer(ShareAnswer)
  case extendDeadline(ExtendDeadline)
  case receiveProposal(ReceiveProposal)
  case admitLate(AdmitLate)
  case withdrawProposal(WithdrawProposal)
  case closeCall(CloseCall)
  case declareUnsuccessful(DeclareUnsuccessful)
  case dropCall(DropCall)
  case seat(TakeSeat)
  case declareInterest(DeclareInterest)
  case setAside(SetAside)
  case mark(GiveMark)
  case closeSheet(CloseSheet)
  case reopenSheet(ReopenSheet)
  case readSheet(ReadSheet)
  case reveal(Reveal)
  case agreeMark(AgreeMark)
  case adoptUnanimous(AdoptUnanimous)
  case award(AwardMission)
  case reopenEvaluation(ReopenEvaluation)
  case notifyCandidate(NotifyCandidate)
  case holdKickOff(HoldKickOff)
  case waiveKickOff(WaiveKickOff)
  case draftAgreement(DraftAgreement)
  case sign(Sign)
  case begin(Begin)
  case withdrawAward(WithdrawAward)
  case logDays(LogDays)
  case review(ReviewProgress)
  case proposeReorientation(ProposeReorientation)
  case answerReorientation(AnswerReorientation)
  case signAmendment(SignAmendment)
  case withdrawReorientation(WithdrawReorientation)
  case suspend(Suspend)
  case resume(Resume)
  case abandon(Abandon)
  case receiveReport(ReceiveReport)
  case holdRestitution(HoldRestitution)
  case issueSurvey(IssueSurvey)
  case remindSurvey(RemindSurvey)
  case answerSurvey(AnswerSurvey)
  case reopenSurvey(ReopenSurvey)
  case writeOffSurvey(WriteOffSurvey)
  case scheduleFollowUp(ScheduleFollowUp)
  case recordFollowUp(RecordFollowUp)
  case waiveFollowUp(WaiveFollowUp)
  case receiveInvoice(ReceiveInvoice)
  case certifyService(CertifyService)
  case pay(Pay)
  case fileProof(FileProof)
  case close(Close)
  case reopen(Reopen)
  case correct(Correct)
  case layCalendar(LayCalendar)
  case moveStep(MoveStep)
  case takeNote(TakeNote)
  case setTheme(SetTheme)
  case reassign(Reassign)
  case grantDisclosure(GrantDisclosure)
  case withdrawDisclosure(WithdrawDisclosure)
  case release(ReleaseDocument)
  case undo(UndoAct)
  case redo(RedoAct)

  /// The name of a command, as `apply` writes it.
  public enum Kind: String, CaseIterable, Sendable, Codable {
    case open
    case relaunch
    case writeBrief
    case setGrid
    case agreeBrief
    case launchCall
    case takeOver
    case invite
    case recordIntent
    case shareAnswer
    case extendDeadline
    case receiveProposal
    case admitLate
    case withdrawProposal
    case closeCall
    case declareUnsuccessful
    case dropCall
    case seat
    case declareInterest
    case setAside
    case mark
    case closeSheet
    case reopenSheet
    case readSheet
    case reveal
    case agreeMark
    case adoptUnanimous
    case award
    case reopenEvaluation
    case notifyCandidate
    case holdKickOff
    case waiveKickOff
    case draftAgreement
    case sign
    case begin
    case withdrawAward
    case logDays
    case review
    case proposeReorientation
    case answerReorientation
    case signAmendment
    case withdrawReorientation
    case suspend
    case resume
    case abandon
    case receiveReport
    case holdRestitution
    case issueSurvey
    case remindSurvey
    case answerSurvey
    case reopenSurvey
    case writeOffSurvey
    case scheduleFollowUp
    case recordFollowUp
    case waiveFollowUp
    case receiveInvoice
    case certifyService
    case pay
    case fileProof
    case close
    case reopen
    case correct
    case layCalendar
    case moveStep
    case takeNote
    case setTheme
    case reassign
    case grantDisclosure
    case withdrawDisclosure
    case release
    case undo
    case redo
  }

  public var kind: Kind {
    switch self {
    case .open: .open
    case .relaunch: .relaunch
    case .writeBrief: .writeBrief
    case .setGrid: .setGrid
    case .agreeBrief: .agreeBrief
    case .launchCall: .launchCall
    case .takeOver: .takeOver
    case .invite: .invite
    case .recordIntent: .recordIntent
    case .shareAnswer: .shareAnswer
    case .extendDeadline: .extendDeadline
    case .receiveProposal: .receiveProposal
    case .admitLate: .admitLate
    case .withdrawProposal: .withdrawProposal
    case .closeCall: .closeCall
    case .declareUnsuccessful: .declareUnsuccessful
    case .dropCall: .dropCall
    case .seat: .seat
    case .declareInterest: .declareInterest
    case .setAside: .setAside
    case .mark: .mark
    case .closeSheet: .closeSheet
    case .reopenSheet: .reopenSheet
    case .readSheet: .readSheet
    case .reveal: .reveal
    case .agreeMark: .agreeMark
    case .adoptUnanimous: .adoptUnanimous
    case .award: .award
    case .reopenEvaluation: .reopenEvaluation
    case .notifyCandidate: .notifyCandidate
    case .holdKickOff: .holdKickOff
    case .waiveKickOff: .waiveKickOff
    case .draftAgreement: .draftAgreement
    case .sign: .sign
    case .begin: .begin
    case .withdrawAward: .withdrawAward
    case .logDays: .logDays
    case .review: .review
    case .proposeReorientation: .proposeReorientation
    case .answerReorientation: .answerReorientation
    case .signAmendment: .signAmendment
    case .withdrawReorientation: .withdrawReorientation
    case .suspend: .suspend
    case .resume: .resume
    case .abandon: .abandon
    case .receiveReport: .receiveReport
    case .holdRestitution: .holdRestitution
    case .issueSurvey: .issueSurvey
    case .remindSurvey: .remindSurvey
    case .answerSurvey: .answerSurvey
    case .reopenSurvey: .reopenSurvey
    case .writeOffSurvey: .writeOffSurvey
    case .scheduleFollowUp: .scheduleFollowUp
    case .recordFollowUp: .recordFollowUp
    case .waiveFollowUp: .waiveFollowUp
    case .receiveInvoice: .receiveInvoice
    case .certifyService: .certifyService
    case .pay: .pay
    case .fileProof: .fileProof
    case .close: .close
    case .reopen: .reopen
    case .correct: .correct
    case .layCalendar: .layCalendar
    case .moveStep: .moveStep
    case .takeNote: .takeNote
    case .setTheme: .setTheme
    case .reassign: .reassign
    case .grantDisclosure: .grantDisclosure
    case .withdrawDisclosure: .withdrawDisclosure
    case .release: .release
    case .undo: .undo
    case .redo: .redo
    }
  }

  public var payload: any Payload {
    switch self {
    case .open(let payload): payload
    case .relaunch(let payload): payload
    case .writeBrief(let payload): payload
    case .setGrid(let payload): payload
    case .agreeBrief(let payload): payload
    case .launchCall(let payload): payload
    case .takeOver(let payload): payload
    case .invite(let payload): payload
    case .recordIntent(let payload): payload
    case .shareAnswer(let payload): payload
    case .extendDeadline(let payload): payload
    case .receiveProposal(let payload): payload
    case .admitLate(let payload): payload
    case .withdrawProposal(let payload): payload
    case .closeCall(let payload): payload
    case .declareUnsuccessful(let payload): payload
    case .dropCall(let payload): payload
    case .seat(let payload): payload
    case .declareInterest(let payload): payload
    case .setAside(let payload): payload
    case .mark(let payload): payload
    case .closeSheet(let payload): payload
    case .reopenSheet(let payload): payload
    case .readSheet(let payload): payload
    case .reveal(let payload): payload
    case .agreeMark(let payload): payload
    case .adoptUnanimous(let payload): payload
    case .award(let payload): payload
    case .reopenEvaluation(let payload): payload
    case .notifyCandidate(let payload): payload
    case .holdKickOff(let payload): payload
    case .waiveKickOff(let payload): payload
    case .draftAgreement(let payload): payload
    case .sign(let payload): payload
    case .begin(let payload): payload
    case .withdrawAward(let payload): payload
    case .logDays(let payload): payload
    case .review(let payload): payload
    case .proposeReorientation(let payload): payload
    case .answerReorientation(let payload): payload
    case .signAmendment(let payload): payload
    case .withdrawReorientation(let payload): payload
    case .suspend(let payload): payload
    case .resume(let payload): payload
    case .abandon(let payload): payload
    case .receiveReport(let payload): payload
    case .holdRestitution(let payload): payload
    case .issueSurvey(let payload): payload
    case .remindSurvey(let payload): payload
    case .answerSurvey(let payload): payload
    case .reopenSurvey(let payload): payload
    case .writeOffSurvey(let payload): payload
    case .scheduleFollowUp(let payload): payload
    case .recordFollowUp(let payload): payload
    case .waiveFollowUp(let payload): payload
    case .receiveInvoice(let payload): payload
    case .certifyService(let payload): payload
    case .pay(let payload): payload
    case .fileProof(let payload): payload
    case .close(let payload): payload
    case .reopen(let payload): payload
    case .correct(let payload): payload
    case .layCalendar(let payload): payload
    case .moveStep(let payload): payload
    case .takeNote(let payload): payload
    case .setTheme(let payload): payload
    case .reassign(let payload): payload
    case .grantDisclosure(let payload): payload
    case .withdrawDisclosure(let payload): payload
    case .release(let payload): payload
    case .undo(let payload): payload
    case .redo(let payload): payload
    }
  }
}

extension MissionCommand: Act {
  public init(_ kind: Kind, from value: Value) throws {
    switch kind {
    case .open: self = .open(try value.read())
    case .relaunch: self = .relaunch(try value.read())
    case .writeBrief: self = .writeBrief(try value.read())
    case .setGrid: self = .setGrid(try value.read())
    case .agreeBrief: self = .agreeBrief(try value.read())
    case .launchCall: self = .launchCall(try value.read())
    case .takeOver: self = .takeOver(try value.read())
    case .invite: self = .invite(try value.read())
    case .recordIntent: self = .recordIntent(try value.read())
    case .shareAnswer: self = .shareAnswer(try value.read())
    case .extendDeadline: self = .extendDeadline(try value.read())
    case .receiveProposal: self = .receiveProposal(try value.read())
    case .admitLate: self = .admitLate(try value.read())
    case .withdrawProposal: self = .withdrawProposal(try value.read())
    case .closeCall: self = .closeCall(try value.read())
    case .declareUnsuccessful: self = .declareUnsuccessful(try value.read())
    case .dropCall: self = .dropCall(try value.read())
    case .seat: self = .seat(try value.read())
    case .declareInterest: self = .declareInterest(try value.read())
    case .setAside: self = .setAside(try value.read())
    case .mark: self = .mark(try value.read())
    case .closeSheet: self = .closeSheet(try value.read())
    case .reopenSheet: self = .reopenSheet(try value.read())
    case .readSheet: self = .readSheet(try value.read())
    case .reveal: self = .reveal(try value.read())
    case .agreeMark: self = .agreeMark(try value.read())
    case .adoptUnanimous: self = .adoptUnanimous(try value.read())
    case .award: self = .award(try value.read())
    case .reopenEvaluation: self = .reopenEvaluation(try value.read())
    case .notifyCandidate: self = .notifyCandidate(try value.read())
    case .holdKickOff: self = .holdKickOff(try value.read())
    case .waiveKickOff: self = .waiveKickOff(try value.read())
    case .draftAgreement: self = .draftAgreement(try value.read())
    case .sign: self = .sign(try value.read())
    case .begin: self = .begin(try value.read())
    case .withdrawAward: self = .withdrawAward(try value.read())
    case .logDays: self = .logDays(try value.read())
    case .review: self = .review(try value.read())
    case .proposeReorientation: self = .proposeReorientation(try value.read())
    case .answerReorientation: self = .answerReorientation(try value.read())
    case .signAmendment: self = .signAmendment(try value.read())
    case .withdrawReorientation: self = .withdrawReorientation(try value.read())
    case .suspend: self = .suspend(try value.read())
    case .resume: self = .resume(try value.read())
    case .abandon: self = .abandon(try value.read())
    case .receiveReport: self = .receiveReport(try value.read())
    case .holdRestitution: self = .holdRestitution(try value.read())
    case .issueSurvey: self = .issueSurvey(try value.read())
    case .remindSurvey: self = .remindSurvey(try value.read())
    case .answerSurvey: self = .answerSurvey(try value.read())
    case .reopenSurvey: self = .reopenSurvey(try value.read())
    case .writeOffSurvey: self = .writeOffSurvey(try value.read())
    case .scheduleFollowUp: self = .scheduleFollowUp(try value.read())
    case .recordFollowUp: self = .recordFollowUp(try value.read())
    case .waiveFollowUp: self = .waiveFollowUp(try value.read())
    case .receiveInvoice: self = .receiveInvoice(try value.read())
    case .certifyService: self = .certifyService(try value.read())
    case .pay: self = .pay(try value.read())
    case .fileProof: self = .fileProof(try value.read())
    case .close: self = .close(try value.read())
    case .reopen: self = .reopen(try value.read())
    case .correct: self = .correct(try value.read())
    case .layCalendar: self = .layCalendar(try value.read())
    case .moveStep: self = .moveStep(try value.read())
    case .takeNote: self = .takeNote(try value.read())
    case .setTheme: self = .setTheme(try value.read())
    case .reassign: self = .reassign(try value.read())
    case .grantDisclosure: self = .grantDisclosure(try value.read())
    case .withdrawDisclosure: self = .withdrawDisclosure(try value.read())
    case .release: self = .release(try value.read())
    case .undo: self = .undo(try value.read())
    case .redo: self = .redo(try value.read())
    }
  }
}

extension MissionCommand.Kind: ActKind {
  public static let learnt = learn()

  /// What it carries.
  public var payload: any Payload.Type {
    switch self {
    case .open: Open.self
    case .relaunch: Relaunch.self
    case .writeBrief: WriteBrief.self
    case .setGrid: SetGrid.self
    case .agreeBrief: AgreeBrief.self
    case .launchCall: LaunchCall.self
    case .takeOver: TakeOver.self
    case .invite: Invite.self
    case .recordIntent: RecordIntent.self
    case .shareAnswer: ShareAnswer.self
    case .extendDeadline: ExtendDeadline.self
    case .receiveProposal: ReceiveProposal.self
    case .admitLate: AdmitLate.self
    case .withdrawProposal: WithdrawProposal.self
    case .closeCall: CloseCall.self
    case .declareUnsuccessful: DeclareUnsuccessful.self
    case .dropCall: DropCall.self
    case .seat: TakeSeat.self
    case .declareInterest: DeclareInterest.self
    case .setAside: SetAside.self
    case .mark: GiveMark.self
    case .closeSheet: CloseSheet.self
    case .reopenSheet: ReopenSheet.self
    case .readSheet: ReadSheet.self
    case .reveal: Reveal.self
    case .agreeMark: AgreeMark.self
    case .adoptUnanimous: AdoptUnanimous.self
    case .award: AwardMission.self
    case .reopenEvaluation: ReopenEvaluation.self
    case .notifyCandidate: NotifyCandidate.self
    case .holdKickOff: HoldKickOff.self
    case .waiveKickOff: WaiveKickOff.self
    case .draftAgreement: DraftAgreement.self
    case .sign: Sign.self
    case .begin: Begin.self
    case .withdrawAward: WithdrawAward.self
    case .logDays: LogDays.self
    case .review: ReviewProgress.self
    case .proposeReorientation: ProposeReorientation.self
    case .answerReorientation: AnswerReorientation.self
    case .signAmendment: SignAmendment.self
    case .withdrawReorientation: WithdrawReorientation.self
    case .suspend: Suspend.self
    case .resume: Resume.self
    case .abandon: Abandon.self
    case .receiveReport: ReceiveReport.self
    case .holdRestitution: HoldRestitution.self
    case .issueSurvey: IssueSurvey.self
    case .remindSurvey: RemindSurvey.self
    case .answerSurvey: AnswerSurvey.self
    case .reopenSurvey: ReopenSurvey.self
    case .writeOffSurvey: WriteOffSurvey.self
    case .scheduleFollowUp: ScheduleFollowUp.self
    case .recordFollowUp: RecordFollowUp.self
    case .waiveFollowUp: WaiveFollowUp.self
    case .receiveInvoice: ReceiveInvoice.self
    case .certifyService: CertifyService.self
    case .pay: Pay.self
    case .fileProof: FileProof.self
    case .close: Close.self
    case .reopen: Reopen.self
    case .correct: Correct.self
    case .layCalendar: LayCalendar.self
    case .moveStep: MoveStep.self
    case .takeNote: TakeNote.self
    case .setTheme: SetTheme.self
    case .reassign: Reassign.self
    case .grantDisclosure: GrantDisclosure.self
    case .withdrawDisclosure: WithdrawDisclosure.self
    case .release: ReleaseDocument.self
    case .undo: UndoAct.self
    case .redo: RedoAct.self
    }
  }
}

extension MissionCommand.Kind {
  /// The acts that make sense on several missions at once: what is filled in names nothing of one mission alone.
  public static let allForSeveral: [MissionCommand.Kind] = [
    .reassign, .takeNote, .closeCall, .extendDeadline, .suspend, .resume, .scheduleFollowUp, .waiveFollowUp, .close,
    .setTheme, .fileProof,
  ]
}
