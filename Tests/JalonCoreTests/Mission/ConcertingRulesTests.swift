import JalonTesting
import Testing

@testable import JalonCore

@Suite("Choosing a provider together")
struct ConcertingRulesTests {
  let revealed = Story.at(.concerting)
  let agreed = Story.atEndOf(.concerting)

  private func deciders(_ people: [PersonID]) -> Fields {
    ["deciders": .list(people.map { ["person": .name($0), "position": "favourable"] })]
  }

  @Test("marks on which all the seats agree are adopted at once, and the others are left to be discussed")
  func unanimous() throws {
    let story = try revealed.after(.adoptUnanimous)
    #expect(story.mission?.stage.concertation?.agreed.count == 14)
    #expect(
      Set(story.mission?.stage.concertation?.withoutAgreedMark ?? []) == [
        GridCell("cabinet-lise", "method"), GridCell("cap-social", "method"), GridCell("arpent", "method"),
        GridCell("arpent", "duration"),
      ])
    #expect(try story.obstacles(to: .adoptUnanimous) == [.nothingUnanimous])
  }

  @Test("where the seats differ by two points, the agreed mark has a reason")
  func gap() throws {
    let wide: Fields = ["provider": "arpent", "criterion": "duration", "mark": 300, "reason": .null]
    #expect(try revealed.obstacles(to: .agreeMark, wide) == [.gapNeedsReason(Hundredths(200), field: "reason")])
    let narrow = wide.merging(["criterion": "method"]) { $1 }
    #expect(try revealed.obstacles(to: .agreeMark, narrow) == [])
    #expect(try revealed.obstacles(to: .agreeMark, wide.merging(["reason": "rythme tenable"]) { $1 }) == [])
  }

  @Test("in points, a gap is wide by 40 % of the criterion's own maximum")
  func gapOfPoints() throws {
    let story = try Story.concerting(Story.inPoints())
    let mark: Fields = ["provider": "arpent", "criterion": "duration", "mark": 300, "reason": .null]
    #expect(try story.obstacles(to: .agreeMark, mark) == [.gapNeedsReason(Hundredths(200), field: "reason")])
    let wider = try Story.concerting(Story.inPoints([15, 10, 20, 10, 10, 10]))
    #expect(try wider.obstacles(to: .agreeMark, mark) == [])
  }

  @Test("an agreed mark stands on the scale, on a criterion of the grid, for a proposal that is compared")
  func agreeMark() throws {
    #expect(
      try revealed.obstacles(to: .agreeMark, ["mark": 510]) == [.offScale(top: 5, step: Hundredths(50), field: "mark")])
    #expect(try revealed.obstacles(to: .agreeMark, ["criterion": "charm"]) == [.notInGrid("charm", field: "criterion")])
    #expect(
      try revealed.obstacles(to: .agreeMark, ["provider": "sillage"]) == [
        .noProposal(from: "sillage", field: "provider")
      ])
  }

  @Test("where the grid takes the means of the seats, no mark is left to be agreed")
  func means() throws {
    let story = try Story.at(.draft).after(.writeBrief).after(.setGrid, ["consensus": "mean"]).after(.agreeBrief)
      .after(.agreeBrief).after(.launchCall).after(.receiveProposal).after(.receiveProposal).on("2026-02-17")
      .after(.closeCall).seated().marked().after(.reveal)
    #expect(try story.obstacles(to: .agreeMark) == [.markIsComputed("method", field: "criterion")])
    #expect(try story.obstacles(to: .adoptUnanimous) == [.nothingUnanimous])
    #expect(try story.cautions(of: .award) == [])
    #expect(try story.cautions(of: .award, ["provider": "cap-social"]) == [.notFirst("cap-social")])
  }

  @Test("to retain a proposal that a threshold shuts out asks why, and speaks of the threshold, not of a rank")
  func shutOut() throws {
    let story = try Story.concerting { $0.totalThreshold = Hundredths(320) }.agreed()
    #expect(try story.cautions(of: .award, ["provider": "arpent"]) == [.belowThreshold("arpent")])
    #expect(try !story.cautions(of: .award, ["provider": "cap-social"]).contains(.belowThreshold("cap-social")))
  }

  @Test("the award is signed by an operator and holds the position of each structure")
  func sides() throws {
    #expect(try agreed.obstacles(to: .award) == [])
    #expect(
      try agreed.obstacles(to: .award, deciders([]))
        == [
          .noOperatorDecider(field: "deciders"), .positionMissing("ateliers-buech", field: "deciders"),
          .positionMissing("chantiers-durance", field: "deciders"),
        ])
    #expect(
      try agreed.obstacles(to: .award, deciders(["marc-04", "nadia-buech"]))
        == [.positionMissing("chantiers-durance", field: "deciders")])
    #expect(try agreed.obstacles(to: .award, deciders(["marc-04", "luc-buech", "paul-durance"])) == [])
  }

  @Test("nobody decides twice, and nobody from outside the mission")
  func outsiders() throws {
    #expect(
      try agreed.obstacles(to: .award, deciders(["claire-05", "claire-05", "nadia-buech", "paul-durance"]))
        == [.twice("claire-05", field: "deciders")])
    #expect(
      try agreed.obstacles(to: .award, deciders(["claire-05", "nadia-buech", "paul-durance", "consultant-arpent"]))
        == [.notInMission(.provider("arpent"), field: "deciders")])
  }

  @Test("a provider who sent nothing, withdrew or was set aside cannot be retained")
  func admitted() throws {
    #expect(
      try agreed.obstacles(to: .award, ["provider": "sillage"]) == [.noProposal(from: "sillage", field: "provider")])
    let withdrawn = try agreed.after(.withdrawProposal)
    #expect(
      try withdrawn.obstacles(to: .award, ["provider": "arpent"]) == [.noProposal(from: "arpent", field: "provider")])
  }

  @Test("an award says why, and is not older than the opening of the sheets")
  func motive() throws {
    #expect(try agreed.obstacles(to: .award, ["motive": " "]) == [.blank(field: "motive")])
    #expect(
      try agreed.obstacles(to: .award, ["on": "2026-02-16"])
        == [.beforeOpeningOfSheets("2026-02-16", opened: "2026-02-24", field: "on")])
    #expect(try agreed.obstacles(to: .award, ["on": .day(agreed.today + 1)]) == [.inFuture(field: "on")])
  }

  @Test("retaining a provider who is not first by the agreed marks needs a reason")
  func notFirst() throws {
    #expect(try agreed.cautions(of: .award) == [])
    #expect(try agreed.cautions(of: .award, ["provider": "cap-social"]) == [.notFirst("cap-social")])
    let story = try agreed.after(.award, ["provider": "cap-social"], because: "connaît le territoire")
    #expect(story.journal.last?.reasons == ["notFirst": "connaît le territoire"])
  }

  @Test("awarding before every mark is agreed needs a reason")
  func incomplete() throws {
    #expect(try revealed.after(.adoptUnanimous).cautions(of: .award) == [.agreedMarksIncomplete(4)])
  }

  @Test("awarding to the only proposal left needs a reason")
  func only() throws {
    let story = try agreed.after(.withdrawProposal).after(.withdrawProposal)
    #expect(try story.cautions(of: .award) == [.onlyOneProposal])
  }

  @Test("the evaluation is opened again with a reason: every sheet is open, with its marks")
  func reopenEvaluation() throws {
    let story = try revealed.after(.reopenEvaluation)
    #expect(story.stage == .evaluating)
    #expect(story.mission?.stage.evaluation?.seats.allSatisfy { !$0.isClosed && $0.marks.count == 18 } == true)
    #expect(try revealed.obstacles(to: .reopenEvaluation, ["reason": ""]) == [.blank(field: "reason")])
    #expect(try Story.at(.evaluating).obstacles(to: .reopenEvaluation).map(\.code) == ["notNow"])
  }
}
