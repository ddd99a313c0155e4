import JalonCore

/// Loads a history, has the core decide, appends what it decided, and does so again when somebody was faster.
///
/// The only way by which anything enters the journal. Not for several threads at once.
public final class Ledger {
  private let store: any Store
  /// Of the place where acts are entered, and read.
  public let zone: Zone
  private var histories = Histories()

  /// - Parameter zone: of the place where acts are entered.
  public init(_ store: any Store, zone: Zone = .universal) {
    self.store = store
    self.zone = zone
  }

  // MARK: - Reading

  public func directory() throws(LedgerFailure) -> Directory { try directory(in: store) }
  public func mission(_ id: MissionID) throws(LedgerFailure) -> Mission? { try mission(id, in: store) }
  public func plan(_ id: SupportPlanID) throws(LedgerFailure) -> SupportPlan? { try plan(id, in: store) }

  /// What the store says of itself: whatever leaves it says so too. `nil` for the data of somebody's work.
  public func mark() throws(LedgerFailure) -> StoreMark? {
    do throws(StoreFailure) { return try store.mark() } catch { throw .store(error) }
  }

  /// The journal of a plan, in order.
  public func entries(of plan: SupportPlanID) throws(LedgerFailure) -> [Recorded<PlanEvent>] {
    try store.recorded(.plan(plan), as: PlanEvent.self)
  }

  /// The journal of the directory, in order.
  public func entriesOfDirectory() throws(LedgerFailure) -> [Recorded<DirectoryEvent>] {
    try store.recorded(.directory, as: DirectoryEvent.self)
  }

  /// What the rules know around a command: to ask them before it is given.
  public func circumstances(
    around command: AnyCommand, today: Day
  ) throws(LedgerFailure) -> Circumstances {
    switch command {
    case .mission(let id, let command):
      return try circumstances(around: command, of: try mission(id), today: today, in: store)
    case .plan(let id, let command):
      return try circumstances(around: command, of: try plan(id), today: today, in: store)
    case .directory(let command):
      return try circumstances(around: command, today: today, in: store)
    }
  }

  /// What the rules know around a mission.
  public func circumstances(for mission: Mission, today: Day) throws(LedgerFailure) -> Circumstances {
    let directory = try directory()
    return Circumstances(
      today: today, directory: directory, plan: try plan(mission.opening.plan),
      recentCalls: try recentCalls(of: mission, in: store), working: directory.calendar(of: mission.opening.lead))
  }

  /// Forgets what was folded: another process has written.
  public func reload() {
    histories.forget()
  }

  // MARK: - Writing

  /// Carries out one request, durable on return.
  public func perform(_ request: Request, today: Day) throws(LedgerFailure) -> Outcome {
    for _ in 0..<5 {
      do {
        return try perform(request, today: today, in: store) { batch throws(StoreFailure) in
          try self.store.append(batch)
        }
      } catch .store(.conflict) {
        reload()
      }
    }
    throw .store(.busy)
  }

  /// Many requests in one transaction. `body` performs them with what it is given; all are undone where it throws.
  public func transaction<Result>(
    today: Day, _ body: ((Request) throws(LedgerFailure) -> Outcome) throws -> Result
  ) throws -> Result {
    do {
      return try store.transaction { writer in
        try body { request throws(LedgerFailure) in
          try self.perform(request, today: today, in: writer) { batch throws(StoreFailure) in try writer.append(batch) }
        }
      }
    } catch {
      reload()
      throw error
    }
  }

  private typealias Append = (Batch) throws(StoreFailure) -> Appended

  private func perform(
    _ request: Request, today: Day, in chronicle: any Chronicle, append: Append
  ) throws(LedgerFailure) -> Outcome {
    var deed = Deed(request)
    do {
      try decide(request.command, request, today: today, in: chronicle, &deed)
    } catch let refusal as Refusal {
      let known = try orStoreFailure { () throws(StoreFailure) in try chronicle.events(order: request.id) }
      return known.isEmpty ? .refused(refusal) : .done(known)
    } catch let failure as LedgerFailure {
      throw failure
    } catch {
      preconditionFailure("an error of no known kind: \(error)")
    }
    // What stands already is asked for in vain, and nothing is written.
    guard deed.recordsSomething else { return .done([]) }
    let appended = try orStoreFailure { () throws(StoreFailure) in try append(deed.batch) }
    if case .done = appended { keep(deed) } else { reload() }
    return .done(appended.events)
  }

  private func keep(_ deed: Deed) {
    for mission in deed.missions { histories.keep(mission) }
    if let plan = deed.plan { histories.keep(plan) }
    if let directory = deed.directory { histories.keep(directory) }
  }

