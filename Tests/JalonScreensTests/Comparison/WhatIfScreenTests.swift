import JalonCore
import JalonScreens
import JalonTerminal
import JalonTesting
import Testing

@Suite("Trying other weights")
struct WhatIfScreenTests {
  @Test func `while sheets are sealed there is nothing to try`() throws {
    var play = Play(try Story.at(.evaluating).seated(), ComparisonScreen(World.mission))
    play.press("w")
    #expect(play.said.last?.hasPrefix("Les fiches ne sont pas encore ouvertes") == true)
    #expect(!play.shows("SIMULATION"))
  }

  @Test func `weights move, ranks follow, and nothing is written`() throws {
    var play = WhatIfScreenTests.play("w ↓ ↓ → → → Shift-→")
    let before = play.story.journal
    #expect(play.shows("SIMULATION"))
    #expect(play.shows("→ 33"))
    play.press("Backspace")
    #expect(!play.shows("→ 33"))
    play.press("= ← Esc")
    #expect(!play.shows("SIMULATION") && play.story.journal == before)
    #expect(play.shows("25 %"))
  }

  @Test func `the screen says who would be in front`() throws {
    #expect(WhatIfScreenTests.play("w").shows("reste en tête"))
  }

  @Test(arguments: Pictures.sizes)
  func `the simulation is drawn as it was`(columns: Int, rows: Int) throws {
    var play = WhatIfScreenTests.play("w ↓ ↓ Shift-→ ↓ ← ←")
    play.resize(columns, rows)
    Pictures.expect(play.surface, matches: "comparison/what-if-\(columns)x\(rows)")
  }

  private static func play(_ keys: String) -> Play {
    var play = Play(Story.atEndOf(.concerting), ComparisonScreen(World.mission))
    play.press(keys)
    return play
  }
}
