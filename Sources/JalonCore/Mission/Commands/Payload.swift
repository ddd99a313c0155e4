/// What a command brings with it: its fields, in the order in which a form asks for them.
public protocol Payload: Codable, Hashable, Sendable {}

/// An act of the world, which happened on a day: entered the same day or later, never before it happened.
public protocol Dated: Payload {
  var on: Day { get }
}
