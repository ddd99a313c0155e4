// Going back over the journal of a plan. An act is ruled on again with all that followed it: what was possible must
// have stayed possible, and every mission must keep the structures and operators that it was opened with.
extension SupportPlan {
  func undo(_ act: UndoAct, by person: PersonID, _ circumstances: Circumstances) -> PlanRuling {
    guard undoable != nil else { return .refusing(.nothingToUndo) }
    var ruling = PlanRuling()
    let stands = effective.contains { $0.order == act.act } && act.act != entries.first?.order
    ruling.require(stands, .noSuchAct(field: "act"))
    if stands {
      ruling.require(holds(after: .planActUndone(act), circumstances), .actRestedUpon(field: "act"))
      ruling.keepMissions(of: self, after: .planActUndone(act), field: "act", circumstances)
    }
    if let author = Past(entries).author(of: act.act) { ruling.mindAnothers(author, by: person) }
    return ruling.recording(.planActUndone(act))
  }

  func redo(_ act: RedoAct, by person: PersonID, _ circumstances: Circumstances) -> PlanRuling {
    guard let next = Past(entries).nextRedo else { return .refusing(.nothingToRedo) }
    var ruling = PlanRuling()
    ruling.require(act.act == next.order, .notTheLastAct(field: "act"))
    ruling.mindAnothers(next.by, by: person)
    return ruling.recording(.planActRedone(act))
  }

  func correct(_ act: Correct, _ circumstances: Circumstances) -> PlanRuling {
    guard let entry = effective.first(where: { $0.position == act.event }), entry.event.kind != .planCorrected else {
      return .refusing(.noSuchEvent(act.event, field: "event"))
    }
    guard let mended = entry.event.mended(act.field, act.newValue) else {
      return .refusing(.notCorrectable(field: "field", among: entry.event.correctableFields))
    }
    var ruling = PlanRuling()
    ruling.require(mended.event != entry.event, .nothingChanges(field: "newValue"))
    if let day = mended.event.payload.dayTold {
      ruling.require(day <= circumstances.today, .inFuture(field: "newValue"))
    }
    let correction = Correction(
      event: act.event, field: act.field, oldValue: mended.oldValue, newValue: act.newValue, reason: act.reason)
    if ruling.obstacles.isEmpty {
      for obstacle in consequences(of: .planCorrected(correction), circumstances) { ruling.refuse(obstacle) }
      ruling.keepMissions(of: self, after: .planCorrected(correction), field: "newValue", circumstances)
    }
    return ruling.recording(.planCorrected(correction))
  }

  // MARK: - What followed

  /// The plan as it would be told with one more entry, which goes back over the journal.
  fileprivate func told(after event: PlanEvent) -> SupportPlan? { try? SupportPlan.fold(Past(entries).with(event)) }

  private func holds(after event: PlanEvent, _ circumstances: Circumstances) -> Bool {
    consequences(of: event, circumstances).isEmpty
  }

  /// What would have stood in the way of an act, as mended or after what is missing, and did not as it was told.
  private func consequences(of event: PlanEvent, _ circumstances: Circumstances) -> [Obstacle] {
    let before = rulings(Past(entries).effective, circumstances)
    let after = rulings(Past(Past(entries).with(event)).effective, circumstances)
    for (position, obstacles) in after.sorted(by: { $0.key < $1.key }) {
      let new = obstacles.filter { !(before[position] ?? []).contains($0) }
      guard new.isEmpty else { return new }
    }
    return []
  }

  /// All that forbids each entry after those before it, by its position.
  private func rulings(_ told: [Recorded<PlanEvent>], _ circumstances: Circumstances) -> [Int: [Obstacle]] {
    var (rulings, plan): ([Int: [Obstacle]], SupportPlan?) = ([:], nil)
    for entry in told {
      if let command = entry.event.command {
        let order = Order(id: entry.order, by: entry.by, at: entry.at, command: command)
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
    of plan: SupportPlan, after event: PlanEvent, field: String, _ circumstances: Circumstances
  ) {
    guard let told = plan.told(after: event) else { return refuse(.actRestedUpon(field: field)) }
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
