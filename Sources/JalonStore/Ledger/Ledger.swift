import JalonCore

/// Loads a history, has the core decide, appends what it decided, and does so again when somebody was faster.
///
/// The only way by which anything enters the journal. Not for several threads at once.
public final class Ledger {
  let store: any Store
  /// Of the place where acts are entered, and read.
  public let zone: Zone
  var histories = Histories()

  /// - Parameter zone: of the place where acts are entered.
  public init(_ store: any Store, zone: Zone = .universal) {
    self.store = store
    self.zone = zone
  }

  // MARK: - Reading

  /// Read an entry at a time, as it is asked for.
  public func directory() throws(LedgerFailure) -> Directory { try directory(in: reading()) }
  public func mission(_ id: MissionID) throws(LedgerFailure) -> Mission? { try mission(id, in: reading()) }
  public func plan(_ id: SupportPlanID) throws(LedgerFailure) -> SupportPlan? { try plan(id, in: reading()) }

  /// What the store says of itself: whatever leaves it says so too. `nil` for the data of somebody's work.
  public func mark() throws(LedgerFailure) -> StoreMark? {
    try orStoreFailure { () throws(StoreFailure) in try store.mark() }
  }

  /// The directory as its journal tells it, held whole: what the tables are compared with.
  public func toldDirectory() throws(LedgerFailure) -> Directory {
    let entries = try store.recordedInDirectory()
    do { return try Directory.fold(entries) } catch {
      throw .unfit(stream: StreamName(StreamName.entries), position: error.position)
    }
  }

  /// The directory as the journal of one entry tells it.
  public func directory(toldBy entry: StreamName) throws(LedgerFailure) -> Directory {
    try store.folded(Directory.self, from: entry) ?? Directory()
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
    try store.recordedInDirectory()
  }

  /// Something was recorded under that number.
  public func knows(_ order: OrderID) throws(LedgerFailure) -> Bool {
    try orStoreFailure { () throws(StoreFailure) in try !store.events(order: order).isEmpty }
  }

  /// Forgets what was folded: another process has written.
  public func reload() {
    histories.forget()
  }

  // MARK: - Writing

  /// Carries out one request, durable on return.
  public func perform(_ request: Request, today: Day) throws(LedgerFailure) -> Outcome {
    try patiently { () throws(LedgerFailure) in
      try perform(request, today: today, in: Inquiry(store, noting: true)) { batch throws(StoreFailure) in
        try self.store.append(batch)
      }
    }
  }

  /// Many requests in one transaction. `body` performs them with what it is given; all are undone where it throws.
  public func transaction<Result>(
    today: Day, _ body: ((Request) throws(LedgerFailure) -> Outcome) throws -> Result
  ) throws -> Result {
    do {
      return try store.transaction { writer in
        // Read again inside: what was read before could be out of date.
        self.histories.forgetDirectory()
        return try body { request throws(LedgerFailure) in
          try self.patiently { () throws(LedgerFailure) in
            try self.perform(request, today: today, in: Inquiry(writer, noting: false)) { batch throws(StoreFailure) in
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

  /// Of what is told to somebody, and decides nothing.
  func reading() -> Inquiry { Inquiry(store, noting: false) }

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
      guard known.isEmpty else { return try answer(request, with: known, in: inquiry) }
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
    switch appended {
    case .done(let events):
      keep(deed)
      return .done(events)
    case .alreadyDone(let known):
      reload()
      return try answer(request, with: known, in: inquiry)
    }
  }

  /// What was done under that number; refused where it is another act's.
  private func answer(
    _ request: Request, with known: [StoredEvent], in inquiry: Inquiry
  ) throws(LedgerFailure) -> Outcome {
    let isSame = try orStoreFailure { () throws(StoreFailure) in try inquiry.isAnswered(request, by: known) }
    return isSame ? .done(known) : .refused(.obstacles([.idAlreadyUsed(request.id)]))
  }

  private func keep(_ deed: Deed) {
    // What was folded still knows the code of whoever went, and the text that did.
    guard deed.batch.erased.isEmpty, deed.batch.redacted.isEmpty else { return reload() }
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
    if let seen = request.seen, !command.kind.meansTheSameWhateverCame,
      state?.facts(since: seen, butBy: request.by).isEmpty == false
    {
      throw LedgerFailure.overtaken(id)
    }
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
    let directory = try deed.record(events, command, on: state, in: around, inquiry)
    guard !events.isEmpty else { return }
    for party in directory.renamed(since: state, by: request.id) {
      for id in try inquiry.missions(involving: party) {
        if let mission = try mission(id, in: inquiry) { deed.redraw(mission, in: directory) }
      }
      for plan in try plans(of: party, in: inquiry) { deed.redraw(plan, in: directory) }
    }
    if case .redactText(let act) = command {
      try deed.redact(act, at: request.at, by: request.enteredBy, in: directory, inquiry)
    }
  }
}

func orStoreFailure<Result>(_ work: () throws(StoreFailure) -> Result) throws(LedgerFailure) -> Result {
  do { return try work() } catch { throw .store(error) }
}
