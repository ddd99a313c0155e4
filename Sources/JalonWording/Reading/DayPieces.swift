import JalonCore

/// What somebody typed for a day, taken apart: numbers, words and a sign at the start. Separators are dropped.
struct DayPieces {
  struct Number: Hashable {
    let value: Int
    let digits: Int
  }

  enum Piece: Hashable {
    case number(Number)
    case word(String)
  }

  let typed: String
  let all: [Piece]
  private let sign: Int?

  init(_ typed: String) {
    self.typed = typed
    var pieces: [Piece] = []
    var run = ""
    let text = typed.folded.drop(while: \.isWhitespace).map { $0 == "−" ? "-" : $0 }
    for character in text + [" "] {
      if let last = run.last, last.isNumber != character.isNumber || !character.isDayPiece {
        DayPieces.append(run, to: &pieces)
        run = ""
      }
      if character.isDayPiece { run.append(character) }
    }
    let start = text.first.flatMap { DayPieces.signs[$0] }
    let future = pieces.first.map { [.word("dans"), .word("in")].contains($0) } ?? false
    let past = DayPieces.withoutPast(&pieces)
    // Two signs are a slip of the hand.
    let isDoubled = start != nil && text.dropFirst().first { $0 != " " }.map { DayPieces.signs[$0] != nil } ?? false
    sign = isDoubled ? nil : start ?? (future ? 1 : past ? -1 : nil)
    if isDoubled { pieces = [.word(typed)] }
    all = future ? Array(pieces.dropFirst()) : DayPieces.weekdayFirst(pieces)
  }

  private static let signs: [Character: Int] = ["+": 1, "-": -1]

  private init(typed: String, all: [Piece]) {
    self.typed = typed
    self.all = all
    sign = nil
  }

  var numbers: [Number] { all.compactMap { if case .number(let number) = $0 { number } else { nil } } }
  var words: [String] { all.compactMap { if case .word(let word) = $0 { word } else { nil } } }

  /// 1 for `+`, −1 for `-`, when what was typed counts from today.
  var shift: Int? { sign }

  var edge: DayNames.Edge? { words.first.flatMap(DayNames.edge) }

  var droppingFirst: DayPieces { DayPieces(typed: typed, all: Array(all.dropFirst())) }

  /// « last monday » is « lundi dernier ».
  private static func weekdayFirst(_ pieces: [Piece]) -> [Piece] {
    guard pieces.count == 2, case .word(let word) = pieces[0], DayNames.isPast(word) else { return pieces }
    return pieces.reversed()
  }

  /// « il y a 3 jours », « 3 days ago »: what says so is taken out.
  private static func withoutPast(_ pieces: inout [Piece]) -> Bool {
    if pieces.starts(with: ["il", "y", "a"].map(Piece.word)), pieces.count > 3 {
      pieces.removeFirst(3)
    } else if pieces.count > 1, pieces.last == .word("ago") {
      pieces.removeLast()
    } else {
      return false
    }
    return true
  }

  private static func append(_ typed: String, to pieces: inout [Piece]) {
    let run = typed.hasPrefix("d'") ? String(typed.dropFirst(2)) : typed
    guard !run.isEmpty else { return }
    guard run.first?.isNumber == true else {
      let isOrdinal = DayNames.ordinals.contains(run) && pieces.last?.isNumber == true
      if !isOrdinal, !DayNames.noise.contains(run) { pieces.append(.word(run)) }
      return
    }
    // A number too long to be one is kept as a word: nothing reads it.
    pieces.append(Int(run).map { .number(Number(value: $0, digits: run.count)) } ?? .word(run))
  }
}

extension DayPieces.Piece {
  fileprivate var isNumber: Bool { if case .number = self { true } else { false } }
}

extension Character {
  fileprivate var isDayPiece: Bool { isNumber || isLetter || self == "'" }
}

/// The words that a day may be typed with, folded.
enum DayNames {
  enum Unit { case days, weeks, months, years }

  enum Edge {
    case start, middle, end

    func day(in month: Int, of year: Int) -> Day? {
      switch self {
      case .start: Day(year: year, month: month, day: 1)
      case .middle: Day(year: year, month: month, day: 15)
      case .end: Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))
      }
    }
  }

  static let relative: [String: Int] = [
    "t": 0, "auj": 0, "aujourd'hui": 0, "aujourdhui": 0, "ajd": 0, "today": 0, "demain": 1, "dem": 1, "tomorrow": 1,
    "tom": 1,
    "hier": -1, "yesterday": -1, "avant hier": -2, "apres demain": 2,
  ]
  static let ordinals: Set<String> = ["er", "e", "eme", "st", "nd", "rd", "th"]
  static let noise: Set<String> = ["le", "de", "du", "the", "of", "on", "prochain", "next", "this"]

  static func unit(_ word: String) -> Unit? {
    switch word {
    case "j", "jour", "jours", "d", "day", "days": .days
    case "s", "sem", "semaine", "semaines", "w", "week", "weeks": .weeks
    case "m", "mois", "month", "months": .months
    case "a", "an", "ans", "annee", "annees", "y", "year", "years": .years
    default: nil
    }
  }

  static func edge(_ word: String) -> Edge? {
    switch word {
    case "debut", "start", "beginning": .start
    case "mi", "milieu", "mid", "middle": .middle
    case "fin", "end": .end
    default: nil
    }
  }

  static func isMonthWord(_ word: String) -> Bool { ["mois", "month"].contains(word) }
  static func isPast(_ word: String) -> Bool { ["dernier", "passe", "last"].contains(word) }

  /// Three letters or more of a weekday's name.
  static func weekday(_ word: String) -> Int? { matches(word, weekdayNames).first }

  /// Every month whose name begins so; one when the name is whole.
  static func months(_ word: String) -> [Int] { matches(word, monthNames) }

  private static func matches(_ word: String, _ names: [[String]]) -> [Int] {
    guard word.count >= 3 else { return [] }
    let places = names.indices
    let exact = places.filter { names[$0].contains(word) }
    let found = exact.isEmpty ? places.filter { names[$0].contains { $0.hasPrefix(word) } } : exact
    return found.map { $0 + 1 }
  }

  private static let monthNames = (1...12).map { number in
    Language.allCases.map { CalendarNames.month(number, $0).folded }
  }
  private static let weekdayNames = (1...7).map { number in
    Language.allCases.map { CalendarNames.weekday(number, $0).folded }
  }
}
