// Steering meetings: set for a day, moved, called off, held.
extension SupportPlan {
  func convene(_ act: ConveneSteering, _ circumstances: Circumstances) -> PlanRuling {
    var ruling = PlanRuling()
    ruling.require(!isSettled(act.meeting), .meetingSettled(act.meeting, field: "meeting"))
    ruling.notBefore(act.day, act.on, .convening, field: "day")
    if let standing = convened(act.meeting) {
      ruling.notBefore(act.on, standing.call.on, .convening)
      ruling.require(act.day != standing.call.day || act.unlikeOnlyInDays(standing.call), .nothingChanges(field: "day"))
    }
    ruling.place(act.after, act.before, circumstances)
    ruling.invite(act.parties ?? [], self)
    return ruling.recording(.steeringConvened(act))
  }

  func cancel(_ act: CancelSteering) -> PlanRuling {
    var ruling = PlanRuling()
    ruling.require(!convened.isEmpty, .noMeetingConvened)
    if !convened.isEmpty, !act.meeting.isBlank {
      ruling.require(convened(act.meeting) != nil, .unknownMeeting(act.meeting, field: "meeting"))
    }
    if let standing = convened(act.meeting) { ruling.notBefore(act.on, standing.call.on, .convening) }
    return ruling.recording(.steeringCancelled(act))
  }

  func hold(_ act: HoldSteering, _ circumstances: Circumstances) -> PlanRuling {
    var ruling = PlanRuling()
    ruling.require(!act.attendees.isEmpty || act.parties?.isEmpty == false, .noneGiven(field: "attendees"))
    ruling.requireDistinct(act.attendees, field: "attendees")
    if let name = act.meeting, !name.isBlank {
      ruling.require(!meetings.contains { $0.meeting == name }, .meetingSettled(name, field: "meeting"))
      if let standing = convened(name) { ruling.notBefore(act.on, standing.call.on, .convening) }
    }
    ruling.place(act.after, act.before, circumstances)
    ruling.invite(act.parties ?? [], self)
    return ruling.recording(.steeringHeld(act))
  }

  /// The act that puts a meeting on another day, everything else staying as it was.
  public func moving(_ meeting: ConvenedMeeting, to day: Day, on today: Day) -> PlanCommand {
    var call = meeting.call
    (call.day, call.on) = (day, today)
    return .conveneSteering(call)
  }

  public func convened(_ name: String) -> ConvenedMeeting? { convened.first { $0.name == name } }

  private func isSettled(_ name: String) -> Bool {
    !name.isBlank && meetings.contains { $0.meeting == name }
  }
}

extension ConveneSteering {
  fileprivate func unlikeOnlyInDays(_ other: ConveneSteering) -> Bool {
    var same = other
    same.on = on
    return self != same
  }
}

extension PlanRuling {
  /// The place of a meeting in the sequence of missions.
  fileprivate mutating func place(_ after: MissionID?, _ before: MissionID?, _ circumstances: Circumstances) {
    for (field, mission) in [("after", after), ("before", before)] {
      guard let mission else { continue }
      require(circumstances.mission(mission) != nil, .unknownMission(mission, field: field))
    }
    require(after == nil || after != before, .linkedToItself(field: "before"))
  }

  fileprivate mutating func invite(_ parties: [Party], _ plan: SupportPlan) {
    requireDistinct(parties.map(\.text), field: "parties")
    for (index, party) in parties.enumerated() where !party.isBlank {
      require(plan.takesIn(party), .notInPlan(party, field: "parties[\(index)]"))
    }
  }
}

extension SupportPlan {
  /// A provider comes as one who works for the plan, and is in no list of it.
  fileprivate func takesIn(_ party: Party) -> Bool {
    switch party {
    case .structure(let id): everyStructure.contains(id)
    case .operator(let id): operators.contains(id)
    case .provider: true
    }
  }
}
