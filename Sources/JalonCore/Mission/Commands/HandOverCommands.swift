/// Why a mission goes from one officer to another.
public enum HandOverReason: String, Choice {
  /// The officer leaves the operator.
  case departure
  /// Leave, illness, training: the mission comes back.
  case absence
  /// One has too many, another can take more.
  case workload
  /// The other knows the sector or the place better, or the structure asked for somebody else.
  case fit
  /// Back to whoever followed it before.
  case loanEnded
}

/// The mission passes from the officer who follows it to another one: « Reassign » of `people-and-rights.md` §3.
public struct Reassign: Dated {
  /// The officer who follows the mission from that day on.
  public var to: PersonID
  public var reason: HandOverReason
  public var details: String?
  /// The day on which it is to come back, where it is only lent; nothing moves by itself on that day.
  public var until: Day?
  public var on: Day

  public init(to: PersonID, reason: HandOverReason, details: String? = nil, until: Day? = nil, on: Day) {
    (self.to, self.reason, self.details, self.until, self.on) = (to, reason, details, until, on)
  }
}
