/// A step of a mission and its day.
public struct PlannedDate: Hashable, Sendable {
  /// Where the day comes from: what may change it.
  public enum Source: Hashable, Sendable {
    /// It happened.
    case held
    /// The call says it; `extendDeadline` changes it.
    case call
    /// The tripartite agreement says it; once it is signed, only an amendment changes it.
    case agreement
    /// Somebody moved it by hand.
    case moved(reason: String)
    /// The retained proposal says it.
    case proposal
    /// The day chosen for the follow-up; `scheduleFollowUp` changes it.
    case scheduled
    /// The calendar: it follows another step, or the launch of the call where there is none.
    case follows(PlannedStep?)
  }

  public let step: PlannedStep
  public let day: Day
  public let source: Source

  public var isHeld: Bool { source == .held }
}

/// When each step of a mission happened or is planned, worked out anew from what is known: a step that nobody touched
/// follows the one before it.
public struct MissionCalendar: Hashable, Sendable {
  /// In the order of the steps; none before the call is launched.
  public let dates: [PlannedDate]

  public subscript(step: PlannedStep) -> PlannedDate? { dates.first { $0.step == step } }

  public func day(of step: PlannedStep) -> Day? { self[step]?.day }
}

extension Mission {
  /// - Parameter working: the days on which the mission's operators work.
  public func calendar(
    in working: WorkingCalendar, _ delays: WatchDelays = .usual
  ) -> MissionCalendar {
    CalendarDesk(mission: self, moves: moves, working: working, delays: delays).calendar
  }

  /// The calendar as it would be with `step` on another day: nothing is changed.
  public func calendar(moving step: PlannedStep, to day: Day, in working: WorkingCalendar) -> MissionCalendar {
    var moves = moves
    moves[step] = MoveStep(step: step, day: day, reason: "")
    return CalendarDesk(mission: self, moves: moves, working: working, delays: .usual).calendar
  }
}

/// Works a calendar out, step after step.
private struct CalendarDesk {
  let mission: Mission
  let moves: [PlannedStep: MoveStep]
  let working: WorkingCalendar
  let delays: WatchDelays

  var stage: Stage { mission.stage }

  var calendar: MissionCalendar {
    guard let launch = stage.plannedFrom else { return MissionCalendar(dates: []) }
    var days: [PlannedStep: Day] = [:]
    var dates: [PlannedDate] = []
    for step in PlannedStep.allCases {
      guard let date = date(of: step, launch: launch, days) else { continue }
      days[step] = date.day
      dates.append(date)
    }
    return MissionCalendar(dates: dates)
  }

  private func date(of step: PlannedStep, launch: Day, _ days: [PlannedStep: Day]) -> PlannedDate? {
    switch stage.outcome(of: step) {
    case .held(let day)?: return PlannedDate(step: step, day: day, source: .held)
    case .waived?: return nil
    case nil: return stage.name.isEnd ? nil : ahead(step, launch: launch, days)
    }
  }

  private func ahead(_ step: PlannedStep, launch: Day, _ days: [PlannedStep: Day]) -> PlannedDate? {
    if let fixed = stage.fixed(step) { return PlannedDate(step: step, day: fixed.day, source: fixed.source) }
    if let move = moves[step], let day = move.day {
      return PlannedDate(step: step, day: day, source: .moved(reason: move.reason))
    }
    if let day = stage.proposed(step) { return PlannedDate(step: step, day: day, source: .proposal) }
    return following(step, launch: launch, days)
  }

  /// So long after the step that it follows; after its latest news, for what is to be reviewed, and not once the work is
  /// to have ended.
  private func following(_ step: PlannedStep, launch: Day, _ days: [PlannedStep: Day]) -> PlannedDate? {
    if step == .followUp {
      return days[.restitution].map {
        PlannedDate(step: step, day: $0.adding(months: 12), source: .follows(.restitution))
      }
    }
    let rule = mission.calendarRules?.first { $0.step == step }
    let anchor = rule.map(\.after) ?? step.usualAnchor
    let news = step == .review ? stage.running?.lastNews : nil
    guard let start = news ?? anchor.map({ days[$0] }) ?? launch else { return nil }
    let day = rule.map { working.adding(workingDays: $0.workingDays, to: start) } ?? contractual(step, after: start)
    let halfWay = step == .review ? stage.running?.halfWay : nil
    let planned = halfWay.map { min($0, day) } ?? day
    if step == .review, let end = stage.fixed(.report)?.day ?? stage.proposed(.report), planned > end { return nil }
    return PlannedDate(step: step, day: planned, source: .follows(anchor))
  }

  /// Without a calendar of its own, a mission keeps to the dates to watch.
  private func contractual(_ step: PlannedStep, after start: Day) -> Day {
    working.workingDay(onOrAfter: start + delays.days(to: step))
  }
}

extension PlannedStep {
  /// What it follows where the mission's calendar says nothing of it.
  fileprivate var usualAnchor: PlannedStep? {
    self == .review ? .beginning : [CalendarRule].usual.first { $0.step == self }?.after
  }
}

extension WatchDelays {
  /// From the step that it follows.
  fileprivate func days(to step: PlannedStep) -> Int {
    switch step {
    case .intent: 7
    case .proposals: 21
    case .evaluation: evaluation
    case .choice: choice
    case .letters: letters
    case .kickOff: kickOff
    case .signatures: signatures
    case .beginning: 7
    case .review: review
    case .report: 90
    case .restitution: restitution
    case .surveys: surveyIssue
    case .followUp: 365
    }
  }
}
