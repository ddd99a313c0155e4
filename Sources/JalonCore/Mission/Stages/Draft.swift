/// What a mission is from its first day to its last: who it is for, and who carries it.
public struct Opening: Hashable, Sendable {
  public let mission: MissionID
  public let plan: SupportPlanID
  public let title: String
  public let kind: MissionKind
  public let structures: [StructureID]
  public let operators: [OperatorID]
  public let lead: OperatorID
  public let officer: PersonID
  public let link: MissionLink?
  public let theme: String?
  public let on: Day

  init(_ act: Open) {
    mission = act.mission
    plan = act.plan
    title = act.title
    kind = act.kind
    structures = act.structures
    operators = act.operators
    lead = act.lead
    officer = act.officer
    link = act.link
    theme = act.theme.flatMap(\.filled)
    on = act.on
  }
}

/// One writing of the *cahier des charges*.
public struct Brief: Hashable, Sendable {
  /// From 1.
  public let version: Int
  public let text: WriteBrief
  /// The structures that agreed to this version, and when.
  public internal(set) var agreed: [StructureID: Day] = [:]
}

/// Stage 1: the brief is written and the grid is set; both may still change.
public struct Draft: Hashable, Sendable {
  public let opening: Opening
  public internal(set) var briefs: [Brief] = []
  public internal(set) var grid: SetGrid?

  public var brief: Brief? { briefs.last }

  /// The structures that have not agreed to the brief as it stands.
  public var disagreeing: [StructureID] { opening.structures.filter { brief?.agreed[$0] == nil } }

  mutating func add(_ text: WriteBrief) {
    briefs.append(Brief(version: briefs.count + 1, text: text))
  }

  mutating func note(_ act: AgreeBrief) {
    guard !briefs.isEmpty else { return }
    briefs[briefs.count - 1].agreed[act.structure] = act.on
  }
}
