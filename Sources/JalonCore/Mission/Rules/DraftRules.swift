extension Mission {
  static func open(_ act: Open, _ circumstances: Circumstances) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.require(!act.structures.isEmpty, .noneGiven(field: "structures"))
    ruling.require(!act.operators.isEmpty, .noneGiven(field: "operators"))
    ruling.require(act.operators.contains(act.lead), .leadNotAmongOperators(field: "lead"))
    ruling.require(circumstances.directory.isOfficer(act.officer), .officerExpected(act.officer, field: "officer"))
    ruling.serves(act.officer, act.operators, circumstances.directory, field: "officer")
    ruling.requireDistinct(act.structures, field: "structures")
    ruling.requireDistinct(act.operators, field: "operators")
    ruling.count(act.structures, for: act.kind)
    ruling.belongs(act, to: circumstances.plan)
    ruling.mindTheme(act.theme, of: act.lead, circumstances.directory)
    if let link = act.link {
      let isItself = link.mission == act.mission && !act.mission.text.isBlank
      ruling.require(!isItself, .linkedToItself(field: "link.mission"))
      ruling.require(
        isItself || circumstances.mission(link.mission) != nil, .unknownMission(link.mission, field: "link.mission"))
    }
    return ruling.recording(.opened(act))
  }

  static func relaunch(_ act: Relaunch, _ circumstances: Circumstances) -> MissionRuling {
    guard let origin = circumstances.mission(act.of) else { return .refusing(.unknownMission(act.of, field: "of")) }
    guard case .ended(let ended) = origin.stage, let brief = ended.before.draft.brief else {
      return .refusing(.callNotEnded(act.of))
    }
    var ruling = MissionRuling()
    ruling.require(ended.name != .abandoned, .callNotEnded(act.of))
    ruling.notBefore(act.on, ended.on, .end)
    if let plan = circumstances.plan, plan.id == origin.opening.plan {
      ruling.require(plan.closedOn == nil, .planClosed(plan.id))
    }
    let opened = MissionEvent.opened(origin.opening.relaunched(act, by: origin.officer, origin.theme))
    var text = brief.text
    // Where the former told a day, the copy has that of the relaunch.
    text.on = text.on.map { _ in act.on }
    guard var grid = ended.before.draft.grid else { return ruling.recording(opened, .briefWritten(text)) }
    grid.on = grid.on.map { _ in act.on }
    return ruling.recording(opened, .briefWritten(text), .gridSet(grid))
  }
}

extension Opening {
  fileprivate func relaunched(_ act: Relaunch, by officer: PersonID, _ theme: String?) -> Open {
    Open(
      mission: act.mission, plan: plan, title: title, kind: kind, structures: structures, operators: operators,
      lead: lead, officer: officer,
      link: MissionLink(kind: .relaunchOf, mission: act.of), theme: theme, on: act.on)
  }
}

extension MissionRuling {
  fileprivate mutating func count(_ structures: [StructureID], for kind: MissionKind) {
    switch kind {
    case .individual: require(structures.count <= 1, .individualNeedsOneStructure(field: "structures"))
    case .collective: require(structures.count >= 2, .collectiveNeedsTwoStructures(field: "structures"))
    }
  }

  fileprivate mutating func belongs(_ act: Open, to plan: SupportPlan?) {
    guard let plan else { return refuse(.unknownPlan(act.plan, field: "plan")) }
    let members = plan.members(on: max(act.on, plan.opening.on))
    for structure in act.structures where !members.contains(structure) {
      refuse(.notInPlan(.structure(structure), field: "structures"))
    }
    for carrier in act.operators where !plan.operators.contains(carrier) {
      refuse(.notInPlan(.operator(carrier), field: "operators"))
    }
    require(plan.closedOn == nil, .planClosed(plan.id))
    notBefore(act.on, plan.opening.on, .planOpening)
  }
}

