import JalonCore
import JalonTesting
import Testing

@testable import JalonPostgres
@testable import JalonStore

@Suite("Accounts on a server", .enabled(if: TestServer.given != nil))
struct AccountTests {
  private let database = TestDatabase()
  private let store: any Store
  private var five: String { "\(database.name)_five" }
  private var four: String { "\(database.name)_four" }

  /// Two operators with a mission each, and an officer of each with a login of her own.
  init() throws {
    store = try database.open()
    _ = try store.append(opening("05-001", "dla-05", by: "lea"))
    _ = try store.append(opening("04-001", "dla-04", by: "marc"))
    let door = PostgresDoor(database.address)
    for (login, person, carrier) in [(five, "lea", "dla-05"), (four, "marc", "dla-04")] {
      try database.line.order("CREATE ROLE \(login) LOGIN")
      try door.put(Account(login: login, person: ID(person), operator: ID(carrier), writes: true))
    }
  }

  private func opening(_ mission: String, _ carrier: String, by person: PersonID) -> Batch {
    var batch = Batch.notes(2, on: .mission(ID(mission)), after: 0, order: "open-\(mission)", by: person)
    var dice = Dice(seed: 3)
    var row = BoardRow.random(1, &dice)
    (row.mission, row.parties, row.title) = (ID(mission), [.operator(ID(carrier))], "secret-\(mission)")
    batch.board = [row]
    batch.reasons = ["few": "dit-\(mission)"]
    return batch
  }

  private func store(as login: String) throws -> any Store {
    try PostgresDoor(database.server.address(of: database.name, as: login)).open(at: Instant(seconds: 0))
  }

  private func forgetLogins() throws {
    for login in [five, four] {
      try database.line.order("DROP OWNED BY \(login)")
      try database.line.order("DROP ROLE \(login)")
    }
  }

  @Test("an officer reads the missions of her operator, writes in them, and sees nothing of another's")
  func own() throws {
    defer { do { try forgetLogins() } catch { Issue.record(error) } }
    let own = try store(as: five)
    #expect(own.access == .writable)
    #expect(try own.row("05-001") != nil && own.row("04-001") == nil)
    #expect(try own.events(of: .mission("05-001")).count == 2 && own.events(of: .mission("04-001")).isEmpty)
    #expect(try own.latest(9).count == 2 && own.streams(prefix: "mission/").count == 1)
    #expect(try own.missions(involving: .operator("dla-04")).isEmpty)
    #expect(try own.append(.notes(1, on: .mission("05-001"), after: 2, order: "n")).events.count == 1)
    var fresh = opening("05-002", "dla-05", by: "lea")
    fresh.premises = [.heads(prefix: "mission/", try own.streams(prefix: "mission/"))]
    #expect(try own.append(fresh).events.count == 2)
    #expect(try own.row("05-002") != nil && own.events(of: .mission("05-002")).count == 2)
    #expect(try store.verifyJournal(limit: 5) == [])
  }

  @Test("no way of reading shows a byte of another operator’s mission")
  func walk() throws {
    defer { do { try forgetLogins() } catch { Issue.record(error) } }
    let line = Line(database.server.address(of: database.name, as: five))
    let tables = try database.line.ask("SELECT tablename FROM pg_tables WHERE schemaname = 'jalon'").map {
      row throws(StoreFailure) in
      try row.code(0)
    }
    #expect(tables.count > 15)
    for table in tables {
      for sql in [
        "SELECT t::text FROM jalon.\(table) t", "SELECT row_to_json(t)::text FROM jalon.\(table) t",
        "SELECT query_to_xml('TABLE jalon.\(table)', true, false, '')::text",
        "SELECT string_agg(t::text, ' ') FROM jalon.\(table) t",
      ] {
        let said = try line.ask(sql).rows.joined().compactMap(\.self).joined()
        #expect(!said.contains("04-001") && !said.contains("dla-04"), "\(sql)")
      }
      for sql in [
        "SET row_security = off", "UPDATE jalon.\(table) SET ctid = ctid", "DELETE FROM jalon.\(table)",
        "INSERT INTO jalon.\(table) DEFAULT VALUES", "ALTER TABLE jalon.\(table) DISABLE ROW LEVEL SECURITY",
        "SET ROLE jalon_owner", "COPY jalon.\(table) TO PROGRAM 'cat'",
      ] where sql != "SET row_security = off" {
        #expect(throws: StoreFailure.self, "\(sql)") { try line.order(sql) }
      }
    }
  }

  @Test("nothing that a batch brings reaches another operator’s mission, nor another person’s session")
  func aimed() throws {
    defer { do { try forgetLogins() } catch { Issue.record(error) } }
    let own = try store(as: five)
    let before = try database.line.ask("SELECT t::text FROM jalon.board t ORDER BY 1").rows
    var aimed: [Batch] = []
    var batch = Batch.notes(1, on: .mission("05-001"), after: 2, order: "a")
    batch.board = opening("04-001", "dla-05", by: "lea").board
    aimed.append(batch)
    batch = .notes(1, on: .mission("05-001"), after: 2, order: "b")
    batch.dues = ["04-001": []]
    aimed.append(batch)
    batch = .notes(1, on: .mission("05-001"), after: 2, order: "c")
    batch.gone = ["04-001"]
    aimed.append(batch)
    aimed.append(.notes(1, on: .mission("04-001"), after: 2, order: "d"))
    aimed.append(opening("04-001", "dla-05", by: "lea"))
    aimed.append(.notes(1, on: StreamName("sheet/04-001/1"), after: 0, order: "e"))
    aimed.append(.notes(1, on: .mission("05-001"), after: 2, order: "f", by: "marc"))
    for batch in aimed {
      #expect(throws: StoreFailure.self, "\(batch.order)") {
        if case .alreadyDone = try own.append(batch) { throw StoreFailure.busy }
      }
    }
    #expect(try database.line.ask("SELECT t::text FROM jalon.board t ORDER BY 1").rows == before)
    #expect(try store.events(of: .mission("04-001")).count == 2 && store.latest(9).count == 4)
  }

  @Test("an account that is over, that only reads, or that is not there, opens what it may and no more")
  func ends() throws {
    defer { do { try forgetLogins() } catch { Issue.record(error) } }
    let door = PostgresDoor(database.address)
    try door.put(Account(login: five, person: "lea", operator: "dla-05", writes: false))
    #expect(try store(as: five).access == .readOnly(.server(.forbidden)))
    try door.put(Account(login: five, person: "lea", operator: "dla-05", writes: true, until: Day(number: 20_000)))
    #expect(throws: StoreFailure.server(.noAccount(login: five))) { try store(as: five) }
    try door.remove(four)
    #expect(throws: StoreFailure.server(.noAccount(login: four))) { try store(as: four) }
    #expect(try door.accounts().map(\.login) == [five])
    #expect(throws: StoreFailure.server(.noLogin("nobody_there"))) {
      try door.put(Account(login: "nobody_there", person: "x", operator: "dla-05", writes: true))
    }
  }
}
