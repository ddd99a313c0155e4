/// What the person had before the eyes when asking for a command: a row, a party, an obstacle to clear.
public enum Topic: Hashable, Sendable {
  case party(Party)
  case person(PersonID)
  case criterion(CriterionID)
  case reorientation(ReorientationID)
  case mission(MissionID)
  case plan(SupportPlanID)
  case grant(GrantID)
  case recipient(RecipientID)
  case scenario(String)
  case meeting(String)
  /// The day to which something is to be moved, or on which it was done.
  case day(Day)
  case funding(FundingID)
  /// A paper of the proof file.
  case piece(ProofPiece)
  /// An entry of the journal, by its position.
  case entry(Int)
  /// A provider that was chosen to be invited, and why.
  case invitation(InvitedProvider)
  /// A step of the calendar, and the day to which it is to be moved.
  case step(PlannedStep, Day)
  /// A document that somebody who has no part in the mission is to receive.
  case disclosure(DocumentKind, to: String)
  /// A mission or a plan that should never have been opened.
  case openedByMistake
}

extension Mission {
  public static func suggestion(
    _ kind: MissionCommand.Kind, by person: PersonID, state: Mission?, in circumstances: Circumstances,
    about topics: [Topic] = []
  ) -> Value {
    let colleague = MissionColleague(by: person, mission: state, circumstances: circumstances, topics: Topics(topics))
    let day = colleague.topics.day ?? circumstances.today
    return .filled(colleague.members(kind), in: kind.fields, on: day)
  }
}

/// The things at hand, by what they are.
struct Topics {
  let all: [Topic]
  init(_ all: [Topic]) { self.all = all }

  var party: Party? { first { if case .party(let party) = $0 { party } else { nil } } }
  var person: PersonID? { first { if case .person(let person) = $0 { person } else { nil } } }
  var criterion: CriterionID? { first { if case .criterion(let criterion) = $0 { criterion } else { nil } } }
  var reorientation: ReorientationID? { first { if case .reorientation(let id) = $0 { id } else { nil } } }
  var mission: MissionID? { first { if case .mission(let mission) = $0 { mission } else { nil } } }
  var plan: SupportPlanID? { first { if case .plan(let plan) = $0 { plan } else { nil } } }
  var grant: GrantID? { first { if case .grant(let grant) = $0 { grant } else { nil } } }
  var recipient: RecipientID? { first { if case .recipient(let recipient) = $0 { recipient } else { nil } } }
  var scenario: String? { first { if case .scenario(let scenario) = $0 { scenario } else { nil } } }
  var step: (step: PlannedStep, day: Day)? {
    first { if case .step(let step, let day) = $0 { (step, day) } else { nil } }
  }
  var meeting: String? { first { if case .meeting(let name) = $0 { name } else { nil } } }
  var day: Day? { first { if case .day(let day) = $0 { day } else { nil } } }
  var funding: FundingID? { first { if case .funding(let line) = $0 { line } else { nil } } }
  var piece: ProofPiece? { first { if case .piece(let piece) = $0 { piece } else { nil } } }
  var entry: Int? { first { if case .entry(let position) = $0 { position } else { nil } } }

  var disclosure: (document: DocumentKind, recipient: String)? {
    first { if case .disclosure(let document, let recipient) = $0 { (document, recipient) } else { nil } }
  }

  var isOpenedByMistake: Bool { all.contains(.openedByMistake) }

  var invitations: [InvitedProvider] { all.compactMap { if case .invitation(let chosen) = $0 { chosen } else { nil } } }

  var provider: ProviderID? { first { if case .party(.provider(let id)) = $0 { id } else { nil } } }
  var structure: StructureID? { first { if case .party(.structure(let id)) = $0 { id } else { nil } } }
  var `operator`: OperatorID? { first { if case .party(.operator(let id)) = $0 { id } else { nil } } }

  private func first<Found>(_ find: (Topic) -> Found?) -> Found? { all.lazy.compactMap(find).first }
}

/// The fields of a command that are known, by name.
typealias KnownFields = [String: (any Encodable)?]

extension Value {
  /// The fields that are known, with today for the day of the act where nothing is said of it.
  static func filled(_ known: KnownFields, in fields: [Field], on today: Day) -> Value {
    var members: [String: Value] = [:]
    for (name, content) in known {
      if let content { members[name] = ValueWriter.value(of: content) }
    }
    if !known.keys.contains("on"), fields.contains(where: { $0.name == "on" }) { members["on"] = .text(today.iso) }
    return .group(members)
  }
}

