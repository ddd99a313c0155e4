/// What one event leads to on another mission, in the same breath: a follow-up's new need opens its draft.
public enum Policy {
  /// The commands to carry out with the events of `mission`, in their order.
  public static func reactions(to event: MissionEvent, of mission: Mission) -> [MissionCommand] {
    guard case .followUpRecorded(let act) = event else { return [] }
    return act.needs.compactMap { need in
      guard need.answer == .newMission, let new = need.mission else { return nil }
      return .open(mission.opening.following(new, for: need.need, by: mission.officer, on: act.on))
    }
  }
}

extension Opening {
  fileprivate func following(_ new: MissionID, for need: String, by officer: PersonID, on day: Day) -> Open {
    Open(
      mission: new, plan: plan, title: need, kind: kind, structures: structures, operators: operators, lead: lead,
      officer: officer, link: MissionLink(kind: .follows, mission: mission), on: day)
  }
}
