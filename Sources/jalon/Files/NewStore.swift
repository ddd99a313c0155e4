import JalonCore
import JalonSQLite
import JalonStore

/// A store that a command makes, or opens where it is there: what it could not fill is taken away again.
struct NewStore {
  private let path: String
  private let holder: Holder
  private let creation: SQLiteStore.Creation
  private let mark: StoreMark?
  let isThere: Bool

  init(_ path: String, as holder: Holder, creating creation: SQLiteStore.Creation, marked mark: StoreMark?) {
    self.path = path
    self.holder = holder
    self.creation = creation
    self.mark = mark
    isThere = SQLiteStore.isThere(path)
  }

  /// - Parameter fill: enters what a new store begins with.
  func open(_ fill: (SQLiteStore) throws -> Void) throws -> SQLiteStore {
    let store = try SQLiteStore.open(
      path, as: holder, creating: creation, marked: mark, patience: Backup.patience)
    if isThere { return store }
    do { try fill(store) } catch {
      try store.close()
      try SQLiteStore.remove(path)
      throw error
    }
    return store
  }
}
