import JalonCore
import JalonStore

extension Filter {
  /// The same answer as `matches(_:today:)`, never unknown: `NOT` of it takes exactly the other rows.
  func condition(today: Day) -> Question {
    switch self {
    case .text(let piece): Question("strpos(board.text, ?) > 0", [piece])
    case .stage(let codes): Filter.anyOf("board.stage", codes)
    case .late: Question("(NOT ended AND due IS NOT NULL AND due < ?)", [today.number])
    case .dueWithin(let days):
      Question(
        "(NOT ended AND due IS NOT NULL AND due BETWEEN ? AND ?)",
        [today.number, Filter.horizon(today, days).number])
    case .suspended: Question("suspended")
    case .ended: Question("ended")
    case .open: Question("NOT ended")
    case .amount(let comparison, let limit): Filter.compare("amount", comparison, limit.cents)
    case .days(let comparison, let limit): Filter.compare("days", comparison, limit.value)
    case .operatorDepartment(let code): Filter.department(code)
    case .officer(let person): Question("board.officer = ?", [person.text])
    case .structure(let piece): Question("strpos(structure_text, ?) > 0", [piece.folded])
    case .provider(let piece):
      Question("(provider_key IS NOT NULL AND strpos(provider_key, ?) > 0)", [piece.folded])
    case .kind(let kind): Question("board.kind = ?", [kind.rawValue])
    case .openedBy(let day): Question("opened <= ?", [day.number])
    case .typed, .theme, .person, .openDuring: preconditionFailure("what rows do not hold is settled before it is asked")
    case .among(let missions): Filter.anyOf("board.number_key", missions.map(\.numberKey).sorted())
    case .not(let filter): filter.condition(today: today).negated
    case .all(let filters): Filter.join(filters, " AND ", none: "true", today: today)
    case .any(let filters): Filter.join(filters, " OR ", none: "false", today: today)
    }
  }

  /// One parameter, however many they are.
  private static func anyOf(_ column: String, _ values: [String]) -> Question {
    Question("\(column) IN (SELECT jsonb_array_elements_text(?::jsonb))", [JSON.list(values.map(JSON.text))])
  }

  private static func compare(_ column: String, _ comparison: Comparison, _ limit: Int) -> Question {
    Question("(\(column) IS NOT NULL AND \(column) \(comparison.rawValue) ?)", [limit])
  }

  private static func department(_ code: String) -> Question {
    guard !code.isEmpty, !code.contains("·") else { return Question("false") }
    return Question("strpos('·' || operators || '·', ?) > 0", ["·\(code)·"])
  }

  private static func join(_ filters: [Filter], _ word: String, none: String, today: Day) -> Question {
    let parts = filters.map { $0.condition(today: today) }
    guard !parts.isEmpty else { return Question(none) }
    return Question("(\(parts.map(\.sql).joined(separator: word)))", parts.flatMap(\.arguments))
  }
}

extension Question {
  fileprivate var negated: Question { Question("NOT (\(sql))", arguments) }
}
