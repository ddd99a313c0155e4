import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("The timeline")
struct TimelineTests {
  @Test(arguments: Pictures.sizes)
  func `the timeline is drawn as it was`(columns: Int, rows: Int) throws {
    for (name, play) in try TimelineTests.plays() {
      var play = play
      play.resize(columns, rows)
      Pictures.expect(play.surface, matches: "timeline/\(name)-\(columns)x\(rows)")
    }
  }

  @Test func `the timeline can be read without Unicode`() throws {
    for (name, play) in try TimelineTests.plays() {
      Pictures.expect(play.surface.inASCII, matches: "timeline/\(name)-80x24-ascii")
    }
  }

  @Test(arguments: ["", "+", "-", "- -"])
  func `each bar of the picture stands under its days`(zooms: String) throws {
    var play = try TimelineTests.portfolio()
    play.press(zooms)
    let screen = try #require(play.app.top as? TimelineScreen)
    let (layout, scale) = (TimelineLayout(Size(columns: 80, rows: 24)), screen.scale(play.app.desk))
    for (index, id) in screen.inSight(play.app.desk).enumerated() {
      let row = try #require(screen.row(id, today: play.story.today))
      let cells = (0..<layout.drawing).map { play.surface[layout.label + $0, 5 + index].text }
      let drawn = cells.indices.filter { "█▓░".contains(cells[$0]) }
      guard let first = drawn.first, let last = drawn.last else { continue }
      let bars = row.bars.compactMap { scale.columns(from: $0.first, through: $0.last) }
      #expect(bars.contains { $0.contains(first) } && bars.contains { $0.contains(last) })
      for column in drawn {
        let days = scale.first(of: column)...scale.last(of: column)
        #expect(row.bars.contains { days.overlaps($0.first...$0.last) }, "\(row.id) \(days)")
      }
    }
  }

  @Test func `a mission that is late says so in words`() throws {
    let play = Play(Story.at(.calling).on("2026-03-02"), TimelineScreen(.missions([World.mission])))
    #expect(play.shows("▲ 14 j"))
    #expect(play.shows("retard 14 j") && !play.shows("intention de répondre"))
  }

  @Test func `scrolling and coming back to today shows the same picture`() throws {
    var play = try TimelineTests.portfolio()
    let before = play.surface
    play.press("→ → ←")
    #expect(play.surface != before)
    play.press("=")
    #expect(play.surface == before)
  }

  @Test func `folding hides the stages of one mission and keeps the others`() throws {
    var play = try TimelineTests.portfolio()
    let before = play.rows.count { $0.contains("Préparation") }
    play.press("f")
    #expect(play.rows.count { $0.contains("Préparation") } == before - 1)
  }

  @Test func `Enter opens the mission of the line`() throws {
    var play = try TimelineTests.portfolio()
    play.press("Down Enter")
    #expect(play.app.top is MissionSheetScreen)
  }

  @Test func `a timeline without missions says where to find some`() {
    let play = Play(Story.before, TimelineScreen(.missions([])))
    #expect(play.shows("Aucune mission à dessiner."))
  }

  @Test func `no key and no size upsets the timeline`() throws {
    for var dice in Dice.cast(4) {
      var play = try TimelineTests.portfolio(of: dice.once(in: 2))
      for _ in 0..<60 {
        if dice.once(in: 6) { play.resize(dice.throwing(1...200), dice.throwing(1...60)) }
        let keys = RandomKeys.all.filter { $0 != .enter } + [.character("F")]
        play.send(.key(dice.choosing(among: keys)))
        let surface = play.surface
        #expect(surface.cursor.map { surface.area.contains($0) } ?? true, "\(dice)")
      }
    }
  }

  static func plays() throws -> [(String, Play)] {
    var (week, quarter, year, folded) = (try portfolio(), try portfolio(), try portfolio(), try portfolio(of: true))
    week.press("+")
    quarter.press("- Down Down")
    year.press("- -")
    folded.press("F Down")
    return [
      ("month", try portfolio()), ("week", week), ("quarter", quarter), ("year", year),
      ("plan", try portfolio(of: true)),
      ("plan-folded", folded),
    ]
  }

  /// A mission at work, one whose call is late, one that was closed; on 1 June 2026.
  static func portfolio(of plan: Bool = false) throws -> Play {
    var story = Story.at(.running).on("2026-06-01")
    try story.enter(
      .holdSteering, ["attendees": ["DLA 05", "DREETS"], "decisions": "Poursuivre.", "on": "2026-05-12"])
    story = try story.besides().on("2026-05-04").after(.open, ["mission": "05-020", "title": "Modèle économique"])
    story = try story.after(.writeBrief).after(.setGrid).after(.agreeBrief).after(.agreeBrief)
    story = try story.on("2026-05-11").after(.launchCall, ["deadline": "2026-05-26", "intentDay": "2026-05-18"])
    story = try story.on("2026-06-01").besides().after(
      .open, ["mission": "05-021", "title": "Gouvernance", "kind": "individual", "structures": ["chantiers-durance"]])
    let scope = plan ? TimelineScreen.Scope.plan(World.plan) : .missions(["05-014", "05-020", "05-021"])
    return Play(story, TimelineScreen(scope))
  }
}
