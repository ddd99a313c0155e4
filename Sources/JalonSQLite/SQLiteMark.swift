import GRDB
import JalonCore
import JalonStore

// The table stands in marked stores alone: any Jalon opens them, and no other store changes for it.
extension SQLiteStore {
  public func mark() throws(StoreFailure) -> StoreMark? {
    try link.run { db in
      guard try db.tableExists("mark") else { return nil }
      return try db.first("SELECT name FROM mark").map { try Columns($0, of: "mark").word(0) }
    }
  }
}

extension SQLiteStore {
  /// Something stands at `path`, were it a link that leads nowhere.
  public static func isThere(_ path: String) -> Bool { Folder.isTaken(path) }

  /// Takes away a store that was made a moment before, and could not be filled.
  public static func remove(_ path: String) throws(StoreFailure) { try Folder.removeStore(path) }
}

extension Database {
  /// In a store that is being made.
  func put(_ mark: StoreMark) throws {
    try execute(sql: "CREATE TABLE mark (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID")
    try perform("INSERT INTO mark VALUES (?)", [mark.rawValue])
  }
}
