/// From one day to another, both included.
public struct Period: Hashable, Sendable, Codable {
  public let start: Day
  public let end: Day

  /// `nil` where the end comes before the start.
  public init?(from start: Day, to end: Day) {
    guard start <= end else { return nil }
    self.start = start
    self.end = end
  }

  /// Calendar days, both ends counted: at least 1.
  public var days: Int { end - start + 1 }

  public func contains(_ day: Day) -> Bool { start <= day && day <= end }

  /// The days that both hold; `nil` where there are none.
  public func overlap(with other: Period) -> Period? {
    Period(from: max(start, other.start), to: min(end, other.end))
  }

  public func workingDays(in calendar: WorkingCalendar) -> Int { calendar.workingDays(from: start - 1, to: end) }
}
