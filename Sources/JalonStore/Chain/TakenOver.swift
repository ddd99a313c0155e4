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
