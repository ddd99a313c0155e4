import GRDB
import Glibc
import JalonCore
import JalonStore

extension SQLiteStore {
  /// Writes a copy of the store, checked before it gets its name. The store may be in use meanwhile.
  public func backUp(to path: String, replacing: Bool = false) throws(StoreFailure) {
    try Backup.vacuum(link, into: path, replacing: replacing)
  }
}

/// Copies of a store, whole or not there at all.
public enum Backup {
  /// Puts the store at `source` in the place of the one at `path`, which is kept as `.bak-<day>`.
  ///
  /// Takes the lock of `path` meanwhile. Returns where the old one is kept, if there was one.
  @discardableResult
  ///
  /// - Parameter demandSound: looks at the copy, open for writing, before it takes the place; what it throws leaves all as it was.
  public static func restore(
    from source: String, to path: String, as holder: Holder, on day: Day,
    demandSound: (SQLiteStore) throws -> Void = { _ in }
  ) throws -> String? {
    let path = try Folder.followed(path)
    let found = try Header.version(of: source)
    guard found <= Schema.version else { throw StoreFailure.newer(found: found, known: Schema.version) }
    guard found == Schema.version else { throw StoreFailure.older(found: found, known: Schema.version) }
    switch HoldFile.take(path, as: holder, patience: Backup.patience) {
    case .heldBy(let other): throw StoreFailure.heldBy(other)
    case .refused(let failure): throw failure
    case .held(let hold, _):
      defer { hold.release() }
      let fresh = try copy(try Link.reading(source), beside: path)
      do { try look(at: fresh, as: holder, demandSound) } catch {
        try Folder.remove(fresh)
        throw error
      }
      do throws(StoreFailure) {
        return try swap(fresh, into: path, keepingAs: aside(path, "bak-\(day.iso)"))
      } catch {
        if Folder.exists(path) { try Folder.remove(fresh) }
        throw error
      }
    }
  }

  /// For how many milliseconds another writer is waited for.
  public static let patience = 2_000

  private static func look(at fresh: String, as holder: Holder, _ demandSound: (SQLiteStore) throws -> Void) throws {
    defer { unlink(HoldFile.path(of: fresh)) }
    let store = try SQLiteStore.open(fresh, as: holder)
    let outcome = Result { try demandSound(store) }
    try store.close()
    try outcome.get()
    try Folder.sync(fresh)
  }

  static func vacuum(_ link: Link, into path: String, replacing: Bool) throws(StoreFailure) {
    if !replacing, Folder.isTaken(path) { throw .alreadyThere(path: path) }
    let fresh = try copy(link, beside: path)
    do throws(StoreFailure) {
      try Folder.move(fresh, to: path)
      try Folder.sync(Folder.of(path))
    } catch {
      try Folder.remove(fresh)
      throw error
    }
  }

  /// A copy that was checked and is on the disk, under the hidden name of `path`. One that was not finished there is
  /// taken away.
  private static func copy(_ link: Link, beside path: String) throws(StoreFailure) -> String {
    let fresh = HiddenPlace.beside(path)
    for name in [fresh, "\(fresh)-journal"] { try Folder.remove(name) }
    try Folder.makeFile(fresh)
    do throws(StoreFailure) {
      try link.run { try $0.execute(sql: "VACUUM INTO ?", arguments: [fresh]) }
      try demandWhole(fresh)
      try Folder.sync(fresh)
    } catch {
      try Folder.remove(fresh)
      throw error
    }
    return fresh
  }

  private static func demandWhole(_ path: String) throws(StoreFailure) {
    let link = try Link.reading(path)
    let lines = try link.run { try String.fetchAll($0, sql: "PRAGMA integrity_check") }
    try link.drop()
    guard lines == ["ok"] else { throw .damaged(detail: lines.first ?? "") }
  }

  static func swap(_ fresh: String, into path: String, keepingAs old: String) throws(StoreFailure) -> String? {
    let existed = Folder.exists(path)
    if existed { try keep(path, as: old) }
    try Folder.move(fresh, to: path)
    try Folder.sync(Folder.of(path))
    return existed ? old : nil
  }

  // By a second name, so that at no moment there are no data. A journal left beside the old file belongs to it: beside
  // the new one, SQLite would roll its pages into it, and so both leave first.
  private static func keep(_ path: String, as old: String) throws(StoreFailure) {
    let hasJournal = Folder.exists("\(path)-journal")
    if hasJournal { try Folder.move("\(path)-journal", to: "\(old)-journal") }
    if hasJournal || !Folder.givesSecondName(old, to: path) { try Folder.move(path, to: old) }
  }

  /// A free name for what leaves its place.
  static func aside(_ path: String, _ suffix: String) -> String {
    let name = "\(path).\(suffix)"
    guard Folder.exists(name) else { return name }
    var number = 2
    while Folder.exists("\(name)-\(number)") { number += 1 }
    return "\(name)-\(number)"
  }
}
