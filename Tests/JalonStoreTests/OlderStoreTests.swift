import GRDB
import JalonCore
import JalonTesting
import Testing

@testable import JalonSQLite
@testable import JalonStore

@Suite("The file of an older Jalon")
struct OlderStoreTests {
  let ground: Ground

  init() throws { ground = try Ground() }

  /// As the first version left it, before invitations had a table.
  private func writeVersion1(_ missions: [Mission]) throws {
    let store = try ground.sqlite()
    for mission in missions {
      let events = mission.entries.map { EventCodec.write($0.event) }
      var batch = Batch(
        order: ID(mission.id.text), by: "lea", at: Instant(seconds: 1),
        parts: [.init(.mission(mission.id), expected: 0, events: events)])
      batch.board = [BoardRow(mission, in: Directory())]
      _ = try store.append(batch)
    }
    try store.link.run { db in
      try db.execute(sql: "DROP TABLE records; DROP TABLE dues; DELETE FROM grdb_migrations WHERE identifier > '2'")
      try db.execute(sql: "PRAGMA user_version = 1")
    }
    try store.close()
  }

  @Test("opens, and its invitations are told again from its journal")
  func migrated() throws {
    let mission = try #require(Story.atEndOf(.followingUp).mission)
    try writeVersion1([mission])
    let store = try ground.sqlite()
    #expect(store.access == .writable)
    #expect(try store.records() == mission.invitationRecords(in: Directory()))
    #expect(try store.check(.whole).isEmpty)
  }

  @Test("opens, and what is due on its missions is told again from its journal")
  func dues() throws {
    let mission = try #require(Story.at(.framing).mission)
    try writeVersion1([mission])
    let store = try ground.sqlite()
    let rows = MissionRows(mission, in: Directory())
    #expect(try store.agenda(Self.everything).map(\.due) == rows.dues && rows.dues.count > 1)
    #expect(try store.verify(missions: [rows], limit: 9).filter { $0 == .differentDues(mission.id) }.isEmpty)
  }

  private static let everything = AgendaRequest(scope: AgendaScope(today: today), limit: 100)

  @Test("opens even where one history cannot be read, which is then found")
  func unreadable() throws {
    let mission = try #require(Story.at(.calling).mission)
    try writeVersion1([mission])
    let raw = try DatabaseQueue(path: ground.path)
    try raw.write {
      try $0.execute(sql: "DROP TRIGGER events_never_update; UPDATE events SET kind = 'unheard-of' WHERE position = 3")
    }
    try raw.close()
    #expect(try ground.sqlite().records().isEmpty)
  }

  @Test("opens for reading only while somebody else holds it: no invitations, and the next date of each mission")
  func held() throws {
    let mission = try #require(Story.at(.calling).mission)
    try writeVersion1([mission])
    let marc = Holder(user: "marc", host: "digne", pid: 7, since: Instant(seconds: 1))
    guard case .held(let hold, _) = HoldFile.take(ground.path, as: marc) else {
      Issue.record("the file is held already")
      return
    }
    defer { hold.release() }
    let store = try ground.sqlite()
    #expect(store.access == .readOnly(.heldBy(marc)))
    #expect(try store.records().isEmpty)
    #expect(try store.agenda(Self.everything).map(\.due.watch) == mission.nextWatch().map { [$0] })
  }
}
