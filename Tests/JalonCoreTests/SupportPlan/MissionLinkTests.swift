import JalonCore
import JalonTesting
import Testing

@Suite("Links between missions")
struct MissionLinkTests {
  /// Three missions of one plan: the second follows the first, the third has no link.
  private func three() throws -> Story {
    var story = Story.at(.draft).besides()
    try story.enter(.open, ["mission": "05-020", "link": ["kind": "follows", "mission": .name(World.mission)]])
    story = story.besides()
    try story.enter(.open, ["mission": "05-021"])
    return story
  }

  private func link(_ from: MissionID, _ to: MissionID, _ kind: String = "phaseOf") -> Fields {
    ["mission": .name(from), "kind": .text(kind), "to": .name(to)]
  }

  @Test("a mission has as many links as it needs, the one of its opening first")
  func several() throws {
    let story = try three().acting(.linkMissions, link("05-020", "05-021"))
    let second = try #require(story.others["05-020"])
    #expect(story.plan?.links(of: second).map(\.mission) == [World.mission, "05-021"])
    #expect(try story.refused(.linkMissions, link("05-020", "05-021")) == [.alreadyLinked(field: "to")])
    #expect(try story.refused(.linkMissions, link("05-020", World.mission, "follows")) == [.alreadyLinked(field: "to")])
  }

  @Test("links never come back to where they began, whether opened with the mission or added")
  func circles() throws {
    let story = try three()
    #expect(try story.refused(.linkMissions, link(World.mission, "05-020")) == [.circularLink(field: "to")])
    let longer = try story.acting(.linkMissions, link(World.mission, "05-021"))
    #expect(try longer.refused(.linkMissions, link("05-021", "05-020")) == [.circularLink(field: "to")])
    #expect(try story.refused(.linkMissions, link("05-021", "05-021")) == [.linkedToItself(field: "to")])
    #expect(
      try story.besides().obstacles(
        to: .open, ["mission": "05-030", "link": ["kind": "follows", "mission": "05-030"]])
        == [.linkedToItself(field: "link.mission")])
  }

  @Test("a circle that goes through another plan is seen")
  func throughAnotherPlan() throws {
    var story = try three()
    let own = try #require(story.plan)
    story = story.besides().withoutPlan()
    try story.act(.openPlan, ["plan": "autre", "title": "Autre", "lead": "dla-05"])
    try story.act(.addStructure, ["structure": "jardins-ubaye", "role": "carrier"])
    try story.enter(
      .open,
      [
        "mission": "04-001", "plan": "autre", "kind": "individual", "structures": ["jardins-ubaye"],
        "operators": ["dla-05"], "lead": "dla-05",
      ])
    try story.act(.linkMissions, link("04-001", "05-021", "follows"))
    let other = try #require(story.plan)
    let missions = story.others.merging([story.mission?.id ?? "": story.mission].compactMapValues(\.self)) { $1 }
    func ruled(_ to: MissionID, knowing plans: [SupportPlanID: SupportPlan]) throws -> [Obstacle] {
      let fields = link("05-021", to).merging(["on": .day(story.today)]) { $1 }
      let order = Order(
        id: "o", by: story.by, at: Instant(seconds: 0),
        command: try PlanCommand(.linkMissions, from: .group(fields)))
      let around = Circumstances(
        today: story.today, directory: story.directory, plan: own, otherPlan: { plans[$0] }, mission: { missions[$0] })
      return SupportPlan.obstacles(order, state: own, in: around)
    }
    #expect(try ruled("04-001", knowing: ["autre": other]) == [.circularLink(field: "to")])
    #expect(try ruled(World.mission, knowing: ["autre": other]) == [])
  }

  @Test("the mission is of this plan; the one before it may be of another")
  func plans() throws {
    var story = try three().besides().withoutPlan()
    try story.act(.openPlan, ["plan": "autre", "title": "Autre", "lead": "dla-05"])
    #expect(
      try story.refused(.linkMissions, link("05-021", "05-020"))
        == [.missionOfAnotherPlan("05-021", field: "mission")])
    #expect(try story.refused(.linkMissions, link("05-099", "05-020")) == [.unknownMission("05-099", field: "mission")])
  }
}
