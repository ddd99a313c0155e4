public struct OpenPlan: Dated {
  public var plan: SupportPlanID
  public var title: String
  /// What the structures set out to do; absent from the plans of the first versions.
  public var aim: Prose?
  public var lead: OperatorID
  public var on: Day
}

/// The boards decide what the structures set out to do: the aim of before is kept beside the new one.
public struct ChangeAim: Dated {
  public var aim: Prose
  /// What each structure's board has adopted.
  public var scenario: String
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

/// A plan has one lead at a time; the one of before stays associated.
public struct ChangeLead: Dated {
  public var `operator`: OperatorID
  public var reason: String
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

/// How the members of a board voted, where it was counted.
public struct Vote: Payload {
  public var inFavour: Int
  public var against: Int
  public var abstained: Int
}

/// A plan's decision is whole only when every structure has taken it.
public struct RecordBoardDecision: Dated {
  public var structure: StructureID
  public var body: BoardBody
  public var scenario: String
  public var adopted: Bool
  public var vote: Vote?
  public var on: Day
}

public enum StructureLinkKind: String, Choice {
  case merger, groupMember, successor
}

/// What becomes of two structures. The past stays as it was: missions and consents keep the structure that had them.
public struct LinkStructures: Dated {
  public var from: StructureID
  public var to: StructureID
  public var kind: StructureLinkKind
  /// Whichever of the two ceases to be: it leaves the plan that day, and the other one joins if it was not in.
  public var dissolved: StructureID?
  public var on: Day
}

/// One more link of a mission of the plan with an earlier one, of this plan or of another.
public struct LinkMissions: Dated {
  public var mission: MissionID
  public var kind: MissionLinkKind
  public var to: MissionID
  public var on: Day
}

public struct ClosePlan: Dated {
  /// The plan should never have been opened: it is kept, and told as cancelled.
  public var openedByMistake: Bool?
  /// Why it is cancelled.
  public var reason: String?
  public var on: Day
}
