import JalonTesting
import Testing

@testable import JalonCore

@Suite("The day of an act, whenever it is entered")
struct DayOfActTests {
  private let agreed = Story.atEndOf(.concerting)
  private let revealedOn: Day = "2026-02-24"

  @Test("a provider is never chosen before the sheets were opened, and the refusal tells both days")
  func award() throws {
    let before: Day = "2026-02-20"
    #expect(
      try agreed.obstacles(to: .award, ["on": .day(before)])
        == [.beforeOpeningOfSheets(before, opened: revealedOn, field: "on")])
    #expect(try agreed.obstacles(to: .award, ["on": .day(revealedOn)]) == [])
  }

  @Test("yesterday's meeting is entered as of yesterday: sheets closed, opened, marks agreed and the choice")
  func yesterday() throws {
    let day: Day = "2026-02-23"
    var story = try Story.at(.evaluating).seated().marked().on("2026-02-24")
      .after(.reopenSheet, ["on": .day(day)]).after(.closeSheet, ["on": .day(day)]).after(.reveal, ["on": .day(day)])
    #expect(story.mission?.stage.concertation?.revealedOn == day)
    story = try story.after(.adoptUnanimous, ["on": .day(day)]).agreed()
    #expect(try story.obstacles(to: .award, ["on": .day(day)]) == [])
    story = try story.after(.award, ["on": .day(day)])
    #expect(story.mission?.openings(in: .universal).map(\.on) == [day])
    let days = story.journal.suffix(3).map { $0.day(in: .universal) }
    #expect(days.last == day)
  }

  @Test("an act that tells no day happened on the day of its entry")
  func untold() throws {
    let story = try Story.at(.evaluating).seated().marked().on("2026-02-24").after(.reveal)
    let closing = try #require(story.journal.last { $0.event.kind == .sheetClosed })
    #expect(closing.event.payload.dayTold == nil && closing.day(in: .universal) == "2026-02-17")
    #expect(story.mission?.stage.concertation?.revealedOn == "2026-02-24")
  }

  @Test("none of them lies in the future, nor before what it follows")
  func bounds() throws {
    let story = try Story.at(.evaluating).seated().marked()
    #expect(try story.obstacles(to: .reveal, ["on": .day(story.today + 1)]) == [.inFuture(field: "on")])
    #expect(
      try story.obstacles(to: .reveal, ["on": "2026-02-16"])
        == [.tooEarly(field: "on", notBefore: "2026-02-17", after: .closingOfCall)])
    #expect(
      try Story.at(.framing).obstacles(to: .waiveKickOff, ["on": "2026-02-25"])
        == [.tooEarly(field: "on", notBefore: "2026-02-26", after: .award)])
    #expect(
      try Story.at(.concerting).obstacles(to: .agreeMark, ["on": "2026-02-20"])
        == [.beforeOpeningOfSheets("2026-02-20", opened: revealedOn, field: "on")])
  }

  @Test("a call is not sent before its brief was written and its grid set, where their days are told")
  func call() throws {
    let told = try Story.at(.draft).on("2026-01-20").after(.writeBrief, ["on": "2026-01-19"])
      .after(.setGrid, ["on": "2026-01-20"])
    let launch: Fields = ["on": "2026-01-18"]
    let obstacles = try told.obstacles(to: .launchCall, launch)
    #expect(obstacles.contains(.tooEarly(field: "on", notBefore: "2026-01-19", after: .brief)))
    #expect(obstacles.contains(.tooEarly(field: "on", notBefore: "2026-01-20", after: .grid)))
    let untold = try Story.at(.draft).on("2026-01-20").after(.writeBrief).after(.setGrid)
    #expect(try untold.obstacles(to: .launchCall, launch) == [])
  }

  @Test("the day of the opening is corrected, never to one after the choice")
  func corrected() throws {
    let story = Story.at(.framing)
    let place = try #require(story.journal.first { $0.event.kind == .sheetsRevealed }).position
    let day = { (text: String) -> Fields in
      ["event": .whole(place), "field": "on", "newValue": .text(text), "reason": "lu sur le compte rendu"]
    }
    #expect(try story.after(.correct, day("2026-02-23")).mission?.stage.concertation?.revealedOn == "2026-02-23")
    let chosen = try #require(story.journal.first { $0.event.kind == .awarded }).position
    #expect(
      try story.on("2026-03-10").obstacles(to: .correct, day("2026-03-02"))
        == [.wouldStop(chosen, .beforeOpeningOfSheets("2026-02-26", opened: "2026-03-02", field: "on"))])
  }

  @Test("a form proposes today for it, or the day of the meeting at hand, and never that of an earlier version")
  func proposed() throws {
    let story = try Story.at(.draft).on("2026-01-20").after(.writeBrief, ["on": "2026-01-19"]).on("2026-01-22")
    let form = { (topics: [Topic]) in
      Mission.suggestion(
        .writeBrief, by: story.by, state: story.mission, in: story.circumstances, about: topics)["on"]
    }
    #expect(form([]) == .text("2026-01-22") && form([.day("2026-01-21")]) == .text("2026-01-21"))
  }
}

