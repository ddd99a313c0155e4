import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("In a meeting")
struct MeetingTests {
  static let providers = ["Cabinet Lise", "Cap social", "Arpent", "consultant-"]

  @Test func `with names hidden, no provider can be told from the screen, whatever is done there`() throws {
    for (name, play) in try ComparisonPictureTests.plays() where !play.isTyping {
      var play = play
      play.press("m")
      let shown = "\(name)\n" + play.rows.joined(separator: "\n")
      for provider in Self.providers { #expect(!shown.contains(provider), "\(provider) in \(shown)") }
    }
  }

  @Test func `what is echoed, tried and refused hides the names as well`() throws {
    var play = Play(try Story.at(.evaluating).seated(), ComparisonScreen(World.mission), columns: 120, rows: 40)
    play.press("m 4 f")
    var later = Play(Story.atEndOf(.concerting), ComparisonScreen(World.mission), columns: 120, rows: 40)
    later.press("m → ↓ w")
    for text in play.said + play.rows + later.rows {
      for provider in Self.providers { #expect(!text.contains(provider), "\(text)") }
    }
    #expect(play.said.contains { $0.hasPrefix("A · ") })
    #expect(play.shows("NOMS MASQUÉS"))
  }

  @Test func `the forms, refusals, changes and acts that are opened from there hide the names as well`() throws {
    let stories = [try Story.at(.evaluating).seated(), Story.atEndOf(.concerting), Story.at(.framing)]
    for story in stories {
      for keys in ["a", "a Ctrl-S", "x", "x Ctrl-S", "x Tab Down", "s", "g j", ": Enter", "?", "w"] {
        var play = Play(story, ComparisonScreen(World.mission), columns: 120, rows: 40)
        play.press("m \(keys)")
        let shown = "\(keys)\n" + (play.rows + play.said).joined(separator: "\n")
        for provider in Self.providers { #expect(!shown.contains(provider), "\(provider) in \(shown)") }
        #expect(play.shows("NOMS MASQUÉS"), "\(shown)")
      }
    }
  }

  @Test func `a document, which bears the names, is printed once they are shown`() throws {
    var play = Play(Story.atEndOf(.concerting), ComparisonScreen(World.mission), columns: 120, rows: 40)
    play.press("m p")
    #expect(play.said.last == "Un document porte les noms : m les montre d’abord.")
    play.press("m p")
    #expect(play.app.top is PrintScreen)
  }

  @Test func `whoever leaves the comparison finds the names again`() throws {
    var play = Play(Story.atEndOf(.concerting), MissionSheetScreen(World.mission), columns: 120, rows: 40)
    play.press("c m Esc")
    #expect(play.app.top is MissionSheetScreen && !play.shows("NOMS MASQUÉS"))
  }

  @Test func `names come back with the same key`() throws {
    var play = Play(Story.atEndOf(.concerting), ComparisonScreen(World.mission))
    play.press("m m")
    #expect(play.shows("Cabinet Lise") && !play.shows("NOMS MASQUÉS"))
  }

  @Test func `behind the curtain nothing is seen and nothing else is reached`() throws {
    var play = Play(Story.atEndOf(.concerting), ComparisonScreen(World.mission))
    play.press("b")
    for key in [": ? q g a e u F1 Ctrl-P Ctrl-Z Tab 4 w m", ":"] { play.press(key) }
    play.send(.paste("tout"))
    play.resize(120, 40)
    #expect(play.shows("Le rideau est baissé."))
    for text in Self.providers + ["Budget", "Total", "Rang"] { #expect(!play.shows(text), "\(text)") }
    play.press("Enter")
    #expect(play.shows("Cabinet Lise"))
  }

  @Test("the last ten changes are told with their hour, and never those of a sealed sheet")
  func changes() throws {
    var marking = try Story.at(.evaluating).seated()
    let other = try #require(marking.mission?.stage.evaluation?.seats.last?.evaluator)
    let cell: Fields = ["provider": "arpent", "criterion": "method"]
    try marking.enter(.mark, cell.merging(["evaluator": .name(other), "mark": 350, "comment": "scellé"]) { $1 })
    try marking.enter(.mark, cell.merging(["evaluator": .name(marking.by), "mark": 300]) { $1 })
    var play = Play(marking, ComparisonScreen(World.mission))
    play.press("g j")
    #expect(play.shows("derniers changements") && play.shows("08:00"))
    #expect(!play.shows("scellé") && !play.shows("3,5"))
    play.press("Esc")
    #expect(!play.shows("derniers changements"))
  }
}
