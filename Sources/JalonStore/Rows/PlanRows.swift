import JalonCore

/// All that a store keeps of one plan beside its events: a fold of them, written with them and rebuilt at will.
public struct PlanRows: Hashable, Sendable {
  public var plan: PlanRow
  /// Those that were convened, by day.
  public var meetings: [MeetingRow]
  /// It was opened by mistake: nothing of it is kept, in no list.
  public var isGone: Bool

  public init(plan: PlanRow, meetings: [MeetingRow] = [], isGone: Bool = false) {
    self.isGone = isGone
    self.plan = plan
    self.meetings = meetings
  }

  public init(_ plan: SupportPlan, in directory: Directory) {
    self.init(
      plan: PlanRow(plan, in: directory), meetings: plan.meetingRows, isGone: plan.isOpenedByMistake)
  }
}
