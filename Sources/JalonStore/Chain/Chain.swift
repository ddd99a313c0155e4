import JalonCore

// Each fact is bound to the one before it in its stream, and the last facts of all streams to each other: who changes one
// has to change all that follow, and whoever kept a later digest sees it.

extension RestingEvent {
  /// The digest of the fact, from that of the one before it in its stream: of all that the journal keeps of it but the
  /// sequence, which other streams move.
  ///
  /// - Parameter sheets: where the sheets of its mission end, of a fact that seals them.
  public func digest(after previous: Digest, in origin: StoreOrigin, sealing sheets: [ChainedHead] = []) -> Digest {
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
    maker.add(anchor ?? 0)
    for head in sheets.sorted(by: { $0.stream < $1.stream }) { maker.add(head) }
    return maker.digest()
  }
}

/// The last fact of a stream, and its digest.
public struct ChainedHead: Hashable, Sendable {
  public let stream: StreamName
  public let position: Int
  public let digest: Digest
  /// What the chain of the stream begins with: of a sheet it is drawn, so that its digest lets nobody guess marks.
  public let start: Digest

  public init(stream: StreamName, position: Int, digest: Digest, start: Digest = .none) {
    self.stream = stream
    self.position = position
    self.digest = digest
    self.start = start
  }
}

extension DigestMaker {
  fileprivate mutating func add(_ head: ChainedHead) {
    add(head.stream.text)
    add(head.position)
    add(head.digest)
  }
}

extension StoredEvent {
  /// From then on nothing in the sheets of its mission may have been otherwise: one was closed, or all were opened.
  static func sealsSheets(_ kind: String, in stream: StreamName) -> Bool {
    let kinds = [MissionEvent.Kind.sheetClosed, .sheetsRevealed]
    return stream.mission != nil && kinds.contains { $0.rawValue == kind }
  }
}

extension StreamName {
  /// What the sheets that a fact of this stream seals begin with; `nil` where it seals none.
  public func sealedSheets(by kind: String) -> String? {
    StoredEvent.sealsSheets(kind, in: self) ? mission.map(StreamName.sheets(of:)) : nil
  }
}

extension [ChainedHead] {
  /// The digest of a whole store after an order that moved these heads, from that before it. What happens in sheets is not
  /// told by it.
  public func digest(after previous: Digest) -> Digest {
    let told = filter { $0.stream.sheet == nil }
    guard !told.isEmpty else { return previous }
    var maker = DigestMaker()
    maker.add(previous)
    for head in told { maker.add(head) }
    return maker.digest()
  }
}
