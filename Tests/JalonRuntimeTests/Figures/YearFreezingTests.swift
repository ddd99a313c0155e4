import JalonCore
import JalonFigures
import JalonStore
import JalonTesting
import Testing

@testable import JalonRuntime

@Suite("A year whose figures were handed in")
struct YearFreezingTests {
  private func frozen() throws -> (Ground, FreezeYear) {
    let ground = try Ground(demo: true)
    let act = try YearFreezing(Ledger(ground.store), clock: Ground.clock, me: "c-roux").freeze(2026).get()
    return (ground, act)
  }

  private func stats(_ ground: Ground, _ only: [Indicator], _ format: ReportFormat = .text) throws -> String {
    var request = FigureRequest(try PeriodReading.read("2026").get())
    request.only = only
    return try ground.report().stats(request, format)
  }

  @Test("each figure is kept with what it counts; what few answered is in none of them")
  func kept() throws {
    let (ground, act) = try frozen()
    let started = try #require(act.figure("I05.started"))
    #expect(started.number == started.counted.count && started.counted.contains { $0.hasPrefix("05-") })
    #expect(act.figure("I18.mean") == nil && act.figure("I01.welcomes") == nil)
    #expect(try !stats(ground, [.missions]).contains("figé à"))
    #expect(try Ledger(ground.store).directory().frozenYears[2026] == act)
  }

  @Test("what is corrected later is told apart: what came, what is gone, and what the figure was")
  func since() throws {
    let (ground, act) = try frozen()
    let number = try #require(act.figure("I05.started")?.number)
    let open =
      #"{"command":"open","mission":"05-777","plan":"plan-05-011","title":"De plus","kind":"individual","structures":["regie-haut-gap"],"operators":["dla-05"],"lead":"dla-05","officer":"c-roux","on":"2026-11-20"}"#
    let taken =
      #"{"command":"takeOver","mission":"05-777","entry":"running","source":"cahier","provider":"mutations","start":"2026-03-01","on":"2026-11-20"}"#
    let answers = try ground.apply([open, taken]).answers
    let told = try stats(ground, [.missions])
    #expect(told.contains("figé à \(number) le 23 novembre 2026 (+1)"), "\(answers) \(told)")
    let json = try stats(ground, [.missions], .json)
    #expect(json.contains(#""frozenOn":"2026-11-23","frozenValue":\#(number),"come":["05-777"],"gone":[]"#), "\(json)")
  }

  @Test("a year is frozen once, and anew after the act was undone")
  func once() throws {
    let (ground, _) = try frozen()
    let freezing = YearFreezing(Ledger(ground.store), clock: Ground.clock, me: "c-roux")
    guard case .failure(let words) = try freezing.freeze(2026) else {
      Issue.record("it was frozen twice")
      return
    }
    #expect(words.fr.contains("figée depuis le"))
    let act = try #require(try Ledger(ground.store).directory().undoable.first)
    _ = try ground.apply([#"{"command":"undoInDirectory","act":"\#(act.text)"}"#])
    #expect(try Ledger(ground.store).directory().frozenYears[2026] == nil)
    guard case .success = try YearFreezing(Ledger(ground.store), clock: Ground.clock, me: "c-roux").freeze(2026) else {
      Issue.record("it was not frozen anew")
      return
    }
  }

  @Test("a year that has not begun is not frozen")
  func early() throws {
    let ground = try Ground(demo: true)
    guard case .failure = try YearFreezing(Ledger(ground.store), clock: Ground.clock, me: "c-roux").freeze(2027) else {
      Issue.record("it was frozen")
      return
    }
  }
}
