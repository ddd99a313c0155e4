import JalonCore
import JalonStore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("What was begun and not sent")
struct DraftsScreenTests {
  private let structure = Party.structure("ateliers-buech")

  /// A questionnaire left after two answers, then a form left with a title.
  private func left() throws -> Player {
    var story = Story.at(.surveying)
    try story.enter(.issueSurvey, ["respondent": .party(structure)])
    var player = Player(story)
    player.open(.mission(.answerSurvey), about: [.party(structure)])
    player.press("4", "3", "Esc")
    player.open(.directory(.registerProvider))
    player.type("Coop")
    player.press("Esc", "Esc", "g", "b")
    return player
  }

  @Test("each draft is told with what it is for, how far it went and how old it is")
  func list() throws {
    var player = try left()
    #expect(player.screen.plain.contains("Enquête : Les Ateliers du Buëch"))
    #expect(player.screen.plain.contains("2/25 · 8 %") && player.screen.contains("05-014"))
    #expect(player.screen.plain.contains("Enregistrer un prestataire"))
    player.app.desk.now = Instant(seconds: player.desk.today.number * 86_400 + 3 * 86_400)
    #expect(player.screen.plain.contains("il y a 3 jours"))
  }

  @Test("Enter takes a questionnaire up on its first question without an answer")
  func takingUp() throws {
    var player = try left()
    for _ in 1...2 where !player.screen.contains(">  05-014") {
      player.press("Down")
    }
    player.press("Enter")
    #expect(player.survey?.question?.code == "B03" && player.survey?.response.count == 2)
  }

  @Test("a form is taken up at once too: whoever chose its draft is not asked again, and whoever opens it anew is")
  func onceOnly() throws {
    var player = try left()
    for _ in 1...2 where player.screen.contains(">  05-014") { player.press("Down") }
    player.press("Enter")
    guard case .filling? = player.form?.mode else {
      Issue.record("asked again: \(player.screen)")
      return
    }
    #expect(player.screen.contains("Coop"))
    player.press("Esc")
    player.open(.directory(.registerProvider))
    guard case .offering? = player.form?.mode else {
      Issue.record("not asked: \(player.screen)")
      return
    }
  }

  @Test("marks of providers to invite are there too, and taken up on their screen")
  func marks() throws {
    var player = Player(Story.atEndOf(.draft))
    player.show(InvitationsScreen(World.mission))
    player.press("Space", "références", "Enter", "Esc", "g", "b")
    #expect(player.screen.contains("Qui inviter"))
    player.press("Enter", "Enter")
    #expect((player.app.top as? InvitationsScreen)?.marks.count == 1)
  }

  @Test("once the last line is thrown away, the one before it has the focus")
  func focusAfter() throws {
    var player = try left()
    player.press("End", "x", "o")
    #expect(player.screen.split(separator: "\n").contains { $0.hasPrefix(">") })
  }

  @Test("a draft is thrown away once a question is answered yes, and not by its own key nor by Enter")
  func discarding() throws {
    var player = try left()
    player.press("x", "x", "x", "Enter")
    #expect(player.drafts.count == 2)
    player.press("x", "Esc", "x", "n")
    #expect(player.drafts.count == 2)
    player.press("x", "→", "Enter")
    #expect(player.drafts.count == 1)
    player.press("x", "o")
    #expect(player.drafts.isEmpty && player.screen.contains("Aucun brouillon"))
  }
}
