import JalonTesting
import Testing

@testable import JalonCore

@Suite("Consents are evidence")
struct ConsentTests {
  let story = Story.at(.framing)
  private static let region: Fields = ["document": "minutes", "recipient": "Région Sud"]

  private func given() throws -> Story { try story.after(.grantDisclosure, Self.region) }
  private func withdrawn() throws -> Story { try given().after(.withdrawDisclosure, ["recipient": "Région Sud"]) }
  private func printed(_ story: Story, for recipient: String = "Région Sud") throws -> Story {
    try story.after(
      .release, ["document": "minutes", "parties": .list([]), "recipient": .text(recipient), "on": .day(story.today)])
  }

  @Test("a consent, its withdrawal and a line of the register are never corrected")
  func neverCorrected() throws {
    let all = try printed(withdrawn())
    let fields: [(MissionEvent.Kind, String)] = [
      (.disclosureGranted, "recipient"), (.disclosureWithdrawn, "object"), (.documentReleased, "act.recipient"),
    ]
    for (kind, field) in fields {
      let entry = try #require(all.journal.last { $0.event.kind == kind })
      let mending: Fields = [
        "event": .whole(entry.position), "field": .text(field), "newValue": "La presse", "reason": "erreur",
      ]
      let obstacles = try all.obstacles(to: .correct, mending)
      #expect(obstacles == [.neverCorrected(kind, field: "event")])
      #expect(entry.event.correctableFields == [])
    }
    #expect(Obstacle.neverCorrected(.disclosureGranted, field: "event").clearing == .withdrawDisclosure)
  }

  @Test("what an earlier Jalon let somebody correct in a consent is read as it was read then")
  func corrected() throws {
    let given = try given()
    let entry = try #require(given.journal.last)
    let correction = Correction(
      event: entry.position, field: "recipient", oldValue: "Région Sud", newValue: "Département", reason: "lapsus")
    let read =
      try #require(given.mission).entries + [
        Recorded(
          position: entry.position + 1, order: "before", by: given.by, at: entry.at, reasons: [:],
          event: .corrected(correction))
      ]
    #expect(try Mission.fold(read).disclosures.last?.grant.recipient == "Département")
  }

  @Test("a consent is taken back with a key while nothing has left under it")
  func undone() throws {
    #expect(try given().after(.undo).mission?.disclosures.isEmpty == true)
    #expect(try printed(given(), for: "Département").obstacles(to: .undo) == [])
    #expect(
      try printed(given()).obstacles(to: .undo)
        == [.leftSince(.disclosureGranted, .minutes, to: "Région Sud", on: story.today)])
  }

  @Test("its withdrawal is taken back while nothing has left since, and brought back on the same terms")
  func withdrawalUndone() throws {
    let back = try withdrawn().after(.undo)
    #expect(back.mission?.disclosures.first?.withdrawnOn == nil)
    let left = [Obstacle.leftSince(.disclosureWithdrawn, .minutes, to: "Région Sud", on: story.today)]
    #expect(try printed(withdrawn()).obstacles(to: .undo) == left)
    #expect(try back.obstacles(to: .redo) == [])
    #expect(try printed(back).obstacles(to: .redo) == left)
  }

  @Test("a consent withdrawn today lets nothing out that is dated yesterday")
  func instant() throws {
    let before: Fields = [
      "document": "minutes", "parties": .list([]), "recipient": "Région Sud", "on": .day(story.today),
    ]
    let later = try given().on(story.today + 3)
    #expect(try later.after(.release, before).mission?.releases.last?.shown.first?.showing == .named)
    let stopped = try later.after(.withdrawDisclosure, ["recipient": "Région Sud"])
    #expect(try stopped.after(.release, before).mission?.releases.last?.shown.first?.showing == .masked)
  }

  @Test("nor does one whose term has passed since")
  func term() throws {
    let brief = try story.after(.grantDisclosure, Self.region.merging(["until": .day(story.today + 1)]) { $1 })
    let before: Fields = [
      "document": "minutes", "parties": .list([]), "recipient": "Région Sud", "on": .day(story.today),
    ]
    #expect(try brief.after(.release, before).mission?.releases.last?.shown.first?.showing == .named)
    let late = brief.on(story.today + 2)
    #expect(try late.after(.release, before).mission?.releases.last?.shown.first?.showing == .masked)
  }
}
