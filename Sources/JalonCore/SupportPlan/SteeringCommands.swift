/// « comité de pilotages entre les deux phases »: set for a day to come, and set again when it moves.
public struct ConveneSteering: Dated {
  /// The name by which it is held or called off.
  public var meeting: String
  public var day: Day
  /// The mission after which it comes, and the one before which.
  public var after: MissionID?
  public var before: MissionID?
  public var parties: [Party]?
  public var attendees: [String]?
  public var agenda: Prose?
  public var on: Day
}

public struct CancelSteering: Dated {
  public var meeting: String
  public var reason: String
  public var on: Day
}

public struct HoldSteering: Dated {
  /// That under which it was convened, if it was.
  public var meeting: String?
  /// Funders and whoever else is in no directory.
  public var attendees: [String]
  /// Structures, operators and providers that were there.
  public var parties: [Party]?
  public var decisions: Prose
  /// The mission after which it was held, and the one before which.
  public var after: MissionID?
  public var before: MissionID?
  public var on: Day
}
