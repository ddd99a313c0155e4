/// The dossier: what several structures, operators and missions do together over months or years.
public struct SupportPlan: Hashable, Sendable {
  public let opening: OpenPlan
  /// What the structures set out to do, first to last.
  public internal(set) var aims: [Aim]
  public internal(set) var memberships: [Membership] = []
  /// In the order in which they came.
  public internal(set) var operators: [OperatorID]
  /// Those that led, first to last.
  public internal(set) var leads: [Lead]
  public internal(set) var diagnoses: [ShareDiagnosis] = []
  public internal(set) var opinions: [RecordOpinion] = []
  public internal(set) var missionLinks: [LinkMissions] = []
  /// Set for a day and not held yet.
  public internal(set) var convened: [ConvenedMeeting] = []
  public internal(set) var meetings: [HoldSteering] = []
  public internal(set) var cancelled: [CancelledMeeting] = []
  public internal(set) var scenarios: [Scenario] = []
  public internal(set) var decisions: [RecordBoardDecision] = []
  public internal(set) var funding: [FundingLine] = []
  public internal(set) var links: [LinkStructures] = []
  public internal(set) var closing: ClosePlan?
  /// The journal as it was written, undone acts and corrections included.
  public internal(set) var entries: [Recorded<PlanEvent>] = []

  init(_ act: OpenPlan) {
    opening = act
    operators = [act.lead]
    leads = [Lead(operator: act.lead, since: act.on, reason: nil)]
    aims = act.aim.map { [Aim(text: $0, on: act.on, scenario: nil)] } ?? []
  }

  public var id: SupportPlanID { opening.plan }
  /// Position of the last entry of the journal.
  public var version: Int { entries.last?.position ?? 0 }
  public var closedOn: Day? { closing?.on }
  /// Cancelled as opened by mistake: it stands in its journal, and in no list.
  public var isOpenedByMistake: Bool { closing?.openedByMistake == true }
  public var lead: OperatorID { leads.last?.operator ?? opening.lead }
  public var aim: Aim? { aims.last }
}

extension SupportPlan {
  public struct Aim: Hashable, Sendable {
    public let text: Prose
    public let on: Day
    /// Adopted by the boards; `nil` for what the plan set out with.
    public let scenario: String?
  }

  public struct Lead: Hashable, Sendable {
    public let `operator`: OperatorID
    public let since: Day
    public let reason: String?
  }

  public struct Membership: Hashable, Sendable {
    public let structure: StructureID
    public let role: StructureRole
    public let joined: Day
    public internal(set) var left: Day?
    public internal(set) var why: Leaving?
  }

  public enum Leaving: Hashable, Sendable {
    case reason(String)
    /// It ceased to be; what it was goes on in this one.
    case dissolved(into: StructureID)
  }

  public struct Scenario: Hashable, Sendable {
    public let study: StudyScenario
    public internal(set) var state = ScenarioState.studied
  }

  public struct ConvenedMeeting: Hashable, Sendable {
    /// As it stands now.
    public internal(set) var call: ConveneSteering
    /// The days for which it was set before.
    public internal(set) var formerDays: [Day] = []
    public var name: String { call.meeting }
  }

  public struct CancelledMeeting: Hashable, Sendable {
    public let call: ConveneSteering
    public let act: CancelSteering
  }
}

extension SupportPlan {
  /// The structures that are in now.
  public var structures: [StructureID] { memberships.filter { $0.left == nil }.map(\.structure) }

  /// Every structure that was ever in, once each.
  public var everyStructure: [StructureID] {
    memberships.map(\.structure).reduce(into: []) { all, one in if !all.contains(one) { all.append(one) } }
  }

  /// The structures that are in on a day: the day on which one leaves, it is out.
  public func members(on day: Day) -> [StructureID] {
    memberships.filter { $0.joined <= day && ($0.left.map { day < $0 } ?? true) }.map(\.structure)
  }

  public func membership(of structure: StructureID) -> Membership? {
    memberships.last { $0.structure == structure && $0.left == nil }
  }
}
