import JalonTesting
import Testing

@testable import JalonCore

@Suite("What leaves the store")
struct ReleaseRulesTests {
  let story = Story.at(.framing)

  @Test("a document for the parties of the mission is not a disclosure: both structures are named without a consent")
  func parties() throws {
    let printed = try story.after(.release, ["document": "minutes", "parties": Self.both])
    let shown = try #require(printed.mission?.releases.last?.shown)
    #expect(shown.map(\.showing) == [.named, .named])
    #expect(shown.allSatisfy { $0.consentedOn == nil })
  }

  @Test("for anybody else each structure needs its own consent, and is masked without one")
  func outsiders() throws {
    let given = try story.after(.grantDisclosure, ["document": "minutes", "recipient": "Région Sud"])
    let printed = try given.after(.release, Self.minutes(for: "région sud"))
    let shown = try #require(printed.mission?.releases.last?.shown)
    #expect(shown.map(\.showing) == [.named, .masked])
    #expect(shown.map(\.consentedOn) == [story.today, nil])
    #expect(printed.mission?.releases.last?.isWhole == false)
  }

  @Test("a consent to be told of without its name leaves the structure unnamed")
  func anonymous() throws {
    let given = try story.after(
      .grantDisclosure, ["document": "minutes", "recipient": "Région Sud", "scope": "anonymous"])
    #expect(try Self.showing(given, "Région Sud") == .anonymous)
  }

  @Test("a consent counts for its document, its recipient and its time alone")
  func limits() throws {
    let given = try story.after(
      .grantDisclosure, ["document": "letter", "recipient": "Région Sud", "until": .day(story.today + 10)])
    #expect(try Self.showing(given, "Région Sud") == .masked)
    let minutes = try story.after(
      .grantDisclosure, ["document": "minutes", "recipient": "Région Sud", "until": .day(story.today + 10)])
    #expect(try Self.showing(minutes, "Département") == .masked)
    #expect(try Self.showing(minutes.on(story.today + 10), "Région Sud") == .named)
    #expect(try Self.showing(minutes.on(story.today + 11), "Région Sud") == .masked)
    let withdrawn = try minutes.after(.withdrawDisclosure, ["recipient": "Région Sud"])
    #expect(try Self.showing(withdrawn, "Région Sud") == .masked)
  }

