import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("Setting a grid in points")
struct PointsFormTests {
  @Test func `one key turns the weights that are offered into points, and the scale of all is then ignored`() throws {
    var play = Self.form()
    #expect(play.shows("(•) en pourcents"))
    play.press("Right Ctrl-S")
    let grid = try #require(play.story.mission?.stage.draft.grid.map(EvaluationGrid.init))
    #expect(grid.counting == .points && grid.outOf == 100)
    #expect(grid.scale(of: "method")?.top == 25)
  }

  @Test func `points that do not make 100 are stored as they are`() throws {
    var play = Self.form()
    play.press("Right Tab Tab Tab")
    play.press("Backspace Backspace 1 5 Ctrl-S")
    let grid = try #require(play.story.mission?.stage.draft.grid.map(EvaluationGrid.init))
    #expect(grid.scale(of: "understanding")?.top == 15 && grid.outOf == 95)
  }

  @Test func `in percents, weights that do not make 100 are refused beside the field`() throws {
    var play = Self.form()
    play.press("Tab Tab Tab Backspace Backspace 1 5 Ctrl-S")
    #expect(play.story.mission?.stage.draft.grid == nil)
    #expect(play.shows("95"))
    let form = play.app.top as? FormScreen
    #expect(form?.focus.path.steps.last == .name("weight"), "the cursor is on a weight")
  }

  private static func form() -> Play {
    Play(Story.at(.draft), FormDoor(.mission(.setGrid), mission: World.mission), columns: 100, rows: 44)
  }
}
