import JalonCore

/// What one request is about to write, and the states that will follow.
struct Deed {
  private(set) var batch: Batch
  private(set) var missions: [Mission] = []
  private(set) var plan: SupportPlan?
  private(set) var directory: Directory?

  init(_ request: Request) {
    batch = Batch(order: request.id, by: request.by, at: request.at, reasons: request.reasons)
  }

  @discardableResult
  mutating func record(
    _ events: [MissionEvent], of id: MissionID, on state: Mission?, in directory: Directory
  ) throws(LedgerFailure) -> Mission {
    let entries = recorded(events, after: state?.version ?? 0)
    let mission: Mission
    do {
      mission = try state.map { try $0.following(entries) } ?? Mission.fold(entries)
    } catch {
      throw .unfit(stream: .mission(id), position: state?.version ?? 0)
    }
    add(.mission(id), state?.version ?? 0, events)
    missions.append(mission)
    let rows = MissionRows(mission, in: directory)
    batch.board.append(rows.board)
    batch.dues[id] = rows.dues
    if rows.records != state?.invitationRecords(in: directory) ?? [] { batch.records[id] = rows.records }
    return mission
  }

  mutating func record(
    _ events: [PlanEvent], of id: SupportPlanID, on state: SupportPlan?, in directory: Directory
  ) throws(LedgerFailure) {
    let plan = try folding(events, on: state, stream: .plan(id), version: state?.version ?? 0)
    add(.plan(id), state?.version ?? 0, events)
    self.plan = plan
    guard let plan else { return }
    let rows = PlanRows(plan, in: directory)
    batch.plans.append(rows.plan)
    batch.meetings[id] = rows.meetings
  }

  mutating func record(
    _ events: [DirectoryEvent], _ command: DirectoryCommand, on state: Directory
  ) throws(LedgerFailure) -> Directory {
    let directory = try folding(events, on: state, stream: .directory, version: state.version) ?? state
    add(.directory, state.version, events)
    self.directory = directory
    if case .registerPerson(let act) = command { batch.persons.append(PersonCard(act)) }
    return directory
  }

  /// Writes the row of a mission and its dates again, because an organisation has another name or other holidays now.
  mutating func redraw(_ mission: Mission, in directory: Directory) {
    let rows = MissionRows(mission, in: directory)
    batch.board.append(rows.board)
    batch.dues[mission.id] = rows.dues
  }

  private func folding<State: Decider>(
    _ events: [State.Event], on state: State?, stream: StreamName, version: Int
  ) throws(LedgerFailure) -> State? {
    var state = state
    for entry in recorded(events, after: version) {
      do { state = try State.evolve(state, with: entry) } catch {
        throw .unfit(stream: stream, position: error.position)
      }
    }
    return state
  }

  private func recorded<Event>(_ events: [Event], after position: Int) -> [Recorded<Event>] {
    events.enumerated().map { index, event in
      Recorded(
        position: position + index + 1, order: batch.order, by: batch.by, at: batch.at, reasons: batch.reasons,
        event: event)
    }
  }

  private mutating func add<Event: Act>(_ stream: StreamName, _ expected: Int, _ events: [Event]) {
    batch.parts.append(Batch.Part(stream, expected: expected, events: events.map(EventCodec.write)))
  }
}

extension Mission {
  fileprivate func following(_ entries: [Recorded<MissionEvent>]) throws(Unfit) -> Mission {
    var mission = self
    for entry in entries { mission = try Mission.evolve(mission, with: entry) }
    return mission
  }
}

extension PersonCard {
  init(_ act: RegisterPerson) {
    self.init(
      id: act.person, name: act.name, function: act.function ?? "", mail: act.mail ?? "", phone: act.phone ?? "")
  }
}

extension Directory {
  /// The organisation whose name or département `command` changes, on rows that already show it.
  func renamed(by command: DirectoryCommand) -> Party? {
    switch command {
    case .registerStructure(let act):
      structures[act.structure].flatMap { $0.name == act.name ? nil : .structure(act.structure) }
    case .registerOperator(let act):
      operators[act.operator].flatMap { $0.act == act ? nil : .operator(act.operator) }
    case .registerProvider(let act):
      providers[act.provider].flatMap { $0.name == act.name ? nil : .provider(act.provider) }
    case .deactivateProvider, .reactivateProvider, .registerPerson, .adoptQuestionnaire, .setUsualCalendar: nil
    }
  }
}

extension MissionCommand {
  /// The plan that a new mission belongs to.
  var plan: SupportPlanID? { if case .open(let act) = self { act.plan } else { nil } }

  /// The mission whose call is launched again.
  var origin: MissionID? { if case .relaunch(let act) = self { act.of } else { nil } }

  /// Whoever invites may be asked why the same providers again.
  var invites: Bool {
    switch self {
    case .launchCall, .invite: true
    default: false
    }
  }

  /// Other missions that the command names.
  var mentioned: [MissionID] {
    switch self {
    case .open(let act): act.link.map { [$0.mission] } ?? []
    case .relaunch(let act): [act.of]
    case .recordFollowUp(let act): act.needs.compactMap(\.mission)
    default: []
    }
  }
}

extension PlanCommand {
  var mentioned: [MissionID] {
    switch self {
    case .conveneSteering(let act): [act.after, act.before].compactMap(\.self)
    case .holdSteering(let act): [act.after, act.before].compactMap(\.self)
    case .addFunding(let act): act.mission.map { [$0] } ?? []
    case .linkMissions(let act): [act.mission, act.to]
    default: []
    }
  }

  /// Whether its rules ask for all missions of the plan.
  var readsMissions: Bool {
    switch self {
    case .closePlan, .advanceFunding, .correctInPlan, .undoInPlan, .redoInPlan: true
    default: false
    }
  }
}
