import JalonCore
import JalonScreens
import JalonStore
import JalonWording

/// Looks through all that was typed, as one reader may see it.
public struct TextFinding {
  private let store: any Store
  private let ledger: Ledger
  private let reader: PersonID
  private let names: Names
  private let zone: Zone

  /// How many texts are told: whoever reads more than that looks for the wrong words.
  public static let limit = 200

  public init(_ store: any Store, _ ledger: Ledger, reader: PersonID, names: Names, in zone: Zone) {
    (self.store, self.ledger, self.reader, self.names, self.zone) = (store, ledger, reader, names, zone)
  }

  public func found(_ query: TextQuery, limit: Int = limit) throws -> FoundTexts {
    let texts = try store.texts(holding: query, limit: limit + 1).sorted { $0.event.at > $1.event.at }
    var journals = Journals(ledger: ledger, reader: reader)
    var passages = try persons(holding: query)
    var cards: Set<DirectoryEntry.Key> = []
    for text in texts {
      guard let passage = query.passage(in: text.text), let found = try told(text, passage, &journals) else { continue }
      // One line a card, however often it was changed.
      if case .entry(let key) = found.place, !cards.insert(key).inserted { continue }
      passages.append(found)
    }
    return FoundTexts(query, Array(passages.prefix(limit)), isCut: passages.count > limit)
  }

  /// `nil` where the reader may not read it.
  private func told(_ text: FoundText, _ passage: Passage, _ journals: inout Journals) throws -> FoundPassage? {
    let event = text.event
    if let id = event.stream.mission ?? event.stream.sheet?.mission {
      guard let entry = try journals.mission(id)?.entry(event.number, of: event.order) else { return nil }
      return FoundPassage(
        .mission(id, at: event.number), whose: id.text, on: entry.day(in: zone), entry.event.kind.title,
        field(text, entry.event.kind.command), passage, mark: try journals.mission(id)?.marks[event.number])
    }
    if let id = event.stream.plan {
      guard let entry = try journals.plan(id)?.entry(event.number, of: event.order) else { return nil }
      return FoundPassage(
        .plan(id, at: event.number), whose: id.text, on: entry.day(in: zone), entry.event.kind.title,
        field(text, entry.event.kind.command), passage, mark: try journals.plan(id)?.marks[event.number])
    }
    guard let (key, command) = card(event) else { return nil }
    return FoundPassage(
      .entry(key), whose: names.name(of: key), on: zone.day(of: event.at), key.kind.one, field(text, command), passage)
  }

  private func field(_ text: FoundText, _ command: String) -> Words {
    if let caution = RedactText.caution(of: text.field) {
      return Words(fr: "motif", en: "reason") + Words(same: " : ")
        + (Caution.Kind(rawValue: caution)?.words ?? Words(same: caution))
    }
    return FieldWording.of(text.field.text, in: command).label
  }

  private func card(_ event: StoredEvent) -> (DirectoryEntry.Key, command: String)? {
    guard let read = event.directoryEvent, let key = read.subject?.key, DirectoryScreen.kinds.contains(key.kind)
    else { return nil }
    return (key, read.kind.command)
  }

  /// Names, functions and ways to reach them stand on cards, apart from the journal.
  private func persons(holding query: TextQuery) throws -> [FoundPassage] {
    try store.cards().flatMap { card in
      card.fields.compactMap { field, text in
        query.passage(in: text).map {
          let command = DirectoryCommand.Kind.registerPerson.rawValue
          return FoundPassage(
            .entry(DirectoryEntry.Key(.person, card.id.text)), whose: card.name, on: nil,
            DirectoryEntry.Kind.person.one,
            FieldWording.of(field, in: command).label, $0)
        }
      }
    }
  }
}

/// Journals that texts were found in, each read once.
private struct Journals {
  struct Journal<Event: Act> {
    let entries: [Int: Recorded<Event>]
    let marks: FactMarks

    init(_ entries: [Recorded<Event>], standing: [Recorded<Event>]) {
      self.entries = Dictionary(entries.map { ($0.position, $0) }) { first, _ in first }
      marks = FactMarks(entries, standing: standing)
    }

    func entry(_ position: Int, of order: OrderID) -> Recorded<Event>? {
      entries[position].flatMap { $0.order == order ? $0 : nil }
    }
  }

  let ledger: Ledger
  let reader: PersonID
  private var missions: [MissionID: Journal<MissionEvent>] = [:]
  private var plans: [SupportPlanID: Journal<PlanEvent>] = [:]

  init(ledger: Ledger, reader: PersonID) { (self.ledger, self.reader) = (ledger, reader) }

  /// As the reader may see it: what stands in sealed sheets of others is no part of it.
  mutating func mission(_ id: MissionID) throws -> Journal<MissionEvent>? {
    if let known = missions[id] { return known }
    guard let mission = try ledger.mission(id)?.seen(by: reader) else { return nil }
    missions[id] = Journal(mission.entries, standing: mission.effective)
    return missions[id]
  }

  mutating func plan(_ id: SupportPlanID) throws -> Journal<PlanEvent>? {
    if let known = plans[id] { return known }
    guard let plan = try ledger.plan(id) else { return nil }
    plans[id] = Journal(plan.entries, standing: plan.effective)
    return plans[id]
  }
}
