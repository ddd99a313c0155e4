import Foundation
import JalonCore
import JalonStore
import Synchronization
import Testing

@testable import JalonPostgres

/// The server on which stores are tried: `make team-test` makes one, and says where it is.
struct TestServer {
  /// Settings of libpq, without a database.
  let settings: String

  static let given: TestServer? = ProcessInfo.processInfo.environment["JALON_TEST_SERVER"].map {
    TestServer(settings: $0)
  }

  func address(of database: String, as login: String? = nil) -> PostgresAddress {
    PostgresAddress("dbname=\(database) \(settings)" + (login.map { " user=\($0)" } ?? ""))
  }

  /// To the database that every server has.
  var line: Line { Line(address(of: "postgres")) }

  /// A database with an empty store, of which others are copies: made once.
  func template() throws -> String {
    try TestServer.making.withLock { name in
      if let name { return name }
      let made = "jalon_template_\(UInt64.random(in: 0..<(.max)))"
      try line.order("CREATE DATABASE \(made)")
      let store = try PostgresDoor(address(of: made)).open(creating: .file, at: Instant(seconds: 1_760_000_000))
      try store.close()
      name = made
      return made
    }
  }

  private static let making = Mutex<String?>(nil)
}

/// A database of a test's own, removed with it.
final class TestDatabase {
  let name = "jalon_\(UInt64.random(in: 0..<(.max)))"
  private var isMade = false

  var server: TestServer {
    guard let server = TestServer.given else { preconditionFailure("a server is asked for, and there is none") }
    return server
  }
  var address: PostgresAddress { server.address(of: name) }
  var line: Line { Line(address) }

  func make(from template: String = "template1") throws {
    guard !isMade else { return }
    try server.line.order("CREATE DATABASE \(name) TEMPLATE \(template)")
    isMade = true
  }

  func open(
    marked mark: StoreMark? = nil, origin: StoreOrigin? = nil
  ) throws -> any Store {
    if origin == nil { try make(from: server.template()) } else { try make() }
    return try PostgresDoor(address).open(
      creating: .file, marked: mark, origin: origin ?? .drawn(), at: Instant(seconds: 1_760_000_000))
  }

  deinit {
    guard isMade else { return }
    do { try server.line.order("DROP DATABASE \(name) WITH (FORCE)") } catch { print("left behind: \(name)") }
  }
}

@Suite("Without a server")
struct WithoutServer {
  @Test("tests that need one are not run, and it is said how many", .enabled(if: TestServer.given == nil))
  func skipped() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let count = try files.filter { $0.pathExtension == "swift" && $0 != URL(fileURLWithPath: #filePath) }.map {
      let text = try String(contentsOf: $0, encoding: .utf8)
      return text.components(separatedBy: "arguments: Kind.allCases").count
        + text.components(separatedBy: ".enabled(if: TestServer.given != nil)").count - 2
    }.reduce(0, +)
    print("PostgreSQL: \(count) tests were not run on a server (make team-test runs them).")
    #expect(count > 40)
  }
}
