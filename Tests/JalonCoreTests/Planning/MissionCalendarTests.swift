import JalonTesting
import Testing

@testable import JalonCore

@Suite("The calendar of a mission")
struct MissionCalendarTests {
  let working = WorkingCalendar()

  @Test("launching the call lays the usual calendar, and the mission keeps it")
  func laid() throws {
    let calling = Story.at(.calling)
    #expect(calling.mission?.calendarRules == .usual)
    let calendar = try #require(calling.mission?.calendar())
    #expect(calendar.dates.map(\.step) == PlannedStep.allCases)
    let deadline = try #require(calling.call?.deadline)
    #expect(calendar[.proposals] == PlannedDate(step: .proposals, day: deadline, source: .call))
    #expect(calendar.day(of: .evaluation) == working.adding(workingDays: 10, to: deadline))
    #expect(calendar.day(of: .followUp) == calendar.day(of: .restitution)?.adding(months: 12))
  }

  @Test("no review of the work is proposed after its agreed end, and one that a person set for later stays")
  func reviewBeforeEnd() throws {
    let begun = Story.at(.running)
    let end = try #require(begun.mission?.stage.framing?.terms?.end)
    func reviews(_ story: Story) -> [Day] {
      story.mission?.watches(in: working).filter { $0.kind == .review }.map(\.day) ?? []
    }
    #expect(reviews(begun).count == 1 && reviews(begun).allSatisfy { $0 <= end })
    let late = begun.on(end - 30)
    let reviewed = try late.after(.review)
    #expect(reviews(reviewed) == [])
    #expect(reviewed.mission?.watches(in: working).map(\.kind).contains(.report) == true)
    #expect(reviews(try begun.on(end - 100).after(.review)).count == 1)
    #expect(try late.after(.logDays, ["days": 100]).mission?.calendar().day(of: .review) == nil)
    let chosen = working.workingDay(onOrAfter: end + 10)
    let step: Fields = ["step": "review", "day": .day(chosen), "reason": "conseil"]
    let moved = try begun.after(.moveStep, step, because: "le conseil se tient après")
    #expect(reviews(moved) == [chosen])
  }

  @Test("before the call there is no calendar")
  func draft() { #expect(Story.at(.draft).mission?.calendar().dates == []) }

  @Test("a later deadline moves what nobody touched, and nothing else; what it moved is told")
  func anchors() throws {
    let calling = Story.at(.calling)
    let before = try #require(calling.mission?.calendar())
    let choice = working.workingDay(onOrAfter: try #require(before.day(of: .choice)) + 60)
    let moved = try calling.after(.moveStep, ["step": "choice", "day": .day(choice), "reason": "conseil"])
    let planned = try #require(moved.mission?.calendar())
    let extended = try moved.after(
      .extendDeadline, ["deadline": .day(try #require(calling.call?.deadline) + 14)])
    let after = try #require(extended.mission?.calendar())
    #expect(after.shifts(since: planned).map(\.step) == [.proposals, .evaluation])
    #expect(after[.choice] == PlannedDate(step: .choice, day: choice, source: .moved(reason: "conseil")))
    #expect(after.day(of: .signatures) == planned.day(of: .signatures))
  }

  @Test("what follows a step that is moved moves along; a day back to the calendar brings it all back")
  func following() throws {
    let calling = Story.at(.calling)
    let before = try #require(calling.mission?.calendar())
    let day = working.adding(workingDays: 5, to: try #require(before.day(of: .evaluation)))
    let moved = try calling.after(.moveStep, ["step": "evaluation", "day": .day(day)])
    let after = try #require(moved.mission?.calendar())
    #expect(after.day(of: .choice) == before.day(of: .choice).map { working.adding(workingDays: 5, to: $0) })
    #expect(after == calling.mission?.calendar(moving: .evaluation, to: day).movedBy("vacances"))
    let back = try moved.after(.moveStep, ["step": "evaluation", "day": .null])
    #expect(back.mission?.calendar() == before)
    #expect(
      try back.obstacles(to: .moveStep, ["step": "evaluation", "day": .null]).contains(.nothingChanges(field: "day")))
  }

  @Test("what happened keeps its day, and is no longer planned")
  func held() throws {
    let framing = Story.at(.framing)
    let award = try #require(framing.framing?.award?.on)
    #expect(framing.mission?.calendar()[.choice] == PlannedDate(step: .choice, day: award, source: .held))
    #expect(
      try framing.obstacles(to: .moveStep, ["step": "choice", "day": .day(award + 3)])
        == [.stepHeld(.choice, award, field: "step")])
  }

  @Test("what the agreement says takes an amendment, once somebody has signed it")
  func agreement() throws {
    let drafted = try Story.at(.framing).after(.draftAgreement)
    let end = try #require(drafted.framing?.terms?.end)
    #expect(drafted.mission?.calendar()[.report]?.source == .agreement)
    let act: Fields = ["step": "report", "day": .day(end + 7)]
    #expect(try drafted.obstacles(to: .moveStep, act) == [.datedElsewhere(.report, by: .draftAgreement, field: "step")])
    let signed = try drafted.after(.sign)
    let refused = try signed.obstacles(to: .moveStep, act)
    #expect(refused == [.datedElsewhere(.report, by: .proposeReorientation, field: "step")])
    #expect(refused.first?.clearing == .proposeReorientation)
  }

  @Test("the deadline of the call and the day of the follow-up have commands of their own")
  func ownCommands() throws {
    let act: Fields = ["day": .day(Story.at(.calling).today + 100)]
    for (step, command) in [("proposals", MissionCommand.Kind.extendDeadline), ("followUp", .scheduleFollowUp)] {
      let fields = act.merging(["step": .text(step)]) { $1 }
      let planned = try #require(PlannedStep(rawValue: step))
      #expect(
        try Story.at(.calling).obstacles(to: .moveStep, fields) == [
          .datedElsewhere(planned, by: command, field: "step")
        ])
    }
  }

  @Test("a day off, or steps in another order, ask why")
  func cautions() throws {
    let calling = Story.at(.calling)
    let calendar = try #require(calling.mission?.calendar())
    let choice = try #require(calendar.day(of: .choice))
    let sunday = choice + (7 - choice.weekday)
    #expect(try calling.cautions(of: .moveStep, ["step": "choice", "day": .day(sunday)]) == [.notAWorkingDay(sunday)])
    let early = working.adding(workingDays: -1, to: try #require(calendar.day(of: .evaluation)))
    #expect(
      try calling.cautions(of: .moveStep, ["step": "choice", "day": .day(early)]) == [.outOfOrder(.evaluation, .choice)]
    )
  }

  @Test("the date to watch is the planned one")
  func watched() throws {
    let evaluating = Story.at(.evaluating)
    let day = working.workingDay(onOrAfter: evaluating.today + 40)
    let moved = try evaluating.after(.moveStep, ["step": "evaluation", "day": .day(day)])
    #expect(moved.mission?.nextWatch()?.day == day)
    #expect(evaluating.mission?.nextWatch()?.day == evaluating.mission?.calendar().day(of: .evaluation))
  }

  @Test("a calendar of one's own follows earlier steps only, each named once, by 0 to 500 working days")
  func rules() throws {
    func laid(_ rules: [CalendarRule]) throws -> [Obstacle] {
      try Story.at(.calling).obstacles(to: .layCalendar, ["rules": .list(rules.map(ValueWriter.value))])
    }
    #expect(try laid([]) == [.noneGiven(field: "rules")])
    let choice = CalendarRule(.choice, after: .evaluation, workingDays: 3)
    #expect(try laid([choice]) == [])
    #expect(try laid([choice, choice]) == [.twice("choice", field: "rules")])
    #expect(
      try laid([CalendarRule(.choice, after: .letters, workingDays: 3)])
        == [.followsLaterStep(.choice, .letters, field: "rules[0].after")])
    #expect(
      try laid([CalendarRule(.choice, after: nil, workingDays: 501)])
        == [.delayOutside(most: 500, field: "rules[0].workingDays")])
    #expect(
      try laid([CalendarRule(.followUp, after: .report, workingDays: 3)])
        == [.datedElsewhere(.followUp, by: .scheduleFollowUp, field: "rules[0].step")])
  }

