/// Days and money of a whole plan: « Funding and days: agreed, done, left; by operator and funder ».
public struct PlanAccount: Hashable, Sendable {
  public struct ByOperator: Hashable, Sendable {
    /// `nil` for what no operator carries.
    public let `operator`: OperatorID?
    /// Days of the missions that it leads.
    public let days: MissionAccount.Days
    /// What the agreements of those missions cost.
    public let cost: Euros
    public let engineering: FundingSums
  }

  public struct ByFunder: Hashable, Sendable {
    public let funder: FundingLine.Funder
    public let engineering: FundingSums
    public let investment: FundingSums
  }

  public let missions: [MissionAccount]
  public let days: MissionAccount.Days
  /// Of the engineering that was agreed.
  public let cost: Euros
  public let engineering: FundingSums
  public let investment: FundingSums
  public let byOperator: [ByOperator]
  public let byFunder: [ByFunder]
  /// The sums that do not add up.
  public let gaps: [AccountGap]

  public init(_ plan: SupportPlan, missions all: [Mission]) {
    let missions = all.filter { $0.opening.plan == plan.id }.sorted { ($0.opening.on, $0.id) < ($1.opening.on, $1.id) }
    let lines = plan.funding
    self.missions = missions.map { MissionAccount($0, lines) }
    days = MissionAccount.Days(self.missions.compactMap(\.days))
    cost = self.missions.compactMap(\.cost).reduce(.zero, +)
    engineering = FundingSums(lines.of(.engineering))
    investment = FundingSums(lines.of(.investment))
    byOperator = PlanAccount.byOperator(plan, missions)
    byFunder = PlanAccount.byFunder(lines)
    gaps = missions.flatMap { $0.gaps(in: plan) }
  }

  private static func byOperator(_ plan: SupportPlan, _ missions: [Mission]) -> [ByOperator] {
    let carriers = plan.operators.map(Optional.some) + [nil]
    return carriers.compactMap { carrier in
      let own = plan.funding.of(.engineering).filter { $0.act.operator == carrier }
      let led = missions.filter { $0.opening.lead == carrier }
      guard carrier != nil || !own.isEmpty else { return nil }
      return ByOperator(
        operator: carrier, days: MissionAccount.Days(led.compactMap(\.dayCount)),
        cost: led.compactMap(\.cost).reduce(.zero, +), engineering: FundingSums(own))
    }
  }

  /// In the order in which they first came.
  private static func byFunder(_ lines: [FundingLine]) -> [ByFunder] {
    var funders: [FundingLine.Funder] = []
    for line in lines where !funders.contains(line.funder) { funders.append(line.funder) }
    return funders.map { funder in
      let own = lines.filter { $0.funder == funder }
      return ByFunder(
        funder: funder, engineering: FundingSums(own.of(.engineering)), investment: FundingSums(own.of(.investment)))
    }
  }
}

/// Two sums that should be the same, and are not.
public enum AccountGap: Hashable, Sendable {
  case fundedAbove(MissionID, Euros, Euros)
  case fundedBelow(MissionID, Euros, Euros)
  case daysAbove(MissionID, Hundredths, Hundredths)
  case daysBelow(MissionID, Hundredths, Hundredths)

  /// The mission that it is about.
  public var mission: MissionID {
    switch self {
    case .fundedAbove(let id, _, _), .fundedBelow(let id, _, _), .daysAbove(let id, _, _), .daysBelow(let id, _, _): id
    }
  }

  public var code: String {
    switch self {
    case .fundedAbove: "fundedAbove"
    case .fundedBelow: "fundedBelow"
    case .daysAbove: "daysAbove"
    case .daysBelow: "daysBelow"
    }
  }
}

extension MissionAccount.Days {
  fileprivate init(_ all: [MissionAccount.Days]) {
    self.init(
      agreed: all.reduce(.zero) { $0 + $1.agreed }, done: all.reduce(.zero) { $0 + $1.done },
      left: all.reduce(.zero) { $0 + $1.left })
  }
}

extension [FundingLine] {
  fileprivate func of(_ object: FundingObject) -> [FundingLine] { filter { $0.act.object == object } }
}
