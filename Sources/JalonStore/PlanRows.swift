import JalonCore

/// All that a store keeps of one plan beside its events: a fold of them, written with them and rebuilt at will.
public struct PlanRows: Hashable, Sendable {
  public var plan: PlanRow
  /// Those that were convened, by day.
  public var meetings: [MeetingRow]

  public init(plan: PlanRow, meetings: [MeetingRow] = []) {
    self.plan = plan
    self.meetings = meetings
  }

  public init(_ plan: SupportPlan, in directory: Directory) {
    self.init(plan: PlanRow(plan, in: directory), meetings: plan.meetingRows)
  }
}

extension Chronicle {
  /// What the journal says of the meetings of a plan; `nil` where its history cannot be read.
  public func meetingRows(of id: SupportPlanID) throws(StoreFailure) -> [MeetingRow]? {
    try readable { () throws(LedgerFailure) in try folded(SupportPlan.self, from: .plan(id))?.meetingRows }
  }
}
