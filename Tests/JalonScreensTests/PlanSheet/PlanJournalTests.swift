import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("The journal of a plan")
struct PlanJournalTests {
  private func journal() throws -> Play {
    var play = try PlanSheetTests.whole()
    play.press("g j")
    return play
  }

  @Test(arguments: Pictures.sizes)
  func `the journal is drawn as it was`(columns: Int, rows: Int) throws {
    var play = try journal()
    play.press("u Enter")
    play.resize(columns, rows)
    Pictures.expect(play.surface, matches: "plan/journal-\(columns)x\(rows)")
  }

  @Test func `Enter opens the fact in front whole, and c corrects it, there as in the journal`() throws {
    var play = try journal()
    play.press("End Enter")
    #expect(play.app.top is FactScreen && play.shows("Intitulé"))
    play.press("c")
    #expect(play.app.top is FormScreen)
    play.press("Esc Esc")
    #expect(play.app.top is PlanJournalScreen)
  }

  @Test func `c corrects the fact in front, and the plan is told as mended`() throws {
    var play = try journal()
    play.press("End c")
    #expect(play.app.top is FormScreen)
    play.press("Ctrl-U")
    play.type("Vers un groupement")
    // The first time goes to the reason, which is still to be given.
    play.press("Ctrl-S")
    play.type("titre précisé")
    play.press("Ctrl-S")
    #expect(play.story.plan?.opening.title == "Vers un groupement")
    play.resize(160, 40)
    #expect(play.shows("« Intitulé » passe de « Rapprochement » à « Vers un groupement »"))
  }

  @Test func `u undoes the act in front after asking, and says what it is about`() throws {
    var play = try journal()
    play.press("u")
    #expect(play.app.top is HistoryScreen && play.shows("Lien entre structures"))
    play.press("Enter")
    #expect(play.story.plan?.links == [])
    #expect(play.shows("Annulé : Lien entre structures"))
    play.press("U Enter")
    #expect(play.story.plan?.links.count == 1)
  }

  @Test func `an act on which others rest is not undone, and the reason is said`() throws {
    var play = try journal()
    while !play.rows.contains(where: { $0.hasPrefix(">") && $0.plain.contains("étude : « Mutualisation »") }) {
      let before = play.rows
      play.press("Down")
      try #require(play.rows != before)
    }
    play.press("u")
    #expect(play.app.top is RefusalScreen && play.shows("Ce qui a suivi en dépend."))
  }

  @Test func `a line of the sheet opens its fact in the journal`() throws {
    var play = try PlanSheetTests.whole()
    play.press("Tab Tab Enter")
    #expect(play.app.top is PlanJournalScreen)
    #expect(play.rows.contains { $0.hasPrefix(">") && $0.contains("Diagnostic partagé") })
  }

  @Test func `u on the sheet of a plan undoes its last act`() throws {
    var play = try PlanSheetTests.whole()
    play.press("u Enter")
    #expect(play.story.plan?.links == [] && play.story.plan?.funding.count == 3)
  }
}
