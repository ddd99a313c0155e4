/// What a command brings with it: its fields, in the order in which a form asks for them.
public protocol Payload: Codable, Hashable, Sendable {}

/// An act of the world, which happened on a day: entered the same day or later, never before it happened.
public protocol Dated: Payload {
  var on: Day { get }
}

/// An act that is mostly entered on its day, and may be entered later. Where it tells no day, it happened on the day on
/// which it was entered, as the clocks of the place said it.
public protocol DatedByEntry: Payload {
  var on: Day? { get }
}

extension Payload {
  /// The day that the act itself tells; `nil` where only the hour of its entry is known.
  public var dayTold: Day? { (self as? any Dated)?.on ?? (self as? any DatedByEntry)?.on }
}