  // MARK: - Deciding: a refusal or a failure is thrown

  private func decide(
    _ command: AnyCommand, _ request: Request, today: Day, in chronicle: any Chronicle, _ deed: inout Deed
  ) throws {
    switch command {
    case .mission(let id, let command): try decide(id, command, request, today: today, in: chronicle, &deed)
    case .plan(let id, let command): try decide(id, command, request, today: today, in: chronicle, &deed)
    case .directory(let command): try decide(command, request, today: today, in: chronicle, &deed)
    }
  }

  private func decide(
    _ id: MissionID, _ command: MissionCommand, _ request: Request, today: Day, in chronicle: any Chronicle,
    _ deed: inout Deed
  ) throws {
    let state = try mission(id, in: chronicle)
    let around = try circumstances(around: command, of: state, today: today, in: chronicle)
    let events = try Mission.decide(request.order(command), state: state, in: around)
    let mission = try deed.record(events, of: id, on: state, in: around.directory)
    for reaction in events.flatMap({ Policy.reactions(to: $0, of: mission) }) {
      guard case .open(let act) = reaction else { continue }
      try decide(act.mission, reaction, request, today: today, in: chronicle, &deed)
    }
  }

  private func decide(
    _ id: SupportPlanID, _ command: PlanCommand, _ request: Request, today: Day, in chronicle: any Chronicle,
    _ deed: inout Deed
  ) throws {
    let state = try plan(id, in: chronicle)
    let around = try circumstances(around: command, of: state, today: today, in: chronicle)
    let events = try SupportPlan.decide(request.order(command), state: state, in: around)
    try deed.record(events, of: id, on: state, in: around.directory)
  }

  private func decide(
    _ command: DirectoryCommand, _ request: Request, today: Day, in chronicle: any Chronicle, _ deed: inout Deed
  ) throws {
    let state = try directory(in: chronicle)
    let around = try circumstances(around: command, today: today, in: chronicle)
    let events = try Directory.decide(request.order(command), state: state, in: around)
    let directory = try deed.record(events, command, on: state, in: around)
    for party in directory.renamed(since: state, by: request.id) {
      for id in try orStoreFailure({ () throws(StoreFailure) in try chronicle.missions(involving: party) }) {
        if let mission = try mission(id, in: chronicle) { deed.redraw(mission, in: directory) }
      }
      for plan in try plans(of: party, in: chronicle) { deed.redraw(plan, in: directory) }
    }
  }

  // MARK: - What the rules know

  private func circumstances(
    around command: DirectoryCommand, today: Day, in chronicle: any Chronicle
  ) throws(LedgerFailure) -> Circumstances {
    let directory = try directory(in: chronicle)
    var details: [PersonID: PersonDetails] = [:]
    if let person = command.person {
      details[person] = try orStoreFailure { () throws(StoreFailure) in try chronicle.details(of: person) }
    }
    let (missions, plans) = try users(of: command.undone.map(directory.subjects) ?? [], in: chronicle)
    let known = details
    return Circumstances(
      today: today, directory: directory, missions: missions, plans: plans, details: { known[$0] })
  }

  /// The missions and plans that may rest on something of the directory.
  private func users(
    of subjects: [DirectorySubject], in chronicle: any Chronicle
  ) throws(LedgerFailure) -> ([Mission], [SupportPlan]) {
    var (missions, plans): ([MissionID: Mission], [SupportPlanID: SupportPlan]) = ([:], [:])
    for code in subjects.compactMap(\.code) {
      for stream in try orStoreFailure({ () throws(StoreFailure) in try chronicle.streams(holding: code) }) {
        if let id = stream.mission { missions[id] = try mission(id, in: chronicle) }
        if let id = stream.plan { plans[id] = try plan(id, in: chronicle) }
      }
    }
    return (missions.values.sorted { $0.id < $1.id }, plans.values.sorted { $0.id < $1.id })
  }

  private func circumstances(
    around command: MissionCommand, of state: Mission?, today: Day, in chronicle: any Chronicle
  ) throws(LedgerFailure) -> Circumstances {
    let others = try lookup(command.mentioned, in: chronicle)
    let plan = command.plan ?? (state ?? command.origin.flatMap(others))?.opening.plan
    let directory = try directory(in: chronicle)
    return Circumstances(
      today: today, directory: directory,
      plan: try plan.map { id throws(LedgerFailure) in try self.plan(id, in: chronicle) } ?? nil,
      recentCalls: command.invites ? try recentCalls(of: state, in: chronicle) : [],
      working: state.map { directory.calendar(of: $0.opening.lead) }, zone: zone, mission: others)
  }

