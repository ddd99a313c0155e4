import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("A form tells the way out")
struct WayOutTests {
  @Test("a structure that the plan lacks joins it from the form of the mission, which goes on")
  func notInPlan() throws {
    var player = Player(.before)
    player.open(.mission(.open))
    player.focus("structures[0]")
    player.press("Backspace", "ubaye", "Enter")
    #expect(player.screen.plain.contains("n’est pas dans le plan"), "\(player.screen)")
    #expect(player.screen.plain.contains("→ Ajouter une structure au plan"), "\(player.screen)")
    let obstacle = try #require(player.form?.rows.first)
    for _ in 0..<60 where player.form?.focus != obstacle.id { player.press("Shift-Tab") }
    player.press("Enter")
    #expect(player.form?.command == .plan(.addStructure), "\(player.screen)")
    #expect(player.form?.content[.named("structure")]?.raw["chosen"] == "jardins-ubaye")
    player.focus("role")
    player.press("Space", "Ctrl-S")
    #expect(player.performed.map(\.name) == [.plan(.addStructure)], "\(player.screen)")
    #expect(player.form?.command == .mission(.open) && player.form?.review.obstacles == [], "\(player.screen)")
    #expect(!player.screen.plain.contains("n’est pas dans le plan"), "\(player.screen)")
  }

  @Test("what is wrong with a list is told whole under its title, on the smallest screen too")
  func wholeUnderTitle() {
    var player = Player(.before, size: Size(columns: 60, rows: 20))
    player.open(.mission(.open))
    player.focus("kind")
    player.press("1", "Ctrl-S")
    player.focus("structures[0]")
    let shown = player.screen.plain.split { $0.isWhitespace }.joined(separator: " ")
    #expect(shown.contains("Gardez-en une, ou passez en collectif."), "\(player.screen)")
  }

  @Test("a reason that a refusal alone needs is not asked for before yes or no was said")
  func reasonAfterChoice() throws {
    var player = Player(try Story.at(.running).on("2026-05-20").after(.proposeReorientation))
    player.open(.mission(.answerReorientation))
    player.press("Ctrl-S")
    #expect(player.form?.review.beside["accepted"] != nil && player.form?.review.beside["reason"] == nil)
    player.focus("accepted")
    player.press("n")
    #expect(player.form?.review.beside["reason"] != nil, "\(player.screen)")
    player.press("o")
    #expect(player.form?.review.beside["reason"] == nil, "\(player.screen)")
  }

  @Test("a key without effect names the key of the help, which is a letter like another in no form")
  func help() {
    var player = Player(.at(.draft))
    player.open(.mission(.dropCall))
    player.focus("openedByMistake")
    player.press("z")
    #expect(player.screen.plain.contains("F1 pour l’aide"), "\(player.screen)")
    player.press("F1")
    #expect(player.app.top is HelpScreen)
  }

  @Test("Ctrl-P is told for one thing only: where the field may make a name, that is what it does")
  func oneMeaning() {
    var player = Player(.at(.framing))
    player.open(.mission(.sign))
    player.focus("signatory")
    #expect(
      player.screen.plain.contains("Ctrl-P Créer") && !player.screen.plain.contains("Ctrl-P Commande"),
      "\(player.screen)")
    player.press("F1")
    #expect(!player.screen.contains("Chercher une action par son nom"), "\(player.screen)")
    player.press("Esc")
    player.focus("on")
    #expect(
      player.screen.plain.contains("Ctrl-P Commande") && !player.screen.plain.contains("Ctrl-P Créer"),
      "\(player.screen)")
  }
}
