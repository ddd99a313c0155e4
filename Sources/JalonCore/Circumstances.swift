/// What a rule may know beyond the state that it rules on: the day, and what stands elsewhere.
public struct Circumstances: Sendable {
  public private(set) var today: Day
  public private(set) var directory: Directory
  /// The plan of the mission at hand, if it exists.
  public let plan: SupportPlan?
  /// The providers invited by the last calls of the lead operator, latest first.
  public let recentCalls: [[ProviderID]]
  /// The missions of the plan at hand, or those that may rest on an act of the directory, where the command asks for them.
  public let missions: [Mission]
  /// The plans that may rest on an act of the directory.
  public let plans: [SupportPlan]
  /// What stands apart from the journal about a person; `nil` where nothing does.
  public let details: @Sendable (PersonID) -> PersonDetails?
  /// Another plan, by its identifier.
  public let otherPlan: @Sendable (SupportPlanID) -> SupportPlan?
  /// Another mission, by its identifier.
  public let mission: @Sendable (MissionID) -> Mission?
  /// The days on which the operators of the mission at hand work; where there is none, the operator that leads the plan.
  public let working: WorkingCalendar
  /// Of whoever enters the command.
  public let zone: Zone

  public init(
    today: Day, directory: Directory, plan: SupportPlan? = nil, recentCalls: [[ProviderID]] = [],
    working: WorkingCalendar? = nil, zone: Zone = .universal,
    missions: [Mission] = [], plans: [SupportPlan] = [],
    details: @escaping @Sendable (PersonID) -> PersonDetails? = { _ in nil },
    otherPlan: @escaping @Sendable (SupportPlanID) -> SupportPlan? = { _ in nil },
    mission: @escaping @Sendable (MissionID) -> Mission? = { _ in nil }
  ) {
    self.today = today
    self.directory = directory
    self.plan = plan
    self.recentCalls = recentCalls
    self.missions = missions
    self.plans = plans
    self.details = details
    self.otherPlan = otherPlan
    self.mission = mission
    self.zone = zone
    self.working = working ?? plan.map { directory.calendar(of: $0.lead) } ?? WorkingCalendar()
  }

  /// The middle of the day: when a command would be entered that is only asked about.
  public var noon: Instant { Instant(seconds: today.number * 86_400 + 43_200) }

  /// The same, on another day: midnight may have passed since they were read.
  public func on(_ day: Day) -> Circumstances {
    var circumstances = self
    circumstances.today = day
    return circumstances
  }

  /// The same, but whoever walks over the directory meets only the first entries that hold a text.
  public func searching(_ text: String) -> Circumstances {
    var circumstances = self
    circumstances.directory = directory.searched(for: text)
    return circumstances
  }
}
