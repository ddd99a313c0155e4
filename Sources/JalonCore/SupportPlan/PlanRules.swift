typealias PlanRuling = Ruling<PlanEvent>

extension SupportPlan: Decider {
  public typealias Command = PlanCommand
  public typealias Event = PlanEvent

  public static func rule(
    on order: Order<PlanCommand>, state: SupportPlan?, in circumstances: Circumstances
  ) -> Ruling<PlanEvent> {
    var ruling: PlanRuling =
      switch (order.command, state) {
      case (.openPlan(let act), nil): SupportPlan.open(act)
      case (.openPlan(let act), _): .refusing(.planAlreadyOpened(act.plan))
      case (_, nil): .refusing(.planNotOpened)
      case (_, let plan?): plan.rule(on: order.command, circumstances)
      }
    ruling.require(circumstances.directory.isOfficer(order.by), .notAnOfficer(order.by))
    ruling.check(order.command.payload, circumstances)
    return ruling
  }

  private static func open(_ act: OpenPlan) -> PlanRuling {
    PlanRuling().recording(.planOpened(act))
  }

  private func rule(on command: PlanCommand, _ circumstances: Circumstances) -> PlanRuling {
    guard closedOn == nil else { return .refusing(.planClosed(id)) }
    var ruling: PlanRuling =
      switch command {
      case .openPlan(let act): .refusing(.planAlreadyOpened(act.plan))
      case .addStructure(let act): add(act)
      case .leaveStructure(let act): leave(act)
      case .addOperator(let act): add(act)
      case .shareDiagnosis(let act): PlanRuling().recording(.diagnosisShared(act))
      case .recordOpinion(let act): PlanRuling().recording(.opinionRecorded(act))
      case .holdSteering(let act): hold(act, circumstances)
      case .studyScenario(let act): study(act)
      case .settleScenario(let act): settle(act)
      case .recordBoardDecision(let act): record(act)
      case .addFunding(let act): fund(act, circumstances)
      case .linkStructures(let act): link(act)
      case .closePlan(let act): PlanRuling().recording(.planClosed(act))
      }
    if let dated = command.payload as? any Dated { ruling.notBefore(dated.on, opening.on, .planOpening) }
    return ruling
  }

  private func add(_ act: AddStructure) -> PlanRuling {
    var ruling = PlanRuling()
    ruling.require(membership(of: act.structure) == nil, .alreadyInPlan(.structure(act.structure), field: "structure"))
    return ruling.recording(.structureAdded(act))
  }

  private func leave(_ act: LeaveStructure) -> PlanRuling {
    var ruling = PlanRuling()
    guard let membership = membership(of: act.structure) else {
      return .refusing(.notInPlan(.structure(act.structure), field: "structure"))
    }
    ruling.require(
      act.on >= membership.joined, .tooEarly(field: "on", notBefore: membership.joined, after: .planOpening))
    return ruling.recording(.structureLeft(act))
  }

  private func add(_ act: AddOperator) -> PlanRuling {
    var ruling = PlanRuling()
    ruling.require(!operators.contains(act.operator), .alreadyInPlan(.operator(act.operator), field: "operator"))
    return ruling.recording(.operatorAdded(act))
  }

  private func hold(_ act: HoldSteering, _ circumstances: Circumstances) -> PlanRuling {
    var ruling = PlanRuling()
    ruling.require(!act.attendees.isEmpty, .noneGiven(field: "attendees"))
    if let mission = act.after {
      ruling.require(circumstances.mission(mission) != nil, .unknownMission(mission, field: "after"))
    }
    return ruling.recording(.steeringHeld(act))
  }

  private func study(_ act: StudyScenario) -> PlanRuling {
    var ruling = PlanRuling()
    ruling.require(
      !scenarios.contains { $0.study.scenario == act.scenario }, .scenarioExists(act.scenario, field: "scenario"))
    return ruling.recording(.scenarioStudied(act))
  }

  private func settle(_ act: SettleScenario) -> PlanRuling {
    var ruling = PlanRuling()
    ruling.requireScenario(act.scenario, of: self)
    return ruling.recording(.scenarioSettled(act))
  }

