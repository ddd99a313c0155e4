import JalonCore
import Synchronization

/// Reads the directory an entry at a time, and keeps what it has read; for as long as the directory does not change.
///
/// A failing read gives nothing, and is told by `demandRead`: whoever asked a rule or wrote a sentence asks that next.
public final class DirectoryShelf: DirectorySource {
  private let store: any Store
  private let kept = Mutex(Kept())
  /// More entries than this are not kept at once.
  private static let limit = 20_000

  private struct Kept {
    var entries: [DirectoryEntry.Key: DirectoryEntry?] = [:]
    var names: [PersonID: String?] = [:]
    var officers: [PersonID]?
    var questionnaires: [Questionnaire]?
    var calendars: [SetUsualCalendar]?
    var failure: LedgerFailure?
  }

  init(_ store: any Store) { self.store = store }

  /// Throws where something could not be read since this was last asked.
  public func demandRead() throws(LedgerFailure) {
    let failure = kept.withLock { kept in
      defer { kept.failure = nil }
      return kept.failure
    }
    if let failure { throw failure }
  }

  // MARK: - One entry

  public func structure(_ id: StructureID) -> StructureEntry? { entry(.structure, id.text)?.structure?.entry }
  public func carrier(_ id: OperatorID) -> OperatorEntry? { entry(.operator, id.text)?.carrier?.entry }
  public func provider(_ id: ProviderID) -> ProviderEntry? { entry(.provider, id.text)?.provider?.entry }
  public func person(_ id: PersonID) -> PersonEntry? { entry(.person, id.text)?.person?.entry }
  public func formerNames(of party: Party) -> [FormerName] { entry(party.key.kind, party.key.code)?.formerly ?? [] }

  /// From the table of persons, which stands apart from the journal.
  public func name(of person: PersonID) -> String? {
    if let known = kept.withLock({ $0.names[person] }) { return known }
    let name = reading(nil) { () throws(StoreFailure) in try store.details(of: person)?.name }
    kept.withLock { $0.names[person] = .some(name) }
    return name
  }

  private func entry(_ kind: DirectoryEntry.Kind, _ code: String) -> DirectoryEntry? {
    let key = DirectoryEntry.Key(kind, code)
    if let known = kept.withLock({ $0.entries[key] }) { return known }
    let entry = reading(nil) { () throws(StoreFailure) in try store.entry(key) }
    kept.withLock { kept in
      if kept.entries.count >= DirectoryShelf.limit { kept.entries.removeAll(keepingCapacity: true) }
      kept.entries[key] = .some(entry)
    }
    return entry
  }

  // MARK: - All of a kind

  public func structures(holding text: String?) -> [(key: StructureID, value: StructureEntry)] {
    all(.structure, holding: text).compactMap(\.structure).map { ($0.id, $0.entry) }
  }
  public func carriers(holding text: String?) -> [(key: OperatorID, value: OperatorEntry)] {
    all(.operator, holding: text).compactMap(\.carrier).map { ($0.id, $0.entry) }
  }
  public func providers(holding text: String?) -> [(key: ProviderID, value: ProviderEntry)] {
    all(.provider, holding: text).compactMap(\.provider).map { ($0.id, $0.entry) }
  }
  public func people(holding text: String?) -> [(key: PersonID, value: PersonEntry)] {
    all(.person, holding: text).compactMap(\.person).map { ($0.id, $0.entry) }
  }

  public func questionnaires() -> [Questionnaire] {
    kept(\.questionnaires) {
      all(.questionnaire).compactMap { if case .questionnaire(let own, _) = $0 { own } else { nil } }
    }
  }

  public func calendars() -> [SetUsualCalendar] {
    kept(\.calendars) { all(.calendar).compactMap { if case .calendar(let act, _) = $0 { act } else { nil } } }
  }

  private func all(_ kind: DirectoryEntry.Kind, holding text: String? = nil) -> [DirectoryEntry] {
    reading([]) { () throws(StoreFailure) in
      guard let text else { return try store.entries(kind) }
      return try store.entries(kind, holding: text.folded, limit: DirectoryShelf.inSight)
    }
  }

  /// As many as anybody looks through before typing another letter.
  private static let inSight = 200

  // MARK: - Found by something else than a code

  public func officers() -> [PersonID] {
    kept(\.officers) { reading([]) { () throws(StoreFailure) in try store.officers() } }
  }

