import Foundation
import GRDB
import JalonSQLite
import JalonTesting

/// A small store that somebody edits who holds the file: guards are taken away first, and put back after.
struct TamperedFile {
  struct Edit {
    /// « orders.first: 12 → 13 ».
    let told: String
    let column: String
    /// The journals of the facts behind the row, as a reader names them; empty where it follows from the journal.
    let streams: [String]
  }

  let folder: URL
  var file: URL { folder.appendingPathComponent("retouché.jalon") }
  private let whole: URL
  /// Of every table, in order.
  let columns: [String]
  let tables: [String]
  let guards: [String]

  init(_ fill: (SQLiteStore) throws -> Void) throws {
    folder = try Scratch.folder()
    whole = folder.appendingPathComponent("entier.jalon")
    try DemonstrationFile.enter(whole, fill)
    let queue = try DatabaseQueue(path: whole.path)
    defer { try? queue.close() }
    (tables, columns, guards) = try queue.read { db in
      let own = "name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%'"
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND \(own) ORDER BY name")
      let columns = try tables.flatMap { table in
        try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info('\(table)')").map { "\(table).\($0)" }
      }
      let guards = try String.fetchAll(
        db,
        sql: "SELECT type || ' ' || name FROM sqlite_schema WHERE type IN ('trigger', 'index') AND \(own) ORDER BY name"
      )
      return (tables, columns, guards)
    }
  }

  func remove() throws { try FileManager.default.removeItem(at: folder) }

  /// Changes a value of a column, in some row of its table; `nil` where the file takes none that was tried.
  func change(_ column: String, _ dice: inout Dice) throws -> Edit? {
    let (table, name) = (String(column.prefix { $0 != "." }), String(column.drop { $0 != "." }.dropFirst()))
    var drawn = dice
    let edit = try edited { db -> Edit? in
      for _ in 0..<5 {
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM \(table)")
        let row = drawn.choosing(among: rows)
        let before: DatabaseValue = row[name]
        let after = another(before, in: try kind(of: name, in: table, db), &drawn)
        let streams = try streams(behind: row, of: table, db)
        do {
          try db.execute(
            sql: "UPDATE \(table) SET \(name) = ? WHERE \(place(row))",
            arguments: StatementArguments([after] + row.databaseValues))
        } catch is DatabaseError {
          continue
        }
        guard db.changesCount == 1, before != after else { continue }
        return Edit(told: "\(column): \(short(before)) → \(short(after))", column: column, streams: streams)
      }
      return nil
    }
    dice = drawn
    return edit
  }

  /// Takes a row out of a table.
  func empty(_ table: String, _ dice: inout Dice) throws -> Edit {
    var drawn = dice
    let edit = try edited { db in
      let row = drawn.choosing(among: try Row.fetchAll(db, sql: "SELECT * FROM \(table)"))
      let streams = try streams(behind: row, of: table, db)
      try db.execute(
        sql: "DELETE FROM \(table) WHERE \(place(row))", arguments: StatementArguments(row.databaseValues))
      return Edit(told: "a row of \(table) taken out", column: table, streams: streams)
    }
    dice = drawn
    return edit
  }

  /// Takes a guard or an index away.
  func drop(_ part: String) throws -> Edit {
    try edited(puttingBack: false) { db in
      try db.execute(sql: "DROP \(part)")
      return Edit(told: "DROP \(part)", column: part, streams: [])
    }
  }

  private func edited<Result>(puttingBack: Bool = true, _ edit: (Database) throws -> Result) throws -> Result {
    try? FileManager.default.removeItem(at: file)
    try FileManager.default.copyItem(at: whole, to: file)
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: file.path, configuration: configuration)
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction { db in
      let triggers = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      for trigger in triggers where puttingBack { try db.execute(sql: "DROP TRIGGER \(trigger[0] as String)") }
      let result = try edit(db)
      for trigger in triggers where puttingBack { try db.execute(sql: trigger[1] as String) }
      return result
    }
  }

  private func place(_ row: Row) -> String { row.columnNames.map { "\($0) IS ?" }.joined(separator: " AND ") }

  private func kind(of column: String, in table: String, _ db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT type FROM pragma_table_info('\(table)') WHERE name = '\(column)'")
  }

  private func another(_ value: DatabaseValue, in kind: String?, _ dice: inout Dice) -> DatabaseValue {
    switch value.storage {
    case .null:
      ["INTEGER": 1.databaseValue, "BLOB": Data(count: 32).databaseValue][kind ?? ""] ?? "autre".databaseValue
    case .int64(let number): (number + dice.choosing(among: [-86_400, -1, 1, 2, 1_000])).databaseValue
    case .double(let number): (number + 1).databaseValue
    case .string(let text): another(text, &dice).databaseValue
    case .blob(let data): another(data, &dice).databaseValue
    }
  }

  private func another(_ data: Data, _ dice: inout Dice) -> Data {
    var bytes = Array(data)
    guard !bytes.isEmpty else { return Data([1]) }
    bytes[dice.throwing(0...bytes.count - 1)] ^= 1
    return Data(bytes)
  }

  /// A figure becomes another one, or a letter more stands somewhere.
  private func another(_ text: String, _ dice: inout Dice) -> String {
    var letters = Array(text)
    let figures = letters.indices.filter { letters[$0].isASCII && letters[$0].isNumber }
    if !figures.isEmpty, dice.throwing(0...1) == 0 {
      let place = dice.choosing(among: figures)
      letters[place] = letters[place] == "7" ? "3" : "7"
    } else {
      letters.insert("e", at: dice.throwing(0...letters.count))
    }
    return String(letters)
  }

  private func streams(behind row: Row, of table: String, _ db: Database) throws -> [String] {
    let facts: String
    switch table {
    case "events", "heads": return try named([row["stream"]], db)
    case "texts": facts = "sequence = \(row["sequence"] as Int64)"
    case "orders": facts = "order_number = \(row["number"] as Int64)"
    case "reasons": facts = "order_number = \(row["order_number"] as Int64)"
    default: return []
    }
    return try named(String.fetchAll(db, sql: "SELECT DISTINCT stream FROM events WHERE \(facts)"), db)
  }

  /// Under the code of the person, in place of her key.
  private func named(_ streams: [String], _ db: Database) throws -> [String] {
    try streams.map { stream in
      let parts = stream.split(separator: "/").map(String.init)
      guard parts.starts(with: ["directory", "person"]) else { return stream }
      let code = try String.fetchOne(db, sql: "SELECT handle FROM handles WHERE id = ?", arguments: [parts[2]])
      return "directory/person/\(code ?? parts[2])"
    }
  }

  private func short(_ value: DatabaseValue) -> String { String("\(value)".prefix(40)) }
}
