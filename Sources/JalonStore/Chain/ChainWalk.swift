import JalonCore

/// Goes through a journal from its first fact, and makes its digests again.
public struct ChainWalk {
  private let origin: StoreOrigin
  public private(set) var heads: [StreamName: ChainedHead] = [:]
  /// Of the whole store, up to the last order that is over.
  private var whole: Digest
  private var order: OrderID?
  private var moved: [ChainedHead] = []

  /// - Parameter first: the head of the store before its first order.
  public init(_ origin: StoreOrigin, from first: Digest) {
    self.origin = origin
    whole = first
  }

  /// `false` where the fact is not the one that was chained there. Facts come in order of sequence.
  public mutating func follows(_ event: StoredEvent) -> Bool {
    if event.order != order { endOrder() }
    order = event.order
    let digest = event.digest(after: heads[event.stream]?.digest ?? .none, in: origin)
    let chained = ChainedHead(stream: event.stream, position: event.position, digest: digest)
    heads[event.stream] = chained
    if moved.last?.stream == event.stream { moved.removeLast() }
    moved.append(chained)
    return digest == event.digest
  }

  /// The head of the store after the last fact.
  public mutating func end() -> Digest {
    endOrder()
    return whole
  }

  private mutating func endOrder() {
    guard !moved.isEmpty else { return }
    whole = moved.digest(after: whole)
    moved = []
  }
}
