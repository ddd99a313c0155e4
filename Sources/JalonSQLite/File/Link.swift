import GRDB
import Glibc
import JalonCore
import JalonStore
import Synchronization

/// The connection to one file, opened again after it was dropped.
final class Link: Sendable {
  let path: String
  private let configuration: Configuration
  private let current: Mutex<DatabaseQueue?>

  init(_ path: String, _ configuration: Configuration) throws(StoreFailure) {
    self.path = path
    self.configuration = configuration
    do {
      current = Mutex(try DatabaseQueue(path: path, configuration: configuration))
    } catch {
      throw SQLiteErrors.translate(error, path: path)
    }
  }

  /// Opened by its first use.
  init(later path: String, _ configuration: Configuration) {
    self.path = path
    self.configuration = configuration
    current = Mutex(nil)
  }

  /// Runs `body` on the connection. May be called within itself.
  func run<Result>(_ body: (Database) throws -> Result) throws(StoreFailure) -> Result {
    do {
      return try queue().unsafeReentrantWrite(body)
    } catch {
      throw SQLiteErrors.translate(error, path: path)
    }
  }

  /// The same, but what `body` throws of its own passes as it is.
  func runRethrowing<Result>(_ body: (Database) throws -> Result) throws -> Result {
    do {
      return try queue().unsafeReentrantWrite(body)
    } catch let error as DatabaseError {
      throw SQLiteErrors.translate(error, path: path)
    }
  }

  func queue() throws -> DatabaseQueue {
    if let queue = current.withLock({ $0 }) { return queue }
    // Outside the lock: opening reads the file, and may wait for a writer who is waiting here to interrupt this reader.
    let opened = try DatabaseQueue(path: path, configuration: configuration)
    return current.withLock { queue in
      let kept = queue ?? opened
      queue = kept
      return kept
    }
  }

  func interrupt() { current.withLock { $0?.interrupt() } }

  /// Closes the connection; the next use opens another.
  func drop() throws(StoreFailure) {
    let dropped = current.withLock { queue in
      defer { queue = nil }
      return queue
    }
    do {
      try dropped?.close()
    } catch {
      throw SQLiteErrors.translate(error, path: path)
    }
  }
}

extension Link {
  /// The writer. `readersInTheWay` is told, each millisecond, that a commit waits for readers to leave.
  static func writing(_ path: String, readersInTheWay: @escaping @Sendable () -> Void = {}) throws(StoreFailure) -> Link
  {
    var configuration = Configuration()
    configuration.busyMode = .callback { tries in
      readersInTheWay()
      usleep(1_000)
      return tries < 5_000
    }
    configuration.prepareDatabase { db in
      db.add(function: folding)
      try db.execute(sql: guards)
      try demand(db)
    }
    return try Link(path, configuration)
  }

  /// Names of people are searched as they are typed: without accents, whatever their capitals.
  private static let folding = DatabaseFunction("folded", argumentCount: 1, pure: true) { values in
    guard case .string(let text)? = values.first?.storage else { return nil }
    return text.folded
  }

  static func reading(_ path: String) throws(StoreFailure) -> Link { try Link(path, readOnly) }

  /// The same, opened by its first use.
  static func readingLater(_ path: String) -> Link { Link(later: path, readOnly) }

  private static var readOnly: Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      db.add(function: folding)
      try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY")
    }
    return configuration
  }

  // `EXTRA`, because with a journal that is deleted `FULL` can lose a commit that was acknowledged. Sorts stay in memory:
  // a temporary file would leave texts of missions behind.
  private static let guards = """
    PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;
    PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY
    """

  // SQLite ignores a setting that it does not like without a word.
  private static func demand(_ db: Database) throws {
    for (name, value) in ["journal_mode": "delete", "synchronous": "3", "foreign_keys": "1", "secure_delete": "1"] {
      let found = try DatabaseValue.fetchOne(db, sql: "PRAGMA \(name)").flatMap { value in
        String.fromDatabaseValue(value) ?? Int.fromDatabaseValue(value).map { "\($0)" }
      }
      guard found == value else { throw StoreFailure.damaged(detail: "\(name)=\(found ?? "")") }
    }
  }
}
