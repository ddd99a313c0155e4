import GRDB
import JalonCore
import JalonStore

extension SQLiteStore {
  public func verifyJournal(limit: Int) throws(StoreFailure) -> [Finding] {
    try link.run { db in
      let checks = [schema, chain, sequence, positions, orders]
      return Array(try checks.flatMap { check in try told { try check(db, limit) } }.prefix(limit))
    }
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

  /// The first fact that was changed, or the heads that facts do not reach.
  private func chain(_ db: Database, _ limit: Int) throws -> [Finding] {
    let store = try StoreRow(db)
    var walk = ChainWalk(store.origin, from: store.first)
    let reader = EventReader(db: db)
    var last = 0
    while let events = try reader.chunk(after: last) {
      try demandGoingOn()
      for event in events {
        guard walk.follows(event) else { return [.brokenChain(stream: event.stream, at: event.position)] }
      }
      last = events.last?.sequence ?? last
    }
    let heads = Dictionary(try db.heads().map { ($0.stream, $0) }) { $1 }
    let differing = Set(heads.keys).union(walk.heads.keys).filter { heads[$0] != walk.heads[$0] }
    guard differing.isEmpty else { return differing.sorted().prefix(limit).map { .differentHead($0) } }
    return walk.end() == store.head ? [] : [.differentStoreHead]
  }

  private func sequence(_ db: Database, _ limit: Int) throws -> [Finding] {
    let cursor = try db.rows(
      """
      SELECT e.sequence - 1 FROM events e WHERE e.sequence > 1
        AND NOT EXISTS (SELECT 1 FROM events b WHERE b.sequence = e.sequence - 1) LIMIT ?
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

  private func orders(_ db: Database, _ limit: Int) throws -> [Finding] {
    let cursor = try db.rows(
      """
      SELECT o.id FROM orders o WHERE o.count <> (SELECT count(*) FROM events e
        WHERE e.sequence >= o.first AND e.sequence < o.first + o.count AND e.order_number = o.number)
      UNION ALL
      SELECT o.id FROM events e JOIN orders o ON o.number = e.order_number
        WHERE e.sequence < o.first OR e.sequence >= o.first + o.count LIMIT ?
      """, [limit])
    return try Array(cursor.map { .brokenOrder(try Columns($0, of: "orders", key: []).id(0)) })
  }
}

extension EventReader {
  /// The next facts of all streams; `nil` after the last.
  fileprivate func chunk(after sequence: Int) throws -> [StoredEvent]? {
    let events = try events(after: sequence, limit: 5_000)
    return events.isEmpty ? nil : events
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
