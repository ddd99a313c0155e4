import JalonCore

// Each fact is bound to the one before it in its stream, and the last facts of all streams to each other: who changes one
// has to change all that follow, and whoever kept a later digest sees it.

extension StoredEvent {
  /// The digest of the fact, from that of the one before it in its stream: of all that the journal keeps of it but the
  /// sequence, which other streams move.
  public func digest(after previous: Digest, in origin: StoreOrigin) -> Digest {
    var maker = DigestMaker()
    maker.add(previous)
    for text in [origin.text, stream.text] { maker.add(text) }
    maker.add(position)
    for text in [order.text, by.text, enteredBy.text] { maker.add(text) }
    maker.add(at.seconds)
    maker.add(reasons.count)
    for (caution, reason) in reasons.sorted(by: { $0.key < $1.key }) {
      maker.add(caution)
      maker.add(reason)
    }
    maker.add(kind)
    maker.add(version)
    maker.add(payload)
    return maker.digest()
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

extension [ChainedHead] {
  /// The digest of a whole store after an order that moved these heads, from that before it.
  public func digest(after previous: Digest) -> Digest {
    var maker = DigestMaker()
    maker.add(previous)
    for head in self {
      maker.add(head.stream.text)
      maker.add(head.position)
      maker.add(head.digest)
    }
    return maker.digest()
  }
}

extension Batch {
  /// The facts as a journal keeps them, the first with this sequence, and the heads that they move.
  ///
  /// - Parameter last: the digest of the last fact of a stream; `.none` for a new one.
  public func chained(
    in origin: StoreOrigin, from first: Int, after last: (StreamName) throws -> Digest
  ) rethrows -> (events: [StoredEvent], heads: [ChainedHead]) {
    var (events, heads): ([StoredEvent], [ChainedHead]) = ([], [])
    for part in parts where !part.events.isEmpty {
      var digest = try last(part.stream)
      for (offset, event) in part.events.enumerated() {
        var stored = stored(event, in: part.stream, at: part.expected + 1 + offset, sequence: first + events.count)
        digest = stored.digest(after: digest, in: origin)
        stored.digest = digest
        events.append(stored)
      }
      heads.append(ChainedHead(stream: part.stream, position: part.expected + part.events.count, digest: digest))
    }
    return (events, heads)
  }

  private func stored(_ event: NewEvent, in stream: StreamName, at position: Int, sequence: Int) -> StoredEvent {
    StoredEvent(
      stream: stream, position: position, sequence: sequence, order: order, by: by, enteredBy: enteredBy, at: at,
      kind: event.kind, version: event.version, payload: event.payload, reasons: reasons, digest: .none)
  }
}
