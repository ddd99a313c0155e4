import JalonCore
import JalonStore

/// The journal as one connection sees it.
struct EventReader {
  let line: Line

  func events(of stream: StreamName, after position: Int) throws(StoreFailure) -> [StoredEvent] {
    try fetch("e.stream = jalon.resting(?) AND e.position > ? ORDER BY e.position", [stream.text, position])
  }

  /// What stands in the sheets of a mission, sheet by sheet.
  func sheets(of mission: MissionID) throws(StoreFailure) -> [StoredEvent] {
    let prefix = StreamName.sheets(of: mission)
    return try fetch("e.stream >= ? AND e.stream < ? ORDER BY e.stream, e.position", [prefix, prefix.upTo])
  }

  func events(order: OrderID) throws(StoreFailure) -> [StoredEvent] {
    // Facts of one order follow each other in the sequence.
    try fetch(
      """
      e.sequence >= (SELECT first FROM jalon.orders WHERE id = ?)
        AND e.sequence < (SELECT first + count FROM jalon.orders WHERE id = ?) ORDER BY e.sequence
      """, [order.text, order.text])
  }

  func events(after sequence: Int, limit: Int) throws(StoreFailure) -> [StoredEvent] {
    try fetch("e.sequence > ? ORDER BY e.sequence LIMIT ?", [sequence, limit])
  }

  func event(at sequence: Int) throws(StoreFailure) -> StoredEvent? { try fetch("e.sequence = ?", [sequence]).first }

  func latest(_ limit: Int) throws(StoreFailure) -> [StoredEvent] {
    try fetch("e.sequence > 0 ORDER BY e.sequence DESC LIMIT ?", [limit])
  }

  /// Of all entries of the directory, in order.
  func directory(latest limit: Int) throws(StoreFailure) -> [StoredEvent] {
    try fetch("\(EventReader.ofDirectory) ORDER BY e.sequence DESC LIMIT ?", [limit]).reversed()
  }

  func lastOfDirectory() throws(StoreFailure) -> Int {
    try line.number("SELECT max(sequence) FROM jalon.events e WHERE \(EventReader.ofDirectory)", of: "events") ?? 0
  }

  /// As `events_of_directory` says it.
  private static let ofDirectory = "e.stream >= 'directory/' AND e.stream < 'directory0'"

  func knows(_ order: OrderID) throws(StoreFailure) -> Bool {
    try line.first("SELECT 1 FROM jalon.orders WHERE id = ?", [order.text]) != nil
  }

  func latestOrders(by person: PersonID, limit: Int) throws(StoreFailure) -> [OrderID] {
    try line.ask(
      """
      SELECT id FROM jalon.orders WHERE person = (SELECT id FROM jalon.handles WHERE handle = ?) AND count > 0
      ORDER BY number DESC LIMIT ?
      """, [person.text, limit], of: "orders"
    ).map { row throws(StoreFailure) in try row.id(0) }
  }

  func position(of stream: StreamName) throws(StoreFailure) -> Int {
    try line.number(
      "SELECT position FROM jalon.heads WHERE stream = jalon.resting(?)", [stream.text], of: "heads") ?? 0
  }

  func streams(prefix: String) throws(StoreFailure) -> [StreamHead] {
    let people = StreamName.entries(.person)
    let isOfPeople = prefix.hasPrefix(people) || people.hasPrefix(prefix)
    let question =
      isOfPeople
      ? Question(
        """
        SELECT name, position FROM (SELECT jalon.woken(stream) AS name, position FROM jalon.heads) AS named
        WHERE starts_with(name, ?) ORDER BY name COLLATE "C"
        """, [prefix])
      : Question(
        "SELECT stream, position FROM jalon.heads WHERE stream >= ? AND stream < ? ORDER BY stream",
        [prefix, prefix.upTo])
    return try line.ask(question, of: "heads").map { row throws(StoreFailure) in
      StreamHead(stream: StreamName(try row.code(0)), position: try row.whole(1))
    }
  }

  /// Reads the whole journal: asked where an act of the directory is to be undone, and nowhere else.
  func streams(holding code: String) throws(StoreFailure) -> [StreamName] {
    try line.ask(
      """
      SELECT DISTINCT e.stream FROM jalon.events e JOIN jalon.orders o ON o.number = e.order_number
      LEFT JOIN jalon.handles h ON h.handle = ?
      WHERE NOT (\(EventReader.ofDirectory))
        AND (strpos(e.payload, ?) > 0 OR strpos(e.payload, ?) > 0 OR strpos(e.payload, '"' || h.id || '"') > 0 OR o.person = h.id)
      ORDER BY e.stream
      """, [code, "\"\(code)\"", ":\(code)\""], of: "events"
    ).map { row throws(StoreFailure) in StreamName(try row.code(0)) }
  }

  /// One stream after the other, of each the facts of these kinds.
  func forEachHistory(prefix: String, kinds: Set<String>, _ body: ([StoredEvent]) throws -> Void) throws {
    guard !kinds.isEmpty else { return }
    var own: [KeptEvent] = []
    let waking = Waking(line: line)
    let wanted = JSON.list(kinds.sorted().map(JSON.text))
    try forEachKept(
      Question(
        "e.stream >= ? AND e.stream < ? AND e.kind IN (SELECT jsonb_array_elements_text(?::jsonb))",
        [prefix, prefix.upTo, wanted])
    ) { kept in
      if let last = own.last, last.event.stream != kept.event.stream {
        try body(waking.woken(own))
        own.removeAll(keepingCapacity: true)
      }
      own.append(kept)
    }
    if !own.isEmpty { try body(waking.woken(own)) }
  }

