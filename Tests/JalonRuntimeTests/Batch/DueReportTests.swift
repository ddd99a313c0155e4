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
    let all = try ground.report().due(within: 400, .csv).split(separator: "\r\n").dropFirst()
    let told = all.filter { !$0.hasSuffix("Steering") }
    let rows = try ground.missionRows.flatMap(\.dues)
      .filter { $0.watch.day <= Ground.today + 400 && $0.watch.stands(on: Ground.today) }
      .sorted { $0.key < $1.key }
    #expect(told.count == rows.count && rows.count > 20)
    for (line, row) in zip(told, rows) {
      #expect(line.contains(row.mission.text) && line.hasSuffix(row.watch.action.rawValue), "\(line) \(row)")
    }
  }

  @Test("a meeting that a plan has convened is told with its plan, whoever must hold it, and what clears it")
  func meeting() throws {
    let ground = try Ground(demo: true)
    let text = try ground.report().due(within: 30, .text)
    let line = try #require(text.split(separator: "\n").first { $0.contains("conveneSteering") })
    #expect(
      line.replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ").contains(
        "réunion : Comité de pilotage de la location"))
    let json = try ground.report().due(within: 30, .json)
    let object = try #require(json.split(separator: "\n").first { $0.contains("\"steering\"") })
    for piece in [
      "\"meeting\":\"Comité de pilotage de la location\"", "\"mission\":null", "\"who\":\"operator:dla-05\"",
      "\"action\":\"conveneSteering\"", "\"left\":15",
    ] { #expect(object.contains(piece), "\(piece) \(object)") }
  }

  @Test("meetings that no longer follow from the journal are found, and made again")
  func meetings() throws {
    let ground = try Ground(demo: true)
    let request = AgendaRequest(scope: AgendaScope(today: Ground.today), limit: 10_000)
    let told = try ground.store.agenda(request)
    let meeting = try #require(told.compactMap(\.meeting).first)
    var batch = Batch(order: "o1", by: "c-roux", at: Instant(seconds: 0))
    batch.meetings[meeting.plan] = []
    _ = try ground.store.append(batch)
    let findings = try Verification(ground.store).findings().map(\.fr)
    #expect(findings.count == 1 && findings[0].contains(meeting.plan.text))
    _ = try Verification(ground.store).rebuild()
    #expect(try ground.store.agenda(request) == told && Verification(ground.store).findings() == [])
  }

  @Test("what is kept as due is what the journals say, from the first request on")
  func kept() throws {
    let ground = try Ground(demo: true)
    let told = try ground.missionRows.flatMap(\.dues).filter { $0.watch.stands(on: Ground.today) }
      .sorted { $0.key < $1.key }
    let request = AgendaRequest(scope: AgendaScope(today: Ground.today), limit: 10_000)
    #expect(try ground.store.agenda(request).compactMap(\.due) == told)
    var rows = try ground.missionRows
    let place = try #require(rows.firstIndex { !$0.dues.isEmpty })
    rows[place].dues.removeLast()
    try ground.store.rebuild(missions: rows, plans: [])
    let findings = try Verification(ground.store).findings().map(\.fr)
    #expect(findings.contains { $0.contains("agenda") && $0.contains(rows[place].board.mission.text) })
    _ = try Verification(ground.store).rebuild()
    #expect(try ground.store.agenda(request).compactMap(\.due) == told)
  }
}
