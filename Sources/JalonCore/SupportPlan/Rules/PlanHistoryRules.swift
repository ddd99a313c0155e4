// Going back over the journal of a plan. An act is ruled on again with all that followed it: what was possible must
// have stayed possible, and every mission must keep the structures and operators that it was opened with.
extension SupportPlan {
  func undo(_ act: UndoAct, enteredBy person: PersonID, _ circumstances: Circumstances) -> PlanRuling {
    guard undoable != nil else { return .refusing(.nothingToUndo) }
    var ruling = PlanRuling()
    let stands = effective.contains { $0.order == act.act } && act.act != entries.first?.order
    ruling.require(stands, .noSuchAct(field: "act"))
    if stands {
      ruling.require(consequences(of: [.planActUndone(act)], circumstances).isEmpty, .actRestedUpon(field: "act"))
      ruling.keepMissions(of: self, after: [.planActUndone(act)], field: "act", circumstances)
    }
    if let session = Past(entries).session(of: act.act) { ruling.mindAnothers(session, by: person) }
    return ruling.recording(.planActUndone(act))
  }

  func redo(_ act: RedoAct, enteredBy person: PersonID, _ circumstances: Circumstances) -> PlanRuling {
    guard let next = Past(entries).nextRedo else { return .refusing(.nothingToRedo) }
    var ruling = PlanRuling()
    ruling.require(act.act == next.order, .notTheLastAct(field: "act"))
    ruling.mindAnothers(next.enteredBy, by: person)
    return ruling.recording(.planActRedone(act))
  }

  func correct(_ act: Correct, _ circumstances: Circumstances) -> PlanRuling {
    guard let entry = effective.first(where: { $0.position == act.event }), entry.event.kind != .planCorrected else {
      return .refusing(.noSuchEvent(act.event, field: "event"))
    }
    var (ruling, corrections) = (PlanRuling(), [PlanEvent]())
    do {
      let mending = try Past(entries).mending(act, of: entry)
      corrections = mending.corrections.map(PlanEvent.planCorrected)
      ruling.require(mending.mended != entry.event, .nothingChanges(field: "newValue"))
      if let day = mending.mended.payload.dayTold {
        ruling.require(day <= circumstances.today, .inFuture(field: "newValue"))
      }
    } catch {
      return .refusing(error)
    }
    if ruling.obstacles.isEmpty {
      for (position, obstacle) in consequences(of: corrections, circumstances) {
        ruling.refuse(position == act.event ? obstacle : .wouldStop(position, obstacle))
      }
      ruling.keepMissions(of: self, after: corrections, field: "newValue", circumstances)
    }
    return ruling.recording(corrections)
  }

  // MARK: - What followed

  /// The plan as it would be told with more entries, which go back over the journal.
  fileprivate func told(after events: [PlanEvent]) -> SupportPlan? { try? SupportPlan.fold(Past(entries).with(events)) }

  /// What would have stood in the way of an act, as mended or after what is missing, and did not as it was told.
  private func consequences(of events: [PlanEvent], _ circumstances: Circumstances) -> [(Int, Obstacle)] {
    let before = rulings(Past(entries).effective, circumstances)
    let after = rulings(Past(Past(entries).with(events)).effective, circumstances)
    for (position, obstacles) in after.sorted(by: { $0.key < $1.key }) {
      let new = obstacles.filter { !(before[position] ?? []).contains($0) }
      guard new.isEmpty else { return new.map { (position, $0) } }
    }
    return []
  }

  /// All that forbids each entry after those before it, by its position.
  private func rulings(_ told: [Recorded<PlanEvent>], _ circumstances: Circumstances) -> [Int: [Obstacle]] {
    var (rulings, plan): ([Int: [Obstacle]], SupportPlan?) = ([:], nil)
    for entry in told {
      if let command = entry.event.command {
        let order = Order(id: entry.order, by: entry.by, enteredBy: entry.enteredBy, at: entry.at, command: command)
        rulings[entry.position] = SupportPlan.rule(on: order, state: plan, in: circumstances).obstacles
      }
      if var next = plan {
        next.advance(entry)
        plan = next
      } else if case .planOpened(let act) = entry.event {
        plan = SupportPlan(act)
      }
    }
    return rulings
  }
}

extension PlanRuling {
  /// No mission may be left with a structure that was not in, or an operator that the plan does not have.
  fileprivate mutating func keepMissions(
    of plan: SupportPlan, after events: [PlanEvent], field: String, _ circumstances: Circumstances
  ) {
    guard let told = plan.told(after: events) else { return refuse(.actRestedUpon(field: field)) }
    let left = circumstances.missions.filter { $0.opening.plan == plan.id && plan.carries($0) && !told.carries($0) }
    require(left.isEmpty, .missionsRestOnIt(left.map(\.id).sorted(), field: field))
  }
}

extension SupportPlan {
  fileprivate func carries(_ mission: Mission) -> Bool {
    let there = members(on: mission.opening.on)
    return mission.opening.structures.allSatisfy(there.contains)
      && mission.opening.operators.allSatisfy(operators.contains) && opening.on <= mission.opening.on
  }
}
