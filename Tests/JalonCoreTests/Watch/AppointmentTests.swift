import JalonTesting
import Testing

@testable import JalonCore

@Suite("The dates of a mission, for a calendar")
struct AppointmentTests {
  @Test("a deadline that is moved keeps its key, and its revision grows by one each time")
  func moved() throws {
    let before = try deadline(of: Story.at(.calling))
    let story = try Story.at(.calling).after(.extendDeadline, ["deadline": .day(before.day + 7)])
    let once = try deadline(of: story)
    let twice = try deadline(of: story.after(.extendDeadline, ["deadline": .day(before.day + 14)]))
    #expect([before, once, twice].map(\.revision) == [0, 1, 2])
    #expect([before, once, twice].map(\.key) == Array(repeating: before.key, count: 3))
    #expect(twice.day == before.day + 14)
    let beside = try deadline(of: Story.at(.calling).after(.takeNote))
    #expect(beside.revision == 0)
  }

  @Test("a kick-off that was held keeps the key under which it was due, on the day on which it was held")
  func held() throws {
    let due = try #require(Story.at(.framing).mission?.appointments().first { $0.kind == .kickOff })
    let story = try Story.at(.framing).on("2026-03-05").after(.holdKickOff)
    let held = try #require(story.mission?.appointments().first { $0.kind == .kickOff })
    #expect(!due.isHeld && held.isHeld && due.key == held.key)
    #expect(held.day == theDay("2026-03-05") && held.revision == (due.day == held.day ? 0 : 1))
  }

  @Test("from the opening to the end, no two dates of a mission have one key", arguments: StageName.allCases)
  func keys(stage: StageName) throws {
    for story in [Story.at(stage), Story.atEndOf(stage)] {
      let keys = try #require(story.mission).appointments().map(\.key)
      #expect(Set(keys).count == keys.count, "\(keys)")
    }
  }

  @Test("a key tells of parties by their places: no name leaves with it", arguments: StageName.allCases)
  func anonymous(stage: StageName) throws {
    let mission = try #require(Story.at(stage).mission)
    for appointment in mission.appointments() {
      guard let who = appointment.who else { continue }
      #expect(!appointment.key.contains(who.text.split(separator: ":")[1]), "\(appointment.key)")
      #expect(appointment.key.contains("."))
    }
  }

  @Test("the meetings that were held stay, review by review, and the next one has the next key")
  func reviews() throws {
    let story = try Story.at(.running).on("2026-05-05").after(.review).on("2026-06-05").after(.review)
    let reviews = try #require(story.mission).appointments().filter { $0.kind == .review }
    #expect(reviews.map(\.key) == ["review.1", "review.2", "review.3"])
    #expect(reviews.map(\.isHeld) == [true, true, false])
  }

  @Test("letters, signatures and a kick-off move with their step of the calendar; a reminder does not move")
  func steps() throws {
    let today = theDay("2026-03-01")
    let framing = try #require(Story.at(.framing).mission).appointments()
    #expect(!framing.isEmpty)
    for appointment in framing {
      let command = appointment.moving(to: today + 30, because: "pont", on: today)
      guard case .moveStep(let act)? = command else {
        Issue.record("\(appointment) → \(String(describing: command))")
        return
      }
      #expect(act.day == today + 30 && act.reason == "pont")
    }
    let surveys = try #require(Story.at(.surveying).after(.issueSurvey).mission).appointments()
    let answer = try #require(surveys.first { $0.kind == .surveyAnswer })
    #expect(answer.moving(to: today, because: "", on: today) == nil)
  }

  @Test("a deadline and a follow-up move by their own commands; what was held does not move")
  func moving() throws {
    let deadline = try deadline(of: Story.at(.calling))
    let today = theDay("2026-02-01")
    let extended = deadline.moving(to: deadline.day + 7, because: "vacances", on: today)
    #expect(extended == .extendDeadline(.init(deadline: deadline.day + 7, reason: "vacances", on: today)))
    let followUp = try #require(Story.at(.followingUp).mission?.appointments().first { $0.kind == .followUp })
    #expect(followUp.moving(to: followUp.day + 30, because: "", on: today)?.kind == .scheduleFollowUp)
    let held = try #require(Story.at(.followingUp).mission).appointments().filter { $0.isHeld }
    #expect(!held.isEmpty && held.allSatisfy { $0.moving(to: today, because: "", on: today) == nil })
  }

  private func deadline(of story: Story) throws -> Appointment {
    try #require(story.mission?.appointments().first { [.proposals, .closing].contains($0.kind) })
  }
}
