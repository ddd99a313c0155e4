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
}