@Suite("The day on which a proposal came")
struct ProposalDayTests {
  private let deadline: Day = "2026-02-16"

  private func corrected(_ story: Story, _ position: Int, to day: Day) throws -> Story {
    try story.after(
      .correct, ["event": .whole(position), "field": "on", "newValue": .text(day.iso), "reason": "cachet de la poste"])
  }

  @Test("is corrected like any other: it is in time then, or late")
  func corrected() throws {
    let late = try Story.at(.calling).on(deadline + 1).after(.receiveProposal)
    let place = try #require(late.journal.last).position
    #expect(late.mission?.deadlineMissed(on: deadline + 1) == late.call?.deadline)
    #expect(late.call?.proposals == [])
    let mended = try corrected(late, place, to: late.call?.deadline ?? deadline)
    #expect(mended.call?.proposals.count == 1)
    #expect(mended.mission?.effective.first { $0.position == place }?.event.kind == .proposalReceived)
    let again = try corrected(mended, place, to: deadline + 1)
    #expect(again.call?.proposals == [] && again.call?.invitations.contains { $0.waitsOutside } == true)
  }

  @Test("stays as it was where what followed rests on it: a proposal that was marked does not become late")
  func restedUpon() throws {
    let story = try Story.at(.evaluating).seated().marked()
    let place = try #require(story.journal.first { $0.event.kind == .proposalReceived }).position
    let fields: Fields = [
      "event": .whole(place), "field": "on", "newValue": .text((deadline + 1).iso), "reason": "cachet de la poste",
    ]
    #expect(try !story.obstacles(to: .correct, fields).isEmpty)
  }
}

@Suite("What asks for a reason because a digit too many is likely, or because it was settled")
struct UnusualValueTests {
  @Test("days and money far beyond what one mission takes")
  func outsized() throws {
    let days = Hundredths(whole: 69_505)
    #expect(
      try Story.at(.calling).cautions(of: .receiveProposal, ["days": .whole(days.value)]).contains(.outsizedDays(days)))
    let amount = Euros(cents: 999_999_900)
    #expect(
      try Story.at(.framing).cautions(of: .draftAgreement, ["amount": .whole(amount.cents)])
        .contains(.outsizedAmount(amount)))
    #expect(try Story.at(.framing).cautions(of: .draftAgreement).isEmpty)
  }

  @Test("a correction once the mission is closed, and one that the act itself would have been asked about")
  func corrections() throws {
    let amount = { (story: Story) throws -> Fields in
      let place = try #require(story.journal.first { $0.event.kind == .agreementDrafted }).position
      return ["event": .whole(place), "field": "amount", "newValue": "999900", "reason": "lu sur la facture"]
    }
    let signed = Story.atEndOf(.framing)
    #expect(try signed.cautions(of: .correct, amount(signed)) == [.differsFromProposal])
    let closed = Story.closed
    #expect(
      try closed.cautions(of: .correct, amount(closed))
        == [.differsFromProposal, .correctedAfterClosing("2027-11-02")])
  }

  @Test("a mark agreed on outside those that the sheets gave, unless it is said why")
  func outside() throws {
    let revealed = Story.at(.concerting)
    let cell: Fields = ["provider": "arpent", "criterion": "duration", "mark": 0, "reason": .null]
    let gap = try #require(revealed.mission?.stage.concertation?.marks(in: GridCell("arpent", "duration")))
    let (lowest, highest) = (try #require(gap.min()), try #require(gap.max()))
    #expect(try revealed.cautions(of: .agreeMark, cell) == [.outsideGivenMarks(.zero, lowest, highest)])
    #expect(try revealed.cautions(of: .agreeMark, cell.merging(["reason": "hors sujet"]) { $1 }) == [])
    #expect(try revealed.cautions(of: .agreeMark, cell.merging(["mark": .whole(lowest.value)]) { $1 }) == [])
  }
}

@Suite("Among whom a provider is still to be chosen")
struct RunningCandidatesTests {
  @Test("those who kept silent no longer count once the deadline has passed, nor those who declined before it")
  func silent() throws {
    let story = try Story.at(.calling).after(.receiveProposal)
    let call = try #require(story.call)
    #expect(call.inTheRunning(on: call.deadline) == call.invitations.map(\.provider))
    #expect(call.inTheRunning(on: call.deadline + 1) == ["cabinet-lise"])
    let declined = try Story.at(.calling).after(.recordIntent, ["intent": "declined", "reason": "agenda"])
    #expect(declined.call?.inTheRunning(on: call.deadline).count == call.invitations.count - 1)
  }
}
