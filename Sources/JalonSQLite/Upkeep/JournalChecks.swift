import GRDB
import JalonCore
import JalonStore

extension SQLiteStore {
  public func verifyJournal(limit: Int) throws(StoreFailure) -> [Finding] {
    try link.run { db in
      let checks = [schema, source, facts, reasons, sequence, positions, orders, people]
      let found = try checks.flatMap { check in try told { try check(db, limit) } }.prefix(limit)
      return found.map { $0.naming(above(db)) }
    }
  }

  /// A person who cannot be read is told apart; her stream keeps the name that it has in the file.
  private func above(_ db: Database) -> (StreamName) -> StreamName {
    { stream in do { return try db.woken(stream) } catch { return stream } }
  }

  /// A damaged row keeps its own check from going on, and no other.
  private func told(_ check: () throws -> [Finding]) throws -> [Finding] {
    do {
      return try check()
    } catch StoreFailure.damagedRow(let row) {
      return [.damagedRow(row)]
    }
  }

  /// Tables, indices and guards, as this Jalon makes them.
  private func schema(_ db: Database, _ limit: Int) throws -> [Finding] {
    let (found, expected) = (try SchemaPart.all(in: db), try Schema.expected())
    return Set(found.symmetricDifference(expected).map(\.name)).sorted().map { .differentSchema(name: $0) }
  }

  /// A file that was taken over says of which form and when, with the digest of the older one; any other says none of these.
  private func source(_ db: Database, _ limit: Int) throws -> [Finding] {
    try StoreRow(db).isWhole ? [] : [.differentSource]
  }

  /// The first fact that was changed, or the heads that facts do not reach; and the texts that are not those that the facts
  /// hold the digests of: another one, one too few, one too many; and the codes of persons of whom no fact tells.
  private func facts(_ db: Database, _ limit: Int) throws -> [Finding] {
    let store = try StoreRow(db)
    let heads = try db.heads()
    var walk = ChainWalk(store.origin, from: store.first, heads: heads)
    let redacted = try db.redacted()
    var (broken, texts, seen): (Finding?, [Finding], Int) = (nil, [], 0)
    var (people, streams): (Set<PersonKey>, Set<StreamName>) = ([], [])
    try EventReader(db: db).forEachResting { event in
      seen += 1
      if seen.isMultiple(of: 1_000) { try demandGoingOn() }
      if broken == nil, !walk.follows(event) { broken = .brokenChain(stream: event.stream, at: event.position) }
      streams.insert(event.stream)
      let apart = event.apart
      people.formUnion(apart?.people ?? [])
      let state = try db.texts(of: event, awaiting: apart?.texts ?? [:], redacted)
      if texts.count < limit, let finding = state.finding(event.stream, event.position) { texts.append(finding) }
      return true
    }
    // A fact that was given to another history leaves its own without any.
    let emptied = heads.map(\.stream).filter { !streams.contains($0) }.prefix(limit).map { Finding.differentHead($0) }
    return (broken.map { [$0] + emptied } ?? ends(walk, store, heads, limit)) + texts + (try codes(of: people, db))
  }

  private func ends(_ walk: ChainWalk, _ store: StoreRow, _ heads: [ChainedHead], _ limit: Int) -> [Finding] {
    var walk = walk
    let told = Dictionary(heads.map { ($0.stream, $0) }) { $1 }
    let differing = Set(told.keys).union(walk.heads.keys).filter { told[$0] != walk.heads[$0] }
    guard differing.isEmpty else { return differing.sorted().prefix(limit).map { .differentHead($0) } }
    return walk.end() == store.head ? [] : [.differentStoreHead]
  }

  /// The same of what was said to cautions: texts that the facts of the order hold the digests of.
  private func reasons(_ db: Database, _ limit: Int) throws -> [Finding] {
    let cursor = try db.rows(
      """
      SELECT r.digest, r.salt, r.text, r.erased, e.stream, e.position, r.order_number, r.caution FROM reasons r
      JOIN orders o ON o.number = r.order_number JOIN events e ON e.sequence = o.first ORDER BY o.number
      """)
    let redacted = try db.redacted()
    var findings: [Finding] = []
    while let row = try cursor.next(), findings.count < limit {
      let columns = Columns(row, of: "reasons", key: [4, 5])
      let went = redacted.instant(order: try columns.whole(6), reason: try columns.code(7))
      let state = try columns.text(at: 1, as: columns.digest(0)).told(went)
      let (stream, place) = (StreamName(try columns.code(4)), try columns.whole(5))
      if let finding = state.finding(stream, place) { findings.append(finding) }
    }
    return findings
  }

  private func sequence(_ db: Database, _ limit: Int) throws -> [Finding] {
    let cursor = try db.rows(
      """
      SELECT e.sequence - iif(e.sequence > 0, 1, -1) FROM events e WHERE e.sequence NOT IN (1, -1)
        AND NOT EXISTS (SELECT 1 FROM events b WHERE b.sequence = e.sequence - iif(e.sequence > 0, 1, -1)) LIMIT ?
      """, [limit])
    return try Array(cursor.map { .missingSequence(try Columns($0, of: "events", key: []).whole(0)) })
  }

