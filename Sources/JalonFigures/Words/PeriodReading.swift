import JalonCore
import JalonWording

/// A period as people write it: `2026`, `2010..2012`, `2026-03`, `2026-01-01..2026-06-30`.
public enum PeriodReading {
  /// As it was written, from its first day to its last.
  public static func read(_ typed: String) -> Result<Period, Words> {
    let text = typed.filter { !$0.isWhitespace }
    let ends = text.replacing("..", with: "|").split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard ends.count <= 2, let first = ends.first.flatMap(span), let last = ends.last.flatMap(span) else {
      return .failure(unreadable(typed))
    }
    guard let period = Period(from: first.start, to: last.end), first.start <= last.start else {
      return .failure(backwards(first.start, last.end))
    }
    return .success(period)
  }

  /// A year, a month or a day.
  private static func span(_ text: String) -> Period? {
    if let day = Day(iso: text) { return Period(from: day, to: day) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), parts[0].count == 4,
      let year = Int(parts[0])
    else { return nil }
    if parts.count == 1 {
      return Day(year: year, month: 1, day: 1).flatMap { Period(from: $0, to: $0.adding(months: 12) - 1) }
    }
    guard parts.count == 2, parts[1].count == 2, let month = Int(parts[1]),
      let first = Day(year: year, month: month, day: 1)
    else { return nil }
    return Period(from: first, to: first.adding(months: 1) - 1)
  }

  private static func unreadable(_ typed: String) -> Words {
    Words(
      fr: "« \(typed) » n'est pas une période. Écrivez « 2026 », « 2010..2012 » ou « 2026-01-01..2026-06-30 ».",
      en: "“\(typed)” is no period. Write “2026”, “2010..2012” or “2026-01-01..2026-06-30”.")
  }

  private static func backwards(_ start: Day, _ end: Day) -> Words {
    Words(
      fr: "La période finirait (\(date: end)) avant de commencer (\(date: start)). Mettez d'abord le début.",
      en: "The period would end (\(date: end)) before it begins (\(date: start)). Put its start first.")
  }
}

extension Period {
  /// `2026`, `2010..2012`, or its two days.
  public var figureText: String {
    if let years = wholeYears {
      return years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)..\(years.upperBound)"
    }
    return start == end ? start.iso : "\(start.iso)..\(end.iso)"
  }
}

extension Period {
  /// As long a stretch, that ends where this one begins: years before years, months before months, else days before days.
  public var before: Period { moved(-1) }
  public var after: Period { moved(1) }

  private func moved(_ step: Int) -> Period {
    let next = end + 1
    let months = (next.year - start.year) * 12 + next.month - start.month
    let isOfMonths = start.day == 1 && next.day == 1 && months > 0
    let first = isOfMonths ? start.adding(months: step * months) : start + step * days
    let last = isOfMonths ? first.adding(months: months) - 1 : first + (days - 1)
    return Period(from: first, to: last) ?? self
  }
}
