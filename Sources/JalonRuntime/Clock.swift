import JalonCore

/// What the rest of Jalon may not know by itself: the hour, the day, and names that nobody has used.
///
/// Inputs everywhere below; the real ones are made in one place, and a tape brings its own.
public struct Clock: Sendable {
  public let now: @Sendable () -> Instant
  public let today: @Sendable () -> Day
  public let newOrder: @Sendable () -> OrderID

  public init(
    now: @escaping @Sendable () -> Instant, today: @escaping @Sendable () -> Day,
    newOrder: @escaping @Sendable () -> OrderID
  ) {
    self.now = now
    self.today = today
    self.newOrder = newOrder
  }
}
