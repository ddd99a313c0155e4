import GRDB
import JalonCore
import JalonStore

/// A page as one or two walks along an index: the rows that have a value in the column, then those that have none.
///
/// Each walk begins at a row, never at a count of rows, so that it costs the same anywhere in the list. Under a filter it
/// ends at a milestone; where the page is not full by then, one sweep over the whole table replaces it.
struct PageSQL {
  enum Stretch { case whole, present, missing }

  struct Walk {
    var stretch: Stretch
    var start: BoardRow?
  }

  /// A place in an index.
  struct Key {
    var value: DatabaseValue
    var number: String
  }

  let request: PageRequest
  /// Rows that a walk may look at under a filter.
  let stride: Int

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

  func query(_ walk: Walk, through end: Key? = nil) -> Condition {
    var condition = bounds(walk)
    if let end { condition = condition.and(limit(walk, end)) }
    if request.filter != .everything { condition = condition.and(request.filter.condition(today: request.today)) }
    condition.sql = "\(PageSQL.columns) FROM board \(indexed) WHERE \(condition.sql) ORDER BY \(order(walk)) LIMIT ?"
    return condition
  }

  /// The last place that a walk under a filter goes to; nothing where the index ends before it.
  func milestone(_ walk: Walk) -> Condition {
    var condition = bounds(walk)
    condition.sql = """
      SELECT \(column), number_key FROM board \(indexed) WHERE \(condition.sql)
      ORDER BY \(order(walk)) LIMIT 1 OFFSET \(stride)
      """
    return condition
  }

  /// The whole page by reading every row once; only the rows of the page are then read in full.
  var sweep: Condition {
    let sieve = Sieve(request.filter, today: request.today)
    var condition = sieve.condition
    if let start { condition = condition.and(beyond(start)) }
    let keys = order
    condition.sql = """
      \(PageSQL.columns) FROM board WHERE row IN
        (SELECT board.row FROM \(sieve.source) WHERE \(condition.sql) ORDER BY \(keys) LIMIT ?) ORDER BY \(keys)
      """
    return condition
  }

  private static let columns =
    "SELECT \(BoardColumns.selected), (SELECT text FROM board_text WHERE board_text.row = board.row)"
  private var indexed: String { "INDEXED BY board_by_\(request.order.column.rawValue)" }

  /// Within one walk, as its index has it.
  private func order(_ walk: Walk) -> String {
    let keys = walk.stretch == .missing || column == "number_key" ? ["number_key"] : [column, "number_key"]
    return keys.map { "board.\($0) \(direction)" }.joined(separator: ", ")
  }

  /// Over all rows.
  private var order: String {
    let presence = mayMiss ? "board.\(column) IS NULL \(backwards ? "DESC" : "ASC"), " : ""
    return "\(presence)board.\(column) \(direction), board.number_key \(direction)"
  }

  private func limit(_ walk: Walk, _ end: Key) -> Condition {
    let sign = upwards ? "<=" : ">="
    guard walk.stretch != .missing, column != "number_key" else {
      return Condition(sql: "number_key \(sign) ?", arguments: [end.number])
    }
    return Condition(sql: "(\(column), number_key) \(sign) (?, ?)", arguments: [end.value, end.number])
  }

  /// After the cursor's row in the direction of the page, over rows with and without a value.
  private func beyond(_ start: BoardRow) -> Condition {
    let home = walks.first ?? Walk(stretch: .whole, start: start)
    let near = bounds(home)
    guard mayMiss, walks.count > 1 else { return near }
    return Condition(sql: "(\(near.sql) OR \(column) IS \(backwards ? "NOT " : "")NULL)", arguments: near.arguments)
  }

  private var start: BoardRow? {
    switch request.place {
    case .first, .last: nil
    case .after(let row), .before(let row): row
    }
  }

  /// Along the index as it is stored.
  private var upwards: Bool { request.order.ascending != backwards }

  private var direction: String { upwards ? "ASC" : "DESC" }

  private var mayMiss: Bool { request.order.column == .due || request.order.column == .amount }

  private func bounds(_ walk: Walk) -> Condition {
    let sign = upwards ? ">" : "<"
    let presence =
      walk.stretch == .missing ? "\(column) IS NULL" : walk.stretch == .present ? "\(column) IS NOT NULL" : "1"
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
}
