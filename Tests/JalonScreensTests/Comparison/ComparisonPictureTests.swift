import JalonCore
import JalonScreens
import JalonTerminal
import JalonTesting
import Testing

@Suite("Pictures of the comparison")
struct ComparisonPictureTests {
  @Test(arguments: Pictures.sizes)
  func `the comparison is drawn as it was at each stage`(columns: Int, rows: Int) throws {
    for (name, play) in try ComparisonPictureTests.plays() {
      var play = play
      play.resize(columns, rows)
      Pictures.expect(play.surface, matches: "comparison/\(name)-\(columns)x\(rows)")
    }
  }

  @Test func `the comparison can be read without Unicode`() throws {
    for (name, play) in try ComparisonPictureTests.plays() {
      Pictures.expect(play.surface.inASCII, matches: "comparison/\(name)-80x24-ascii")
    }
  }

  static func plays() throws -> [(String, Play)] {
    [
      ("not-yet", Play(Story.at(.calling), ComparisonScreen(World.mission))),
      ("nobody", Play(Story.at(.evaluating), ComparisonScreen(World.mission))),
      ("interest", Play(try Story.at(.evaluating).after(.seat).after(.seat), ComparisonScreen(World.mission))),
      ("curtain", try curtain()), ("sheet", try sheet()), ("comment", try comment()),
      ("together", try together()), ("reason", try reason()),
      ("all-agreed", Play(Story.atEndOf(.concerting), ComparisonScreen(World.mission))),
      ("settled", Play(Story.at(.framing), ComparisonScreen(World.mission))),
    ]
  }

  private static func sheet() throws -> Play {
    var play = Play(try Story.at(.evaluating).seated(), ComparisonScreen(World.mission))
    play.press("4 3 , 2 4")
    return play
  }

  private static func comment() throws -> Play {
    var play = try sheet()
    play.press("5")
    play.type("Douze références")
    return play
  }

  private static func curtain() throws -> Play {
    var play = try sheet()
    play.press("Tab")
    return play
  }

  private static func together() throws -> Play {
    var play = Play(Story.at(.concerting), ComparisonScreen(World.mission))
    play.press("* Tab 3 Tab")
    return play
  }

  private static func reason() throws -> Play {
    var play = try together()
    while !play.shows("Arpent") || !play.shows("?") { break }
    play.press("Shift-Tab 3")
    play.type("Le calendrier tient")
    return play
  }
}
