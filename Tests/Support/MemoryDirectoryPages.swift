import JalonCore
import JalonStore

// Lists of the directory, out of everything that there is.
extension MemoryStore {
  public func directoryPage(_ request: DirectoryRequest) throws(StoreFailure) -> [DirectoryRow] {
    let all = rows(of: request.scope)
    switch request.place {
    case .first, .around: return Array(all.prefix(request.limit))
    case .last: return Array(all.suffix(request.limit))
    case .after(let row): return Array(all.filter { precedes(row, $0) }.prefix(request.limit))
    case .before(let row): return Array(all.filter { precedes($0, row) }.suffix(request.limit))
    }
  }

  public func directoryRow(_ key: DirectoryEntry.Key, in scope: DirectoryScope) throws(StoreFailure) -> DirectoryRow? {
    rows(of: scope).first { $0.key == key }
  }

  public func directoryCount(_ scope: DirectoryScope) throws(StoreFailure) -> Int { rows(of: scope).count }

  private func rows(of scope: DirectoryScope) -> [DirectoryRow] {
    let (entries, persons, board) = state.withLock { ($0.entries, $0.persons, $0.board) }
    return entries.values.filter { scope.takes($0, text: text(of: $0, entries, persons)) }.map { entry in
      let missions = board.values.filter { row in
        entry.key.party.map(row.parties.contains) ?? (entry.isOfficer && row.officer.text == entry.key.code)
      }
      return DirectoryRow(
        entry: entry, details: persons[PersonID(entry.key.code)].flatMap { entry.party == nil ? nil : $0.details },
        sortKey: scope.sortKey(of: entry), missions: MissionTally(Array(missions)))
    }.sorted(by: precedes)
  }

  private func text(
    of entry: DirectoryEntry, _ entries: [DirectoryEntry.Key: DirectoryEntry], _ persons: [PersonID: PersonCard]
  ) -> String {
    guard case .person(let id, let person) = entry else { return entry.searchable }
    let words = [persons[id]?.name.folded ?? "", id.text, entries[person.party.key]?.searchable ?? ""]
    return words.joined(separator: "\n")
  }

  private func precedes(_ left: DirectoryRow, _ right: DirectoryRow) -> Bool {
    if left.sortKey != right.sortKey { return left.sortKey.utf8.lexicographicallyPrecedes(right.sortKey.utf8) }
    return left.key.code.utf8.lexicographicallyPrecedes(right.key.code.utf8)
  }
}
