import GRDB
import JalonCore
import JalonStore

/// What one transaction writes. Rows of the list wait until its end: of many for one mission, only the last counts.
final class EventWriter: Writer {
  private let reader: EventReader
  private let db: Database
  private let path: String
  /// Of the next fact, and of the last one of a sheet.
  private var sequences: (next: Int, sealed: Int)?
  private var board: [MissionID: BoardRow?] = [:]
  private var records: [MissionID: [InvitationRecord]] = [:]
  private var dues: [MissionID: [DueRow]] = [:]
  private var surveys: [MissionID: SurveyRow?] = [:]
  private var plans: [SupportPlanID: PlanRow?] = [:]
  private var meetings: [SupportPlanID: [MeetingRow]] = [:]
  /// Who goes with this transaction, and by what each is known from then on.
  private var erased: [PersonID: PersonID] = [:]
  private var calls: [OperatorID: [MissionID: CallNote]] = [:]
  private var chain: StoredChain?
  private static let callsKept = 16
  /// Once a write has failed half-way, nothing of this transaction may stay.
  private var broken: StoreFailure?
  /// The first order that it wrote: known to the store exactly if the transaction is.
  private(set) var witness: OrderID?

  init(_ db: Database, path: String) {
    self.db = db
    self.path = path
    reader = EventReader(db: db)
  }

  func append(_ batch: Batch) throws(StoreFailure) -> Appended {
    if let broken { throw broken }
    if let known = try reading({ try $0.order(batch.order) }) {
      return .alreadyDone(try reading { try $0.events(of: known) })
    }
    try demand(batch.parts.map { .head($0.stream, at: $0.expected) } + batch.premises)
    return .done(try attempt { try self.write(batch) })
  }

  /// Writes the rows that were waiting. Last call before the commit.
  func finish() throws(StoreFailure) {
    if let broken { throw broken }
    try attempt {
      try self.chain?.save(self.db)
      let writer = BoardWriter(db: self.db)
      // By number, so that the same acts make the same file.
      for (mission, row) in self.board.sorted(by: { $0.key < $1.key }) {
        if let row { try writer.save(row) } else { try writer.remove(mission) }
      }
      for (mission, records) in self.records { try writer.save(records, of: mission) }
      for (mission, dues) in self.dues { try writer.save(dues, of: mission) }
      for (mission, survey) in self.surveys { try writer.save(survey, of: mission) }
      for (plan, row) in self.plans {
        if let row { try writer.save(row) } else { try writer.remove(plan) }
      }
      for (plan, meetings) in self.meetings { try writer.save(meetings, of: plan) }
      for (person, key) in self.erased { try writer.rename(person, to: key) }
    }
  }

  private func attempt<Result>(_ body: () throws -> Result) throws(StoreFailure) -> Result {
    do {
      return try body()
    } catch {
      let failure = SQLiteErrors.translate(error, path: path)
      broken = failure
      throw failure
    }
  }

  private func write(_ batch: Batch) throws -> [StoredEvent] {
    let first = try firstSequence(of: batch)
    var chain = try self.chain ?? StoredChain(db)
    // Held once: with a second holder all its heads would be copied at each order.
    self.chain = nil
    let resting = try chain.append(batch, from: first, db)
    self.chain = chain
    let number = try register(batch, resting, first: first)
    for fact in resting.facts { try insert(fact, under: number) }
    witness = witness ?? batch.order
    try keep(batch)
    return resting.facts.map(\.woken)
  }

  private func keep(_ batch: Batch) throws {
    for row in batch.board {
      board[row.mission] = row
      note(row)
    }
    records.merge(batch.records) { $1 }
    dues.merge(batch.dues) { $1 }
    surveys.merge(batch.surveys) { $1 }
    for mission in batch.gone {
      board[mission] = .some(nil)
      records[mission] = []
      dues[mission] = []
      surveys[mission] = .some(nil)
    }
    for row in batch.plans { plans[row.plan] = row }
    meetings.merge(batch.meetings) { $1 }
    for plan in batch.gonePlans {
      plans[plan] = .some(nil)
      meetings[plan] = []
    }
    // At once: the next act of the same transaction reads them.
    let entries = EntryTable(db: db)
    for key in batch.goneEntries { try entries.remove(key) }
    for entry in batch.entries { try entries.put(entry) }
    for edition in batch.issued { try entries.count(edition) }
    for card in batch.persons { try db.replace(card, under: batch.order, at: batch.at) }
    for card in batch.restored { try db.restore(card, under: batch.order, at: batch.at) }
    for person in batch.erased { erased[person] = try db.erase(person, at: batch.at) }
    for act in batch.redacted { try db.redact(act, at: batch.at) }
  }

  /// Facts of sheets count among themselves, below 0: nothing that others read has gaps because of them.
  private func firstSequence(of batch: Batch) throws -> Int {
    let count = batch.parts.reduce(0) { $0 + $1.events.count }
    var known =
      try sequences ?? (
        next: max(0, db.number("SELECT max(sequence) FROM events", of: "events") ?? 0) + 1,
        sealed: min(0, db.number("SELECT min(sequence) FROM events", of: "events") ?? 0)
      )
    let first = batch.isSealed ? known.sealed - count : known.next
    if batch.isSealed { known.sealed -= count } else { known.next += count }
    sequences = known
    return first
  }

