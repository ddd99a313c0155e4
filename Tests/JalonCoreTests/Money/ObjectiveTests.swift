import JalonTesting
import Testing

@testable import JalonCore

@Suite("What a funding agreement asks for in a year")
struct ObjectiveTests {
  private let usual: Fields = [
    "grant": "region-26", "year": 2026, "figure": "I07.structures", "target": 40, "origin": "imposed",
    "on": "2026-03-01",
  ]

  private func objective(_ fields: Fields = [:]) -> Fields { usual.merging(fields) { $1 } }

  private func story() throws -> Story { try Story.before.granted() }

  private func targets(_ story: Story) -> [Int] {
    story.directory.grants["region-26"]?.objectives.map(\.target) ?? []
  }

  @Test("an objective is set for a year and a figure, and stands on the card of the agreement")
  func set() throws {
    var story = try story()
    try story.register(.setObjective, objective())
    try story.register(.setObjective, objective(["figure": "I05.started.individual", "target": 30, "origin": "own"]))
    let entry = try #require(story.directory.grants["region-26"])
    #expect(entry.objectives.map(\.figure) == [.structures, .individual] && targets(story) == [40, 30])
    #expect(entry.objectives.map(\.origin) == [.imposed, .own])
    #expect(try Directory.fold(story.directoryJournal).grants["region-26"] == entry)
  }

  @Test("said again, it replaces the one before; zero takes it back")
  func replaced() throws {
    var story = try story()
    try story.register(.setObjective, objective())
    #expect(try story.obstacles(to: .setObjective, objective()) == [.nothingChanges(field: "target")])
    try story.register(.setObjective, objective(["target": 45]))
    #expect(targets(story) == [45])
    try story.register(.setObjective, objective(["target": 0]))
    #expect(targets(story) == [])
    #expect(
      try story.obstacles(to: .setObjective, objective(["target": 0])) == [.nothingChanges(field: "target")])
    #expect(try story.obstacles(to: .setObjective, objective(["target": -1])).contains(.negative(field: "target")))
  }

  @Test("its year is one of the agreement, which keeps the years of its objectives")
  func years() throws {
    var story = try story()
    #expect(
      try story.obstacles(to: .setObjective, objective(["year": 2027]))
        == [.yearOutside(from: 2026, to: 2026, field: "year")])
    try story.register(.amendGrant, ["grant": "region-26", "toYear": 2028])
    try story.register(.setObjective, objective(["year": 2028]))
    #expect(
      try story.obstacles(to: .amendGrant, ["grant": "region-26", "toYear": 2027])
        == [.objectiveOutside(2028, field: "toYear")])
    try story.register(.amendGrant, ["grant": "region-26", "amount": 5_000_000])
    #expect(targets(story) == [40], "an amended card keeps its objectives")
  }

  @Test("what a store writes of an agreement without objective is what it wrote before there were any")
  func written() throws {
    func kept(_ story: Story) throws -> Value {
      let entry = try #require(story.directory.grants["region-26"])
      return ValueWriter.value(of: DirectoryEntry.grant(entry).payload)
    }
    var story = try story()
    guard case .group(let before) = try kept(story) else { return _ = Issue.record("no group") }
    #expect(before["objectives"] == nil || before["objectives"] == .null)
    try story.register(.setObjective, objective())
    let entry = try DirectoryEntry(.grant, place: 0, from: try kept(story))
    #expect(entry == .grant(try #require(story.directory.grants["region-26"])))
  }
}
