import JalonCore
import JalonTesting
import Testing

@Suite("Going back over the journal of a plan")
struct PlanHistoryTests {
  private static let plain: Fields = ["summary": "Bilan"]

  private func order(_ place: Int, of story: Story) throws -> Value {
    .text(try #require(story.planJournal.suffix(place).first?.order.text))
  }

  @Test("the last act is undone and done again, and both stay in the journal")
  func undoing() throws {
    var story = try Story.planned(10, (.shareDiagnosis, Self.plain))
    let before = try #require(story.plan)
    let act = try order(1, of: story)
    #expect(before.undoable?.text == act.text)
    try story.act(.undoInPlan, ["act": act])
    #expect(story.plan?.diagnoses == [] && story.plan?.version == before.version + 1)
    #expect(story.plan?.redoable?.text == act.text)
    try story.act(.redoInPlan, ["act": act])
    #expect(story.plan?.diagnoses == before.diagnoses && story.plan?.redoable == nil)
  }

  @Test("an act of a plan that somebody else entered is undone for a reason only")
  func others() throws {
    var story = try Story.planned(10, (.shareDiagnosis, Self.plain))
    story.by = World.officers[1]
    let act: Fields = ["act": try order(1, of: story)]
    #expect(throws: Refusal.unconfirmed([.anothersAct(World.officers[0])])) { try story.enter(.undoInPlan, act) }
    try story.enter(.undoInPlan, act, because: ["anothersAct": "doublon"])
    #expect(story.plan?.diagnoses == [])
  }

  @Test("an older act is undone as long as nothing that followed depends on it")
  func older() throws {
    var story = try Story.planned(10, (.studyScenario, ["scenario": "Fusion"]), (.shareDiagnosis, Self.plain))
    try story.act(.undoInPlan, ["act": try order(2, of: story)])
    #expect(story.plan?.scenarios == [] && story.plan?.diagnoses.count == 1)
    story = try Story.planned(10, (.studyScenario, ["scenario": "Fusion"])).decided("ateliers-buech", on: "Fusion")
    #expect(try story.refused(.undoInPlan, ["act": order(2, of: story)]) == [.actRestedUpon(field: "act")])
  }

  @Test("the opening is never undone, nor what is not an act of this plan")
  func opening() throws {
    let story = try Story.planned(10)
    let first = try #require(story.planJournal.first?.order.text)
    #expect(try story.refused(.undoInPlan, ["act": .text(first)]) == [.noSuchAct(field: "act")])
    #expect(try story.refused(.undoInPlan, ["act": "ailleurs"]) == [.noSuchAct(field: "act")])
  }

  @Test("the structures and operators of a mission cannot be taken from under it")
  func missions() throws {
    let story = Story.at(.draft)
    let joined = try #require(story.planJournal.last?.order.text)
    #expect(
      try story.refused(.undoInPlan, ["act": .text(joined)]) == [.missionsRestOnIt([World.mission], field: "act")])
    let position = try #require(story.planJournal.last?.position)
    let later: Fields = ["event": .whole(position), "field": "on", "newValue": "2026-01-13", "reason": "x"]
    #expect(
      try story.on("2026-01-20").refused(.correctInPlan, later) == [
        .missionsRestOnIt([World.mission], field: "newValue")
      ])
    #expect(
      try story.on("2026-01-20").refused(.correctInPlan, later.merging(["newValue": "2026-01-09"]) { $1 }) == [])
  }

  @Test("a day, an amount or a text is corrected; the plan is told as mended, and the journal keeps both")
  func correcting() throws {
    var story = try Story.planned(10, (.shareDiagnosis, Self.plain))
    let position = try #require(story.plan?.version)
    try story.act(
      .correctInPlan,
      ["event": .whole(position), "field": "summary", "newValue": "Bilan partagé", "reason": "mot oublié"])
    #expect(story.plan?.diagnoses.map(\.summary.text) == ["Bilan partagé"])
    guard case .planCorrected(let correction)? = story.plan?.entries.last?.event else {
      return #expect(Bool(false), "the journal keeps the correction")
    }
    #expect(correction.oldValue == "Bilan" && correction.newValue == "Bilan partagé")
    let aim: Fields = ["event": 1, "field": "aim", "newValue": "Fusionner", "reason": "noté après coup"]
    #expect(try story.acting(.correctInPlan, aim).plan?.aim?.text.text == "Fusionner")
  }

  @Test("a correction that would have forbidden what followed is refused with what it forbids")
  func consequences() throws {
    let story = try Story.planned(10, (.studyScenario, ["scenario": "Fusion"])).decided("ateliers-buech", on: "Fusion")
    let position = try #require(story.plan?.version) - 1
    let renamed: Fields = ["event": .whole(position), "field": "scenario", "newValue": "Union", "reason": "x"]
    #expect(
      try story.refused(.correctInPlan, renamed)
        == [.wouldStop(position + 1, .unknownScenario("Fusion", field: "scenario"))])
    #expect(
      try story.refused(
        .correctInPlan, ["event": 1, "field": "on", "newValue": "2026-01-06", "reason": "x"]
      ).map(\.code) == ["wouldStop"])
    #expect(
      try story.refused(.correctInPlan, ["event": 1, "field": "plan", "newValue": "autre", "reason": "x"]).map(\.code)
        == ["notCorrectable"])
  }

  @Test("a plan closed by mistake is opened again by undoing, and by nothing else")
  func closed() throws {
    var story = try Story.planned(10, (.closePlan, [:]))
    #expect(story.grey(.shareDiagnosis) == [.planClosed(World.plan)] && story.grey(.undoInPlan) == [])
    try story.act(.undoInPlan, ["act": try order(1, of: story)])
    #expect(story.plan?.closedOn == nil && story.grey(.shareDiagnosis) == [])
  }

  @Test("telling a journal again gives the plan that was kept, wherever it is cut")
  func folding() throws {
    var story = try Story.planned(10, (.studyScenario, ["scenario": "Fusion"]), (.shareDiagnosis, Self.plain))
    try story.act(.undoInPlan, ["act": try order(1, of: story)])
    try story.act(.redoInPlan, ["act": try order(2, of: story)])
    #expect(try SupportPlan.fold(story.planJournal) == story.plan)
    for count in 1...story.planJournal.count {
      #expect(try SupportPlan.fold(Array(story.planJournal.prefix(count))).version == count)
    }
  }
}
