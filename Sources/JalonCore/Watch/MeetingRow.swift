/// A steering meeting that was convened and not held yet, as the agenda keeps it: written with the events of its plan,
/// and rebuilt from them at will.
public struct MeetingRow: Hashable, Sendable {
  public var plan: SupportPlanID
  /// Among the meetings of its plan, from 0, by day.
  public var place: Int
  /// The name under which it was convened.
  public var name: String
  public var day: Day
  /// The operator that leads the plan: its officers hold the meeting, move it or call it off.
  public var lead: OperatorID
  /// The mission after which it comes, and the one before which.
  public var after: MissionID?
  public var before: MissionID?

  public init(
    plan: SupportPlanID, place: Int, name: String, day: Day, lead: OperatorID, after: MissionID? = nil,
    before: MissionID? = nil
  ) {
    self.plan = plan
    self.place = place
    self.name = name
    self.day = day
    self.lead = lead
    self.after = after
    self.before = before
  }

  public var key: DueKey { DueKey(day: day, isMeeting: true, numberKey: plan.numberKey, place: place) }

  /// The same meeting, wherever it stands now.
  public func isSame(as other: MeetingRow) -> Bool { plan == other.plan && name == other.name }

  /// What clears it: once its day has come it is held; until then it can only be put on another one.
  public func action(on today: Day) -> PlanCommand.Kind { day <= today ? .holdSteering : .conveneSteering }
}

extension SupportPlan {
  /// The meetings that the agenda shows; none once the plan is closed.
  public var meetingRows: [MeetingRow] {
    guard closedOn == nil else { return [] }
    let calls = convened.map(\.call).sorted { ($0.day, $0.meeting) < ($1.day, $1.meeting) }
    return calls.enumerated().map { place, call in
      MeetingRow(
        plan: id, place: place, name: call.meeting, day: call.day, lead: lead, after: call.after, before: call.before)
    }
  }
}
