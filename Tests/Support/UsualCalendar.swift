import JalonCore

// For stories in which nobody's office lies where holidays of its own are kept.
extension Mission {
  private static let national = WorkingCalendar()

  public func watches() -> [Watch] { watches(in: Mission.national).filter { $0.since == nil } }
  public func watches(on today: Day) -> [Watch] { watches(on: today, in: Mission.national) }
  public func dueRows(on today: Day) -> [DueRow] {
    dueRows(watches(in: Mission.national)).filter { $0.watch.stands(on: today) }
  }
  public func nextWatch() -> Watch? { watches().first }
  public func calendar() -> MissionCalendar { calendar(in: Mission.national) }
  public func calendar(moving step: PlannedStep, to day: Day) -> MissionCalendar {
    calendar(moving: step, to: day, in: Mission.national)
  }
  public func appointments() -> [Appointment] { appointments(Mission.national) }
}
