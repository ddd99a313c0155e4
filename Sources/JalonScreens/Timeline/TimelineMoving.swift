import JalonCore
import JalonTerminal
import JalonWording

/// By how much a step is to be moved.
enum Shift: Hashable, Sendable {
  case workingDays(Int)
  case weeks(Int)

  /// Always a working day.
  func moved(_ day: Day, in working: WorkingCalendar) -> Day {
    switch self {
    case .workingDays(let count): working.adding(workingDays: count, to: day)
    case .weeks(let count): working.workingDay(onOrAfter: day + count * 7)
    }
  }
}

/// A step of a mission on its way to another day: nothing is written before Enter.
struct Ghost: Sendable {
  let dossier: Dossier
  /// The days on which the officer's office is open: where the step may go.
  let open: WorkingCalendar
  private(set) var step: PlannedStep
  private(set) var day: Day
  /// As the mission would be planned.
  private(set) var schedule: MissionSchedule

  /// The days on which the operators work: what the calendar counts.
  var working: WorkingCalendar { dossier.circumstances.working }
  var before: MissionCalendar { dossier.mission.calendar(in: working) }

  /// `nil` where the stage, or the mission, has no step ahead.
  init?(_ dossier: Dossier, among steps: [PlannedStep], in open: WorkingCalendar) {
    let working = dossier.circumstances.working
    let calendar = dossier.mission.calendar(in: working)
    let ahead = calendar.dates.filter { steps.contains($0.step) && !$0.isHeld }
    guard let first = ahead.first(where: { Ghost.refusals(dossier, $0.step, $0.day + 1) == [] }) ?? ahead.first else {
      return nil
    }
    self.dossier = dossier
    self.open = open
    (step, day) = (first.step, first.day)
    schedule = MissionSchedule(dossier.mission, on: dossier.circumstances.today, in: working)
  }

  mutating func shift(by shift: Shift) {
    day = shift.moved(day, in: open)
    plan()
  }

  /// The next step ahead of those in focus, from its own day.
  mutating func turn(among steps: [PlannedStep]) {
    let ahead = before.dates.filter { steps.contains($0.step) && !$0.isHeld }
    guard !ahead.isEmpty else { return }
    let place = ahead.firstIndex { $0.step == step } ?? -1
    let next = ahead[(place + 1) % ahead.count]
    (step, day) = (next.step, next.day)
    plan()
  }

  private mutating func plan() {
    let planned = dossier.mission.calendar(moving: step, to: day, in: working)
    schedule = MissionSchedule(dossier.mission, on: dossier.circumstances.today, in: working, calendar: planned)
  }

  /// The steps that would move with it, itself first.
  var shifts: [CalendarShift] {
    let all = schedule.calendar.shifts(since: before)
    return all.filter { $0.step == step } + all.filter { $0.step != step }
  }

  var margin: (next: PlannedStep, workingDays: Int)? { schedule.calendar.margin(after: step, in: working) }

  /// What forbids it, and what is unusual about it: the rules are asked, as the form will ask them.
  var ruling: (obstacles: [Obstacle], cautions: [Caution]) {
    dossier.ruling(.moveStep(MoveStep(step: step, day: day, reason: "?")))
  }

  private static func refusals(_ dossier: Dossier, _ step: PlannedStep, _ day: Day) -> [Obstacle] {
    dossier.ruling(.moveStep(MoveStep(step: step, day: day, reason: "?"))).obstacles
  }
}

extension TimelineScreen {
  /// The steps that the line in focus stands for.
  var stepsInFocus: [PlannedStep] {
    guard let stage = focus?.stage else { return PlannedStep.allCases }
    return PlannedStep.allCases.filter { $0.stage == stage }
  }

  mutating func shift(_ shift: Shift, _ desk: Desk) -> [Effect] {
    if focus == .plan(.meetings) { return shiftMeeting(shift, desk) }
    guard let mission = focus?.mission else { return [.say(Notice(TimelineWords.noMission))] }
    guard ghost != nil else {
      pendingShift = shift
      return [.dossier(mission)]
    }
    ghost?.shift(by: shift)
    return follow(desk)
  }

  /// Whether something is on its way to another day.
  var isMoving: Bool { ghost != nil || meetingGhost != nil }

  mutating func letGo() { (ghost, meetingGhost) = (nil, nil) }

  /// The mission has been read: the step sets out.
  mutating func begin(with dossier: Dossier?, _ desk: Desk) -> [Effect] {
    guard let shift = pendingShift, let dossier, dossier.mission.id == focus?.mission else { return [] }
    pendingShift = nil
    guard let ghost = Ghost(dossier, among: stepsInFocus, in: desk.calendar) else {
      return [.say(Notice(TimelineWords.nothingToMove, .refused))]
    }
    self.ghost = ghost
    self.ghost?.shift(by: shift)
    return follow(desk)
  }

  mutating func turnGhost(_ desk: Desk) -> [Effect] {
    if meetingGhost != nil { return turnMeeting(desk) }
    let steps = stepsInFocus
    ghost?.turn(among: steps)
    return follow(desk)
  }

  /// The day of the ghost stays in sight.
  private mutating func follow(_ desk: Desk) -> [Effect] {
    if let ghost { follow(ghost.day, desk) }
    return []
  }

  mutating func follow(_ day: Day, _ desk: Desk) {
    let scale = scale(desk)
    if !(1..<max(2, scale.columns - 1)).contains(scale.column(of: day)) { middle = day }
  }

  /// The form of the act that writes it: the day is there, the reason is asked. Where another act says that day, that one.
  mutating func writeGhost(_ desk: Desk) -> [Effect] {
    if let meetingGhost { return writeMeeting(meetingGhost, desk) }
    guard let ghost else { return [] }
    let mission = ghost.dossier.mission.id
    let obstacles = ghost.ruling.obstacles
    guard obstacles.isEmpty else {
      self.ghost = nil
      return [
        .push(
          RefusalScreen(.obstacles(obstacles), of: .mission(.moveStep), mission: mission, desk.names))
      ]
    }
    return [
      .push(
        Forms.screen(
          for: .mission(.moveStep), mission: mission, about: [.step(ghost.step, ghost.day)]))
    ]
  }
}
