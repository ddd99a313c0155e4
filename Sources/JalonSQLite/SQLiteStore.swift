import GRDB
import Glibc
import JalonCore
import JalonStore
import Synchronization

/// A store in one SQLite file: the journal, the list, the persons.
///
/// Any thread may call it; calls wait for each other. Slow reads belong on a `scan()`.
public final class SQLiteStore: Store {
  public let access: StoreAccess
  public let path: String
  /// The program that wrote before ended without closing: call `check(.quick)` once the first frame is shown.
  public let endedUncleanly: Bool

  let link: Link
  private let hold: Mutex<HoldFile?>
  let scans: Scans
  let upkeepGivenUp = Atomic<Bool>(false)

  private init(_ path: String, link: Link, access: StoreAccess, hold: HoldFile?, scans: Scans, unclean: Bool) {
    self.path = path
    self.link = link
    self.access = access
    self.hold = Mutex(hold)
    self.scans = scans
    endedUncleanly = unclean
  }

  /// Opens the store for writing, or for reading only where somebody else writes or the disk lets nobody write.
  ///
  /// A file that is not a store is refused and left as it is, byte for byte.
  ///
  /// - Parameters:
  ///   - mark: what the store says of itself for good, where it is made here.
  ///   - origin: its name among all stores, where it is made here: drawn, but in a demonstration.
  ///   - patience: for how many milliseconds another writer is waited for.
  public static func open(
    _ path: String, as holder: Holder, for purpose: StorePurpose = .writing, creating: StoreCreation = .nothing,
    marked mark: StoreMark? = nil, origin: @autoclosure () -> StoreOrigin = .drawn(), patience: Int = 0
  ) throws(StoreFailure) -> SQLiteStore {
    try open(
      path, as: holder, for: purpose, creating: creating, making: StoreRow(origin: origin(), mark: mark),
      patience: patience)
  }

  static func open(
    _ path: String, as holder: Holder, for purpose: StorePurpose = .writing, creating: StoreCreation,
    making new: @autoclosure () -> StoreRow, patience: Int = 0
  ) throws(StoreFailure) -> SQLiteStore {
    let path = try Folder.followed(path)
    if creating == .folders { try Folder.make(Folder.of(path)) }
    guard Folder.exists(Folder.of(path)) else { throw .missingFolder(path: Folder.of(path)) }
    guard !Mounts.isRemote(Folder.of(path)) else { throw .remote(path: path) }
    let found = try version(at: path, creating: creating)
    if let found, found > Schema.version {
      return try reading(path, because: .newer(found: found, known: Schema.version))
    }
    if let found, found < Schema.version { throw .older(found: found, known: Schema.version) }
    if case .reading(let reason) = purpose {
      if Folder.exists("\(path)-journal") { try tidy(path, as: holder) }
      return try reading(path, because: reason)
    }
    switch HoldFile.take(path, as: holder, patience: patience) {
    case .held(let hold, let unclean): return try writing(path, hold: hold, unclean: unclean, new)
    case .heldBy(let other): return try reading(path, because: .heldBy(other))
    case .refused(let failure): return try reading(path, because: failure)
    }
  }

  public func close() throws(StoreFailure) {
    try scans.dropAll()
    try link.drop()
    hold.withLock { hold in
      hold?.release()
      hold = nil
    }
  }

  deinit { hold.withLock { $0?.abandon() } }

  /// Who has the store at `path` open for writing; `nil` where nobody has.
  public static func holder(of path: String) throws(StoreFailure) -> Holder? {
    HoldFile.holder(of: try Folder.followed(path))
  }

  func demandWritable() throws(StoreFailure) {
    if case .readOnly(let failure) = access { throw failure }
  }
}

extension SQLiteStore {
  private static func writing(
    _ path: String, hold: HoldFile, unclean: Bool, _ new: () -> StoreRow
  ) throws(StoreFailure) -> SQLiteStore {
    guard Glibc.access(path, F_OK) != 0 || Glibc.access(path, W_OK) == 0 else {
      hold.abandon()
      return try reading(path, because: .readOnly(path: path))
    }
    do throws(StoreFailure) {
      let crashed = unclean || Folder.exists("\(path)-journal")
      if Folder.exists(path) { Folder.keepPrivate(path) } else { try make(path, new()) }
      // What a restoration or a migration that was killed has left: whoever makes one holds the lock meanwhile.
      if Folder.isTaken(HiddenPlace.beside(path)) { try Folder.removeStore(HiddenPlace.beside(path)) }
      let scans = Scans()
      let link = try Link.writing(path, readersInTheWay: { scans.stepAside() })
      return SQLiteStore(path, link: link, access: .writable, hold: hold, scans: scans, unclean: crashed)
    } catch {
      hold.abandon()
      throw error
    }
  }

  /// Makes the store readable, where nobody is writing: a program was killed as it wrote. What the holder before left unsaid
  /// stays so.
  private static func tidy(_ path: String, as holder: Holder) throws(StoreFailure) {
    guard case .held(let hold, let unclean) = HoldFile.take(path, as: holder) else { return }
    defer { if unclean { hold.abandon() } else { hold.release() } }
    Folder.keepPrivate(path)
    let link = try Link.writing(path)
    try link.run { _ = try Row.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") }
    try link.drop()
  }

  private static func reading(_ path: String, because reason: StoreFailure) throws(StoreFailure) -> SQLiteStore {
    guard Folder.exists(path) else { throw reason }
    let link = try Link.reading(path)
    return SQLiteStore(path, link: link, access: .readOnly(reason), hold: nil, scans: Scans(), unclean: false)
  }

  /// `nil` where there is no file yet and one may be made.
  private static func version(at path: String, creating: StoreCreation) throws(StoreFailure) -> Int? {
    guard !Folder.exists(path) else { return try Header.version(of: path) }
    guard creating != .nothing else { throw .missingFile(path: path) }
    return nil
  }

  // Made under another name and moved: a store that has its name is whole, whatever happens meanwhile.
  private static func make(_ path: String, _ new: StoreRow) throws(StoreFailure) {
    let unfinished = "\(path).new"
    for name in [unfinished, "\(unfinished)-journal"] { try Folder.remove(name) }
    do throws(StoreFailure) {
      try Folder.makeFile(unfinished)
      let link = try Link.writing(unfinished)
      try link.run { db in
        try db.inTransaction(.immediate) {
          try Schema.make(db, for: new)
          return .commit
        }
      }
      try link.drop()
      try Folder.sync(unfinished)
      try Folder.move(unfinished, to: path)
    } catch {
      for name in [unfinished, "\(unfinished)-journal", HoldFile.path(of: path)] { try Folder.remove(name) }
      throw error
    }
    try Folder.sync(Folder.of(path))
  }
}
