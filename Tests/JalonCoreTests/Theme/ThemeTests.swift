import JalonTesting
import Testing

@testable import JalonCore

@Suite("The theme of a mission")
struct ThemeTests {
  @Test("it is told at the opening or later, after the end too, and the last one counts")
  func told() throws {
    let opened = try Story.before.after(.open, ["theme": "Numérique"])
    #expect(opened.mission?.theme == "Numérique")
    #expect(try opened.after(.setTheme).mission?.theme == "Modèle économique")
    #expect(Story.closed.mission?.theme == nil)
    #expect(try Story.closed.after(.setTheme).after(.undo).mission?.theme == nil)
    #expect(try Story.closed.after(.setTheme).mission?.theme == "Modèle économique")
  }

  @Test("nobody has to tell it: a mission goes its way without one")
  func optional() throws {
    #expect(try Story.before.obstacles(to: .open, ["theme": .null]) == [])
    #expect(try Story.at(.running).obstacles(to: .setTheme, ["theme": " "]).contains(.blank(field: "theme")))
    let told = try Story.at(.running).after(.setTheme)
    #expect(try told.obstacles(to: .setTheme) == [.nothingChanges(field: "theme")])
  }

  @Test("an operator lists its own themes on its card; another one asks for a reason")
  func listed() throws {
    var story = Story.at(.running)
    #expect(try story.cautions(of: .setTheme, ["theme": "Fusion"]) == [.unlistedTheme("Fusion")])
    try story.register(.amendOperator, ["operator": "dla-05", "themes": ["Fusion", "Emploi"]])
    #expect(story.directory.themes(of: "dla-05") == ["Fusion", "Emploi"])
    #expect(try story.cautions(of: .setTheme, ["theme": "Fusion"]) == [])
    #expect(try story.cautions(of: .setTheme) == [.unlistedTheme("Modèle économique")])
    let offered = Mission.choices(
      for: "theme", in: .setTheme, filled: .group([:]), by: story.by, state: story.mission, in: story.circumstances)
    #expect(offered == ["Fusion", "Emploi"])
  }

  @Test("a call launched again keeps the theme of the mission that it was of")
  func relaunched() throws {
    let ended = try Story.at(.unsuccessful).after(.setTheme)
    let mission = try #require(ended.mission)
    let events = try Mission.decide(
      Order(
        id: "x", by: World.officers[0], at: Instant(seconds: 0),
        command: .relaunch(Relaunch(mission: "05-020", of: mission.id, on: ended.today))),
      state: nil, in: ended.circumstances)
    #expect(events.compactMap { if case .opened(let act) = $0 { act.theme } else { nil } } == ["Modèle économique"])
  }
}
