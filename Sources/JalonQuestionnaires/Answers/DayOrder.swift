import JalonCore
import JalonWording

/// Whether the days of a file put the month before the day: one day after the twelfth tells it for all of them.
enum DayOrder: Hashable, Sendable {
  case dayFirst, monthFirst
  /// Nothing tells: every day of the file can be read both ways.
  case open

  init(_ heads: [ColumnHead], _ rows: [AnswerFile.Row]) {
    let columns = heads.indices.filter { heads[$0].isOfTime }
    var (first, second) = (0, 0)
    for row in rows {
      for column in columns where !row.cells[column].isBlank {
        guard let stamp = Stamp(row.cells[column]), !stamp.isYearFirst else { continue }
        (first, second) = (max(first, stamp.numbers[0]), max(second, stamp.numbers[1]))
      }
    }
    self = first > 12 ? .dayFirst : second > 12 ? .monthFirst : .open
  }
}

extension ColumnHead {
  /// Its cells are days, whatever Jalon makes of them.
  fileprivate var isOfTime: Bool {
    [.day, .begun].contains(role ?? guess) || ["heurededebut", "starttime", "start"].contains(text.wordingKey)
  }

  /// A tool that writes its days as Americans do, whatever the language of its heads.
  fileprivate var isOfMicrosoft: Bool { ["heuredefin", "completiontime"].contains(text.wordingKey) }

  fileprivate var isEnglish: Bool { ["timestamp", "completed", "submittedon", "enddate"].contains(text.wordingKey) }

  /// Its clock is that of universal time, though its cells do not say so.
  private var isUniversal: Bool { text.hasSuffix("_submission_time") }

  /// The day that a cell says, or why none is read.
  ///
  /// - Parameter bounds: no response comes before its survey was sent, or after today.
  func day(
    _ text: String, _ order: DayOrder, within bounds: ClosedRange<Day>, zone: (Instant) -> Int
  ) -> Result<Day, Words> {
    if let day = Stamp.serialDay(text) { return .success(day) }
    guard let stamp = Stamp(text) else { return DayReader.read(text.withoutTime, today: bounds.upperBound) }
    func read(_ isMonthFirst: Bool) -> Day? { stamp.day(isMonthFirst, isUniversal: isUniversal, zone: zone) }
    let (european, american) = (read(false), read(true))
    if stamp.isYearFirst || order == .dayFirst || european == american { return found(european, text) }
    if order == .monthFirst { return found(american, text) }
    guard isOfMicrosoft || isEnglish, let european, let american else { return found(european, text) }
    let possible = [european, american].filter(bounds.contains)
    if possible.count == 1 { return .success(possible[0]) }
    return .failure(AnswerWords.twoDays(text, european, american))
  }

  private func found(_ day: Day?, _ text: String) -> Result<Day, Words> {
    day.map { .success($0) } ?? .failure(AnswerWords.noSuchDay(text))
  }
}
