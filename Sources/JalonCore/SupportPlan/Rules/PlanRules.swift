typealias PlanRuling = Ruling<PlanEvent>

extension SupportPlan: Proposing {
  public static let takingNewcomers: Set<PlanCommand.Kind> = [.addStructure, .addOperator]
  public typealias Command = PlanCommand
  public typealias Event = PlanEvent

  public static func rule(
    on order: Order<PlanCommand>, state: SupportPlan?, in circumstances: Circumstances
  ) -> Ruling<PlanEvent> {
    var ruling: PlanRuling =
      switch (order.command, state) {
      case (.openPlan(let act), nil): PlanRuling().recording(.planOpened(act))
      case (.openPlan(let act), _): .refusing(.planAlreadyOpened(act.plan))
      case (_, nil): .refusing(.planNotOpened)
      case (_, let plan?): plan.rule(on: order.command, enteredBy: order.enteredBy, circumstances)
      }
    ruling.demandOfficer(order, in: circumstances.directory)
    ruling.check(order.command, circumstances)
    return ruling
  }

  private func rule(on command: PlanCommand, enteredBy person: PersonID, _ circumstances: Circumstances) -> PlanRuling {
    guard closedOn == nil || command.kind.goesBack else { return .refusing(.planClosed(id)) }
    var ruling = transition(command, enteredBy: person, circumstances)
    let isEarly = ruling.obstacles.contains { if case .tooEarly("on", _, _) = $0 { true } else { false } }
    if let dated = command.payload as? any Dated, !isEarly { ruling.notBefore(dated.on, opening.on, .planOpening) }
    return ruling
  }

  private func transition(_ command: PlanCommand, enteredBy person: PersonID, _ circumstances: Circumstances)
    -> PlanRuling
  {
    switch command {
    case .openPlan(let act): .refusing(.planAlreadyOpened(act.plan))
    case .changeAim(let act): change(act)
    case .addStructure(let act): add(act)
    case .leaveStructure(let act): leave(act)
    case .addOperator(let act): add(act)
    case .changeLead(let act): change(act)
    case .shareDiagnosis(let act): PlanRuling().recording(.diagnosisShared(act))
    case .recordOpinion(let act): PlanRuling().recording(.opinionRecorded(act))
    case .linkMissions(let act): link(act, circumstances)
    case .conveneSteering(let act): convene(act, circumstances)
    case .cancelSteering(let act): cancel(act)
    case .holdSteering(let act): hold(act, circumstances)
    case .studyScenario(let act): study(act)
    case .settleScenario(let act): settle(act)
    case .recordBoardDecision(let act): record(act)
    case .addFunding(let act): fund(act, circumstances)
    case .advanceFunding(let act): advance(act, circumstances)
    case .linkStructures(let act): link(act)
    case .closePlan(let act): close(act, circumstances)
    case .correctInPlan(let act): correct(act, circumstances)
    case .undoInPlan(let act): undo(act, enteredBy: person, circumstances)
    case .redoInPlan(let act): redo(act, enteredBy: person, circumstances)
    }
  }

  private func close(_ act: ClosePlan, _ circumstances: Circumstances) -> PlanRuling {
    if act.openedByMistake == true { return cancel(act, circumstances) }
    var ruling = PlanRuling()
    let open = circumstances.missions.filter { $0.opening.plan == id && !$0.stage.name.isEnd }.map(\.id).sorted()
    ruling.mind(!open.isEmpty, .missionsGoOn(open))
    let unsettled = scenarios.filter { $0.state == .studied }.map(\.study.scenario)
    ruling.mind(!unsettled.isEmpty, .scenariosUnsettled(unsettled))
    return ruling.recording(.planClosed(act))
  }

  /// Once a mission rests on it, or a funder, a board or the support committee was told of it, it was no mistake.
  private func cancel(_ act: ClosePlan, _ circumstances: Circumstances) -> PlanRuling {
    var ruling = PlanRuling()
    ruling.require(!(act.reason ?? "").isBlank, .blank(field: "reason"))
    let missions = circumstances.missions.filter { $0.opening.plan == id && !$0.isOpenedByMistake }.map(\.id).sorted()
    ruling.require(missions.isEmpty, .missionsRestOnIt(missions, field: "openedByMistake"))
    ruling.require(
      meetings.isEmpty && decisions.isEmpty && funding.isEmpty && opinions.isEmpty,
      .planIsKnown(field: "openedByMistake"))
    return ruling.recording(.planClosed(act))
  }
}

extension PlanCommand.Kind {
  /// Goes back over the journal: possible on a closed plan too, or a slip of the hand would stay for ever.
  fileprivate var goesBack: Bool { [.correctInPlan, .undoInPlan, .redoInPlan].contains(self) }
}
