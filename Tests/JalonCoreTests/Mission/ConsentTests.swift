import JalonTesting
import Testing

@testable import JalonCore

@Suite("Consents are evidence")
struct ConsentTests {
  let story = Story.at(.framing)
  private static let region: Fields = ["document": "minutes", "recipient": "Région Sud"]

  private func given() throws -> Story { try story.agreed(to: Self.region) }
  private func withdrawn() throws -> Story { try given().after(.withdrawDisclosure, ["recipient": "Région Sud"]) }
  private func printed(_ story: Story, _ more: Fields = [:]) throws -> Story {
    try story.after(.release, release(story.today, more))
  }
  private func release(_ day: Day, _ more: Fields = [:]) -> Fields {
    let fields: Fields = ["document": "minutes", "parties": .list([]), "recipient": "Région Sud", "on": .day(day)]
    return fields.merging(more) { $1 }
  }

  @Test("a consent, its withdrawal and a line of the register are never corrected")
  func neverCorrected() throws {
    let all = try printed(given()).after(.withdrawDisclosure, ["recipient": "Région Sud"])
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
    let given = try given()
    #expect(try given.after(.undo).mission?.disclosures.count == 1)
    #expect(try given.after(.release).obstacles(to: .undo) == [])
    #expect(
      try printed(given).obstacles(to: .undo)
        == [.leftSince(.disclosureGranted, .minutes, to: "Région Sud", on: story.today)])
  }

  @Test("its withdrawal is taken back while nothing has left since, and brought back on the same terms")
  func withdrawalUndone() throws {
    let back = try withdrawn().after(.undo)
    #expect(back.mission?.disclosures.allSatisfy { $0.withdrawnOn == nil } == true)
    let left = [Obstacle.leftSince(.disclosureWithdrawn, .minutes, to: "Région Sud", on: story.today)]
    #expect(try printed(withdrawn(), ["legalGround": "contrôle"]).obstacles(to: .undo) == left)
    #expect(try back.obstacles(to: .redo) == [])
    #expect(try printed(back).obstacles(to: .redo) == left)
  }

  @Test("a consent withdrawn today lets nothing out that is dated yesterday")
  func instant() throws {
    let later = try given().on(story.today + 3)
    #expect(try later.obstacles(to: .release, release(story.today)) == [])
    let stopped = try later.after(.withdrawDisclosure, ["recipient": "Région Sud"])
    #expect(try stopped.obstacles(to: .release, release(story.today)) == [lacking(.withdrawn(story.today + 3))])
  }

  @Test("nor does one whose term has passed since, nor one given after the day that is told")
  func term() throws {
    let brief = try story.agreed(to: Self.region.merging(["until": .day(story.today + 1)]) { $1 })
    #expect(try brief.obstacles(to: .release, release(story.today)) == [])
    let late = brief.on(story.today + 2)
    #expect(try late.obstacles(to: .release, release(story.today)).first == lacking(.ended(story.today + 1)))
    let ahead = try story.on(story.today + 3).agreed(to: Self.region)
    #expect(
      try ahead.obstacles(to: .release, release(story.today)).first == lacking(.givenLater(story.today + 3)))
  }

  @Test("what left under a consent says so once it is withdrawn")
  func withdrawnSince() throws {
    let stopped = try printed(given()).on(story.today + 5).after(.withdrawDisclosure, ["recipient": "Région Sud"])
    let mission = try #require(stopped.mission)
    let left = try #require(mission.releases.last)
    #expect(left.shown.map { mission.withdrawal(of: $0, from: left) } == [story.today + 5, nil])
  }

  @Test("a withdrawal says what had left under it, and nothing of what left for others or under another consent")
  func toBeTold() throws {
    let before = try printed(given()).on(story.today + 5)
    let stopped = try before.after(.withdrawDisclosure, ["recipient": "Région Sud"])
    let mission = try #require(stopped.mission)
    let withdrawals = mission.effective.compactMap { entry -> WithdrawDisclosure? in
      if case .disclosureWithdrawn(let act) = entry.event { act } else { nil }
    }
    let act = try #require(withdrawals.last)
    #expect(mission.left(under: act).map(\.act.document) == [.minutes])
    var other = act
    other.recipient = "CRESS"
    #expect(mission.left(under: other).isEmpty)
    #expect(try #require(before.mission).left(under: act).isEmpty)
  }

  private func lacking(_ lack: ConsentLack) -> Obstacle {
    .noConsent(World.structures[0], .minutes, to: "Région Sud", lack, field: "recipient")
  }
}
