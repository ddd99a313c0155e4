import JalonCore
import JalonFigures
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("The figures on the screen")
struct FiguresScreenTests {
  private static let seed = Result {
    var dice = Dice(seed: 7)
    let office = try SeedOffice(&dice)
    return OfficeFacts(
      missions: office.journals.compactMap { MissionFacts($0, in: .universal) { _ in nil } }, plans: [],
      structures: Dictionary(uniqueKeysWithValues: office.structures.map { ($0.structure, StructureFacts($0)) }),
      providers: Dictionary(uniqueKeysWithValues: office.providers.map { ($0.provider, ProviderFacts($0)) }))
  }

  /// On the three years of the seed.
  private func player(_ columns: Int = 80, _ rows: Int = 24) throws -> Player {
    var player = Player(.before, size: Size(columns: columns, rows: rows))
    player.office = try Self.seed.get()
    player.press("g", "h", "/")
    player.type("2010..2012")
    player.press("Enter")
    return player
  }

  private func focused(_ player: Player) -> FigureRow? { (player.app.top as? FiguresScreen)?.row }

  @Test("g h opens on the supports started, with the definition of the figure in focus")
  func opens() throws {
    let player = try player()
    #expect(focused(player)?.id.figure == "I05.started")
    #expect(player.screen.contains("Accompagnements commencés") && player.screen.contains("680"), "\(player.screen)")
    #expect(player.screen.contains("Commencé\u{202F}: première signature"))
  }

  @Test("from 140 providers one key leads to the list of them, and the next one to a card")
  func list() throws {
    var player = try player()
    while focused(player)?.id.figure != "I11.providers" { player.press("Down") }
    #expect(player.screen.contains("140"))
    player.press("Enter")
    let list = try #require(player.app.top as? FigureListScreen)
    #expect(list.lines.count == 140 && player.screen.contains("140 lignes"), "\(player.screen)")
    player.press("Enter")
    #expect(player.app.top is CardScreen)
    player.press("q", "q", "Home", "Enter")
    #expect(player.app.top is FiguresScreen, "what is not known has no list")
  }

  @Test("Tab breaks down by operator, says that the lines do not add up, and Enter then lists one operator")
  func breakdown() throws {
    var player = try player()
    player.press("Tab")
    #expect(player.screen.contains("par opérateur"))
    #expect(player.screen.contains("ne s’additionnent pas"), "\(player.screen)")
    player.press("Down")
    let part = try #require(focused(player))
    player.press("Enter")
    let list = try #require(player.app.top as? FigureListScreen)
    #expect(part.part?.code?.hasPrefix("dla-") == true && list.lines.count == part.value?.number)
    player.press("q", "Shift-Tab")
    #expect(player.screen.contains("ensemble"))
  }

  @Test("C asks which other period stands beside; c takes it away, and brings the one before")
  func beside() throws {
    var player = try player(120, 40)
    player.press("C")
    player.type("2010")
    #expect(player.screen.contains("À côté"))
    player.press("Enter")
    #expect(player.screen.contains("à côté\u{202F}: 2010 ") || player.screen.contains("à côté\u{202F}: 2010\n"))
    let row = try #require(focused(player))
    #expect(row.former?.number != nil && row.former?.number != row.value?.number)
    player.press("c")
    #expect(!player.screen.contains("à côté"))
    player.press("c")
    #expect(player.screen.contains("à côté\u{202F}: 2007..2009"), "\(player.screen)")
  }

  @Test("the period goes back and forth by its own length, and the one before stands beside it")
  func periods() throws {
    var player = try player()
    player.press("c")
    #expect(player.screen.contains("à côté\u{202F}: 2007..2009"))
    player.press("<")
    #expect(player.screen.contains("2007..2009") && player.screen.contains("2004..2006"))
    player.press(">", ">", "/")
    player.type("2012..2010")
    player.press("Enter")
    #expect(player.screen.contains("avant de commencer"), "\(player.screen)")
    player.press("Escape")
    #expect(player.screen.contains("2013..2015"))
  }

  @Test(
    "a month, some days and a year go by months, days and years",
    arguments: [
      ("2026-03-01", "2026-03-31", "2026-02-01", "2026-02-28"),
      ("2026-03-05", "2026-03-09", "2026-02-28", "2026-03-04"),
      ("2026-01-01", "2026-12-31", "2025-01-01", "2025-12-31"),
      ("2026-01-01", "2026-06-30", "2025-07-01", "2025-12-31"),
    ])
  func stretches(start: Day, end: Day, first: Day, last: Day) throws {
    let period = try #require(Period(from: start, to: end))
    #expect(period.before == Period(from: first, to: last))
    #expect(period.before.after == period)
  }

  @Test("the screen is drawn in its three sizes", arguments: Pictures.sizes.indices)
  func pictures(index: Int) throws {
    let (columns, rows) = Pictures.sizes[index]
    var player = try player(columns, rows)
    player.press("Tab", "c")
    Pictures.expect(player.app.draw(), matches: "figures/operators-\(columns)x\(rows)")
    player.press("Enter")
    Pictures.expect(player.app.draw(), matches: "figures/list-\(columns)x\(rows)")
  }
}
