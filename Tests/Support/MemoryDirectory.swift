import JalonCore
import JalonStore

extension MemoryStore {
  private var entries: [DirectoryEntry] { state.withLock(\.directory) }

  public func entries(
    _ kind: DirectoryEntry.Kind, holding text: String, limit: Int
  ) throws(StoreFailure) -> [DirectoryEntry] {
    let found = entries.filter { $0.key.kind == kind && $0.joinedTo == nil && (text.isEmpty || holds($0, text)) }
    return Array(found.prefix(limit))
  }

  public func entries(
    _ kind: DirectoryEntry.Kind, bearing signs: EntrySigns
  ) throws(StoreFailure) -> [DirectoryEntry] {
    entries.filter { $0.key.kind == kind && EntrySigns(of: $0).meets(signs) }.sorted { $0.key.code < $1.key.code }
  }

  private func holds(_ entry: DirectoryEntry, _ text: String) -> Bool {
    guard case .person(let id, _) = entry else { return entry.searchable.contains(text) }
    return id.text.contains(text) || state.withLock { $0.persons[id]?.name.folded.contains(text) ?? false }
  }

  public func codes(_ kind: DirectoryEntry.Kind, near code: String) throws(StoreFailure) -> [String] {
    let codes = entries.filter { $0.key.kind == kind }.map(\.key.code).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    let place = codes.firstIndex { !$0.utf8.lexicographicallyPrecedes(code.utf8) } ?? codes.count
    return codes[place...].prefix(200) + codes[..<place].suffix(200).reversed()
  }

  public func officersOfMissions() throws(StoreFailure) -> [PersonID] {
    Set(state.withLock { $0.board.values.map(\.officer) }).sorted()
  }

  public func surveyRows() throws(StoreFailure) -> [SurveyRow] {
    state.withLock { $0.surveys.values.sorted { $0.mission.numberKey < $1.mission.numberKey } }
  }

  public func missionsWithReleases() throws(StoreFailure) -> [MissionID] {
    Set(state.withLock { $0.events.filter { $0.kind == "documentReleased" }.compactMap(\.stream.mission) }).sorted()
  }

  public func forEachHistory(prefix: String, kinds: Set<String>, _ body: ([StoredEvent]) throws -> Void) throws {
    let all = state.withLock { $0.events }.filter { $0.stream.text.hasPrefix(prefix) && kinds.contains($0.kind) }
    for (_, own) in Dictionary(grouping: all, by: \.stream).sorted(by: { $0.key < $1.key }) {
      try body(own.sorted { $0.position < $1.position })
    }
  }

  public func texts(holding query: TextQuery, limit: Int) throws(StoreFailure) -> [FoundText] {
    let state = state.withLock { $0 }
    let sheets = state.sheets.values.joined().sorted { $0.sequence < $1.sequence }
    return [state.events.reversed(), sheets].flatMap { events in
      events.flatMap { event in
        let isFirst = state.events(order: event.order).first == event
        return (event.heldTexts + (isFirst ? event.saidTexts : [])).filter { query.isHeld(by: $0.text) }
          .map { FoundText(event: event, field: $0.field, text: $0.text) }
      }.prefix(limit)
    }
  }

  public func surveysIssued() throws(StoreFailure) -> [Questionnaire.Edition: Int] { state.withLock { $0.issued } }

  public func verify(directory: DirectoryRows, limit: Int) throws(StoreFailure) -> [Finding] {
    let (stored, issued) = state.withLock { ($0.entries, $0.issued) }
    let findings = directory.entries.compactMap { entry -> Finding? in
      guard let row = stored[entry.key] else { return .missingEntry(entry.key) }
      return row == entry ? nil : .differentEntry(entry.key)
    }
    let strays = Set(stored.keys).subtracting(directory.entries.map(\.key)).map { Finding.strayEntry($0) }
    let counts = issued == directory.issued ? [] : directory.issued.keys.map { Finding.differentIssues($0) }
    return Array((findings + strays + counts).prefix(limit))
  }
}

extension MemoryStore {
  public func interruptUpkeep() {}
  public func demandGoingOn() throws(StoreFailure) {}
}
