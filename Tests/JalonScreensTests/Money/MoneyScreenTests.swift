import JalonCore
import JalonFigures
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("The money on the screen")
struct MoneyScreenTests {
  /// Two missions of 2026, the first one invoiced, certified and half paid of an agreement.
  private func office() throws -> OfficeFacts {
    var first = try FigureTale("05-001", on: "2026-01-05")
    try first.award(on: "2026-02-01")
    try first.sign(amount: 480_000, on: "2026-02-10")
    try first.settle(480_000, paid: 240_000, grant: "region-26", on: "2026-05-04")
    var second = try FigureTale("05-002", on: "2026-01-05")
    try second.award(on: "2026-03-01")
    try second.sign(amount: 300_000, on: "2026-03-10")
    let directory = try Story.before.granted().allocated(to: "05-001", 400_000).directory
    return OfficeFacts(
      missions: [first, second].compactMap { MissionFacts($0.journal, in: .universal) { _ in nil } }, plans: [],
      structures: [:], providers: [:], grants: directory.grants.map { GrantFacts($0.value) })
  }

  private func player(_ columns: Int = 120, _ rows: Int = 40) throws -> Player {
    var player = Player(.before, size: Size(columns: columns, rows: rows))
    player.office = try office()
    player.press("g", "f", "/")
    player.type("2026")
    player.press("Enter")
    return player
  }

  @Test("g f shows what was engaged, invoiced, certified and paid, a mission a line and all of them below")
  func opens() throws {
    let player = try player()
    let table = try #require((player.app.top as? MoneyScreen)?.table)
    #expect(table.rows.map(\.code) == ["05-001", "05-002"])
    #expect(table.rows.map(\.amounts) == [[480_000, 480_000, 480_000, 240_000, 240_000], [300_000, 0, 0, 0, 0]])
    #expect(table.total.amounts == [780_000, 480_000, 480_000, 240_000, 240_000])
    #expect(player.screen.contains("Ensemble") && player.screen.contains("7\u{202F}800\u{202F}€"), "\(player.screen)")
  }

  @Test("Enter on a mission opens it; on a funder, the list of the missions behind")
  func behind() throws {
    var player = try player()
    player.press("Enter")
    #expect(player.app.top is MissionSheetScreen)
    player.press("q", "Tab", "Tab", "Tab")
    let funder = try #require(player.app.top as? MoneyScreen)
    #expect(funder.view == .funder && funder.row?.amounts == [4_000_000, 400_000, 240_000, 3_600_000])
    player.press("Enter")
    let list = try #require(player.app.top as? FigureListScreen)
    #expect(list.lines.map(\.subject) == [.mission("05-001")])
    player.press("q", "Tab", "f")
    #expect(player.app.top is CardScreen)
  }

  @Test("a year without money says so, and nothing opens")
  func empty() throws {
    var player = try player()
    player.press("<", "<", "<", "Enter")
    #expect(player.screen.contains("Pas d’argent sur cette période"), "\(player.screen)")
    #expect(player.app.top is MoneyScreen)
  }

  @Test("the screen is drawn in its three sizes", arguments: Pictures.sizes.indices)
  func pictures(index: Int) throws {
    let (columns, rows) = Pictures.sizes[index]
    var player = try player(columns, rows)
    Pictures.expect(player.app.draw(), matches: "money/missions-\(columns)x\(rows)")
    player.press("Tab", "Tab", "Tab")
    Pictures.expect(player.app.draw(), matches: "money/funders-\(columns)x\(rows)")
  }
}
