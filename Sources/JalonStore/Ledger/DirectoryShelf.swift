import JalonCore
import Synchronization

/// Reads the directory an entry at a time, and keeps what it has read; for as long as the directory does not change.
///
/// A failing read gives nothing, and is told by `demandRead`: whoever asked a rule or wrote a sentence asks that next.
public final class DirectoryShelf: EntrySource {
  private let store: any Store
  private let kept = Mutex(Kept())
  /// More entries than this are not kept at once.
  private static let limit = 20_000

  private struct Kept {
    var entries: [DirectoryEntry.Key: DirectoryEntry?] = [:]
    var details: [PersonID: PersonDetails?] = [:]
    var officers: [PersonID]?
    /// Of the kinds of which there are few.
    var lists: [DirectoryEntry.Kind: [DirectoryEntry]] = [:]
    var journal: [Recorded<DirectoryEvent>]?
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

  /// From the table of persons, which stands apart from the journal.
  public func details(of person: PersonID) -> PersonDetails? {
    if let known = kept.withLock({ $0.details[person] }) { return known }
    let details = reading(nil) { () throws(StoreFailure) in try store.details(of: person) }
    kept.withLock { $0.details[person] = .some(details) }
    return details
  }

  public func name(of person: PersonID) -> String? { details(of: person)?.name }

  public func entry(_ key: DirectoryEntry.Key) -> DirectoryEntry? {
    if let known = kept.withLock({ $0.entries[key] }) { return known }
    let entry = reading(nil) { () throws(StoreFailure) in try store.entry(key) }
    kept.withLock { kept in
      if kept.entries.count >= DirectoryShelf.limit { kept.entries.removeAll(keepingCapacity: true) }
      kept.entries[key] = .some(entry)
    }
    return entry
  }

  // MARK: - All of a kind

  public func entries(_ kind: DirectoryEntry.Kind, holding text: String?) -> [DirectoryEntry] {
    if let text {
      return reading([]) { () throws(StoreFailure) in
        try store.entries(kind, holding: text.folded, limit: DirectoryShelf.inSight)
      }
    }
    let read = { self.reading([]) { () throws(StoreFailure) in try self.store.entries(kind) } }
    switch kind {
    case .questionnaire, .calendar, .recipient: return kept(\.lists[kind], read)
    case .structure, .operator, .provider, .person, .grant, .year: return read()
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

  public func joined(to person: PersonID) -> [PersonID] {
    reading([]) { () throws(StoreFailure) in
      try store.joined(to: .init(.person, person.text)).map { PersonID($0.code) }
    }
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
    if let known = kept.withLock({ $0.journal }) { return known }
    let journal = reading([]) { () throws(LedgerFailure) in try store.recordedInDirectory() }
    // A form asks for it at each key. None is what a failed read gives too: it is read again.
    if (1...DirectoryShelf.limit).contains(journal.count) { kept.withLock { $0.journal = journal } }
    return journal
  }

  public func latest(_ count: Int) -> [Recorded<DirectoryEvent>] {
    reading([]) { () throws(LedgerFailure) in
      let store = store
      return try DirectoryShelf.read(
        try orStoreFailure { () throws(StoreFailure) in try store.directory(latest: count) })
    }
  }

  public func history(of subject: DirectorySubject) -> [Recorded<DirectoryEvent>] {
    reading([]) { () throws(LedgerFailure) in
      try store.recorded(StreamName.entry(subject.key), as: DirectoryEvent.self)
    }
  }

  /// The sequence of the last event of the journal.
  func end() -> Int { reading(0) { () throws(StoreFailure) in try store.lastOfDirectory() } }

  public func entries(of order: OrderID) -> [Recorded<DirectoryEvent>] {
    reading([]) { () throws(LedgerFailure) in
      let store = store
      let events = try orStoreFailure { () throws(StoreFailure) in try store.events(order: order) }
      return try DirectoryShelf.read(events.filter(\.stream.isOfDirectory))
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

extension DirectoryEntry.Kind {
  /// The kind of entries that a reference names; `nil` for what the directory does not keep.
  public init?(_ reference: Reference) {
    switch reference {
    case .structure: self = .structure
    case .operator: self = .operator
    case .provider: self = .provider
    case .person: self = .person
    case .grant: self = .grant
    case .recipient: self = .recipient
    case .mission, .plan, .criterion, .reorientation: return nil
    }
  }
}
