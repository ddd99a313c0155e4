import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("The mouse, on the screens")
struct PointingTests {
  private func form() throws -> App {
    var player = Player(.before)
    player.open(.directory(.registerStructure))
    return player.app
  }

  @Test("a click puts the focus on the row that it points at, as the arrows would")
  func click() throws {
    var (app, other) = (try form(), try form())
    let start = try #require(app.draw().cursor)
    _ = other.handle(.key(.down))
    let wanted = try #require(other.draw().cursor)
    try #require(wanted.row > start.row + 1, "the field that was left says what it lacks")
    _ = app.handle(.mouse(Mouse(.click, at: Point(column: 6, row: start.row + 1))))
    #expect(app.draw().cursor == wanted)
  }

  @Test("a click beside every row moves nothing, and one on the field in focus leaves it where it is")
  func nowhere() throws {
    var app = try form()
    let before = app.draw()
    _ = app.handle(.mouse(Mouse(.click, at: Point(column: 6, row: 0))))
    #expect(app.draw() == before)
    let cursor = try #require(before.cursor)
    _ = app.handle(.mouse(Mouse(.click, at: cursor)))
    #expect(app.draw() == before)
  }

  @Test("the wheel does what the arrows do")
  func wheel() throws {
    var (app, other) = (try form(), try form())
    _ = app.handle(.mouse(Mouse(.wheelDown, at: Point(column: 0, row: 0))))
    _ = other.handle(.key(.down))
    #expect(app.draw() == other.draw())
    _ = app.handle(.mouse(Mouse(.wheelUp, at: Point(column: 0, row: 0))))
    _ = other.handle(.key(.up))
    #expect(app.draw() == other.draw())
  }

  @Test("a click puts the focus on a row of the list, and another on that row opens it")
  func list() throws {
    var rig = Rig(Portfolio.missions, first: CaseListScreen(), size: Size(columns: 120, rows: 40))
    let start = try #require(rig.screen.cursor)
    rig.click(at: Point(column: 10, row: start.row + 2))
    #expect(rig.screen.cursor?.row == start.row + 2)
    let mission = rig.list?.window.focused?.mission
    rig.click(at: Point(column: 10, row: start.row + 2))
    #expect(rig.sheet?.mission == mission && mission != nil)
  }

  @Test("a click on a tab of a sheet turns to it, and one between tabs turns to none")
  func tab() throws {
    let mission = try #require(Portfolio.missions.first)
    var rig = Rig(Portfolio.missions, first: CaseListScreen(), size: Size(columns: 120, rows: 40))
    rig.carry([.push(MissionSheetScreen(mission.id))])
    let before = rig.sheet?.tab
    let row = try #require(rig.screen.trimmedRows.firstIndex { $0.contains("[Parcours]") })
    let line = Array(rig.screen.trimmedRows[row])
    let column = try #require((0..<line.count).first { String(line[$0...]).hasPrefix("Journal") })
    rig.click(at: Point(column: column - 1, row: row))
    #expect(rig.sheet?.tab == before)
    rig.click(at: Point(column: column + 1, row: row))
    #expect(rig.sheet?.tab == .journal && before != .journal)
  }
}