  public func people(of party: Party) -> [PersonID] {
    reading([]) { () throws(StoreFailure) in try store.people(of: party) }
  }

  public func holders(ofSIRET siret: String) -> [Party] {
    reading([]) { () throws(StoreFailure) in try store.holders(ofSIRET: siret).compactMap(\.party) }
  }

  public func codes(of reference: Reference, near code: String) -> [String] {
    guard let kind = DirectoryEntry.Kind(reference) else { return [] }
    return reading([]) { () throws(StoreFailure) in try store.codes(kind, near: code) }
  }

  /// The names of those who follow missions, and of those who did: by them the list is filtered.
  public func namesOfOfficers() -> [PersonID: String] {
    let former = reading([]) { () throws(StoreFailure) in try store.officersOfMissions() }
    return Dictionary((officers() + former).compactMap { id in name(of: id).map { (id, $0) } }) { first, _ in first }
  }

  // MARK: - The journal

  public func journal() -> [Recorded<DirectoryEvent>] {
    reading([]) { () throws(LedgerFailure) in try store.recorded(.directory, as: DirectoryEvent.self) }
  }

  public func latest(_ count: Int) -> [Recorded<DirectoryEvent>] {
    reading([]) { () throws(LedgerFailure) in
      let (store, stream) = (store, StreamName.directory)
      let events = try orStoreFailure { () throws(StoreFailure) in
        try store.events(of: stream, after: max(0, store.position(of: stream) - count))
      }
      return try DirectoryShelf.read(events)
    }
  }

  public func entries(of order: OrderID) -> [Recorded<DirectoryEvent>] {
    reading([]) { () throws(LedgerFailure) in
      let store = store
      let events = try orStoreFailure { () throws(StoreFailure) in try store.events(order: order) }
      return try DirectoryShelf.read(events.filter { $0.stream == .directory })
    }
  }

  private static func read(_ events: [StoredEvent]) throws(LedgerFailure) -> [Recorded<DirectoryEvent>] {
    var entries: [Recorded<DirectoryEvent>] = []
    for event in events { entries.append(try EventCodec.read(event, as: DirectoryEvent.self)) }
    return entries
  }

  // MARK: - Failing

  private func kept<Found>(_ path: WritableKeyPath<Kept, [Found]?> & Sendable, _ read: () -> [Found]) -> [Found] {
    if let known = kept.withLock({ $0[keyPath: path] }) { return known }
    let found = read()
    kept.withLock { $0[keyPath: path] = found }
    return found
  }

  private func reading<Result>(_ nothing: Result, _ body: () throws(StoreFailure) -> Result) -> Result {
    reading(nothing) { () throws(LedgerFailure) in try orStoreFailure(body) }
  }

  private func reading<Result>(_ nothing: Result, _ body: () throws(LedgerFailure) -> Result) -> Result {
    do throws(LedgerFailure) {
      return try body()
    } catch {
      kept.withLock { $0.failure = $0.failure ?? error }
      return nothing
    }
  }
}

extension DirectoryEntry {
  fileprivate var structure: (id: StructureID, entry: StructureEntry)? {
    if case .structure(let entry, _) = self { (entry.act.structure, entry) } else { nil }
  }
  fileprivate var carrier: (id: OperatorID, entry: OperatorEntry)? {
    if case .carrier(let entry, _) = self { (entry.act.operator, entry) } else { nil }
  }
  fileprivate var provider: (id: ProviderID, entry: ProviderEntry)? {
    if case .provider(let entry, _) = self { (entry.act.provider, entry) } else { nil }
  }
  fileprivate var person: (id: PersonID, entry: PersonEntry)? {
    if case .person(let id, let entry) = self { (id, entry) } else { nil }
  }

  fileprivate var formerly: [FormerName] {
    switch self {
    case .structure(_, let names), .carrier(_, let names), .provider(_, let names): names
    case .person, .questionnaire, .calendar: []
    }
  }
}

extension DirectoryEntry.Kind {
  /// The kind of entries that a reference names; `nil` for what the directory does not keep.
  public init?(_ reference: Reference) {
    switch reference {
    case .structure: self = .structure
    case .operator: self = .operator
    case .provider: self = .provider
    case .person: self = .person
    case .mission, .plan, .criterion, .reorientation: return nil
    }
  }
}