/// Knows the mission, and fills what follows from it.
struct MissionColleague {
  let by: PersonID
  let mission: Mission?
  let circumstances: Circumstances
  let topics: Topics

  var today: Day { circumstances.today }
  var directory: Directory { circumstances.directory }
  var stage: Stage? { mission?.stage }
  var draft: Draft? { stage?.draft }
  var call: Calling? { stage?.call }
  var evaluation: Evaluating? { stage?.evaluation }
  var framing: Framing? { stage?.framing }
  var surveys: Surveys? { stage?.surveys }

  func workingDay(_ day: Day) -> Day { circumstances.working.workingDay(onOrAfter: day) }

  func members(_ kind: MissionCommand.Kind) -> KnownFields {
    switch kind {
    case .open: opening
    case .relaunch: ["of": topics.mission ?? mission?.id]
    case .writeBrief: brief
    case .setGrid: grid
    case .agreeBrief: ["structure": topics.structure ?? draft?.disagreeing.first]
    case .launchCall: launch
    case .invite:
      ["provider": topics.invitations.first?.provider ?? topics.provider, "why": topics.invitations.first?.why]
    case .recordIntent: ["provider": topics.provider ?? awaited.first, "intent": Intent.willing]
    case .extendDeadline: moreTime
    case .receiveProposal: ["provider": topics.provider ?? call?.silent.first, "days": call?.brief.text.days]
    case .admitLate: ["provider": topics.provider ?? call?.invitations.first(where: \.waitsOutside)?.provider]
    case .withdrawProposal: ["provider": topics.provider]
    case .setAside: ["provider": topics.provider]
    case .seat: seat
    case .declareInterest: ["evaluator": topics.person ?? undeclared.first, "interest": InterestKind.none]
    case .mark: mark
    case .closeSheet: ["evaluator": sheetToClose]
    case .reopenSheet: ["evaluator": topics.person ?? mine(among: closedSeats.map(\.evaluator))]
    case .readSheet: ["evaluator": topics.person ?? readable]
    case .agreeMark: agreedMark
    case .award: award
    case .notifyCandidate: ["provider": topics.provider ?? untold.first, "how": Channel.mail]
    case .holdKickOff: ["attendees": everybody, "objectives": framing?.brief?.text.expectedResults]
    case .draftAgreement: agreement
    case .sign: signature
    case .begin: [:]
    case .takeOver: ["provider": topics.provider]
    case .logDays, .review, .waiveKickOff, .withdrawAward, .reopenEvaluation, .shareAnswer, .closeCall,
      .declareUnsuccessful, .reveal, .adoptUnanimous, .waiveFollowUp, .reopen, .takeNote:
      [:]
    case .dropCall: ["openedByMistake": topics.isOpenedByMistake ? true : nil]
    // Needs that are cited say it; only having none has to be said.
    case .receiveReport: ["noNewNeed": false]
    case .proposeReorientation: ["reorientation": nextReorientation, "proposedBy": topics.party ?? provider]
    case .answerReorientation: reorientationAnswer
    case .signAmendment: amendment
    case .withdrawReorientation: ["reorientation": topics.reorientation ?? framing?.openReorientations.first?.id]
    case .layCalendar: layout
    case .moveStep: movedStep
    case .reassign: handOver
    case .suspend: ["until": workingDay(today + 30)]
    case .resume: ["shiftsDates": false]
    case .abandon: ["daysDone": stage?.running?.daysDone ?? .zero]
    case .holdRestitution: ["attendees": restitutionAttendees]
    case .issueSurvey: ["respondent": topics.party ?? surveys?.unissued.first, "how": Channel.mail]
    case .remindSurvey: ["respondent": topics.party ?? unanswered.first, "how": Channel.phone]
    case .answerSurvey: ["respondent": topics.party ?? unanswered.first, "mode": EntryMode.paper]
    case .reopenSurvey: ["respondent": topics.party ?? answered.first]
    case .writeOffSurvey: ["respondent": topics.party ?? unanswered.first]
    case .scheduleFollowUp: ["due": stage?.followingUp?.due]
    case .recordFollowUp: followUp
    case .setTheme: ["theme": mission?.theme]
    case .receiveInvoice: invoice
    case .certifyService: certification
    case .pay: payment
    case .fileProof: ["piece": topics.piece ?? gap]
    case .close: ["invoicePaid": isPaid]
    case .correct: ["event": topics.entry]
    case .grantDisclosure: consent
    case .withdrawDisclosure: withdrawnConsent
    case .release: release
    case .undo: ["act": mission?.undoable]
    case .redo: ["act": mission?.redoable]
    }
  }
}
