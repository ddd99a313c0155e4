import JalonCore
import JalonTesting
import Testing

@Suite("The funding of a plan")
struct PlanFundingTests {
  private static let aid: Fields = [
    "line": "I1", "funder": "Région", "object": "investment", "amount": 1_000_000, "state": "asked",
  ]

  private func asked() throws -> Story { try Story.planned(10, (.addFunding, Self.aid)) }

  private func becoming(_ state: FundingState, _ amount: Int? = nil) -> Fields {
    ["line": "I1", "state": .text(state.rawValue)].merging(amount.map { ["amount": .whole($0)] } ?? [:]) { $1 }
  }

  @Test("a funding is asked for, granted for less, then paid in several times")
  func states() throws {
    var story = try asked()
    #expect(
      try story.refused(.advanceFunding, becoming(.paid)) == [.fundingCannotBecome(.paid, from: .asked, field: "state")]
    )
    try story.act(.advanceFunding, becoming(.granted, 800_000))
    #expect(
      try story.refused(.advanceFunding, becoming(.paid, 800_001)) == [
        .paysTooMuch(left: Euros(cents: 800_000), field: "amount")
      ])
    try story.act(.advanceFunding, becoming(.paid, 300_000))
    #expect(story.plan?.funding.first?.state == .granted && story.plan?.funding.first?.unpaid == Euros(cents: 500_000))
    try story.act(.advanceFunding, becoming(.paid))
    let line = try #require(story.plan?.funding.first)
    #expect(line.state == .paid && line.paid == Euros(cents: 800_000) && line.asked == Euros(cents: 1_000_000))
    #expect(line.nextStates.isEmpty && story.grey(.advanceFunding) == [.noFundingOpen])
  }

  @Test("what is refused counts for nothing, but what had come by then")
  func refused() throws {
    let never = try asked().acting(.advanceFunding, becoming(.refused))
    #expect(never.plan?.funding.first?.counts == .zero)
    let half = try asked().acting(.advanceFunding, becoming(.granted)).acting(.advanceFunding, becoming(.paid, 300_000))
      .acting(.advanceFunding, becoming(.refused))
    #expect(half.plan?.funding.first?.counts == Euros(cents: 300_000))
    let sums = FundingSums(half.plan?.funding ?? [])
    #expect(sums.granted == sums.paid && sums.left == .zero && sums.refused == Euros(cents: 700_000))
  }

  @Test("each line has its own name, and no other is known")
  func names() throws {
    #expect(try asked().refused(.addFunding, Self.aid) == [.fundingExists("I1", field: "line")])
    #expect(
      try asked().refused(.advanceFunding, ["line": "I2", "state": "granted"]) == [.unknownFunding("I2", field: "line")]
    )
    let unnamed = try asked().acting(.addFunding, Self.aid.filter { $0.key != "line" })
    #expect(unnamed.plan?.funding.last?.id.text == "\(unnamed.plan?.version ?? 0)")
  }

  @Test("a structure of the plan may pay a share; a funder and a structure are not named together")
  func funder() throws {
    let own = Self.aid.filter { $0.key != "funder" }.merging(["structure": "ateliers-buech"]) { $1 }
    let story = try Story.planned(10)
    #expect(try story.acting(.addFunding, own).plan?.funding.first?.funder == .structure("ateliers-buech"))
    #expect(try story.refused(.addFunding, own.merging(["funder": "Région"]) { $1 }) == [.twoFunders(field: "funder")])
    #expect(
      try story.refused(.addFunding, own.merging(["structure": "jardins-ubaye"]) { $1 })
        == [.notInPlan(.structure("jardins-ubaye"), field: "structure")])
    #expect(try story.refused(.addFunding, Self.aid.filter { $0.key != "funder" }) == [.blank(field: "funder")])
  }

  @Test("investment goes to the plan, never to a mission, and a share goes to a mission of this plan")
  func objects() throws {
    let story = Story.at(.running)
    let own = Self.aid.merging(["mission": .name(World.mission)]) { $1 }
    #expect(try story.refused(.addFunding, own) == [.investmentOnMission(field: "mission")])
    var elsewhere = story.withoutPlan()
    try elsewhere.act(.openPlan, ["plan": "autre", "title": "Autre", "lead": "dla-05"])
    #expect(
      try elsewhere.refused(.addFunding, own.merging(["object": "engineering"]) { $1 })
        == [.missionOfAnotherPlan(World.mission, field: "mission")])
  }

  @Test("shares that make less than the cost are minded once each operator has said its own")
  func less() throws {
    let story = Story.at(.running)
    let cost = try #require(story.mission?.cost)
    func share(_ carrier: OperatorID, _ cents: Int) -> Fields {
      [
        "funder": "Fonds", "operator": .name(carrier), "mission": .name(World.mission), "object": "engineering",
        "amount": .whole(cents), "state": "granted",
      ]
    }
    let carriers = try #require(story.mission?.opening.operators)
    #expect(carriers.count == 2)
    #expect(try story.minded(.addFunding, share(carriers[0], 100_000)) == [])
    let first = try story.acting(.addFunding, share(carriers[0], 100_000))
    let sum = Euros(cents: 300_000)
    #expect(try first.minded(.addFunding, share(carriers[1], 200_000)) == [.sharesDoNotAddUp(sum, cost)])
    #expect(try first.minded(.addFunding, share(carriers[1], cost.cents - 100_000)) == [])
  }
}
