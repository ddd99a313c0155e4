import JalonCore

/// The directory as a store keeps it beside the journal, an entry at a time: a fold of its events, written with them.
public protocol DirectoryTable: DirectoryAnswers {
  /// The first that hold a folded text, by code; an empty one is held by all. People are found by their names too.
  func entries(
    _ kind: DirectoryEntry.Kind, holding text: String, limit: Int
  ) throws(StoreFailure) -> [DirectoryEntry]
  /// Those of organisations that one of these signs may mean, by code: what a file of somebody else's says of them.
  func entries(_ kind: DirectoryEntry.Kind, bearing signs: EntrySigns) throws(StoreFailure) -> [DirectoryEntry]
  /// At most `limit` rows, in the order of the list; asked for by the rows beside it, or from one end.
  func directoryPage(_ request: DirectoryRequest) throws(StoreFailure) -> [DirectoryRow]
  /// `nil` where there is no such entry, or the list does not take it.
  func directoryRow(_ key: DirectoryEntry.Key, in scope: DirectoryScope) throws(StoreFailure) -> DirectoryRow?
  func directoryCount(_ scope: DirectoryScope) throws(StoreFailure) -> Int
  /// Codes on both sides of `code`, where all of a kind stand in order.
  func codes(_ kind: DirectoryEntry.Kind, near code: String) throws(StoreFailure) -> [String]
  /// The cards that were said to be the same as this one itself, by code.
  func joined(to key: DirectoryEntry.Key) throws(StoreFailure) -> [DirectoryEntry.Key]
  /// Whoever follows a mission, an officer still or not, by code.
  func officersOfMissions() throws(StoreFailure) -> [PersonID]
}

extension DirectoryTable {
  /// All the cards that are one with this one, that which stands for them first.
  public func cards(with key: DirectoryEntry.Key) throws(StoreFailure) -> [DirectoryEntry.Key] {
    var first = key
    var seen: Set<DirectoryEntry.Key> = []
    while seen.insert(first).inserted, let next = try entry(first)?.joinedTo { first = next }
    var (cards, place) = ([first], 0)
    while place < cards.count {
      cards += try joined(to: cards[place]).filter { !cards.contains($0) }
      place += 1
    }
    return cards
  }
}

/// What rules ask of the directory as it stands: a decision may rest on each answer.
public protocol DirectoryAnswers {
  func entry(_ key: DirectoryEntry.Key) throws(StoreFailure) -> DirectoryEntry?
  /// By place, then by code.
  func entries(_ kind: DirectoryEntry.Kind) throws(StoreFailure) -> [DirectoryEntry]
  /// By code.
  func people(of party: Party) throws(StoreFailure) -> [PersonID]
  /// By code.
  func officers() throws(StoreFailure) -> [PersonID]
  /// The organisations that have this SIRET, as it is compared.
  func holders(ofSIRET siret: String) throws(StoreFailure) -> [DirectoryEntry.Key]
}

/// Entries to and from what a store writes.
public enum EntryCodec {
  public static func text(of entry: DirectoryEntry) -> String {
    EventCodec.text(of: ValueWriter.value(of: entry.payload))
  }

  /// Throws where that is not what a store writes of this kind.
  public static func read(_ kind: DirectoryEntry.Kind, place: Int, _ text: String) throws -> DirectoryEntry {
    try DirectoryEntry(kind, place: place, from: JSONReader.read(Array(text.utf8)))
  }
}

extension DirectoryEntry.Key {
  /// The organisation that it is the entry of.
  public var party: Party? { if case .party(let party)? = subject { party } else { nil } }
}