extension Draft {
  func write(_ act: WriteBrief) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.positive(act.days, field: "days")
    if let ceiling = act.ceiling { ruling.positive(ceiling, field: "ceiling") }
    ruling.mindSize(days: act.days, amount: act.ceiling)
    ruling.notBefore(act.on, opening.on, .opening)
    return ruling.recording(.briefWritten(act))
  }

  func set(_ act: SetGrid) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.require(!act.criteria.isEmpty, .noneGiven(field: "criteria"))
    ruling.requireDistinct(act.criteria.map(\.id), field: "criteria")
    ruling.weigh(act)
    ruling.scale(act)
    ruling.require(
      act.priceFormula == .judged || act.criteria.contains { $0.id == EvaluationGrid.priceCriterion },
      .formulaWithoutBudget(field: "criteria"))
    let grid = EvaluationGrid(act)
    ruling.mind(!grid.absentSeedCriteria.isEmpty, .seedCriteriaMissing(grid.absentSeedCriteria))
    ruling.notBefore(act.on, opening.on, .opening)
    // In one form, whatever was left out: in points no scale of all stays beside those of the criteria.
    var set = grid.asCommand
    set.on = act.on
    return ruling.recording(.gridSet(set))
  }

  func agree(_ act: AgreeBrief) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.require(brief != nil, .briefMissing)
    ruling.require(
      opening.structures.contains(act.structure), .notInMission(.structure(act.structure), field: "structure"))
    ruling.require(brief?.agreed[act.structure] == nil, .briefAlreadyAgreed(act.structure, field: "structure"))
    ruling.notBefore(act.on, opening.on, .opening)
    ruling.notBefore(act.on, brief?.text.on, .brief)
    return ruling.recording(.briefAgreed(act))
  }

  func launch(_ act: LaunchCall, _ circumstances: Circumstances) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.require(brief != nil, .briefMissing)
    ruling.require(grid != nil, .gridMissing)
    ruling.require(!act.invitations.isEmpty, .noneGiven(field: "invitations"))
    ruling.requireDistinct(
      act.invitations.map { circumstances.directory.one($0.provider) }, field: "invitations")
    ruling.notBefore(act.on, opening.on, .opening)
    ruling.notBefore(act.on, brief?.text.on, .brief)
    ruling.notBefore(act.on, grid?.on, .grid)
    ruling.require(act.deadline > act.on, .tooEarly(field: "deadline", notBefore: act.on + 1, after: .launch))
    ruling.notBefore(act.intentDay, act.on, .launch, field: "intentDay")
    ruling.require(
      act.intentDay <= act.deadline, .tooLate(field: "intentDay", notAfter: act.deadline, because: .deadline))
    mind(act, circumstances, &ruling)
    return ruling.recording(
      .callLaunched(act), .calendarLaid(LayCalendar(rules: usualCalendar(circumstances) ?? .usual)))
  }

  private func usualCalendar(_ circumstances: Circumstances) -> [CalendarRule]? {
    circumstances.directory.usualCalendar(of: opening.lead, for: opening.kind)
  }

  private func mind(_ act: LaunchCall, _ circumstances: Circumstances, _ ruling: inout MissionRuling) {
    let count = act.invitations.count
    ruling.mind(count == 1, .fewInvited(count))
    ruling.mind(count > 4, .manyInvited(count))
    ruling.mind(!disagreeing.isEmpty && brief != nil, .briefNotAgreed(disagreeing))
    ruling.mind(act.deadline - act.on < 14, .shortDeadline(days: act.deadline - act.on))
    for provider in act.invitations.map(\.provider) { ruling.mindInviting(provider, circumstances) }
  }
}

extension MissionRuling {
  /// Whole percents that sum to 100, or whole points.
  fileprivate mutating func weigh(_ grid: SetGrid) {
    let isInPoints = grid.counting == .points
    for (index, weight) in grid.criteria.map(\.weight).enumerated() where !(1...100).contains(weight) {
      let field = "criteria[\(index)].weight"
      refuse(isInPoints ? .pointsOutside(field: field) : .weightOutsidePercent(field: field))
    }
    let sum = grid.criteria.reduce(0) { $0 + min(max($1.weight, -1_000), 1_000) }
    guard isInPoints else {
      return require(grid.criteria.isEmpty || sum == 100, .weightsDoNotSum(to: sum, field: "criteria"))
    }
    require(sum <= EvaluationGrid.mostPoints, .pointsExceed(sum, field: "criteria"))
  }

  /// The scale of each criterion is one on which marks can be given, and every threshold stands on its scale.
  fileprivate mutating func scale(_ set: SetGrid) {
    let grid = EvaluationGrid(set)
    if grid.counting == .percents { require((1...100).contains(set.scale ?? 0), .scaleOutside(field: "scale")) }
    let scales = grid.counting == .percents ? [grid.thresholdScale] : grid.criteria.map(grid.scale)
    require(
      set.step > .zero && scales.allSatisfy { $0.highest.value % set.step.value == 0 },
      .stepDoesNotDivide(field: "step"))
    for (index, criterion) in grid.criteria.enumerated() {
      guard let threshold = criterion.threshold else { continue }
      require(
        grid.scale(of: criterion).contains(threshold), .thresholdOutsideScale(field: "criteria[\(index)].threshold"))
    }
    guard let total = set.totalThreshold else { return }
    require(grid.thresholdScale.contains(total), .thresholdOutsideScale(field: "totalThreshold"))
  }

  mutating func mindInviting(_ provider: ProviderID, _ circumstances: Circumstances) {
    mind(circumstances.directory.providers[provider]?.isActive == false, .inactiveProvider(provider))
    let last = circumstances.recentCalls.prefix(3)
    mind(last.count == 3 && last.allSatisfy { $0.contains(provider) }, .alwaysInvited(provider))
  }
}
