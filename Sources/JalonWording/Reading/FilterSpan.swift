import JalonCore

/// Reads what `année:`, `du:` and `au:` are given: a year, a month or a day.
enum FilterSpan {
  static func year(_ typed: String) throws(Words) -> DaySpan {
    let digits = typed.allSatisfy(\.isNumber) ? Int(typed) : nil
    guard let number = digits, typed.count == 2 || typed.count == 4,
      let period = months(12, from: typed.count == 2 ? 2_000 + number : number, 1)
    else {
      throw Words(fr: "« \(typed) » n'est pas une année. Essayez année:2026.", en: "“\(typed)” is no year. Try year:2026.")
    }
    return DaySpan(from: period.start, to: period.end)
  }

  /// A year and a month are all their days.
  static func read(_ typed: String, _ today: Day?) throws(Words) -> Period {
    let numbers = typed.split { "-/.".contains($0) }.map(String.init)
    if numbers.allSatisfy({ $0.allSatisfy(\.isNumber) }), let period = whole(numbers) { return period }
    let day = try self.day(typed, today)
    guard let period = Period(from: day, to: day) else { preconditionFailure("a day is no earlier than itself") }
    return period
  }

  /// `2026`, `03/2026`, `2026-03`; `nil` for anything else.
  private static func whole(_ numbers: [String]) -> Period? {
    let values = numbers.compactMap { Int($0) }
    switch numbers.map(\.count) {
    case [4]: return months(12, from: values[0], 1)
    case [4, 1], [4, 2]: return months(1, from: values[0], values[1])
    case [1, 4], [2, 4]: return months(1, from: values[1], values[0])
    default: return nil
    }
  }

  private static func months(_ count: Int, from year: Int, _ month: Int) -> Period? {
    guard (1_900...2_199).contains(year), let first = Day(year: year, month: month, day: 1) else { return nil }
    return Period(from: first, to: first.adding(months: count) - 1)
  }

  /// Without a day to count from, only one that means the same on any day.
  private static func day(_ typed: String, _ today: Day?) throws(Words) -> Day {
    guard today == nil else { return try DayReader.read(typed, today: today ?? Day(number: 0)).get() }
    let read = try DayReader.read(typed, today: Day(number: 0)).get()
    guard case .success(read) = DayReader.read(typed, today: Day(number: 20_000)) else {
      throw Words(fr: "« \(typed) » : de quelle année ?", en: "“\(typed)”: of which year?")
    }
    return read
  }

  /// `du:` and `au:` together are one stretch of days: open on one of them at least.
  ///
  /// - Throws: where it would end before it begins; both are left out of the filter then.
  static func join(_ filters: inout [Filter]) throws(Words) {
    let spans = filters.compactMap { if case .openDuring(let span) = $0, span.isOpenEnded { span } else { nil } }
    let (starts, ends) = (spans.compactMap(\.from), spans.compactMap(\.to))
    guard let start = starts.max(), let end = ends.min() else { return }
    filters.removeAll { if case .openDuring(let span) = $0 { span.isOpenEnded } else { false } }
    guard start <= end else {
      throw Words(
        fr: "La période finirait (\(date: end)) avant de commencer (\(date: start)).",
        en: "The period would end (\(date: end)) before it begins (\(date: start)).")
    }
    filters.append(.openDuring(DaySpan(from: start, to: end)))
  }
}

extension DaySpan {
  fileprivate var isOpenEnded: Bool { from == nil || to == nil }
}
