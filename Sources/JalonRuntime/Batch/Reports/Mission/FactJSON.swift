import JalonCore
import JalonDocuments
import JalonStore
import JalonWording

// A fact for a program: every field of its payload, as a line of `apply` writes it.
extension ReportContext {
  func json<Event: Act>(
    _ entry: Recorded<Event>, _ sentence: Words, standing: [Int: Event], beside: [JSON.Member] = []
  ) -> [JSON.Member] {
    let (fields, now) = (entry.event.fieldsJSON, standing[entry.position])
    return [
      JSON.Member("position", .whole(entry.position)), JSON.Member("day", .text(zone.day(of: entry.at).iso)),
      JSON.Member("at", .text(zone.iso(of: entry.at))), JSON.Member("by", .text(entry.by.text)),
      JSON.Member("enteredBy", .text(entry.enteredBy.text)),
      JSON.Member("kind", .text(entry.event.kind.rawValue)), JSON.Member("sentence", .text(self(sentence))),
      JSON.Member("order", .text(entry.order.text)), JSON.Member("fields", fields),
      JSON.Member("standing", now.map { $0 == entry.event ? .null : $0.fieldsJSON } ?? .null),
      JSON.Member("undone", .flag(now == nil && !entry.goesBack)),
      JSON.Member(
        "reasons", .group(entry.reasons.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .text($0.value)) })),
    ] + beside
  }

  /// All the facts of a mission that its reader may see.
  func facts(of mission: Mission, _ telling: Telling) -> [[JSON.Member]] {
    let standing = ReportContext.byPosition(mission.effective)
    return zip(mission.entries, mission.toldEntries).filter { !telling.hides($0.0.event) }
      .map { entered, told in json(entered, told.told(telling), standing: standing) }
  }

  func facts(of plan: SupportPlan, _ telling: PlanTelling) -> [[JSON.Member]] {
    let standing = ReportContext.byPosition(plan.effective)
    return zip(plan.entries, plan.toldEntries).map { json($0, $1.told(telling), standing: standing) }
  }

  /// Those of the directory; of a person, the card as it stands in its table and what it was, which are no part of the
  /// journal.
  func directoryFacts(_ names: Names) throws -> [[JSON.Member]] {
    let entries = try ledger.entriesOfDirectory()
    let standing = ReportContext.byPosition(Directory.standing(entries))
    let (cards, former) = (try store.cards(), try store.formerCards())
    return entries.map { entry in
      var beside: [JSON.Member] = []
      if case .personRegistered(let act) = entry.event, let card = cards.first(where: { $0.id == act.person }) {
        let own = former.filter { $0.card.id == act.person }
        beside = [
          JSON.Member("card", card.json),
          JSON.Member(
            "formerCards", .list(own.map { ["until": .text(zone.iso(of: $0.until)), "card": $0.card.json] })),
        ]
      }
      return json(entry, entry.told(names), standing: standing, beside: beside)
    }
  }

  private static func byPosition<Event>(_ entries: [Recorded<Event>]) -> [Int: Event] {
    Dictionary(entries.map { ($0.position, $0.event) }) { first, _ in first }
  }
}

extension Act {
  /// Every field that the payload declares, in that order; `null` where nothing stands.
  fileprivate var fieldsJSON: JSON { ValueWriter.value(of: payload).json(as: .group(kind.fields)) }
}

extension Value {
  /// With the members of each group in the order of their declaration, all of them.
  fileprivate func json(as shape: Shape) -> JSON {
    switch (shape, self) {
    case (.group(let fields), .group(let members)):
      .group(fields.map { JSON.Member($0.name, (members[$0.name] ?? .null).json(as: $0.shape)) })
    case (.list(let element), .list(let elements)): .list(elements.map { $0.json(as: element) })
    default: json
    }
  }
}

extension PersonCard {
  var json: JSON { .group(fields.map { JSON.Member($0.field, .text($0.text)) }) }
}
