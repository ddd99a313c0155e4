import JalonCore
import JalonTesting
import Testing

@Suite("Decisions of a plan: boards, scenarios, aim")
struct PlanDecisionTests {
  private func studied() throws -> Story { try Story.planned(10, (.studyScenario, ["scenario": "Groupement"])) }

  @Test("a structure that joins after the decision owes none, and one that was in owes its own")
  func joining() throws {
    let whole = try studied().decided("ateliers-buech", on: "Groupement").decided("chantiers-durance", on: "Groupement")
    let later = try whole.on(World.opening + 30).acting(
      .addStructure, ["structure": "jardins-ubaye", "role": "associate"])
    #expect(later.plan?.verdict(on: "Groupement").wholeOn == World.opening + 10)
    #expect(later.plan?.undecided(on: "Groupement") == [])
    let early = try studied().acting(.addStructure, ["structure": "jardins-ubaye", "role": "associate"])
      .decided("ateliers-buech", on: "Groupement").decided("chantiers-durance", on: "Groupement")
    #expect(early.plan?.undecided(on: "Groupement") == ["jardins-ubaye"])
    #expect(early.plan?.verdict(on: "Groupement").isAdopted == false)
  }

  @Test("a structure that leaves without deciding leaves the decision whole behind it")
  func leaving() throws {
    let waiting = try studied().decided("ateliers-buech", on: "Groupement").on(World.opening + 40)
    #expect(waiting.plan?.undecided(on: "Groupement") == ["chantiers-durance"])
    let left = try waiting.acting(.leaveStructure, ["structure": "chantiers-durance", "reason": "retrait"])
    #expect(left.plan?.verdict(on: "Groupement").wholeOn == World.opening + 40)
    #expect(left.plan?.verdict(on: "Groupement").isAdopted == true)
  }

  @Test("a board decides while its structure is in, not before it joined nor after it left")
  func whileIn() throws {
    let story = try studied().acting(
      .leaveStructure, ["structure": "chantiers-durance", "reason": "retrait"])
    let decision: Fields = [
      "structure": "chantiers-durance", "body": "board", "scenario": "Groupement", "adopted": true,
    ]
    #expect(
      try story.refused(.recordBoardDecision, decision)
        == [.notInPlan(.structure("chantiers-durance"), field: "structure")])
    let dayBefore = decision.merging(["on": .day(World.opening + 9)]) { $1 }
    #expect(try story.refused(.recordBoardDecision, dayBefore) == [])
  }

  @Test("votes are counted from zero, and more noes than ayes adopt nothing")
  func votes() throws {
    func voting(_ ayes: Int, _ noes: Int, adopted: Bool = true) throws -> [Obstacle] {
      try studied().refused(
        .recordBoardDecision,
        [
          "structure": "ateliers-buech", "body": "board", "scenario": "Groupement", "adopted": .flag(adopted),
          "vote": ["inFavour": .whole(ayes), "against": .whole(noes), "abstained": 1],
        ])
    }
    #expect(try voting(7, 2) == [] && voting(7, 2, adopted: false) == [] && voting(2, 7, adopted: false) == [])
    #expect(try voting(2, 7) == [.voteContradicts(field: "adopted")])
    #expect(try voting(-1, -2) == [.negative(field: "vote.inFavour"), .negative(field: "vote.against")])
  }

  @Test("the aim changes when every board has adopted the scenario, and the aim of before stays")
  func aim() throws {
    let change: Fields = ["aim": "Mutualiser les moyens", "scenario": "Groupement"]
    let half = try studied().decided("ateliers-buech", on: "Groupement")
    #expect(try half.refused(.changeAim, change) == [.notAdopted(["chantiers-durance"], field: "scenario")])
    let against = try half.decided("chantiers-durance", on: "Groupement", adopted: false)
    #expect(try against.refused(.changeAim, change) == [.notAdopted(["chantiers-durance"], field: "scenario")])
    let adopted = try half.decided("chantiers-durance", on: "Groupement")
    #expect(
      try adopted.refused(.changeAim, change.merging(["on": .day(World.opening + 9)]) { $1 }).map(\.code)
        == ["tooEarly"])
    let first = try adopted.acting(.changeAim, change)
    #expect(try first.refused(.changeAim, change) == [.nothingChanges(field: "aim")])
    let second = try first.acting(.changeAim, change.merging(["aim": "Créer un groupement"]) { $1 })
    #expect(second.plan?.aims.map(\.text.text) == ["Mutualiser les moyens", "Créer un groupement"])
    #expect(second.plan?.aim?.scenario == "Groupement")
  }

  @Test("without a scenario, nothing is settled, decided or aimed at")
  func nothingStudied() throws {
    let story = try Story.planned()
    for kind in [PlanCommand.Kind.settleScenario, .recordBoardDecision, .changeAim] {
      #expect(story.grey(kind) == [.noScenario], "\(kind)")
      #expect(try studied().grey(kind) == [], "\(kind)")
    }
  }

  @Test("what the boards adopted is proposed first, then what is still studied; what is settled is not proposed again")
  func nextToSettle() throws {
    var story = try studied().acting(.studyScenario, ["scenario": "Fusion"]).acting(
      .studyScenario, ["scenario": "Rien"])
    func proposed() -> String? {
      SupportPlan.suggestion(.settleScenario, by: story.by, state: story.plan, in: story.circumstances)["scenario"]?
        .text
    }
    #expect(proposed() == "Rien")
    story = try story.decided("ateliers-buech", on: "Groupement").decided("chantiers-durance", on: "Groupement")
    #expect(proposed() == "Groupement")
    try story.act(.settleScenario, ["scenario": "Groupement", "state": "retained"])
    #expect(proposed() == "Rien")
    try story.act(.settleScenario, ["scenario": "Rien", "state": "dropped"])
    #expect(proposed() == "Fusion")
  }

  @Test("closing asks why missions go on and scenarios are left unsettled")
  func closing() throws {
    var story = try Story.at(.running).acting(.studyScenario, ["scenario": "Groupement"])
    #expect(try story.minded(.closePlan) == [.missionsGoOn([World.mission]), .scenariosUnsettled(["Groupement"])])
    try story.act(.settleScenario, ["scenario": "Groupement", "state": "dropped"])
    story = try story.after(.abandon)
    #expect(try story.minded(.closePlan) == [])
  }
}
