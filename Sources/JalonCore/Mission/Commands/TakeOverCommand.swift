/// Where a mission that was under way before Jalon stands on the day on which it is taken over.
public enum TakeOverEntry: String, Choice {
  case framing, running, reported, surveying, followingUp
  /// Over: it is counted, and read only.
  case closed, abandoned, unsuccessful, dropped
}

/// A mission that began before Jalon: where it stands, and what is known of it. Whatever is not known stays unknown: no
/// mark, proposal or signature is made up. Before the choice of a provider nothing is taken over: the acts themselves are
/// entered, with their days.
public struct TakeOver: Dated {
  public var entry: TakeOverEntry
  /// Where it is copied from: the file and its line, or the paper.
  public var source: String
  public var provider: ProviderID?
  /// The day of the shared diagnosis.
  public var diagnosedOn: Day?
  /// The day on which the support committee advised.
  public var committeeOn: Day?
  /// The day on which the call was sent.
  public var calledOn: Day?
  public var chosenOn: Day?
  /// The day of the last signature of the agreement.
  public var signedOn: Day?
  public var start: Day?
  public var end: Day?
  public var days: Hundredths?
  public var amount: Euros?
  /// Days done before Jalon counts them.
  public var daysDone: Hundredths?
  public var reportedOn: Day?
  public var restitutedOn: Day?
  /// The day on which the last structure answered the survey.
  public var structureAnsweredOn: Day?
  public var providerAnsweredOn: Day?
  public var followedUpOn: Day?
  public var endedOn: Day?
  public var remarks: Prose?
  public var on: Day
}
