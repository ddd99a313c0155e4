import GRDB
import JalonCore
import JalonStore

extension SQLiteStore {
  public func entry(_ key: DirectoryEntry.Key) throws(StoreFailure) -> DirectoryEntry? {
    try link.run { try EntryTable(db: $0).entry(key) }
  }

  public func entries(_ kind: DirectoryEntry.Kind) throws(StoreFailure) -> [DirectoryEntry] {
    try link.run { try EntryTable(db: $0).entries(kind) }
  }

  public func entries(
    _ kind: DirectoryEntry.Kind, holding text: String, limit: Int
  ) throws(StoreFailure) -> [DirectoryEntry] {
    try link.run { try EntryTable(db: $0).entries(kind, holding: text, limit: limit) }
  }

  public func entries(
    _ kind: DirectoryEntry.Kind, bearing signs: EntrySigns
  ) throws(StoreFailure) -> [DirectoryEntry] {
    try link.run { try EntryTable(db: $0).entries(kind, bearing: signs) }
  }

  public func joined(to key: DirectoryEntry.Key) throws(StoreFailure) -> [DirectoryEntry.Key] {
    try link.run { try EntryTable(db: $0).joined(to: key) }
  }

  public func directoryPage(_ request: DirectoryRequest) throws(StoreFailure) -> [DirectoryRow] {
    try link.run { try DirectoryPages(db: $0).page(request) }
  }

  public func directoryRow(
    _ key: DirectoryEntry.Key, in scope: DirectoryScope
  ) throws(StoreFailure) -> DirectoryRow? {
    try link.run { try DirectoryPages(db: $0).row(key, in: scope) }
  }

  public func directoryCount(_ scope: DirectoryScope) throws(StoreFailure) -> Int {
    try link.run { try DirectoryPages(db: $0).count(scope) }
  }

  public func codes(_ kind: DirectoryEntry.Kind, near code: String) throws(StoreFailure) -> [String] {
    try link.run { try EntryTable(db: $0).codes(kind, near: code) }
  }

  public func people(of party: Party) throws(StoreFailure) -> [PersonID] {
    try link.run { try EntryTable(db: $0).people(of: party) }
  }

  public func officers() throws(StoreFailure) -> [PersonID] { try link.run { try EntryTable(db: $0).officers() } }

  public func officersOfMissions() throws(StoreFailure) -> [PersonID] {
    try link.run { try EntryTable(db: $0).officersOfMissions() }
  }

  public func holders(ofSIRET siret: String) throws(StoreFailure) -> [DirectoryEntry.Key] {
    try link.run { try EntryTable(db: $0).holders(ofSIRET: siret) }
  }

  public func surveysIssued() throws(StoreFailure) -> [Questionnaire.Edition: Int] {
    try link.run { try EntryTable(db: $0).issued() }
  }

  public func verify(directory: DirectoryRows, limit: Int) throws(StoreFailure) -> [Finding] {
    try link.run { db in
      let entries = try StoredEntries(db: db).findings(directory.entries, limit: limit)
      return Array((entries + (try StoredEntries(db: db).findings(directory.issued))).prefix(limit))
    }
  }
}

/// The entries as the file holds them, compared with those that should stand there.
private struct StoredEntries {
  let db: Database

  func findings(_ given: [DirectoryEntry], limit: Int) throws -> [Finding] {
    var left = try stored()
    var findings: [Finding] = []
    for entry in given where findings.count < limit {
      guard let row = left.removeValue(forKey: entry.key) else {
        findings.append(.missingEntry(entry.key))
        continue
      }
      if row != EntryColumns.values(entry).stored { findings.append(.differentEntry(entry.key)) }
    }
    let strays = left.keys.sorted { ($0.kind.rawValue, $0.code) < ($1.kind.rawValue, $1.code) }
    return findings + strays.map { .strayEntry($0) }
  }

  func findings(_ given: [Questionnaire.Edition: Int]) throws -> [Finding] {
    let stored = try EntryTable(db: db).issued()
    let editions = Set(given.keys).union(stored.keys).sorted { ($0.code, $0.version) < ($1.code, $1.version) }
    return editions.filter { given[$0, default: 0] != stored[$0, default: 0] }.map { .differentIssues($0) }
  }

  private func stored() throws -> [DirectoryEntry.Key: [DatabaseValue]] {
    let cursor = try db.rows("SELECT \(EntryColumns.names.joined(separator: ", ")) FROM entries")
    var rows: [DirectoryEntry.Key: [DatabaseValue]] = [:]
    while let row = try cursor.next() {
      let columns = Columns(row, of: "entries", key: [0, 1])
      rows[DirectoryEntry.Key(try columns.word(0), try columns.code(1))] = Array(row.databaseValues)
    }
    return rows
  }
}