  @Test("a consent told in words asks how it covers the document")
  func inWords() throws {
    let given = try story.after(.grantDisclosure, ["recipient": "Région Sud", "object": "la synthèse"])
    #expect(
      try given.cautions(of: .release, Self.minutes(for: "Région Sud"))
        == [.consentInWords("ateliers-buech", "la synthèse")])
    let exact = try given.after(.grantDisclosure, ["document": "minutes", "recipient": "Région Sud"])
    #expect(try exact.cautions(of: .release, Self.minutes(for: "Région Sud")).isEmpty)
  }

  @Test("a provider receives its own letter, and nothing that shows the proposals of others")
  func providers() throws {
    let candidate = try #require(story.call?.candidates.first)
    let letter: Fields = ["document": "letter", "parties": .list([.party(.provider(candidate))])]
    #expect(try story.obstacles(to: .release, letter).isEmpty)
    for document in ["minutes", "comparison", "blankGrid"] {
      let fields = letter.merging(["document": .text(document)]) { $1 }
      #expect(try story.obstacles(to: .release, fields).map(\.code) == ["showsOtherProposals"], "\(document)")
    }
  }

  @Test(
    "a candidate named in words receives nothing that its letter does not tell, by whatever spelling",
    arguments: [
      "Cabinet Lise", "CABINET LISE SARL", "cabinet-lise", "S.A.S. Cabinet-Lise", "Lise",
      "consultant-cabinet-lise", "Mme Ory, Cabinet Lise",
    ])
  func candidateInWords(recipient: String) throws {
    let refusal = Obstacle.namesCandidate("cabinet-lise", .comparison, field: "recipient")
    let fields = Self.minutes(for: recipient).merging(["document": "comparison"]) { $1 }
    #expect(try story.obstacles(to: .release, fields) == [refusal])
    let agreed = try story.after(.grantDisclosure, ["document": "comparison", "recipient": .text(recipient)])
    #expect(try agreed.obstacles(to: .release, fields) == [refusal])
    #expect(try story.obstacles(to: .release, Self.minutes(for: "Région Sud")) == [])
  }

  @Test("so does whoever works for a candidate, by the name of the card")
  func personOfCandidate() throws {
    let name = try #require(story.details["consultant-cabinet-lise"]?.name)
    #expect(
      try story.obstacles(to: .release, Self.minutes(for: name.uppercased()))
        == [.namesCandidate("cabinet-lise", .minutes, field: "recipient")])
  }

  @Test("the summary of the surveys waits for an answer, and goes to the retained provider too, not to another")
  func surveySummary() throws {
    func summary(_ party: Party) -> Fields { ["document": "surveySummary", "parties": .list([.party(party)])] }
    #expect(
      try Story.at(.surveying).obstacles(to: .release, summary(.operator("dla-05")))
        == [.nothingToWrite(.surveySummary)])
    #expect(
      try Story.at(.reported).obstacles(to: .release, summary(.operator("dla-05"))).map(\.code) == ["notNow"])
    let answered = Story.at(.followingUp)
    let retained = try #require(answered.mission?.stage.framing?.award.provider)
    let other = try #require(answered.mission?.stage.call?.candidates.first { $0 != retained })
    #expect(try answered.obstacles(to: .release, summary(.provider(retained))).isEmpty)
    #expect(
      try answered.obstacles(to: .release, summary(.provider(other)))
        == [.showsOtherProposals(.surveySummary, field: "parties")])
  }

  @Test("a letter goes to one candidate, and to nobody else")
  func letters() throws {
    let letter: Fields = ["document": "letter", "parties": Self.both]
    #expect(try story.obstacles(to: .release, letter) == [.letterGoesToItsCandidate(field: "parties")])
    let unasked: Fields = ["document": "letter", "parties": .list([.party(.provider(World.providers[4]))])]
    #expect(try story.obstacles(to: .release, unasked) == [.noProposal(from: World.providers[4], field: "parties")])
  }

  @Test("a document is for somebody, each named once, who has a part in the mission")
  func recipients() throws {
    #expect(try story.obstacles(to: .release, ["parties": .list([])]) == [.noneGiven(field: "parties")])
    let stranger: Fields = ["parties": .list([.party(.structure("jardins-ubaye"))])]
    #expect(
      try story.obstacles(to: .release, stranger)
        == [.notInMission(.structure("jardins-ubaye"), field: "parties")])
    let twice: Fields = ["parties": .list([.party(.operator("dla-05")), .party(.operator("dla-05"))])]
    #expect(try story.obstacles(to: .release, twice).map(\.code) == ["twice"])
  }

  @Test("the table of comparison waits until the sheets are revealed, and the minutes until a choice was made")
  func timely() throws {
    let marking = Story.at(.evaluating)
    #expect(try marking.obstacles(to: .release, ["document": "comparison"]).map(\.code) == ["notNow"])
    #expect(try marking.obstacles(to: .release, ["document": "blankGrid"]).isEmpty)
    #expect(try Story.at(.concerting).obstacles(to: .release, ["document": "comparison"]).isEmpty)
    #expect(try Story.at(.concerting).obstacles(to: .release, ["document": "minutes"]).map(\.code) == ["notNow"])
  }

  @Test("where a call ends with sheets still sealed, no table is printed, and the minutes are")
  func sealed() throws {
    let ended = try Story.atEndOf(.evaluating).after(.dropCall)
    #expect(try ended.obstacles(to: .release, ["document": "comparison"]) == [.nothingToWrite(.comparison)])
    #expect(try ended.obstacles(to: .release, ["document": "minutes"]).isEmpty)
    let never = try Story.at(.draft).after(.dropCall)
    #expect(try never.obstacles(to: .release, ["document": "minutes"]) == [.nothingToWrite(.minutes)])
  }

  @Test("the register keeps every release: undoing takes back the act before it, and doing again brings it back")
  func register() throws {
    let printed = try Story.at(.running).after(.takeNote).after(.release)
    let undone = try printed.after(.undo)
    #expect(undone.mission?.notes.isEmpty == true)
    #expect(undone.mission?.releases.count == 1)
    let printedAgain = try undone.after(.release)
    #expect(try printedAgain.after(.redo).mission?.notes.count == 1)
  }

  private static let both: Value = .list([.party(.structure("ateliers-buech")), .party(.operator("dla-05"))])

  private static func minutes(for recipient: String) -> Fields {
    ["document": "minutes", "parties": .list([]), "recipient": .text(recipient)]
  }

  private static func showing(_ story: Story, _ recipient: String) throws -> Showing? {
    let printed = try story.after(.release, minutes(for: recipient), because: "compris dans l’objet")
    return printed.mission?.releases.last?.shown.first?.showing
  }
}
