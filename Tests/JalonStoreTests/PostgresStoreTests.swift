import Foundation
import JalonCore
import JalonTesting
import Testing

@testable import JalonPostgres
@testable import JalonSQLite
@testable import JalonStore

@Suite("A store on a server", .enabled(if: TestServer.given != nil))
struct PostgresStoreTests {
  private let mission = StreamName.mission("05-014")

  /// The same acts, those of persons and of sheets among them, whatever the store.
  private func fill(_ store: any Store) throws {
    let streams = ["directory/person/ines", "plan/alpes", "mission/05-001", "mission/05-002", "sheet/05-001/1"].map {
      StreamName($0)
    }
    for act in 0..<60 {
      let stream = streams[act % streams.count]
      var batch = Batch.notes(1 + act % 3, on: stream, after: try store.position(of: stream), order: "o\(act)")
      if stream.sheet != nil { batch.parts[0].anchor = try store.position(of: streams[2]) }
      batch.enteredBy = act % 5 == 0 ? "marc" : "lea"
      batch.reasons = act % 4 == 0 ? ["late": "motif « \(act) »", "few": "un seul"] : [:]
      if stream.sheet == nil, act % 7 == 0 {
        let seal = NewEvent(kind: MissionEvent.Kind.sheetClosed.rawValue, payload: #"{"é":"\#(act)"}"#)
        let other = streams[2]
        if other != stream { batch.parts.append(.init(other, expected: try store.position(of: other), events: [seal])) }
      }
      if act % 5 == 0 { batch.persons = [PersonCard(id: "ines", name: "Inès \(act / 10)")] }
      _ = try store.append(batch)
    }
  }

  private func told(_ store: any Store) throws -> [StoredEvent] {
    try store.events(after: 0, limit: 1_000) + store.sheets(of: "05-001")
  }

  @Test("the same acts make the same facts as in a file, byte for byte, with the same digests")
  func same() throws {
    let (ground, database) = (try Ground(), TestDatabase())
    let file = try SQLiteStore.open(
      ground.path, as: lea, creating: .file, marked: .demonstration, origin: .demonstration)
    let server = try database.open(marked: .demonstration, origin: .demonstration)
    try fill(file)
    try fill(server)
    #expect(try told(file) == told(server))
    #expect(try told(file).map(\.payload) == told(server).map(\.payload))
    #expect(try told(server).count > 100)
    #expect(try file.link.run { try JalonSQLite.StoreRow($0).head } == JalonPostgres.StoreRow(database.line).head)
    #expect(try server.formerCards() == file.formerCards() && server.cards() == file.cards())
    for store in [file, server] as [any Store] {
      let found = try store.verifyJournal(limit: 9)
      #expect(found == [])
    }
  }

  @Test("two officers write, each sees what the other has written, and a stale decision is refused")
  func two() throws {
    let database = TestDatabase()
    let (first, second) = (try database.open(), try database.open())
    _ = try first.append(.notes(1, on: mission, after: 0, order: "o1"))
    #expect(try second.position(of: mission) == 1)
    #expect(throws: StoreFailure.conflict(stream: mission, expected: 0, actual: 1)) {
      try second.append(.notes(1, on: mission, after: 0, order: "o2"))
    }
    _ = try second.append(.notes(1, on: mission, after: 1, order: "o2", by: "marc"))
    #expect(try first.append(.notes(1, on: mission, after: 2, order: "o3", by: "marc")).events.map(\.sequence) == [3])
    #expect(try first.events(of: mission).map(\.by) == ["lea", "marc", "marc"])
  }

  @Test("what happened is neither changed nor taken away, whoever tries")
  func guards() throws {
    let database = TestDatabase()
    _ = try database.open().append(.notes(2, on: mission, after: 0, order: "o1"))
    for sql in [
      "UPDATE jalon.events SET kind = 'x'", "DELETE FROM jalon.events", "TRUNCATE jalon.events CASCADE",
      "UPDATE jalon.orders SET person = 'x'", "DELETE FROM jalon.texts", "UPDATE jalon.texts SET text = 'x'",
    ] {
      #expect(throws: StoreFailure.server(.code("JA003")), "\(sql)") { try database.line.order(sql) }
    }
  }

