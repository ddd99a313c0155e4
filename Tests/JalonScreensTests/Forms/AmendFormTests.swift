import Foundation
import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("Amending a card")
struct AmendFormTests {
  @Test("a code that has a card is told, and Enter opens that card, filled, to be amended")
  func taken() throws {
    var player = Player(.before)
    player.open(.directory(.registerStructure))
    player.press("Autre nom", "Tab", "Ctrl-U", "ateliers-buech", "Ctrl-S")
    #expect(player.screen.contains("ateliers-buech") && player.screen.contains("Modifier la fiche d’une structure"))
    player.press("Enter")
    #expect(player.form?.command == .directory(.amendStructure))
    #expect(player.screen.contains("Les Ateliers du Buëch") && player.screen.contains("Laragne-Montéglin"))
  }

  @Test("only what was changed is sent, and a field that was emptied is emptied")
  func changed() throws {
    var player = Player(.before)
    player.open(.directory(.amendStructure), about: [.party(.structure("ateliers-buech"))])
    player.focus("name")
    player.press("Ctrl-U", "Les Ateliers")
    player.focus("town")
    player.press("Ctrl-U", "Ctrl-S")
    guard case .directory(.amendStructure(let act))? = player.performed.last else {
      return #expect(Bool(false), "\(player.screen)")
    }
    #expect(
      ValueWriter.value(of: act)
        == ["structure": "ateliers-buech", "name": "Les Ateliers", "clear": ["town"]])
  }

  @Test("a name cannot be emptied, and a card that is left as it was is not sent")
  func refused() {
    var player = Player(.before)
    player.open(.directory(.amendProvider), about: [.party(.provider("arpent"))])
    player.press("Ctrl-S")
    #expect(player.performed.isEmpty && player.screen.contains("Rien ne change"))
    player.focus("name")
    player.press("Ctrl-U", "Ctrl-S")
    #expect(player.performed.isEmpty && player.screen.contains("À remplir"))
  }

  @Test("a card picked from the list is shown before anything can be changed, and nothing of it is lost")
  func picked() {
    for (kind, letters, name) in [
      (DirectoryCommand.Kind.amendStructure, "buëch", "Les Ateliers du Buëch"), (.amendProvider, "arpent", "Arpent"),
      (.amendOperator, "dla-05", "DLA des Hautes-Alpes"),
    ] {
      var player = Player(.before)
      player.open(.directory(kind))
      player.type(letters)
      player.press("Enter")
      #expect(player.form?.content[.named("name")]?.raw.text == name, "\(player.screen)")
      player.press("Ctrl-S")
      #expect(player.performed.isEmpty && player.screen.contains("Rien ne change"), "\(player.screen)")
    }
  }

  @Test("whoever is chosen in the form has their card shown, the contacts of a person among it")
  func chosen() {
    var player = Player(.before)
    player.open(.directory(.amendPerson))
    player.type("luc-buech")
    player.press("Tab")
    #expect(player.form?.content[.named("name")]?.raw == "luc-buech", "\(player.screen)")
    player.focus("mail")
    player.press("luc@exemple.fr", "Ctrl-S")
    guard case .directory(.amendPerson(let act))? = player.performed.last else {
      return #expect(Bool(false), "\(player.screen)")
    }
    #expect(ValueWriter.value(of: act) == ["person": "luc-buech", "mail": "luc@exemple.fr"])
  }

  @Test(
    "a mail that is none stops whoever sends; a telephone or a SIRET that looks wrong is told beside its field")
  func doubts() {
    var player = Player(.before)
    player.open(.directory(.amendPerson), about: [.person("luc-buech")])
    player.focus("mail")
    player.press("pasunmail")
    #expect(!player.screen.contains("forme inhabituelle"))
    player.press("Tab", "06 12", "Tab")
    #expect(player.screen.contains("forme inhabituelle"), "\(player.screen)")
    player.press("Ctrl-S")
    #expect(player.performed.isEmpty)
    player.focus("mail")
    player.press("Ctrl-U", "luc@exemple.fr", "Ctrl-S")
    #expect(player.performed.map(\.name) == [.directory(.amendPerson)])
    player.open(.directory(.amendStructure), about: [.party(.structure("ateliers-buech"))])
    player.focus("siret")
    player.press("73282932000075", "Tab")
    #expect(player.screen.contains("la clé ne correspond pas"))
    player.press("Ctrl-S")
    #expect(player.screen.contains("Pourquoi le garder ainsi"))
    player.press("vu sur leur papier à lettres", "Enter")
    #expect(player.reasons.last == ["doubtfulSIRET": "vu sur leur papier à lettres"])
  }
}
