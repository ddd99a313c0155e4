import JalonCore

/// What figures count of a funding agreement: what was notified, and what of it goes to which mission.
public struct GrantFacts: Hashable, Sendable {
  public let grant: GrantID
  public let funder: String
  /// The funder and its reference.
  public let name: String
  let carrier: OperatorID
  let amount: Euros
  let years: ClosedRange<Int>
  let allocations: [AllocateGrant]
  let objectives: [SetObjective]

  public init(_ entry: GrantEntry) {
    let act = entry.act
    (grant, funder, name, carrier) = (act.grant, act.funder, entry.name, act.operator)
    (amount, years) = (act.amount, entry.years)
    (allocations, objectives) = (entry.allocations, entry.objectives)
  }

  /// The days on which it runs; `nil` where it ends before the period, or begins after it.
  func running(in period: Period) -> Period? {
    guard let first = Day(year: years.lowerBound, month: 1, day: 1),
      let last = Day(year: years.upperBound, month: 12, day: 31),
      first <= period.end, last >= period.start
    else { return nil }
    return Period(from: max(first, period.start), to: min(last, period.end))
  }
}