  private func record(_ act: RecordBoardDecision) -> PlanRuling {
    var ruling = PlanRuling()
    ruling.requireScenario(act.scenario, of: self)
    ruling.require(structures.contains(act.structure), .notInPlan(.structure(act.structure), field: "structure"))
    ruling.require(
      undecided(on: act.scenario).contains(act.structure) || !structures.contains(act.structure),
      .alreadyDecided(act.structure, field: "structure"))
    return ruling.recording(.boardDecided(act))
  }

  private func fund(_ act: AddFunding, _ circumstances: Circumstances) -> PlanRuling {
    var ruling = PlanRuling()
    ruling.positive(act.amount, field: "amount")
    if let carrier = act.operator {
      ruling.require(operators.contains(carrier), .notInPlan(.operator(carrier), field: "operator"))
    }
    if let mission = act.mission { mindShares(act, of: mission, circumstances, &ruling) }
    return ruling.recording(.fundingAdded(act))
  }

  /// What the operators bring to a mission should add up to what it costs, never to more.
  private func mindShares(
    _ act: AddFunding, of mission: MissionID, _ circumstances: Circumstances, _ ruling: inout PlanRuling
  ) {
    guard let found = circumstances.mission(mission) else {
      return ruling.refuse(.unknownMission(mission, field: "mission"))
    }
    guard let cost = found.stage.framing?.terms?.amount, act.object == .engineering, act.state != .refused else {
      return
    }
    let others = funding.filter { $0.mission == mission && $0.object == .engineering && $0.state != .refused }
    let shares = others.reduce(act.amount) { $0 + $1.amount }
    ruling.mind(shares > cost, .sharesDoNotAddUp(shares, cost))
  }

  private func link(_ act: LinkStructures) -> PlanRuling {
    var ruling = PlanRuling()
    ruling.require(act.from != act.to || act.from.text.isBlank, .linkedToItself(field: "to"))
    return ruling.recording(.structuresLinked(act))
  }
}

extension PlanRuling {
  fileprivate mutating func requireScenario(_ scenario: String, of plan: SupportPlan) {
    guard !scenario.isBlank else { return }
    require(plan.scenarios.contains { $0.study.scenario == scenario }, .unknownScenario(scenario, field: "scenario"))
  }
}

extension SupportPlan {
  public static func evolve(_ state: SupportPlan?, with entry: Recorded<PlanEvent>) throws(Unfit) -> SupportPlan {
    let unfit = Unfit(event: entry.event.kind.rawValue, position: entry.position)
    guard entry.position == (state?.version ?? 0) + 1 else { throw unfit }
    if case .planOpened(let act) = entry.event, state == nil {
      return SupportPlan(id: act.plan, opening: act, operators: [act.lead], version: entry.position)
    }
    guard var plan = state else { throw unfit }
    plan.advance(entry.event)
    plan.version = entry.position
    return plan
  }

  private mutating func advance(_ event: PlanEvent) {
    switch event {
    case .planOpened: break
    case .structureAdded(let act):
      memberships.append(Membership(structure: act.structure, role: act.role, joined: act.on))
    case .structureLeft(let act):
      guard let index = memberships.lastIndex(where: { $0.structure == act.structure && $0.left == nil }) else {
        return
      }
      memberships[index].left = act.on
    case .operatorAdded(let act): operators.append(act.operator)
    case .diagnosisShared(let act): diagnoses.append(act)
    case .opinionRecorded(let act): opinions.append(act)
    case .steeringHeld(let act): meetings.append(act)
    case .scenarioStudied(let act): scenarios.append(Scenario(study: act))
    case .scenarioSettled(let act):
      guard let index = scenarios.firstIndex(where: { $0.study.scenario == act.scenario }) else { return }
      scenarios[index].state = act.state
    case .boardDecided(let act): decisions.append(act)
    case .fundingAdded(let act): funding.append(act)
    case .structuresLinked(let act): links.append(act)
    case .planClosed(let act): closedOn = act.on
    }
  }
}
