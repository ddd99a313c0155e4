import JalonCore
import JalonStore

extension MemoryStore {
  private var rows: [BoardRow] { state.withLock { Array($0.board.values) } }

  private func rows(_ filter: Filter, _ today: Day) throws(StoreFailure) -> [BoardRow] {
    let filter = try filter.settled(missions(sought:))
    return rows.filter { filter.matches($0, today: today) }
  }

  public func page(_ request: PageRequest) throws(StoreFailure) -> [BoardRow] {
    try hold()
    let rows = try rows(request.filter, request.today).sorted(by: request.order.precedes(on: request.today))
    switch request.place {
    case .first: return Array(rows.prefix(request.limit))
    case .last: return Array(rows.suffix(request.limit))
    case .after(let start):
      return Array(rows.filter { request.order.precedes(on: request.today)(start, $0) }.prefix(request.limit))
    case .before(let start):
      return Array(rows.filter { request.order.precedes(on: request.today)($0, start) }.suffix(request.limit))
    }
  }

  public func row(_ mission: MissionID) throws(StoreFailure) -> BoardRow? { state.withLock { $0.board[mission] } }
  public func count(_ filter: Filter, today: Day) throws(StoreFailure) -> Int { try rows(filter, today).count }
  public func lateCount(today: Day) throws(StoreFailure) -> Int { try rows(.late, today).count }

  public func countsByStage(_ filter: Filter, today: Day) throws(StoreFailure) -> [String: Int] {
    Dictionary(grouping: try rows(filter, today), by: \.stage).mapValues(\.count)
  }

  public func missions(near text: String, limit: Int) throws(StoreFailure) -> [MissionID] {
    Likeness.nearest(to: text, among: rows.map(\.mission), limit: limit)
  }

  public func records() throws(StoreFailure) -> [InvitationRecord] {
    let records = state.withLock { $0.records }
    return records.sorted { $0.key.numberKey.utf8.lexicographicallyPrecedes($1.key.numberKey.utf8) }.flatMap(\.value)
  }

  public func agenda(_ request: AgendaRequest) throws(StoreFailure) -> [AgendaLine] {
    let last = request.through.map { DueKey(beginning: $0 + 1) }
    let lines = lines(request.scope).filter { line in last.map { line.key < $0 } ?? true }
    switch request.place {
    case .first: return Array(lines.prefix(request.limit))
    case .last: return Array(lines.suffix(request.limit))
    case .from(let key): return Array(lines.filter { $0.key >= key }.prefix(request.limit))
    case .after(let key): return Array(lines.filter { $0.key > key }.prefix(request.limit))
    case .before(let key): return Array(lines.filter { $0.key < key }.suffix(request.limit))
    }
  }

  public func dueDays(_ scope: AgendaScope) throws(StoreFailure) -> [Day: Int] {
    Dictionary(grouping: lines(scope), by: \.day).mapValues(\.count)
  }

  private func lines(_ scope: AgendaScope) -> [AgendaLine] {
    let state = state.withLock { $0 }
    let dues = state.dues.values.joined().compactMap { due in
      state.board[due.mission].map { AgendaLine.mission(due, $0) }
    }
    let meetings = state.meetings.values.joined().compactMap { meeting in
      state.plans[meeting.plan].map { AgendaLine.plan(meeting, $0) }
    }
    let rows = Array(state.board.values)
    let asked = (dues + meetings).filter { scope.takes($0, of: rows) }
    return asked.map { (key: $0.key, line: $0) }.sorted { $0.key < $1.key }.map(\.line)
  }

  public func missions(sought: Sought) throws(StoreFailure) -> Set<MissionID> {
    switch sought {
    case .typed(let query):
      let events = state.withLock { $0.events }
      return Set(events.filter { $0.heldTexts.contains { query.isHeld(by: $0.text) } }.compactMap(\.stream.mission))
    case .person(let piece): return try missions(withPerson: piece)
    case .theme, .endedBefore:
      do {
        return try sought.missions { try forEachHistory(prefix: "mission/", kinds: $0, $1) }
      } catch let failure as StoreFailure {
        throw failure
      } catch {
        preconditionFailure("an error of no known kind: \(error)")
      }
    }
  }

  private func missions(withPerson piece: String) throws(StoreFailure) -> Set<MissionID> {
    let named = Set(try cards().filter { $0.name.folded.holds(piece) }.map(\.id.text))
    let parties = Set(try entries(.person).filter { named.contains($0.key.code) }.compactMap(\.party))
    return Set(rows.filter { !parties.isDisjoint(with: $0.parties) }.map(\.mission))
  }

  public func plans(matching text: String, limit: Int) throws(StoreFailure) -> [PlanRow] {
    let plans = state.withLock { Array($0.plans.values) }
    let found = plans.filter { text.isEmpty || $0.searchable.contains(text) }
    return Array(found.sorted { $0.plan.numberKey < $1.plan.numberKey }.prefix(limit))
  }
}

extension AgendaScope {
  /// - Parameter rows: of every mission.
  public func takes(_ line: AgendaLine, of rows: [BoardRow]) -> Bool {
    switch line {
    case .mission(let due, let row):
      (officer == nil || ([officer] + absentees).contains(due.officer)) && due.watch.stands(on: today)
        && filter.matches(row, today: today)
    case .plan(let meeting, _):
      (officer == nil || lead == meeting.lead)
        && (filter == .everything || rows.contains { $0.plan == meeting.plan && filter.matches($0, today: today) })
    // Nothing in memory is ever damaged.
    case .damaged: false
    }
  }
}

