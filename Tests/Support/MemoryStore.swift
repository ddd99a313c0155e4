import JalonCore
import JalonStore
import Synchronization

/// A store that lasts as long as its value: the measure of what the others must do, and the store of other tests.
public final class MemoryStore: Store, Scan {
  let state = Mutex(MemoryState())
  private let colleague = Mutex<(@Sendable () -> Void)?>(nil)
  private let isForgetful = Mutex(false)

  private let said: StoreMark?

  /// - Parameter mark: what the store says of itself.
  public init(marked mark: StoreMark? = nil) { said = mark }

  private let trouble = Mutex<(failure: StoreFailure, isRecorded: Bool)?>(nil)

  /// The next batch fails; the disk may have taken it all the same.
  public func failNext(_ failure: StoreFailure, recording isRecorded: Bool = false) {
    trouble.withLock { $0 = (failure, isRecorded) }
  }

  /// Another one writes between the next decision and its recording.
  public func beforeNextBatch(_ act: @escaping @Sendable () -> Void) { colleague.withLock { $0 = act } }

  private let slowness = Mutex<(@Sendable () throws(StoreFailure) -> Void)?>(nil)

  /// It plays a server that is far, or fails: `wait` comes before whatever is read or written; `nil` ends it.
  public func slow(_ wait: (@Sendable () throws(StoreFailure) -> Void)?) { slowness.withLock { $0 = wait } }

  func hold() throws(StoreFailure) {
    let wait = slowness.withLock { $0 }
    try wait?()
  }

  /// A planted fault: what a decision was taken on is not looked at again.
  public func forgetPremises() { isForgetful.withLock { $0 = true } }

  public func origin() throws(StoreFailure) -> StoreOrigin { MemoryWriter.origin }
  public func mark() throws(StoreFailure) -> StoreMark? { said }
  public func takenOver() throws(StoreFailure) -> TakenOver? { nil }
  public func head() throws(StoreFailure) -> Digest { .none }
  public func facts(atHead code: String) throws(StoreFailure) -> Int? { nil }
  public var access: StoreAccess { .writable }
  public func close() throws(StoreFailure) {}
  public func interrupt() {}
  public func newest() throws(StoreFailure) -> Int { try latest(1).first?.sequence ?? 0 }
  public func scan() -> any Scan { self }

  public func append(_ batch: Batch) throws(StoreFailure) -> Appended {
    try hold()
    let act = colleague.withLock { act in
      defer { act = nil }
      return act
    }
    act?()
    var batch = batch
    if isForgetful.withLock({ $0 }) { batch.premises = [] }
    let given = batch
    let trouble = trouble.withLock { trouble in
      defer { trouble = nil }
      return trouble
    }
    if let trouble, !trouble.isRecorded { throw trouble.failure }
    let result = state.withLock { state in
      let writer = MemoryWriter(state)
      do throws(StoreFailure) {
        let appended = try writer.append(given)
        state = writer.state
        return Swift.Result<Appended, StoreFailure>.success(appended)
      } catch {
        return .failure(error)
      }
    }
    let appended = try result.get()
    if let trouble { throw trouble.failure }
    return appended
  }

  public func transaction<Result>(_ body: (any Writer) throws -> Result) throws -> Result {
    let before = state.withLock { $0 }
    // Whoever reads the store meanwhile sees the directory as the transaction has written it.
    let writer = MemoryWriter(before) { written in self.state.withLock { $0 = written } }
    do {
      let result = try body(writer)
      state.withLock { $0 = writer.state }
      return result
    } catch {
      state.withLock { $0 = before }
      throw error
    }
  }
}

struct MemoryState {
  var events: [StoredEvent] = []
  var orders: [OrderID: Range<Int>] = [:]
  var streams: [StreamName: [Int]] = [:]
  /// What stands in sheets, apart from the rest, and the orders that wrote it.
  var sheets: [StreamName: [StoredEvent]] = [:]
  var sealed: [OrderID: [StoredEvent]] = [:]
  var lastSealed = 0
  var heads: [StreamName: ChainedHead] = [:]
  var order: [OrderID] = []
  var board: [MissionID: BoardRow] = [:]
  var records: [MissionID: [InvitationRecord]] = [:]
  var dues: [MissionID: [DueRow]] = [:]
  var plans: [SupportPlanID: PlanRow] = [:]
  var meetings: [SupportPlanID: [MeetingRow]] = [:]
  var entries: [DirectoryEntry.Key: DirectoryEntry] = [:]
  var issued: [Questionnaire.Edition: Int] = [:]
  var surveys: [MissionID: SurveyRow] = [:]
  var persons: [PersonID: PersonCard] = [:]
  var former: [PersonID: [(order: OrderID, card: FormerCard)]] = [:]

