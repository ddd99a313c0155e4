import Foundation
import GRDB
import JalonCore
import JalonSQLite
import JalonStore
import JalonTesting
import Testing

@testable import JalonRuntime

@Suite("Verifying and rebuilding")
struct VerificationTests {
  @Test("a row that no longer follows from the journal is found, and made again")
  func differentRow() throws {
    let ground = try Ground(demo: true)
    var rows = try ground.missionRows
    rows[3].board.title = "autre chose"
    rows[5].records[0].why = "autre chose"
    rows.remove(at: 6)
    let asked = try #require(rows.indices.last { rows[$0].survey != nil })
    rows[asked].survey?.sent += 1
    var plans = try ground.planRows
    let lost = plans.removeLast().plan.plan.text
    plans[0].plan.structures = "autre nom"
    try ground.store.rebuild(missions: rows, plans: plans)
    let findings = try Verification(ground.store).findings().map(\.fr)
    #expect(findings.count == 6, "\(findings)")
    for plan in [lost, plans[0].plan.plan.text] { #expect(findings.contains { $0.contains(plan) }) }
    for row in [rows[3], rows[5], rows[asked]] { #expect(findings.contains { $0.contains(row.board.mission.text) }) }
    _ = try Verification(ground.store).rebuild()
    #expect(try Verification(ground.store).findings() == [])
  }

  @Test("what is kept of the invitations is what the journals say, from the first request on")
  func records() throws {
    let ground = try Ground(demo: true)
    let told = try ground.missionRows.flatMap(\.records)
    #expect(try ground.store.records() == told)
    #expect(told.contains { $0.work != nil } && told.contains { $0.reply == .declined })
    _ = try Verification(ground.store).rebuild()
    #expect(try ground.store.records() == told)
  }

  @Test("an operator that moves to a territory with other holidays has the dates of its missions worked out again")
  func territory() throws {
    let ground = try Ground(demo: true)
    let ledger = Ledger(ground.store)
    let mission = try #require(
      try ground.missionRows.first { !$0.dues.isEmpty && $0.board.parties.contains(.operator("dla-05")) })
    var stale = Batch(order: "périmé", by: "c-roux", at: Ground.clock.now())
    stale.dues[mission.board.mission] = []
    _ = try ground.store.append(stale)
    let act = try DirectoryCommand(
      .amendOperator, from: .group(["operator": .text("dla-05"), "department": .text("974")]))
    let request = Request(id: "ailleurs", by: "c-roux", at: Ground.clock.now(), command: .directory(act))
    _ = try ledger.perform(request, today: Ground.today)
    #expect(try Verification(ground.store).findings() == [])
  }

  @Test("a new name of an organisation is written on every row that shows it, of missions and of plans")
  func renamed() throws {
    let ground = try Ground(demo: true)
    let directory = try Ledger(ground.store).directory()
    var lines: [String] = []
    for structure in directory.structures.keys.sorted() {
      lines.append(
        #"{"command":"amendStructure","structure":"\#(structure)","name":"Nouveau \#(structure)"}"#
      )
    }
    for (id, name) in [("dla-05", "84"), ("dla-04", "06")] {
      lines.append(#"{"command":"amendOperator","operator":"\#(id)","name":"N \#(id)","department":"\#(name)"}"#)
    }
    let (answers, tally) = try ground.apply(lines)
    guard tally.refused == 0 else { return #expect(Bool(false), "\(answers)") }
    #expect(try Verification(ground.store).findings() == [])
    let plans = try ground.store.plans(matching: "nouveau", limit: 99)
    #expect(!plans.isEmpty && plans.allSatisfy { $0.structures.contains("Nouveau") })
  }

  @Test("a history that this Jalon cannot read is told, and keeps the list from being made again")
  func unreadable() throws {
    let ground = try Ground(demo: true)
    var batch = Batch(order: "étrange", by: "c-roux", at: Instant(seconds: 0))
    batch.parts = [
      Batch.Part(.mission("05-019"), expected: 4, events: [NewEvent(kind: "teleported", payload: "{}")])
    ]
    _ = try ground.store.append(batch)
    let findings = try Verification(ground.store).findings().map(\.fr)
    #expect(findings.count == 1 && findings[0].contains("teleported"))
    #expect(throws: LedgerFailure.self) { _ = try Verification(ground.store).rebuild() }
  }

  @Test("a card whose facts cannot be read is told, each one, and so is a history that belongs to nothing")
  func unreadableCards() throws {
    let ground = try Ground(demo: true)
    let streams = ["directory/provider/besson", "directory/structure/nulle", "directory/fournisseur/x"]
    for (place, stream) in streams.map({ StreamName($0) }).enumerated() {
      var batch = Batch(order: ID("étrange-\(place)"), by: "c-roux", at: Instant(seconds: 0))
      let expected = try ground.store.position(of: stream)
      batch.parts = [Batch.Part(stream, expected: expected, events: [NewEvent(kind: "teleported", payload: "{}")])]
      _ = try ground.store.append(batch)
    }
    let findings = try Verification(ground.store).findings().map(\.fr)
    #expect(findings.count == 3, "\(findings)")
    for name in streams { #expect(findings.contains { $0.contains(name) }, "\(name): \(findings)") }
    #expect(throws: LedgerFailure.self) { _ = try Verification(ground.store).rebuild() }
  }

  @Test("a journal that was changed outside Jalon keeps the list from being made again, which may be the last trace")
  func changedJournal() throws {
    let store = try changed("UPDATE events SET payload = replace(payload, '20', '19') WHERE kind = 'awarded'")
    let told = try Verification(store).verdict()
    #expect(!told.isJournalSound)
    let refusal = #expect(throws: BrokenJournal.self) { _ = try Verification(store).rebuild() }
    #expect(refusal?.findings.isEmpty == false)
    for finding in refusal?.findings ?? [] { #expect(told.findings.map(\.fr).contains(finding.fr)) }
    try close(store)
  }

  /// The demonstration, changed by another hand than Jalon's.
  private func changed(_ sql: String) throws -> SQLiteStore {
    let file = try Scratch.folder().appendingPathComponent("autre-main.jalon")
    try DemonstrationFile.copy(to: file)
    let queue = try DatabaseQueue(path: file.path)
    try queue.write { db in
      let guards = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      for row in guards { try db.execute(sql: "DROP TRIGGER \(row["name"] as String)") }
      try db.execute(sql: sql)
      for row in guards { try db.execute(sql: row["sql"] as String) }
    }
    try queue.close()
    return try SQLiteStore.open(
      file.path, as: Holder(user: "essai", host: "ici", pid: 1, since: Instant(seconds: 0)))
  }

  private func close(_ store: SQLiteStore) throws {
    try store.close()
    try FileManager.default.removeItem(at: URL(fileURLWithPath: store.path).deletingLastPathComponent())
  }

  @Test("a person of the directory whose card was taken away is named")
  func missingCard() throws {
    let store = try changed("DELETE FROM persons WHERE id = (SELECT id FROM handles WHERE handle = 'n-haddad')")
    let told = try Verification(store).verdict()
    #expect(told.findings.map(\.fr).contains { $0.contains("n-haddad") } && !told.isJournalSound)
    try close(store)
  }

  @Test("given up on the way, making the list again leaves it as it was, and so does looking at it")
  func givenUp() throws {
    let ground = try Ground(demo: true)
    var rows = try ground.missionRows
    rows[3].board.title = "autre chose"
    try ground.store.rebuild(missions: rows, plans: try ground.planRows)
    let findings = try Verification(ground.store).findings().map(\.fr)
    #expect(findings.count == 1)
    var store = ground.store
    for work in [{ _ = try $0.rebuild() }, { _ = try $0.findings() }] as [(Verification) throws -> Void] {
      let given = store
      let verification = Verification(
        given, progress: Headway { step, done, _ in if step == .rows, done == 9 { given.interruptUpkeep() } })
      #expect(throws: StoreFailure.interrupted) { try work(verification) }
      try store.close()
      store = try SQLiteStore.open(
        ground.store.path, as: Holder(user: "essai", host: "ici", pid: 1, since: Instant(seconds: 0)))
      #expect(try Verification(store).findings().map(\.fr) == findings)
    }
  }
}
