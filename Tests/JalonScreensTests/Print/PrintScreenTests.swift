import JalonCore
import JalonScreens
import JalonTerminal
import JalonTesting
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
    var play = PrintScreenTests.play("p ↓ ↓ ↓ Enter", Story.at(.followingUp))
    #expect(play.story.mission?.releases.last?.act.parties == [.operator("dla-05"), .operator("dla-04")])
    play.press("↓ Enter")
    #expect(play.story.mission?.releases.last?.act.parties == [.structure("ateliers-buech")])
    play.press("↓ ↓ Enter")
    let last = try #require(play.story.mission?.releases.last?.act)
    #expect(last.document == .surveySummary && last.parties == [.provider("cabinet-lise")])
  }

  @Test("a document that cannot be printed yet says why, and Enter prints nothing")
  func refused() throws {
    var play = PrintScreenTests.play("p ↑ ↑ ↑", Story.at(.evaluating))
    #expect(play.shows("à partir de") && play.shows("Cadrage"))
    play.press("Enter")
    #expect(play.story.mission?.releases.isEmpty == true)
  }

  @Test("for an outsider without a consent the page is said to be masked before it leaves")
  func masked() throws {
    var play = PrintScreenTests.play("p d", Story.at(.framing))
    play.type("Région Sud")
    play.press("Enter")
    #expect(play.shows("masqué, faute d’accord"))
    play.press("Enter")
    let release = try #require(play.story.mission?.releases.last)
    #expect(release.act.outsider == "Région Sud" && release.act.parties.isEmpty && !release.isWhole)
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
    let story = try Story.at(.framing).after(.grantDisclosure, ["recipient": "Région Sud", "object": "la synthèse"])
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
