import GRDB
import Glibc
import JalonCore
import JalonStore

/// Takes over the store of an older Jalon: a new file is made beside it from all that was entered, looked at, and only then
/// takes its place. The old one is kept; stopped at any moment, it still serves.
public struct Takeover {
  /// What was taken over.
  public struct Outcome: Sendable {
    public internal(set) var acts = 0
    /// Facts whose texts held characters that steer or hide, which were left out.
    public internal(set) var cleaned = 0
    /// Where the old file is kept.
    public internal(set) var kept = ""
  }

  private let path: String
  private let holder: Holder
  private let now: Instant
  private let day: Day

  public init(_ path: String, as holder: Holder, at now: Instant, on day: Day) throws(StoreFailure) {
    self.path = try Folder.followed(path)
    self.holder = holder
    self.now = now
    self.day = day
  }

  /// The file is of a form that this Jalon takes over.
  public static func isNeeded(by path: String) throws(StoreFailure) -> Bool {
    try Header.version(of: try Folder.followed(path)) < Schema.version
  }

  /// - Parameters:
  ///   - progress: how many orders are done, and of how many; may throw to give up.
  ///   - complete: makes the lists of the new store, looks at it, and finds a place for what stood in the old one and is no
  ///     fact; what it throws leaves all as it was.
  public func run(
    progress: (Int, Int) throws -> Void = { _, _ in }, complete: (SQLiteStore, FormerWork) throws -> Void
  ) throws -> Outcome {
    switch HoldFile.take(path, as: holder, patience: Backup.patience) {
    case .heldBy(let other): throw StoreFailure.heldBy(other)
    case .refused(let failure): throw failure
    case .held(let hold, _):
      defer { hold.release() }
      try demandRoom()
      return try taken(progress, complete)
    }
  }

  private func taken(
    _ progress: (Int, Int) throws -> Void, _ complete: (SQLiteStore, FormerWork) throws -> Void
  ) throws -> Outcome {
    try rollBack()
    let source = TakenOver(digest: try FileDigest.of(path), format: try Header.version(of: path), at: now)
    let fresh = HiddenPlace.beside(path)
    let link = try Link.reading(path)
    do {
      let mark = try link.run { try FormerFile(db: $0).mark }
      let new = StoreRow(origin: mark == .demonstration ? .demonstration : .drawn(), mark: mark, takenOver: source)
      var outcome = try fill(fresh, new, from: link, progress, complete)
      try Folder.sync(fresh)
      try link.drop()
      let kept = Backup.aside(path, "0.1-\(day.iso)")
      _ = try Backup.swap(fresh, into: path, keepingAs: kept)
      outcome.kept = kept
      return outcome
    } catch {
      do { try link.drop() } catch {}
      if Folder.exists(path) { try Folder.removeStore(fresh) }
      throw error
    }
  }

  /// A program that was killed as it wrote left a journal, which only a writer may roll back.
  private func rollBack() throws(StoreFailure) {
    guard Folder.exists("\(path)-journal") else { return }
    let link = try Link.writing(path)
    try link.run { _ = try $0.first("SELECT count(*) FROM sqlite_schema") }
    try link.drop()
  }

  private func fill(
    _ fresh: String, _ new: StoreRow, from link: Link, _ progress: (Int, Int) throws -> Void,
    _ complete: (SQLiteStore, FormerWork) throws -> Void
  ) throws -> Outcome {
    try Folder.removeStore(fresh)
    let store = try SQLiteStore.open(fresh, as: holder, creating: .file, making: new)
    defer { unlink(HoldFile.path(of: fresh)) }
    let outcome = Result {
      let (outcome, work) = try link.runRethrowing { db in
        let former = FormerFile(db: db)
        return (try copy(former, into: store, progress), try former.work())
      }
      try complete(store, work)
      return outcome
    }
    try store.close()
    return try outcome.get()
  }

  private func copy(
    _ former: FormerFile, into store: SQLiteStore, _ progress: (Int, Int) throws -> Void
  ) throws -> Outcome {
    var outcome = Outcome()
    let count = try former.orders
    let cards = try former.cards()
    let byStream = Dictionary(cards.map { (StreamName.entry(DirectoryEntry.Key(.person, $0.id.text)), $0) }) { $1 }
    try store.transaction { writer in
      try former.forEachOrder { batch, cleaned in
        var batch = batch
        // What each card was before is in no file of that form: each fact seals what it is now.
        batch.persons = batch.parts.compactMap { byStream[$0.stream] }
        outcome.cleaned += cleaned
        guard case .done = try writer.append(batch) else { throw StoreFailure.damaged(detail: "orders.id") }
        outcome.acts += 1
        try progress(outcome.acts, count)
      }
    }
    try store.change(much: true) { db in for card in cards { try db.save(card) } }
    return outcome
  }

  /// The new file holds what the old one holds, and a digest for each fact.
  private func demandRoom() throws(StoreFailure) {
    var (file, disk) = (stat(), statvfs())
    guard stat(path, &file) == 0, statvfs(Folder.of(path), &disk) == 0 else { throw Folder.failure(at: path) }
    let free = UInt64(disk.f_bavail) * UInt64(disk.f_frsize)
    guard free >= UInt64(file.st_size) * 2 else { throw .diskFull }
  }
}

/// The digest of a file, byte for byte.
enum FileDigest {
  static func of(_ path: String) throws(StoreFailure) -> Digest {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Folder.failure(at: path) }
    defer { close(file) }
    var maker = DigestMaker()
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(file, &buffer, buffer.count)
      guard count >= 0 else { throw .disk(code: Int(errno)) }
      guard count > 0 else { return maker.digest() }
      maker.add(piece: Array(buffer[..<count]))
    }
  }
}
