import JalonTesting
import Testing

@testable import JalonCore

@Suite("Marking the proposals")
struct EvaluatingRulesTests {
  let closed = Story.at(.evaluating)

  private func seated() throws -> Story { try closed.seated() }

  @Test("a seat is for somebody of an operator or of a structure of the mission, once")
  func seat() throws {
    let story = try closed.after(.seat)
    #expect(
      try story.obstacles(to: .seat, ["evaluator": "claire-05", "side": "operator:dla-05"])
        == [.alreadySeated("claire-05", field: "evaluator")])
    #expect(
      try closed.obstacles(to: .seat, ["evaluator": "rose-ubaye", "side": "structure:jardins-ubaye"])
        == [.notInMission(.structure("jardins-ubaye"), field: "side")])
    #expect(
      try closed.obstacles(to: .seat, ["evaluator": "consultant-arpent", "side": "provider:arpent"])
        == [.notInMission(.provider("arpent"), field: "side")])
    #expect(
      try closed.obstacles(to: .seat, ["evaluator": "nadia-buech", "side": "operator:dla-05"])
        == [.notOf("nadia-buech", .operator("dla-05"), field: "evaluator")])
    #expect(try closed.obstacles(to: .seat, ["side": "operator:"]).contains(.blank(field: "side")))
    #expect(
      try closed.obstacles(to: .seat, ["side": "operator:dla-99"]).contains(
        .unknownParty(.operator("dla-99"), field: "side")))
    #expect(try closed.obstacles(to: .seat, ["evaluator": "luc-buech", "side": "structure:ateliers-buech"]) == [])
  }

  @Test("an evaluator declares interests before marking, and says which")
  func declare() throws {
    let story = try closed.after(.seat)
    #expect(
      try story.obstacles(to: .mark, ["evaluator": "claire-05"]) == [.interestNotDeclared("claire-05")])
    #expect(try story.obstacles(to: .closeSheet).contains(.interestNotDeclared("claire-05")))
    #expect(try story.obstacles(to: .declareInterest, ["interest": "declared"]) == [.blank(field: "text")])
    #expect(try story.obstacles(to: .declareInterest, ["interest": "declared", "text": "ancien collègue"]) == [])
    #expect(
      try story.obstacles(to: .declareInterest, ["evaluator": "marc-04"]) == [.notSeated("marc-04", field: "evaluator")]
    )
    #expect(try story.after(.declareInterest).obstacles(to: .mark) == [])
  }

  @Test("whoever is recused marks nothing, and is not waited for")
  func recused() throws {
    let story = try closed.after(.seat).after(.seat).after(.declareInterest, ["interest": "recused"]).after(
      .declareInterest)
    for kind in [MissionCommand.Kind.mark, .closeSheet] {
      #expect(try story.obstacles(to: kind, ["evaluator": "claire-05"]).contains(.recused("claire-05")))
    }
    #expect(try story.marked().after(.reveal).stage == .concerting)
  }

  @Test("a proposal is set aside with a cause and a reason: kept in the register, out of the comparison")
  func setAside() throws {
    let story = try closed.after(.setAside)
    #expect(story.mission?.stage.evaluation?.admitted.map(\.provider) == ["cabinet-lise", "cap-social"])
    #expect(story.mission?.stage.call?.candidates.count == 3)
    for kind in [MissionCommand.Kind.setAside, .mark] {
      #expect(
        try story.seated().obstacles(to: kind, ["provider": "arpent"]) == [
          .noProposal(from: "arpent", field: "provider")
        ])
    }
    #expect(try closed.obstacles(to: .setAside, ["reason": ""]) == [.blank(field: "reason")])
  }

  @Test("a mark stands on the scale, at one of its steps", arguments: [-50, 325, 550])
  func scale(mark: Int) throws {
    let refused = Obstacle.offScale(top: 5, step: Hundredths(50), field: "mark")
    #expect(try seated().obstacles(to: .mark, ["mark": .whole(mark)]) == [refused])
  }

  @Test("in points, a mark stands on the scale of its own criterion")
  func scaleOfPoints() throws {
    let story = try Story.called(Story.inPoints()).seated()
    #expect(try story.obstacles(to: .mark, ["criterion": "method", "mark": 19_50]) == [])
    let refused = Obstacle.offScale(top: 15, step: Hundredths(50), field: "mark")
    #expect(try story.obstacles(to: .mark, ["criterion": "understanding", "mark": 15_50]) == [refused])
    #expect(try story.cautions(of: .mark, ["criterion": "method", "mark": 15_00]) == [])
    #expect(
      try story.cautions(of: .mark, ["criterion": "understanding", "mark": 15_00]).map(\.code) == [
        "extremeMarkWithoutComment"
      ])
  }

  @Test("only somebody seated marks, on a criterion of the grid, a proposal that is compared")
  func cell() throws {
    let story = try seated()
    #expect(try story.obstacles(to: .mark, ["evaluator": "marc-04"]) == [.notSeated("marc-04", field: "evaluator")])
    #expect(try story.obstacles(to: .mark, ["criterion": "charm"]) == [.notInGrid("charm", field: "criterion")])
    #expect(
      try story.obstacles(to: .mark, ["provider": "sillage"]) == [.noProposal(from: "sillage", field: "provider")])
  }

  @Test("the lowest, the next-lowest and the highest mark ask for a comment", arguments: [0, 50, 100, 500])
  func extreme(mark: Int) throws {
    let story = try seated()
    #expect(
      try story.cautions(of: .mark, ["mark": .whole(mark)]) == [.extremeMarkWithoutComment(Hundredths(mark))])
    #expect(try story.cautions(of: .mark, ["mark": .whole(mark), "comment": "hors sujet"]) == [])
  }

  @Test("a mark in between needs no comment", arguments: [150, 300, 450])
  func ordinary(mark: Int) throws {
    #expect(try seated().cautions(of: .mark, ["mark": .whole(mark)]) == [])
  }

  @Test("a price mark under a formula is computed, never typed, and no sheet waits for it")
  func computed() throws {
    let story = try Story.at(.draft).after(.writeBrief).after(.setGrid, ["priceFormula": "proportional"]).after(
      .agreeBrief
    )
    .after(.agreeBrief).after(.launchCall).after(.receiveProposal).on("2026-02-17").after(.closeCall).seated()
    #expect(
      try story.obstacles(to: .mark, ["criterion": "budget"]) == [.markIsComputed("budget", field: "criterion")])
    #expect(story.mission?.stage.evaluation?.cellsToMark.count == 5)
    #expect(try story.marked().after(.reveal).stage == .concerting)
  }

  @Test("a sheet is closed when every proposal is marked on every criterion: unmarked is not zero")
  func closeSheet() throws {
    let story = try seated()
    let obstacles = try story.obstacles(to: .closeSheet)
    #expect(obstacles.count == 18)
    #expect(obstacles.contains(.unmarked(GridCell("arpent", "budget"), evaluator: "claire-05")))
    var marked = story
    for _ in 0..<18 { try marked.enter(.mark) }
    #expect(try marked.obstacles(to: .closeSheet) == [])
    let done = try marked.after(.closeSheet)
    for kind in [MissionCommand.Kind.mark, .closeSheet] {
      #expect(try done.obstacles(to: kind, ["evaluator": "claire-05"]) == [.sheetAlreadyClosed("claire-05")])
    }
  }

  @Test("a closed sheet is reopened with a reason, until the award, and its marks are kept")
  func reopenSheet() throws {
    let marked = Story.atEndOf(.evaluating)
    let reopened = try marked.after(.reopenSheet)
    #expect(reopened.mission?.stage.evaluation?.seat(of: "claire-05")?.isClosed == false)
    #expect(reopened.mission?.stage.evaluation?.seat(of: "claire-05")?.marks.count == 18)
    #expect(
      try reopened.obstacles(to: .reopenSheet, ["evaluator": "claire-05"]) == [
        .sheetNotClosed("claire-05", field: "evaluator")
      ])
    let back = try Story.at(.concerting).after(.reopenSheet)
    #expect(back.stage == .evaluating)
    #expect(try back.obstacles(to: .reveal) == [.sheetOpen("claire-05")])
    #expect(
      try Story.at(.framing).obstacles(to: .reopenSheet) == [
        .notNow(stage: .framing, possibleAt: [.evaluating, .concerting])
      ])
  }

  @Test("the sheets are revealed together, once every one is closed")
  func reveal() throws {
    #expect(try closed.obstacles(to: .reveal) == [.nobodySeated])
    #expect(
      try seated().obstacles(to: .reveal)
        == ["claire-05", "nadia-buech", "paul-durance"].map { Obstacle.sheetOpen($0) })
    #expect(try Story.atEndOf(.evaluating).obstacles(to: .reveal) == [])
    #expect(try Story.atEndOf(.evaluating).cautions(of: .reveal) == [])
  }

  @Test("revealing without a sheet of a structure needs a reason")
  func noStructure() throws {
    let story = try closed.after(.seat).after(.declareInterest).marked()
    #expect(try story.cautions(of: .reveal) == [.noStructureSheet])
  }

  @Test("with every proposal withdrawn or set aside, nothing is left to reveal")
  func nothingLeft() throws {
    let story = try closed.after(.setAside).after(.setAside).after(.withdrawProposal, ["provider": "cabinet-lise"])
    #expect(try story.obstacles(to: .setAside).map(\.code) == ["noProposal"])
    let none = try closed.after(.setAside).after(.setAside).after(.setAside)
    #expect(try none.obstacles(to: .reveal) == [.noAdmissibleProposal, .nobodySeated])
    #expect(none.mission?.obligations(on: none.today).first?.action == .declareUnsuccessful)
    #expect(try none.after(.declareUnsuccessful).stage == .unsuccessful)
    let late = try none.on("2026-03-01").after(.receiveProposal, ["provider": "cap-social"])
    #expect(late.mission?.obligations(on: late.today).first?.action == .declareUnsuccessful)
  }
}
