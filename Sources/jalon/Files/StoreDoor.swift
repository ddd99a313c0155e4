import Glibc
import JalonCore
import JalonPostgres
import JalonRuntime
import JalonSQLite
import JalonStore
import JalonWording

/// Where a store is: the path of a file, or the address of a server. The only place that knows which kinds of stores there
/// are, and opens them.
struct StoreDoor {
  /// As a command is given it; a path is absolute here.
  let address: String

  /// `nil` for a file.
  private var server: PostgresDoor? {
    PostgresAddress.isOne(address) ? PostgresDoor(PostgresAddress(address)) : nil
  }

  init(_ address: String) { self.address = address }

  /// Another kind of store than a file: `postgresql://…`, `service=…`.
  static func isElsewhere(_ address: String) -> Bool {
    if PostgresAddress.isOne(address) { return true }
    guard let end = address.range(of: "://")?.lowerBound, let first = address.first else { return false }
    return first.isLetter && address[..<end].allSatisfy { $0.isLetter || $0.isNumber || "+-.".contains($0) }
  }

  /// Others may write into it at the same time, from elsewhere.
  var isShared: Bool { server != nil }

  var isThere: Bool { get throws { try server?.isThere() ?? SQLiteStore.isThere(path) } }

  func open(
    as holder: Holder, for purpose: StorePurpose = .writing, creating: StoreCreation = .nothing,
    marked mark: StoreMark? = nil, patience: Int = 0
  ) throws -> any Store {
    let origin = { mark == .demonstration ? StoreOrigin.demonstration : .drawn() }
    if let server {
      return try server.open(for: purpose, creating: creating, marked: mark, origin: origin(), at: holder.since)
    }
    return try SQLiteStore.open(
      path, as: holder, for: purpose, creating: creating, marked: mark, origin: origin(), patience: patience)
  }

  /// What `person` keeps at this computer of the store, in the file at `path`.
  func drawer(of store: any Store, for person: PersonID, in path: String) throws -> any Drawer {
    SQLiteDrawer(path, of: DrawerOwner(person, of: try store.origin(), at: address))
  }

  /// The public registers that were loaded at this computer, in the file at `path`: nothing is opened before a question.
  static func registers(in path: String) -> any ReferenceBook & ReferenceLoading { SQLiteReference(path) }

  /// Who writes into the file; `nil` where nobody does, and on a server, where everybody may.
  var holder: Holder? { get throws { try server == nil ? SQLiteStore.holder(of: path) : nil } }

  func remove() throws {
    if let server { return try server.remove() }
    try SQLiteStore.remove(path)
  }

  /// Writes a copy of `store` into a file, checked before it gets its name.
  static func backUp(_ store: any Store, to path: String, as holder: Holder, replacing: Bool = false) throws {
    if let file = store as? SQLiteStore { return try file.backUp(to: path, replacing: replacing) }
    guard let store = store as? any MovableStore else { throw Stop(.usage, filesOnly(path)) }
    try Arrival.make(at: path, of: store, as: holder, replacing: replacing, complete: StoreDoor.complete)
  }

  /// The same, encrypted. The clear copy stands meanwhile under the hidden name of `clear`, where
  /// the next opening would take it away, and never where the copy goes.
  static func backUp(
    _ store: any Store, to path: String, for recipients: [AgeRecipient], by clear: String, as holder: Holder,
    replacing: Bool = false
  ) throws {
    let hidden = HiddenPlace.beside(clear)
    try backUp(store, to: hidden, as: holder, replacing: true)
    defer { unlink(hidden) }
    try EncryptedCopy.encrypt(hidden, to: path, for: recipients, replacing: replacing)
  }

  /// Makes here a store of all that stands in `source`: the same facts with the same digests. Nothing may stand here yet.
  func receive(_ source: any Store, as holder: Holder) throws {
    guard let source = source as? any MovableStore else { throw Stop(.usage, StoreDoor.filesOnly(address)) }
    if let server { return try server.receive(source, at: holder.since, complete: StoreDoor.complete) }
    try Arrival.make(at: path, of: source, as: holder, complete: StoreDoor.complete)
  }

  /// Makes the lists of a store that was put together from another one, and looks at all of it.
  private static func complete(_ store: any Store) throws {
    _ = try Verification(store).rebuild()
    let findings = try Verification(store).findings()
    guard findings.isEmpty else { throw StoreFailure.damaged(detail: findings.first?(Speech.language) ?? "") }
  }

  /// What an administrator runs, to make a store where those who use it may make none.
  static func founding(marked mark: StoreMark?, at now: Instant) -> String {
    PostgresDoor.script(marked: mark, at: now)
  }

  /// The server behind the address. Only that keeps accounts.
  func demandServer() throws -> PostgresDoor {
    guard let server else { throw Stop(.usage, StoreDoor.serversOnly(address)) }
    return server
  }

  /// Puts a copy in the place of the store; returns where the old one is kept, if there was one.
  func restore(
    from source: String, as holder: Holder, on day: Day, demandSound: (any Store) throws -> Void
  ) throws -> String? {
    try Backup.restore(from: source, to: path, as: holder, on: day) { try demandSound($0) }
  }

  /// The store is of a form that this Jalon takes over before it reads it.
  var isOlder: Bool { get throws { try server == nil && Takeover.isNeeded(by: path) } }

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

  private static func serversOnly(_ address: String) -> Words {
    Words(
      fr: "« \(address) » est un fichier : les comptes sont d'une base partagée. Ajoutez --store postgresql://… .",
      en: "“\(address)” is a file: accounts are of a shared base. Add --store postgresql://… .")
  }

  private static func filesOnly(_ address: String) -> Words {
    Words(
      fr:
        "« \(address) » n'est pas un fichier : donnez-en le chemin. (Une base partagée s'écrit postgresql://… ou service=… ; elle n'est ni restaurée ni reprise par Jalon, mais remplie par « jalon move ».)",
      en:
        "“\(address)” is no file: give the path of one. (A shared base is written postgresql://… or service=…; Jalon neither restores it nor takes it over, “jalon move” fills it.)"
    )
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
