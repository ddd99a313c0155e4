import GRDB
import JalonCore
import JalonStore

/// A store of Jalon 0.1 (forms 1 to 4), of which only what was entered is read: lists follow from it.
struct FormerFile {
  let db: Database

  var orders: Int {
    get throws { try db.number("SELECT count(*) FROM orders", of: "orders") ?? 0 }
  }

  /// `jalon demo --keep` marked nothing then: it alone numbers its orders so.
  var mark: StoreMark? {
    get throws {
      let own = try db.number(
        "SELECT count(*) FROM (SELECT id FROM orders ORDER BY number LIMIT 100) WHERE id GLOB 'demo-[1-9]*'",
        of: "orders")
      return own == 100 ? .demonstration : nil
    }
  }

  /// Hands over each order as it was entered, the oldest first, and how many of its facts had to be cleaned.
  func forEachOrder(_ body: (Batch, Int) throws -> Void) throws {
    var (sheets, entries) = (FormerSheets(), FormerEntries())
    let cursor = try db.rows("SELECT number, id, person, at, reasoned FROM orders ORDER BY number")
    while let row = try cursor.next() {
      let columns = Columns(row, of: "orders")
      let number = try columns.whole(0)
      var batch = Batch(
        order: try columns.id(1), by: try columns.id(2), at: try columns.instant(3),
        reasons: try columns.flag(4) ? reasons(of: number) : [:])
      var cleaned = 0
      let parts = sheets.sort(try parts(of: number, &cleaned), of: batch.order)
      batch.parts = entries.sort(parts, of: batch.order)
      try body(batch, cleaned)
    }
  }

  private func reasons(of order: Int) throws -> [String: String] {
    let rows = try db.rows("SELECT caution, reason FROM reasons WHERE order_number = ?", [order])
    var reasons: [String: String] = [:]
    while let row = try rows.next() {
      let columns = Columns(row, of: "reasons")
      reasons[try columns.code(0)] = try columns.text(1)
    }
    return reasons
  }

  // By the sequence that the order says it wrote: events have no index on their order.
  private func parts(of order: Int, _ cleaned: inout Int) throws -> [Batch.Part] {
    let rows = try db.rows(
      """
      SELECT e.stream, e.position, e.kind, e.version, e.payload FROM orders o CROSS JOIN events e
      ON e.sequence >= o.first AND e.sequence < o.first + o.count WHERE o.number = ? ORDER BY e.sequence
      """, [order])
    var parts: [Batch.Part] = []
    while let row = try rows.next() {
      let columns = Columns(row, of: "events", key: [0, 1])
      let stream = StreamName(try columns.code(0))
      let (event, isCleaned) = NewEvent.taken(
        try columns.code(2), version: try columns.whole(3), payload: try columns.code(4), in: stream)
      if isCleaned { cleaned += 1 }
      if let last = parts.indices.last, parts[last].stream == stream {
        parts[last].events.append(event)
      } else {
        parts.append(Batch.Part(stream, expected: try columns.whole(1) - 1, events: [event]))
      }
    }
    return parts
  }

  func cards() throws -> [PersonCard] {
    try Array(
      db.rows("SELECT id, name, function, mail, phone FROM persons ORDER BY id").map { row in
        let columns = Columns(row, of: "persons")
        return PersonCard(
          id: try columns.id(0), name: try columns.text(1), function: try columns.text(2), mail: try columns.text(3),
          phone: try columns.text(4))
      })
  }

  func work() throws -> FormerWork { FormerWork(drafts: try drafts(), remembered: try remembered()) }

  private func drafts() throws -> [FormDraft] {
    try Array(
      db.rows("SELECT screen, mission, command, fields, at FROM drafts").map { row in
        let columns = Columns(row, of: "drafts", key: [1, 2])
        return FormDraft(
          key: DraftKey(screen: try columns.code(0), mission: try columns.id(1), command: try columns.code(2)),
          fields: try columns.text(3), at: try columns.instant(4))
      })
  }

  /// What the screens remembered; a damaged piece of it is passed over.
  private func remembered() throws -> [String: String] {
    let rows = try db.rows(
      "SELECT name, value FROM session WHERE typeof(name) = 'text' AND typeof(value) = 'text'")
    var values: [String: String] = [:]
    while let row = try rows.next() {
      let columns = Columns(row, of: "session")
      values[try columns.code(0)] = try columns.text(1)
    }
    return values
  }
}
