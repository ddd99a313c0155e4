// What the papers of a mission are about.

/// A change of the agreement that all have accepted, and its number among those of the mission.
public struct NumberedAmendment: Hashable, Sendable {
  /// From 1.
  public let number: Int
  public let reorientation: Reorientation
}

extension Framing {
  public var heldKickOff: HoldKickOff? { if case .held(let act)? = kickOff { act } else { nil } }

  /// Those that were accepted, in the order in which they were proposed.
  public var amendments: [NumberedAmendment] {
    let accepted = reorientations.filter { $0.needsAmendment && [.accepted, .inForce].contains(outcome(of: $0)) }
    return accepted.enumerated().map { NumberedAmendment(number: $0 + 1, reorientation: $1) }
  }

  /// The first that still has to be signed by somebody; the last one where none has.
  public var amendment: NumberedAmendment? {
    amendments.first { outcome(of: $0.reorientation) == .accepted } ?? amendments.last
  }
}

extension FollowingUp {
  public var recorded: RecordFollowUp? { if case .recorded(let act)? = outcome { act } else { nil } }
}

extension MissionCommand.Kind {
  /// The papers that such an act calls for, the first one first.
  public var papers: [DocumentKind] {
    let isChoice = [.award, .declareUnsuccessful, .dropCall].contains(self)
    return (paper.map { [$0] } ?? []) + (isChoice ? [.letter] : [])
  }

  /// The paper that such an act calls for.
  public var paper: DocumentKind? {
    switch self {
    case .writeBrief, .agreeBrief: .brief
    case .launchCall, .invite: .consultation
    case .seat: .noConflict
    case .closeCall: .blankGrid
    case .reveal: .comparison
    case .award, .declareUnsuccessful, .dropCall: .minutes
    case .holdKickOff: .kickOffMinutes
    case .draftAgreement, .sign: .agreement
    case .begin: .attendanceSheet
    case .answerReorientation, .signAmendment: .amendment
    case .receiveReport, .certifyService: .serviceDone
    case .holdRestitution: .restitutionMinutes
    case .issueSurvey, .remindSurvey: .paperSurvey
    case .answerSurvey: .surveySummary
    case .recordFollowUp: .followUpSheet
    case .close: .lessons
    case .reassign: .handOver
    default: nil
    }
  }
}

extension MissionEvent.Kind {
  /// The paper that the act behind it calls for.
  public var paper: DocumentKind? {
    if self == .sheetsRevealed { return MissionCommand.Kind.reveal.paper }
    return MissionCommand.Kind.allCases.first { $0.payload == entered }?.paper
  }
}

extension Mission {
  /// Those whom a paper may name: who follow it, sit at its table or speak for its parties.
  public func everybody(in directory: Directory) -> Set<PersonID> {
    let parties = stage.framing?.parties ?? opening.seatParties
    let met =
      (stage.framing?.heldKickOff?.attendees ?? []) + (stage.reported?.restitutions.flatMap(\.act.attendees) ?? [])
    let signing = stage.framing?.signatures.values.map(\.signatory) ?? []
    let amending = stage.framing?.reorientations.flatMap { $0.amendment.values.map(\.signatory) } ?? []
    let seats = stage.evaluation?.seats.map(\.evaluator) ?? []
    let team = stage.framing?.retained?.members.map(\.person) ?? []
    return Set([officer] + parties.flatMap(directory.speakers) + met + signing + amending + seats + team)
  }
}
