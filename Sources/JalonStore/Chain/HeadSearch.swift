import JalonCore

/// Looks for the moment at which a store had a head: its facts are shown one after the other, as for a `ChainWalk`.
public struct HeadSearch {
  private let code: String
  private var walk: ChainWalk
  private var head: Digest
  /// Sequence of the last fact that was shown.
  private var last = 0
  private var found: Int?

  /// - Parameter code: of the head, as `Digest.anchor` writes it.
  public init(for code: String, _ walk: ChainWalk) {
    (self.code, self.walk, head) = (code, walk, walk.head)
    found = head.anchor == code ? 0 : nil
  }

  public mutating func show(_ event: RestingEvent) {
    _ = walk.follows(event)
    note(walk.head)
    if event.stream.sheet == nil { last = event.sequence }
  }

  /// The sequence of the last fact that the head tells of; `nil` where no head had that code.
  public mutating func end() -> Int? {
    note(walk.end())
    return found
  }

  private mutating func note(_ head: Digest) {
    guard head != self.head else { return }
    self.head = head
    if found == nil, head.anchor == code { found = last }
  }
}
