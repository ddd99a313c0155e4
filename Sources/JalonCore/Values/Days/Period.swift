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

  /// Reads `2026-08-03/2026-08-16` (ISO 8601), or one day; `nil` for anything else.
  public init?(iso text: String) {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false).map { Day(iso: String($0)) }
    guard ends.count <= 2, let start = ends[0], let end = ends[ends.count - 1] else { return nil }
    self.init(from: start, to: end)
  }

  /// `2026-08-03/2026-08-16`
  public var iso: String { "\(start)/\(end)" }

  /// Calendar days, both ends counted: at least 1.
  public var days: Int { end - start + 1 }

  public func contains(_ day: Day) -> Bool { start <= day && day <= end }

  /// The days that both hold; `nil` where there are none.
  public func overlap(with other: Period) -> Period? {
    Period(from: max(start, other.start), to: min(end, other.end))
  }

  /// The same days in as few periods as can be, in order.
  public static func united(_ periods: [Period]) -> [Period] {
    periods.sorted { ($0.start, $0.end) < ($1.start, $1.end) }.reduce(into: []) { united, period in
      guard let last = united.last, period.start <= last.end + 1,
        let whole = Period(from: last.start, to: max(last.end, period.end))
      else { return united.append(period) }
      united[united.count - 1] = whole
    }
  }

  public func workingDays(in calendar: WorkingCalendar) -> Int { calendar.workingDays(from: start - 1, to: end) }
}