  func events(of stream: StreamName, after position: Int) -> [StoredEvent] {
    if let sheet = sheets[stream] { return Array(sheet.dropFirst(position)) }
    return (streams[stream] ?? []).dropFirst(position).map { events[$0] }
  }

  func sheets(of mission: MissionID) -> [StoredEvent] {
    sheets.filter { $0.key.sheet?.mission == mission }.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  func events(order: OrderID) -> [StoredEvent] { orders[order].map { Array(events[$0]) } ?? sealed[order] ?? [] }

  func events(after sequence: Int, limit: Int) -> [StoredEvent] { Array(events.dropFirst(sequence).prefix(limit)) }

  /// In the order in which a store gives them.
  var directory: [DirectoryEntry] { entries.values.sorted { ($0.place, $0.key.code) < ($1.place, $1.key.code) } }

  func directory(latest limit: Int) -> [StoredEvent] { events.filter(\.stream.isOfDirectory).suffix(limit) }

  mutating func erase(_ person: PersonID) {
    former[person] = nil
    persons[person] = nil
    events = events.map { $0.forgetting(person) }
  }

  mutating func redact(_ act: RedactText, at instant: Instant) {
    let told = events(order: act.act)
    guard told.indices.contains(act.fact - 1) else { return }
    let mark = "[effacé le \(Zone.universal.day(of: instant).iso)]"
    let (place, changed) = (told[act.fact - 1], told[act.fact - 1].redacting(act, mark))
    events = events.map { $0 == place ? changed : $0 }
    sheets = sheets.mapValues { $0.map { $0 == place ? changed : $0 } }
    sealed = sealed.mapValues { $0.map { $0 == place ? changed : $0 } }
  }

  func heads(prefix: String) -> [StreamHead] {
    (streams.mapValues(\.count).map { ($0, $1) } + sheets.mapValues(\.count).map { ($0, $1) })
      .filter { $0.0.text.utf8.starts(with: prefix.utf8) }
      .map { StreamHead(stream: $0.0, position: $0.1) }
      .sorted { $0.stream < $1.stream }
  }
}

final class MemoryWriter: Writer {
  static let origin = StoreOrigin("memory")
  var state: MemoryState
  private let publish: (MemoryState) -> Void

  init(_ state: MemoryState, publish: @escaping (MemoryState) -> Void = { _ in }) {
    self.state = state
    self.publish = publish
  }

  func append(_ batch: Batch) throws(StoreFailure) -> Appended {
    if state.orders[batch.order] != nil || state.sealed[batch.order] != nil {
      return .alreadyDone(state.events(order: batch.order))
    }
    try demand(batch.parts.map { .head($0.stream, at: $0.expected) } + batch.premises)
    let first = state.events.count
    if batch.isSealed { state.lastSealed -= batch.parts.reduce(0) { $0 + $1.events.count } }
    let resting = batch.resting(in: MemoryWriter.origin, from: batch.isSealed ? state.lastSealed : first + 1) {
      stream in
      state.heads[stream]
    } sheets: { mission in
      state.heads.values.filter { $0.stream.sheet?.mission == mission }
    } key: { person, _ in
      PersonKey(person.text)
    }
    for fact in resting.facts where batch.isSealed {
      state.sheets[fact.woken.stream, default: []].append(fact.woken)
    }
    for head in resting.heads { state.heads[head.stream] = head }
    if batch.isSealed { state.sealed[batch.order] = resting.facts.map(\.woken) }
    for fact in resting.facts where !batch.isSealed {
      state.streams[fact.woken.stream, default: []].append(state.events.count)
      state.events.append(fact.woken)
    }
    if !batch.isSealed { state.orders[batch.order] = first..<state.events.count }
    state.order.append(batch.order)
    for row in batch.board { state.board[row.mission] = row }
    state.records.merge(batch.records) { $1 }
    state.dues.merge(batch.dues) { $1 }
    for (mission, survey) in batch.surveys { state.surveys[mission] = survey }
    for mission in batch.gone {
      state.board[mission] = nil
      state.records[mission] = nil
      state.dues[mission] = nil
      state.surveys[mission] = nil
    }
    for plan in batch.plans { state.plans[plan.plan] = plan }
    state.meetings.merge(batch.meetings) { $1 }
    for plan in batch.gonePlans {
      state.plans[plan] = nil
      state.meetings[plan] = nil
    }
    for card in batch.persons { replace(card, of: batch) }
    for card in batch.restored { restore(card, of: batch) }
    for person in batch.erased { state.erase(person) }
    for act in batch.redacted { state.redact(act, at: batch.at) }
    for key in batch.goneEntries { state.entries[key] = nil }
    for entry in batch.entries { state.entries[entry.key] = entry }
    for edition in batch.issued { state.issued[edition, default: 0] += 1 }
    // Copied at each act it would take as long as there are acts before it.
    if !batch.entries.isEmpty || !batch.goneEntries.isEmpty { publish(state) }
    return .done(resting.facts.map(\.woken))
  }

