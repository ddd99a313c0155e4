import JalonCore

/// A fact as a store keeps it: without the texts that people typed, of which it holds digests, and with keys for persons.
/// Who takes a text or a person away leaves the fact as it was.
public struct RestingEvent: Hashable, Sendable {
  public let stream: StreamName
  public let position: Int
  public let sequence: Int
  public let order: OrderID
  public let by: PersonKey
  public let enteredBy: PersonKey
  public let at: Instant
  public let kind: String
  public let version: Int
  /// JSON, byte for byte as the chain holds it.
  public let payload: String
  /// Of a fact of a sheet: the position in the mission's own journal after which it was entered.
  public let anchor: Int?
  /// Of what was said to the cautions of the order.
  public let reasons: [String: Digest]
  public internal(set) var digest: Digest

  public init(
    stream: StreamName, position: Int, sequence: Int, order: OrderID, by: PersonKey, enteredBy: PersonKey, at: Instant,
    kind: String, version: Int, payload: String, anchor: Int?, reasons: [String: Digest], digest: Digest
  ) {
    self.stream = stream
    self.position = position
    self.sequence = sequence
    self.order = order
    self.by = by
    self.enteredBy = enteredBy
    self.at = at
    self.kind = kind
    self.version = version
    self.payload = payload
    self.anchor = anchor
    self.reasons = reasons
    self.digest = digest
  }

  /// What stands apart from it: the digests of its texts, by field, and the keys of the persons that it names; `nil` where
  /// the payload cannot be read.
  public var apart: (texts: [String: Digest?], people: Set<PersonKey>)? {
    guard case .value(let value) = Content(json: payload) else { return nil }
    var (texts, people): ([String: Digest?], Set<PersonKey>) = ([:], [by, enteredBy])
    if let person = stream.person { people.insert(PersonKey(person.text)) }
    _ = value.replacingMarks { mark, text, field in
      switch mark {
      case .text: texts[field] = .some(Digest(text: text))
      case .person: people.insert(PersonKey(text))
      }
      return .null
    }
    return (texts, people)
  }

  /// The fact as it is read.
  ///
  /// - Parameters:
  ///   - text: what stands apart for a field; `nil` where nothing does.
  ///   - person: who is known by a key.
  public func woken<Failure: Error>(
    reasons: [String: String], text: (String) throws(Failure) -> String?,
    person: (PersonKey) throws(Failure) -> PersonID
  ) throws(Failure) -> StoredEvent {
    StoredEvent(
      stream: try stream.woken(person), position: position, sequence: sequence, order: order, by: try person(by),
      enteredBy: try person(enteredBy), at: at, kind: kind, version: version, content: try content(text, person),
      anchor: anchor, reasons: reasons, digest: digest)
  }

  private func content<Failure: Error>(
    _ text: (String) throws(Failure) -> String?, _ person: (PersonKey) throws(Failure) -> PersonID
  ) throws(Failure) -> Content {
    guard case .value(let value) = Content(json: payload) else { return .unreadable(payload) }
    var isWhole = true
    let woken = try value.withoutSeal.replacingMarks { mark, kept, field throws(Failure) in
      switch mark {
      case .person: return .text(try person(PersonKey(kept)).text)
      case .text:
        guard let text = try text(field) else {
          isWhole = false
          return .null
        }
        return .text(text)
      }
    }
    return isWhole ? .value(woken) : .unreadable(payload)
  }
}

/// The facts of a batch as a store is to keep them.
public struct RestingBatch: Sendable {
  public struct Fact: Sendable {
    public let resting: RestingEvent
    /// By field.
    public let texts: [String: KeptText]
    /// As it is read again.
    public let woken: StoredEvent
  }

  public let facts: [Fact]
  /// The ends of the streams that it writes to.
  public let heads: [ChainedHead]
  public let by: PersonKey
  public let enteredBy: PersonKey
  public let reasons: [String: KeptText]
}

