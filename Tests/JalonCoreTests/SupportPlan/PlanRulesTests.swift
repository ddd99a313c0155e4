import JalonCore
import JalonTesting
import Testing

@Suite("The support plan")
struct PlanRulesTests {
  private func after(_ days: Int = 0, _ acts: (PlanCommand.Kind, Fields)...) throws -> Story {
    var story = try Story().on(World.opening + days)
    for (kind, fields) in acts { try story.enter(kind, fields.merging(["on": .day(story.today)]) { own, _ in own }) }
    return story
  }

  private static let merger: Fields = ["scenario": "Fusion"]

  @Test("a structure joins once, and leaves not before it joined")
  func membership() throws {
    let story = try after(10)
    #expect(
      try story.obstacles(to: .addStructure, ["structure": "ateliers-buech", "role": "associate", "on": "2026-01-15"])
        == [.alreadyInPlan(.structure("ateliers-buech"), field: "structure")])
    #expect(
      try story.obstacles(to: .leaveStructure, ["structure": "jardins-ubaye", "reason": "x", "on": "2026-01-15"])
        == [.notInPlan(.structure("jardins-ubaye"), field: "structure")])
    #expect(
      try story.obstacles(to: .leaveStructure, ["structure": "ateliers-buech", "reason": "x", "on": "2026-01-04"]).map(
        \.code) == ["tooEarly"])
    let left = try after(10, (.leaveStructure, ["structure": "ateliers-buech", "reason": "liquidation"]))
    #expect(left.plan?.structures == ["chantiers-durance"] && left.plan?.memberships.count == 2)
  }

  @Test("a decision is whole when each structure's board has taken its own")
  func decisions() throws {
    func decided(_ structure: StructureID) -> (PlanCommand.Kind, Fields) {
      (
        .recordBoardDecision,
        ["structure": .name(structure), "body": "board", "scenario": "Fusion", "adopted": true]
      )
    }
    let first = try after(0, (.studyScenario, Self.merger), decided("ateliers-buech"))
    #expect(first.plan?.undecided(on: "Fusion") == ["chantiers-durance"])
    #expect(
      try first.obstacles(to: .recordBoardDecision, decided("ateliers-buech").1.merging(["on": "2026-01-05"]) { $1 })
        == [.alreadyDecided("ateliers-buech", field: "structure")])
    let both = try after(
      0, (.studyScenario, Self.merger), decided("ateliers-buech"), decided("chantiers-durance"))
    #expect(both.plan?.undecided(on: "Fusion") == [])
  }

  @Test("what was not studied is neither settled nor decided")
  func scenarios() throws {
    #expect(
      try Story().obstacles(to: .settleScenario, ["scenario": "Holding", "state": "retained", "on": "2026-01-05"])
        == [.unknownScenario("Holding", field: "scenario")])
    let story = try after(
      0, (.studyScenario, Self.merger), (.settleScenario, ["scenario": "Fusion", "state": "dropped"]))
    #expect(story.plan?.scenarios.map(\.state) == [.dropped])
    #expect(
      try story.obstacles(to: .studyScenario, ["scenario": "Fusion", "on": "2026-01-05"])
        == [.scenarioExists("Fusion", field: "scenario")])
  }

  @Test("the operators' shares of a mission's cost are minded when they exceed it")
  func shares() throws {
    let story = Story.at(.running)
    let cost = try #require(story.framing?.terms?.amount)
    func share(_ amount: Euros, of state: String = "granted") throws -> [Caution] {
      let order = try PlanCommand(
        .addFunding,
        from: [
          "funder": "DLA 05", "operator": "dla-05", "mission": .name(story.mission?.id), "object": "engineering",
          "amount": .whole(amount.cents), "state": .text(state), "on": .day(story.today),
        ])
      return SupportPlan.cautions(
        Order(id: "o", by: story.by, at: Instant(seconds: 0), command: order), state: story.plan,
        in: story.circumstances)
    }
    let above = Euros(cents: cost.cents + 1)
    #expect(try share(cost) == [])
    #expect(try share(above) == [.sharesDoNotAddUp(above, cost)])
    #expect(try share(above, of: "refused") == [])
  }

  @Test("nothing is entered on a closed plan, nor before its opening")
  func closed() throws {
    #expect(
      try after(3, (.closePlan, [:])).obstacles(to: .shareDiagnosis, ["summary": "Bilan", "on": "2026-01-08"])
        == [.planClosed("alpes-iae")])
    #expect(
      try Story().obstacles(to: .shareDiagnosis, ["summary": "Bilan", "on": "2026-01-04"])
        == [.tooEarly(field: "on", notBefore: "2026-01-05", after: .planOpening)])
  }

  @Test("a structure is not linked to itself")
  func links() throws {
    #expect(
      try Story().obstacles(
        to: .linkStructures,
        ["from": "ateliers-buech", "to": "ateliers-buech", "kind": "merger", "on": "2026-01-05"])
        == [.linkedToItself(field: "to")])
  }
}
