public struct LogDays: Dated {
  public var days: Hundredths
  public var note: String?
  public var on: Day
}

public struct ReviewProgress: Dated {
  public var note: Prose
  public var on: Day
}

/// « Il peut, à tout moment de sa mission, informer le DLA et proposer des réorientations »
///
/// What is filled is what changes; anything but the team needs a signed amendment.
public struct ProposeReorientation: Dated {
  public var reorientation: ReorientationID
  public var proposedBy: Party
  public var what: Prose
  public var objectives: Prose?
  public var days: Hundredths?
  public var amount: Euros?
  public var end: Day?
  public var team: Prose?
  public var on: Day
}

public struct AnswerReorientation: Dated {
  public var reorientation: ReorientationID
  public var party: Party
  public var accepted: Bool
  public var reason: String?
  public var on: Day
}

public struct SignAmendment: Dated {
  public var reorientation: ReorientationID
  public var party: Party
  public var signatory: PersonID
  public var on: Day
}

public struct WithdrawReorientation: Dated {
  public var reorientation: ReorientationID
  public var reason: String
  public var on: Day
}

public struct Suspend: Dated {
  public var reason: String
  /// The day on which work is expected to go on.
  public var until: Day
  public var on: Day
}

public struct Resume: Dated {
  /// Move the agreed end by the time that the suspension lasted.
  public var shiftsDates: Bool
  public var on: Day
}

public struct Abandon: Dated {
  public var reason: Prose
  public var daysDone: Hundredths
  public var amountDue: Euros
  public var on: Day
}

/// A concrete action that the report recommends: followed up a year later.
public struct RecommendedAction: Payload {
  public var title: String
  public var by: Day?
}

/// « un rapport final faisant état des actions concrètes de l'accompagnement et devant permettre à l'opérateur DLA
/// d'identifier les nouveaux besoins éventuels »
public struct ReceiveReport: Dated {
  public var summary: Prose
  public var actions: [RecommendedAction]
  public var newNeeds: [String]
  /// Said explicitly when there are none.
  public var noNewNeed: Bool
  public var documents: [DocumentReference]
  public var on: Day
}

/// « un temps de restitution associant les responsables de la structure concernée et le chargé de mission DLA »
public struct HoldRestitution: Dated {
  public var attendees: [PersonID]
  public var synthesis: Prose
  public var situation: Prose?
  public var perspectives: Prose?
  public var objectives: Prose?
  public var on: Day
}
