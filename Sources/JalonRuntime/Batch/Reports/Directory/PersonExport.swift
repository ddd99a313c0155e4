import JalonCore
import JalonDocuments
import JalonScreens
import JalonStore
import JalonWording

/// All that names or designates a person, for the right of access: the card, what it was, the facts that name her or are
/// hers, and the texts in which her name stands, which somebody has to look at.
struct PersonExport {
  /// A fact of a journal, told whole.
  struct Found {
    let journal: String
    let fact: Fact
    /// It names her by her code; else only a text holds her name.
    let isNamed: Bool
  }

  private let context: ReportContext
  private let person: PersonID
  private let names: [String]

  /// - Parameter card: of the person.
  init(_ card: EntryCard, in context: ReportContext) {
    self.context = context
    person = PersonID(card.key.code)
    let known = [card.details?.name ?? ""] + card.former.map(\.card.name)
    names = known.map(\.folded).filter { $0.count > 2 }
  }

  func found() throws -> [Found] {
    let streams = try streams()
    let told = try context.names()
    return try missions(streams, told) + plans(streams, told) + directory(told)
  }

  /// Whose facts may name her: the journal is gone through once.
  private func streams() throws -> Set<StreamName> {
    var streams = Set(try context.store.streams(holding: person.text))
    try context.store.forEachChunk { events in
      for event in events where holdsName(event.payload) { streams.insert(event.stream) }
    }
    return streams
  }

  private func holdsName(_ text: String) -> Bool {
    guard !names.isEmpty else { return false }
    let folded = text.folded
    return names.contains { folded.holds($0) }
  }

  private func missions(_ streams: Set<StreamName>, _ names: Names) throws -> [Found] {
    let ids = Set(streams.compactMap { $0.mission ?? $0.sheet?.mission }).sorted()
    return try ids.flatMap { id -> [Found] in
      guard let dossier = try context.dossier(id) else { return [] }
      let mission = dossier.mission
      let facts = FactReader(mission, Telling(dossier), in: context.zone).facts
      return found(mission.entries, facts, in: id.text)
    }
  }

  private func plans(_ streams: Set<StreamName>, _ names: Names) throws -> [Found] {
    try Set(streams.compactMap(\.plan)).sorted().flatMap { id -> [Found] in
      guard let plan = try context.ledger.plan(id) else { return [] }
      return found(plan.entries, FactReader(plan, names, in: context.zone).facts, in: id.text)
    }
  }

  private func directory(_ names: Names) throws -> [Found] {
    let entries = try context.ledger.entriesOfDirectory()
    let journal = DirectoryJournal(entries: entries, cards: [])
    let name = context(Words(fr: "annuaire", en: "directory"))
    return found(entries, journal.reader(names, in: context.zone).facts, in: name)
  }

  private func found<Event: Act>(_ entries: [Recorded<Event>], _ facts: [Fact], in journal: String) -> [Found] {
    let naming = Set(entries.filter { $0.names(person) }.map(\.position))
    return facts.compactMap { fact in
      let isNamed = naming.contains(fact.position)
      let texts = fact.lines.compactMap(\.text).map { context($0) }
      guard isNamed || texts.contains(where: holdsName) else { return nil }
      return Found(journal: journal, fact: fact, isNamed: isNamed)
    }
  }
}

extension ReportContext {
  /// What the file of a person's right of access holds.
  public func accessFile(of key: DirectoryEntry.Key) throws -> String {
    guard key.kind == .person, let card = try CardGathering(store, ledger, reader: reader).card(key) else {
      throw NoSuchCard(key: key, nearest: nil)
    }
    let found = try PersonExport(card, in: self).found()
    let head = Words(
      fr: "Tout ce qui nomme ou désigne cette personne dans Jalon, au \(date: today)",
      en: "All that names or designates this person in Jalon, on \(date: today)")
    let sections = [
      (Words(fr: "Faits qui la nomment, ou qui sont les siens", en: "Facts that name her, or are hers"), true),
      (Words(fr: "Textes où son nom se lit, à vérifier", en: "Texts in which her name stands, to be looked at"), false),
    ].map { title, isNamed in
      let own = found.filter { $0.isNamed == isNamed }
      return "\n\(self(title)) (\(own.count))\n" + own.map(told).joined()
    }
    return self(head) + "\n\n" + (try told(card)) + sections.joined()
  }

  private func told(_ found: PersonExport.Found) -> String {
    let fact = found.fact
    let number = self(FactNumber(fact.position).short)
    let lines = fact.lines.compactMap { line in
      line.text.map {
        "    \(self(line.label))\(language == .fr ? "\u{A0}:" : ":") \(self($0).replacing("\n", with: "\n      "))\n"
      }
    }
    return "\n  \(found.journal), \(number), \(fact.day.short)\u{A0}: \(self(fact.sentence))\n" + lines.joined()
  }
}
