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
