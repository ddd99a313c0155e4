import JalonCore

/// Reads a day as somebody types it: `27/7`, `270726`, `27 juillet`, `+10`, `lun`, `fin août`, `2026-07-27`; French and
/// English words alike, accents or not.
///
/// Where no year is given, the day is the nearest one from 180 days ago to 185 days from now; where others around it lie
/// ahead, the same is tried from the latest of them, and the nearer one is taken. A refusal is a sentence to show as it is.
public enum DayReader {
  /// - Parameters:
  ///   - latest: of the days around it: the beginning of a work whose end is typed.
  ///   - isPast: of something that was done: « mardi » is the last one, today included.
  public static func read(
    _ typed: String, today: Day, latest: Day? = nil, isPast: Bool = false
  ) -> Result<Day, Words> {
    do throws(Words) {
      return .success(try day(typed, Around(today, latest, isPast: isPast)))
    } catch {
      return .failure(error)
    }
  }

  /// What stands beside the field while it is typed: the day in full, or why it cannot be read.
  public static func echo(
    _ typed: String, today: Day, latest: Day? = nil, calendar: WorkingCalendar? = nil
  ) -> Words {
    switch read(typed, today: today, latest: latest) {
    case .success(let day): day.echo(today: today, calendar: calendar)
    case .failure(let refusal): refusal
    }
  }

  /// It tells a day from today: read within the month that follows, it would mean another one.
  public static func isRelative(_ typed: String, today: Day, isPast: Bool = false) -> Bool {
    let meant = read(typed, today: today, isPast: isPast)
    guard case .success = meant else { return false }
    return [1, 2, 3, 4, 5, 6, 7, 31].contains { read(typed, today: today + $0, isPast: isPast) != meant }
  }

  /// Those that can be typed.
  public static let years = 1_900...2_199

  private static func day(_ typed: String, _ around: Around) throws(Words) -> Day {
    let today = around.today
    let pieces = DayPieces(typed)
    guard let first = pieces.all.first else { throw DayRefusal.empty }
    if let day = named(pieces, today) { return day }
    if let sign = pieces.shift ?? counted(pieces, around) { return try shifted(sign, pieces, today) }
    if let edge = pieces.edge { return try edgeOfMonth(edge, pieces, around) }
    if case .word(let word) = first, let weekday = DayNames.weekday(word) {
      return try onWeekday(weekday, word, pieces, around)
    }
    return try dated(pieces, around)
  }

  /// `auj`, `demain`, `avant-hier`.
  private static func named(_ pieces: DayPieces, _ today: Day) -> Day? {
    DayNames.relative[pieces.words.joined(separator: " ")].flatMap { pieces.numbers.isEmpty ? today + $0 : nil }
  }

  /// `3 j`, `2 semaines`: ahead, or back where what was done is told.
  private static func counted(_ pieces: DayPieces, _ around: Around) -> Int? {
    guard pieces.all.count == 2, case .number = pieces.all[0], case .word(let word) = pieces.all[1],
      DayNames.unit(word) != nil
    else { return nil }
    return around.isPast ? -1 : 1
  }

  /// `+10`, `-2`, `+3s`, `+2m`, `dans 3 semaines`.
  private static func shifted(_ sign: Int, _ pieces: DayPieces, _ today: Day) throws(Words) -> Day {
    guard let number = pieces.numbers.first, pieces.numbers.count == 1, number.value <= 9_999 else {
      throw DayRefusal.unreadable(pieces.typed)
    }
    let count = sign * number.value
    let day: Day
    switch pieces.words.first.map(DayNames.unit) {
    case nil, .days?: day = today + count
    case .weeks?: day = today + 7 * count
    case .months?: day = today.adding(months: count)
    case .years?: day = today.adding(months: 12 * count)
    case .some(.none): throw DayRefusal.unreadable(pieces.typed)
    }
    guard Day(year: day.year, month: day.month, day: day.day) != nil else { throw DayRefusal.yearOutside }
    return day
  }

  /// `fin août`, `début septembre 2027`, `mi-juin`, `fin du mois`.
  private static func edgeOfMonth(_ edge: DayNames.Edge, _ pieces: DayPieces, _ around: Around) throws(Words) -> Day {
    let today = around.today
    let year = try pieces.numbers.first.map { number throws(Words) in try self.year(number) }
    guard pieces.numbers.count <= 1, let word = pieces.words.last, pieces.words.count == 2 else {
      throw DayRefusal.unreadable(pieces.typed)
    }
    if DayNames.isMonthWord(word) { return edge.day(in: today.month, of: today.year) ?? today }
    let month = try month(word, pieces)
    guard let day = near(around, year, { edge.day(in: month, of: $0) }) else { throw DayRefusal.yearOutside }
    return day
  }

