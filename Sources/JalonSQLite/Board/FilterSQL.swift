import GRDB
import JalonCore
import JalonStore

/// A condition on `board`, never unknown: `NOT` of it takes exactly the other rows.
struct Condition {
  var sql: String
  var arguments: [any DatabaseValueConvertible] = []

  func and(_ other: Condition) -> Condition {
    Condition(sql: "\(sql) AND \(other.sql)", arguments: arguments + other.arguments)
  }
}

extension Filter {
  /// The same answer as `matches(_:today:)`.
  func condition(today: Day) -> Condition {
    switch self {
    case .text(let piece):
      Condition(
        sql: "EXISTS (SELECT 1 FROM board_text AS t WHERE t.row = board.row AND instr(t.text, ?))", arguments: [piece])
    case .stage(let codes): Filter.anyOf("stage", codes)
    case .late: Condition(sql: "(ended = 0 AND due IS NOT NULL AND due < ?)", arguments: [today.number])
    case .dueWithin(let days):
      Condition(
        sql: "(ended = 0 AND due IS NOT NULL AND due BETWEEN ? AND ?)",
        arguments: [today.number, Filter.horizon(today, days).number])
    case .suspended: Condition(sql: "suspended = 1")
    case .ended: Condition(sql: "ended = 1")
    case .open: Condition(sql: "ended = 0")
    case .amount(let comparison, let limit): Filter.compare("amount", comparison, limit.cents)
    case .days(let comparison, let limit): Filter.compare("days", comparison, limit.value)
    case .operatorDepartment(let code): Filter.department(code)
    case .officer(let person): Condition(sql: "officer = ?", arguments: [person.text])
    case .structure(let piece): Condition(sql: "instr(structure_text, ?) > 0", arguments: [piece.folded])
    case .provider(let piece):
      Condition(sql: "(provider_key IS NOT NULL AND instr(provider_key, ?))", arguments: [piece.folded])
    case .kind(let kind): Condition(sql: "kind = ?", arguments: [kind.rawValue])
    case .openedBy(let day): Condition(sql: "opened <= ?", arguments: [day.number])
    case .typed, .theme, .person, .openDuring: preconditionFailure("what rows do not hold is settled before it is asked")
    case .among(let missions): Filter.among(missions)
    case .not(let filter): filter.condition(today: today).wrapped("NOT ")
    case .all(let filters): Filter.join(filters, " AND ", none: "1", today: today)
    case .any(let filters): Filter.join(filters, " OR ", none: "0", today: today)
    }
  }

  private static func anyOf(_ column: String, _ values: [String]) -> Condition {
    guard !values.isEmpty else { return Condition(sql: "0") }
    let marks = values.map { _ in "?" }.joined(separator: ", ")
    return Condition(sql: "\(column) IN (\(marks))", arguments: values)
  }

  /// One parameter, however many they are.
  private static func among(_ missions: Set<MissionID>) -> Condition {
    let keys = Content.value(.list(missions.map(\.numberKey).sorted().map(Value.text))).json
    return Condition(sql: "number_key IN (SELECT value FROM json_each(?))", arguments: [keys])
  }

  private static func compare(_ column: String, _ comparison: Comparison, _ limit: Int) -> Condition {
    Condition(sql: "(\(column) IS NOT NULL AND \(column) \(comparison.rawValue) ?)", arguments: [limit])
  }

  private static func department(_ code: String) -> Condition {
    guard !code.isEmpty, !code.contains("·") else { return Condition(sql: "0") }
    return Condition(sql: "instr('·' || operators || '·', ?) > 0", arguments: ["·\(code)·"])
  }

  private static func join(_ filters: [Filter], _ word: String, none: String, today: Day) -> Condition {
    let parts = filters.map { $0.condition(today: today) }
    guard !parts.isEmpty else { return Condition(sql: none) }
    return Condition(sql: "(\(parts.map(\.sql).joined(separator: word)))", arguments: parts.flatMap(\.arguments))
  }
}

extension Condition {
  fileprivate func wrapped(_ word: String) -> Condition { Condition(sql: "\(word)(\(sql))", arguments: arguments) }
}

/// A filter laid out for reading every row once: what it asks of the text first, from the narrow table.
struct Sieve {
  let pieces: [String]
  let rest: [Filter]
  private let today: Day

  init(_ filter: Filter, today: Day) {
    let demands = filter.demands
    pieces = demands.compactMap(\.piece)
    rest = demands.filter { $0.piece == nil }
    self.today = today
  }

  var source: String {
    pieces.isEmpty ? "board NOT INDEXED" : "board_text CROSS JOIN board ON board.row = board_text.row"
  }

  var condition: Condition {
    let texts = pieces.map { Condition(sql: "instr(board_text.text, ?)", arguments: [$0]) }
    let others = rest.map { $0.condition(today: today) }
    return (texts + others).reduce(Condition?.none) { $0?.and($1) ?? $1 } ?? Condition(sql: "1")
  }
}

extension Filter {
  /// What must hold all at once.
  fileprivate var demands: [Filter] {
    guard case .all(let filters) = self else { return [self] }
    return filters.flatMap(\.demands)
  }

  fileprivate var piece: String? {
    guard case .text(let piece) = self else { return nil }
    return piece
  }
}
