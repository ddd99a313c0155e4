import JalonWording

extension Paper {
  /// The same paper, each of its texts changed.
  func mapTexts(_ change: (String) -> String) -> Paper {
    var paper = self
    (paper.title, paper.running, paper.banner) = (title.map(change), running.map(change), banner?.map(change))
    paper.heading = heading.map { $0.mapTexts(change) }
    paper.notices = notices.map { $0.map(change) }
    paper.parts = parts.map { $0.mapTexts(change) }
    paper.colophon = colophon.map { $0.map(change) }
    paper.values = values.mapValues { $0.mapTexts(change) }
    paper.mentions = mentions.map { $0.map(change) }
    paper.letterhead.name = letterhead.name.map(change)
    paper.letterhead.lines = letterhead.lines.map { $0.map(change) }
    return paper
  }

  /// What its parts say, each text by itself.
  func texts(_ language: Language) -> [String] { parts.flatMap(\.texts).map { $0(language) } }

  /// Where `own` stands among its parts.
  func place(of own: [Part]) -> Range<Int>? {
    guard !own.isEmpty, own.count <= parts.count else { return nil }
    let wanted = own.map(\.texts)
    let start = (0...(parts.count - own.count)).first { start in
      parts[start..<(start + own.count)].map(\.texts) == wanted
    }
    return start.map { $0..<($0 + own.count) }
  }
}

extension Paper.Fact {
  fileprivate func mapTexts(_ change: (String) -> String) -> Paper.Fact {
    Paper.Fact(label.map(change), value.map(change))
  }
}

extension Paper.Part {
  fileprivate func mapTexts(_ change: (String) -> String) -> Paper.Part {
    switch self {
    case .heading(let words): .heading(words.map(change))
    case .text(let words): .text(words.map(change))
    case .facts(let facts): .facts(facts.map { $0.mapTexts(change) })
    case .list(let items): .list(items.map { $0.map(change) })
    case .signatures(let places): .signatures(places.map { $0.map(change) })
    case .table(let table): .table(table.mapTexts(change))
    }
  }

  fileprivate var texts: [Words] {
    switch self {
    case .heading(let words), .text(let words): [words]
    case .facts(let facts): facts.flatMap { [$0.label, $0.value] }
    case .list(let items), .signatures(let items): items
    case .table(let table): table.columns.map(\.title) + table.rows.flatMap { $0 }
    }
  }
}

extension Paper.Table {
  fileprivate func mapTexts(_ change: (String) -> String) -> Paper.Table {
    var table = Paper.Table(columns.map { Paper.Table.Column($0.title.map(change), $0.side) })
    table.rows = rows.map { $0.map { $0.map(change) } }
    (table.totals, table.isToBeFilled, table.widths) = (totals, isToBeFilled, widths)
    return table
  }
}
