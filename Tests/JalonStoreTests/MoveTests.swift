import JalonCore
import JalonTesting
import Testing

@testable import JalonPostgres
@testable import JalonSQLite
@testable import JalonStore

@Suite("A whole store is taken elsewhere", .enabled(if: TestServer.given != nil))
struct MoveTests {
  private func kept(_ store: any Store) throws -> [[[KeptValue]]] {
    let store = try #require(store as? any MovableStore)
    return try KeptTable.allCases.map { table in
      var rows: [[KeptValue]] = []
      try store.forEachKept(table) { rows += $0 }
      return rows
    }
  }

  private func sound(_ store: any Store) throws {
    let found = try store.verifyJournal(limit: 9)
    #expect(found == [])
  }

  private func written(_ ground: Ground) throws -> SQLiteStore {
    let store = try ground.sqlite()
    let streams = ["directory/person/ines", "plan/alpes", "mission/05-001", "sheet/05-001/2"].map { StreamName($0) }
    for act in 0..<40 {
      let stream = streams[act % streams.count]
      var batch = Batch.notes(1 + act % 3, on: stream, after: try store.position(of: stream), order: "o\(act)")
      batch.reasons = act % 4 == 0 ? ["late": "« motif »\n\(act)"] : [:]
      if act % 4 == 0 { batch.persons = [PersonCard(id: "ines", name: "Inès \(act / 8)", mail: "i@x.fr")] }
      _ = try store.append(batch)
    }
    _ = try store.append(
      {
        var batch = Batch(order: "gone", by: "marc", at: Instant(seconds: 1_760_000_999))
        batch.erased = ["lea"]
        return batch
      }())
    return store
  }

  @Test("from a file to a server and back, every byte that is kept and every digest is the same")
  func both() throws {
    let (ground, back, database) = (try Ground(), try Ground(), TestDatabase())
    let file = try written(ground)
    try database.make()
    let door = PostgresDoor(database.address)
    try door.receive(file, at: Instant(seconds: 0), complete: sound)
    let server = try database.open()
    #expect(try kept(file) == kept(server))
    try Arrival.make(at: back.path, of: try #require(server as? any MovableStore), as: lea, complete: sound)
    let again = try SQLiteStore.open(back.path, as: lea)
    #expect(try kept(again) == kept(file))
    #expect(try again.ends() == file.ends())
    // Both go on from there.
    #expect(
      try server.append(.notes(1, on: .mission("05-002"), after: 0, order: "next")).events.map(\.sequence)
        == again.append(.notes(1, on: .mission("05-002"), after: 0, order: "next")).events.map(\.sequence))
  }

  @Test("a server that holds a store takes no second one, and a file that is there is not replaced")
  func occupied() throws {
    let (ground, database) = (try Ground(), TestDatabase())
    let file = try written(ground)
    let server = try database.open()
    #expect(throws: StoreFailure.server(.occupied(database: database.name))) {
      try PostgresDoor(database.address).receive(file, at: Instant(seconds: 0)) { _ in }
    }
    #expect(throws: StoreFailure.alreadyThere(path: ground.path)) {
      try Arrival.make(at: ground.path, of: try #require(server as? any MovableStore), as: lea) { _ in }
    }
  }

  @Test("where what arrived is not sound, nothing stays")
  func unsound() throws {
    let (ground, database) = (try Ground(), TestDatabase())
    let file = try written(ground)
    try database.make()
    let door = PostgresDoor(database.address)
    #expect(throws: StoreFailure.busy) {
      try door.receive(file, at: Instant(seconds: 0)) { _ in throw StoreFailure.busy }
    }
    #expect(try !door.isThere())
  }
}
