import JalonCore

/// Which days a column of the timeline stands for, and which column a day falls in.
struct TimeScale: Hashable, Sendable {
  enum Zoom: Int, CaseIterable, Sendable {
    /// One column a day.
    case week
    /// Two columns a week.
    case month
    /// One column a week.
    case quarter
    /// One column for four weeks.
    case year

    /// So many columns for so many days.
    var rate: (columns: Int, days: Int) {
      switch self {
      case .week: (1, 1)
      case .month: (2, 7)
      case .quarter: (1, 7)
      case .year: (1, 28)
      }
    }

    var closer: Zoom? { Zoom(rawValue: rawValue - 1) }
    var farther: Zoom? { Zoom(rawValue: rawValue + 1) }
  }

  let zoom: Zoom
  /// The Monday that the first column begins with.
  let origin: Day
  let columns: Int

  /// The first column begins on the Monday of the week of `day`.
  init(_ zoom: Zoom, from day: Day, columns: Int) {
    self.zoom = zoom
    origin = day - (day.weekday - 1)
    self.columns = max(0, columns)
  }

  /// Left of 0 before the first column, `columns` or more after the last one.
  func column(of day: Day) -> Int {
    let (columns, days) = zoom.rate
    return Int.floored((day - origin) * columns, by: days)
  }

  /// The first day of a column.
  func first(of column: Int) -> Day {
    let (columns, days) = zoom.rate
    return origin - Int.floored(-column * days, by: columns)
  }

  /// The last day of a column.
  func last(of column: Int) -> Day { first(of: column + 1) - 1 }

  var lastDay: Day { last(of: columns - 1) }

  /// The columns in sight between two days, both included; `nil` where none is.
  func columns(from first: Day, through last: Day) -> ClosedRange<Int>? {
    let (start, end) = (max(0, column(of: first)), min(columns - 1, column(of: last)))
    return first <= last && start <= end ? start...end : nil
  }

  func scrolled(by columns: Int) -> TimeScale {
    TimeScale(zoom, from: first(of: columns), columns: self.columns)
  }

  /// Another zoom, with the same day in the middle.
  func zoomed(to zoom: Zoom) -> TimeScale { TimeScale.centred(on: first(of: columns / 2), zoom, columns: columns) }

  static func centred(on day: Day, _ zoom: Zoom, columns: Int) -> TimeScale {
    TimeScale(zoom, from: day, columns: columns).scrolled(by: -columns / 2)
  }
}

extension Int {
  /// The quotient rounded towards the past, so that days before the first column have columns too.
  fileprivate static func floored(_ number: Int, by divisor: Int) -> Int {
    let quotient = number / divisor
    return number % divisor < 0 ? quotient - 1 : quotient
  }
}
