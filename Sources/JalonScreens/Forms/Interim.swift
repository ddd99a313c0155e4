import JalonCore
import JalonWording

// Until the readers and the answers of JalonWording are on the main branch.
enum DayReader {
  static func read(_ text: String, today: Day) -> Result<Day, Words> {
    if let day = Day(iso: text) { return .success(day) }
    if text.hasPrefix("+"), let days = Int(text.dropFirst()) { return .success(today + days) }
    let parts = text.split(separator: "/").compactMap { Int($0) }
    guard parts.count >= 2, let day = Day(year: parts.count > 2 ? parts[2] : today.year, month: parts[1], day: parts[0])
    else { return .failure(Words(fr: "un jour s'écrit 27/7, +10, lundi", en: "a day is written 27/7, +10, monday")) }
    return .success(day)
  }
}
enum EurosReader {
  static func read(_ text: String) -> Result<Euros, Words> { HundredthsReader.read(text).map { Euros(cents: $0.value) } }
}
enum HundredthsReader {
  static func read(_ text: String) -> Result<Hundredths, Words> {
    let parts = text.filter { !$0.isWhitespace && $0 != "€" }.split(whereSeparator: { $0 == "," || $0 == "." })
    guard let first = parts.first, let whole = Int(first), parts.count < 3 else {
      return .failure(Words(fr: "un nombre s'écrit 12 345,50", en: "a number is written 12,345.50"))
    }
    let decimals = parts.count > 1 ? String(parts[1]).prefix(2) : "0"
    return .success(Hundredths(whole * 100 + (Int(decimals) ?? 0) * (decimals.count == 1 ? 10 : 1)))
  }
}
enum WholeReader {
  static func read(_ text: String) -> Result<Int, Words> {
    Int(text.filter { !$0.isWhitespace }).map { .success($0) } ?? .failure(FormWords.toFill)
  }
}
extension Obstacle { func words(_ names: Names) -> Words { Words(same: code) } }
extension Caution { func words(_ names: Names) -> Words { Words(same: code) } }
extension Misfit.Reason { var words: Words { Words(same: "misfit") } }
