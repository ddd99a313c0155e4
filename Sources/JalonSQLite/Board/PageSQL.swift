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
    let home: Stretch =
      !mayMiss ? .whole : start.sortKey(request.order.column, on: request.today) == .missing ? .missing : .present
    let rest = stretches.drop { $0 != home }
    return rest.map { Walk(stretch: $0, start: $0 == home ? start : nil) }
  }

  func query(_ walk: Walk, through end: Key? = nil) -> Condition {
    var condition = bounds(walk)
    if let standing { condition = condition.and(standing) }
    if let end { condition = condition.and(limit(walk, end)) }
    if request.filter != .everything { condition = condition.and(request.filter.condition(today: request.today)) }
    condition.sql = "\(columns) FROM board \(indexed) WHERE \(condition.sql) ORDER BY \(order(walk)) LIMIT ?"
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
    if let standing { condition = condition.and(standing) }
    if let start { condition = condition.and(beyond(start)) }
    let keys = order
    condition.sql = """
      \(columns) FROM board WHERE row IN
        (SELECT board.row FROM \(sieve.source) WHERE \(condition.sql) ORDER BY \(keys) LIMIT ?) ORDER BY \(keys)
      """
    return condition
  }

  /// The rows whose next date has lapsed: they come by the date that took its place, merged with the others. `nil` where
  /// the page has none of them.
  var lapsed: Condition? {
    guard standing != nil else { return nil }
    var condition = Condition(sql: "lapse_after < ?", arguments: [request.today.number])
    if let start {
      switch start.sortKey(.due, on: request.today) {
      case .whole(let day):
        condition = condition.and(
          Condition(
            sql: "(lapse_after, number_key) \(upwards ? ">" : "<") (?, ?)", arguments: [day, start.numberKey]))
      case .missing, .text: if !backwards { return nil }
      }
    }
    if request.filter != .everything { condition = condition.and(request.filter.condition(today: request.today)) }
    condition.sql = """
      \(columns) FROM board INDEXED BY board_by_lapse WHERE \(condition.sql)
      ORDER BY lapse_after \(direction), number_key \(direction) LIMIT ?
      """
    return condition
  }

  /// What is due next still stands: only where the page is sorted by it.
  private var standing: Condition? {
    guard request.order.column == .due else { return nil }
    return Condition(sql: "ifnull(lapse_after >= ?, 1)", arguments: [request.today.number])
  }

  /// With the key, which tells the number of a mission again where that is damaged.
  private var columns: String { "SELECT \(BoardColumns.selected), board.number_key" }
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
    switch start.sortKey(request.order.column, on: request.today) {
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
