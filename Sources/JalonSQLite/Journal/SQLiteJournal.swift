import GRDB
import JalonCore
import JalonStore

extension SQLiteStore {
  public func append(_ batch: Batch) throws(StoreFailure) -> Appended {
    do {
      return try transact { try $0.append(batch) }
    } catch {
      throw SQLiteErrors.translate(error, path: path)
    }
  }

  public func transaction<Result>(_ body: (any Writer) throws -> Result) throws -> Result {
    try demandWritable()
    try link.run { try $0.widen() }
    defer { narrow() }
    return try transact(body)
  }

  private func narrow() {
    // A connection that cannot be opened again has no memory to give back.
    do { try link.run { $0.narrow() } } catch {}
  }

  private func transact<Result>(_ body: (any Writer) throws -> Result) throws -> Result {
    try demandWritable()
    var outcome: Result?
    var witness: OrderID?
    do {
      return try link.runRethrowing { db in
        try db.beginTransaction(.immediate)
        let writer = EventWriter(db, path: path)
        do {
          outcome = try body(writer)
          try writer.finish()
        } catch {
          try db.rollback()
          throw error
        }
        witness = writer.witness
        return try commit(db, outcome)
      }
    } catch let trouble as CommitTrouble {
      return try settle(trouble, outcome, witness)
    }
  }

  private func commit<Result>(_ db: Database, _ outcome: Result?) throws -> Result {
    do {
      try db.commit()
    } catch {
      let trouble = CommitTrouble(failure: SQLiteErrors.translate(error, path: path))
      try db.rollback()
      throw trouble
    }
    guard let outcome else { preconditionFailure("a transaction that commits has an outcome") }
    return outcome
  }

  // An error at the commit does not say whether it happened: only what the disk holds on a new connection does.
  private func settle<Result>(_ trouble: CommitTrouble, _ outcome: Result?, _ witness: OrderID?) throws -> Result {
    try link.drop()
    guard let outcome, let witness, try link.run({ try EventReader(db: $0).order(witness) }) != nil else {
      throw trouble.failure
    }
    return outcome
  }
}

/// The commit was tried, and its end is not known.
private struct CommitTrouble: Error {
  let failure: StoreFailure
}

extension SQLiteStore {
  public func events(of stream: StreamName, after position: Int) throws(StoreFailure) -> [StoredEvent] {
    try link.run { try EventReader(db: $0).events(of: stream, after: position) }
  }

  public func sheets(of mission: MissionID) throws(StoreFailure) -> [StoredEvent] {
    try link.run { try EventReader(db: $0).sheets(of: mission) }
  }

  public func events(order: OrderID) throws(StoreFailure) -> [StoredEvent] {
    try link.run { try EventReader(db: $0).events(order: order) }
  }

  public func events(after sequence: Int, limit: Int) throws(StoreFailure) -> [StoredEvent] {
    try link.run { try EventReader(db: $0).events(after: sequence, limit: limit) }
  }

  public func latest(_ limit: Int) throws(StoreFailure) -> [StoredEvent] {
    try link.run { try EventReader(db: $0).latest(limit) }
  }

  public func directory(latest limit: Int) throws(StoreFailure) -> [StoredEvent] {
    try link.run { try EventReader(db: $0).directory(latest: limit) }
  }

  public func lastOfDirectory() throws(StoreFailure) -> Int {
    try link.run { try EventReader(db: $0).lastOfDirectory() }
  }

  public func latestOrders(by person: PersonID, limit: Int) throws(StoreFailure) -> [OrderID] {
    try link.run { try EventReader(db: $0).latestOrders(by: person, limit: limit) }
  }

  public func texts(holding query: TextQuery, limit: Int) throws(StoreFailure) -> [FoundText] {
    try link.run { try TypedTexts(db: $0).found(holding: query, limit: limit) }
  }

  public func forEachHistory(prefix: String, kinds: Set<String>, _ body: ([StoredEvent]) throws -> Void) throws {
    try link.runRethrowing { try EventReader(db: $0).forEachHistory(prefix: prefix, kinds: kinds, body) }
  }

  public func position(of stream: StreamName) throws(StoreFailure) -> Int {
    try link.run { try EventReader(db: $0).position(of: stream) }
  }

  public func streams(prefix: String) throws(StoreFailure) -> [StreamHead] {
    try link.run { try EventReader(db: $0).streams(prefix: prefix) }
  }

  public func streams(holding code: String) throws(StoreFailure) -> [StreamName] {
    try link.run { try EventReader(db: $0).streams(holding: code) }
  }

  public func details(of person: PersonID) throws(StoreFailure) -> PersonDetails? {
    try link.run { try $0.card(person)?.details }
  }

  public func missions(involving party: Party) throws(StoreFailure) -> [MissionID] {
    try link.run { try BoardReader(db: $0).missions(involving: party) }
  }

  public func recentCalls(
    of lead: OperatorID, besides mission: MissionID, limit: Int
  ) throws(StoreFailure) -> [[ProviderID]] {
    let calls = try link.run { try BoardReader(db: $0).calls(of: lead, limit: limit + 1) }
    return calls.filter { $0.mission != mission }.prefix(limit).map(\.note.invited)
  }
}
