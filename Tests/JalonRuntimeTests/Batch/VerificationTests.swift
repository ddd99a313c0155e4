import JalonCore
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
    try ground.store.rebuild(missions: rows, plans: [])
    let findings = try Verification(ground.store).findings().map(\.fr)
    #expect(findings.count == 3)
    for row in [rows[3], rows[5]] { #expect(findings.contains { $0.contains(row.board.mission.text) }) }
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
}