  @Test("a calendar of one's own counts from its anchors, and the rest keeps to the dates to watch")
  func own() throws {
    let rules = [CalendarRule(.choice, after: .proposals, workingDays: 3)]
    let story = try Story.at(.calling).after(.layCalendar, ["rules": .list(rules.map(ValueWriter.value))])
    let calendar = try #require(story.mission?.calendar())
    let deadline = try #require(story.call?.deadline)
    #expect(calendar.day(of: .choice) == working.adding(workingDays: 3, to: deadline))
    #expect(calendar.day(of: .evaluation) == working.workingDay(onOrAfter: deadline + WatchDelays.usual.evaluation))
  }

  @Test("after a suspension, what was planned by hand moves along when asked, else it stays")
  func suspension() throws {
    let running = Story.at(.running)
    let day = working.workingDay(onOrAfter: running.today + 90)
    let moved = try running.after(.moveStep, ["step": "surveys", "day": .day(day)], because: "convenu").after(.suspend)
    let later = moved.on(moved.today + 21)
    #expect(try later.after(.resume, ["shiftsDates": true]).mission?.moves[.surveys]?.day == day + 21)
    #expect(try later.after(.resume, ["shiftsDates": false]).mission?.moves[.surveys]?.day == day)
  }

  @Test("moving any step leaves what comes before it where it was")
  func earlier() throws {
    var dice = Dice(seed: 7)
    for stage in [StageName.calling, .evaluating, .concerting, .framing, .running, .reported] {
      let mission = try #require(Story.at(stage).mission)
      let before = mission.calendar()
      for step in PlannedStep.allCases {
        guard let planned = before[step], !planned.isHeld else { continue }
        let after = mission.calendar(moving: step, to: planned.day + dice.throwing(1...60))
        let changed = after.shifts(since: before).map(\.step)
        #expect(changed.allSatisfy { $0 == step || $0.follows(step) || step.isBesides($0) }, "\(step) moved \(changed)")
      }
    }
  }

  @Test("the margin is counted to the next step that would not follow")
  func margin() throws {
    let signed = try Story.at(.framing).after(.draftAgreement)
    let calendar = try #require(signed.mission?.calendar())
    let margin = try #require(calendar.margin(after: .kickOff, in: working))
    #expect(margin.next == .beginning)
    let (kickOff, start) = (try #require(calendar.day(of: .kickOff)), try #require(signed.framing?.terms?.start))
    #expect(margin.workingDays == working.workingDays(from: kickOff, to: start))
  }

  @Test("once the mission has ended, only what happened has a day")
  func ended() throws {
    let dropped = try Story.at(.calling).after(.dropCall)
    #expect(dropped.mission?.calendar().dates.filter { !$0.isHeld } == [])
  }
}

extension MissionCalendar {
  fileprivate func movedBy(_ reason: String) -> MissionCalendar {
    MissionCalendar(
      dates: dates.map { date in
        guard case .moved = date.source else { return date }
        return PlannedDate(step: date.step, day: date.day, source: .moved(reason: reason))
      })
  }
}

extension PlannedStep {
  fileprivate func isBesides(_ other: PlannedStep) -> Bool { !follows(other) && !other.follows(self) }
}
