import JalonCore
import JalonStore
import Synchronization

/// Writes batches by the append function of the server, and remembers the keys of persons that it was told.
final class Appending: Sendable {
  private let line: Line
  private let origin: StoreOrigin
  private let known = Mutex<[PersonID: PersonKey]>([:])

  init(_ line: Line, of origin: StoreOrigin) {
    self.line = line
    self.origin = origin
  }

  /// One exchange, as long as nobody changed what stands for a person.
  func append(_ batch: Batch) throws(StoreFailure) -> Appended {
    for _ in 0..<3 {
      let asked = try made(of: batch)
      let reply = try line.order("SELECT jalon.\(Form.append)(?::jsonb)", [asked.json])
      guard let answer = Answer(reply) else { throw .server(.code("answer")) }
      if answer.isKnown { return .alreadyDone(try EventReader(line: line).events(order: batch.order)) }
      if let failure = answer.failure(of: batch) { throw failure }
      if answer.hasOtherKeys {
        forget()
        try learn(batch)
        continue
      }
      known.withLock { $0.merge(asked.keys) { $1 } }
      if !batch.erased.isEmpty { forget() }
      return .done(try answer.events(of: asked.resting))
    }
    throw .busy
  }

  func forget() { known.withLock { $0 = [:] } }

  private func made(of batch: Batch) throws(StoreFailure) -> BatchJSON {
    let known = known.withLock { $0 }
    var keys: [PersonID: PersonKey] = [:]
    let resting = batch.resting(in: origin, from: 1) { _ in
      nil
    } sheets: { _ in
      []
    } key: { person, proposed in
      let key = keys[person] ?? known[person] ?? proposed
      keys[person] = key
      return key
    }
    return BatchJSON(batch: batch, resting: resting, keys: keys, people: try PeopleChange(batch, line))
  }

  /// Asks for the keys of those whom the batch names.
  private func learn(_ batch: Batch) throws(StoreFailure) {
    let names = JSON.list(try made(of: batch).keys.keys.sorted().map { .text($0.text) })
    let told = try line.ask(
      "SELECT handle, id FROM jalon.handles WHERE handle IN (SELECT jsonb_array_elements_text(?::jsonb))", [names],
      of: "handles"
    ).map { row throws(StoreFailure) in (PersonID(try row.code(0)), PersonKey(try row.code(1))) }
    known.withLock { $0 = Dictionary(told) { first, _ in first } }
  }
}

/// What the append function says.
private struct Answer {
  private let value: Value

  init?(_ reply: Reply) {
    guard let text = reply.rows.first?.first ?? nil else { return nil }
    do { value = try JSONReader.read(Array(text.utf8)) } catch { return nil }
  }

  var isKnown: Bool { value["known"] == .flag(true) }
  var hasOtherKeys: Bool { value["keys"] == .flag(true) }

  func failure(of batch: Batch) -> StoreFailure? {
    if value["outdated"] != nil { return .outdated }
    guard let stream = value["stream"]?.text, case .whole(let expected)? = value["expected"],
      case .whole(let actual)? = value["actual"]
    else { return nil }
    return .conflict(stream: StreamName(stream), expected: expected, actual: actual)
  }

  /// With the places and the digests that the server gave them.
  func events(of resting: RestingBatch) throws(StoreFailure) -> [StoredEvent] {
    guard case .whole(let first)? = value["first"], let told = value["digests"]?.elements,
      told.count == resting.facts.count
    else { throw .server(.code("answer")) }
    var events: [StoredEvent] = []
    for (place, fact) in resting.facts.enumerated() {
      guard let digest = told[place].text.flatMap({ Digest(text: $0) }) else { throw .server(.code("answer")) }
      events.append(fact.woken.placed(at: first + place, digest))
    }
    return events
  }
}

extension StoredEvent {
  fileprivate func placed(at sequence: Int, _ digest: Digest) -> StoredEvent {
    StoredEvent(
      stream: stream, position: position, sequence: sequence, order: order, by: by, enteredBy: enteredBy, at: at,
      kind: kind, version: version, content: content, anchor: anchor, reasons: reasons, digest: digest)
  }
}

/// What a batch does of persons and of the directory, with what has to be read for it.
struct PeopleChange {
  var entries: [DirectoryEntry]
  var gone: [DirectoryEntry.Key]
  var restored: JSON = []

  init(_ batch: Batch, _ line: Line) throws(StoreFailure) {
    (entries, gone) = (batch.entries, batch.goneEntries)
    if !batch.restored.isEmpty { restored = try PeopleChange.restored(batch.restored, line) }
    for person in batch.erased { try rename(person, line) }
  }

  /// A person has her key for a code: in her own entry, and in those of whom she stood in for.
  private mutating func rename(_ person: PersonID, _ line: Line) throws(StoreFailure) {
    guard let row = try line.first("SELECT id FROM jalon.handles WHERE handle = ?", [person.text], of: "handles")
    else { return }
    let key: PersonID = try row.id(0)
    let changed = Set(entries.map(\.key) + gone)
    let standing = try EntryTable(line: line).people(holding: person).filter { !changed.contains($0.key) }
    let held = (entries + standing).filter { EntryCodec.text(of: $0).contains(person.text) && $0.key.kind == .person }
    let renamed = Set(held.map(\.key))
    entries = entries.filter { !renamed.contains($0.key) } + held.map { $0.naming(person, as: key) }
    gone += renamed
  }

  private static func restored(_ cards: [RestoredCard], _ line: Line) throws(StoreFailure) -> JSON {
    var told: [JSON] = []
    for card in cards {
      let name = try line.first(
        """
        SELECT name FROM jalon.former_persons f JOIN jalon.handles h ON h.id = f.person
        WHERE handle = ? AND order_id = ?
        """, [card.person.text, card.before.text], of: "former_persons")
      told.append([
        "person": .text(card.person.text), "before": .text(card.before.text),
        "folded": .text(try name?.text(0).folded ?? ""),
      ])
    }
    return .list(told)
  }
}
