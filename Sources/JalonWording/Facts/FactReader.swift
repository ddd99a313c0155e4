import JalonCore

/// Opens the facts of one journal whole, as its reader may see them.
public struct FactReader<Event: Act>: Sendable {
  private let entries: [Recorded<Event>]
  /// What counts, as it was mended.
  private let standing: [Int: Event]
  private let marks: FactMarks
  private let names: Names
  private let zone: Zone
  /// The codes that an act gives stand beside what they name.
  private var tellsCodes = true
  let words: Wording

  /// How the facts of this kind of journal are told.
  struct Wording: Sendable {
    let sentence: @Sendable (Recorded<Event>) -> Words
    let command: @Sendable (Event.Kind) -> String
    var questionnaire: @Sendable (Event) -> Questionnaire? = { _ in nil }
    /// What stands beside the journal, for this fact: the card of a person.
    var beside: @Sendable (Recorded<Event>) -> [FactLine] = { _ in [] }
    /// Nothing of it may be told to the reader but its sentence.
    var isHidden: @Sendable (Event) -> Bool = { _ in false }
  }

  init(
    _ entries: [Recorded<Event>], standing: [Recorded<Event>], _ names: Names, in zone: Zone, _ words: Wording
  ) {
    self.entries = entries
    marks = FactMarks(entries, standing: standing)
    self.standing = Dictionary(standing.map { ($0.position, $0.event) }) { first, _ in first }
    self.names = names
    self.zone = zone
    self.words = words
  }

  /// From the oldest to the newest.
  public var positions: [Int] { entries.map(\.position) }

  public func fact(at position: Int) -> Fact? { entries.first { $0.position == position }.map(fact) }

  /// What a fact carries, as it counts, without who entered it, why and when, each thing by its name.
  public func content(at position: Int) -> [FactLine] {
    guard let entry = entries.first(where: { $0.position == position }), !words.isHidden(entry.event) else { return [] }
    var reader = self
    reader.tellsCodes = false
    return reader.content(entry)
  }

  /// One after the other, the oldest first.
  public var facts: [Fact] { entries.map(fact) }

  private func fact(_ entry: Recorded<Event>) -> Fact {
    let told = words.isHidden(entry.event) ? [] : content(entry) + reasons(entry) + corrections(entry)
    let who = Words { FactWords.when(entry.at, zone, by: names.name(of: entry.enteredBy))($0) }
    let whose =
      entry.by == entry.enteredBy ? [] : [FactLine(FactWords.onBehalfOf, Words(same: names.name(of: entry.by)))]
    let now = now(entry)
    return Fact(
      position: entry.position, sentence: words.sentence(now), day: now.day(in: zone), mark: marks[entry.position],
      lines: told + [FactLine(FactWords.entered, who)] + whose + state(entry))
  }

  /// As it counts: corrected, where it was.
  private func now(_ entry: Recorded<Event>) -> Recorded<Event> {
    standing[entry.position].map { entry.telling($0) } ?? entry
  }

  private func state(_ entry: Recorded<Event>) -> [FactLine] {
    guard marks[entry.position] == .undone,
      let undoing = entries.last(where: { ($0.event.payload as? UndoAct)?.act == entry.order })
    else { return [] }
    let when = FactWords.when(undoing.at, zone, by: names.name(of: undoing.by))
    return [FactLine(FactWords.state, FactWords.undone(when))]
  }

  // MARK: - What it carries

  private func content(_ entry: Recorded<Event>) -> [FactLine] {
    switch entry.event.payload {
    case let act as Correction: told(act)
    case let act as UndoAct: acts(act.act, FactWords.undoneAct) + rest(entry, without: "act")
    case let act as RedoAct: acts(act.act, FactWords.redoneAct) + rest(entry, without: "act")
    default: fields(of: standing[entry.position] ?? entry.event) + words.beside(entry)
    }
  }

  private func reader(_ event: Event) -> FactFields {
    FactFields(
      command: words.command(event.kind), names: names, questionnaire: words.questionnaire(event),
      tellsCodes: tellsCodes)
  }

