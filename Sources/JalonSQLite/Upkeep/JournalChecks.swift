import GRDB
import JalonCore
import JalonStore

extension SQLiteStore {
  public func verifyJournal(limit: Int) throws(StoreFailure) -> [Finding] {
    try link.run { db in
      let checks = [sequence, positions, orders]
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
