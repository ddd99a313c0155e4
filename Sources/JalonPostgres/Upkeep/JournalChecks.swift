import JalonCore
import JalonStore

extension PostgresStore {
  func verifyJournal(limit: Int) throws(StoreFailure) -> [Finding] {
    do {
      var checks = JournalChecks(line: line, limit: limit)
      try checks.run(origin: row) { () throws(StoreFailure) in try self.demandGoingOn() }
      return Array(checks.findings.prefix(limit))
    } catch let failure as StoreFailure {
      throw failure
    } catch {
      throw .server(.code("verify"))
    }
  }

  func facts(atHead code: String) throws(StoreFailure) -> Int? {
    do {
      let first = row.origin.firstHead(mark: row.mark, takenOver: row.takenOver)
      var search = HeadSearch(for: code, ChainWalk(row.origin, from: first, heads: try line.heads()))
      try EventReader(line: line).forEachResting { search.show($0) }
      return search.end()
    } catch let failure as StoreFailure {
      throw failure
    } catch {
      throw .server(.code("heads"))
    }
  }

  func unsealedCards() throws(StoreFailure) -> Int {
    do {
      return try CardChecks(line: line).walks().count { $0.walk.standing == .unknown }
    } catch let failure as StoreFailure {
      throw failure
    } catch {
      throw .server(.code("cards"))
    }
  }
}

/// The journal as the server holds it, gone through from its first fact.
private struct JournalChecks {
  let line: Line
  let limit: Int
  var findings: [Finding] = []
  private var people: Set<PersonKey> = []

  init(line: Line, limit: Int) {
    self.line = line
    self.limit = limit
  }

  mutating func run(origin self_: StoreRow, goingOn: () throws(StoreFailure) -> Void) throws {
    try chain(self_, goingOn)
    try texts(goingOn)
    try reasons()
    for check in JournalChecks.gaps { findings += try gaps(check) }
    try orders()
    findings += try CardChecks(line: line).findings(people, limit)
  }

  /// The first fact that was changed, or the heads that facts do not reach.
  private mutating func chain(_ store: StoreRow, _ goingOn: () throws(StoreFailure) -> Void) throws {
    let heads = try line.heads()
    let first = store.origin.firstHead(mark: store.mark, takenOver: store.takenOver)
    var walk = ChainWalk(store.origin, from: first, heads: heads)
    var (broken, streams): (Finding?, Set<StreamName>) = (nil, [])
    var people = self.people
    try EventReader(line: line).forEachResting { event in
      try goingOn()
      if broken == nil, !walk.follows(event) { broken = .brokenChain(stream: event.stream, at: event.position) }
      streams.insert(event.stream)
      people.formUnion(event.apart?.people ?? [])
    }
    self.people = people
    if let broken { findings.append(broken) }
    let emptied = heads.map(\.stream).filter { !streams.contains($0) }.map { Finding.differentHead($0) }
    findings += broken == nil && emptied.isEmpty ? ends(&walk, try StoreRow(line), heads) : emptied
  }

  private func ends(_ walk: inout ChainWalk, _ store: StoreRow, _ heads: [ChainedHead]) -> [Finding] {
    let told = Dictionary(heads.map { ($0.stream, $0) }) { $1 }
    let differing = Set(told.keys).union(walk.heads.keys).filter { told[$0] != walk.heads[$0] }
    guard differing.isEmpty else { return differing.sorted().map { .differentHead($0) } }
    return walk.end() == store.head ? [] : [.differentStoreHead]
  }

  /// The texts that are not those that the facts hold the digests of: another one, one too few, one too many; or one that
  /// went, where no act tells of it.
  private mutating func texts(_ goingOn: () throws(StoreFailure) -> Void) throws {
    let redacted = try redactions()
    var found: [Finding] = []
    try EventReader(line: line).forEachSealed { event, kept in
      try goingOn()
      var awaited = event.apart?.texts ?? [:]
      for text in kept {
        let place = "\(event.sequence) \(text.field)"
        guard let digest = awaited.removeValue(forKey: text.field) else {
          found.append(.differentText(stream: event.stream, at: event.position))
          continue
        }
        found += text.finding(as: digest, told: redacted[place], event.stream, event.position).map { [$0] } ?? []
      }
      if !awaited.isEmpty { found.append(.differentText(stream: event.stream, at: event.position)) }
    }
    findings += found
  }

  /// When each text went of which an act tells that it did, by its fact and its field.
  private func redactions() throws(StoreFailure) -> [String: Int] {
    let told = try line.ask(
      """
      SELECT (o.first + (e.payload::jsonb ->> 'fact')::bigint - 1) || ' ' || (e.payload::jsonb ->> 'field'), min(w.at)
      FROM jalon.events e JOIN jalon.orders w ON w.number = e.order_number
      JOIN jalon.orders o ON o.id = e.payload::jsonb ->> 'act' WHERE e.kind = 'textRedacted' GROUP BY 1
      UNION ALL SELECT c.sequence || ' \(CardSeal.field)', max(w.at) FROM jalon.events e
      JOIN jalon.orders w ON w.number = e.order_number JOIN jalon.events c ON c.stream = e.stream
      WHERE e.kind = 'personErased' GROUP BY c.sequence
      """
    ).map { row throws(StoreFailure) in (try row.code(0), try row.whole(1)) }
    return Dictionary(told) { first, _ in first }
  }

