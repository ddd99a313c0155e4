import JalonCore

/// Which entries of the directory a list takes, and in which order.
public struct DirectoryScope: Hashable, Sendable {
  public var kind: DirectoryEntry.Kind
  /// Folded. An entry is taken that holds each of them: in its name, its code, its town; of a person, also in the names and
  /// the code of the organisation.
  public var words: [String]
  /// Where it is, works or carries missions; everywhere where nothing is said. A person is nowhere.
  public var department: String?
  public var order: DirectoryOrder

  public init(
    _ kind: DirectoryEntry.Kind, words: [String] = [], department: String? = nil, order: DirectoryOrder = .name
  ) {
    self.kind = kind
    self.words = words
    self.department = department
    self.order = order
  }

  /// The same kind, all of it.
  public var whole: DirectoryScope { DirectoryScope(kind) }
}

/// What a list of the directory goes by, then by code. People have no name in its table: they go by their codes, and by
/// those of their organisations.
public enum DirectoryOrder: String, CaseIterable, Sendable {
  case name, department
}

/// An entry as a list shows it.
public struct DirectoryRow: Hashable, Sendable {
  public var entry: DirectoryEntry
  /// Of a person: what stands apart from the journal.
  public var details: PersonDetails?
  /// What the order of the list goes by.
  public var sortKey: String
  public var missions: MissionTally

  public init(entry: DirectoryEntry, details: PersonDetails? = nil, sortKey: String, missions: MissionTally) {
    self.entry = entry
    self.details = details
    self.sortKey = sortKey
    self.missions = missions
  }

  public var key: DirectoryEntry.Key { entry.key }
}

/// The missions in which an organisation has a part, a provider that was only invited among them, or that an officer
/// follows.
public struct MissionTally: Hashable, Sendable {
  public var all: Int
  public var open: Int
  public var lastOpened: Day?

  public init(all: Int = 0, open: Int = 0, lastOpened: Day? = nil) {
    self.all = all
    self.open = open
    self.lastOpened = lastOpened
  }

  public init(_ rows: [BoardRow]) {
    self.init(all: rows.count, open: rows.count { !$0.ended }, lastOpened: rows.map(\.openedOn).max())
  }
}

/// One screenful of a list of the directory.
public struct DirectoryRequest: Hashable, Sendable {
  /// Where the page lies, by the rows themselves: a row that has gone meanwhile still marks its place.
  public enum Place: Hashable, Sendable {
    case first, last
    case after(DirectoryRow)
    case before(DirectoryRow)
    /// The entry, with so many rows before it; the first rows, where the list does not take it.
    case around(DirectoryEntry.Key, before: Int)
  }

  public var place: Place
  public var scope: DirectoryScope
  public var limit: Int

  public init(_ place: Place = .first, scope: DirectoryScope, limit: Int) {
    self.place = place
    self.scope = scope
    self.limit = limit
  }
}

extension DirectoryTable {
  /// The rows of a page, always in the order of the list, whichever way it was reached.
  public func directoryWindow(_ request: DirectoryRequest) throws(StoreFailure) -> [DirectoryRow] {
    guard case .around(let key, let before) = request.place else { return try directoryPage(request) }
    let row = try directoryRow(key, in: request.scope)
    var asked = request
    asked.place = row.map { .after($0) } ?? .first
    let below = try directoryPage(asked)
    guard let row else { return below }
    (asked.place, asked.limit) = (.before(row), before)
    return try directoryPage(asked) + [row] + below
  }
}

extension DirectoryScope {
  // The same answers as a store gives, for one that holds everything.

  /// Nobody who was erased: she works for nobody.
  ///
  /// - Parameter text: the folded words by which the entry is looked for.
  public func takes(_ entry: DirectoryEntry, text: String) -> Bool {
    entry.key.kind == kind && entry.joinedTo == nil && (kind != .person || entry.party != nil)
      && words.allSatisfy(text.holds) && (department.map(entry.departments.contains) ?? true)
  }

  public func sortKey(of entry: DirectoryEntry) -> String {
    let name = kind == .person ? entry.key.code : entry.searchable
    switch order {
    case .name: return name
    case .department: return (entry.party?.text ?? entry.departments.first ?? "") + "\n" + name
    }
  }
}