  private func register(_ batch: Batch, _ resting: RestingBatch, first: Int) throws -> Int64 {
    try db.perform(
      "INSERT INTO orders (id, person, entered_by, at, reasoned, first, count) VALUES (?, ?, ?, ?, ?, ?, ?)",
      [
        batch.order.text, resting.by.text, resting.enteredBy.text, batch.at.seconds, !batch.reasons.isEmpty, first,
        resting.facts.count,
      ])
    let number = db.lastInsertedRowID
    for (caution, reason) in resting.reasons {
      try db.perform(
        "INSERT INTO reasons (order_number, caution, digest, salt, text) VALUES (?, ?, ?, ?, ?)",
        [number, caution, reason.digest.data, reason.salt.data, reason.text])
    }
    return number
  }

  private func insert(_ fact: RestingBatch.Fact, under order: Int64) throws {
    let event = fact.resting
    try db.perform(
      """
      INSERT INTO events (sequence, stream, position, order_number, kind, version, payload, digest, anchor)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        event.sequence, event.stream.text, event.position, order, event.kind, event.version, event.payload,
        event.digest.data, event.anchor,
      ])
    for (field, text) in fact.texts {
      try db.perform(
        "INSERT INTO texts (sequence, field, salt, text) VALUES (?, ?, ?, ?)",
        [event.sequence, field, text.salt.data, text.text])
    }
  }
}

extension EventWriter {
  private func reading<Result>(_ body: (EventReader) throws -> Result) throws(StoreFailure) -> Result {
    do { return try body(reader) } catch { throw SQLiteErrors.translate(error, path: path) }
  }

  func events(of stream: StreamName, after position: Int) throws(StoreFailure) -> [StoredEvent] {
    try reading { try $0.events(of: stream, after: position) }
  }
  func sheets(of mission: MissionID) throws(StoreFailure) -> [StoredEvent] {
    try reading { try $0.sheets(of: mission) }
  }
  func events(order: OrderID) throws(StoreFailure) -> [StoredEvent] { try reading { try $0.events(order: order) } }
  func events(after sequence: Int, limit: Int) throws(StoreFailure) -> [StoredEvent] {
    try reading { try $0.events(after: sequence, limit: limit) }
  }
  func latest(_ limit: Int) throws(StoreFailure) -> [StoredEvent] { try reading { try $0.latest(limit) } }
  func directory(latest limit: Int) throws(StoreFailure) -> [StoredEvent] {
    try reading { try $0.directory(latest: limit) }
  }
  func lastOfDirectory() throws(StoreFailure) -> Int { try reading { try $0.lastOfDirectory() } }
  func latestOrders(by person: PersonID, limit: Int) throws(StoreFailure) -> [OrderID] {
    try reading { try $0.latestOrders(by: person, limit: limit) }
  }
  func position(of stream: StreamName) throws(StoreFailure) -> Int { try reading { try $0.position(of: stream) } }
  func streams(prefix: String) throws(StoreFailure) -> [StreamHead] { try reading { try $0.streams(prefix: prefix) } }
  func streams(holding code: String) throws(StoreFailure) -> [StreamName] {
    try reading { try $0.streams(holding: code) }
  }
  func details(of person: PersonID) throws(StoreFailure) -> PersonDetails? {
    try reading { try $0.db.card(person)?.details }
  }

  // Entries are written at once.

  func entry(_ key: DirectoryEntry.Key) throws(StoreFailure) -> DirectoryEntry? {
    try reading { try EntryTable(db: $0.db).entry(key) }
  }
  func entries(_ kind: DirectoryEntry.Kind) throws(StoreFailure) -> [DirectoryEntry] {
    try reading { try EntryTable(db: $0.db).entries(kind) }
  }
  func people(of party: Party) throws(StoreFailure) -> [PersonID] {
    try reading { try EntryTable(db: $0.db).people(of: party) }
  }
  func officers() throws(StoreFailure) -> [PersonID] { try reading { try EntryTable(db: $0.db).officers() } }
  func holders(ofSIRET siret: String) throws(StoreFailure) -> [DirectoryEntry.Key] {
    try reading { try EntryTable(db: $0.db).holders(ofSIRET: siret) }
  }

  // The rows that wait for the commit count as well as those that stand.

  func missions(involving party: Party) throws(StoreFailure) -> [MissionID] {
    let standing = try reading { try BoardReader(db: $0.db).missions(involving: party) }
    let waiting = board.values.compactMap { $0 }.filter { $0.parties.contains(party) }.map(\.mission)
    return (standing.filter { board[$0] == nil } + waiting).sorted()
  }

  func recentCalls(
    of lead: OperatorID, besides mission: MissionID, limit: Int
  ) throws(StoreFailure) -> [[ProviderID]] {
    let waiting = (calls[lead] ?? [:]).map { (mission: $0.key, note: $0.value) }
    let standing = try reading { try BoardReader(db: $0.db).calls(of: lead, limit: limit + waiting.count + 1) }
    let known = (standing.filter { board[$0.mission] == nil } + waiting).filter { $0.mission != mission }
    return known.sorted { ($0.note.on, $0.mission) > ($1.note.on, $1.mission) }.prefix(limit).map(\.note.invited)
  }

  /// The latest calls of each operator that wait for the commit: few are ever asked for.
  private func note(_ row: BoardRow) {
    guard let call = row.call else { return }
    calls[call.lead, default: [:]][row.mission] = call
    guard let waiting = calls[call.lead], waiting.count > EventWriter.callsKept,
      let oldest = waiting.min(by: { ($0.value.on, $0.key) < ($1.value.on, $1.key) })
    else { return }
    calls[call.lead]?[oldest.key] = nil
  }
}
