import Crypto

/// Thirty-two bytes of SHA-256, that nobody can find again from other facts.
public struct Digest: Hashable, Sendable {
  public let bytes: [UInt8]

  /// `nil` where there are not thirty-two of them.
  public init?(bytes: [UInt8]) {
    guard bytes.count == SHA256.byteCount else { return nil }
    self.bytes = bytes
  }

  /// `nil` where that is no hexadecimal of thirty-two bytes.
  public init?(text: String) {
    let digits = text.utf8.map { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count == 2 * SHA256.byteCount, !digits.contains(nil) else { return nil }
    let values = digits.compactMap(\.self)
    bytes = stride(from: 0, to: values.count, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) }
  }

  fileprivate init(_ digest: SHA256.Digest) { bytes = Array(digest) }

  /// Before anything has happened.
  public static let none = Digest(SHA256.hash(data: [UInt8]()))

  /// In hexadecimal.
  public var text: String {
    bytes.map { $0 < 16 ? "0\(String($0, radix: 16))" : String($0, radix: 16) }.joined()
  }
}

/// A digest on its way: each part is told from the next, so that no two different sums of parts are the same bytes.
public struct DigestMaker {
  private var sum = SHA256()

  public init() {}

  public mutating func add(_ digest: Digest) { sum.update(data: digest.bytes) }

  public mutating func add(_ number: Int) {
    withUnsafeBytes(of: UInt64(bitPattern: Int64(number)).bigEndian) { sum.update(bufferPointer: $0) }
  }

  public mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      add(bytes.count)
      sum.update(bufferPointer: UnsafeRawBufferPointer(bytes))
    }
  }

  /// Bytes of a file, one piece after the other: what they are cut into does not count.
  public mutating func add(piece: [UInt8]) { sum.update(data: piece) }

  public func digest() -> Digest { Digest(sum.finalize()) }
}