extension Batch {
  /// - Parameters:
  ///   - origin: of the store that is to keep it.
  ///   - first: the sequence of its first fact.
  ///   - last: the last fact of a stream, named as at rest; `nil` for a new one.
  ///   - sheets: the last facts of the sheets of a mission.
  ///   - key: the key of a person, and the one that she gets where she has none.
  public func resting<Failure: Error>(
    in origin: StoreOrigin, from first: Int, after last: (StreamName) throws(Failure) -> ChainedHead?,
    sheets: (MissionID) throws(Failure) -> [ChainedHead],
    key: (PersonID, PersonKey) throws(Failure) -> PersonKey
  ) throws(Failure) -> RestingBatch {
    let seed = origin.seed(of: order)
    let (by, enteredBy) = (try key(by, seed.key(of: by)), try key(enteredBy, seed.key(of: enteredBy)))
    let reasons = Dictionary(
      uniqueKeysWithValues: reasons.map { ($0, KeptText(salt: seed.salt(ofReasonTo: $0), text: $1)) })
    let digests = reasons.mapValues(\.digest)
    var (facts, heads): ([RestingBatch.Fact], [ChainedHead]) = ([], [])
    for part in parts where !part.events.isEmpty {
      let stream = try part.stream.resting { person throws(Failure) in try key(person, seed.key(of: person)) }
      let head = try last(stream)
      let start = head?.start ?? (part.stream.sheet == nil ? .none : seed.start(of: part.stream))
      var digest = head?.digest ?? start
      let card = card(after: part)
      for (offset, event) in part.events.enumerated() {
        let position = part.expected + 1 + offset
        let isLast = offset + 1 == part.events.count
        let (content, texts) = try event.content.sealing(isLast ? card : nil).resting(
          salt: { seed.salt(of: stream, position, $0) },
          key: { person throws(Failure) in try key(person, seed.key(of: person)) })
        var resting = RestingEvent(
          stream: stream, position: position, sequence: first + facts.count, order: order, by: by,
          enteredBy: enteredBy, at: at, kind: event.kind, version: event.version, payload: content.json,
          anchor: part.anchor, reasons: digests, digest: .none)
        let sealed =
          try StoredEvent.sealsSheets(event.kind, in: part.stream)
          ? part.stream.mission.map { id throws(Failure) in try sheets(id) } ?? [] : []
        digest = resting.digest(after: digest, in: origin, sealing: sealed)
        resting.digest = digest
        let woken = woken(event, in: part.stream, as: resting)
        facts.append(RestingBatch.Fact(resting: resting, texts: texts, woken: woken))
      }
      let position = part.expected + part.events.count
      heads.append(ChainedHead(stream: stream, position: position, digest: digest, start: start))
    }
    return RestingBatch(facts: facts, heads: heads, by: by, enteredBy: enteredBy, reasons: reasons)
  }

  private func woken(_ event: NewEvent, in stream: StreamName, as resting: RestingEvent) -> StoredEvent {
    StoredEvent(
      stream: stream, position: resting.position, sequence: resting.sequence, order: order, by: by,
      enteredBy: enteredBy, at: at, kind: event.kind, version: event.version, content: event.content.withoutMarks,
      anchor: resting.anchor, reasons: reasons, digest: resting.digest)
  }
}

extension Content {
  /// What is to stand in the fact, and by field what is to stand apart from it.
  fileprivate func resting<Failure: Error>(
    salt: (String) -> Salt, key: (PersonID) throws(Failure) -> PersonKey
  ) throws(Failure) -> (content: Content, texts: [String: KeptText]) {
    guard case .value(let value) = self else { return (self, [:]) }
    var texts: [String: KeptText] = [:]
    let resting = try value.replacingMarks { mark, content, field throws(Failure) in
      switch mark {
      case .person: return Mark.person.around(try key(PersonID(content)).text)
      case .text:
        let kept = KeptText(salt: salt(field), text: content)
        texts[field] = kept
        return Mark.text.around(kept.digest.text)
      }
    }
    return (.value(resting), texts)
  }
}
