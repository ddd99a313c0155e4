import JalonTesting
import Testing

@testable import JalonCore

@Suite("A person who is erased")
struct ErasureTests {
  private static let asked: Fields = ["person": "luc-buech", "reason": "à sa demande", "on": .day("2026-03-02")]

  private func erased() throws -> Story {
    var story = try Story().on("2026-03-02")
    try story.register(.erasePerson, Self.asked)
    return story
  }

  @Test("has no role any more, works for nobody, and is offered in no form")
  func gone() throws {
    let directory = try erased().directory
    let entry = try #require(directory.people["luc-buech"])
    #expect(entry.erasedOn == "2026-03-02" && !entry.isLeader && !entry.isOfficer)
    #expect(!directory.people(of: .structure("ateliers-buech")).contains("luc-buech"))
  }

  @Test("is erased once, and neither amended nor brought back")
  func once() throws {
    let story = try erased()
    let already = Obstacle.alreadyErased("2026-03-02", field: "person")
    #expect(try story.obstacles(to: .erasePerson, Self.asked) == [already])
    #expect(try story.obstacles(to: .amendPerson, ["person": "luc-buech", "name": "Luc"]).contains(already))
    let act = try #require(story.directoryJournal.last?.order)
    #expect(
      try story.obstacles(to: .undoInDirectory, ["act": .text(act.text)]) == [.erasedForGood(field: "act")])
  }

  @Test(
    "has left before, for a reason, and on no day to come",
    arguments: [
      (["person": "claire-05"], Obstacle.stillOfficer("claire-05", field: "person")),
      (["reason": " "], .blank(field: "reason")), (["on": .day("2026-03-03")], .inFuture(field: "on")),
      (["person": "luc-bueche"], .unknown(.person, "luc-bueche", field: "person", nearest: "luc-buech")),
    ] as [(Fields, Obstacle)])
  func refused(fields: Fields, obstacle: Obstacle) throws {
    let story = try Story().on("2026-03-02")
    #expect(try story.obstacles(to: .erasePerson, Self.asked.merging(fields) { $1 }) == [obstacle])
  }
}
