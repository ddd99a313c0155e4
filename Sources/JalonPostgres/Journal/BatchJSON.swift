import JalonCore
import JalonStore

/// A batch as the append function takes it. The digests are reckoned by the server, which alone knows what stands before.
struct BatchJSON {
  let batch: Batch
  let resting: RestingBatch
  /// What is known, or proposed, for each person that it names.
  let keys: [PersonID: PersonKey]
  /// What becomes of persons, of which the client has to read something first.
  let people: PeopleChange

  var json: JSON {
    [
      "order": .text(batch.order.text), "by": .text(resting.by.text), "enteredBy": .text(resting.enteredBy.text),
      "session": .text(batch.enteredBy.text), "at": .whole(batch.at.seconds), "sealed": .flag(batch.isSealed),
      "count": .whole(resting.facts.count), "people": named, "reasons": reasons, "parts": parts, "premises": premises,
      "rows": RowsJSON(batch).json, "entries": .list(people.entries.map(EntryColumns.json)),
      "goneEntries": .list(people.gone.map { ["kind": .text($0.kind.rawValue), "code": .text($0.code)] }),
      "issued": .list(batch.issued.map { ["code": .text($0.code), "version": .whole($0.version)] }),
      "persons": .list(batch.persons.map(\.json)), "restored": people.restored,
      "erased": .list(batch.erased.map { .text($0.text) }), "redacted": .list(batch.redacted.map(\.json)),
    ]
  }

  private var named: JSON {
    .list(
      keys.sorted { $0.key < $1.key }.map { ["handle": .text($0.key.text), "key": .text($0.value.text)] })
  }

  private var reasons: JSON {
    .list(
      resting.reasons.sorted { $0.key < $1.key }.map { caution, kept in
        [
          "caution": .text(caution), "digest": .text(kept.digest.text), "salt": .text(kept.salt.hexadecimal),
          "text": .text(kept.text),
        ]
      })
  }

  private var parts: JSON {
    var facts = resting.facts[...]
    let filled = batch.parts.filter { !$0.events.isEmpty }
    return .list(
      zip(filled, resting.heads).map { part, head in
        defer { facts = facts.dropFirst(part.events.count) }
        return [
          "stream": .text(head.stream.text), "expected": .whole(part.expected), "anchor": JSON(part.anchor),
          "start": .text(head.start.text), "events": .list(facts.prefix(part.events.count).map { event($0, in: part) }),
        ]
      })
  }

  private func event(_ fact: RestingBatch.Fact, in part: Batch.Part) -> JSON {
    [
      "kind": .text(fact.resting.kind), "version": .whole(fact.resting.version), "payload": .text(fact.resting.payload),
      "seals": JSON(part.stream.sealedSheets(by: fact.resting.kind)),
      "texts": .list(
        fact.texts.sorted { $0.key < $1.key }.map { field, kept in
          ["field": .text(field), "salt": .text(kept.salt.hexadecimal), "text": .text(kept.text)]
        }),
    ]
  }

  private var premises: JSON {
    let heads = batch.parts.map { Premise.head($0.stream, at: $0.expected) }
    return .list((heads + batch.premises).map(\.json))
  }
}

extension Premise {
  /// The question as the server asks it again, and its answer: nothing for an empty list.
  fileprivate var json: JSON {
    switch self {
    case .head(let stream, let position): asked("head", stream.text, .whole(position))
    case .heads(let prefix, let heads):
      asked("heads", prefix, list(heads) { [.text($0.stream.text), .whole($0.position)] })
    case .missions(let party, let missions): asked("missions", party.text, list(missions) { .text($0.text) })
    case .recentCalls(let lead, let mission, let limit, let calls):
      [
        "kind": "calls", "about": .text(lead.text), "besides": .text(mission.text), "most": .whole(limit),
        "answer": list(calls) { .text($0.map(\.text).joined(separator: "\n")) },
      ]
    case .details(let person, let details):
      asked(
        "details", person.text,
        details.map { .list([$0.name, $0.function, $0.mail, $0.phone].map(JSON.text)) } ?? .null)
    case .streams(let code, let streams): asked("streams", code, list(streams) { .text($0.text) })
    case .entry(let key, let entry):
      [
        "kind": "entry", "about": .text(key.code), "besides": .text(key.kind.rawValue),
        "answer": entry.map { [.whole($0.place), .text(EntryCodec.text(of: $0))] } ?? .null,
      ]
    case .entries(let kind, let entries): asked("entries", kind.rawValue, .text(Premise.digest(of: entries)))
    case .people(let party, let people): asked("people", party.text, list(people) { .text($0.text) })
    case .officers(let people): asked("officers", "", list(people) { .text($0.text) })
    case .holders(let siret, let keys):
      asked("holders", siret, list(keys) { [.text($0.kind.rawValue), .text($0.code)] })
    case .directory(let sequence): asked("directory", "", .whole(sequence))
    }
  }

  private func asked(_ kind: String, _ about: String, _ answer: JSON) -> JSON {
    ["kind": .text(kind), "about": .text(about), "answer": answer]
  }

  private func list<Element>(_ elements: [Element], _ write: (Element) -> JSON) -> JSON {
    elements.isEmpty ? .null : .list(elements.map(write))
  }

  /// Of many entries, what tells them from any others.
  private static func digest(of entries: [DirectoryEntry]) -> String {
    var maker = DigestMaker()
    let told = entries.map { "\($0.place)\u{1F}\(EntryCodec.text(of: $0))" }.joined(separator: "\u{1E}")
    maker.add(piece: Array(told.utf8))
    return maker.digest().text
  }
}

extension Salt {
  var hexadecimal: String { bytes.map { $0 < 16 ? "0\(String($0, radix: 16))" : String($0, radix: 16) }.joined() }
}

extension PersonCard {
  var json: JSON {
    [
      "handle": .text(id.text), "name": .text(name), "function": .text(function), "mail": .text(mail),
      "phone": .text(phone), "folded": .text(name.folded),
    ]
  }
}

extension RedactText {
  fileprivate var json: JSON {
    ["act": .text(act.text), "caution": JSON(caution), "field": .text(field.text), "fact": .whole(fact)]
  }
}