  @Test("a fact that was changed outside Jalon is noticed, and named")
  func evidence() throws {
    let database = TestDatabase()
    let store = try database.open()
    try fill(store)
    let line = database.line
    try line.order("ALTER TABLE jalon.events DISABLE TRIGGER USER")
    try line.order("UPDATE jalon.events SET kind = 'noted2' WHERE stream = 'mission/05-001' AND position = 2")
    let found = try store.verifyJournal(limit: 1)
    #expect(found == [.brokenChain(stream: StreamName("mission/05-001"), at: 2)])
  }

  @Test("a connection that is cut is opened again, and the act is recorded once")
  func cut() throws {
    let database = TestDatabase()
    let store = try database.open()
    for act in 0..<20 {
      try database.server.line.order(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(database.name)'")
      _ = try store.append(.notes(1, on: mission, after: act, order: "o\(act)"))
    }
    #expect(try store.events(of: mission).map(\.position) == Array(1...20))
  }

  @Test("a transaction whose connection is cut leaves nothing")
  func cutInside() throws {
    let database = TestDatabase()
    let store = try database.open()
    #expect(throws: StoreFailure.server(.lost)) {
      try store.transaction { writer in
        _ = try writer.append(.notes(1, on: mission, after: 0, order: "o1"))
        try database.server.line.order(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(database.name)'")
        _ = try writer.append(.notes(1, on: mission, after: 1, order: "o2"))
      }
    }
    #expect(try store.events(of: mission) == [])
    _ = try store.append(.notes(1, on: mission, after: 0, order: "o1"))
  }

  @Test("an act is one exchange")
  func exchanges() throws {
    let database = TestDatabase()
    let store = try #require(try database.open() as? PostgresStore)
    _ = try store.append(.notes(1, on: mission, after: 0, order: "o1"))
    let before = store.line.exchanges
    _ = try store.append(.notes(1, on: mission, after: 1, order: "o2"))
    #expect(store.line.exchanges - before == 1)
  }

  @Test("a form that a newer Jalon brought is read or refused, as it asks, and never written")
  func versions() throws {
    let database = TestDatabase()
    let running = try database.open()
    let line = database.line
    try line.order("UPDATE jalon.versions SET form = 9, oldest_writer = 9, by = 'n-haddad'")
    try line.order("ALTER FUNCTION jalon.\(Form.append) RENAME TO append_9")
    let newer = StoreFailure.server(.newer(found: 9, known: 1, at: Instant(seconds: 1_760_000_000), by: "n-haddad"))
    #expect(throws: StoreFailure.server(.changed)) {
      try running.append(.notes(1, on: mission, after: 0, order: "o1"))
    }
    #expect(try running.position(of: mission) == 0)
    #expect(try database.open().access == .readOnly(newer))
    try line.order("UPDATE jalon.versions SET oldest_reader = 9")
    #expect(throws: newer) { try database.open() }
  }

  @Test("a password in the address, a server that is not there, and an empty database are told apart")
  func addresses() throws {
    let database = TestDatabase()
    try database.make()
    for address in ["postgresql://lea:secret@srv/dla05", "host=srv password=secret"] {
      #expect(throws: StoreFailure.server(.passwordInAddress)) { try PostgresDoor(PostgresAddress(address)).isThere() }
    }
    #expect(throws: StoreFailure.server(.unreachable(host: "127.0.0.1"))) {
      try PostgresDoor(PostgresAddress("postgresql://127.0.0.1:1/dla05")).isThere()
    }
    #expect(throws: StoreFailure.server(.unknownDatabase("jalon_nowhere"))) {
      try PostgresDoor(database.server.address(of: "jalon_nowhere")).isThere()
    }
    #expect(throws: StoreFailure.server(.refused(login: "jalon_nobody"))) {
      try PostgresDoor(database.server.address(of: database.name, as: "jalon_nobody")).isThere()
    }
    #expect(throws: StoreFailure.server(.nothingThere(database: database.name))) {
      try PostgresDoor(database.address).open(at: Instant(seconds: 0))
    }
    #expect(throws: StoreFailure.server(.unproved(host: "192.0.2.1"))) {
      try PostgresDoor(PostgresAddress("postgresql://192.0.2.1/dla05?sslmode=require")).isThere()
    }
  }
}
