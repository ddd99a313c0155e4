public struct OpenPlan: Dated {
  public var plan: SupportPlanID
  public var title: String
  public var lead: OperatorID
  public var on: Day
}

public enum StructureRole: String, Choice {
  case carrier, associate
}

public struct AddStructure: Dated {
  public var structure: StructureID
  public var role: StructureRole
  public var on: Day
}

public struct LeaveStructure: Dated {
  public var structure: StructureID
  public var reason: String
  public var on: Day
}

public struct AddOperator: Dated {
  public var `operator`: OperatorID
  public var on: Day
}

public struct ShareDiagnosis: Dated {
  public var summary: Prose
  public var on: Day
}

public enum OpinionKind: String, Choice {
  case favourable, reserved, unfavourable
}

/// The support committee advises; the operator decides.
public struct RecordOpinion: Dated {
  public var opinion: OpinionKind
  public var text: Prose?
  public var on: Day
}

public struct HoldSteering: Dated {
  public var attendees: [String]
  public var decisions: Prose
  /// The mission after which it was held.
  public var after: MissionID?
  public var on: Day
}

public enum ScenarioState: String, Choice {
  case studied, retained, dropped
}

public struct StudyScenario: Dated {
  public var scenario: String
  public var pros: Prose?
  public var cons: Prose?
  public var on: Day
}

public struct SettleScenario: Dated {
  public var scenario: String
  public var state: ScenarioState
  public var on: Day
}

public enum BoardBody: String, Choice {
  case board, assembly, bureau
}

/// A plan's decision is whole only when every structure has taken it.
public struct RecordBoardDecision: Dated {
  public var structure: StructureID
  public var body: BoardBody
  public var scenario: String
  public var adopted: Bool
  public var on: Day
}

public enum FundingObject: String, Choice {
  case engineering, investment
}

public enum FundingState: String, Choice {
  case asked, granted, paid, refused
}

public struct AddFunding: Dated {
  public var funder: String
  public var `operator`: OperatorID?
  public var mission: MissionID?
  public var object: FundingObject
  public var amount: Euros
  public var state: FundingState
  public var on: Day
}

public enum StructureLinkKind: String, Choice {
  case merger, groupMember, successor
}

public struct LinkStructures: Dated {
  public var from: StructureID
  public var to: StructureID
  public var kind: StructureLinkKind
  public var on: Day
}

public struct ClosePlan: Dated {
  public var on: Day
}
