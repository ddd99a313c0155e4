import JalonCore

// For stories in which nobody's office lies where holidays of its own are kept.
extension Mission {
  private static let national = WorkingCalendar()

  public func watches() -> [Watch] { watches(in: Mission.national) }
  public func nextWatch() -> Watch? { nextWatch(in: Mission.national) }
  public func calendar() -> MissionCalendar { calendar(in: Mission.national) }
  public func calendar(moving step: PlannedStep, to day: Day) -> MissionCalendar {
    calendar(moving: step, to: day, in: Mission.national)
  }
  public func appointments() -> [Appointment] { appointments(Mission.national) }
}