  private func circumstances(
    around command: PlanCommand, of state: SupportPlan?, today: Day, in chronicle: any Chronicle
  ) throws(LedgerFailure) -> Circumstances {
    let own = command.readsMissions ? try missions(of: state, in: chronicle) : []
    var (known, plans) = (Dictionary(own.map { ($0.id, $0) }) { first, _ in first }, [SupportPlanID: SupportPlan]())
    for id in command.mentioned { known[id] = try mission(id, in: chronicle) }
    if case .linkMissions(let act) = command {
      _ = try Lineage.back(from: act.to) { id throws(LedgerFailure) in
        known[id] = try self.mission(id, in: chronicle)
        return known[id]
      } plan: { id throws(LedgerFailure) in
        plans[id] = try self.plan(id, in: chronicle)
        return plans[id]
      }
    }
    let (missions, others) = (known, plans)
    return Circumstances(
      today: today, directory: try directory(in: chronicle), plan: state, missions: own, otherPlan: { others[$0] },
      mission: { missions[$0] })
  }

  /// The missions of a plan, those of structures that have left it among them.
  public func missions(of plan: SupportPlan) throws(LedgerFailure) -> [Mission] {
    try missions(of: plan, in: store)
  }

  private func missions(of plan: SupportPlan?, in chronicle: any Chronicle) throws(LedgerFailure) -> [Mission] {
    guard let plan else { return [] }
    var found: Set<MissionID> = []
    for structure in plan.everyStructure {
      found.formUnion(
        try orStoreFailure { () throws(StoreFailure) in try chronicle.missions(involving: .structure(structure)) })
    }
    var missions: [Mission] = []
    for id in found.sorted() {
      if let mission = try mission(id, in: chronicle), mission.opening.plan == plan.id { missions.append(mission) }
    }
    return missions
  }

  /// The plans in which an organisation is named. Read from their histories: names change seldom. One that cannot be read
  /// keeps its row: `verify` names it.
  private func plans(of party: Party, in chronicle: any Chronicle) throws(LedgerFailure) -> [SupportPlan] {
    let heads = try orStoreFailure { () throws(StoreFailure) in
      try chronicle.streams(prefix: StreamName.plan("").text)
    }
    var plans: [SupportPlan] = []
    for id in heads.compactMap(\.stream.plan) {
      do throws(LedgerFailure) {
        if let plan = try plan(id, in: chronicle), plan.names(party) { plans.append(plan) }
      } catch .unknownEvent, .unreadableEvent, .unfit {
        continue
      }
    }
    return plans
  }

  /// The providers of the operator's last calls, this mission's own aside.
  private func recentCalls(of mission: Mission?, in chronicle: any Chronicle) throws(LedgerFailure) -> [[ProviderID]] {
    guard let mission, mission.stage.name == .draft || mission.stage.name == .calling else { return [] }
    return try orStoreFailure { () throws(StoreFailure) in
      try chronicle.recentCalls(of: mission.opening.lead, besides: mission.id, limit: 3)
    }
  }

  private func lookup(_ mentioned: [MissionID], in chronicle: any Chronicle) throws(LedgerFailure)
    -> @Sendable (MissionID) -> Mission?
  {
    var known: [MissionID: Mission] = [:]
    for id in mentioned { known[id] = try mission(id, in: chronicle) }
    let missions = known
    return { missions[$0] }
  }

  // MARK: - Loading

  private func mission(_ id: MissionID, in chronicle: any Chronicle) throws(LedgerFailure) -> Mission? {
    if let kept = histories.mission(id) { return kept }
    let mission = try chronicle.mission(id)
    if let mission { histories.keep(mission) }
    return mission
  }

  private func plan(_ id: SupportPlanID, in chronicle: any Chronicle) throws(LedgerFailure) -> SupportPlan? {
    if let kept = histories.plan(id) { return kept }
    let plan = try chronicle.folded(SupportPlan.self, from: .plan(id))
    if let plan { histories.keep(plan) }
    return plan
  }

  private func directory(in chronicle: any Chronicle) throws(LedgerFailure) -> Directory {
    if let kept = histories.directory { return kept }
    let directory = try chronicle.folded(Directory.self, from: .directory) ?? Directory()
    histories.keep(directory)
    return directory
  }
}

func orStoreFailure<Result>(_ work: () throws(StoreFailure) -> Result) throws(LedgerFailure) -> Result {
  do { return try work() } catch { throw .store(error) }
}
