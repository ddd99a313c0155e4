import JalonCore

/// A text that somebody typed, where it stands in the journal.
public struct TypedText: Hashable, Sendable {
  public let stream: StreamName
  /// Position in its stream.
  public let position: Int
  public let act: OrderID
  /// Which of the facts of its order, from 1.
  public let fact: Int
  public let field: FactField
  public let text: String
  /// Of the fact, as the journal writes it.
  public let kind: String
}

extension StoredEvent {
  /// The texts that stand apart from the fact, and what was said to the cautions of its order; without those that are gone,
  /// and without the names of organisations, which are amended.
  ///
  /// - Parameter fact: which of the facts of its order it is, from 1.
  func typedTexts(fact: Int) -> [TypedText] {
    // What was said to cautions belongs to the order: it is told once.
    (heldTexts.filter { !stream.isOfDirectory || $0.field != "name" } + (fact == 1 ? saidTexts : [])).map {
      TypedText(stream: stream, position: position, act: order, fact: fact, field: $0.field, text: $0.text, kind: kind)
    }
  }

  /// What was typed into the fact, without what is gone.
  public var heldTexts: [(field: FactField, text: String)] {
    guard let typed, case .value(let value) = Content(typed) else { return [] }
    var texts: [(field: FactField, text: String)] = []
    _ = value.replacingMarks { mark, text, field in
      if mark == .text, !ErasedText.isMark(text) { texts.append((FactField(field), text)) }
      return .null
    }
    return texts
  }

  /// What was said to the cautions of its order, without what is gone.
  public var saidTexts: [(field: FactField, text: String)] {
    reasons.filter { !ErasedText.isMark($0.value) }.map { (RedactText.field(ofReason: $0.key), $0.value) }
  }

  /// `nil` where this Jalon cannot read it.
  private var typed: (any Payload)? {
    if stream.isOfDirectory { return directoryEvent?.payload }
    if stream.plan != nil { return try? EventCodec.read(self, as: PlanEvent.self).event.payload }
    return try? EventCodec.read(self, as: MissionEvent.self).event.payload
  }
}

extension Chronicle {
  /// All texts of the journal, in the order in which they were typed.
  ///
  /// - Parameter body: told some of them at a time.
  public func forEachTypedText(_ body: ([TypedText]) throws -> Void) throws {
    var (order, fact): (OrderID?, Int) = (nil, 0)
    try forEachChunk { events in
      try body(
        events.flatMap { event in
          fact = event.order == order ? fact + 1 : 1
          order = event.order
          return event.typedTexts(fact: fact)
        })
    }
  }
}

extension Chronicle {
  /// The texts of the sheets of a mission, of the facts that whoever asks may read.
  public func typedTexts(inSheetsOf mission: MissionID, where isRead: (Int) -> Bool) throws -> [TypedText] {
    try orStoreFailure { () throws(StoreFailure) in try sheets(of: mission) }.filter { isRead($0.number) }.flatMap {
      event in
      let place = try orStoreFailure { () throws(StoreFailure) in try events(order: event.order) }.firstIndex(of: event)
      return event.typedTexts(fact: (place ?? 0) + 1)
    }
  }
}

extension Deed {
  /// Writes again what followed from a text, without it.
  ///
  /// - Parameter reader: what is sealed to her is not hers to take away.
  mutating func redact(
    _ act: RedactText, at instant: Instant, by reader: PersonID, in directory: Directory, _ inquiry: Inquiry
  ) throws {
    let events = try orStoreFailure { () throws(StoreFailure) in try inquiry.source.events(order: act.act) }
    guard events.indices.contains(act.fact - 1) else { throw Refusal.noSuchText }
    let event = events[act.fact - 1]
    guard event.typedTexts(fact: act.caution == nil ? act.fact : 1).contains(where: { $0.field == act.field }) else {
      throw Refusal.noSuchText
    }
    let mark = KeptText.erased(at: instant)
    if let id = event.stream.mission ?? event.stream.sheet?.mission {
      let entries = try inquiry.source.entries(of: id)
      guard try Mission.fold(entries).seen(by: reader).entries.contains(where: { $0.position == event.number }) else {
        throw Refusal.noSuchText
      }
      redraw(try Mission.fold(entries.redacting(act.field, of: event.number, mark)), in: directory)
    } else if event.stream.plan != nil {
      let entries = try inquiry.source.recorded(event.stream, as: PlanEvent.self)
      redraw(try SupportPlan.fold(entries.redacting(act.field, of: event.number, mark)), in: directory)
    } else {
      let entries = try inquiry.source.recorded(event.stream, as: DirectoryEvent.self)
      let folded = try Directory.fold(entries.redacting(act.field, of: event.number, mark))
      add(folded.entries(changedBy: folded.subjects(changedBy: act.act)).standing)
    }
  }
}

extension Refusal {
  fileprivate static let noSuchText = Refusal.obstacles([.noSuchText(field: "field")])
}

extension Array {
  /// The journal with something else in one field of one fact.
  fileprivate func redacting<Event: Act>(
    _ field: FactField, of position: Int, _ mark: String
  ) throws -> [Recorded<Event>] where Element == Recorded<Event> {
    try map { entry in
      guard entry.position == position,
        let value = ValueWriter.value(of: entry.event.payload).replacing(at: field.text, by: .text(mark))
      else { return entry }
      return Recorded(
        position: entry.position, order: entry.order, by: entry.by, enteredBy: entry.enteredBy, at: entry.at,
        reasons: entry.reasons, event: try Event(entry.event.kind, from: value))
    }
  }
}