  /// Every fact as it is kept, one after the other: those of sheets, sheet by sheet, then the others in order of sequence.
  func forEachResting(_ body: (RestingEvent) throws -> Void) throws {
    try forEachKept(Question("e.stream >= 'sheet/' AND e.stream < 'sheet0'")) { try body($0.event) }
    var last = 0
    while true {
      let events = try kept(
        Question("e.sequence > ? ORDER BY e.sequence LIMIT ?", [last, EventReader.chunk]))
      for kept in events { try body(kept.event) }
      guard let newest = events.last, events.count == EventReader.chunk else { return }
      last = newest.event.sequence
    }
  }

  /// Stream by stream, some facts at a time.
  func forEachKept(_ condition: Question, _ body: (KeptEvent) throws -> Void) throws {
    var place: (stream: String, position: Int) = ("", 0)
    while true {
      let from = Question("(e.stream, e.position) > (?, ?)", [place.stream, place.position])
      var question = from.and(condition)
      question.sql += " ORDER BY e.stream, e.position LIMIT \(EventReader.chunk)"
      let events = try kept(question)
      for kept in events { try body(kept) }
      guard let last = events.last, events.count == EventReader.chunk else { return }
      place = (last.event.stream.text, last.event.position)
    }
  }

  private static let chunk = 2_000

  private func fetch(_ rest: String, _ arguments: [any Argument]) throws(StoreFailure) -> [StoredEvent] {
    try Waking(line: line).woken(kept(Question(rest, arguments)))
  }

  /// With the texts and the codes of persons that stand apart, all in one answer.
  private func kept(_ question: Question) throws(StoreFailure) -> [KeptEvent] {
    var question = question
    question.sql = """
      SELECT e.stream, e.position, e.sequence, o.id, o.person, o.entered_by, o.at, e.kind, e.version, e.payload,
        e.digest, e.anchor,
        (SELECT jsonb_agg(jsonb_build_array(caution, encode(digest, 'hex'), text, erased) ORDER BY caution)
          FROM jalon.reasons r WHERE r.order_number = o.number AND o.reasoned),
        (SELECT jsonb_agg(jsonb_build_array(field, text, erased)) FROM jalon.texts t WHERE t.sequence = e.sequence)
      FROM jalon.events e JOIN jalon.orders o ON o.number = e.order_number WHERE \(question.sql)
      """
    return try line.ask(question, of: "events", key: [0, 1]).map { row throws(StoreFailure) in try KeptEvent(row) }
  }
}

/// A fact as it is kept, with what stands apart from it.
struct KeptEvent {
  let event: RestingEvent
  let reasons: [String: String]
  let texts: [String: String]

  init(_ row: Columns) throws(StoreFailure) {
    let (said, typed) = (try row.told(12), try row.told(13))
    var digests: [String: Digest] = [:]
    (reasons, texts) = (try KeptEvent.texts(said, at: 2, row, 12), try KeptEvent.texts(typed, at: 1, row, 13))
    for reason in said {
      guard let caution = reason[0].text, let digest = Digest(text: reason[1].text ?? "") else { throw row.fault(12) }
      digests[caution] = digest
    }
    event = RestingEvent(
      stream: StreamName(try row.code(0)), position: try row.whole(1), sequence: try row.whole(2), order: try row.id(3),
      by: PersonKey(try row.code(4)), enteredBy: PersonKey(try row.code(5)), at: try row.instant(6),
      kind: try row.code(7), version: try row.whole(8), payload: try row.code(9), anchor: try row.wholeIfAny(11),
      reasons: digests, digest: try row.digest(10))
  }

  /// A text that may have been taken away, of which the next value tells when.
  private static func texts(
    _ told: [[Value]], at place: Int, _ row: Columns, _ column: Int
  ) throws(StoreFailure) -> [String: String] {
    var texts: [String: String] = [:]
    for piece in told {
      guard let name = piece[0].text else { throw row.fault(column) }
      if let text = piece[place].text {
        texts[name] = text.admitted
      } else if case .whole(let seconds) = piece[place + 1] {
        texts[name] = KeptText.erased(at: Instant(seconds: seconds))
      } else {
        throw row.fault(column)
      }
    }
    return texts
  }
}

extension Columns {
  /// Lists of values, as JSON.
  func told(_ index: Int) throws(StoreFailure) -> [[Value]] {
    guard let text = try codeIfAny(index) else { return [] }
    do { return try JSONReader.read(Array(text.utf8)).elements.map(\.elements) } catch { throw fault(index) }
  }
}

/// Gives facts back the codes of persons, each asked once.
private struct Waking {
  let line: Line

  func woken(_ events: [KeptEvent]) throws(StoreFailure) -> [StoredEvent] {
    let people = try handles(of: events.reduce(into: Set<PersonKey>()) { $0.formUnion($1.event.people) })
    return events.map { kept in
      kept.event.woken(reasons: kept.reasons) {
        kept.texts[$0]
      } person: { key in
        people[key] ?? PersonID(key.text)
      }
    }
  }

  private func handles(of keys: Set<PersonKey>) throws(StoreFailure) -> [PersonKey: PersonID] {
    guard !keys.isEmpty else { return [:] }
    let list = JSON.list(keys.map(\.text).sorted().map(JSON.text))
    let known = try line.ask(
      "SELECT id, handle FROM jalon.handles WHERE id IN (SELECT jsonb_array_elements_text(?::jsonb))", [list],
      of: "handles"
    ).map { row throws(StoreFailure) in (PersonKey(try row.code(0)), PersonID(try row.code(1))) }
    return Dictionary(known) { first, _ in first }
  }
}

extension RestingEvent {
  fileprivate var people: Set<PersonKey> { apart?.people ?? [by, enteredBy] }
}

extension String {
  /// What sorts behind all that begins so.
  var upTo: String { self + "\u{10FFFF}" }
}
