import JalonStore

extension SQLiteStore {
  /// Something stands at `path`, were it a link that leads nowhere.
  public static func isThere(_ path: String) -> Bool { Folder.isTaken(path) }

  /// Takes away a store that was made a moment before, and could not be filled.
  public static func remove(_ path: String) throws(StoreFailure) { try Folder.removeStore(path) }
}
