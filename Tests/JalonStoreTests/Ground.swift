import Foundation
import JalonCore
import JalonSQLite
import JalonStore
import JalonTesting

/// Every store that must keep the contract; one on a server where there is one (`TestServer`).
enum Kind: CaseIterable, Sendable {
  case memory, sqlite, postgres

  static let allCases: [Kind] = TestServer.given == nil ? [.memory, .sqlite] : [.memory, .sqlite, .postgres]
}

let lea = Holder(user: "lea", host: "gap", pid: 4_242, since: Instant(seconds: 1_760_000_000))
let today = Day(number: 20_780)

/// A folder of a test's own, removed with it.
final class Ground {
  let folder: String
  private(set) lazy var database = TestDatabase()
  var path: String { "\(folder)/jalon.db" }

  init() throws {
    let template = FileManager.default.temporaryDirectory.path + "/jalon-XXXXXX"
    var bytes = template.utf8CString.map { $0 }
    guard mkdtemp(&bytes) != nil else { throw CocoaError(.fileWriteUnknown) }
    folder = String(decoding: bytes.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: folder) } catch { print("left behind: \(folder)") }
  }

  func open(_ kind: Kind) throws -> any Store {
    switch kind {
    case .memory: MemoryStore()
    case .sqlite: try sqlite()
    case .postgres: try database.open()
    }
  }

  func sqlite() throws -> SQLiteStore { try SQLiteStore.open(path, as: lea, creating: .file) }

  func bytes(_ name: String = "jalon.db") throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
  }
  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
  func mode(_ path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? -1
  }
}

extension Batch {
  /// `count` notes on one stream.
  static func notes(_ count: Int, on stream: StreamName, after position: Int, order: String, by: PersonID = "lea")
    -> Batch
  {
    let events = (0..<count).map {
      NewEvent(kind: "noted", content: .value(.group(["text": .group(["#": .text("\(position + $0 + 1)")])])))
    }
    return Batch(
      order: ID(order), by: by, at: Instant(seconds: 1_760_000_000),
      parts: count == 0 ? [] : [.init(stream, expected: position, events: events)])
  }
}

extension StreamName {
  /// That of some entry of the directory.
  static let card = StreamName.entry(.init(.structure, "epicerie"))
}

/// Runs a program to its end.
func run(_ program: String, _ arguments: String...) throws -> Int32 {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  process.standardError = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  return process.terminationStatus
}

let canMount = geteuid() == 0 && FileManager.default.isExecutableFile(atPath: "/bin/mount")
