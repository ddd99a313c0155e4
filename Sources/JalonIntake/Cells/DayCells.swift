import JalonCore
import JalonTables
import JalonWording

/// Days, as spreadsheets keep them and as people type them.
enum DayCells {
  struct Found {
    let day: Day
    let repair: Repair.Kind?
  }

  static func read(_ cell: CellText, _ field: String, _ today: Day) -> CellReading {
    if case .flag = cell.value { return .setAside(CellWords.saidWithoutDay) }
    if case .success = YesNoReader.read(cell.text), Int(cell.text) == nil { return .setAside(CellWords.saidWithoutDay) }
    switch day(cell, today) {
    case .success(let found): return CellReading.said(field, .text(found.day.iso)).repaired(found.repair, found.day.iso)
    case .failure(let words): return .refused(words)
    }
  }

  static func day(_ cell: CellText, _ today: Day) -> Result<Found, Words> {
    if case .day(let day) = cell.value { return .success(Found(day: day, repair: nil)) }
    let text = cell.text.withoutIdlePoint.withoutHour
    if let serial = Int(text), (18_000...80_000).contains(serial), let day = Day(serial: serial) {
      return .success(Found(day: day, repair: .serial))
    }
    switch DayReader.read(text, today: today, isPast: true) {
    case .success(let day):
      let own = inItsCentury(day, text, today)
      return .success(Found(day: own, repair: text.hasShortYear ? .shortYear : nil))
    case .failure(let words): return .failure(words)
    }
  }

  /// « 12/03/98 » is of the century in which it has been.
  private static func inItsCentury(_ day: Day, _ text: String, _ today: Day) -> Day {
    guard text.hasShortYear, day.year > today.year + 1 else { return day }
    return Day(year: day.year - 100, month: day.month, day: day.day) ?? day
  }
}

extension String {
  /// Without the hour beside a day: `2026-11-23 08:30`, `2026-11-23T08:30:00Z`.
  fileprivate var withoutHour: String {
    let parts = split(whereSeparator: { $0 == " " || $0 == "T" })
    guard parts.count == 2, parts[1].contains(":"), parts[0].contains(where: \.isNumber) else { return self }
    return String(parts[0])
  }

  fileprivate var hasShortYear: Bool {
    let parts = split(whereSeparator: { "/-. ".contains($0) })
    return parts.count == 3 && parts[2].count == 2 && parts[0].count <= 2
      && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
  }
}
