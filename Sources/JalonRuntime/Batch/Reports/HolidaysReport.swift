import JalonCore
import JalonWording

extension ReportContext {
  /// The public holidays of a year and the days when the office is closed, in order.
  ///
  /// - Parameter chosen: `nil` is that of the day.
  public func holidays(in chosen: Int?, _ format: ReportFormat) throws -> String {
    let year = chosen ?? today.year
    var table = table(ReportContext.holidayColumns, ReportAbout("holidays", of: String(year)))
    for idle in idle(in: year) { table.add(cells(idle, format)) }
    return (format == .text ? self(holidaysTitle(year)) + "\n" : "") + table.written(format)
  }

  private enum Idle {
    case holiday(Holiday, Day)
    case closed(Period)

    var first: Day {
      switch self {
      case .holiday(_, let day): day
      case .closed(let period): period.start
      }
    }
  }

  private func idle(in year: Int) -> [Idle] {
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31),
      let whole = Period(from: first, to: last)
    else { return [] }
    let days = (first.number...last.number).map(Day.init(number:))
    let holidays = days.compactMap { day in calendar.holiday(on: day).map { Idle.holiday($0, day) } }
    let closed = calendar.closed.filter { $0.overlap(with: whole) != nil }.map(Idle.closed)
    return (holidays + closed).sorted { $0.first < $1.first }
  }

  static let holidayColumns = [
    ReportColumn("day", "Jour", "Day", is: .day), ReportColumn("weekday", "", "", is: .weekday),
    ReportColumn("last", "Jusqu'au", "Until", is: .optional(.day)),
    ReportColumn("what", "Quoi", "What", is: .code),
  ]

  private func cells(_ idle: Idle, _ format: ReportFormat) -> [ReportCell] {
    let isForPeople = format != .json
    let weekday =
      isForPeople
      ? ReportCell.text(CalendarNames.shortWeekday(idle.first.weekday, language)) : .whole(idle.first.weekday)
    switch idle {
    case .holiday(let holiday, let day):
      return [.day(day), weekday, .empty, .text(isForPeople ? self(holiday.words) : holiday.rawValue)]
    case .closed(let period):
      return [
        .day(period.start), weekday, .day(period.end), .text(isForPeople ? self(ReportContext.closed) : "closed"),
      ]
    }
  }

  private static let closed = Words(fr: "fermeture", en: "closed")

  private func holidaysTitle(_ year: Int) -> Words {
    Words(
      fr: "Jours fériés et fermetures de \(String(year)), territoire : \(calendar.territory.words).",
      en: "Public holidays and closed days of \(String(year)), territory: \(calendar.territory.words).")
  }
}
