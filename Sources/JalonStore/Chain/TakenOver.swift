import JalonCore

/// What a journal says of the older file that it goes on from: nothing before can be proved by its own digests, only that it
/// is the content of that file.
public struct TakenOver: Hashable, Sendable {
  /// Of the older file, byte for byte: the first link of the chain.
  public let digest: Digest
  public let format: Int
  public let at: Instant

  public init(digest: Digest, format: Int, at: Instant) {
    self.digest = digest
    self.format = format
    self.at = at
  }
}

extension StoreOrigin {
  /// The head of a store before its first order: whatever it says of itself is bound to all that follows.
  public func firstHead(mark: StoreMark?, takenOver: TakenOver?) -> Digest {
    var maker = DigestMaker()
    maker.add(text)
    maker.add(mark?.rawValue ?? "")
    if let takenOver {
      maker.add(takenOver.digest)
      maker.add(takenOver.format)
      maker.add(takenOver.at.seconds)
    }
    return maker.digest()
  }
}
