import ArgumentParser
import JalonCore
import JalonRuntime
import JalonStore
import JalonWording

/// What may stand at the shell where Tab was pressed, read from the store at hand.
struct Candidates {
  let line: TypedLine
  let session: Session

  init(_ line: TypedLine) {
    self.line = line
    session = Session(line.choices)
  }

  /// More than a shell shows on a screen or two; whoever wants another one types its next character.
  private static let many = 200

  func missions() throws -> [Candidate] {
    try reading { store in
      let isBegun = !line.begun.isEmpty
      let request = PageRequest(
        filter: isBegun ? .text(line.begun.folded) : .everything,
        order: isBegun ? BoardOrder(.number) : .urgency, today: session.clock.today(),
        limit: Candidates.many)
      return try store.page(request).map { Candidate($0.mission.text, $0.structures) }
    }
  }

  func plans() throws -> [Candidate] {
    try reading { store in
      try store.plans(matching: line.begun.folded, limit: Candidates.many).map { Candidate($0.plan.text, $0.title) }
    }
  }

  /// Officers by code, and values by their first word, which says as much: quotation marks are the shell's own here.
  func filters() throws -> [Candidate] {
    // Without a store the words of a filter are the same, and nobody is named.
    let officers = (try? reading { try Ledger($0, zone: .wall).shelf().namesOfOfficers() }) ?? [:]
    let codes = officers.keys.reduce(into: [:]) { $0[$1] = $1.text }
    let pieces = FilterCompletion.offers(after: line.begun, people: codes, session.language).map {
      String($0.filter { $0 != "\"" }.prefix { !$0.isWhitespace })
    }
    return pieces.indices.filter { !pieces[..<$0].contains(pieces[$0]) }.map {
      Candidate(FilterCompletion.replacing(line.begun, by: pieces[$0]))
    }
  }

  func documents() throws -> [Candidate] {
    let stage = try? reading { store in
      let rows = try line.words.dropFirst(2).lazy.compactMap { try store.row(MissionID($0)) }
      return rows.first.flatMap { StageName(rawValue: $0.stage) }
    }
    let kinds = DocumentKind.allCases.filter { kind in stage.map(kind.stages.contains) ?? true }
    return kinds.map { Candidate($0.fileName, $0.words(session.language)) }
  }

  func officers() throws -> [Candidate] {
    try reading { store in
      try Ledger(store, zone: .wall).shelf().namesOfOfficers().sorted { $0.key.text < $1.key.text }
        .map { Candidate($0.key.text, $0.value) }
    }
  }

  /// By code. Persons are not told by name: a shell keeps what it shows.
  func entries(_ kind: DirectoryEntry.Kind) throws -> [Candidate] { try entries(kind, after: "") }

  func cards() throws -> [Candidate] {
    let kinds: [DirectoryEntry.Kind] = [.structure, .provider, .operator, .person, .grant, .recipient]
    guard let kind = kinds.first(where: { line.begun.hasPrefix($0.rawValue + ":") }) else {
      return kinds.map { Candidate($0.rawValue + ":") }
    }
    return try entries(kind, after: kind.rawValue + ":")
  }

  private func entries(_ kind: DirectoryEntry.Kind, after start: String) throws -> [Candidate] {
    try reading { store in
      let begun = String(line.begun.dropFirst(start.count))
      return try store.entries(kind, holding: begun.folded, limit: Candidates.many)
        .map { Candidate(start + $0.key.code, $0.displayedName) }
    }
  }

  private func reading<Result>(_ work: (any Store) throws -> Result) throws -> Result {
    try session.open(for: .reading()).closing(after: work)
  }
}

extension DirectoryEntry {
  fileprivate var displayedName: String? {
    switch self {
    case .structure(let entry, _): entry.act.name
    case .provider(let entry, _): entry.act.name
    case .carrier(let entry, _): entry.name
    case .grant(let entry): entry.act.funder
    case .recipient(let entry): entry.name
    case .person, .year, .questionnaire, .calendar: nil
    }
  }
}

/// A word that may stand there, and what it is.
struct Candidate {
  let text: String
  let told: String?

  init(_ text: String, _ told: String? = nil) { (self.text, self.told) = (text, told) }

  /// With what it is, where the shell shows that beside it; bash does not.
  func written(for shell: CompletionShell?) -> String {
    switch shell {
    case .fish: told.map { "\(text)\t\($0)" } ?? text
    case .zsh: [text.replacing(":", with: "\\:"), told].compactMap { $0 }.joined(separator: ":")
    default: text
    }
  }
}