  /// The same of what was said to cautions.
  private mutating func reasons() throws(StoreFailure) {
    let said = try line.ask(
      """
      SELECT r.digest, r.salt, r.text, r.erased, e.stream, e.position,
        (SELECT min(w.at) FROM jalon.events x JOIN jalon.orders w ON w.number = x.order_number
          WHERE x.kind = 'textRedacted' AND x.payload::jsonb ->> 'act' = o.id
          AND x.payload::jsonb ->> 'field' = '\(RedactText.field(ofReason: "").text)' || r.caution)
      FROM jalon.reasons r JOIN jalon.orders o ON o.number = r.order_number JOIN jalon.events e ON e.sequence = o.first
      """, of: "reasons", key: [4, 5]
    ).map { row throws(StoreFailure) in
      let kept = SealedText(
        field: "", salt: row.isNull(1) ? nil : Salt(bytes: try row.bytes(1)), text: try row.codeIfAny(2),
        erased: try row.wholeIfAny(3))
      return kept.finding(
        as: try row.digest(0), told: try row.wholeIfAny(6), StreamName(try row.code(4)), try row.whole(5))
    }
    findings += said.compactMap(\.self)
  }

  private static let gaps = [
    """
    SELECT '', e.sequence - sign(e.sequence)::bigint FROM jalon.events e WHERE e.sequence NOT IN (1, -1)
      AND NOT EXISTS (SELECT 1 FROM jalon.events b WHERE b.sequence = e.sequence - sign(e.sequence)::bigint)
    """,
    """
    SELECT e.stream, e.position - 1 FROM jalon.events e WHERE e.position > 1
      AND NOT EXISTS (SELECT 1 FROM jalon.events b WHERE b.stream = e.stream AND b.position = e.position - 1)
    """,
  ]

  private func gaps(_ sql: String) throws(StoreFailure) -> [Finding] {
    try line.ask("\(sql) LIMIT ?", [limit], of: "events").map { row throws(StoreFailure) in
      let (stream, place) = (try row.code(0), try row.whole(1))
      return stream.isEmpty ? .missingSequence(place) : .gap(stream: StreamName(stream), at: place)
    }
  }

  /// Each order has written the facts that it says, and reasons only if it says so.
  private mutating func orders() throws(StoreFailure) {
    findings += try line.ask(
      """
      SELECT o.id, min(e.stream) FROM jalon.orders o LEFT JOIN jalon.events e ON e.order_number = o.number
      GROUP BY o.number, o.id, o.first, o.count, o.reasoned
      HAVING o.count <> count(e.sequence) OR min(e.sequence) < o.first OR max(e.sequence) >= o.first + o.count
        OR o.reasoned <> EXISTS (SELECT 1 FROM jalon.reasons r WHERE r.order_number = o.number) LIMIT ?
      """, [limit], of: "orders"
    ).map { row throws(StoreFailure) in .brokenOrder(try row.id(0), in: try row.codeIfAny(1).map { StreamName($0) }) }
  }
}

/// A text as it is kept, with what its digest was made from.
struct SealedText {
  let field: String
  let salt: Salt?
  let text: String?
  let erased: Int?

  /// - Parameter went: when an act says that it went; `nil` where none does.
  func finding(as digest: Digest?, told went: Int?, _ stream: StreamName, _ place: Int) -> Finding? {
    if let text, let salt, erased == nil {
      let isSame = KeptText(salt: salt, text: text).digest == digest
      return isSame && went == nil ? nil : .differentText(stream: stream, at: place)
    }
    guard text == nil, salt == nil, let erased else { return .differentText(stream: stream, at: place) }
    return went == erased ? nil : .erasedText(stream: stream, at: place)
  }
}

extension EventReader {
  /// Each fact with the texts that stand apart from it, as they are kept.
  func forEachSealed(_ body: (RestingEvent, [SealedText]) throws -> Void) throws {
    let texts = try line.ask("SELECT sequence, field, salt, text, erased FROM jalon.texts", of: "texts", key: [0, 1])
    var kept: [Int: [SealedText]] = [:]
    for values in texts.rows {
      let row = Columns(values: values, reply: texts)
      kept[try row.whole(0), default: []].append(
        SealedText(
          field: try row.code(1), salt: row.isNull(2) ? nil : Salt(bytes: try row.bytes(2)),
          text: try row.codeIfAny(3), erased: try row.wholeIfAny(4)))
    }
    try forEachResting { try body($0, kept[$0.sequence] ?? []) }
  }
}

extension Line {
  /// Where each stream ends, and what it begins with.
  fileprivate func heads() throws(StoreFailure) -> [ChainedHead] {
    try ask("SELECT stream, position, digest, start FROM jalon.heads ORDER BY stream", of: "heads").map {
      row throws(StoreFailure) in
      ChainedHead(
        stream: StreamName(try row.code(0)), position: try row.whole(1), digest: try row.digest(2),
        start: try row.digest(3))
    }
  }
}
