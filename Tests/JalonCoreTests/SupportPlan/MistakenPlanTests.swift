import JalonTesting
import Testing

@testable import JalonCore

@Suite("A plan opened by mistake")
struct MistakenPlanTests {
  private let mistaken: Fields = ["openedByMistake": true, "reason": "doublon", "on": "2026-01-12"]

  private func opened() throws -> Story { try Story(on: "2026-01-12") }

  @Test("is cancelled with a reason while nothing rests on it, and comes back with one undoing")
  func cancelled() throws {
    var story = try opened()
    #expect(
      try story.obstacles(to: .closePlan, mistaken.merging(["reason": ""]) { $1 }) == [.blank(field: "reason")])
    try story.enter(.closePlan, mistaken)
    #expect(story.plan?.isOpenedByMistake == true)
    let act = try #require(story.plan?.undoable)
    try story.enter(.undoInPlan, ["act": .text(act.text)])
    #expect(story.plan?.isOpenedByMistake == false && story.plan?.closedOn == nil)
  }

  @Test("is closed like any other once a mission, a meeting, a decision or a funding rests on it")
  func used() throws {
    let story = Story.at(.draft)
    #expect(
      try story.obstacles(to: .closePlan, mistaken)
        == [.missionsRestOnIt([World.mission], field: "openedByMistake")])
    var funded = try opened()
    let line: Fields = [
      "funder": "Région", "object": "engineering", "amount": 100_000, "state": "asked", "on": "2026-01-12",
    ]
    try funded.enter(.addFunding, line)
    #expect(try funded.obstacles(to: .closePlan, mistaken) == [.planIsKnown(field: "openedByMistake")])
  }
}
