import JalonCore
import JalonTesting
import JalonWording
import Testing

@testable import JalonDocuments

@Suite("Documents of a selection")
struct PapersTests {
  let story = Story.at(.framing)

  @Test("the minutes tell who was invited and why, the criteria, everybody's position and the motive")
  func minutes() throws {
    let text = try written(.minutes, story)
    for invitation in try #require(story.call).invitations {
      #expect(text.contains(invitation.why) && text.contains(story.directory.name(of: .provider(invitation.provider))))
    }
    let award = try #require(story.framing?.award)
    #expect(text.contains(award.motive.text) && text.contains("favorable"))
    #expect(text.contains("Compréhension de la problématique (20\u{202F}%)"))
    #expect(!text.lowercased().contains("marché public"))
  }

  @Test("a mark agreed outside those of the sheets is told with its reason, though the sheets agree")
  func outsideTheSheets() throws {
    var story = try Story.at(.concerting).agreed()
    let cell: Fields = ["provider": "arpent", "criterion": "understanding", "mark": 0]
    #expect(try !read(.comparison, story).contains("hors de celles des fiches"))
    try story.enter(.agreeMark, cell.merging(["reason": "La synthèse orale a déçu."]) { $1 })
    try story.enter(
      .agreeMark, ["provider": "cap-social", "criterion": "method", "mark": 0, "reason": ""],
      because: "Dit de vive voix.")
    for kind in [DocumentKind.comparison, .minutes] {
      let text = try read(kind, story)
      #expect(text.contains("Notes convenues hors de celles des fiches"), "\(kind)")
      #expect(
        text.contains("Motif : La synthèse orale a déçu.") && text.contains("Motif : Dit de vive voix."), "\(kind)")
    }
  }

  @Test("minutes of a finished selection tell the names of its day, whatever organisations are called since")
  func namesOfTheDay() throws {
    var renamed = story.on("2027-02-01")
    let before = try written(.minutes, story.on("2027-02-01"))
    try renamed.register(.amendStructure, ["structure": "ateliers-buech", "name": "Nouveau nom"])
    try renamed.register(.amendProvider, ["provider": "cabinet-lise", "name": "Autre cabinet"])
    #expect(try written(.minutes, renamed) == before)
    #expect(before.contains("Les Ateliers du Buëch") && before.contains("Cabinet Lise"))
  }

  @Test(
    "where structures agree to be told of without their names, none is named, and no text of the file is given away")
  func masked() throws {
    let text = try written(.minutes, story.unnamed(), to: "Région Sud")
    let structures = story.mission?.opening.structures ?? []
    #expect(!structures.isEmpty)
    for structure in structures { #expect(!text.contains(story.directory.name(of: .structure(structure)))) }
    let award = try #require(story.framing?.award)
    let brief = try #require(story.call?.brief.text)
    for said in [award.motive.text, brief.problem.text, story.mission?.opening.title ?? "?"] {
      #expect(!text.contains(said), "\(said)")
    }
    #expect(text.contains("Structure A") && text.contains("Structure B"))
  }

  @Test("where structures are not named, why a proposal was set aside or an invitation declined stays in the file")
  func maskedRegister() throws {
    var story = try Story.at(.calling).after(
      .recordIntent, ["provider": "arpent", "intent": "declined", "reason": "MOTIF-DÉCLIN"])
    story = try story.after(.receiveProposal, ["provider": "cabinet-lise"])
    story = try story.after(.withdrawProposal, ["provider": "cabinet-lise", "reason": "MOTIF-RETRAIT"])
    story = try story.after(.dropCall, ["reason": "MOTIF-ABANDON"])
    let reasons = ["MOTIF-DÉCLIN", "MOTIF-RETRAIT", "MOTIF-ABANDON"]
    let inside = try written(.minutes, story)
    let outside = try written(.minutes, story.unnamed(), to: "Région Sud")
    for reason in reasons { #expect(inside.contains(reason) && !outside.contains(reason), "\(reason)") }
  }

  @Test("where one structure of two agrees to be named, it is, the other is not, and texts stay out")
  func halfMasked() throws {
    let given = try story.unnamed().after(
      .grantDisclosure, ["document": "minutes", "recipient": "Région Sud", "scope": "named"])
    let text = try written(.minutes, given, to: "Région Sud")
    let names = try #require(given.mission?.opening.structures).map { given.directory.name(of: .structure($0)) }
    #expect(text.contains(names[0]) && !text.contains(names[1]))
    #expect(try !text.contains(#require(given.framing?.award).motive.text))
  }

  @Test("a letter says who was retained and why, and gives no price, mark or text of another")
  func letters() throws {
    let award = try #require(story.framing?.award)
    let proposals = try #require(story.call).proposals
    let loser = try #require(proposals.first { $0.provider != award.provider })
    let text = try written(.letter, story, parties: [.provider(loser.provider)]).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(text.contains(story.directory.name(of: .provider(award.provider))) && text.contains(award.motive.text))
    for other in proposals where other.provider != loser.provider {
      #expect(!text.contains(other.amount.written(.fr)))
      if let method = other.method { #expect(!text.contains(method.text)) }
      guard other.provider != award.provider else { continue }
      #expect(!text.contains(story.directory.name(of: .provider(other.provider))))
    }
  }

  @Test("a letter after a call that ended tells the end and the thanks apart")
  func endedLetters() throws {
    for story in [Story.at(.dropped), try Story.at(.dropped).after(.reopen).after(.declareUnsuccessful)] {
      let candidate = try #require(story.call?.candidates.first)
      let page = try written(.letter, story, parties: [.provider(candidate)])
      let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
      let thanks = try #require(lines.firstIndex { $0.hasPrefix("Nous vous remercions") })
      #expect(lines[thanks - 1].isEmpty)
      #expect(lines[..<thanks].contains { $0.contains("L’appel à propositions a été") })
    }
  }

  @Test(
    "where structures are not named, a criterion that was added is told by its place alone",
    arguments: Language.allCases)
  func maskedCriteria(language: Language) throws {
    let story = try Story.concerting { grid in
      grid.criteria[2].label = "Méthode pour les Ateliers"
      grid.criteria[5].weight = 10
      grid.criteria.append(grid.criteria[0])
      (grid.criteria[6].id, grid.criteria[6].label, grid.criteria[6].weight) = ("lien-ateliers", "Lien aux Ateliers", 5)
    }.agreed()
    let last = language == .fr ? "Critère 7" : "Criterion 7"
    for kind in [DocumentKind.comparison, .blankGrid] {
      let inside = try written(kind, story, in: language)
      let outside = try written(kind, story.unnamed(), to: "Région Sud", in: language)
      for label in ["Méthode pour", "Lien aux"] { #expect(inside.contains(label) && !outside.contains(label)) }
      #expect(outside.contains(last) && !outside.contains("lien-ateliers"))
      #expect(outside.contains(language == .fr ? "Méthodologie" : "Proposed method"))
    }
  }

  @Test(
    "a page that names no structure says no number of the mission, no day of its life, and no mark of one side",
    arguments: [DocumentKind.minutes, .comparison], Language.allCases)
  func anonymous(kind: DocumentKind, language: Language) throws {
    let story = try story.unnamed()
    let page = try read(kind, story, to: "Région Sud", in: language)
    let printed = story.today.dated(language)
    #expect(!page.contains("05-014") && page.contains("k7m2p9qxwz"))
    for month in (1...12).map({ CalendarNames.month($0, language) }) {
      let days = page.replacing(printed, with: "").matches(of: try Regex("[0-9](er)? \(month)"))
      #expect(days.isEmpty, "\(page)")
    }
    #expect(!page.contains(" · ") && !page.contains(" → "))
    let award = try #require(story.framing?.award?.on)
    #expect(kind != .minutes || page.contains(MonthsOnly.told(award.dated(language))))
  }

  @Test(
    "for a funder whom the structures did not promise this very document, other candidates are A, B, without a price")
  func rivals() throws {
    let inWords = try story.agreed(to: ["object": "la sélection"])
    let page = try read(.minutes, inWords, to: "Région Sud")
    let retained = try #require(story.framing?.award?.provider)
    let rivals = try #require(story.call).invitations.map(\.provider).filter { $0 != retained }
    for rival in rivals { #expect(!page.contains(story.directory.name(of: .provider(rival)))) }
    #expect(page.contains(story.directory.name(of: .provider(retained))) && page.contains("Candidat A"))
    for proposal in try #require(story.call).proposals { #expect(!page.contains(proposal.amount.written(.fr))) }
    let exact = try read(.minutes, story.agreed(to: ["document": "minutes"]), to: "Région Sud")
    for rival in rivals { #expect(exact.contains(story.directory.name(of: .provider(rival)))) }
    let price = try #require(story.framing?.retained?.amount)
    #expect(exact.contains(price.written(.fr).replacing("\u{202F}", with: " ")))
  }

  @Test("the blank grid is printed while sheets are sealed, and shows no mark")
  func blankGrid() throws {
    let marking = try Story.at(.evaluating).seated().markedByMe()
    let text = try written(.blankGrid, marking)
    let bare = try written(.blankGrid, Story.at(.evaluating))
    let table = { (page: String) in page.split(separator: "\n").filter { $0.contains("\u{202F}%") } }
    #expect(table(text) == table(bare) && !table(text).isEmpty)
  }

  @Test("a blank grid says in words what each mark means, on whatever scale", arguments: [4, 5, 10, 20])
  func descriptors(top: Int) throws {
    let text = try written(.blankGrid, Story.called { $0.scale = top })
    let anchors = Scale(top: top, step: Hundredths(50)).anchors
    #expect(anchors.count > 4)
    for anchor in anchors { #expect(text.contains("- \(anchor.mark)\u{202F}: \(anchor.meaning.fr)"), "\(text)") }
  }

  @Test("where each criterion has its own points, a blank grid says what none and all of them mean")
  func descriptorsInPoints() throws {
    let text = try written(.blankGrid, Story.called(Story.inPoints()))
    #expect(
      text.contains("0\u{202F}: absent ou hors sujet") && text.contains("Le maximum du critère\u{202F}: excellent"))
  }

  @Test("while sheets are sealed, no document shows anything of another seat's sheet", arguments: DocumentKind.allCases)
  func sealed(kind: DocumentKind) throws {
    var marking = try Story.at(.evaluating).seated()
    let other = try #require(marking.mission?.stage.evaluation?.seats.last?.evaluator)
    try marking.enter(
      .mark,
      [
        "evaluator": .name(other), "provider": "arpent", "criterion": "method", "mark": 350,
        "comment": "SCELLÉ-AUTRUI",
      ])
    let mission = try #require(marking.mission)
    #expect(mission.entries.contains { "\($0.event)".contains("SCELLÉ-AUTRUI") })
    let act = ReleaseDocument(document: kind, parties: [.provider("arpent")], on: marking.today)
    let source = PaperSource(
      mission.seen(by: marking.by), mission.released(by: act, on: marking.today, in: marking.directory),
      names: Names(directory: marking.directory),
      officer: marking.by, pseudonym: { $0 })
    guard let paper = source.paper else { return #expect(!mission.mayPrint(kind)) }
    for format in PaperFormat.allCases {
      let page = try Press(measure: \.count, safe: { $0 }).print(paper, as: format, in: .fr)
      #expect(!page.contains("SCELLÉ-AUTRUI") && !page.contains("3,5"))
    }
  }

  @Test("no line of text is wider than the sheet, and nothing is cut", arguments: DocumentKind.allCases)
  func width(kind: DocumentKind) throws {
    let candidate = try #require(story.call?.candidates.first)
    let text = try written(kind, Story.holding(kind), parties: kind == .letter ? [.provider(candidate)] : nil)
    for line in text.split(separator: "\n") { #expect(line.count <= TextPages.columns, "\(line)") }
    // Two of them are a line to be filled by hand.
    #expect(!text.replacing("……", with: "").contains("…"))
  }

  @Test("both languages have every document", arguments: DocumentKind.allCases)
  func english(kind: DocumentKind) throws {
    let parties = kind == .letter ? story.call?.candidates.first.map { [Party.provider($0)] } : nil
    let text = try written(kind, Story.holding(kind), parties: parties, in: .en)
    #expect(text.contains("Made by Jalon") && !text.contains("Établi"))
  }
}

@Suite("Templates of documents")
struct PressTests {
  let story = Story.at(.framing)

  @Test("what people typed cannot become part of a page's markup")
  func escaping() throws {
    let sly = try Story.at(.concerting).after(.award, ["motive": "<script>alert(1)</script> & \"fin\""], because: "dit")
    let page = try written(.minutes, sly, as: .html)
    #expect(!page.contains("<script>") && page.contains("&lt;script&gt;"))
  }

  @Test("a page holds all it needs: it fetches nothing")
  func selfContained() throws {
    let page = try written(.minutes, story, as: .html)
    for foreign in ["http:", "https:", "src=", "@import", "url("] { #expect(!page.contains(foreign), "\(foreign)") }
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("</html>"))
  }
}

@Suite("The summary of the surveys, as a document")
struct SurveyPaperTests {
  private static let ateliers = Party.structure("ateliers-buech")
  private static let chantiers = Party.structure("chantiers-durance")
  private static let lise = Party.provider("cabinet-lise")

  /// Two structures, of which one lets itself be quoted by name and the other without it.
  private func story() throws -> Story {
    try Story.at(.surveying).surveyed([
      (Self.ateliers, ["B02": .number(1), "B24a": .text("TÉMOIN-NOMMÉ"), "B25": .text("named")]),
      (Self.chantiers, ["B02": .number(4), "B24a": .text("TÉMOIN-TU"), "B25": .text("no")]),
      (Self.lise, ["P01": .number(2)]),
    ])
  }

  private func summary(_ story: Story, parties: [Party]? = nil, to outsider: String? = nil) throws -> String {
    try written(.surveySummary, story, to: outsider, parties: parties)
  }

  private func line(_ label: String, _ text: String) throws -> String {
    try #require(text.split(separator: "\n").map(String.init).first { $0.contains(label) })
  }

  @Test("the operators, who collected the answers, read every figure and what may be quoted")
  func operators() throws {
    let text = try summary(try story(), parties: [.operator("dla-05")])
    #expect(try line("Modalités", text).contains("/4"))
    #expect(text.contains("Ce que dit le prestataire") && !text.contains("non montré"))
    #expect(text.contains("TÉMOIN-NOMMÉ") && text.contains("Les Ateliers du Buëch") && !text.contains("TÉMOIN-TU"))
  }

  @Test("among two structures, neither reads the other's marks, nor those of the provider")
  func parties() throws {
    let text = try summary(try story())
    #expect(try line("Modalités", text).contains("non montré"))
    #expect(try line("Avec le DLA", text).contains("non montré"))
    #expect(text.contains("moins de 5 répondants") && !text.contains("TÉMOIN-TU"))
  }

  @Test("a structure alone reads its own marks, and is told that they are its own")
  func alone() throws {
    let text = try summary(try story(), parties: [Self.ateliers])
    let own = try summary(try story(), parties: [Self.ateliers, .operator("dla-05")])
    for text in [text, own] {
      #expect(try line("Modalités", text).contains("/4"))
      #expect(text.contains("Seules les réponses de Les Ateliers du Buëch sont comptées ici."))
    }
    #expect(try line("Avec le DLA", text).contains("non montré"))
  }

  @Test("the provider reads its own answers, and not those of the structures")
  func provider() throws {
    let text = try summary(try story(), parties: [Self.lise])
    #expect(try line("Modalités", text).contains("non montré") && line("Avec le DLA", text).contains("/4"))
  }

  @Test("a funder to whom no structure is named reads who answered, without a name, a figure or a text")
  func masked() throws {
    let text = try summary(try story().unnamed(), to: "Région Sud")
    #expect(!text.contains("Ateliers") && !text.contains("Durance") && text.contains("Structure A"))
    #expect(try line("Modalités", text).contains("non montré"))
    #expect(!text.contains("TÉMOIN") && text.contains("textes non cités"))
  }

  @Test("a funder reads the figures of a structure that agreed to be named, and of no other")
  func consented() throws {
    let agreed = try story().unnamed().after(
      .grantDisclosure, ["structure": "ateliers-buech", "recipient": "Région Sud", "document": "surveySummary"])
    let text = try summary(agreed, to: "Région Sud")
    #expect(try line("Modalités", text).contains("/4"))
    #expect(text.contains("Seules les réponses de Les Ateliers du Buëch") && !text.contains("TÉMOIN"))
    #expect(try line("Avec le DLA", text).contains("non montré"))
  }

  @Test("five respondents are enough for everybody")
  func enough() throws {
    let five = (1...5).map { Party.structure(ID("s\($0)")) }
    let release = try story().theMission.released(
      by: ReleaseDocument(document: .surveySummary, recipient: "Région Sud", on: "2026-12-01"), on: "2026-12-01",
      in: Directory())
    #expect(release.countable(among: five) == five && release.countable(among: Array(five.dropLast())).isEmpty)
  }
}
