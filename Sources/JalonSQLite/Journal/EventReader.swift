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
    try fetch("e.stream = ? AND e.position > ? ORDER BY e.position", [db.resting(stream).text, position])
  }

  /// What stands in the sheets of a mission, sheet by sheet.
  func sheets(of mission: MissionID) throws -> [StoredEvent] {
    let prefix = StreamName.sheets(of: mission)
    return try fetch(
      "e.stream >= ? AND e.stream < ? ORDER BY e.stream, e.position", [prefix, prefix + "\u{10FFFF}"])
  }

  func events(order: OrderID) throws -> [StoredEvent] { try self.order(order).map { try events(of: $0) } ?? [] }

  func events(of order: KnownOrder) throws -> [StoredEvent] {
    try fetch("e.sequence >= ? AND e.sequence < ? ORDER BY e.sequence", [order.first, order.first + order.count])
  }

  func events(after sequence: Int, limit: Int) throws -> [StoredEvent] {
    try fetch("e.sequence > ? ORDER BY e.sequence LIMIT ?", [sequence, limit])
  }

  func event(at sequence: Int) throws -> StoredEvent? { try fetch("e.sequence = ?", [sequence]).first }

  func latest(_ limit: Int) throws -> [StoredEvent] {
    try fetch("e.sequence > 0 ORDER BY e.sequence DESC LIMIT ?", [limit])
  }

  /// Of all entries of the directory, in order.
  func directory(latest limit: Int) throws -> [StoredEvent] {
    try fetch(
      "\(EventReader.ofDirectory) ORDER BY e.sequence DESC LIMIT ?", [limit], along: "INDEXED BY events_of_directory"
    ).reversed()
  }

  func lastOfDirectory() throws -> Int {
    try db.number(
      "SELECT max(sequence) FROM events e INDEXED BY events_of_directory WHERE \(EventReader.ofDirectory)",
      of: "events") ?? 0
  }

  /// As `events_of_directory` says it.
  private static let ofDirectory = "e.stream >= 'directory/' AND e.stream < 'directory0'"

  func order(_ id: OrderID) throws -> KnownOrder? {
    try db.first("SELECT first, count FROM orders WHERE id = ?", [id.text]).map {
      let columns = Columns($0, of: "orders", key: [])
      return KnownOrder(first: try columns.whole(0), count: try columns.whole(1))
    }
  }

  func latestOrders(by person: PersonID, limit: Int) throws -> [OrderID] {
    try Array(
      db.rows(
        """
        SELECT id FROM orders WHERE person = (SELECT id FROM handles WHERE handle = ?) AND count > 0
        ORDER BY number DESC LIMIT ?
        """, [person.text, limit]
      ).map { try Columns($0, of: "orders", key: []).id(0) })
  }

  func position(of stream: StreamName) throws -> Int {
    try db.number("SELECT max(position) FROM events WHERE stream = ?", [db.resting(stream).text], of: "events") ?? 0
  }

  func streams(prefix: String) throws -> [StreamHead] {
    let people = StreamName.entries(.person)
    guard prefix.hasPrefix(people) || people.hasPrefix(prefix) else { return try resting(prefix: prefix) }
    // Persons stand under keys: their streams are told from each other, and put in order, by their codes.
    let heads = try resting(prefix: prefix.hasPrefix(people) ? people : prefix).map {
      StreamHead(stream: try db.woken($0.stream), position: $0.position)
    }
    return heads.filter { $0.stream.text.hasPrefix(prefix) }.sorted { $0.stream < $1.stream }
  }

  private func resting(prefix: String) throws -> [StreamHead] {
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
    let key = try db.key(of: PersonID(code))?.text
    let cursor = try db.rows(
      """
      SELECT DISTINCT e.stream FROM events e CROSS JOIN orders o ON o.number = e.order_number
      WHERE NOT (\(EventReader.ofDirectory))
        AND (instr(e.payload, ?) > 0 OR instr(e.payload, ?) > 0 OR instr(e.payload, ?) > 0 OR o.person = ?)
      ORDER BY e.stream
      """, ["\"\(code)\"", ":\(code)\"", key.map { "\"\($0)\"" }, key])
    return try Array(cursor.map { StreamName(try Columns($0, of: "events").code(0)) })
  }

  private func fetch(
    _ rest: String, _ arguments: StatementArguments, along index: String = ""
  ) throws -> [StoredEvent] {
    var events: [(RestingEvent, [String: String])] = []
    try forEach(rest, arguments, along: index) { event, said in
      events.append((event, try said.mapValues { try $0.text.get() }))
      return true
    }
    return try Waking(db: db).woken(events)
  }

  /// One stream after the other, of each the facts of these kinds.
  func forEachHistory(prefix: String, kinds: Set<String>, _ body: ([StoredEvent]) throws -> Void) throws {
    var own: [(RestingEvent, [String: String])] = []
    let waking = Waking(db: db)
    func hand() throws {
      if !own.isEmpty { try body(waking.woken(own)) }
      own.removeAll(keepingCapacity: true)
    }
    let wanted = kinds.sorted()
    let places = wanted.map { _ in "?" }.joined(separator: ", ")
    try forEach(
      "e.stream >= ? AND e.stream < ? AND e.kind IN (\(places)) ORDER BY e.stream, e.position",
      StatementArguments([prefix, prefix + "\u{10FFFF}"] + wanted)
    ) { event, said in
      if let last = own.last, last.0.stream != event.stream { try hand() }
      own.append((event, try said.mapValues { try $0.text.get() }))
      return true
    }
    try hand()
  }

  /// Every fact as it is kept, one after the other, for as long as `body` wants more: those of sheets, sheet by sheet, then
  /// the others in order of sequence.
  func forEachResting(_ body: (RestingEvent) throws -> Bool) throws {
    var goesOn = true
    for rest in [
      "e.stream >= 'sheet/' AND e.stream < 'sheet0' ORDER BY e.stream, e.position",
      "e.sequence > 0 ORDER BY e.sequence",
    ] where goesOn {
      try forEach(rest, []) { event, _ in
        goesOn = try body(event)
        return goesOn
      }
    }
  }

  /// The facts of the streams whose names begin so, as they are kept, one stream after the other.
  func forEachResting(prefix: String, _ body: (RestingEvent) throws -> Void) throws {
    try forEach("e.stream >= ? AND e.stream < ? ORDER BY e.stream, e.position", [prefix, prefix + "\u{10FFFF}"]) {
      event, _ in
      try body(event)
      return true
    }
  }

  // `CROSS JOIN`: the events lead, each finds its order by number.
  private func forEach(
    _ rest: String, _ arguments: StatementArguments, along index: String = "",
    _ body: (RestingEvent, [String: SaidReason]) throws -> Bool
  ) throws {
    let cursor = try db.rows(
      """
      SELECT e.stream, e.position, e.sequence, o.id, o.person, o.entered_by, o.at, e.kind, e.version, e.payload,
        CASE WHEN o.reasoned THEN o.number END, e.digest, e.anchor
      FROM events e \(index) CROSS JOIN orders o ON o.number = e.order_number WHERE \(rest)
      """, arguments)
    // Facts of one order follow each other, and ask for the same.
    var last: (order: Int, said: [String: SaidReason])?
    while let row = try cursor.next() {
      let columns = Columns(row, of: "events", key: [0, 1])
      if let order = try columns.wholeIfAny(10) {
        if last?.order != order { last = (order, try db.reasons(of: order)) }
      } else {
        last = nil
      }
      let said = last?.said ?? [:]
      let event = RestingEvent(
        stream: StreamName(try columns.code(0)), position: try columns.whole(1), sequence: try columns.whole(2),
        order: try columns.id(3), by: PersonKey(try columns.code(4)), enteredBy: PersonKey(try columns.code(5)),
        at: try columns.instant(6), kind: try columns.code(7), version: try columns.whole(8),
        payload: try columns.code(9), anchor: try columns.wholeIfAny(12), reasons: said.mapValues(\.digest),
        digest: try columns.digest(11))
      guard try body(event, said) else { return }
    }
  }
}

