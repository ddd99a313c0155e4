import GRDB
import JalonCore
import JalonStore

/// A page as one or two walks along an index: the rows that have a value in the column, then those that have none.
///
/// Each walk begins at a row, never at a count of rows, so that it costs the same anywhere in the list.
struct PageSQL {
  enum Stretch { case whole, present, missing }

  struct Walk {
    var stretch: Stretch
    var start: BoardRow?
  }

  let request: PageRequest

  var backwards: Bool {
    switch request.place {
    case .first, .after: false
    case .last, .before: true
    }
  }

  /// In the order in which they are made, which is the reverse of the list's where the page is reached backwards.
  var walks: [Walk] {
    let stretches: [Stretch] = mayMiss ? (backwards ? [.missing, .present] : [.present, .missing]) : [.whole]
    guard let start else { return stretches.map { Walk(stretch: $0, start: nil) } }
    let home: Stretch = !mayMiss ? .whole : start.sortKey(request.order.column) == .missing ? .missing : .present
    let rest = stretches.drop { $0 != home }
    return rest.map { Walk(stretch: $0, start: $0 == home ? start : nil) }
  }

  func query(_ walk: Walk) -> Condition {
    var condition = bounds(walk)
    if request.filter != .everything { condition = condition.and(request.filter.condition(today: request.today)) }
    let keys = walk.stretch == .missing || column == "number_key" ? ["number_key"] : [column, "number_key"]
    let order = keys.map { "board.\($0) \(upwards ? "ASC" : "DESC")" }.joined(separator: ", ")
    condition.sql = """
      SELECT \(BoardColumns.selected), (SELECT text FROM board_text WHERE board_text.row = board.row)
      FROM board INDEXED BY \(index) WHERE \(condition.sql) ORDER BY \(order) LIMIT ?
      """
    return condition
  }

  private var start: BoardRow? {
    switch request.place {
    case .first, .last: nil
    case .after(let row), .before(let row): row
    }
  }

  /// Along the index as it is stored.
  private var upwards: Bool { request.order.ascending != backwards }

  private var mayMiss: Bool { request.order.column == .due || request.order.column == .amount }

  private func bounds(_ walk: Walk) -> Condition {
    let sign = upwards ? ">" : "<"
    let presence = walk.stretch == .missing ? "\(column) IS NULL" : walk.stretch == .present ? "\(column) IS NOT NULL" : "1"
    guard let start = walk.start else { return Condition(sql: presence) }
    let key = start.numberKey
    switch start.sortKey(request.order.column) {
    case .missing: return Condition(sql: "\(presence) AND number_key \(sign) ?", arguments: [key])
    case .text where column == "number_key": return Condition(sql: "number_key \(sign) ?", arguments: [key])
    case .whole(let value): return Condition(sql: "(\(column), number_key) \(sign) (?, ?)", arguments: [value, key])
    case .text(let value): return Condition(sql: "(\(column), number_key) \(sign) (?, ?)", arguments: [value, key])
    }
  }

  private var column: String {
    switch request.order.column {
    case .due: "due"
    case .number: "number_key"
    case .structure: "structure_key"
    case .stage: "stage_rank"
    case .officer: "officer"
    case .amount: "amount"
    case .opened: "opened"
    }
  }

  private var index: String { "board_by_\(request.order.column.rawValue)" }
}
