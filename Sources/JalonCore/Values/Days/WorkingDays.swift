/// The days on which somebody is at work: neither Saturday, nor Sunday, nor a public holiday, nor a day when the office is
/// closed.
public struct WorkingCalendar: Hashable, Sendable {
  public let territory: Territory
  /// When the office is shut, or its officer away: in order, none touching the next.
  public let closed: [Period]

  private let holidays: [Holiday]
  private let marks: HolidayMarks

  public init(_ territory: Territory = .national, closed: [Period] = []) {
    self.territory = territory
    self.closed = Period.united(closed)
    holidays = territory.holidays
    marks = territory.marks
  }

  /// The public holiday that falls on `day`. Where Ascension meets 1 or 8 May, or the abolition of slavery a feast of
  /// Easter, the one that the whole country keeps; of two, the one with a fixed date.
  public func holiday(on day: Day) -> Holiday? {
    let (year, month, dayOfMonth) = day.parts
    if marks.holdsFixed(month, dayOfMonth) {
      return holidays.first { $0.date == .fixed(month: month, day: dayOfMonth) }
    }
    return movingHoliday(on: day, year, month) ?? (territory.abolitionDay(in: year) == day ? .abolition : nil)
  }

  // They follow Easter, which falls from 22 March to 25 April.
  private func movingHoliday(on day: Day, _ year: Int, _ month: Int) -> Holiday? {
    guard month >= 3, month <= 6, let easter = Easter.sunday(of: year), marks.holdsMoving(day - easter) else {
      return nil
    }
    return holidays.first { $0.date == .fromEaster(day - easter) }
  }

  /// The closed period that holds `day`.
  public func closure(on day: Day) -> Period? { closed.first { $0.contains(day) } }

  public func isWorking(_ day: Day) -> Bool {
    day.weekday < 6 && holiday(on: day) == nil && (closed.isEmpty || closure(on: day) == nil)
  }

  /// The first working day strictly after `day`.
  public func nextWorkingDay(after day: Day) -> Day { firstWorkingDay(from: day + 1, step: 1) }

  /// `day` itself where it is worked, else the next working day: where a date to watch goes when it falls on a Sunday.
  public func workingDay(onOrAfter day: Day) -> Day { firstWorkingDay(from: day, step: 1) }

  /// The `count`-th working day strictly after `day`, or before it where `count` is negative; for 0, `day` or the next
  /// working day.
  public func adding(workingDays count: Int, to day: Day) -> Day {
    guard count != 0 else { return workingDay(onOrAfter: day) }
    let step = count.signum()
    var reached = day
    for _ in 0..<abs(count) { reached = firstWorkingDay(from: reached + step, step: step) }
    return reached
  }

  /// How many working days lie after `start`, up to `end` included; negative where `end` comes first.
  ///
  /// It undoes `adding`: from a day to the n-th working day after it there are n, to the n-th before it −n.
  public func workingDays(from start: Day, to end: Day) -> Int {
    start <= end ? count(from: start + 1, through: end) : -count(from: end, through: start - 1)
  }

  private func firstWorkingDay(from day: Day, step: Int) -> Day {
    var candidate = day
    while !isWorking(candidate) { candidate = candidate + step }
    return candidate
  }

  private func count(from first: Day, through last: Day) -> Int {
    guard first <= last else { return 0 }
    let shut = closed.reduce(0) { sum, period in
      let (from, to) = (max(first, period.start), min(last, period.end))
      return from <= to ? sum + open(from: from, through: to) : sum
    }
    return open(from: first, through: last) - shut
  }

  // Without what is closed.
  private func open(from first: Day, through last: Day) -> Int {
    let weekdays = Self.weekdays(before: last + 1) - Self.weekdays(before: first)
    return weekdays - (first.year...last.year).reduce(0) { $0 + holidays(on: first...last, in: $1) }
  }

  // Holidays of that year that take a weekday away, each day once.
  private func holidays(on days: ClosedRange<Day>, in year: Int) -> Int {
    Set(holidays.compactMap { $0.day(in: year, territory) }).count { $0.weekday < 6 && days.contains($0) }
  }

  // Mondays to Fridays since a Monday long before any date of ours.
  private static func weekdays(before day: Day) -> Int {
    let sinceMonday = day.number - longAgoMonday
    return sinceMonday / 7 * 5 + min(sinceMonday % 7, 5)
  }

  // 1 January 1900.
  private static let longAgoMonday = -25_567
}
