import CPostgres
import Glibc
import JalonCore
import JalonStore

/// The connection to one server, opened again after it was lost.
///
/// Any thread may ask; questions wait for each other, and may be asked within a transaction of the same thread. Its lock
/// guards all that it holds.
final class Line: @unchecked Sendable {
  let address: PostgresAddress
  private let lock = RecursiveLock()
  private var connection: OpaquePointer?
  private let stopping = Stopping()
  /// Of how many statements a transaction is under way: it is lost with the connection.
  private var isInTransaction = false
  /// How many times something was sent and awaited: what an exchange with a far server costs is counted by it.
  private(set) var exchanges = 0

  init(_ address: PostgresAddress) { self.address = address }

  deinit { if let connection { pq_finish(connection) } }

  /// The rows that answer a question.
  func ask(
    _ question: Question, of table: String = "", key: [Int] = [0]
  ) throws(StoreFailure) -> Reply {
    try lock.holding { () throws(StoreFailure) -> Reply in try self.putTwice(question, of: table, key) }
  }

  /// A question changes nothing: where the connection was lost, it is asked again, once, on one that is new.
  private func putTwice(_ question: Question, of table: String, _ key: [Int]) throws(StoreFailure) -> Reply {
    do {
      return try put(question, of: table, key)
    } catch {
      guard error == .server(.lost), !isInTransaction else { throw error }
      return try put(question, of: table, key)
    }
  }

  func ask(
    _ sql: String, _ arguments: [any Argument] = [], of table: String = "", key: [Int] = [0]
  ) throws(StoreFailure) -> Reply {
    try ask(Question(sql, arguments), of: table, key: key)
  }

  func first(
    _ sql: String, _ arguments: [any Argument] = [], of table: String = "", key: [Int] = [0]
  ) throws(StoreFailure) -> Columns? {
    try ask(sql, arguments, of: table, key: key).first
  }

  /// The only value of the first row; `nil` where there is no row, or nothing in it.
  func number(_ sql: String, _ arguments: [any Argument] = [], of table: String = "") throws(StoreFailure) -> Int? {
    guard let row = try first(sql, arguments, of: table, key: []) else { return nil }
    return try row.wholeIfAny(0)
  }

  /// Asks for something to be done, once: whether it was is not known where the connection is lost.
  @discardableResult
  func order(_ sql: String, _ arguments: [any Argument] = []) throws(StoreFailure) -> Reply {
    try lock.holding { () throws(StoreFailure) -> Reply in try self.put(Question(sql, arguments), of: "", []) }
  }

  /// All of it or nothing; what `body` throws of its own passes as it is. `uncertain` is asked where the connection was lost
  /// at the very end.
  func transaction<Result>(uncertain: () throws -> Bool, _ body: () throws -> Result) throws -> Result {
    try lock.holdingAny {
      _ = try ask("BEGIN")
      isInTransaction = true
      defer { isInTransaction = false }
      let result: Result
      do { result = try body() } catch {
        if connection != nil { rollBack() }
        throw error
      }
      do {
        _ = try put(Question("COMMIT"), of: "", [])
      } catch StoreFailure.server(.lost) {
        isInTransaction = false
        guard try uncertain() else { throw StoreFailure.server(.lost) }
      }
      return result
    }
  }

  private func rollBack() {
    // Where it cannot be said, the server rolls back by itself as the connection ends.
    do { _ = try put(Question("ROLLBACK"), of: "", []) } catch { drop() }
  }

  /// The question under way throws `.interrupted` soon.
  func interrupt() { stopping.stop() }

  func close() { lock.holding { drop() } }

  private func drop() {
    stopping.forget()
    if let connection { pq_finish(connection) }
    connection = nil
  }

  private func put(_ question: Question, of table: String, _ key: [Int]) throws(StoreFailure) -> Reply {
    let connection = try connected()
    exchanges += 1
    let sent = withTexts(question.arguments.map(\.said)) {
      pq_send(connection, question.numbered, Int32(question.arguments.count), $0)
    }
    guard sent != 0 else { throw lost() }
    return try received(connection, of: table, key)
  }

  private func received(_ connection: OpaquePointer, of table: String, _ key: [Int]) throws(StoreFailure) -> Reply {
    var (reply, failure): (Reply?, StoreFailure?)
    while true {
      var gone: Int32 = 0
      guard let result = pq_answer(connection, Line.patience, &gone) else {
        guard gone == 0 else { throw lost() }
        break
      }
      defer { pq_clear(result) }
      switch pq_result_status(result) {
      case Int32(PQ_TUPLES_OK), Int32(PQ_COMMAND_OK): reply = Reply(result, of: table, key: key)
      default: failure = Trouble.failure(result)
      }
    }
    if pq_status(connection) == Int32(PQ_IS_BAD) { throw lost() }
    if let failure { throw failure }
    guard let reply else { throw lost() }
    return reply
  }

  private func lost() -> StoreFailure {
    drop()
    return .server(.lost)
  }

  private func connected() throws(StoreFailure) -> OpaquePointer {
    if let connection { return connection }
    guard !isInTransaction else { throw .server(.lost) }
    let opened = try Connecting(address).connection()
    stopping.know(opened)
    connection = opened
    return opened
  }

  /// For how many milliseconds an answer is waited for: a connection may stay open with nobody behind it.
  private static let patience: Int32 = 120_000
}

/// Gives a question up from another thread, while the line itself is held by the one that waits.
private final class Stopping: @unchecked Sendable {
  private let lock = RecursiveLock()
  private var cancel: OpaquePointer?

  func know(_ connection: OpaquePointer) {
    lock.holding {
      if let cancel { pq_free_cancel(cancel) }
      cancel = pq_make_cancel(connection)
    }
  }

  func stop() { lock.holding { if let cancel { _ = pq_do_cancel(cancel) } } }

  func forget() {
    lock.holding {
      if let cancel { pq_free_cancel(cancel) }
      cancel = nil
    }
  }

  deinit { if let cancel { pq_free_cancel(cancel) } }
}

/// A lock that its holder may take again.
final class RecursiveLock: @unchecked Sendable {
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>

  init() {
    mutex = .allocate(capacity: 1)
    var attributes = pthread_mutexattr_t()
    pthread_mutexattr_init(&attributes)
    pthread_mutexattr_settype(&attributes, Int32(PTHREAD_MUTEX_RECURSIVE))
    pthread_mutex_init(mutex, &attributes)
    pthread_mutexattr_destroy(&attributes)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  func holding<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body()
  }

  func holdingAny<Result>(_ body: () throws -> Result) throws -> Result { try holding(body) }
}

/// Hands over texts as C has them, for as long as `body` lasts.
func withTexts<Result>(_ texts: [String?], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result) -> Result {
  let copies = texts.map { $0.map { strdup($0) } ?? nil }
  defer { for copy in copies { free(copy) } }
  return copies.map { UnsafePointer($0) }.withUnsafeBufferPointer { body($0.baseAddress) }
}
