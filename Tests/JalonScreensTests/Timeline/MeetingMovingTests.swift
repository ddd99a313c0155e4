import JalonCore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("Meetings moved on the timeline of a plan")
struct MeetingMovingTests {
  private static let meeting = "COPIL"

  /// The line of the meetings in focus.
  private static func play(
    _ day: Day? = nil, _ fields: Fields = [:], at stage: StageName = .running, today: Day? = nil
  ) throws -> Play {
    var story = Story.at(stage)
    if let today { story = story.on(today) }
    if let day {
      let call: Fields = ["meeting": .text(meeting), "day": .day(day), "on": .day(story.today)]
      try story.enter(.conveneSteering, call.merging(fields) { $1 })
    }
    var play = Play(story, TimelineScreen(.plan(World.plan)))
    play.press("Home")
    for _ in 0..<6 where (play.app.top as? TimelineScreen)?.focus != .plan(.meetings) { play.press("Down") }
    return play
  }

  private static func day(of play: Play) -> Day? { play.story.plan?.convened(meeting)?.call.day }

  @Test func `a meeting moves as a ghost, by a day or a week, and Esc leaves it where it is`() throws {
    let from = Story.at(.running).today + 10
    var play = try Self.play(from)
    let before = play.surface
    play.press("Shift-→")
    #expect(play.shows("COPIL : ") && play.shows("+1 jour ouvré") && play.shows("Rien n’est écrit"))
    play.press("Alt-→ Shift-← Alt-←")
    #expect(play.shows("sans changement") || play.shows("jour ouvré"))
    play.press("Esc")
    #expect(play.surface == before && Self.day(of: play) == from)
    #expect(play.app.top is TimelineScreen)
  }

  @Test func `Enter writes the day at once: the rules ask nothing, and everything else stays`() throws {
    let from = Story.at(.running).today + 10
    var play = try Self.play(from, ["attendees": ["Région"]])
    play.press("Alt-→ Enter")
    let to = WorkingCalendar().workingDay(onOrAfter: from + 7)
    #expect(Self.day(of: play) == to && play.story.plan?.convened(Self.meeting)?.formerDays == [from])
    #expect(play.story.plan?.convened(Self.meeting)?.call.attendees == ["Région"])
    #expect(play.app.top is TimelineScreen && play.said.last?.contains("COPIL") == true)
    #expect(!play.shows("Rien n’est écrit"))
  }

  @Test func `on the day where it stands, Enter changes nothing`() throws {
    var play = try Self.play(WorkingCalendar().workingDay(onOrAfter: Story.at(.running).today + 10))
    let plan = play.story.plan
    play.press("Shift-→ Shift-← Enter")
    #expect(play.story.plan == plan && play.app.top is TimelineScreen && !play.shows("Rien n’est écrit"))
  }

  @Test func `before the day on which it is set again it is refused, and Enter says why`() throws {
    var play = try Self.play(Story.at(.running).today + 1)
    play.press("Alt-← Alt-←")
    #expect(play.shows("Entrée dit ce qui le permettrait"))
    play.press("Enter")
    #expect(play.app.top is RefusalScreen)
  }

  @Test func `Tab takes the next meeting, and a line without one has nothing to move`() throws {
    var story = Story.at(.running)
    for (index, days) in [12, 5].enumerated() {
      try story.enter(
        .conveneSteering,
        ["meeting": .text("COPIL \(index)"), "day": .day(story.today + days), "on": .day(story.today)])
    }
    var play = Play(story, TimelineScreen(.plan(World.plan)))
    play.press("Home")
    for _ in 0..<6 where (play.app.top as? TimelineScreen)?.focus != .plan(.meetings) { play.press("Down") }
    play.press("Shift-→")
    #expect(play.shows("COPIL 1 : "))
    play.press("Tab Shift-→")
    #expect(play.shows("COPIL 0 : "))
  }

  @Test func `the panel says between which missions it stands, and when its day is no longer between them`() throws {
    let story = Story.at(.running)
    let mission = try #require(story.mission)
    let schedule = MissionSchedule(mission, on: World.opening, in: WorkingCalendar())
    let end = try #require(schedule.period(of: .running)).last
    var play = try Self.play(end + 20, ["after": .text(mission.id.text)])
    play.press("Shift-→")
    #expect(play.shows("Comité après \(mission.id)") && !play.shows("Avant la fin de l’intervention"))
    for _ in 0..<5 { play.press("Alt-←") }
    #expect(play.rows.joined(separator: " ").plain.contains("Avant la fin de l’intervention de"))
  }
}