  /// `lun`, `lundi dernier`, `lundi 27`, `lundi 27 juillet 2026`.
  private static func onWeekday(
    _ weekday: Int, _ word: String, _ pieces: DayPieces, _ around: Around
  ) throws(Words) -> Day {
    let today = around.today
    let rest = pieces.droppingFirst
    guard !rest.all.isEmpty else {
      return around.isPast
        ? today - (today.weekday - weekday + 7) % 7 : today + ((weekday - today.weekday + 6) % 7 + 1)
    }
    if rest.numbers.isEmpty, rest.words.count == 1, DayNames.isPast(rest.words[0]) {
      return today - ((today.weekday - weekday + 6) % 7 + 1)
    }
    if rest.words.isEmpty, rest.numbers.count == 1, let number = rest.numbers.first, number.digits <= 2 {
      guard DayNames.months(word).isEmpty else { throw DayRefusal.weekdayOrMonth(word, number.value) }
      return try numbered(number.value, weekday, pieces, around)
    }
    // « Mar 27 2026 » is English: the month comes first.
    let isMonth = !DayNames.months(word).isEmpty && rest.words.isEmpty && rest.numbers.last?.digits == 4
    guard !isMonth || rest.numbers.count != 2 else { return try dated(pieces, around) }
    let day = try dated(rest, around)
    guard day.weekday == weekday else { throw DayRefusal.otherWeekday(day) }
    return day
  }

  /// The nearest 27th that is a Monday.
  private static func numbered(
    _ number: Int, _ weekday: Int, _ pieces: DayPieces, _ around: Around
  ) throws(Words) -> Day {
    let days = around.reach.filter { $0.day == number && $0.weekday == weekday }
    guard let day = around.nearest(of: days) else { throw DayRefusal.noMonth(pieces.typed) }
    return day
  }

  private static func dated(_ pieces: DayPieces, _ around: Around) throws(Words) -> Day {
    switch (pieces.numbers.count, pieces.words.count) {
    case (1, 0): try compact(pieces.numbers[0], pieces)
    case (2, 0): try date(pieces.numbers[0], pieces.numbers[1].value, nil, around)
    case (3, 0) where pieces.numbers[0].digits == 4:
      try date(pieces.numbers[2], pieces.numbers[1].value, pieces.numbers[0], around)
    case (3, 0): try date(pieces.numbers[0], pieces.numbers[1].value, pieces.numbers[2], around)
    case (0, 1): throw DayRefusal.noDay(try month(pieces.words[0], pieces), pieces.typed)
    case (1, 1): try date(pieces.numbers[0], try month(pieces.words[0], pieces), nil, around)
    case (2, 1): try date(pieces.numbers[0], try month(pieces.words[0], pieces), pieces.numbers[1], around)
    default: throw DayRefusal.unreadable(pieces.typed)
    }
  }

  /// `270726`, `27072026`.
  private static func compact(_ number: DayPieces.Number, _ pieces: DayPieces) throws(Words) -> Day {
    let value = number.value
    switch number.digits {
    case 6: return try day(value / 10_000, value / 100 % 100, 2_000 + value % 100)
    case 8: return try day(value / 1_000_000, value / 10_000 % 100, value % 10_000)
    case 1, 2: throw DayRefusal.noMonth(pieces.typed)
    default: throw DayRefusal.unreadable(pieces.typed)
    }
  }

  private static func date(
    _ number: DayPieces.Number, _ month: Int, _ year: DayPieces.Number?, _ around: Around
  ) throws(Words) -> Day {
    guard number.digits <= 2 else { throw DayRefusal.order }
    if let year { return try day(number.value, month, try self.year(year)) }
    if let day = near(around, nil, { Day(year: $0, month: month, day: number.value) }) { return day }
    // Not in reach, or nowhere: a leap year tells which.
    _ = try day(number.value, month, 2_000)
    throw DayRefusal.leapDay
  }

  private static func day(_ number: Int, _ month: Int, _ year: Int) throws(Words) -> Day {
    guard (1...12).contains(month) else { throw DayRefusal.noSuchMonth(month) }
    guard years.contains(year) else { throw DayRefusal.yearOutside }
    guard let day = Day(year: year, month: month, day: number) else { throw DayRefusal.noSuchDay(number, month, year) }
    return day
  }

  private static func year(_ number: DayPieces.Number) throws(Words) -> Int {
    switch number.digits {
    case 2: return 2_000 + number.value
    case 4: return number.value
    default: throw DayRefusal.yearOutside
    }
  }

  private static func month(_ word: String, _ pieces: DayPieces) throws(Words) -> Int {
    let months = DayNames.months(word)
    guard let month = months.first else { throw DayRefusal.unreadable(pieces.typed) }
    guard months.count == 1 else { throw DayRefusal.severalMonths(word, months) }
    return month
  }

  /// The day of that year; failing a year, the nearest in reach.
  private static func near(_ around: Around, _ year: Int?, _ make: (Int) -> Day?) -> Day? {
    if let year { return make(year) }
    let years = around.today.year - 1...around.latest.year + 1
    return around.nearest(of: years.compactMap(make).filter(around.holds))
  }
}

/// The days near which a day without its year is looked for: today, and the latest of those that lie ahead.
private struct Around {
  let today: Day
  let latest: Day
  let isPast: Bool

  init(_ today: Day, _ latest: Day?, isPast: Bool) {
    self.today = today
    self.isPast = isPast
    self.latest = latest.map { $0 > today && $0 - today <= Around.farthest ? $0 : today } ?? today
  }

  var reach: [Day] { (-180...(latest - today) + 185).map { today + $0 } }

  func holds(_ day: Day) -> Bool { [today, latest].contains { (-180...185).contains(day - $0) } }

  func nearest(of days: [Day]) -> Day? { days.min { distance(to: $0) < distance(to: $1) } }

  private func distance(to day: Day) -> Int { min(abs(day - today), abs(day - latest)) }

  /// Whoever types a year further away means it for that day alone.
  private static let farthest = 1_100
}
