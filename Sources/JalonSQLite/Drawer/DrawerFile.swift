import GRDB
import Glibc
import JalonStore
import Synchronization

/// The file of this computer where everybody's drawers stand.
///
/// Opened by its first use, made by the first write. Others may use it meanwhile: each waits a moment for the other.
final class DrawerFile {
  private let path: String
  private var link: Link?
  /// What the link leads to.
  private var identity: Identity?
  private(set) var putAside: String?
  /// Something was written that is to stand on the disk for good.
  private var holdsWork = false

  init(_ path: String) { self.path = path }

  /// - Parameter none: where nothing was ever kept.
  func read<Answer>(_ none: Answer, _ body: (Database) throws -> Answer) throws(StoreFailure) -> Answer {
    try onSoundFile { () throws(StoreFailure) in
      guard let link = try opened() else { return none }
      return try link.run(body)
    }
  }

  /// In one transaction.
  ///
  /// - Parameter flushed: on the disk for good on return; else it survives the program only.
  func write(flushed: Bool = true, _ body: (Database) throws -> Void) throws(StoreFailure) {
    try onSoundFile { () throws(StoreFailure) in
      try make()
      holdsWork = holdsWork || flushed
      try opened()?.run { db in
        try db.execute(sql: "PRAGMA synchronous = \(flushed ? "EXTRA" : "NORMAL")")
        try db.inTransaction(.immediate) {
          try body(db)
          return .commit
        }
      }
    }
  }

  /// What the screens remember is not waited for: its journal stays beside the file, and the next to open it reads it.
  func close() throws(StoreFailure) {
    guard let open = link else { return }
    link = nil
    if holdsWork { try open.drop() } else { DrawerFile.left.withLock { $0.append(open) } }
  }

  /// Closed by the end of the program.
  private static let left = Mutex<[Link]>([])

  private func opened() throws(StoreFailure) -> Link? {
    if let link { return link }
    guard Folder.exists(path) else { return nil }
    Folder.keepPrivate(path)
    let fresh = try Link.drawer(path)
    try fresh.run { try DrawerSchema.demand(in: $0) }
    (link, identity) = (fresh, Identity(path))
    return fresh
  }

  private func make() throws(StoreFailure) {
    guard link == nil, !Folder.exists(path) else { return }
    try Folder.make(Folder.of(path))
    do throws(StoreFailure) {
      try Folder.makeFile(path)
    } catch {
      // Another Jalon was faster.
      guard case .alreadyThere = error else { throw error }
    }
  }

  /// Does the work; where the file is damaged, or another one took its place, once more on what stands there by then; where
  /// that is damaged too, on a new one.
  private func onSoundFile<Answer>(_ work: () throws(StoreFailure) -> Answer) throws(StoreFailure) -> Answer {
    // Another Jalon may have put the file aside: what is written to it from then on, nobody finds again.
    if identity != Identity(path) { link = nil }
    do throws(StoreFailure) {
      return try work()
    } catch {
      link = nil
      switch error {
      case .damaged, .replaced, .missingFile: break
      default: throw error
      }
    }
    do throws(StoreFailure) {
      return try work()
    } catch {
      guard case .damaged = error else { throw error }
      link = nil
      try setAside()
    }
    return try work()
  }

  /// Kept for whoever wants to look at it. A journal that belongs to it must not be played on the next one.
  private func setAside() throws(StoreFailure) {
    let place = Backup.aside(path, "abime")
    try Folder.move(path, to: place)
    putAside = place
    for ending in ["-wal", "-journal"] where Folder.exists(path + ending) {
      try Folder.move(path + ending, to: place + ending)
    }
    try Folder.remove("\(path)-shm")
  }
}

/// Which file stands at a path, whatever it is called later.
private struct Identity: Equatable {
  private let device: dev_t
  private let number: ino_t

  init?(_ path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    (device, number) = (facts.st_dev, facts.st_ino)
  }
}

extension Link {
  /// The drawers' file. Its journal goes beside it, so that what need not be flushed costs no wait; on a share of another
  /// machine, where that is not safe, it is one that is deleted.
  fileprivate static func drawer(_ path: String) throws(StoreFailure) -> Link {
    let journal = Mounts.isRemote(Folder.of(path)) ? "DELETE" : "WAL"
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA journal_mode = \(journal); PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON;
          PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY
          """)
    }
    return try Link(path, configuration)
  }
}

/// The tables of the drawers' file: of each row, whose it is.
private enum DrawerSchema {
  static let version = 1
  /// `JALD`: no store.
  static let application = 0x4A41_4C44

  static func demand(in db: Database) throws {
    if try isMade(db) { return }
    try db.inTransaction(.immediate) {
      if try !isMade(db) { try make(db) }
      return .commit
    }
  }

  private static func isMade(_ db: Database) throws -> Bool {
    let found = try db.number("PRAGMA user_version", of: "drafts") ?? 0
    guard found <= version else { throw StoreFailure.newer(found: found, known: version) }
    return found == version
  }

  private static func make(_ db: Database) throws {
    for statement in statements { try db.execute(sql: statement) }
    try db.execute(sql: "PRAGMA application_id = \(application); PRAGMA user_version = \(version)")
  }

  private static let statements = [
    """
    CREATE TABLE drafts (
      store TEXT NOT NULL, person TEXT NOT NULL, screen TEXT NOT NULL, mission TEXT NOT NULL, command TEXT NOT NULL,
      fields TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (store, person, screen, mission, command))
      STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE session (
      store TEXT NOT NULL, person TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
      PRIMARY KEY (store, person, name)) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE requests (
      store TEXT NOT NULL, person TEXT NOT NULL, order_id TEXT NOT NULL, command TEXT NOT NULL, since INTEGER NOT NULL,
      screen TEXT, mission TEXT, form TEXT, files TEXT NOT NULL, PRIMARY KEY (store, person, order_id))
      STRICT, WITHOUT ROWID
    """,
  ]
}