/// What was said to a caution, and the digest that the fact holds of it: who only compares digests is not stopped by a text
/// that cannot be read.
private struct SaidReason {
  let digest: Digest
  let text: Result<String, any Error>
}

/// Gives facts back the texts and the codes that stand apart from them.
private struct Waking {
  let db: Database

  func woken(_ events: [(event: RestingEvent, reasons: [String: String])]) throws -> [StoredEvent] {
    var people: [PersonKey: PersonID] = [:]
    return try events.map { event, reasons in
      var texts: [String: String]?
      return try event.woken(reasons: reasons) { field in
        let own = try texts ?? db.texts(of: event.sequence)
        texts = own
        return own[field]
      } person: { key in
        let person = try people[key] ?? db.person(key)
        people[key] = person
        return person
      }
    }
  }
}

extension Database {
  /// What was said to the cautions of an order.
  fileprivate func reasons(of order: Int) throws -> [String: SaidReason] {
    try told("SELECT caution, digest, text, erased FROM reasons WHERE order_number = ?", order, in: "reasons") {
      columns in
      SaidReason(digest: try columns.digest(1), text: Result { try columns.keptText(2) })
    }
  }

  /// The texts of the fact with this sequence, by field.
  fileprivate func texts(of sequence: Int) throws -> [String: String] {
    try told("SELECT field, text, erased FROM texts WHERE sequence = ?", sequence, in: "texts") { try $0.keptText(1) }
  }

  private func told<Value>(
    _ sql: String, _ key: Int, in table: String, _ read: (Columns) throws -> Value
  ) throws -> [String: Value] {
    let cursor = try rows(sql, [key])
    var told: [String: Value] = [:]
    while let row = try cursor.next() {
      let columns = Columns(row, of: table)
      told[try columns.code(0)] = try read(columns)
    }
    return told
  }
}

extension Columns {
  /// A text that may have been taken away, of which the next column tells when.
  fileprivate func keptText(_ index: Int) throws -> String {
    if let text = try textIfAny(index) { return text }
    return KeptText.erased(at: try instant(index + 1))
  }
}
