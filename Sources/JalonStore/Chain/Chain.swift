import JalonCore

/// Each fact is bound to the one before it in its stream, and the last facts of all streams to each other: who changes one
/// has to change all that follow, and whoever kept a later digest sees it.
public enum Chain {
  /// The digest of a fact, from that of the one before it in its stream.
  public static func link(
    _ event: NewEvent, _ stream: StreamName, at position: Int, in batch: BatchHead, after previous: Digest
  ) -> Digest {
    var maker = DigestMaker()
    maker.add(previous)
    maker.add(batch.origin.text)
    maker.add(stream.text)
    maker.add(position)
    maker.add(batch.order.text)
    maker.add(batch.by.text)
    maker.add(batch.enteredBy.text)
    maker.add(batch.at.seconds)
    maker.add(batch.reasons.count)
    for (caution, reason) in batch.reasons.sorted(by: { $0.key < $1.key }) {
      maker.add(caution)
      maker.add(reason)
    }
    maker.add(event.kind)
    maker.add(event.version)
    maker.add(event.payload)
    return maker.digest()
  }

  /// The digest of a whole store after an order, from that before it and the heads that the order moved.
  public static func head(_ moved: [ChainedHead], after previous: Digest) -> Digest {
    var maker = DigestMaker()
    maker.add(previous)
    for head in moved {
      maker.add(head.stream.text)
      maker.add(head.position)
      maker.add(head.digest)
    }
    return maker.digest()
  }
}

/// What the facts of one order have in common.
public struct BatchHead: Hashable, Sendable {
  public let origin: StoreOrigin
  public let order: OrderID
  public let by: PersonID
  public let enteredBy: PersonID
  public let at: Instant
  public let reasons: [String: String]

  public init(
    origin: StoreOrigin, order: OrderID, by: PersonID, enteredBy: PersonID, at: Instant, reasons: [String: String]
  ) {
    self.origin = origin
    self.order = order
    self.by = by
    self.enteredBy = enteredBy
    self.at = at
    self.reasons = reasons
  }
}

/// The last fact of a stream, and its digest.
public struct ChainedHead: Hashable, Sendable {
  public let stream: StreamName
  public let position: Int
  public let digest: Digest

  public init(stream: StreamName, position: Int, digest: Digest) {
    self.stream = stream
    self.position = position
    self.digest = digest
  }
}

extension Batch {
  /// The facts as a journal keeps them, the first with this sequence, and the heads that they move.
  ///
  /// - Parameter last: the digest of the last fact of a stream; `.none` for a new one.
  public func chained(
    in origin: StoreOrigin, from first: Int, after last: (StreamName) throws -> Digest
  ) rethrows -> (events: [StoredEvent], heads: [ChainedHead]) {
    let head = BatchHead(origin: origin, order: order, by: by, enteredBy: enteredBy, at: at, reasons: reasons)
    var (events, heads): ([StoredEvent], [ChainedHead]) = ([], [])
    for part in parts where !part.events.isEmpty {
      var digest = try last(part.stream)
      for (offset, event) in part.events.enumerated() {
        let position = part.expected + 1 + offset
        digest = Chain.link(event, part.stream, at: position, in: head, after: digest)
        events.append(
          StoredEvent(
            event, stream: part.stream, position: position, sequence: first + events.count, of: head, digest: digest))
      }
      heads.append(
        ChainedHead(stream: part.stream, position: part.expected + part.events.count, digest: digest))
    }
    return (events, heads)
  }
}

extension StoredEvent {
  fileprivate init(
    _ event: NewEvent, stream: StreamName, position: Int, sequence: Int, of head: BatchHead, digest: Digest
  ) {
    self.init(
      stream: stream, position: position, sequence: sequence, order: head.order, by: head.by,
      enteredBy: head.enteredBy, at: head.at, kind: event.kind, version: event.version, payload: event.payload,
      reasons: head.reasons, digest: digest)
  }
}
