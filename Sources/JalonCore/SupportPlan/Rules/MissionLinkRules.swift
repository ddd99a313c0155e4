/// The missions that come before one, through the link with which it was opened and those that its plan added.
public enum Lineage {
  /// Every mission that `start` leads back to, itself included.
  ///
  /// - Parameters:
  ///   - mission: reads a mission; `nil` where there is none.
  ///   - plan: reads the plan of a mission.
  public static func back<Failure: Error>(
    from start: MissionID, mission: (MissionID) throws(Failure) -> Mission?,
    plan: (SupportPlanID) throws(Failure) -> SupportPlan?
  ) throws(Failure) -> Set<MissionID> {
    var (found, next): (Set<MissionID>, [MissionID]) = ([], [start])
    while let id = next.popLast() {
      guard found.insert(id).inserted, let at = try mission(id) else { continue }
      next += at.opening.link.map { [$0.mission] } ?? []
      next += try plan(at.opening.plan)?.missionLinks.filter { $0.mission == id }.map(\.to) ?? []
    }
    return found
  }
}

extension SupportPlan {
  /// A mission of this plan and an earlier one, which may belong to another plan or operator.
  func link(_ act: LinkMissions, _ circumstances: Circumstances) -> PlanRuling {
    var ruling = PlanRuling()
    if let mission = circumstances.mission(act.mission) {
      ruling.require(mission.opening.plan == id, .missionOfAnotherPlan(act.mission, field: "mission"))
      ruling.require(!isLinked(mission, act), .alreadyLinked(field: "to"))
    } else {
      ruling.requireKnown(act.mission, field: "mission")
    }
    if circumstances.mission(act.to) == nil { ruling.requireKnown(act.to, field: "to") }
    let isItself = act.mission == act.to && !act.to.text.isBlank
    ruling.require(!isItself, .linkedToItself(field: "to"))
    if !isItself { ruling.require(!leadsBack(act, circumstances), .circularLink(field: "to")) }
    return ruling.recording(.missionsLinked(act))
  }

  /// The links of a mission, the one with which it was opened first.
  public func links(of mission: Mission) -> [MissionLink] {
    (mission.opening.link.map { [$0] } ?? [])
      + missionLinks.filter { $0.mission == mission.id }.map { MissionLink(kind: $0.kind, mission: $0.to) }
  }

  private func isLinked(_ mission: Mission, _ act: LinkMissions) -> Bool {
    links(of: mission).contains(MissionLink(kind: act.kind, mission: act.to))
  }

  private func leadsBack(_ act: LinkMissions, _ circumstances: Circumstances) -> Bool {
    Lineage.back(from: act.to) {
      circumstances.mission($0)
    } plan: {
      $0 == id ? self : circumstances.otherPlan($0)
    }.contains(act.mission)
  }
}

extension PlanRuling {
  fileprivate mutating func requireKnown(_ mission: MissionID, field: String) {
    require(mission.text.isBlank, .unknownMission(mission, field: field))
  }
}
