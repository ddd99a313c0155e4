import GRDB
import JalonStore

/// Looks for values of another kind than their columns, table by table, without reading any of them.
struct Survey {
  let db: Database

  func damage(limit: Int) throws -> [DamagedRow] {
    var found: [DamagedRow] = []
    for table in try tables() where found.count < limit { found += try damage(in: table, limit - found.count) }
    return found
  }

  /// Rows that hang on a row that is not there.
  func orphans() throws -> [String] {
    let cursor = try db.rows("PRAGMA foreign_key_check")
    return try Array(cursor.map { "\(Columns($0, of: "", key: []).shown(0))" })
  }

  /// SQLite tells of such values too, but not where they are.
  static func tells(_ line: String) -> Bool {
    line.hasPrefix("non-") && line.contains(" value in ") || line.hasPrefix("NULL value in ")
  }

  private struct Column {
    let name: String
    let kind: String
    let isKey: Bool
    let mayMiss: Bool

    var isDamaged: String {
      let kinds = ["'\(kind.lowercased())'"] + (mayMiss ? ["'null'"] : [])
      let other = "typeof(\(name)) NOT IN (\(kinds.joined(separator: ", ")))"
      guard kind == "INTEGER" else { return other }
      return "(\(other) OR typeof(\(name)) = 'integer' AND \(name) NOT BETWEEN -\(Columns.limit) AND \(Columns.limit))"
    }
  }

  private func tables() throws -> [String] {
    let cursor = try db.rows(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%' ORDER BY name"
    )
    return try Array(cursor.map { try Columns($0, of: "sqlite_schema").code(0) })
  }

  private func columns(of table: String) throws -> [Column] {
    let cursor = try db.rows("SELECT name, type, \"notnull\", pk FROM pragma_table_info('\(table)')")
    return try Array(
      cursor.map { row in
        let columns = Columns(row, of: "sqlite_schema")
        let isKey = try columns.whole(3) > 0
        return Column(
          name: try columns.code(0), kind: try columns.code(1), isKey: isKey,
          mayMiss: try columns.whole(2) == 0 && !isKey)
      })
  }

  private func damage(in table: String, _ limit: Int) throws -> [DamagedRow] {
    let columns = try columns(of: table)
    let names = Survey.names[table] ?? columns.filter(\.isKey).map(\.name)
    let flags = columns.map(\.isDamaged)
    let cursor = try db.rows(
      """
      SELECT \((names + flags).joined(separator: ", ")) FROM \(table)
      WHERE \(flags.joined(separator: " OR ")) LIMIT ?
      """, [limit])
    var found: [DamagedRow] = []
    while let row = try cursor.next() {
      let values = Columns(row, of: table)
      for (index, column) in columns.enumerated() where values.raw(names.count + index) == 1.databaseValue {
        // The damaged value itself is never told.
        let place = names.indices.map { names[$0] == column.name ? "?" : values.shown($0) }.joined(separator: ", ")
        found.append(DamagedRow(table: table, column: column.name, place: place))
      }
    }
    return found
  }

  /// What names a row better than its key.
  private static let names = ["events": ["stream", "position"], "board": ["mission"]]
}
