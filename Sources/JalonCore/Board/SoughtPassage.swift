extension Filter {
  /// What is looked for in texts, where the list shows the missions that hold it.
  public var queries: [TextQuery] {
    switch self {
    case .typed(let query): [query]
    case .all(let filters), .any(let filters): filters.flatMap(\.queries)
    case .text, .stage, .late, .dueWithin, .suspended, .ended, .open, .amount, .days, .operatorDepartment, .officer,
      .structure, .provider, .kind, .openDuring, .openedBy, .theme, .person, .among, .not:
      []
    }
  }
}

extension Mission {
  /// The newest of its own facts into which a text was typed that holds the query, one that counts before one that was
  /// undone; what stands in sheets aside, as for the filter.
  public func passage(holding query: TextQuery) -> (fact: Recorded<MissionEvent>, passage: Passage)? {
    let counting = Set(effective.map(\.position))
    let own = entries.filter { $0.sheetPlace == nil }.reversed()
    for fact in own.filter({ counting.contains($0.position) }) + own.filter({ !counting.contains($0.position) }) {
      for text in fact.event.payload.typedTexts {
        if let passage = query.passage(in: text) { return (fact, passage) }
      }
    }
    return nil
  }
}

extension Payload {
  /// All that a person typed into it.
  fileprivate var typedTexts: [String] {
    var texts: [String] = []
    _ = ValueWriter.value(of: self) { personal in
      if case .text(let text) = personal { texts.append(text) }
      return .null
    }
    return texts
  }
}
