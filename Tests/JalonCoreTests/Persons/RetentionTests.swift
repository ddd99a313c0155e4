import JalonTesting
import Testing

@testable import JalonCore

@Suite("How long a person is kept")
struct RetentionTests {
  private let periods = RetentionPeriods()

  /// What is known of somebody of one mission, as `periods` has it.
  private func retention(
    _ person: PersonID, at story: Story, _ periods: RetentionPeriods = RetentionPeriods()
  ) throws -> Retention? {
    let entry = try #require(story.directory.people[person])
    let companies = try [Company(#require(story.mission), in: story.directory)]
    let parts = companies.compactMap { $0.part(of: person, of: entry.party) }
    return periods.retention(of: entry, parts, cardOn: "2026-01-05")
  }

  private func ended(_ story: Story) throws -> Day { try #require(SoughtFacts(story.journal).endedOn) }

  @Test("three years after the end of the last mission in which her organisation had a part")
  func contact() throws {
    let story = Story.at(.closed)
    let end = try ended(story)
    let retention = try #require(try retention(World.employee, at: story))
    #expect(retention.ground == .contact(.mission("05-014")) && retention.since == end && retention.years == 3)
    #expect(retention.over == end.adding(months: 36))
    #expect(retention.standing(on: retention.over - 31, within: 30) == nil)
    #expect(retention.standing(on: retention.over - 30, within: 30) == .soon)
    #expect(retention.standing(on: retention.over, within: 30) == .due)
  }

  @Test("is never over while a mission goes on, nor for an officer")
  func goesOn() throws {
    #expect(try retention(World.employee, at: Story.at(.running)) == nil)
    #expect(try retention(World.officers[0], at: Story.at(.closed)) == nil)
  }

  @Test("two years after the choice, for whoever was only a candidate, though the mission goes on")
  func candidacy() throws {
    let story = Story.at(.running)
    let call = try #require(story.mission?.stage.call)
    let chosen = try #require(story.mission?.stage.provider)
    let other = try #require(call.invitations.map(\.provider).first { $0 != chosen })
    let retention = try #require(try retention(World.member(of: other), at: story))
    #expect(retention.ground == .candidacy(.mission("05-014")) && retention.years == 2)
    #expect(retention.since == story.mission?.stage.framing?.framedOn)
    #expect(try self.retention(World.member(of: chosen), at: story) == nil)
  }

  @Test("runs from her card where she had a part in nothing")
  func card() throws {
    let story = Story.at(.closed)
    let stranger = try #require(story.directory.people["rose-ubaye"])
    let retention = try #require(periods.retention(of: stranger, [], cardOn: "2026-01-05"))
    #expect(retention.ground == .card && retention.over == "2029-01-05")
  }

  @Test("is the longest of her parts, whichever ended last")
  func longest() throws {
    let entry = try #require(Story.at(.closed).directory.people[World.employee])
    let parts = [
      Participation(.mission("05-001"), endedOn: "2024-03-01"),
      Participation(.mission("05-002"), endedOn: "2024-12-01", isCandidacy: true),
    ]
    let retention = try #require(periods.retention(of: entry, parts, cardOn: "2020-01-01"))
    #expect(retention.over == "2027-03-01" && retention.ground == .contact(.mission("05-001")))
  }

  @Test("European money keeps whom the file names until five years from 31 December of the last payment")
  func european() throws {
    let entry = try #require(Story.at(.closed).directory.people[World.employee])
    let parts = [Participation(.mission("05-001"), endedOn: "2024-03-01", europeanPaidOn: "2025-02-01")]
    let retention = try #require(periods.retention(of: entry, parts, cardOn: "2020-01-01"))
    #expect(retention.hold == .european("05-001", until: "2031-01-01") && retention.erasable == "2031-01-01")
    #expect(retention.standing(on: "2027-03-01", within: 30) == .held)
    #expect(retention.standing(on: "2030-12-31", within: 0) == .held)
    #expect(retention.standing(on: "2031-01-01", within: 0) == .due)
  }

  @Test("a mission in dispute keeps all who have a part in it, as long as the settings say so")
  func dispute() throws {
    let entry = try #require(Story.at(.closed).directory.people[World.employee])
    var periods = RetentionPeriods()
    periods.disputed = ["05-001"]
    let parts = [Participation(.mission("05-001"), endedOn: "2004-03-01")]
    let retention = try #require(periods.retention(of: entry, parts, cardOn: "2001-01-01"))
    #expect(retention.erasable == nil && retention.standing(on: "2026-01-01", within: 30) == .held)
  }

  @Test("an erased person is never due again")
  func erased() throws {
    let gone = PersonEntry(party: .structure("ateliers-buech"), erasedOn: "2026-01-01")
    #expect(periods.retention(of: gone, [], cardOn: "2001-01-01") == nil)
  }
}
