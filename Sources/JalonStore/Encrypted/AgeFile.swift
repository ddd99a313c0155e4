import Crypto
import JalonCore

/// A file in the format of age (age-encryption.org/v1), encrypted to keys, and opened with one of theirs. Piece by piece:
/// a file of any length takes the memory of two pieces.
public enum AgeFile {
  /// By what the names of such files end.
  public static let ending = ".age"
  private static let chunk = 64 << 10
  private static let tag = 16
  private static let nonceCount = 16

  /// - Parameters:
  ///   - read: so many bytes at most, none at the end.
  ///   - write: what stands in the encrypted file, in order.
  public static func encrypt(
    to recipients: [AgeRecipient], _ read: (Int) throws -> [UInt8], _ write: ([UInt8]) throws -> Void
  ) throws {
    let header = try AgeHeader(to: recipients)
    let nonce = SymmetricKey(size: .bits128).bytes
    try write(header.bytes + nonce)
    var chunks = Chunks(header.fileKey, nonce)
    var piece = try whole(chunk, read)
    while true {
      let next = try piece.count < chunk ? [] : whole(chunk, read)
      try write(chunks.seal(piece, isLast: next.isEmpty))
      guard !next.isEmpty else { return }
      piece = next
    }
  }

  /// - Parameters:
  ///   - read: so many bytes at most of the encrypted file, none at its end.
  ///   - write: what was encrypted, in order; of a file that was changed, what stood before the change.
  public static func decrypt(
    as identity: AgeIdentity, _ read: (Int) throws -> [UInt8], _ write: ([UInt8]) throws -> Void
  ) throws {
    var rest = try whole(AgeHeader.longest, read)
    let header = try AgeHeader(reading: rest, as: identity)
    rest.removeFirst(header.bytes.count)
    func take(_ count: Int) throws -> [UInt8] {
      if rest.count < count { rest += try whole(count - rest.count, read) }
      let taken = Array(rest.prefix(count))
      rest.removeFirst(taken.count)
      return taken
    }
    let nonce = try take(nonceCount)
    guard nonce.count == nonceCount else { throw AgeFault.damaged }
    var chunks = Chunks(header.fileKey, nonce)
    var piece = try take(chunk + tag)
    while true {
      let next = try piece.count < chunk + tag ? [] : take(chunk + tag)
      try write(chunks.open(piece, isLast: next.isEmpty))
      guard !next.isEmpty else { return }
      piece = next
    }
  }

  /// As many bytes as are asked for, unless the file ends before.
  private static func whole(_ count: Int, _ read: (Int) throws -> [UInt8]) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let piece = try read(count - bytes.count)
      guard !piece.isEmpty else { break }
      bytes += piece
    }
    return bytes
  }
}

/// Pieces of a file, each sealed with its number and with whether it is the last: none can be moved, or left out.
private struct Chunks {
  private let key: SymmetricKey
  private var number: UInt64 = 0

  init(_ fileKey: SymmetricKey, _ nonce: [UInt8]) {
    key = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: fileKey, salt: nonce, info: Array("payload".utf8), outputByteCount: 32)
  }

  mutating func seal(_ piece: [UInt8], isLast: Bool) throws -> [UInt8] {
    let box = try ChaChaPoly.seal(piece, using: key, nonce: ChaChaPoly.Nonce(data: nonce(isLast)))
    number += 1
    return Array(box.ciphertext) + Array(box.tag)
  }

  mutating func open(_ piece: [UInt8], isLast: Bool) throws -> [UInt8] {
    // Only an empty file has an empty piece.
    guard let box = try? ChaChaPoly.SealedBox(combined: nonce(isLast) + piece),
      let opened = try? ChaChaPoly.open(box, using: key),
      !opened.isEmpty || number == 0
    else { throw AgeFault.damaged }
    number += 1
    return Array(opened)
  }

  private func nonce(_ isLast: Bool) -> [UInt8] {
    [0, 0, 0] + (0..<8).map { UInt8(number >> (56 - 8 * UInt64($0)) & 0xFF) } + [isLast ? 1 : 0]
  }
}
