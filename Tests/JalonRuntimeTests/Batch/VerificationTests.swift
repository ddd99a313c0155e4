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
    var rows = try ground.rows
    rows[3].title = "autre chose"
    rows.remove(at: 5)
    try ground.store.rebuild(rows: rows, plans: [])
    let findings = try Verification(ground.store).findings().map(\.fr)
    #expect(findings.count == 2)
    #expect(findings.contains { $0.contains(rows[3].mission.text) })
    _ = try Verification(ground.store).rebuild()
    #expect(try Verification(ground.store).findings() == [])
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
