/// Days and money of one mission, as they stand: agreed, done, left; who brings what.
public struct MissionAccount: Hashable, Sendable {
  public struct Days: Hashable, Sendable {
    public let agreed: Hundredths
    public let done: Hundredths
    /// Still to be done: none once the report is in.
    public let left: Hundredths
  }

  public let mission: MissionID
  public let title: String
  /// `nil` before the agreement is drafted.
  public let days: Days?
  /// What the agreement says, or what is due where the work was broken off.
  public let cost: Euros?
  /// What the lines of the plan bring to it.
  public let funds: FundingSums

  init(_ mission: Mission, _ lines: [FundingLine]) {
    self.mission = mission.id
    title = mission.opening.title
    days = mission.dayCount
    cost = mission.cost
    funds = FundingSums(lines.filter { $0.act.mission == mission.id })
  }
}

/// Money by what has become of it. What was refused is apart, and counts for nothing else.
public struct FundingSums: Hashable, Sendable {
  /// Asked for, without an answer yet.
  public let asked: Euros
  public let granted: Euros
  public let paid: Euros
  public let refused: Euros
  /// All that may be reckoned with.
  public let counts: Euros

  public init(_ lines: [FundingLine]) {
    func sum(_ amount: (FundingLine) -> Euros) -> Euros { lines.reduce(.zero) { $0 + amount($1) } }
    asked = sum { $0.state == .asked ? $0.asked : .zero }
    granted = sum { $0.state == .refused ? $0.paid : $0.granted ?? .zero }
    paid = sum(\.paid)
    refused = sum { $0.state == .refused ? Euros(cents: ($0.granted ?? $0.asked).cents - $0.paid.cents) : .zero }
    counts = sum(\.counts)
  }

  /// Granted and not yet paid.
  public var left: Euros { Euros(cents: granted.cents - paid.cents) }
}

extension Mission {
  /// « Jours convenus, réalisés, restants ».
  public var dayCount: MissionAccount.Days? {
    guard let agreed = stage.framing?.terms?.days else { return takenOver.flatMap(\.dayCount) }
    let done = abandoned?.daysDone ?? stage.running?.daysDone ?? .zero
    let isOver = stage.reported != nil || stage.name.isEnd
    return MissionAccount.Days(
      agreed: agreed, done: done, left: isOver ? .zero : Hundredths(max(0, agreed.value - done.value)))
  }

  /// What it costs: nobody knows before the agreement is drafted.
  public var cost: Euros? { abandoned?.amountDue ?? stage.framing?.terms?.amount ?? stage.takenOver?.amount }

  private var abandoned: Abandon? {
    if case .ended(let ended) = stage, case .abandoned(let act) = ended.ending { act } else { nil }
  }
}

extension TakeOver {
  /// Of a mission that was over before Jalon, where the days done are known.
  fileprivate var dayCount: MissionAccount.Days? {
    guard entry.isOver, let days, let daysDone else { return nil }
    return MissionAccount.Days(agreed: days, done: daysDone, left: .zero)
  }
}

extension Mission {
  public func account(in plan: SupportPlan?) -> MissionAccount { MissionAccount(self, plan?.funding ?? []) }

  /// The sums of one mission that do not add up. Of funding nothing is said where the plan keeps none.
  public func gaps(in plan: SupportPlan?) -> [AccountGap] {
    gaps(account(in: plan), plan?.funding.contains { $0.act.object == .engineering } ?? false)
  }

  private func gaps(_ account: MissionAccount, _ isFunded: Bool) -> [AccountGap] {
    var gaps: [AccountGap] = []
    if let cost, isFunded, account.funds.counts != cost {
      gaps.append(
        account.funds.counts > cost
          ? .fundedAbove(id, account.funds.counts, cost) : .fundedBelow(id, account.funds.counts, cost))
    }
    // Of the days done before Jalon nobody may have told.
    guard let days = account.days, takenOver?.daysDone != nil || takenOver == nil else { return gaps }
    if days.done > days.agreed { gaps.append(.daysAbove(id, days.done, days.agreed)) }
    if stage.reported != nil, days.done < days.agreed { gaps.append(.daysBelow(id, days.done, days.agreed)) }
    return gaps
  }
}
