/// What one mission says of one provider that it invited: a fold of its events, kept beside the row of the list.
///
/// What a structure answered stays between it and the officer: it is kept as sums, and shown as means.
public struct InvitationRecord: Hashable, Sendable {
  /// What the provider said to the invitation. « Les prestataires souhaitant répondre »: a refusal is not a silence.
  public enum Reply: String, CaseIterable, Sendable {
    case awaited, willing, declined, unreachable, silent
    /// Retained before Jalon: nobody knows here what it was asked, nor what it said.
    case takenOver
  }

  public enum Proposal: String, CaseIterable, Sendable {
    case received, late, setAside, withdrawn
  }

  public var provider: ProviderID
  public var mission: MissionID
  /// The operator that led the call.
  public var lead: OperatorID
  public var on: Day
  public var why: String
  public var reply: Reply
  public var proposal: Proposal?
  public var interests: [DeclaredInterest]
  /// Where it was retained, what it did since.
  public var work: RetainedWork?

  public init(
    provider: ProviderID, mission: MissionID, lead: OperatorID, on: Day, why: String, reply: Reply,
    proposal: Proposal? = nil, interests: [DeclaredInterest] = [], work: RetainedWork? = nil
  ) {
    self.provider = provider
    self.mission = mission
    self.lead = lead
    self.on = on
    self.why = why
    self.reply = reply
    self.proposal = proposal
    self.interests = interests
    self.work = work
  }
}

/// An evaluator who declared a link with a candidate, or stood aside.
public struct DeclaredInterest: Hashable, Sendable {
  public var evaluator: PersonID
  /// The declaration named this provider; else it may be about any candidate of the mission.
  public var isNamed: Bool

  public init(evaluator: PersonID, isNamed: Bool) {
    self.evaluator = evaluator
    self.isNamed = isNamed
  }
}

/// What a retained provider has to do, has done, and what was said of it.
public struct RetainedWork: Hashable, Sendable {
  public var on: Day
  public var agreed: Hundredths
  public var done: Hundredths
  /// Retained, and neither reported nor ended.
  public var isUnderWay: Bool
  /// Between the agreed end and the report; `nil` while there is none.
  public var daysLate: Int?
  public var reorientations: Int
  public var surveys: [SurveyMarks]

  public init(
    on: Day, agreed: Hundredths, done: Hundredths = .zero, isUnderWay: Bool = false, daysLate: Int? = nil,
    reorientations: Int = 0, surveys: [SurveyMarks] = []
  ) {
    self.on = on
    self.agreed = agreed
    self.done = done
    self.isUnderWay = isUnderWay
    self.daysLate = daysLate
    self.reorientations = reorientations
    self.surveys = surveys
  }

  /// Agreed and not done yet: nothing once the report is in.
  public var left: Hundredths { isUnderWay ? max(.zero, agreed - done) : .zero }
}
