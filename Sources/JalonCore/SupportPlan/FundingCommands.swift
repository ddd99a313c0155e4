extension Subjects {
  /// Named by whoever enters it; in the journals of the first versions, by the place of its entry.
  public enum Funding: Identified { public static let shape = Shape.line }
}

public typealias FundingID = ID<Subjects.Funding>

public enum FundingObject: String, Choice {
  case engineering, investment
}

public enum FundingState: String, Choice {
  case asked, granted, paid, refused
}

public struct AddFunding: Dated {
  /// The name by which its outcome is recorded: `F1`.
  public var line: FundingID?
  /// A funder that is no structure of the plan.
  public var funder: String?
  /// A structure that pays a share itself.
  public var structure: StructureID?
  /// Whose share of a mission's cost it is.
  public var `operator`: OperatorID?
  public var mission: MissionID?
  public var object: FundingObject
  public var amount: Euros
  public var state: FundingState
  public var on: Day
}

/// What became of a request: granted, refused, then paid, at once or in several times.
public struct AdvanceFunding: Dated {
  public var line: FundingID
  public var state: FundingState
  /// What was granted, or paid this time; all of it where nothing is said.
  public var amount: Euros?
  public var on: Day
}