  private func replace(_ card: PersonCard, of batch: Batch) {
    if let old = state.persons[card.id], old != card { keep(old, of: batch) }
    state.persons[card.id] = card
  }

  private func restore(_ restored: RestoredCard, of batch: Batch) {
    let former = state.former[restored.person]?.first { $0.order == restored.before }?.card.card
    if let standing = state.persons[restored.person] { keep(standing, of: batch) }
    state.persons[restored.person] = former
  }

  private func keep(_ card: PersonCard, of batch: Batch) {
    guard state.former[card.id]?.contains(where: { $0.order == batch.order }) != true else { return }
    state.former[card.id, default: []].append((batch.order, FormerCard(card, until: batch.at)))
  }

  func events(of stream: StreamName, after position: Int) throws(StoreFailure) -> [StoredEvent] {
    state.events(of: stream, after: position)
  }
  func sheets(of mission: MissionID) throws(StoreFailure) -> [StoredEvent] { state.sheets(of: mission) }
  func events(order: OrderID) throws(StoreFailure) -> [StoredEvent] { state.events(order: order) }
  func events(after sequence: Int, limit: Int) throws(StoreFailure) -> [StoredEvent] {
    state.events(after: sequence, limit: limit)
  }
  func latest(_ limit: Int) throws(StoreFailure) -> [StoredEvent] { state.events.suffix(limit).reversed() }
  func directory(latest limit: Int) throws(StoreFailure) -> [StoredEvent] { state.directory(latest: limit) }
  func lastOfDirectory() throws(StoreFailure) -> Int { state.directory(latest: 1).last?.sequence ?? 0 }
  func entry(_ key: DirectoryEntry.Key) throws(StoreFailure) -> DirectoryEntry? { state.entries[key] }
  func entries(_ kind: DirectoryEntry.Kind) throws(StoreFailure) -> [DirectoryEntry] {
    state.directory.filter { $0.key.kind == kind }
  }
  func people(of party: Party) throws(StoreFailure) -> [PersonID] {
    state.directory.filter { $0.party == party }.map { ID($0.key.code) }
  }
  func joined(to key: DirectoryEntry.Key) throws(StoreFailure) -> [DirectoryEntry.Key] {
    state.directory.filter { $0.joinedTo == key }.map(\.key)
  }
  func officers() throws(StoreFailure) -> [PersonID] {
    state.directory.filter(\.isOfficer).map { ID($0.key.code) }
  }
  func holders(ofSIRET siret: String) throws(StoreFailure) -> [DirectoryEntry.Key] {
    state.directory.filter { $0.siret == siret }.map(\.key)
  }
  func latestOrders(by person: PersonID, limit: Int) throws(StoreFailure) -> [OrderID] {
    Array(
      state.order.filter { order in state.events(order: order).contains { $0.by == person } }.suffix(limit).reversed())
  }
  func position(of stream: StreamName) throws(StoreFailure) -> Int {
    state.sheets[stream]?.count ?? state.streams[stream]?.count ?? 0
  }
  func streams(prefix: String) throws(StoreFailure) -> [StreamHead] { state.heads(prefix: prefix) }
  func details(of person: PersonID) throws(StoreFailure) -> PersonDetails? { state.persons[person]?.details }
  func streams(holding code: String) throws(StoreFailure) -> [StreamName] {
    let holding = (state.events + state.sheets.values.joined()).filter { event in
      !event.stream.isOfDirectory
        && (event.payload.contains("\"\(code)\"") || event.payload.contains(":\(code)\"") || event.by.text == code)
    }
    return Set(holding.map(\.stream)).sorted()
  }
  func missions(involving party: Party) throws(StoreFailure) -> [MissionID] {
    state.board.values.filter { $0.parties.contains(party) }.map(\.mission).sorted()
  }
  func recentCalls(
    of lead: OperatorID, besides mission: MissionID, limit: Int
  ) throws(StoreFailure) -> [[ProviderID]] {
    let calls = state.board.values.compactMap { row in row.call.map { (mission: row.mission, note: $0) } }
    return calls.filter { $0.note.lead == lead && $0.mission != mission }.sorted {
      ($0.note.on, $0.mission) > ($1.note.on, $1.mission)
    }
    .prefix(limit).map(\.note.invited)
  }
}

extension MemoryStore {
  private func look<Result: Sendable>(_ body: (MemoryWriter) throws(StoreFailure) -> Result) throws(StoreFailure)
    -> Result
  {
    try hold()
    return try body(MemoryWriter(state.withLock { $0 }))
  }

