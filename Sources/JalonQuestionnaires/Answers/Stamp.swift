import JalonCore
import JalonWording

/// A day in figures, and perhaps an hour of it, as survey tools write them: `2026-11-24T14:03:22.123+01:00`,
/// `24/11/2026 14:03:22`, `11/24/26 2:03:22 PM`, « mardi 24/11/2026 - 14:03 ».
struct Stamp {
  /// The three numbers of the day, in their order.
  let numbers: [Int]
  /// A year of four figures comes first.
  let isYearFirst: Bool
  /// A year of two figures comes last.
  let isShort: Bool
  /// Seconds since the day began.
  private var clock: Int?
  /// Seconds that this clock is ahead of universal time, where it tells.
  private var ahead: Int?

  init?(_ text: String) {
    let runs = Run.all(of: text.folded)
    guard let start = runs.indices.first(where: { Stamp.isDay(runs[$0...]) }) else { return nil }
    let day = runs[start..<(start + 3)]
    numbers = day.map(\.value)
    (isYearFirst, isShort) = (day[start].digits.count == 4, day[start + 2].digits.count == 2)
    readClock(runs.dropFirst(start + 3))
  }

  /// The day on the clock that it was written by.
  func day(_ isMonthFirst: Bool) -> Day? {
    if isYearFirst { return Day(year: numbers[0], month: numbers[1], day: numbers[2]) }
    let (day, month) = isMonthFirst ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
    return Day(year: isShort ? 2_000 + numbers[2] : numbers[2], month: month, day: day)
  }

  /// The day on the wall where that clock tells how far it is from universal time; else the day as it is written.
  func day(_ isMonthFirst: Bool, isUniversal: Bool, zone: (Instant) -> Int) -> Day? {
    guard let day = day(isMonthFirst), let clock, let ahead = ahead ?? (isUniversal ? 0 : nil) else {
      return day(isMonthFirst)
    }
    let moment = Instant(seconds: day.number * 86_400 + clock - ahead)
    let local = moment.seconds + zone(moment)
    return Day(number: (local - ((local % 86_400) + 86_400) % 86_400) / 86_400)
  }

  /// `46350,585`: a spreadsheet counts days from the end of 1899, where nobody gave its column the form of a day.
  static func serialDay(_ text: String) -> Day? {
    let parts = text.split(omittingEmptySubsequences: false) { ",.".contains($0) }
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      parts[0].count == 5, let number = Int(parts[0])
    else { return nil }
    return Day(number: number - 25_569)
  }

  // MARK: - Reading

  private static func isDay(_ runs: ArraySlice<Run>) -> Bool {
    let parts = Array(runs.prefix(3))
    guard parts.count == 3, parts[1].before == parts[2].before, ["-", "/", "."].contains(parts[1].before) else {
      return false
    }
    let figures = parts.map(\.digits.count)
    return figures[1] <= 2 && (figures[0] == 4 && figures[2] <= 2 || figures[0] <= 2 && [2, 4].contains(figures[2]))
  }

  private mutating func readClock(_ runs: ArraySlice<Run>) {
    guard let hour = runs.first, let minute = runs.dropFirst().first, [":", "h"].contains(minute.before),
      hour.value < 24, minute.value < 60
    else { return }
    var rest = runs.dropFirst(2)
    var seconds = hour.value * 3600 + minute.value * 60
    if let second = rest.first, second.before == ":" {
      seconds += min(second.value, 59)
      rest = rest.dropFirst()
    }
    if let fraction = rest.first, [".", ","].contains(fraction.before) { rest = rest.dropFirst() }
    let words = runs.dropFirst().map(\.after).joined(separator: " ")
    if words.contains("pm"), hour.value < 12 { seconds += 12 * 3600 }
    if words.contains("am"), hour.value == 12 { seconds -= 12 * 3600 }
    clock = seconds
    readZone(rest, words)
  }

  /// `Z`, `+01:00`, `-0400`, `GMT+1`.
  private mutating func readZone(_ runs: ArraySlice<Run>, _ words: String) {
    guard let zone = runs.first, let sign = zone.before.last, sign == "+" || sign == "-" else {
      let names = words.split { !$0.isLetter }
      if names.contains(where: { ["z", "utc", "gmt"].contains($0) }) { ahead = 0 }
      return
    }
    let isWhole = zone.digits.count == 4
    let minutes = isWhole ? zone.value % 100 : runs.dropFirst().first.map { $0.before == ":" ? $0.value : 0 } ?? 0
    let seconds = (isWhole ? zone.value / 100 : zone.value) * 3600 + minutes * 60
    ahead = sign == "-" ? -seconds : seconds
  }
}

/// Figures in a row, and what stands between them and their neighbours.
private struct Run {
  let before: String
  let digits: String
  var after = ""

  var value: Int { Int(digits) ?? 0 }

  static func all(of text: String) -> [Run] {
    var (runs, between, digits) = ([Run](), "", "")
    for character in text + " " {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      if !digits.isEmpty {
        if !runs.isEmpty { runs[runs.count - 1].after = between }
        runs.append(Run(before: between, digits: String(digits.prefix(9))))
        (between, digits) = ("", "")
      }
      between.append(character)
    }
    if !runs.isEmpty { runs[runs.count - 1].after = between }
    return runs
  }
}
