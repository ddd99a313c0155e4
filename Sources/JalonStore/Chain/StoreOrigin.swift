/// What tells a store from every other, for ever: drawn as it is made, kept by its copies.
public struct StoreOrigin: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  public init(_ text: String) { self.text = text }

  /// Of every demonstration: nothing in them changes from one day to the next.
  public static let demonstration = StoreOrigin("demonstration")

  /// Of more than 120 drawn bits, in letters and digits that nobody confuses.
  public static func drawn(using dice: inout some RandomNumberGenerator) -> StoreOrigin {
    StoreOrigin(String((0..<25).map { _ in letters[Int.random(in: letters.indices, using: &dice)] }))
  }

  public static func drawn() -> StoreOrigin {
    var dice = SystemRandomNumberGenerator()
    return drawn(using: &dice)
  }

  private static let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")

  /// One of them, for a drawn byte.
  static func letter(_ byte: UInt8) -> Character { letters[Int(byte) % letters.count] }

  public var description: String { text }
}
