import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("Codes made from names, and skills that the directory knows")
struct CodeTests {
  private func code(_ player: Player, _ field: String) -> String? {
    guard case .name(let name, _)? = player.form?.content[.named(field)] else { return nil }
    return name.chosen ?? name.query.text
  }

  @Test("a form asks for the name first, and the code follows it letter by letter")
  func follows() throws {
    var player = Player(.before)
    player.open(.directory(.registerStructure))
    #expect(player.form?.focus.path == .named("name"))
    player.type("Épicerie de Veynes")
    #expect(code(player, "structure") == "epicerie-de-veynes")
    player.press("Ctrl-W")
    #expect(code(player, "structure") == "epicerie-de")
    player.press("Serres", "Ctrl-S")
    #expect(player.performed.map(\.name) == [.directory(.registerStructure)], "\(player.screen)")
    guard case .directory(.registerStructure(let act))? = player.performed.last else { return }
    #expect(act.structure == "epicerie-de-serres" && act.name == "Épicerie de Serres")
  }

  @Test("a code that somebody wrote stays, whatever becomes of the name")
  func written() {
    var player = Player(.before)
    player.open(.directory(.registerProvider))
    player.press("Mistral", "Tab", "Ctrl-U", "m1", "Shift-Tab", " conseil")
    #expect(code(player, "provider") == "m1")
  }

  @Test("a code is made unique among those that the directory knows")
  func unique() throws {
    var player = Player(.before)
    player.open(.directory(.registerStructure))
    player.type("Ateliers Buëch")
    #expect(
      player.story.directory.structures["ateliers-buech"] != nil && code(player, "structure") == "ateliers-buech-2")
  }

  @Test("the code of a recipient begins as all of them do, and follows its name")
  func recipient() {
    var player = Player(.before)
    player.open(.directory(.registerRecipient))
    player.type("Région Sud")
    #expect(code(player, "recipient") == "dest-region-sud")
  }

  @Test("whom a consent is for is found among the recipients, and words for one without a card may be typed all the same")
  func consent() throws {
    var story = Story.at(.running)
    try story.register(
      .registerRecipient, ["recipient": "dest-dreets", "name": "DREETS", "kind": "funder"])
    var player = Player(story)
    player.open(.mission(.grantDisclosure))
    player.focus("recipient")
    player.type("dre")
    #expect(player.screen.contains("DREETS"))
    player.press("Down", "Enter")
    #expect(code(player, "recipient") == "dest-dreets")
    player.focus("recipient")
    player.press("Ctrl-U")
    player.type("Fondation Alpes")
    player.press("Tab")
    #expect(code(player, "recipient") == "Fondation Alpes")
  }

  @Test("who agrees follows the structure that is chosen, until somebody else is chosen")
  func speaker() throws {
    let story = Story.at(.running)
    let structures = try #require(story.mission?.opening.structures)
    let (first, second) = (structures[0], try #require(structures.dropFirst().first))
    var player = Player(story)
    player.open(.mission(.grantDisclosure))
    #expect(code(player, "structure") == first.text)
    let voice = code(player, "signatory")
    player.focus("structure")
    player.press("Ctrl-U")
    player.type(second.text)
    player.press("Enter")
    #expect(code(player, "structure") == second.text)
    #expect(code(player, "signatory") == World.voice(of: .structure(second)).text && code(player, "signatory") != voice)
  }

  @Test("skills are found among those of other providers, and another word may be typed all the same")
  func skills() throws {
    var player = Player(.before)
    let known = try #require(player.story.directory.providers["cabinet-lise"]?.act.skills.first)
    player.open(.directory(.registerProvider))
    player.type("Mistral")
    player.focus("skills")
    player.press("Enter")
    player.type(String(known.prefix(4)))
    #expect(player.screen.contains(known))
    player.press("Down", "Enter", "Enter")
    player.press("fauconnerie", "Ctrl-S")
    guard case .directory(.registerProvider(let act))? = player.performed.last else {
      return #expect(Bool(false), "\(player.screen)")
    }
    #expect(act.skills == [known, "fauconnerie"])
  }

  @Test("the skills of the directory are told once each, in the order of the alphabet")
  func known() {
    let skills = Player(.before).story.directory.skills
    #expect(skills.map(\.folded) == skills.map(\.folded).sorted() && Set(skills.map(\.folded)).count == skills.count)
    #expect(!skills.isEmpty)
  }
}
