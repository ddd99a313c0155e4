/// The dossier: what several structures, operators and missions do together over months or years.
public struct SupportPlan: Hashable, Sendable {
  public struct Membership: Hashable, Sendable {
    public let structure: StructureID
    public let role: StructureRole
    public let joined: Day
    public internal(set) var left: Day?
  }

  public struct Scenario: Hashable, Sendable {
    public let study: StudyScenario
    public internal(set) var state = ScenarioState.studied
  }

  public let id: SupportPlanID
  public let opening: OpenPlan
  public internal(set) var memberships: [Membership] = []
  /// The lead first.
  public internal(set) var operators: [OperatorID]
  public internal(set) var diagnoses: [ShareDiagnosis] = []
  public internal(set) var opinions: [RecordOpinion] = []
  public internal(set) var meetings: [HoldSteering] = []
  public internal(set) var scenarios: [Scenario] = []
  public internal(set) var decisions: [RecordBoardDecision] = []
  public internal(set) var funding: [AddFunding] = []
  public internal(set) var links: [LinkStructures] = []
  public internal(set) var closedOn: Day?
  public internal(set) var version: Int

  public var lead: OperatorID { opening.lead }
  public var structures: [StructureID] { memberships.filter { $0.left == nil }.map(\.structure) }

  public func membership(of structure: StructureID) -> Membership? {
    memberships.last { $0.structure == structure && $0.left == nil }
  }

  /// The structures that have not yet decided on `scenario`.
  public func undecided(on scenario: String) -> [StructureID] {
    structures.filter { structure in !decisions.contains { $0.structure == structure && $0.scenario == scenario } }
  }
}
