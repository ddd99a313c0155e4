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

  /// Read an entry at a time, as it is asked for.
  public func directory() throws(LedgerFailure) -> Directory { try directory(in: inquiry()) }
  public func mission(_ id: MissionID) throws(LedgerFailure) -> Mission? { try mission(id, in: inquiry()) }
  public func plan(_ id: SupportPlanID) throws(LedgerFailure) -> SupportPlan? { try plan(id, in: inquiry()) }

  /// What the store says of itself: whatever leaves it says so too. `nil` for the data of somebody's work.
  public func mark() throws(LedgerFailure) -> StoreMark? {
    do throws(StoreFailure) { return try store.mark() } catch { throw .store(error) }
  }

  /// The directory as its journal tells it, held whole: what the tables are compared with.
  public func toldDirectory() throws(LedgerFailure) -> Directory {
    try store.folded(Directory.self, from: .directory) ?? Directory()
  }

  /// What names people, and says which entries could not be read.
  public func shelf() throws(LedgerFailure) -> DirectoryShelf {
    _ = try directory()
    return histories.shelf ?? DirectoryShelf(store)
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
      return try circumstances(around: command, of: try mission(id), today: today, in: inquiry())
    case .plan(let id, let command):
      return try circumstances(around: command, of: try plan(id), today: today, in: inquiry())
    case .directory(let command):
      return try circumstances(around: command, today: today, in: inquiry())
    }
  }

  /// What the rules know around a mission.
  public func circumstances(for mission: Mission, today: Day) throws(LedgerFailure) -> Circumstances {
    let directory = try directory()
    return Circumstances(
      today: today, directory: directory, plan: try plan(mission.opening.plan),
      recentCalls: try recentCalls(of: mission, in: inquiry()), working: directory.calendar(of: mission.opening.lead))
  }

  /// Forgets what was folded: another process has written.
  public func reload() {
    histories.forget()
  }

  // MARK: - Writing

  /// Carries out one request, durable on return.
  public func perform(_ request: Request, today: Day) throws(LedgerFailure) -> Outcome {
    try patiently { () throws(LedgerFailure) in
      try perform(request, today: today, in: inquiry()) { batch throws(StoreFailure) in try self.store.append(batch) }
    }
  }

  /// Many requests in one transaction. `body` performs them with what it is given; all are undone where it throws.
  public func transaction<Result>(
    today: Day, _ body: ((Request) throws(LedgerFailure) -> Outcome) throws -> Result
  ) throws -> Result {
    do {
      return try store.transaction { writer in
        try body { request throws(LedgerFailure) in
          try self.patiently { () throws(LedgerFailure) in
            try self.perform(request, today: today, in: Inquiry(writer, inside: true)) { batch throws(StoreFailure) in
              try writer.append(batch)
            }
          }
        }
      }
    } catch {
      reload()
      throw error
    }
  }

  /// Decides again, on what stands by then, where somebody else has moved what the decision was taken on.
  private func patiently(_ act: () throws(LedgerFailure) -> Outcome) throws(LedgerFailure) -> Outcome {
    for _ in 0..<5 {
      do {
        return try act()
      } catch {
        guard error.isOfMovedGround else { throw error }
        reload()
      }
    }
    throw .store(.busy)
  }

  private func inquiry() -> Inquiry { Inquiry(store, inside: false) }

  private typealias Append = (Batch) throws(StoreFailure) -> Appended

  private func perform(
    _ request: Request, today: Day, in inquiry: Inquiry, append: Append
  ) throws(LedgerFailure) -> Outcome {
    var deed = Deed(request)
    do {
      try decide(request.command, request, today: today, in: inquiry, &deed)
      try histories.shelf?.demandRead()
    } catch let refusal as Refusal {
      try histories.shelf?.demandRead()
      let known = try orStoreFailure { () throws(StoreFailure) in try inquiry.source.events(order: request.id) }
      guard known.isEmpty else { return .done(known) }
      // What was folded before may have moved: a refusal too is only worth what it rests on.
      try orStoreFailure { () throws(StoreFailure) in try inquiry.source.demand(inquiry.premises) }
      return .refused(refusal)
    } catch let failure as LedgerFailure {
      throw failure
    } catch {
      preconditionFailure("an error of no known kind: \(error)")
    }
    // What stands already is asked for in vain, and nothing is written.
    guard deed.recordsSomething else { return .done([]) }
    deed.rests(on: inquiry.premises)
    let appended = try orStoreFailure { () throws(StoreFailure) in try append(deed.batch) }
    if case .done = appended { keep(deed) } else { reload() }
    return .done(appended.events)
  }

  private func keep(_ deed: Deed) {
    for mission in deed.missions { histories.keep(mission) }
    if let plan = deed.plan { histories.keep(plan) }
    // Read again from the tables, which have it now: what was decided on is not carried along.
    if deed.directory != nil { histories.forgetDirectory() }
  }

  // MARK: - Deciding: a refusal or a failure is thrown

  private func decide(
    _ command: AnyCommand, _ request: Request, today: Day, in inquiry: Inquiry, _ deed: inout Deed
  ) throws {
    switch command {
    case .mission(let id, let command): try decide(id, command, request, today: today, in: inquiry, &deed)
    case .plan(let id, let command): try decide(id, command, request, today: today, in: inquiry, &deed)
    case .directory(let command): try decide(command, request, today: today, in: inquiry, &deed)
    }
  }

  private func decide(
    _ id: MissionID, _ command: MissionCommand, _ request: Request, today: Day, in inquiry: Inquiry,
    _ deed: inout Deed
  ) throws {
    let state = try mission(id, in: inquiry)
    let around = try circumstances(around: command, of: state, today: today, in: inquiry)
    let events = try Mission.decide(request.order(command), state: state, in: around)
    let mission = try deed.record(events, of: id, on: state, in: around.directory)
    for reaction in events.flatMap({ Policy.reactions(to: $0, of: mission) }) {
      guard case .open(let act) = reaction else { continue }
      try decide(act.mission, reaction, request, today: today, in: inquiry, &deed)
    }
  }

  private func decide(
    _ id: SupportPlanID, _ command: PlanCommand, _ request: Request, today: Day, in inquiry: Inquiry,
    _ deed: inout Deed
  ) throws {
    let state = try plan(id, in: inquiry)
    let around = try circumstances(around: command, of: state, today: today, in: inquiry)
    let events = try SupportPlan.decide(request.order(command), state: state, in: around)
    try deed.record(events, of: id, on: state, in: around.directory)
  }

  private func decide(
    _ command: DirectoryCommand, _ request: Request, today: Day, in inquiry: Inquiry, _ deed: inout Deed
  ) throws {
    let state = try directory(in: inquiry)
    let around = try circumstances(around: command, today: today, in: inquiry)
    let events = try Directory.decide(request.order(command), state: state, in: around)
    let directory = try deed.record(events, command, on: state, in: around)
    guard !events.isEmpty else { return }
    for party in directory.renamed(since: state, by: request.id) {
      for id in try inquiry.missions(involving: party) {
        if let mission = try mission(id, in: inquiry) { deed.redraw(mission, in: directory) }
      }
      for plan in try plans(of: party, in: inquiry) { deed.redraw(plan, in: directory) }
    }
  }

  // MARK: - What the rules know

  private func circumstances(
    around command: DirectoryCommand, today: Day, in inquiry: Inquiry
  ) throws(LedgerFailure) -> Circumstances {
    let directory = try directory(in: inquiry)
    var details: [PersonID: PersonDetails] = [:]
    if let person = command.person {
      details[person] = try inquiry.details(of: person)
    }
    let (missions, plans) = try users(of: command.undone.map { directory.subjects(of: $0) } ?? [], in: inquiry)
    let known = details
    return Circumstances(
      today: today, directory: directory, missions: missions, plans: plans, details: { known[$0] })
  }

  /// The missions and plans that may rest on something of the directory.
  private func users(
    of subjects: [DirectorySubject], in inquiry: Inquiry
  ) throws(LedgerFailure) -> ([Mission], [SupportPlan]) {
    var (missions, plans): ([MissionID: Mission], [SupportPlanID: SupportPlan]) = ([:], [:])
    for code in subjects.compactMap(\.code) {
      for stream in try inquiry.streams(holding: code) {
        if let id = stream.mission { missions[id] = try mission(id, in: inquiry) }
        if let id = stream.plan { plans[id] = try plan(id, in: inquiry) }
      }
    }
    return (missions.values.sorted { $0.id < $1.id }, plans.values.sorted { $0.id < $1.id })
  }

  private func circumstances(
    around command: MissionCommand, of state: Mission?, today: Day, in inquiry: Inquiry
  ) throws(LedgerFailure) -> Circumstances {
    let others = try lookup(command.mentioned, in: inquiry)
    let plan = command.plan ?? (state ?? command.origin.flatMap(others))?.opening.plan
    let directory = try directory(in: inquiry)
    return Circumstances(
      today: today, directory: directory,
      plan: try plan.map { id throws(LedgerFailure) in try self.plan(id, in: inquiry) } ?? nil,
      recentCalls: command.invites ? try recentCalls(of: state, in: inquiry) : [],
      working: state.map { directory.calendar(of: $0.opening.lead) }, zone: zone, mission: others)
  }

  private func circumstances(
    around command: PlanCommand, of state: SupportPlan?, today: Day, in inquiry: Inquiry
  ) throws(LedgerFailure) -> Circumstances {
    let own = command.readsMissions ? try missions(of: state, in: inquiry) : []
    var (known, plans) = (Dictionary(own.map { ($0.id, $0) }) { first, _ in first }, [SupportPlanID: SupportPlan]())
    for id in command.mentioned { known[id] = try mission(id, in: inquiry) }
    if case .linkMissions(let act) = command {
      _ = try Lineage.back(from: act.to) { id throws(LedgerFailure) in
        known[id] = try self.mission(id, in: inquiry)
        return known[id]
      } plan: { id throws(LedgerFailure) in
        plans[id] = try self.plan(id, in: inquiry)
        return plans[id]
      }
    }
    let (missions, others) = (known, plans)
    return Circumstances(
      today: today, directory: try directory(in: inquiry), plan: state, missions: own, otherPlan: { others[$0] },
      mission: { missions[$0] })
  }

  /// The missions of a plan, those of structures that have left it among them.
  public func missions(of plan: SupportPlan) throws(LedgerFailure) -> [Mission] {
    try missions(of: plan, in: inquiry())
  }

  private func missions(of plan: SupportPlan?, in inquiry: Inquiry) throws(LedgerFailure) -> [Mission] {
    guard let plan else { return [] }
    var found: Set<MissionID> = []
    for structure in plan.everyStructure {
      found.formUnion(
        try inquiry.missions(involving: .structure(structure)))
    }
    var missions: [Mission] = []
    for id in found.sorted() {
      if let mission = try mission(id, in: inquiry), mission.opening.plan == plan.id { missions.append(mission) }
    }
    return missions
  }

  /// The plans in which an organisation is named. Read from their histories: names change seldom. One that cannot be read
  /// keeps its row: `verify` names it.
  private func plans(of party: Party, in inquiry: Inquiry) throws(LedgerFailure) -> [SupportPlan] {
    let heads = try inquiry.streams(prefix: StreamName.plan("").text)
    var plans: [SupportPlan] = []
    for id in heads.compactMap(\.stream.plan) {
      do throws(LedgerFailure) {
        if let plan = try plan(id, in: inquiry), plan.names(party) { plans.append(plan) }
      } catch .unknownEvent, .unreadableEvent, .unfit {
        continue
      }
    }
    return plans
  }

  /// The providers of the operator's last calls, this mission's own aside.
  private func recentCalls(of mission: Mission?, in inquiry: Inquiry) throws(LedgerFailure) -> [[ProviderID]] {
    guard let mission, mission.stage.name == .draft || mission.stage.name == .calling else { return [] }
    return try inquiry.recentCalls(of: mission.opening.lead, besides: mission.id, limit: 3)
  }

  private func lookup(_ mentioned: [MissionID], in inquiry: Inquiry) throws(LedgerFailure)
    -> @Sendable (MissionID) -> Mission?
  {
    var known: [MissionID: Mission] = [:]
    for id in mentioned { known[id] = try mission(id, in: inquiry) }
    let missions = known
    return { missions[$0] }
  }

  // MARK: - Loading

  private func mission(_ id: MissionID, in inquiry: Inquiry) throws(LedgerFailure) -> Mission? {
    let mission: Mission? = if let kept = histories.mission(id) { kept } else { try inquiry.source.mission(id) }
    if let mission { histories.keep(mission) }
    inquiry.rest(on: .mission(id), at: mission?.version ?? 0)
    return mission
  }

  private func plan(_ id: SupportPlanID, in inquiry: Inquiry) throws(LedgerFailure) -> SupportPlan? {
    let plan: SupportPlan? =
      if let kept = histories.plan(id) { kept } else {
        try inquiry.source.folded(SupportPlan.self, from: .plan(id))
      }
    if let plan { histories.keep(plan) }
    inquiry.rest(on: .plan(id), at: plan?.version ?? 0)
    return plan
  }

  private func directory(in inquiry: Inquiry) throws(LedgerFailure) -> Directory {
    let kept = histories.directory
    let directory = if let kept { kept } else { try open(inquiry.source) }
    inquiry.rest(on: .directory, at: directory.version)
    return directory
  }

  private func open(_ source: any Chronicle) throws(LedgerFailure) -> Directory {
    let shelf = DirectoryShelf(store)
    let version = try orStoreFailure { () throws(StoreFailure) in try source.position(of: .directory) }
    let directory = Directory(reading: shelf, version: version)
    histories.keep(directory, read: shelf)
    return directory
  }
}

func orStoreFailure<Result>(_ work: () throws(StoreFailure) -> Result) throws(LedgerFailure) -> Result {
  do { return try work() } catch { throw .store(error) }
}
