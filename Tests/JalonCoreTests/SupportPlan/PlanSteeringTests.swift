import JalonCore
import JalonTesting
import Testing

@Suite("Steering meetings of a plan")
struct PlanSteeringTests {
  private static let call: Fields = ["meeting": "COPIL 1", "day": .day(World.opening + 40)]
  private static let held: Fields = ["meeting": "COPIL 1", "attendees": ["Région"], "decisions": "On continue."]

  private func convened() throws -> Story { try Story.planned(10, (.conveneSteering, Self.call)) }

  @Test("a meeting is set for a day to come, moved under its name, then held")
  func life() throws {
    var story = try convened()
    #expect(try story.refused(.conveneSteering, Self.call) == [.nothingChanges(field: "day")])
    try story.act(.conveneSteering, Self.call.merging(["day": .day(World.opening + 50)]) { $1 })
    #expect(story.plan?.convened.count == 1)
    #expect(story.plan?.convened("COPIL 1")?.call.day == World.opening + 50)
    #expect(story.plan?.convened("COPIL 1")?.formerDays == [World.opening + 40])
    story = story.on(World.opening + 50)
    try story.act(.holdSteering, Self.held)
    #expect(story.plan?.convened == [] && story.plan?.meetings.map(\.meeting) == ["COPIL 1"])
    #expect(try story.refused(.holdSteering, Self.held) == [.meetingSettled("COPIL 1", field: "meeting")])
    #expect(try story.refused(.conveneSteering, Self.call).contains(.meetingSettled("COPIL 1", field: "meeting")))
  }

  @Test(
    "the agenda shows what is convened by day, under whoever leads the plan, until it is held or the plan is closed")
  func rows() throws {
    var story = try convened()
    try story.act(.conveneSteering, ["meeting": "COPIL 0", "day": .day(World.opening + 20)])
    let plan = try #require(story.plan)
    #expect(plan.meetingRows.map(\.name) == ["COPIL 0", "COPIL 1"] && plan.meetingRows.map(\.place) == [0, 1])
    #expect(plan.meetingRows.allSatisfy { $0.lead == plan.lead && $0.plan == plan.id })
    let row = plan.meetingRows[1]
    #expect(row.action(on: row.day - 1) == .conveneSteering && row.action(on: row.day) == .holdSteering)
    #expect(row.action(on: row.day + 9) == .holdSteering)
    story = story.on(World.opening + 40)
    #expect(try story.acting(.holdSteering, Self.held).plan?.meetingRows.map(\.name) == ["COPIL 0"])
    #expect(
      try story.acting(.cancelSteering, ["meeting": "COPIL 0", "reason": "neige"]).plan?.meetingRows.map(\.name) == [
        "COPIL 1"
      ])
    #expect(try story.acting(.closePlan, because: "fini").plan?.meetingRows == [])
  }

  @Test("in a calendar a meeting keeps its key from the day on which it is convened, and its name stays out")
  func appointments() throws {
    var story = try convened()
    try story.act(.conveneSteering, ["meeting": "COPIL 2", "day": .day(World.opening + 60)])
    try story.act(.cancelSteering, ["meeting": "COPIL 2", "reason": "neige"])
    try story.act(.conveneSteering, ["meeting": "COPIL 2", "day": .day(World.opening + 70)])
    try story.act(.conveneSteering, Self.call.merging(["day": .day(World.opening + 45)]) { $1 })
    story = story.on(World.opening + 50)
    try story.act(.holdSteering, Self.held)
    try story.act(.holdSteering, ["attendees": ["Région"], "decisions": "En plus."])
    let told = try #require(story.plan).steeringAppointments
    #expect(told.map(\.key) == ["steering.1", "steering.3", "steering.4"])
    #expect(told.map(\.isHeld) == [true, false, true] && told.map(\.revision) == [2, 0, 0])
    #expect(told.map(\.day) == [50, 70, 50].map { World.opening + $0 })
    #expect(
      try story.acting(.closePlan, because: "fini").plan?.steeringAppointments.map(\.key) == [
        "steering.1", "steering.4",
      ])
  }

  @Test("a meeting that moves keeps everything but its day")
  func moving() throws {
    let story = try Story.planned(
      10, (.conveneSteering, Self.call.merging(["attendees": ["Région"], "agenda": "La suite."]) { $1 }))
    let plan = try #require(story.plan)
    let meeting = try #require(plan.convened("COPIL 1"))
    let command = plan.moving(meeting, to: World.opening + 47, on: story.today)
    guard case .conveneSteering(let call) = command else {
      Issue.record("another act: \(command.kind)")
      return
    }
    #expect(call.day == World.opening + 47 && call.attendees == ["Région"] && call.agenda?.text == "La suite.")
    let order = Order(id: "o", by: World.officers[0], at: Instant(seconds: 0), command: command)
    let ruling = SupportPlan.rule(on: order, state: plan, in: story.circumstances)
    #expect(ruling.obstacles == [] && ruling.cautions == [])
  }

  @Test("a meeting is neither set before it is convened nor held before")
  func days() throws {
    let story = try Story.planned(20)
    #expect(
      try story.refused(.conveneSteering, ["meeting": "COPIL 1", "day": .day(World.opening + 19)])
        == [.tooEarly(field: "day", notBefore: World.opening + 20, after: .convening)])
    #expect(
      try convened().refused(.holdSteering, Self.held.merging(["on": .day(World.opening + 9)]) { $1 })
        == [.tooEarly(field: "on", notBefore: World.opening + 10, after: .convening)])
  }

  @Test("a meeting that is called off is kept, and can be set again")
  func calledOff() throws {
    #expect(try Story.planned().grey(.cancelSteering) == [.noMeetingConvened])
    #expect(
      try convened().refused(.cancelSteering, ["meeting": "COPIL 9", "reason": "x"])
        == [.unknownMeeting("COPIL 9", field: "meeting")])
    let off = try convened().acting(.cancelSteering, ["meeting": "COPIL 1", "reason": "neige"])
    #expect(off.plan?.convened == [] && off.plan?.cancelled.map(\.act.reason) == ["neige"])
    #expect(try off.refused(.conveneSteering, Self.call) == [])
  }

  @Test("funders, structures, operators and providers attend; others of the directory do not belong there")
  func attendees() throws {
    let story = try Story.planned(10)
    let there: Fields = ["attendees": [], "decisions": "Suivi."]
    #expect(try story.refused(.holdSteering, there) == [.noneGiven(field: "attendees")])
    #expect(
      try story.refused(
        .holdSteering,
        there.merging(["parties": ["structure:ateliers-buech", "operator:dla-04", "provider:arpent"]]) { $1 }) == [])
    #expect(
      try story.refused(.holdSteering, there.merging(["parties": ["structure:jardins-ubaye"]]) { $1 })
        == [.notInPlan(.structure("jardins-ubaye"), field: "parties[0]")])
  }

  @Test("a meeting has its place in the sequence: after one mission, before another")
  func place() throws {
    let story = Story.at(.running)
    let placed = Self.call.merging(["after": .name(World.mission), "day": .day(story.today + 5)]) { $1 }
    #expect(try story.refused(.conveneSteering, placed) == [])
    #expect(
      try story.refused(.conveneSteering, placed.merging(["before": .name(World.mission)]) { $1 })
        == [.linkedToItself(field: "before")])
    #expect(
      try story.refused(.conveneSteering, placed.merging(["before": "05-999"]) { $1 })
        == [.unknownMission("05-999", field: "before")])
  }
}
