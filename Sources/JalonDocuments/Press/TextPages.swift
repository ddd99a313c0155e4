import JalonWording

/// A paper in lines of text, no wider than a sheet of paper.
struct TextPages {
  static let columns = 78

  private let language: Language
  private let measure: @Sendable (String) -> Int

  init(_ language: Language, measure: @escaping @Sendable (String) -> Int) {
    self.language = language
    self.measure = measure
  }

  func lines(of paper: Paper) -> [String] {
    let title = paper.title(language).uppercased()
    let notices = paper.notices.flatMap { wrapped($0(language), lead: "! ", hang: "  ") }
    let colophon = paper.colophon.flatMap { wrapped($0(language)) }
    let banner = paper.banner.map { [$0(language), ""] } ?? []
    return banner + [title, rule] + facts(paper.heading) + (notices.isEmpty ? [] : [""] + notices)
      + (paper.parts.flatMap(lines) + ["", rule]).withoutDoubleBlanks + colophon
      + letterhead(paper)
  }

  /// Who pays, and who sends.
  private func letterhead(_ paper: Paper) -> [String] {
    let mention = paper.mention(language)
    return (mention.isEmpty ? [] : wrapped(mention))
      + (paper.letterhead.name == .nothing ? [] : wrapped(paper.letterhead.line(language)))
  }

  private var rule: String { String(repeating: "-", count: TextPages.columns) }

  private func lines(of part: Paper.Part) -> [String] {
    switch part {
    case .heading(let words): ["", words(language), String(repeating: "-", count: measure(words(language)))]
    case .text(let words): [""] + wrapped(words(language))
    case .facts(let facts): self.facts(facts)
    case .list(let items): items.flatMap { wrapped($0(language), lead: "- ", hang: "  ") }
    case .table(let table): [""] + TextGrid(table, language, columns: TextPages.columns, measure: measure).lines + [""]
    case .signatures(let places): places.flatMap { [""] + wrapped($0(language)) + ["", "", rule] }
    }
  }

  private func facts(_ facts: [Paper.Fact]) -> [String] {
    facts.flatMap { fact in
      wrapped(Words(fr: "\(fact.label) : \(fact.value)", en: "\(fact.label): \(fact.value)")(language), hang: "  ")
    }
  }

  private func wrapped(_ text: String, lead: String = "", hang: String = "") -> [String] {
    let lines = text.wrapped(to: TextPages.columns - measure(lead.isEmpty ? hang : lead), measure: measure)
    return lines.enumerated().map { ($0 == 0 ? lead : hang) + $1 }
  }
}

extension [String] {
  fileprivate var withoutDoubleBlanks: [String] {
    enumerated().filter { index, line in !line.isEmpty || index == 0 || !self[index - 1].isEmpty }.map(\.element)
  }
}

extension String {
  /// In lines of at most `columns`, broken between words, and within a word that is longer than a line.
  func wrapped(to columns: Int, measure: (String) -> Int) -> [String] {
    split(separator: "\n", omittingEmptySubsequences: false).flatMap { $0.line(to: max(1, columns), measure) }
  }
}

extension Substring {
  fileprivate func line(to columns: Int, _ measure: (String) -> Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ") {
      let longer = line.isEmpty ? String(word) : "\(line) \(word)"
      if measure(longer) <= columns {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = String(word)
      while measure(line) > columns { lines.append(line.takeColumns(columns, measure)) }
    }
    return lines + [line]
  }
}

extension String {
  /// Takes as many characters off the front as fit, at least one.
  fileprivate mutating func takeColumns(_ columns: Int, _ measure: (String) -> Int) -> String {
    var taken = ""
    while let next = first, taken.isEmpty || measure(taken + String(next)) <= columns {
      taken.append(next)
      removeFirst()
    }
    return taken
  }
}
