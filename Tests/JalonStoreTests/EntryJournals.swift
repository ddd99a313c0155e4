import GRDB
import JalonTesting
import Testing

@testable import JalonCore
@testable import JalonSQLite
@testable import JalonStore

@Suite("Each entry of the directory has a journal of its own")
struct EntryJournals {
  let ground: Ground

  init() throws { ground = try Ground() }

  private func ledger(_ kind: Kind) throws -> (any Store, Ledger) {
    let store = try ground.open(kind)
    let ledger = Ledger(store)
    let acts: [(DirectoryCommand.Kind, Fields)] = [
      (.registerOperator, ["operator": "dla-05", "name": "DLA 05", "department": "05"]),
      (
        .registerPerson,
        ["person": "roux", "party": "operator:dla-05", "name": "C. Roux", "isLeader": false, "isOfficer": true]
      ),
      (.registerStructure, ["structure": "epicerie", "name": "Épicerie", "department": "05"]),
      (.registerStructure, ["structure": "ressourcerie", "name": "Ressourcerie", "department": "05"]),
      (.amendStructure, ["structure": "epicerie", "town": "Gap"]),
      (.amendPerson, ["person": "roux", "function": "chargée de mission"]),
      (.undoInDirectory, ["act": "a-5"]), (.redoInDirectory, ["act": "a-5"]),
    ]
    for (place, act) in acts.enumerated() {
      let request = Request(
        id: ID("a-\(place + 1)"), by: "roux", at: Instant(seconds: 1_760_000_000 + place),
        command: .directory(try DirectoryCommand(act.0, from: .group(act.1))))
      guard case .done = try ledger.perform(request, today: today) else { throw StoreFailure.busy }
    }
    try ledger.setUsual()
    return (store, ledger)
  }

  @Test("with all that happened to it, its undoings among it", arguments: Kind.allCases)
  func own(kind: Kind) throws {
    let (store, _) = try ledger(kind)
    let heads = try store.streams(prefix: StreamName.entries).map { "\($0.stream) \($0.position)" }
    #expect(
      heads == [
        "directory/calendar/dla-05 1", "directory/operator/dla-05 1", "directory/person/roux 2",
        "directory/structure/epicerie 4", "directory/structure/ressourcerie 1",
      ])
    #expect(
      try store.events(of: .card).map(\.kind) == [
        "structureRegistered", "structureAmended", "directoryActUndone", "directoryActRedone",
      ])
    #expect(try store.streams(holding: "epicerie") == [])
  }

  @Test("and all of them are read as one, in the order of the acts and numbered through", arguments: Kind.allCases)
  func together(kind: Kind) throws {
    let (store, ledger) = try ledger(kind)
    let entries = try ledger.entriesOfDirectory()
    #expect(entries.map(\.position) == Array(1...9))
    #expect(entries.prefix(8).map(\.order.text) == (1...8).map { "a-\($0)" })
    #expect(try store.directory(latest: 2).map(\.order.text) == ["a-8", "a-9"])
    #expect(try store.lastOfDirectory() == store.latest(1).first?.sequence)
    #expect(try ledger.directory().redoable == nil && ledger.directory().lastAct(by: "roux") == "a-9")
  }

  @Test("that of a person stands under her key: her code is in no fact and no head, and goes with her card")
  func person() throws {
    let (store, _) = try ledger(.sqlite)
    let file = try #require(store as? SQLiteStore)
    let named = try file.link.run { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT (SELECT count(*) FROM events WHERE instr(stream || payload, 'roux'))
            + (SELECT count(*) FROM heads WHERE instr(stream, 'roux'))
          """)
    }
    #expect(named == 0)
    let own = StreamName.entry(.init(.person, "roux"))
    #expect(try store.position(of: own) == 2 && store.events(of: own).allSatisfy { $0.stream == own })
    #expect(try store.streams(prefix: own.text).map(\.stream) == [own])
    try store.erase("roux")
    let left = try #require(try store.streams(prefix: StreamName.entries(.person)).first?.stream)
    #expect(left != own && left.text.count == StreamName.entries(.person).count + 16)
    #expect(try store.events(of: left).count == 2 && store.position(of: own) == 0)
    // Here no act tells that she went: what seals her card is missed, and nothing else.
    let found = try store.verifyJournal(limit: 9)
    let missed = found.count { if case .erasedText(stream: left, at: _) = $0 { true } else { false } }
    #expect(missed > 0 && missed == found.count, "\(found)")
  }

  @Test("a person whose facts were changed outside Jalon is named by her code")
  func named() throws {
    let (store, _) = try ledger(.sqlite)
    try (store as? SQLiteStore)?.link.run { db in
      try db.execute(sql: "DROP TRIGGER events_never_update; UPDATE events SET kind = 'x' WHERE kind = 'personAmended'")
    }
    let broken = Finding.brokenChain(stream: .entry(.init(.person, "roux")), at: 2)
    #expect(try store.verifyJournal(limit: 9).contains(broken))
  }
}

extension Ledger {
  fileprivate func setUsual() throws {
    let request = Request(
      id: "a-9", by: "roux", at: Instant(seconds: 1_760_000_009),
      command: .directory(.setUsualCalendar(SetUsualCalendar(operator: "dla-05", kind: nil, rules: .usual))))
    _ = try perform(request, today: today)
  }
}
