/// A step whose day changed, and both days.
public struct CalendarShift: Hashable, Sendable {
  public let step: PlannedStep
  public let from: Day
  public let to: Day

  /// In calendar days; negative where it comes earlier.
  public var days: Int { to - from }
}

/// Two steps planned in the wrong order.
public struct CalendarClash: Hashable, Sendable {
  public let earlier: PlannedStep
  public let later: PlannedStep
}

extension MissionCalendar {
  /// What else is planned for another day than it was, in the order of the steps; what happened meanwhile is no shift.
  public func shifts(since old: MissionCalendar) -> [CalendarShift] {
    dates.compactMap { date in
      guard !date.isHeld, let before = old[date.step], before.day != date.day else { return nil }
      return CalendarShift(step: date.step, from: before.day, to: date.day)
    }
  }

  /// The steps that it would cross: those before it that are planned later, those after it that are planned earlier.
  public func clashes(of step: PlannedStep) -> [CalendarClash] {
    guard let day = day(of: step) else { return [] }
    return dates.compactMap { other in
      if step.follows(other.step), other.day > day { return CalendarClash(earlier: other.step, later: step) }
      if other.step.follows(step), other.day < day { return CalendarClash(earlier: step, later: other.step) }
      return nil
    }
  }

  /// The next step ahead that would not move along with `step`, and how many working days lie between them.
  public func margin(after step: PlannedStep, in working: WorkingCalendar) -> (next: PlannedStep, workingDays: Int)? {
    guard let day = day(of: step) else { return nil }
    let firm = dates.first { $0.step.follows(step) && !$0.isHeld && !$0.source.isLoose }
    return firm.map { ($0.step, working.workingDays(from: day, to: $0.day)) }
  }
}

extension Mission {
  /// What events would move in the calendar, besides what they are about.
  public func shifts(by events: [MissionEvent], in working: WorkingCalendar) -> [CalendarShift] {
    let after = following(events)
    let chosen = events.compactMap { if case .stepMoved(let act) = $0 { act.step } else { nil } }
    let shifts = after?.calendar(in: working).shifts(since: calendar(in: working)) ?? []
    return shifts.filter { !chosen.contains($0.step) }
  }
}

extension Mission {
  /// As it would stand with these facts; `nil` where they do not fit.
  public func following(_ events: [MissionEvent]) -> Mission? {
    events.reduce(Optional(self)) { after, event in
      let entry = Recorded(
        position: (after?.version ?? 0) + 1, order: "", by: officer, at: Instant(seconds: 0), reasons: [:],
        event: event)
      return after.flatMap { try? Mission.evolve($0, with: entry) }
    }
  }
}

extension PlannedDate.Source {
  /// Does the day follow whatever comes before it?
  public var isLoose: Bool { if case .follows = self { true } else { false } }
}

extension PlannedStep {
  /// Does it come after `other` in every mission? Letters, kick-off and signatures may come in any order.
  public func follows(_ other: PlannedStep) -> Bool {
    let unordered: [PlannedStep] = [.letters, .kickOff, .signatures]
    guard !(unordered.contains(self) && unordered.contains(other)) else { return false }
    return other.rank < rank
  }
}
