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

  @Test("for anybody else nothing leaves before every structure has agreed, and each one that has not is told")
  func outsiders() throws {
    func lacking(_ structure: StructureID) -> Obstacle {
      .noConsent(structure, .minutes, to: "région sud", .neverGiven, field: "recipient")
    }
    let minutes = Self.minutes(for: "région sud")
    let structures = try #require(story.mission?.opening.structures)
    #expect(try story.obstacles(to: .release, minutes) == structures.map(lacking))
    let half = try story.after(.grantDisclosure, ["document": "minutes", "recipient": "Région Sud"])
    #expect(try half.obstacles(to: .release, minutes) == [lacking(structures[1])])
    let printed = try story.agreed(to: ["document": "minutes"]).after(.release, minutes)
    let left = try #require(printed.mission?.releases.last)
    #expect(left.isWhole && left.shown.allSatisfy { $0.consentedOn == story.today && $0.namesDocument == true })
  }

  @Test("what keeps a document in is cleared by recording the consent, for that document and that recipient")
  func remedy() throws {
    let lacking = Obstacle.noConsent("ateliers-buech", .minutes, to: "Région Sud", .neverGiven, field: "recipient")
    #expect(lacking.clearing == .grantDisclosure)
    let form = Mission.suggestion(
      .grantDisclosure, by: story.by, state: story.mission, in: story.circumstances,
      about: [.party(.structure("ateliers-buech")), .disclosure(.minutes, to: "Région Sud")])
    #expect(form["document"]?.text == "minutes" && form["recipient"]?.text == "Région Sud")
    #expect(form["structure"]?.text == "ateliers-buech")
  }

  @Test("a document owed by law leaves whole without a consent, and the register keeps the law; to the parties nothing is owed so")
  func owedByLaw() throws {
    let owed = Self.minutes(for: "DREETS").merging(["legalGround": "règlement (UE) 2021/1060, article 82"]) { $1 }
    let left = try #require(try story.after(.release, owed).mission?.releases.last)
    #expect(left.isWhole && left.namesRivals && left.act.legalGround == "règlement (UE) 2021/1060, article 82")
    #expect(
      try story.obstacles(to: .release, ["parties": Self.both, "legalGround": "loi"])
        == [.onlyForOutsiders(field: "legalGround")])
    let rival = Self.minutes(for: "Cabinet Lise").merging(["legalGround": "loi"]) { $1 }
    #expect(try story.obstacles(to: .release, rival).map(\.code) == ["namesCandidate"])
  }

  @Test("a consent to be told of without its name leaves the structure unnamed, and its days in no calendar")
  func anonymous() throws {
    let agreed = try story.agreed(to: ["scope": "anonymous"])
    #expect(try Self.showing(agreed) == .anonymous)
    let calendar = Self.minutes(for: "Région Sud").merging(["document": "calendar"]) { $1 }
    #expect(
      try agreed.obstacles(to: .release, calendar)
        == ["ateliers-buech", "chantiers-durance"].map { .daysWouldTell($0, field: "recipient") })
  }

  @Test("a consent counts for its document, its recipient and its time alone, and what is lacking is told")
  func limits() throws {
    let term = story.today + 10
    func lacks(_ story: Story, _ recipient: String = "Région Sud") throws -> [ConsentLack] {
      try story.obstacles(to: .release, Self.minutes(for: recipient)).compactMap {
        if case .noConsent(_, _, _, let lack, _) = $0 { lack } else { nil }
      }
    }
    let letter = try story.agreed(to: ["document": "letter", "until": .day(term)])
    #expect(try lacks(letter) == [.neverGiven, .neverGiven])
    let minutes = try story.agreed(to: ["document": "minutes", "until": .day(term)])
    #expect(try lacks(minutes, "Département") == [.neverGiven, .neverGiven])
    #expect(try Self.showing(minutes.on(term)) == .named)
    #expect(try lacks(minutes.on(term + 1)) == [.ended(term), .ended(term)])
    let withdrawn = try minutes.after(.withdrawDisclosure, ["recipient": "Région Sud"])
    #expect(try lacks(withdrawn).contains(.withdrawn(story.today)))
  }

  @Test("the candidates of a call are named to whom every structure agreed to give that very document, and to no other")
  func rivals() throws {
    let inWords = try story.agreed(to: ["object": "la synthèse"])
    let exact = try story.agreed(to: ["document": "minutes"])
    for (agreed, isNamed) in [(inWords, false), (exact, true)] {
      let left = try agreed.after(.release, Self.minutes(for: "Région Sud"), because: "compris dans l’objet")
      #expect(left.mission?.releases.last?.namesRivals == isNamed)
    }
  }

  @Test("a consent told in words asks how it covers the document")
  func inWords() throws {
    let given = try story.agreed(to: ["object": "la synthèse"])
    #expect(
      try given.cautions(of: .release, Self.minutes(for: "Région Sud"))
        == ["ateliers-buech", "chantiers-durance"].map { .consentInWords($0, "la synthèse") })
    let exact = try given.agreed(to: ["document": "minutes"])
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
    #expect(try story.obstacles(to: .release, fields).first == refusal)
    let agreed = try story.agreed(to: ["document": "comparison", "recipient": .text(recipient)])
    #expect(try agreed.obstacles(to: .release, fields) == [refusal])
    #expect(try story.agreed(to: [:]).obstacles(to: .release, Self.minutes(for: "Région Sud")) == [])
  }

  @Test("so does whoever works for a candidate, by the name of the card")
  func personOfCandidate() throws {
    let name = try #require(story.details["consultant-cabinet-lise"]?.name)
    #expect(
      try story.obstacles(to: .release, Self.minutes(for: name.uppercased())).first
        == .namesCandidate("cabinet-lise", .minutes, field: "recipient"))
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
    let retained = try #require(answered.mission?.stage.framing?.award?.provider)
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

  private static func showing(_ story: Story) throws -> Showing? {
    let printed = try story.after(.release, minutes(for: "Région Sud"), because: "compris dans l’objet")
    return printed.mission?.releases.last?.shown.first?.showing
  }
}
