import JalonCore

/// States folded from the journal, kept while they are used.
struct Histories {
  private var missions: [MissionID: Mission] = [:]
  private var plans: [SupportPlanID: SupportPlan] = [:]
  private(set) var directory: Directory?
  private(set) var shelf: DirectoryShelf?
  /// More missions than this are not kept at once.
  private let limit = 512

  mutating func forget() { self = Histories() }

  mutating func keep(_ mission: Mission) {
    if missions.count >= limit { missions.removeAll(keepingCapacity: true) }
    missions[mission.id] = mission
  }

  mutating func keep(_ plan: SupportPlan) {
    if plans.count >= limit { plans.removeAll(keepingCapacity: true) }
    plans[plan.id] = plan
  }

  mutating func keep(_ directory: Directory, read shelf: DirectoryShelf? = nil) {
    self.directory = directory
    self.shelf = shelf
  }

  mutating func forgetDirectory() {
    directory = nil
    shelf = nil
  }

  func mission(_ id: MissionID) -> Mission? { missions[id] }
  func plan(_ id: SupportPlanID) -> SupportPlan? { plans[id] }
}

extension Chronicle {
  /// The journal of the directory: what happened to its entries, one after the other, numbered through.
  func recordedInDirectory() throws(LedgerFailure) -> [Recorded<DirectoryEvent>] {
    let stored = try orStoreFailure { () throws(StoreFailure) in try directory(latest: .max) }
    var entries: [Recorded<DirectoryEvent>] = []
    for event in stored {
      entries.append(try EventCodec.read(event, as: DirectoryEvent.self, numbered: entries.count + 1))
    }
    return entries
  }

  func mission(_ id: MissionID) throws(LedgerFailure) -> Mission? {
    let entries = try entries(of: id)
    guard !entries.isEmpty else { return nil }
    do { return try Mission.fold(entries) } catch { throw .unfit(error.position, of: id) }
  }

  /// The journal of a mission, each sheet's facts after those of the mission that they were entered after.
  func entries(of id: MissionID) throws(LedgerFailure) -> [Recorded<MissionEvent>] {
    let own = try recorded(.mission(id), as: MissionEvent.self)
    let sheets = try orStoreFailure { () throws(StoreFailure) in try self.sheets(of: id) }
    guard !sheets.isEmpty else { return own }
    var entries: [Recorded<MissionEvent>] = []
    var waiting = sheets.sorted { ($0.anchor ?? 0, $0.number) < ($1.anchor ?? 0, $1.number) }[...]
    for entry in own {
      entries.append(entry)
      while let next = waiting.first, next.anchor ?? 0 <= entry.position {
        entries.append(try EventCodec.read(waiting.removeFirst(), as: MissionEvent.self))
      }
    }
    for event in waiting { entries.append(try EventCodec.read(event, as: MissionEvent.self)) }
    return entries
  }

  func folded<State: Decider>(_ type: State.Type, from stream: StreamName) throws(LedgerFailure) -> State? {
    let entries = try recorded(stream, as: State.Event.self)
    guard !entries.isEmpty else { return nil }
    for (place, entry) in entries.enumerated() where entry.position != place + 1 {
      throw .unfit(stream: stream, position: entry.position)
    }
    do { return try State.fold(entries) } catch { throw .unfit(stream: stream, position: error.position) }
  }

  func recorded<Event: Act>(_ stream: StreamName, as type: Event.Type) throws(LedgerFailure) -> [Recorded<
    Event
  >] {
    let stored: [StoredEvent]
    do { stored = try events(of: stream) } catch { throw .store(error) }
    var entries: [Recorded<Event>] = []
    for event in stored { entries.append(try EventCodec.read(event, as: type)) }
    return entries
  }
}
