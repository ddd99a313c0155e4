import JalonCore
import JalonTerminal
import JalonWording

/// A convened meeting of a plan on its way to another day: nothing is written before Enter.
struct MeetingGhost: Sendable {
  let plan: SupportPlan
  let missions: [Mission]
  private(set) var meeting: SupportPlan.ConvenedMeeting
  private(set) var day: Day
  /// The days on which the officer's office is open: where the meeting may go.
  private let open: WorkingCalendar

  /// `nil` where the plan has convened no meeting. The nearest one sets out first.
  init?(_ plan: SupportPlan, _ missions: [Mission], in open: WorkingCalendar) {
    guard let first = MeetingGhost.convened(plan).first else { return nil }
    self.plan = plan
    self.missions = missions
    self.open = open
    (meeting, day) = (first, first.call.day)
  }

  private static func convened(_ plan: SupportPlan) -> [SupportPlan.ConvenedMeeting] {
    plan.convened.sorted { ($0.call.day, $0.name) < ($1.call.day, $1.name) }
  }

  var from: Day { meeting.call.day }
  var isMoved: Bool { day != from }
  /// Negative where it comes earlier.
  var workedDays: Int { open.workingDays(from: from, to: day) }

  mutating func shift(by shift: Shift) { day = shift.moved(day, in: open) }

  /// The next meeting that was convened, from its own day.
  mutating func turn() {
    let all = MeetingGhost.convened(plan)
    let place = all.firstIndex { $0.name == meeting.name } ?? -1
    meeting = all[(place + 1) % all.count]
    day = meeting.call.day
  }

  func command(_ desk: Desk) -> PlanCommand { plan.moving(meeting, to: day, on: desk.today) }

  /// What forbids it, and what is unusual about it: the rules are asked, as the form would ask them.
  func ruling(_ desk: Desk) -> (obstacles: [Obstacle], cautions: [Caution]) {
    let order = Order(id: "", by: desk.me, at: Instant(seconds: 0), command: command(desk))
    let ruling = SupportPlan.rule(on: order, state: plan, in: desk.circumstances(of: plan, missions))
    return (ruling.obstacles, ruling.cautions)
  }
}

extension TimelineScreen {
  mutating func shiftMeeting(_ shift: Shift, _ desk: Desk) -> [Effect] {
    guard let plan else { return [] }
    guard var ghost = meetingGhost ?? MeetingGhost(plan, missions, in: desk.calendar) else {
      return [.say(Notice(TimelineWords.nothingToMove, .refused))]
    }
    ghost.shift(by: shift)
    meetingGhost = ghost
    follow(ghost.day, desk)
    return []
  }

  mutating func turnMeeting(_ desk: Desk) -> [Effect] {
    meetingGhost?.turn()
    if let day = meetingGhost?.day { follow(day, desk) }
    return []
  }

  /// Writes the day where the rules have nothing to ask; else the form asks why, or the refusal says what is missing.
  mutating func writeMeeting(_ ghost: MeetingGhost, _ desk: Desk) -> [Effect] {
    guard ghost.isMoved else {
      meetingGhost = nil
      return []
    }
    let ruling = ghost.ruling(desk)
    guard ruling.obstacles.isEmpty else {
      meetingGhost = nil
      let name = CommandName.plan(.conveneSteering)
      return [.push(RefusalScreen(.obstacles(ruling.obstacles), of: name, mission: nil, desk.names))]
    }
    guard ruling.cautions.isEmpty else {
      let topics = [Topic.meeting(ghost.meeting.name), .day(ghost.day)]
      return [.push(Forms.screen(for: .plan(.conveneSteering), plan: ghost.plan.id, about: topics))]
    }
    return [.perform([Intention(.plan(ghost.plan.id, ghost.command(desk)))])]
  }

  /// The meeting stands on its new day.
  mutating func meetingMoved() -> [Effect] {
    guard let ghost = meetingGhost else { return [] }
    meetingGhost = nil
    return [.plan(ghost.plan.id), .say(Notice(TimelineWords.moved(ghost), .done))]
  }
}
