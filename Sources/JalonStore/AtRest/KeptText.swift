import JalonCore

/// Drawn bytes that go into the digest of a text, so that the digest says nothing of the text once both are gone.
public struct Salt: Hashable, Sendable {
  public let bytes: [UInt8]

  public init(bytes: [UInt8]) { self.bytes = bytes }
}

/// A text that a person typed, as it stands apart from the fact that it belongs to.
public struct KeptText: Hashable, Sendable {
  public let salt: Salt
  public let text: String

  public init(salt: Salt, text: String) {
    self.salt = salt
    self.text = text
  }

  /// What is read where a text was taken away.
  public static func erased(at instant: Instant) -> String { ErasedText.mark(Zone.universal.day(of: instant)) }

  /// What the fact keeps of it.
  public var digest: Digest {
    var maker = DigestMaker()
    maker.add(salt.bytes.count)
    maker.add(piece: salt.bytes)
    maker.add(text)
    return maker.digest()
  }
}

/// What stands in a journal for a person: drawn, and the same for ever, while the code by which people know her goes with
/// her card.
public struct PersonKey: Hashable, Sendable {
  public let text: String

  public init(_ text: String) { self.text = text }
}

/// What the salts and the keys of one order are drawn from. Kept nowhere: nobody finds a salt again from the others.
public struct Seed: Hashable, Sendable {
  private let digest: Digest

  public static func drawn() -> Seed {
    var dice = SystemRandomNumberGenerator()
    var maker = DigestMaker()
    for _ in 0..<4 { maker.add(Int(truncatingIfNeeded: dice.next())) }
    return Seed(digest: maker.digest())
  }

  /// Where nothing may change from one run to the next.
  static func told(by order: OrderID) -> Seed { Seed(digest: .none).sown(order.text) }

  func salt(of stream: StreamName, _ position: Int, _ field: String) -> Salt {
    Salt(bytes: Array(sown(stream.text, "\(position)", field).digest.bytes.prefix(16)))
  }

  /// Of a reason, which belongs to all the facts of its order.
  func salt(ofReasonTo caution: String) -> Salt { Salt(bytes: Array(sown("reason", caution).digest.bytes.prefix(16))) }

  /// What the chain of a sheet begins with.
  func start(of sheet: StreamName) -> Digest { sown("sheet", sheet.text).digest }

  /// Eighty bits, in letters and digits that nobody confuses.
  public func key(of person: PersonID) -> PersonKey {
    PersonKey(String(sown("person", person.text).digest.bytes.prefix(16).map { StoreOrigin.letter($0) }))
  }

  private func sown(_ parts: String...) -> Seed {
    var maker = DigestMaker()
    maker.add(digest)
    for part in parts { maker.add(part) }
    return Seed(digest: maker.digest())
  }
}

extension StoreOrigin {
  func seed(of order: OrderID) -> Seed { self == .demonstration ? .told(by: order) : .drawn() }
}
