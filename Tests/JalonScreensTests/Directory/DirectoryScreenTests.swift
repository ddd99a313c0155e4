import JalonCore
import JalonStore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("The directory on the screen")
struct DirectoryScreenTests {
  @Test("g s, g r, g c and g o open the four lists; Tab goes from one to the next")
  func lists() {
    var player = Player(.before)
    for (letter, name) in [
      ("s", "Les Ateliers du Buëch"), ("r", "Arpent"), ("c", "luc-buech"), ("o", "DLA des Hautes-Alpes"),
    ] {
      player.press("g", letter)
      #expect(player.screen.contains(name), "\(player.screen)")
      player.press("q")
    }
    player.press("g", "s", "Tab")
    #expect(player.screen.contains("[Prestataires]") && player.screen.contains("Arpent"), "\(player.screen)")
    player.press("Shift-Tab")
    #expect(player.screen.contains("[Structures]"))
  }

  @Test("a filter narrows letter by letter, Enter keeps it, Esc takes it off and keeps the focus")
  func filter() {
    var player = Player(.before)
    player.show(DirectoryScreen(.structure))
    player.press("/")
    player.type("buëch")
    #expect(player.screen.contains("Les Ateliers du Buëch") && player.screen.contains("1 sur"), "\(player.screen)")
    player.press("Enter", "Escape")
    #expect(player.screen.contains("(aucun)") && player.directory?.window.focused?.key.code == "ateliers-buech")
    player.press("/")
    player.type("dép:5x")
    #expect(player.screen.contains("n’est pas un département"))
    player.press("Escape", "/")
    player.type("zzzz")
    #expect(player.screen.contains("Aucune fiche ne répond"))
  }

  @Test("the focus stays on its entry when the order changes, and Enter opens its card")
  func opening() {
    var player = Player(.before)
    player.show(DirectoryScreen(.provider))
    player.press("Down", "t")
    let focused = player.directory?.window.focused?.key
    player.press("t", "Enter")
    #expect((player.app.top as? CardScreen)?.key == focused)
  }

  @Test("a card is changed in place: only what was changed is sent, and the card shows it")
  func amending() {
    var player = Player(.before)
    player.show(CardScreen(.init(.structure, "ateliers-buech")))
    #expect(player.screen.contains("Laragne-Montéglin") && player.screen.contains("Non renseigné"))
    player.press("e")
    player.focus("acronym")
    player.press("LAB", "Ctrl-S")
    #expect(player.performed.last.map { "\($0)".contains("LAB") } == true)
    #expect(player.screen.contains("LAB"), "\(player.screen)")
  }

  @Test("Enter on a person of the organisation opens that card, and from there the organisation again")
  func doors() {
    var player = Player(.before)
    player.show(CardScreen(.init(.structure, "ateliers-buech")))
    player.press("Tab")
    player.press("Enter")
    #expect((player.app.top as? CardScreen)?.key.kind == .person, "\(player.screen)")
    player.press("Enter")
    #expect((player.app.top as? CardScreen)?.key.code == "ateliers-buech")
  }

  @Test("a provider is put to sleep from its card, a structure is not; u takes back what was done on the directory")
  func sleeping() {
    var player = Player(.before)
    player.show(CardScreen(.init(.provider, "arpent")))
    player.run("card.sleep", as: CardScreen.self)
    #expect(player.form?.command == .directory(.deactivateProvider))
    player.focus("reason")
    player.press("cesse son activité", "Ctrl-S")
    #expect(player.screen.contains("En sommeil"), "\(player.screen)")
    player.press("u", "Enter")
    #expect(!player.screen.contains("En sommeil"), "\(player.screen)")
  }

  @Test("its journal tells what is about the card, and nothing of the others")
  func journal() {
    var player = Player(.before)
    player.show(CardScreen(.init(.provider, "arpent")))
    player.press("g", "j")
    #expect(player.screen.contains("Arpent") && !player.screen.contains("Buëch"), "\(player.screen)")
  }

  @Test("the pictures of a list and of a card, at three sizes", arguments: Pictures.sizes)
  func pictures(columns: Int, rows: Int) {
    var player = Player(.before, size: Size(columns: columns, rows: rows))
    player.show(DirectoryScreen(.structure))
    Pictures.expect(player.app.draw(), matches: "directory-\(columns)x\(rows)")
    player.show(CardScreen(.init(.structure, "ateliers-buech")))
    Pictures.expect(player.app.draw(), matches: "card-\(columns)x\(rows)")
  }
}

extension Player {
  fileprivate var directory: DirectoryScreen? { app.top as? DirectoryScreen }
}
