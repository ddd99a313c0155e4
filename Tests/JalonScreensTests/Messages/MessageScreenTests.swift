import JalonCore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("Messages and contacts on the screen")
struct MessageScreenTests {
  private static let card = PersonDetails(
    name: "N. Faure", function: "Présidente", mail: "n.faure@exemple.fr", phone: "+33492000000")

  private static func names(_ story: Story) -> Names {
    Names(
      directory: story.directory,
      book: NameBook(reading: { _ in MessageScreenTests.card }, officers: { [:] }))
  }

  @Test("of an organisation, the one is called who can be reached, leaders first")
  func contact() throws {
    let story = Story.at(.framing)
    let found = try #require(Self.names(story).contact(of: .structure("ateliers-buech")))
    #expect(Self.names(story).told(found).plain == "N. Faure · 04 92 00 00 00 · n.faure@exemple.fr")
    let masked = Self.names(story).masking([.structure("ateliers-buech"): "A"])
    #expect(masked.contact(of: .structure("ateliers-buech")) == nil)
    let silent = Names(directory: story.directory).contact(of: .structure("ateliers-buech"))
    #expect(silent?.phone.isEmpty != false)
  }

  @Test("E offers what may be written now, and says which card lacks an address")
  func noAddress() {
    var play = Play(Story.at(.calling), MissionSheetScreen("05-014"))
    play.press("E")
    #expect(play.shows("Appel à propositions :") && play.shows("Aucune adresse de courriel"))
    play.press("Enter")
    #expect(play.said.last?.contains("Aucune adresse") == true)
  }

  @Test("where nothing is to be written, the screen says so")
  func nothing() {
    var play = Play(Story.at(.draft), MissionSheetScreen("05-014"))
    play.press("E Enter")
    #expect(play.shows("Rien n’est à écrire"))
  }

  @Test("y copies the contact of a line, or what the line says")
  func copy() {
    var play = Play(Story.at(.framing), MissionSheetScreen("05-014"))
    play.press("y")
    let copied = play.unserved.contains { if case .copy(let text) = $0 { !text.isEmpty } else { false } }
    #expect(copied)
  }
}
