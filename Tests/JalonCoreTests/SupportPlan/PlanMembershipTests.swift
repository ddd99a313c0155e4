import JalonCore
import JalonTesting
import Testing

@Suite("Who takes part in a plan")
struct PlanMembershipTests {
  private static let heir: Fields = [
    "from": "jardins-ubaye", "to": "ateliers-buech", "kind": "successor", "dissolved": "ateliers-buech",
  ]

  @Test("a dissolved structure leaves the plan, and the one that succeeds it joins in its role")
  func dissolved() throws {
    let story = try Story.planned(20, (.linkStructures, Self.heir))
    let plan = try #require(story.plan)
    #expect(plan.structures == ["chantiers-durance", "jardins-ubaye"])
    #expect(plan.memberships.first?.left == World.opening + 20)
    #expect(plan.memberships.first?.why == .dissolved(into: "jardins-ubaye"))
    #expect(plan.membership(of: "jardins-ubaye")?.role == .carrier)
    #expect(plan.members(on: World.opening + 19) == ["ateliers-buech", "chantiers-durance"])
  }

  @Test("missions and consents of a dissolved structure stay its own, and no new one is opened for it")
  func past() throws {
    let before = try Story.at(.running).after(.grantDisclosure)
    let after = try before.acting(.linkStructures, Self.heir)
    #expect(after.mission == before.mission && after.mission?.disclosures.isEmpty == false)
    let besides = after.besides()
    #expect(
      try besides.obstacles(to: .open, ["mission": "05-030"])
        == [.notInPlan(.structure("ateliers-buech"), field: "structures")])
    #expect(
      try besides.obstacles(
        to: .open, ["mission": "05-030", "structures": ["chantiers-durance", "jardins-ubaye"]]) == [])
  }

  @Test("a link that dissolves nobody changes nobody's place, and only one of the two can be dissolved")
  func dissolvingNobody() throws {
    let member: Fields = ["from": "ateliers-buech", "to": "jardins-ubaye", "kind": "groupMember"]
    #expect(
      try Story.planned(20, (.linkStructures, member)).plan?.structures == ["ateliers-buech", "chantiers-durance"])
    let story = try Story.planned(20)
    #expect(
      try story.refused(.linkStructures, member.merging(["dissolved": "ateliers-buech"]) { $1 })
        == [.groupDissolvesNobody(field: "dissolved")])
    #expect(
      try story.refused(.linkStructures, Self.heir.merging(["dissolved": "chantiers-durance"]) { $1 })
        == [.notDissolved("chantiers-durance", field: "dissolved")])
  }

  @Test("links are said once, never in a circle, and one of the two is of the plan")
  func links() throws {
    let story = try Story.planned(20, (.linkStructures, Self.heir))
    #expect(try story.refused(.linkStructures, Self.heir).contains(.alreadyLinked(field: "to")))
    #expect(
      try story.refused(
        .linkStructures, ["from": "ateliers-buech", "to": "jardins-ubaye", "kind": "successor"])
        == [.circularLink(field: "to")])
    var others = try Story.planned(20)
    for name in ["a", "b"] {
      try others.register(
        .registerStructure, ["structure": .text(name), "name": .text(name), "department": "05"])
    }
    #expect(
      try others.refused(.linkStructures, ["from": "a", "to": "b", "kind": "merger"])
        == [.notInPlan(.structure("a"), field: "from")])
  }

  @Test("a structure that left comes back no earlier than it left")
  func comingBack() throws {
    let left = try Story.planned(20, (.leaveStructure, ["structure": "ateliers-buech", "reason": "retrait"]))
    let back: Fields = ["structure": "ateliers-buech", "role": "associate"]
    #expect(
      try left.refused(.addStructure, back.merging(["on": .day(World.opening + 19)]) { $1 })
        == [.tooEarly(field: "on", notBefore: World.opening + 20, after: .leaving)])
    #expect(try left.acting(.addStructure, back).plan?.memberships.count == 3)
  }

  @Test("the lead passes to another operator of the plan; there is never a second one")
  func lead() throws {
    let story = try Story.planned(20)
    #expect(
      try story.refused(.changeLead, ["operator": "dla-05", "reason": "x"])
        == [.alreadyLead("dla-05", field: "operator")])
    let passed = try story.acting(.changeLead, ["operator": "dla-04", "reason": "siège en 04"])
    #expect(passed.plan?.lead == "dla-04" && passed.plan?.operators == ["dla-05", "dla-04"])
    #expect(passed.plan?.leads.map(\.operator) == ["dla-05", "dla-04"])
    var alone = story.withoutPlan()
    try alone.act(.openPlan, ["plan": "seul", "title": "Seul", "lead": "dla-05"])
    #expect(alone.grey(.changeLead) == [.onlyOneOperator])
  }
}
