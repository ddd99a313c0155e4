import JalonCore
import JalonSQLite
import JalonStore
import JalonWording

/// Where a store is: the path of a file. The only place that knows which kinds of stores there are, and opens them.
struct StoreDoor {
  /// As a command is given it; a path is absolute here.
  let address: String

  init(_ address: String) { self.address = address }

  /// Another kind of store than a file: `postgresql://…`.
  static func isElsewhere(_ address: String) -> Bool {
    guard let end = address.range(of: "://")?.lowerBound, let first = address.first else { return false }
    return first.isLetter && address[..<end].allSatisfy { $0.isLetter || $0.isNumber || "+-.".contains($0) }
  }

  var isThere: Bool { get throws { SQLiteStore.isThere(try path) } }

  func open(
    as holder: Holder, for purpose: StorePurpose = .writing, creating: StoreCreation = .nothing,
    marked mark: StoreMark? = nil, patience: Int = 0
  ) throws -> any Store {
    try SQLiteStore.open(
      path, as: holder, for: purpose, creating: creating, marked: mark,
      origin: mark == .demonstration ? .demonstration : .drawn(), patience: patience)
  }

  /// What `person` keeps at this computer of the store, in the file at `path`.
  func drawer(of store: any Store, for person: PersonID, in path: String) throws -> any Drawer {
    SQLiteDrawer(path, of: DrawerOwner(person, of: try store.origin(), at: address))
  }

  func remove() throws { try SQLiteStore.remove(path) }

  /// Writes a copy of `store` into a file, checked before it gets its name.
  static func backUp(_ store: any Store, to path: String, replacing: Bool = false) throws {
    guard let file = store as? SQLiteStore else { throw Stop(.usage, filesOnly(path)) }
    try file.backUp(to: path, replacing: replacing)
  }

  /// Puts a copy in the place of the store; returns where the old one is kept, if there was one.
  func restore(
    from source: String, as holder: Holder, on day: Day, demandSound: (any Store) throws -> Void
  ) throws -> String? {
    try Backup.restore(from: source, to: path, as: holder, on: day) { try demandSound($0) }
  }

  /// The store is of a form that this Jalon takes over before it reads it.
  var isOlder: Bool { get throws { try Takeover.isNeeded(by: path) } }

  /// Makes a new file of an older store, which is kept beside it.
  func takeOver(
    as holder: Holder, at now: Instant, on day: Day, progress: (Int, Int) throws -> Void,
    complete: (any Store, FormerWork) throws -> Void
  ) throws -> Takeover.Outcome {
    try Takeover(path, as: holder, at: now, on: day).run(progress: progress) { try complete($0, $1) }
  }

  /// For how many milliseconds another writer is waited for.
  static let patience = Backup.patience

  private var path: String {
    get throws {
      guard !StoreDoor.isElsewhere(address) else { throw Stop(.usage, StoreDoor.filesOnly(address)) }
      return address
    }
  }

  private static func filesOnly(_ address: String) -> Words {
    Words(
      fr: "« \(address) » n'est pas un fichier : ce Jalon garde ses données dans un fichier. Donnez-en le chemin.",
      en: "“\(address)” is no file: this Jalon keeps its data in a file. Give the path of one.")
  }
}

extension Store {
  /// Does `work`, then closes the store, whatever came of it: the next one to open it finds a clean end.
  func closing<Result>(after work: (any Store) throws -> Result) throws -> Result {
    let outcome = Swift.Result { try work(self) }
    try close()
    return try outcome.get()
  }
}
