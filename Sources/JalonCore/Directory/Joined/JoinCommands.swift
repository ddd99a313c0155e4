/// « C'est la même » : two cards of one organisation, each with its history. What is told from then on is of one.
public struct JoinCards: Payload {
  /// The card that is kept, and that lists show.
  public var party: Party
  /// The other one.
  public var same: Party
}

/// Two cards of one person: one human being, with the roles of both.
public struct JoinPersons: Payload {
  public var person: PersonID
  public var same: PersonID
}
