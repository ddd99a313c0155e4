extension SupportPlan {
  public static func evolve(_ state: SupportPlan?, with entry: Recorded<PlanEvent>) throws(Unfit) -> SupportPlan {
    guard entry.position == (state?.version ?? 0) + 1 else {
      throw Unfit(event: entry.event.kind.rawValue, position: entry.position)
    }
    guard var plan = state else { return try fold([entry]) }
    guard entry.event.turn == nil else { return try fold(plan.entries + [entry]) }
    plan.advance(entry)
    plan.entries.append(entry)
    return plan
  }

  mutating func advance(_ entry: Recorded<PlanEvent>) {
    switch entry.event {
    case .planOpened, .planCorrected, .planActUndone, .planActRedone: break
    case .aimChanged(let act): aims.append(Aim(text: act.aim, on: act.on, scenario: act.scenario))
    case .structureAdded(let act): join(act.structure, act.role, on: act.on)
    case .structureLeft(let act): end(act.structure, .reason(act.reason), on: act.on)
    case .operatorAdded(let act): operators.append(act.operator)
    case .leadChanged(let act): leads.append(Lead(operator: act.operator, since: act.on, reason: act.reason))
    case .diagnosisShared(let act): diagnoses.append(act)
    case .opinionRecorded(let act): opinions.append(act)
    case .missionsLinked(let act): missionLinks.append(act)
    case .steeringConvened(let act): plan(act)
    case .steeringCancelled(let act): callOff(act)
    case .steeringHeld(let act): keep(act)
    case .scenarioStudied(let act): scenarios.append(Scenario(study: act))
    case .scenarioSettled(let act): conclude(act)
    case .boardDecided(let act): decisions.append(act)
    case .fundingAdded(let act): funding.append(FundingLine(id: act.line ?? FundingID("\(entry.position)"), act: act))
    case .fundingAdvanced(let act): step(act)
    case .structuresLinked(let act): tie(act)
    case .planClosed(let act): closing = act
    }
  }

  // MARK: Structures

  private mutating func join(_ structure: StructureID, _ role: StructureRole, on day: Day) {
    memberships.append(Membership(structure: structure, role: role, joined: day))
  }

  private mutating func end(_ structure: StructureID, _ why: Leaving, on day: Day) {
    guard let index = memberships.lastIndex(where: { $0.structure == structure && $0.left == nil }) else { return }
    memberships[index].left = day
    memberships[index].why = why
  }

  private mutating func tie(_ act: LinkStructures) {
    links.append(act)
    guard let dissolved = act.dissolved, let old = membership(of: dissolved) else { return }
    let heir = act.from == dissolved ? act.to : act.from
    end(dissolved, .dissolved(into: heir), on: act.on)
    if membership(of: heir) == nil { join(heir, old.role, on: act.on) }
  }

  // MARK: Meetings

  private mutating func plan(_ act: ConveneSteering) {
    guard let index = convened.firstIndex(where: { $0.name == act.meeting }) else {
      return convened.append(ConvenedMeeting(call: act))
    }
    convened[index].formerDays.append(convened[index].call.day)
    convened[index].call = act
  }

  private mutating func callOff(_ act: CancelSteering) {
    guard let index = convened.firstIndex(where: { $0.name == act.meeting }) else { return }
    cancelled.append(CancelledMeeting(call: convened.remove(at: index).call, act: act))
  }

  private mutating func keep(_ act: HoldSteering) {
    meetings.append(act)
    convened.removeAll { $0.name == act.meeting }
  }

  // MARK: Scenarios and money

  private mutating func conclude(_ act: SettleScenario) {
    guard let index = scenarios.firstIndex(where: { $0.study.scenario == act.scenario }) else { return }
    scenarios[index].state = act.state
  }

  private mutating func step(_ act: AdvanceFunding) {
    guard let index = funding.firstIndex(where: { $0.id == act.line }) else { return }
    funding[index].steps.append(act)
  }
}
