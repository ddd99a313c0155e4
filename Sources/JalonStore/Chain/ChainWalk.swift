import JalonCore

/// Goes through a journal from its first fact, and makes its digests again: first through the sheets, whose ends the facts
/// of missions hold, then through all that has a sequence.
public struct ChainWalk {
  private let origin: StoreOrigin
  private let starts: [StreamName: Digest]
  public private(set) var heads: [StreamName: ChainedHead] = [:]
  private var sheets: [MissionID: [StreamName: SheetEnds]] = [:]
  /// Of the whole store, up to the last order that is over.
  private var whole: Digest
  private var order: OrderID?
  private var moved: [ChainedHead] = []

  /// - Parameters:
  ///   - first: the head of the store before its first order.
  ///   - heads: what the store says of the ends of its streams, of which only the beginnings are believed.
  public init(_ origin: StoreOrigin, from first: Digest, heads: [ChainedHead]) {
    self.origin = origin
    whole = first
    starts = Dictionary(heads.map { ($0.stream, $0.start) }) { first, _ in first }
  }

  /// `false` where the fact is not the one that was chained there.
  public mutating func follows(_ event: RestingEvent) -> Bool {
    if event.order != order { endOrder() }
    order = event.order
    let start = starts[event.stream] ?? .none
    let digest = event.digest(
      after: heads[event.stream]?.digest ?? start, in: origin, sealing: sheetsSealed(by: event))
    let head = ChainedHead(stream: event.stream, position: event.position, digest: digest, start: start)
    heads[event.stream] = head
    if let sheet = event.stream.sheet {
      sheets[sheet.mission, default: [:]][event.stream, default: SheetEnds()].note(head, after: event.anchor ?? 0)
    }
    if moved.last?.stream == event.stream { moved.removeLast() }
    moved.append(head)
    return digest == event.digest
  }

  /// The head of the store after the last order that is over.
  public var head: Digest { whole }

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

  private func sheetsSealed(by event: RestingEvent) -> [ChainedHead] {
    guard StoredEvent.sealsSheets(event.kind, in: event.stream), let mission = event.stream.mission else { return [] }
    return sheets[mission]?.values.compactMap { $0.end(before: event.position) } ?? []
  }
}

/// Where a sheet ended, after each position of its mission at which something was entered.
private struct SheetEnds {
  private var ends: [(anchor: Int, head: ChainedHead)] = []

  mutating func note(_ head: ChainedHead, after anchor: Int) {
    if ends.last?.anchor == anchor { ends.removeLast() }
    ends.append((anchor, head))
  }

  func end(before position: Int) -> ChainedHead? { ends.last { $0.anchor < position }?.head }
}
