import JalonCore
import JalonStore

/// Opens the store on a server, or makes one there.
public struct PostgresDoor: Sendable {
  let address: PostgresAddress

  public init(_ address: PostgresAddress) { self.address = address }

  /// A store stands there.
  public func isThere() throws(StoreFailure) -> Bool {
    try visiting { line throws(StoreFailure) in try Standing(line).isThere }
  }

  /// Opens the store for writing, or for reading only where the server or the account lets nobody write.
  ///
  /// - Parameters:
  ///   - creating: whether one is made where none stands.
  ///   - mark: what it says of itself for good, where it is made here.
  ///   - origin: its name among all stores, where it is made here.
  public func open(
    for purpose: StorePurpose = .writing, creating: StoreCreation = .nothing, marked mark: StoreMark? = nil,
    origin: @autoclosure () -> StoreOrigin = .drawn(), at now: Instant
  ) throws(StoreFailure) -> any Store {
    let line = Line(address)
    var standing = try Standing(line)
    if !standing.isThere {
      guard creating != .nothing else { throw .server(.nothingThere(database: standing.database)) }
      try Founding(origin: origin(), mark: mark, at: now).make(on: line)
      standing = try Standing(line)
    }
    guard standing.isOpen else { throw .server(.noAccount(login: standing.login)) }
    let version = try Version(line)
    try version.demandReadable()
    return PostgresStore(line, try StoreRow(line), access: access(standing, version, purpose))
  }

  private func access(_ standing: Standing, _ version: Version, _ purpose: StorePurpose) -> StoreAccess {
    if case .reading(let reason) = purpose { return .readOnly(reason) }
    if standing.isStandby { return .readOnly(.server(.standby)) }
    if let setting = standing.unsafe { return .readOnly(.server(.unsafe(setting: setting))) }
    guard standing.mayWrite else { return .readOnly(.server(.forbidden)) }
    return version.whyReadOnly.map { .readOnly($0) } ?? .writable
  }

  /// What makes a store where those who use it may make none: an administrator runs it.
  public static func script(marked mark: StoreMark?, at now: Instant) -> String {
    Founding(origin: .drawn(), mark: mark, at: now).script
  }

  /// Takes the store away, with all that it holds.
  public func remove() throws(StoreFailure) {
    try visiting { line throws(StoreFailure) in _ = try line.order("DROP SCHEMA jalon CASCADE") }
  }

  func visiting<Result>(_ body: (Line) throws(StoreFailure) -> Result) throws(StoreFailure) -> Result {
    let line = Line(address)
    defer { line.close() }
    return try body(line)
  }
}