extension MemoryStore {
  public func save(_ card: PersonCard) throws(StoreFailure) { state.withLock { $0.persons[card.id] = card } }
  public func card(_ person: PersonID) throws(StoreFailure) -> PersonCard? { state.withLock { $0.persons[person] } }
  public func formerCards(of person: PersonID) throws(StoreFailure) -> [FormerCard] {
    state.withLock { $0.former[person]?.map(\.card) ?? [] }
  }
  public func formerCards() throws(StoreFailure) -> [FormerCard] {
    state.withLock { state in state.former.values.joined().map(\.card).sorted { $0.until < $1.until } }
  }
  public func cards() throws(StoreFailure) -> [PersonCard] {
    state.withLock { $0.persons.values.sorted { $0.id < $1.id } }
  }
}

extension MemoryStore {
  public func rebuild(
    directory: DirectoryRows, missions: some Sequence<MissionRows>, plans: some Sequence<PlanRows>
  ) throws(StoreFailure) {
    let rows = missions.filter { !$0.isGone }
    let shelf = plans.filter { !$0.isGone }
    state.withLock { state in
      state.entries = Dictionary(directory.entries.map { ($0.key, $0) }) { $1 }
      state.issued = directory.issued
      state.board = Dictionary(rows.map { ($0.board.mission, $0.board) }) { $1 }
      state.records = Dictionary(rows.map { ($0.board.mission, $0.records) }) { $1 }
      state.dues = Dictionary(rows.map { ($0.board.mission, $0.dues) }) { $1 }
      state.surveys = Dictionary(rows.compactMap(\.survey).map { ($0.mission, $0) }) { $1 }
      state.plans = Dictionary(shelf.map { ($0.plan.plan, $0.plan) }) { $1 }
      state.meetings = Dictionary(shelf.map { ($0.plan.plan, $0.meetings) }) { $1 }
    }
  }

  /// Nothing but `append` writes here, and it leaves no gap.
  public func verifyJournal(limit: Int) throws(StoreFailure) -> [Finding] { [] }
  public func unsealedCards() throws(StoreFailure) -> Int { 0 }
  public func damagedRows(limit: Int) throws(StoreFailure) -> [Finding] { [] }
  public func check(_ check: Check) throws(StoreFailure) -> [Finding] { [] }

  public func verify(missions: some Sequence<MissionRows>, limit: Int) throws(StoreFailure) -> [Finding] {
    let (board, records, dues, surveys) = state.withLock { ($0.board, $0.records, $0.dues, $0.surveys) }
    let given = missions.filter { !$0.isGone }
    let findings = given.flatMap { rows -> [Finding] in
      let mission = rows.board.mission
      guard let stored = board[mission] else { return [.missingRow(mission)] }
      return (stored == rows.board ? [] : [.differentRow(mission)])
        + (records[mission] ?? [] == rows.records ? [] : [.differentRecords(mission)])
        + (dues[mission] ?? [] == rows.dues ? [] : [.differentDues(mission)])
        + (surveys[mission] == rows.survey ? [] : [.differentSurveys(mission)])
    }
    let known = Set(board.keys).union(records.filter { !$0.value.isEmpty }.keys)
      .union(dues.filter { !$0.value.isEmpty }.keys)
    let strays = known.subtracting(given.map(\.board.mission)).sorted()
    return Array((findings + strays.map { .strayRow($0) }).prefix(limit))
  }

  public func verify(plans: some Sequence<PlanRows>, limit: Int) throws(StoreFailure) -> [Finding] {
    let (rows, meetings) = state.withLock { ($0.plans, $0.meetings) }
    let given = plans.filter { !$0.isGone }
    let findings = given.flatMap { given -> [Finding] in
      let plan = given.plan.plan
      guard let stored = rows[plan] else { return [.missingPlan(plan)] }
      return (stored == given.plan ? [] : [.differentPlan(plan)])
        + (meetings[plan] ?? [] == given.meetings ? [] : [.differentMeetings(plan)])
    }
    let known = Set(rows.keys).union(meetings.filter { !$0.value.isEmpty }.keys)
    let strays = known.subtracting(given.map(\.plan.plan)).sorted()
    return Array((findings + strays.map { .strayPlan($0) }).prefix(limit))
  }
}

extension StoredEvent {
  /// Somebody's act still, of whom nothing is known.
  func forgetting(_ person: PersonID) -> StoredEvent {
    let author = { (known: PersonID) in known == person ? PersonID("~\(known)") : known }
    return StoredEvent(
      stream: stream, position: position, sequence: sequence, order: order, by: author(by),
      enteredBy: author(enteredBy), at: at, kind: kind, version: version, content: content, reasons: reasons,
      digest: digest)
  }
}

extension StoredEvent {
  /// The same with a text gone, of a field or of what was said to a caution.
  func redacting(_ act: RedactText, _ mark: String) -> StoredEvent {
    var (content, reasons) = (content, reasons)
    if let caution = act.caution {
      reasons[caution] = mark
    } else if case .value(let value) = content, let changed = value.replacing(at: act.field.text, by: .text(mark)) {
      content = .value(changed)
    }
    return StoredEvent(
      stream: stream, position: position, sequence: sequence, order: order, by: by, enteredBy: enteredBy, at: at,
      kind: kind, version: version, content: content, anchor: anchor, reasons: reasons, digest: digest)
  }
}
