import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("The sheet of a plan")
struct PlanSheetTests {
  @Test(arguments: Pictures.sizes)
  func `the plan is drawn as it was`(columns: Int, rows: Int) throws {
    for (name, play) in try PlanSheetTests.plays() {
      var play = play
      play.resize(columns, rows)
      Pictures.expect(play.surface, matches: "plan/\(name)-\(columns)x\(rows)")
    }
  }

  @Test func `the plan can be read without Unicode`() throws {
    for (name, play) in try PlanSheetTests.plays() {
      Pictures.expect(play.surface.inASCII, matches: "plan/\(name)-80x24-ascii")
    }
  }

  @Test func `each structure that has not decided on a scenario is named`() throws {
    var play = try PlanSheetTests.whole()
    play.resize(120, 60)
    #expect(play.shows("[x] Les Ateliers du Buëch : adopté"))
    #expect(play.shows("[ ] Chantiers de Durance : pas encore décidé"))
    #expect(play.shows("1 délibération manque"))
  }

  @Test func `no board is waited for on a scenario that was dropped`() throws {
    var play = try PlanSheetTests.whole()
    play.resize(120, 60)
    #expect(play.rows.count { $0.contains("pas encore décidé") } == 1)
  }

  @Test func `funding is summed by object, and what was refused counts for nothing`() throws {
    var play = try PlanSheetTests.whole()
    play.resize(120, 60)
    #expect(play.shows("Ingénierie       9 600 € accordés"))
    #expect(play.shows("Investissement   4 000 € demandés ; 10 000 € refusés"))
  }

  @Test func `a structure that left stays on the plan, with the day it left`() throws {
    var story = try PlanSheetTests.whole().story
    try story.enter(.leaveStructure, ["structure": "chantiers-durance", "reason": "retrait", "on": "2026-05-29"])
    let play = Play(story, PlanSheetScreen(World.plan), columns: 120, rows: 40)
    #expect(play.rows.contains { $0.contains("Chantiers de Durance") && $0.contains("29/05/2026") })
  }

  @Test func `every act on a plan can be reached from the list of acts`() throws {
    var play = try PlanSheetTests.whole()
    play.resize(100, 40)
    play.press("e")
    for kind in PlanCommand.Kind.allCases { #expect(play.shows(kind.title.fr.plain), "\(kind)") }
  }

  @Test func `an act that is not possible says why in the list of acts`() throws {
    var story = try PlanSheetTests.whole().story
    try story.enter(.closePlan, ["on": "2026-06-01"], because: ["missionsGoOn": "repris dans un autre plan"])
    var play = Play(story, PlanSheetScreen(World.plan))
    play.press("e")
    play.type("comit")
    play.press("Enter")
    #expect(play.app.top is PlanActsScreen)
    #expect(play.said.last?.isEmpty == false)
  }

  @Test func `Enter on a mission opens its sheet`() throws {
    var play = try PlanSheetTests.whole()
    play.press("Tab Tab Tab Tab Enter")
    #expect(play.app.top is MissionSheetScreen)
  }

  @Test func `the timeline of the plan is two keys away`() throws {
    var play = try PlanSheetTests.whole()
    play.press("g e")
    #expect(play.app.top is TimelineScreen)
  }

  @Test func `a plan that does not exist says so`() {
    let play = Play(Story.before, PlanSheetScreen("inconnu"))
    #expect(play.shows("Aucun plan « inconnu »."))
  }

  @Test func `no key and no size upsets the sheet of a plan`() throws {
    for var dice in Dice.cast(4) {
      var play = try PlanSheetTests.whole()
      for _ in 0..<60 {
        if dice.once(in: 6) { play.resize(dice.throwing(1...200), dice.throwing(1...60)) }
        let keys = RandomKeys.all.filter { ![.enter, .character("e"), .character("n")].contains($0) }
        play.send(.key(dice.choosing(among: keys)))
        let surface = play.surface
        #expect(surface.cursor.map { surface.area.contains($0) } ?? true, "\(dice)")
      }
    }
  }

  static func plays() throws -> [(String, Play)] {
    var (acts, scenario) = (try whole(), try whole())
    acts.press("e")
    scenario.press("Tab Tab Tab Tab Tab Tab Down Down Down")
    return [
      ("new", Play(Story.before, PlanSheetScreen(World.plan))), ("whole", try whole()), ("scenario", scenario),
      ("acts", acts),
    ]
  }

  static func whole() throws -> Play {
    var story = try TimelineTests.portfolio(of: true).story
    for (kind, fields) in acts { try story.enter(kind, fields, because: ["sharesDoNotAddUp": "à compléter"]) }
    return Play(story, PlanSheetScreen(World.plan))
  }

  private static let acts: [(PlanCommand.Kind, Fields)] = [
    (.shareDiagnosis, ["summary": "Deux chantiers d’insertion voisins, des modèles fragiles.", "on": "2026-01-08"]),
    (.recordOpinion, ["opinion": "favourable", "text": "Avis rendu à l’unanimité.", "on": "2026-01-09"]),
    (.studyScenario, ["scenario": "Fusion", "cons": "Perte d’ancrage local", "on": "2026-03-02"]),
    (.studyScenario, ["scenario": "Mutualisation", "pros": "Chacun garde son identité", "on": "2026-03-02"]),
    (.settleScenario, ["scenario": "Fusion", "state": "dropped", "on": "2026-04-20"]),
    (.settleScenario, ["scenario": "Mutualisation", "state": "retained", "on": "2026-04-20"]),
    (
      .recordBoardDecision,
      [
        "structure": "ateliers-buech", "body": "board", "scenario": "Mutualisation", "adopted": true,
        "on": "2026-05-19",
      ]
    ),
    (
      .addFunding,
      [
        "funder": "DREETS", "operator": "dla-05", "mission": "05-014", "object": "engineering", "amount": 960_000,
        "state": "granted", "on": "2026-03-15",
      ]
    ),
    (
      .addFunding,
      ["funder": "Région", "object": "investment", "amount": 400_000, "state": "asked", "on": "2026-05-02"]
    ),
    (
      .addFunding,
      ["funder": "Fondation", "object": "investment", "amount": 1_000_000, "state": "refused", "on": "2026-05-20"]
    ),
    (
      .linkStructures, ["from": "chantiers-durance", "to": "ateliers-buech", "kind": "groupMember", "on": "2026-05-25"]
    ),
  ]
}
