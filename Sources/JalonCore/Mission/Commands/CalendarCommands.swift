/// The calendar of the mission, from then on its own: each step so many working days after another one.
public struct LayCalendar: Payload {
  public var rules: [CalendarRule]
}

/// Plans a step for another day than the one that the calendar gives.
public struct MoveStep: Payload {
  public var step: PlannedStep
  /// None where the step goes back to the day that the calendar gives.
  public var day: Day?
  public var reason: String

  public init(step: PlannedStep, day: Day?, reason: String) {
    self.step = step
    self.day = day
    self.reason = reason
  }
}