  public func events(of stream: StreamName, after position: Int) throws(StoreFailure) -> [StoredEvent] {
    try look { writer throws(StoreFailure) in try writer.events(of: stream, after: position) }
  }
  public func sheets(of mission: MissionID) throws(StoreFailure) -> [StoredEvent] {
    try look { writer throws(StoreFailure) in try writer.sheets(of: mission) }
  }
  public func events(order: OrderID) throws(StoreFailure) -> [StoredEvent] {
    try look { writer throws(StoreFailure) in try writer.events(order: order) }
  }
  public func events(after sequence: Int, limit: Int) throws(StoreFailure) -> [StoredEvent] {
    try look { writer throws(StoreFailure) in try writer.events(after: sequence, limit: limit) }
  }
  public func latest(_ limit: Int) throws(StoreFailure) -> [StoredEvent] {
    try look { writer throws(StoreFailure) in try writer.latest(limit) }
  }
  public func directory(latest limit: Int) throws(StoreFailure) -> [StoredEvent] {
    try look { writer throws(StoreFailure) in try writer.directory(latest: limit) }
  }
  public func lastOfDirectory() throws(StoreFailure) -> Int {
    try look { writer throws(StoreFailure) in try writer.lastOfDirectory() }
  }
  public func entry(_ key: DirectoryEntry.Key) throws(StoreFailure) -> DirectoryEntry? {
    try look { writer throws(StoreFailure) in try writer.entry(key) }
  }
  public func entries(_ kind: DirectoryEntry.Kind) throws(StoreFailure) -> [DirectoryEntry] {
    try look { writer throws(StoreFailure) in try writer.entries(kind) }
  }
  public func people(of party: Party) throws(StoreFailure) -> [PersonID] {
    try look { writer throws(StoreFailure) in try writer.people(of: party) }
  }
  public func joined(to key: DirectoryEntry.Key) throws(StoreFailure) -> [DirectoryEntry.Key] {
    try look { writer throws(StoreFailure) in try writer.joined(to: key) }
  }
  public func officers() throws(StoreFailure) -> [PersonID] {
    try look { writer throws(StoreFailure) in try writer.officers() }
  }
  public func holders(ofSIRET siret: String) throws(StoreFailure) -> [DirectoryEntry.Key] {
    try look { writer throws(StoreFailure) in try writer.holders(ofSIRET: siret) }
  }
  public func latestOrders(by person: PersonID, limit: Int) throws(StoreFailure) -> [OrderID] {
    try look { writer throws(StoreFailure) in try writer.latestOrders(by: person, limit: limit) }
  }
  public func position(of stream: StreamName) throws(StoreFailure) -> Int {
    try look { writer throws(StoreFailure) in try writer.position(of: stream) }
  }
  public func streams(prefix: String) throws(StoreFailure) -> [StreamHead] {
    try look { writer throws(StoreFailure) in try writer.streams(prefix: prefix) }
  }
  public func details(of person: PersonID) throws(StoreFailure) -> PersonDetails? {
    try look { writer throws(StoreFailure) in try writer.details(of: person) }
  }
  public func streams(holding code: String) throws(StoreFailure) -> [StreamName] {
    try look { writer throws(StoreFailure) in try writer.streams(holding: code) }
  }
  public func missions(involving party: Party) throws(StoreFailure) -> [MissionID] {
    try look { writer throws(StoreFailure) in try writer.missions(involving: party) }
  }
  public func recentCalls(
    of lead: OperatorID, besides mission: MissionID, limit: Int
  ) throws(StoreFailure) -> [[ProviderID]] {
    try look { writer throws(StoreFailure) in try writer.recentCalls(of: lead, besides: mission, limit: limit) }
  }
}
