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

  /// What no version before the sixth knows.
  private static let withoutLapses = """
    DROP INDEX board_by_lapse; ALTER TABLE board DROP COLUMN lapse_after; ALTER TABLE board DROP COLUMN lapse_watch;
    ALTER TABLE board DROP COLUMN lapse_action;
    """

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
      try db.execute(
        sql:
          "DROP TABLE records; DROP TABLE dues; DROP TABLE meetings; DROP TABLE former_persons; DROP TABLE entries; DROP TABLE issues; DROP TABLE surveys; DROP INDEX events_of_releases; DROP INDEX board_by_plan; DELETE FROM grdb_migrations WHERE identifier > '2';"
          + Self.withoutLapses
      )
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
    #expect(try store.agenda(Self.everything).compactMap(\.due) == rows.dues && rows.dues.count > 1)
    #expect(try store.verify(missions: [rows], limit: 9).filter { $0 == .differentDues(mission.id) }.isEmpty)
  }

  private static let everything = AgendaRequest(scope: AgendaScope(today: World.opening), limit: 100)

  @Test("opens, and after the deadline of a call nobody is waited for")
  func lapses() throws {
    let mission = try #require(Story.at(.calling).mission)
    let call = try #require(mission.stage.call)
    try writeVersion1([mission])
    let store = try ground.sqlite()
    let row = try #require(try store.row(mission.id))
    #expect(row.next == BoardRow(mission, in: Directory()).next)
    #expect(row.due(on: call.deadline)?.watch == "intent" && row.due(on: call.deadline + 1)?.watch == "closing")
    let scope = AgendaScope(today: call.deadline + 1)
    #expect(try store.agenda(AgendaRequest(scope: scope, limit: 9)).compactMap(\.due?.watch.kind) == [.closing])
    #expect(try store.dueDays(scope) == [call.deadline: 1])
  }

  @Test(
    "kept by a demonstration before stores were marked says so once it is opened, and no other store does",
    arguments: ["demo-", "saisie-"])
  func demonstration(prefix: String) throws {
    try writeVersion1([])
    let raw = try DatabaseQueue(path: ground.path)
    try raw.write { db in
      for number in 1...100 {
        try db.execute(
          sql: "INSERT INTO orders VALUES (?, ?, 'c-roux', 1, 0, 0, 0)", arguments: [number, "\(prefix)\(number)"])
      }
    }
    try raw.close()
    #expect(try ground.sqlite().mark() == (prefix == "demo-" ? .demonstration : nil))
  }

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
    let next = try #require(mission.nextWatch())
    #expect(
      try store.agenda(Self.everything).compactMap(\.due?.watch)
        == [Watch(kind: next.kind, day: next.day, who: next.who, action: next.action)])
  }

  /// As the third version left it: a line for each day on which a silent provider was to be called, and no meeting.
  private func writeVersion3(_ story: Story) throws -> Mission {
    let (mission, plan) = (try #require(story.mission), try #require(story.plan))
    let store = try ground.sqlite()
    var batch = Batch(order: "o1", by: "lea", at: Instant(seconds: 1))
    batch.parts = [
      .init(.mission(mission.id), expected: 0, events: mission.entries.map { EventCodec.write($0.event) }),
      .init(.plan(plan.id), expected: 0, events: plan.entries.map { EventCodec.write($0.event) }),
    ]
    batch.board = [BoardRow(mission, in: Directory())]
    batch.plans = [PlanRow(plan, in: Directory())]
    batch.dues[mission.id] = MissionRows(mission, in: Directory()).dues.filter { $0.watch.since == nil }.flatMap {
      due in
      due.watch.causes.enumerated().map { place, cause in
        DueRow(
          mission: due.mission, place: due.place * 10 + place, officer: due.officer,
          watch: Watch(kind: cause.kind, day: cause.day, who: due.watch.who, action: due.watch.action))
      }
    }
    _ = try store.append(batch)
    try store.link.run { db in
      try db.execute(
        sql: """
          DROP TABLE meetings; DROP TABLE former_persons; DROP TABLE entries; DROP TABLE issues; DROP TABLE surveys; DROP INDEX events_of_releases; DROP INDEX board_by_plan; ALTER TABLE dues DROP COLUMN also;
          ALTER TABLE dues DROP COLUMN since; ALTER TABLE dues DROP COLUMN until;
          DELETE FROM grdb_migrations WHERE identifier > '4'; PRAGMA user_version = 3;
          """ + Self.withoutLapses)
    }
    try store.close()
    return mission
  }

  private static func convened() throws -> Story {
    var story = Story.at(.calling)
    try story.enter(.conveneSteering, ["meeting": "COPIL", "day": .day(story.today + 9), "on": .day(story.today)])
    return story
  }

  @Test("of version 3 opens, its meetings are told from its journal, and each thing to do takes one line")
  func meetings() throws {
    let story = try Self.convened()
    let mission = try writeVersion3(story)
    let store = try ground.sqlite()
    let lines = try store.agenda(Self.everything)
    let (rows, plan) = (MissionRows(mission, in: Directory()), PlanRows(try #require(story.plan), in: Directory()))
    let dues = rows.dues.filter { $0.watch.stands(on: World.opening) }
    #expect(lines.compactMap(\.due) == dues && dues.contains { !$0.watch.others.isEmpty })
    #expect(try store.verify(missions: [rows], limit: 9).filter { $0 == .differentDues(mission.id) }.isEmpty)
    #expect(lines.compactMap(\.meeting) == plan.meetings && plan.meetings.map(\.name) == ["COPIL"])
    #expect(try store.verify(plans: [plan], limit: 9).isEmpty && store.check(.whole).isEmpty)
  }

  @Test("of version 3 opens for reading only while somebody else holds it: a line for each day, and no meeting")
  func heldVersion3() throws {
    let mission = try writeVersion3(try Self.convened())
    guard
      case .held(let hold, _) = HoldFile.take(
        ground.path, as: Holder(user: "marc", host: "digne", pid: 7, since: Instant(seconds: 1)))
    else {
      Issue.record("the file is held already")
      return
    }
    defer { hold.release() }
    let store = try ground.sqlite()
    let lines = try store.agenda(Self.everything)
    let dues = MissionRows(mission, in: Directory()).dues.filter { $0.watch.since == nil }
    #expect(lines.compactMap(\.due).count == dues.flatMap(\.watch.causes).count)
    #expect(lines.allSatisfy { $0.meeting == nil && $0.due?.watch.others == [] })
    #expect(try store.dueDays(Self.everything.scope).values.reduce(0, +) == lines.count)
  }
}