  private func positions(_ db: Database, _ limit: Int) throws -> [Finding] {
    let cursor = try db.rows(
      """
      SELECT stream, e.position - 1 FROM events e WHERE e.position > 1 AND NOT EXISTS
        (SELECT 1 FROM events b WHERE b.stream = e.stream AND b.position = e.position - 1) LIMIT ?
      """, [limit])
    return try Array(
      cursor.map { row in
        let columns = Columns(row, of: "events")
        return .gap(stream: StreamName(try columns.code(0)), at: try columns.whole(1))
      })
  }

  /// Each has written the facts that it says, and reasons only if it says so.
  private func orders(_ db: Database, _ limit: Int) throws -> [Finding] {
    let cursor = try db.rows(
      """
      SELECT o.id, (SELECT e.stream FROM events e WHERE e.order_number = o.number ORDER BY abs(e.sequence) LIMIT 1)
      FROM orders o WHERE o.count <> (SELECT count(*) FROM events e
          WHERE e.sequence >= o.first AND e.sequence < o.first + o.count AND e.order_number = o.number)
        OR o.reasoned <> EXISTS (SELECT 1 FROM reasons r WHERE r.order_number = o.number)
      UNION
      SELECT o.id, e.stream FROM events e JOIN orders o ON o.number = e.order_number
        WHERE e.sequence < o.first OR e.sequence >= o.first + o.count LIMIT ?
      """, [limit])
    return try Array(
      cursor.map { row in
        let columns = Columns(row, of: "orders", key: [])
        return .brokenOrder(try columns.id(0), in: try columns.codeIfAny(1).map { StreamName($0) })
      })
  }
}

/// What became of a text that a fact holds the digest of.
private enum TextState: Equatable {
  case kept, different
  /// It was taken away then.
  case erased(Instant)

  /// As an act tells when it went, or as none does: what went is as it should be, what is still there is not.
  func told(_ went: Instant?) -> TextState {
    guard let went else { return self }
    return self == .erased(went) ? .kept : .different
  }

  func finding(_ stream: StreamName, _ place: Int) -> Finding? {
    switch self {
    case .kept: nil
    case .different: .differentText(stream: stream, at: place)
    case .erased: .erasedText(stream: stream, at: place)
    }
  }
}

extension Database {
  fileprivate func texts(
    of event: RestingEvent, awaiting texts: [String: Digest?], _ redacted: RedactedTexts
  ) throws -> TextState {
    var (awaited, state) = (texts, TextState.kept)
    let cursor = try rows("SELECT field, salt, text, erased FROM texts WHERE sequence = ?", [event.sequence])
    while let row = try cursor.next() {
      let columns = Columns(row, of: "texts")
      let field = try columns.code(0)
      guard let digest = awaited.removeValue(forKey: field) else { return .different }
      switch try columns.text(at: 1, as: digest).told(redacted.instant(sequence: event.sequence, field)) {
      case .kept: break
      case .different: return .different
      case .erased(let instant): state = .erased(instant)
      }
    }
    return awaited.isEmpty ? state : .different
  }
}

extension Finding {
  /// The same, with its stream as it is named above the store.
  fileprivate func naming(_ name: (StreamName) -> StreamName) -> Finding {
    switch self {
    case .gap(let stream, let place): .gap(stream: name(stream), at: place)
    case .brokenChain(let stream, let place): .brokenChain(stream: name(stream), at: place)
    case .differentText(let stream, let place): .differentText(stream: name(stream), at: place)
    case .erasedText(let stream, let place): .erasedText(stream: name(stream), at: place)
    case .differentHead(let stream): .differentHead(name(stream))
    case .brokenOrder(let order, let stream): .brokenOrder(order, in: stream.map(name))
    default: self
    }
  }
}

extension Columns {
  /// Salt and text have this digest, or were taken away together, which the next column tells.
  fileprivate func text(at index: Int, as digest: Digest?) throws -> TextState {
    guard let text = try codeIfAny(index + 1) else {
      guard raw(index).isNull, let went = try wholeIfAny(index + 2) else { return .different }
      return .erased(Instant(seconds: went))
    }
    guard case .blob(let salt) = raw(index).storage, raw(index + 2).isNull else { return .different }
    return KeptText(salt: Salt(bytes: Array(salt)), text: text).digest == digest ? .kept : .different
  }
}

/// A table, an index or a guard, and the sentence that made it.
struct SchemaPart: Hashable {
  let name: String
  let sql: String

  static func all(in db: Database) throws -> Set<SchemaPart> {
    let rows = try db.rows("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'")
    return Set(
      try Array(
        rows.map { row in
          let columns = Columns(row, of: "sqlite_schema")
          return SchemaPart(name: try columns.code(0), sql: try columns.codeIfAny(1) ?? "")
        }))
  }
}
