import JalonTesting
import Testing

@testable import JalonCore

@Suite("The proof file of a mission")
struct ProofFileTests {
  private func gaps(_ story: Story, on day: Day? = nil) -> [ProofPiece] {
    story.mission?.proofFile(on: day ?? story.today).gaps.map(\.piece) ?? []
  }

  /// All have signed an agreement of that amount, and the work has begun.
  private func story(ofCost cents: Int) throws -> Story {
    var story = Story.at(.framing).on("2026-03-10")
    while story.framing?.withoutLetter.isEmpty == false { try story.enter(.notifyCandidate) }
    story = try story.after(.holdKickOff).after(.draftAgreement, ["amount": .whole(cents)], because: "négocié").signed()
    return try story.on("2026-04-01").after(.begin, because: "à la demande des structures")
  }

  @Test("nothing is asked for before a provider is retained")
  func early() throws {
    #expect(Story.at(.concerting).mission?.proofFile(on: Story.at(.concerting).today).items == [])
    #expect(try Story.at(.concerting).obstacles(to: .fileProof).map(\.code) == ["notNow"])
  }

  @Test("once all have signed, the certificates of the provider are missing since that day")
  func signed() throws {
    let story = Story.at(.running)
    let signedOn = try #require(story.mission?.stage.framing?.lastSignature)
    let items = try #require(story.mission).proofFile(on: story.today).items
    #expect(items.first { $0.piece == .insurance }?.state == .missing(since: signedOn))
    #expect(gaps(story).starts(with: [.vigilance, .registration, .insurance, .bankDetails]))
    #expect(!gaps(story, on: signedOn - 1).contains(.insurance))
  }

  @Test("what the journal tells is no gap: the call, the signatures, a report with its document, a payment with its proof")
  func told() throws {
    let story = try Story.at(.surveying).after(.receiveInvoice).after(.certifyService, because: "vu").after(
      .pay, because: "vu")
    let file = try #require(story.mission).proofFile(on: story.today)
    let told = file.items.filter { $0.state == .told }.map(\.piece)
    #expect(told.contains(.competition) && told.contains(.agreement) && told.contains(.payment))
    #expect(gaps(story).contains(.invoice) && gaps(story).contains(.accounting))
    let bare = try Story.at(.surveying).after(.receiveInvoice).after(.certifyService, because: "vu")
      .after(.pay, ["proof": .null], because: "vu")
    #expect(gaps(bare).contains(.payment))
  }

  @Test("a paper that is filed is no gap any more, and is one again once it has run out")
  func filed() throws {
    let story = try Story.at(.running).after(.fileProof)
    #expect(!gaps(story).contains(.insurance))
    let until = try #require(story.mission?.filed(.insurance)?.holdsUntil)
    #expect(!gaps(story, on: until).contains(.insurance) && gaps(story, on: until + 1).contains(.insurance))
    #expect(try gaps(story.after(.undo)).contains(.insurance))
    #expect(try Mission.fold(story.journal) == story.mission)
  }

  @Test("once the report is in, a certificate may have run out since")
  func afterTheWork() throws {
    let story = try Story.at(.running).after(.fileProof)
    let reported = try story.after(.receiveReport, because: "vu")
    let until = try #require(reported.mission?.filed(.insurance)?.holdsUntil)
    #expect(!gaps(reported, on: until + 400).contains(.insurance))
    #expect(gaps(story, on: until + 400).contains(.insurance))
  }

  @Test("from 5,000 € a certificate of vigilance is missing since the last signature, and asked for again six months after each")
  func vigilance() throws {
    let small = try story(ofCost: 499_999)
    #expect(watched(small) == [] && !gaps(small).contains(.vigilance))
    let story = try story(ofCost: 500_000)
    let signedOn = try #require(story.mission?.stage.framing?.lastSignature)
    #expect(watched(story) == [] && gaps(story).first == .vigilance)
    let shown = try story.after(
      .fileProof, ["piece": "vigilance", "securityCode": "K7", "until": .null, "on": .day(signedOn)])
    #expect(watched(shown) == [signedOn.adding(months: 6)] && !gaps(shown).contains(.vigilance))
    let later = signedOn.adding(months: 6) + 1
    #expect(gaps(shown, on: later).contains(.vigilance))
  }

  @Test("a certificate of vigilance holds for six months, even where it says more")
  func sixMonths() throws {
    let story = try story(ofCost: 500_000)
    let shown = try story.after(
      .fileProof, ["piece": "vigilance", "securityCode": "K7", "until": .day(story.today + 700), "on": .day(story.today)])
    #expect(shown.mission?.filed(.vigilance)?.holdsUntil == story.today.adding(months: 6))
  }

  @Test("paying without the certificate asks why; a certificate without its code, or that has run out, too")
  func cautions() throws {
    let story = try story(ofCost: 500_000).after(.receiveInvoice).after(.certifyService, because: "vu")
    #expect(try story.cautions(of: .pay) == [.vigilanceMissing])
    let bare: Fields = ["piece": "vigilance", "securityCode": .null, "until": .null]
    #expect(try story.cautions(of: .fileProof, bare) == [.vigilanceUnchecked])
    let shown = try story.after(.fileProof, bare, because: "vu")
    #expect(try shown.cautions(of: .pay) == [])
    let old = story.today - 400
    let stale: Fields = ["until": .day(old + 10), "on": .day(old)]
    #expect(try story.cautions(of: .fileProof, stale) == [.proofRanOut(old + 10)])
  }

  @Test("a paper that ends before its own day is refused, and so is the same one twice")
  func refused() throws {
    let story = Story.at(.running)
    let backwards: Fields = ["until": .day(story.today - 1), "on": .day(story.today)]
    #expect(try story.obstacles(to: .fileProof, backwards) == [.endsBeforeStart(field: "until")])
    let filed = try story.after(.fileProof)
    #expect(try filed.obstacles(to: .fileProof).contains(.nothingChanges(field: "piece")))
  }

  @Test("what is proposed first is what is missing first, or the line that was chosen")
  func proposed() throws {
    let story = Story.at(.running)
    func piece(_ topics: [Topic]) -> Value? {
      Mission.suggestion(
        .fileProof, by: story.by, state: story.mission, in: story.circumstances, about: topics)["piece"]
    }
    #expect(piece([]) == .text("vigilance") && piece([.piece(.bankDetails)]) == .text("bankDetails"))
  }

  private func watched(_ story: Story) -> [Day] {
    story.mission?.watches(in: WorkingCalendar()).filter { $0.kind == .vigilance }.map(\.day) ?? []
  }
}
