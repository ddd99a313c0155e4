import Foundation
import GRDB
import JalonSQLite
import JalonStore

@testable import JalonRuntime

/// A small store whose values another hand has changed: its tables take anything while it does.
struct DamagedFile {
  struct Column: Hashable, CustomStringConvertible {
    let table: String
    let name: String
    let isWhole: Bool
    var description: String { "\(table).\(name)" }
  }

  let folder: URL
  var file: URL { folder.appendingPathComponent("abîmé.jalon") }
  private var loose: URL { folder.appendingPathComponent("sans-garde.jalon") }
  private let strict: [String: String]
  private let guards: [String]
  let columns: [Column]

  /// - Parameter fill: enters what the store holds.
  init(_ fill: (SQLiteStore) throws -> Void) throws {
    folder = try Scratch.folder()
    let file = folder.appendingPathComponent("sans-garde.jalon")
    try DemonstrationFile.enter(file, fill)
    (strict, guards, columns) = try DamagedFile.loosen(file)
  }

  /// The tables in which nothing can be damaged.
  var emptyTables: [String] {
    get throws {
      let queue = try DamagedFile.queue(loose)
      defer { try? queue.close() }
      return try queue.read { db in
        try strict.keys.sorted().filter { try Row.fetchOne(db, sql: "SELECT 1 FROM \($0)") == nil }
      }
    }
  }

  func remove() throws { try FileManager.default.removeItem(at: folder) }

  /// With nothing damaged in it.
  func sound() throws -> URL {
    try? FileManager.default.removeItem(at: file)
    try FileManager.default.copyItem(at: loose, to: file)
    let queue = try DamagedFile.queue(file)
    defer { try? queue.close() }
    try queue.writeWithoutTransaction { db in
      try DamagedFile.rewrite(db, strict)
      for sql in guards { try db.execute(sql: sql) }
    }
    return file
  }

  /// Puts `value` into a row in the middle of a table. False where the file itself refuses it.
  func damage(_ column: Column, with value: String) throws -> Bool {
    try? FileManager.default.removeItem(at: file)
    try FileManager.default.copyItem(at: loose, to: file)
    let queue = try DamagedFile.queue(file)
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction { db in
      do {
        try db.execute(
          sql:
            "UPDATE \(column.table) SET \(column.name) = \(value) WHERE \(try row(db, column.table)) AND \(column.name) IS NOT \(value)"
        )
      } catch is DatabaseError {
        return false
      }
      let hasChanged = db.changesCount == 1
      try DamagedFile.rewrite(db, strict)
      for sql in guards { try db.execute(sql: sql) }
      return hasChanged
    }
  }

  private func row(_ db: Database, _ table: String) throws -> String {
    let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
    let keys = try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info('\(table)') WHERE pk > 0 ORDER BY pk")
    let key = "(\(keys.joined(separator: ", ")))"
    let names = keys.joined(separator: ", ")
    return "\(key) IN (SELECT \(names) FROM \(table) ORDER BY \(names) LIMIT 1 OFFSET \(count / 2))"
  }

  private static func queue(_ file: URL) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    return try DatabaseQueue(path: file.path, configuration: configuration)
  }

  private static func loosen(_ file: URL) throws -> ([String: String], [String], [Column]) {
    let queue = try queue(file)
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction { db in
      let triggers = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger[0] as String)") }
      let tables = try Row.fetchAll(
        db,
        sql:
          "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'grdb%' AND sql LIKE '%STRICT%'")
      let strict = Dictionary(uniqueKeysWithValues: tables.map { ($0[0] as String, $0[1] as String) })
      let columns = try strict.keys.sorted().flatMap { table in
        try Row.fetchAll(db, sql: "SELECT name, type FROM pragma_table_info('\(table)')").map {
          Column(table: table, name: $0[0], isWhole: $0[1] == "INTEGER")
        }
      }
      try rewrite(
        db,
        strict.mapValues {
          $0.replacing("STRICT, WITHOUT ROWID", with: "WITHOUT ROWID").replacing(" STRICT", with: "")
            .replacing(" NOT NULL", with: "").replacing(" TEXT", with: " BLOB")
        })
      return (strict, triggers.map { $0[1] }, columns)
    }
  }

  private static func rewrite(_ db: Database, _ tables: [String: String]) throws {
    try db.execute(sql: "PRAGMA writable_schema = ON")
    for (table, sql) in tables {
      try db.execute(
        sql: "UPDATE sqlite_schema SET sql = ? WHERE name = ? AND type = 'table'", arguments: [sql, table])
    }
    try db.execute(sql: "PRAGMA writable_schema = OFF")
  }
}
