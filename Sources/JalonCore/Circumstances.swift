/// What a rule may know beyond the state that it rules on: the day, and what stands elsewhere.
public struct Circumstances: Sendable {
  public let today: Day
  public let directory: Directory
  /// The plan of the mission at hand, if it exists.
  public let plan: SupportPlan?
  /// The providers invited by the last calls of the lead operator, latest first.
  public let recentCalls: [[ProviderID]]
  /// Another mission, by its identifier.
  public let mission: @Sendable (MissionID) -> Mission?
  /// The days on which the operators of the mission at hand work.
  public let working: WorkingCalendar

  public init(
    today: Day, directory: Directory, plan: SupportPlan? = nil, recentCalls: [[ProviderID]] = [],
    working: WorkingCalendar = WorkingCalendar(),
    mission: @escaping @Sendable (MissionID) -> Mission? = { _ in nil }
  ) {
    self.today = today
    self.directory = directory
    self.plan = plan
    self.recentCalls = recentCalls
    self.mission = mission
    self.working = working
  }
}
