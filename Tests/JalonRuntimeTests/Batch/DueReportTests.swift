import JalonCore
import JalonStore
import JalonTesting
import Testing

@testable import JalonRuntime

@Suite("What is due, for the whole store")
struct DueReportTests {
  @Test("the report tells each thing due on each open mission once, by day, as its journal says")
  func whole() throws {
    let ground = try Ground(demo: true)
    let told = try ground.report().due(within: 400, .csv).split(separator: "\r\n").dropFirst()
    let rows = try ground.missionRows.flatMap(\.dues).filter { $0.watch.day <= Ground.today + 400 }
      .sorted { $0.key < $1.key }
    #expect(told.count == rows.count && rows.count > 20)
    for (line, row) in zip(told, rows) {
      #expect(line.contains(row.mission.text) && line.hasSuffix(row.watch.action.rawValue), "\(line) \(row)")
    }
  }

  @Test("what is kept as due is what the journals say, from the first request on")
  func kept() throws {
    let ground = try Ground(demo: true)
    let told = try ground.missionRows.flatMap(\.dues).sorted { $0.key < $1.key }
    let request = AgendaRequest(scope: AgendaScope(today: Ground.today), limit: 10_000)
    #expect(try ground.store.agenda(request).map(\.due) == told)
    var rows = try ground.missionRows
    let place = try #require(rows.firstIndex { !$0.dues.isEmpty })
    rows[place].dues.removeLast()
    try ground.store.rebuild(missions: rows, plans: [])
    let findings = try Verification(ground.store).findings().map(\.fr)
    #expect(findings.contains { $0.contains("agenda") && $0.contains(rows[place].board.mission.text) })
    _ = try Verification(ground.store).rebuild()
    #expect(try ground.store.agenda(request).map(\.due) == told)
  }
}