  private func fields(of event: Event) -> [FactLine] {
    let value = ValueWriter.value(of: event.payload)
    guard event.kind.entered != event.kind.payload, let act = value["act"] else {
      return reader(event).lines(event.kind.fields, in: value)
    }
    let found = event.kind.fields.filter { $0.name != "act" }
    return reader(event).lines(event.kind.enteredFields, in: act) + reader(event).lines(found, in: value)
  }

  private func rest(_ entry: Recorded<Event>, without name: String) -> [FactLine] {
    reader(entry.event).lines(
      entry.event.kind.fields.filter { $0.name != name }, in: ValueWriter.value(of: entry.event.payload))
  }

  /// The facts of an act, each in its sentence.
  private func acts(_ order: OrderID, _ label: Words) -> [FactLine] {
    let own = entries.filter { $0.order == order && !$0.goesBack }.map(now)
    let all = Words { language in
      own.map { FactWords.fact($0.position, words.sentence($0))(language) }.joined(separator: "\n")
    }
    return own.isEmpty ? [] : [FactLine(label, all)]
  }

  // MARK: - Reasons and corrections

  private func reasons(_ entry: Recorded<Event>) -> [FactLine] {
    guard !entry.reasons.isEmpty else { return [] }
    if let first = entries.first(where: { $0.order == entry.order }), first.position != entry.position {
      return [FactLine(FactWords.reasons, FactWords.given(with: first.position))]
    }
    let given = entry.reasons.sorted { $0.key < $1.key }.map { code, reason in
      FactLine(
        (Caution.Kind(rawValue: code)?.words ?? Words(same: code)).capitalised, Words(same: names.masked(reason)),
        depth: 1)
    }
    return [FactLine(FactWords.reasons, nil)] + given
  }

  private func told(_ act: Correction) -> [FactLine] {
    let corrected = entries.first { $0.position == act.event }
    let (label, old, new) = change(act, of: corrected)
    return [
      FactLine(
        FactWords.corrected, corrected.map { FactWords.fact($0.position, words.sentence($0)) } ?? FactWords.nothing),
      FactLine(FactWords.field, label), FactLine(FactWords.before, old), FactLine(FactWords.after, new),
      FactLine(FactWords.reason, Words(same: names.masked(act.reason))),
    ]
  }

  private func change(_ act: Correction, of entry: Recorded<Event>?) -> (label: Words, old: Words, new: Words) {
    guard let event = entry?.event else {
      return (Words(same: act.field), Words(same: act.oldValue), Words(same: act.newValue))
    }
    let (reader, shape) = (reader(event), event.kind.fields.shape(at: act.field))
    let path = event.kind.entered == event.kind.payload ? act.field : act.field.withoutAct
    let change = reader.change(from: act.oldValue, to: act.newValue, as: shape)
    return (reader.label(path), change.old, change.new)
  }

  /// What was mended since, with the former value.
  private func corrections(_ entry: Recorded<Event>) -> [FactLine] {
    let mending = entries.filter {
      ($0.event.payload as? Correction)?.event == entry.position && standing[$0.position] != nil
    }
    guard !mending.isEmpty else { return [] }
    return [FactLine(FactWords.corrections, nil)]
      + mending.flatMap { later -> [FactLine] in
        guard let act = later.event.payload as? Correction else { return [] }
        let (label, old, new) = change(act, of: entry)
        let who = FactWords.when(later.at, zone, by: names.name(of: later.by)).capitalised
        return [
          FactLine(who, FactWords.mended(label, old, new), depth: 1),
          FactLine(FactWords.reason, Words(same: names.masked(act.reason)), depth: 1),
        ]
      }
  }
}

extension ActKind {
  /// The fields of what was entered, where the rules found others on the way.
  fileprivate var enteredFields: [Field] {
    guard case .group(let fields)? = fields.first(where: { $0.name == "act" })?.shape else { return fields }
    return fields
  }
}

extension [Field] {
  /// What stands at `act.on`.
  func shape(at path: String) -> Shape? {
    let steps = path.split(separator: ".", maxSplits: 1).map(String.init)
    guard let name = steps.first, let field = first(where: { $0.name == name }) else { return nil }
    guard steps.count > 1 else { return field.shape }
    guard case .group(let fields) = field.shape else { return nil }
    return fields.shape(at: steps[1])
  }
}

extension String {
  fileprivate var withoutAct: String { hasPrefix("act.") ? String(dropFirst(4)) : self }
}
