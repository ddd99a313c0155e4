import JalonCore
import JalonScreens
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@Suite("Printing documents")
struct PrintScreenTests {
  @Test("from the comparison, the minutes are two keys away, for the parties of the mission")
  func minutes() throws {
    let play = PrintScreenTests.play("p Enter", Story.at(.framing))
    let release = try #require(play.story.mission?.releases.last)
    #expect(release.act.document == .minutes && release.isWhole)
    #expect(release.act.parties == play.story.mission?.opening.seatParties)
    #expect(play.shows("imprimé 1 fois"))
  }

  @Test("the summary of the surveys is printed for the operators, or for one respondent, who reads its own answers")
  func surveys() throws {
    var play = PrintScreenTests.play("p Enter", Story.at(.followingUp))
    #expect(play.story.mission?.releases.last?.act.parties == [.operator("dla-05"), .operator("dla-04")])
    play.press("↓ Enter")
    #expect(play.story.mission?.releases.last?.act.parties == [.structure("ateliers-buech")])
    play.press("↓ ↓ Enter")
    let last = try #require(play.story.mission?.releases.last?.act)
    #expect(last.document == .surveySummary && last.parties == [.provider("cabinet-lise")])
  }

  @Test("a document that cannot be printed yet says why, and Enter prints nothing")
  func tooEarly() throws {
    var play = PrintScreenTests.play("p ↓ ↓ ↓", Story.at(.evaluating))
    #expect(play.shows("à partir de") && play.shows("Cadrage"))
    play.press("Enter")
    #expect(play.story.mission?.releases.isEmpty == true)
  }

  @Test("for an outsider without a consent nothing leaves; Enter lists what is missing, and Enter again records it")
  func refused() throws {
    var play = PrintScreenTests.play("p d", Story.at(.framing))
    play.type("Région Sud")
    play.press("Enter")
    #expect(play.shows("n’a pas donné son accord"))
    play.press("Enter")
    #expect(play.shows("2 conditions") && play.story.mission?.releases.isEmpty == true)
    play.press("Enter")
    #expect(play.shows("Enregistrer un accord") && play.shows("Région Sud"))
    #expect(play.story.mission?.releases.isEmpty == true)
  }

  @Test("a document owed by law leaves once the law is told, and the line says which")
  func owedByLaw() throws {
    var play = PrintScreenTests.play("p l", Story.at(.framing))
    #expect(play.shows("Nommez d’abord le destinataire"))
    play.press("d")
    play.type("DREETS")
    play.press("Enter l")
    play.type("règlement 2021/1060")
    play.press("Enter")
    #expect(play.shows("dû par la loi"))
    play.press("Enter")
    let release = try #require(play.story.mission?.releases.last)
    #expect(release.act.legalGround == "règlement 2021/1060" && release.isWhole)
    #expect(release.told(Names(directory: play.story.directory)).fr.contains("règlement 2021/1060"))
  }

  @Test("for structures that agree to be told of without their names, the page says so before it leaves")
  func anonymous() throws {
    let story = try Story.at(.framing).agreed(to: ["scope": "anonymous", "document": "minutes"])
    var play = PrintScreenTests.play("p d", story)
    play.type("Région Sud")
    play.press("Enter")
    #expect(play.shows("sans le nom des structures"))
    play.press("Enter")
    #expect(play.story.mission?.releases.last?.isWhole == false)
  }

  @Test("a name that was given up half typed is nobody: the page is for the parties")
  func givenUp() throws {
    var play = PrintScreenTests.play("p d", Story.at(.framing))
    play.type("Rég")
    play.press("Esc Enter")
    #expect(play.story.mission?.releases.last?.isWhole == true)
  }

  @Test("a consent told in words asks for a reason, and is not printed without one")
  func reason() throws {
    let story = try Story.at(.framing).agreed(to: ["object": "la synthèse"])
    var play = PrintScreenTests.play("p d", story)
    play.type("Région Sud")
    play.press("Enter Enter")
    #expect(play.shows("la synthèse") && play.story.mission?.releases.isEmpty == true)
    play.press("Enter")
    #expect(play.story.mission?.releases.isEmpty == true)
    play.type("le PV résume la mission")
    play.press("Enter")
    #expect(play.story.journal.last?.reasons["consentInWords"] == "le PV résume la mission")
  }

  @Test(arguments: Pictures.sizes)
  func `the documents are drawn as they were`(columns: Int, rows: Int) throws {
    var play = PrintScreenTests.play("p ↓", Story.at(.framing))
    play.resize(columns, rows)
    Pictures.expect(play.surface, matches: "print/documents-\(columns)x\(rows)")
  }

  private static func play(_ keys: String, _ story: Story) -> Play {
    var play = Play(story, ComparisonScreen(World.mission))
    play.press(keys)
    return play
  }
}
