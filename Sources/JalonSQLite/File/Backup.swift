import GRDB
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
  public static func restore(from source: String, to path: String, as holder: Holder, on day: Day)
    throws(StoreFailure) -> String?
  {
    guard try Header.version(of: source) <= Schema.version else {
      throw .newer(found: try Header.version(of: source), known: Schema.version)
    }
    switch HoldFile.take(path, as: holder) {
    case .heldBy(let other): throw .heldBy(other)
    case .refused(let failure): throw failure
    case .held(let hold, _):
      defer { hold.release() }
      let fresh = "\(path).restored"
      try Folder.remove(fresh)
      try vacuum(try Link.reading(source), into: fresh, replacing: false)
      return try swap(fresh, into: path, keepingAs: aside(path, day))
    }
  }

  static func vacuum(_ link: Link, into path: String, replacing: Bool) throws(StoreFailure) {
    if !replacing, Folder.exists(path) { throw .alreadyThere(path: path) }
    let unfinished = "\(path).part"
    try Folder.remove(unfinished)
    try Folder.makeFile(unfinished)
    do throws(StoreFailure) {
      try link.run { try $0.execute(sql: "VACUUM INTO ?", arguments: [unfinished]) }
      try demandWhole(unfinished)
      try Folder.sync(unfinished)
      try Folder.move(unfinished, to: path)
      try Folder.sync(Folder.of(path))
    } catch {
      try Folder.remove(unfinished)
      throw error
    }
  }

  private static func demandWhole(_ path: String) throws(StoreFailure) {
    let link = try Link.reading(path)
    let lines = try link.run { try String.fetchAll($0, sql: "PRAGMA integrity_check") }
    try link.drop()
    guard lines == ["ok"] else { throw .damaged(detail: lines.first ?? "") }
  }

  // A journal left beside the old file belongs to it: beside the new one, SQLite would roll its pages into it.
  private static func swap(_ fresh: String, into path: String, keepingAs old: String) throws(StoreFailure) -> String? {
    let existed = Folder.exists(path)
    if existed {
      if Folder.exists("\(path)-journal") { try Folder.move("\(path)-journal", to: "\(old)-journal") }
      try Folder.move(path, to: old)
    }
    try Folder.move(fresh, to: path)
    try Folder.sync(Folder.of(path))
    return existed ? old : nil
  }

  private static func aside(_ path: String, _ day: Day) -> String {
    let name = "\(path).bak-\(day.iso)"
    guard Folder.exists(name) else { return name }
    var number = 2
    while Folder.exists("\(name)-\(number)") { number += 1 }
    return "\(name)-\(number)"
  }
}
