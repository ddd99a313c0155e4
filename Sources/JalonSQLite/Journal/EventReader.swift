import GRDB
import JalonCore
import JalonStore

/// The journal as one connection sees it.
struct EventReader {
  /// Events of one order follow each other in the sequence.
  struct KnownOrder {
    let first: Int
    let count: Int
  }

  let db: Database

  func events(of stream: StreamName, after position: Int) throws -> [StoredEvent] {
    try fetch("e.stream = ? AND e.position > ? ORDER BY e.position", [stream.text, position])
  }

  func events(order: OrderID) throws -> [StoredEvent] { try self.order(order).map { try events(of: $0) } ?? [] }

  func events(of order: KnownOrder) throws -> [StoredEvent] {
    try fetch("e.sequence >= ? AND e.sequence < ? ORDER BY e.sequence", [order.first, order.first + order.count])
  }

  func events(after sequence: Int, limit: Int) throws -> [StoredEvent] {
    try fetch("e.sequence > ? ORDER BY e.sequence LIMIT ?", [sequence, limit])
  }

  func latest(_ limit: Int) throws -> [StoredEvent] { try fetch("1 ORDER BY e.sequence DESC LIMIT ?", [limit]) }

  func order(_ id: OrderID) throws -> KnownOrder? {
    try db.first("SELECT first, count FROM orders WHERE id = ?", [id.text]).map {
      let columns = Columns($0, of: "orders", key: [])
      return KnownOrder(first: try columns.whole(0), count: try columns.whole(1))
    }
  }

  func lastOrder(by person: PersonID) throws -> OrderID? {
    try db.first(
      "SELECT id FROM orders WHERE person = ? AND count > 0 ORDER BY number DESC LIMIT 1", [person.text]
    ).map { try Columns($0, of: "orders", key: []).id(0) }
  }

  func position(of stream: StreamName) throws -> Int {
    try db.number("SELECT max(position) FROM events WHERE stream = ?", [stream.text], of: "events") ?? 0
  }

  func streams(prefix: String) throws -> [StreamHead] {
    // Without a prefix nothing bounds the walk: a name of another kind sorts behind every text, and is to be found.
    let bound = prefix.isEmpty ? "?2 <> ''" : "stream < ?2"
    let cursor = try db.rows(
      """
      SELECT stream, max(position) FROM events WHERE stream >= ?1 AND \(bound) AND substr(stream, 1, ?3) = ?1
      GROUP BY stream ORDER BY stream
      """, [prefix, prefix + "\u{10FFFF}", prefix.unicodeScalars.count])
    return try Array(
      cursor.map { row in
        let columns = Columns(row, of: "events")
        return StreamHead(stream: StreamName(try columns.code(0)), position: try columns.whole(1))
      })
  }

  /// Reads the whole journal: asked where an act of the directory is to be undone, and nowhere else.
  func streams(holding code: String) throws -> [StreamName] {
    let cursor = try db.rows(
      """
      SELECT DISTINCT e.stream FROM events e CROSS JOIN orders o ON o.number = e.order_number
      WHERE e.stream <> ? AND (instr(e.payload, ?) > 0 OR instr(e.payload, ?) > 0 OR o.person = ?) ORDER BY e.stream
      """, [StreamName.directory.text, "\"\(code)\"", ":\(code)\"", code])
    return try Array(cursor.map { StreamName($0[0]) })
  }

  // `CROSS JOIN`: the events lead, each finds its order by number.
  private func fetch(_ rest: String, _ arguments: StatementArguments) throws -> [StoredEvent] {
    let cursor = try db.rows(
      """
      SELECT e.stream, e.position, e.sequence, o.id, o.person, o.entered_by, o.at, e.kind, e.version, e.payload,
        CASE WHEN o.reasoned THEN o.number END, e.digest
      FROM events e CROSS JOIN orders o ON o.number = e.order_number WHERE \(rest)
      """, arguments)
    var reasons = Reasons(db: db)
    var events: [StoredEvent] = []
    while let row = try cursor.next() { events.append(try event(row, &reasons)) }
    return events
  }

  private func event(_ row: Row, _ reasons: inout Reasons) throws -> StoredEvent {
    let columns = Columns(row, of: "events", key: [0, 1])
    return StoredEvent(
      stream: StreamName(try columns.code(0)), position: try columns.whole(1), sequence: try columns.whole(2),
      order: try columns.id(3), by: try columns.id(4), enteredBy: try columns.id(5), at: try columns.instant(6),
      kind: try columns.code(7), version: try columns.whole(8), payload: try columns.code(9),
      reasons: try reasons.of(try columns.wholeIfAny(10)), digest: try columns.digest(11))
  }
}

/// Reasons of orders, read where there are any, once for events that follow each other.
private struct Reasons {
  let db: Database
  private var last: (order: Int, reasons: [String: String])?

  init(db: Database) { self.db = db }

  mutating func of(_ order: Int?) throws -> [String: String] {
    guard let order else { return [:] }
    if let last, last.order == order { return last.reasons }
    let cursor = try db.rows("SELECT caution, reason FROM reasons WHERE order_number = ?", [order])
    var reasons: [String: String] = [:]
    while let row = try cursor.next() {
      let columns = Columns(row, of: "reasons")
      reasons[try columns.code(0)] = try columns.text(1)
    }
    last = (order, reasons)
    return reasons
  }
}
