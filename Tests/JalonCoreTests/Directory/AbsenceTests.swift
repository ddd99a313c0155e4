import JalonTesting
import Testing

@testable import JalonCore

@Suite("An officer who is away, or who leaves")
struct AbsenceTests {
  private static let away: Fields = [
    "person": "claire-05", "deputy": "marc-04", "from": .day("2026-03-02"), "until": .day("2026-03-20"),
  ]

  @Test("a colleague stands in from the first day of an absence to the last, and for nobody on any other day")
  func stands() throws {
    var story = try Story()
    try story.register(.recordAbsence, Self.away)
    #expect(story.directory.absentees(with: "marc-04", on: "2026-03-01") == [])
    for day: Day in ["2026-03-02", "2026-03-20"] {
      #expect(story.directory.absentees(with: "marc-04", on: day) == ["claire-05"])
      #expect(story.directory.absence(of: "claire-05", on: day)?.deputy == "marc-04")
    }
    #expect(story.directory.absentees(with: "marc-04", on: "2026-03-21") == [])
  }

  @Test(
    "two officers, another than oneself, and days in their order",
    arguments: [
      (["person": "luc-buech"], Obstacle.officerExpected("luc-buech", field: "person")),
      (["deputy": "luc-buech"], .officerExpected("luc-buech", field: "deputy")),
      (["deputy": "claire-05"], .twice("claire-05", field: "deputy")),
      (["until": .day("2026-03-01")], .endsBeforeStart(field: "until")),
    ] as [(Fields, Obstacle)])
  func refused(fields: Fields, obstacle: Obstacle) throws {
    let story = try Story()
    #expect(try story.obstacles(to: .recordAbsence, Self.away.merging(fields) { $1 }) == [obstacle])
  }

  @Test("an absence that is amended or undone leaves the card as it was")
  func undone() throws {
    var story = try Story()
    try story.register(.recordAbsence, Self.away)
    #expect(try story.obstacles(to: .recordAbsence, Self.away) == [.nothingChanges(field: "until")])
    try story.register(.amendPerson, ["person": "claire-05", "phone": "04 92 00 00 01"])
    #expect(story.directory.people["claire-05"]?.absence != nil)
  }

  @Test("an officer who leaves is told what would be left behind: missions, sheets, loans, and for whom she stands in")
  func leaves() throws {
    let leaving: Fields = ["person": "claire-05", "isOfficer": false]
    let running = Story.at(.running)
    let mission = try #require(running.mission)
    #expect(
      try running.obstaclesInOffice(to: .amendPerson, leaving)
        == [.followsMissions("claire-05", [mission.id])])
    let lent = try running.after(.reassign)
    #expect(
      try lent.obstaclesInOffice(to: .amendPerson, leaving)
        == [.awaitsMissions("claire-05", [mission.id])])
    let given = try running.after(.reassign, ["until": .null])
    #expect(try given.obstaclesInOffice(to: .amendPerson, leaving) == [])
    let seated = try Story.at(.evaluating).seated().after(.reassign, ["until": .null])
    #expect(
      try seated.obstaclesInOffice(to: .amendPerson, leaving)
        == [.holdsSeats("claire-05", [mission.id])])
    var standing = given
    try standing.register(
      .recordAbsence,
      ["person": "marc-04", "deputy": "claire-05", "from": .day(standing.today), "until": .day(standing.today + 9)])
    #expect(
      try standing.obstaclesInOffice(to: .amendPerson, leaving)
        == [.standsInFor("marc-04", "claire-05")])
  }

  @Test("a departure that was taken back is not brought back while missions point to her again")
  func broughtBack() throws {
    var story = try Story.at(.running).after(.reassign, ["until": .null])
    try story.register(.amendPerson, ["person": "claire-05", "isOfficer": false])
    story.by = "marc-04"
    let act = try #require(story.directory.undoable.first)
    let reasons = Dictionary(Caution.Kind.allCases.map { ($0.rawValue, "erreur") }) { first, _ in first }
    try story.register(.undoInDirectory, ["act": .text(act.text)], because: reasons)
    let mission = try #require(story.mission)
    #expect(try story.obstaclesInOffice(to: .redoInDirectory, ["act": .text(act.text)]) == [])
    story = try story.after(.reassign, ["to": "claire-05", "until": .null])
    #expect(
      try story.obstaclesInOffice(to: .redoInDirectory, ["act": .text(act.text)])
        == [.followsMissions("claire-05", [mission.id])])
  }

  @Test("an officer who has nothing left leaves, and so does one whose missions have all ended")
  func free() throws {
    let leaving: Fields = ["person": "claire-05", "isOfficer": false]
    #expect(try Story.at(.closed).obstaclesInOffice(to: .amendPerson, leaving) == [])
  }
}

extension Story {
  /// All that forbids an act of the directory, the missions of the office being known.
  fileprivate func obstaclesInOffice(to kind: DirectoryCommand.Kind, _ fields: Fields) throws -> [Obstacle] {
    let command = try DirectoryCommand(kind, from: .group(fields))
    let order = Order(id: "office", by: by, at: Instant(seconds: 0), command: command)
    let around = Circumstances(
      today: today, directory: directory, missions: mission.map { [$0] } ?? [],
      details: { PersonDetails(name: $0.text) })
    return Directory.obstacles(order, state: directory, in: around)
  }
}
