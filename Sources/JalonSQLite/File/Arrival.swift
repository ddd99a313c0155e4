import FoundationEssentials
import GRDB
import Glibc
import JalonCore
import JalonStore

extension SQLiteStore: MovableStore {
  public func head() throws(StoreFailure) -> Digest { try link.run { try StoreRow($0).head } }

  public func forEachKept(_ table: KeptTable, _ body: ([[KeptValue]]) throws -> Void) throws {
    try link.runRethrowing { db in
      let order = table == .formerPersons ? "rowid" : table.columns.prefix(table.keys).joined(separator: ", ")
      let cursor = try db.rows(
        "SELECT \(table.columns.joined(separator: ", ")) FROM \(table.rawValue) ORDER BY \(order)")
      var some: [[KeptValue]] = []
      while let row = try cursor.next() {
        let columns = Columns(row, of: table.rawValue)
        some.append(try table.columns.indices.map { try columns.kept($0) })
        guard some.count == 500 else { continue }
        try body(some)
        some = []
      }
      if !some.isEmpty { try body(some) }
    }
  }
}

/// A file made of another store, whatever it is kept in: whole, or not there.
public enum Arrival {
  /// - Parameters:
  ///   - replacing: whether a file that stands there goes.
  ///   - complete: makes the lists of the new store and looks at it, before it gets its name.
  public static func make(
    at path: String, of source: any MovableStore, as holder: Holder, replacing: Bool = false,
    complete: (SQLiteStore) throws -> Void
  ) throws {
    if !replacing, Folder.isTaken(path) { throw StoreFailure.alreadyThere(path: path) }
    let fresh = HiddenPlace.beside(path)
    try Folder.removeStore(fresh)
    do {
      let row = StoreRow(origin: try source.origin(), mark: try source.mark(), takenOver: try source.takenOver())
      let store = try SQLiteStore.open(fresh, as: holder, creating: .file, making: row)
      let outcome = Result {
        try fill(store, from: source)
        try complete(store)
        guard try store.ends() == source.ends() else { throw StoreFailure.damaged(detail: "heads") }
      }
      try store.close()
      unlink(HoldFile.path(of: fresh))
      try outcome.get()
      try Folder.sync(fresh)
      try Folder.move(fresh, to: path)
      try Folder.sync(Folder.of(path))
    } catch {
      try Folder.removeStore(fresh)
      throw error
    }
  }

  private static func fill(_ store: SQLiteStore, from source: any MovableStore) throws {
    let head = try source.head()
    try store.link.runRethrowing { db in
      try db.widen()
      defer { db.narrow() }
      try db.inTransaction(.immediate) {
        for table in KeptTable.allCases {
          let marks = table.columns.map { _ in "?" }.joined(separator: ", ")
          let put = "INSERT INTO \(table.rawValue) (\(table.columns.joined(separator: ", "))) VALUES (\(marks))"
          try source.forEachKept(table) { rows in
            for row in rows { try db.perform(put, StatementArguments(row.map(\.stored))) }
          }
        }
        try db.perform("UPDATE store SET head = ? WHERE one = 1", [head.data])
        return .commit
      }
    }
  }
}

extension Columns {
  fileprivate func kept(_ index: Int) throws(StoreFailure) -> KeptValue {
    switch raw(index).storage {
    case .null: .null
    case .int64(let number): .whole(Int(number))
    case .string(let text): .text(text)
    case .blob(let data): .bytes(Array(data))
    case .double: throw fault(index)
    }
  }
}

extension KeptValue {
  fileprivate var stored: (any DatabaseValueConvertible)? {
    switch self {
    case .null: nil
    case .whole(let number): number
    case .text(let text): text
    case .bytes(let bytes): Data(bytes)
    }
  }
}
