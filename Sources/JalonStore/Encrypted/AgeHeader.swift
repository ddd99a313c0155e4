import Crypto
import JalonCore

/// Why an encrypted copy cannot be opened.
public enum AgeFault: Error, Hashable, Sendable {
  /// Nothing can be read there.
  case notReadable
  /// It is no file of age.
  case notEncrypted
  /// It was encrypted to somebody else, or by a passphrase.
  case notForThisKey
  /// It was changed, or its end is missing.
  case damaged
}

/// The first lines of an encrypted file: who may open it, each with the key of the file wrapped for her.
struct AgeHeader {
  static let firstLine = "age-encryption.org/v1"
  /// No file of ours is longer; one of somebody else with many recipients may be.
  static let longest = 64 << 10
  private static let kind = "X25519"
  private static let wrapping = Array("age-encryption.org/v1/X25519".utf8)

  let fileKey: SymmetricKey
  /// As it stands in the file.
  let bytes: [UInt8]

  /// For these, with a key of its own.
  init(to recipients: [AgeRecipient]) throws {
    fileKey = SymmetricKey(size: .bits128)
    var text = AgeHeader.firstLine + "\n"
    for recipient in recipients {
      let ephemeral = Curve25519.KeyAgreement.PrivateKey()
      let share = Array(ephemeral.publicKey.rawRepresentation)
      let wrap = try AgeHeader.wrap(ephemeral, recipient.bytes, share: share, recipient: recipient.bytes)
      let sealed = try ChaChaPoly.seal(fileKey.bytes, using: wrap, nonce: AgeHeader.nonce())
      text += "-> \(AgeHeader.kind) \(AgeHeader.letters(share))\n"
      text += AgeHeader.letters(Array(sealed.ciphertext) + Array(sealed.tag)) + "\n"
    }
    text += "---"
    let sum = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: AgeHeader.summing(fileKey))
    bytes = Array("\(text) \(AgeHeader.letters(Array(sum)))\n".utf8)
  }

  /// - Parameter beginning: of the file, with the whole of its header.
  init(reading beginning: [UInt8], as identity: AgeIdentity) throws {
    guard beginning.starts(with: Array((AgeHeader.firstLine + "\n").utf8)) else { throw AgeFault.notEncrypted }
    guard let end = beginning.firstRange(of: Array("\n--- ".utf8)),
      let last = beginning[end.upperBound...].firstIndex(of: UInt8(ascii: "\n"))
    else { throw AgeFault.damaged }
    let signed = Array(beginning[..<(end.upperBound - 1)])
    guard let key = try AgeHeader.fileKey(String(decoding: signed, as: UTF8.self), identity) else {
      throw AgeFault.notForThisKey
    }
    let sum = Base64.bytes(of: String(decoding: beginning[end.upperBound..<last], as: UTF8.self))
    guard HMAC<SHA256>.isValidAuthenticationCode(sum, authenticating: signed, using: AgeHeader.summing(key)) else {
      throw AgeFault.damaged
    }
    (fileKey, bytes) = (key, Array(beginning[...last]))
  }

  /// The key of the file, of the first entry that this identity opens.
  private static func fileKey(_ text: String, _ identity: AgeIdentity) throws -> SymmetricKey? {
    let own = identity.recipient.bytes
    for entry in text.split(separator: "\n-> ").dropFirst() {
      let lines = entry.split(separator: "\n")
      guard let head = lines.first, head.hasPrefix(kind + " ") else { continue }
      let share = Base64.bytes(of: String(head.dropFirst(kind.count + 1)))
      let body = Base64.bytes(of: lines.dropFirst().prefix { $0 != "---" }.joined())
      let wrap = try? wrap(identity.key, share, share: share, recipient: own)
      guard let wrap, let box = try? ChaChaPoly.SealedBox(combined: Array(repeating: 0, count: 12) + body) else {
        continue
      }
      if let key = try? ChaChaPoly.open(box, using: wrap) { return SymmetricKey(data: key) }
    }
    return nil
  }

  /// With what the key of the file is wrapped: what both sides of an agreement reckon alike.
  private static func wrap(
    _ own: Curve25519.KeyAgreement.PrivateKey, _ other: [UInt8], share: [UInt8], recipient: [UInt8]
  ) throws -> SymmetricKey {
    let secret = try own.sharedSecretFromKeyAgreement(
      with: Curve25519.KeyAgreement.PublicKey(rawRepresentation: other))
    return secret.hkdfDerivedSymmetricKey(
      using: SHA256.self, salt: share + recipient, sharedInfo: wrapping, outputByteCount: 32)
  }

  private static func summing(_ key: SymmetricKey) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: Array("header".utf8), outputByteCount: 32)
  }

  private static func nonce() throws -> ChaChaPoly.Nonce {
    try ChaChaPoly.Nonce(data: [UInt8](repeating: 0, count: 12))
  }

  /// Without the signs that fill up its end.
  private static func letters(_ bytes: [UInt8]) -> String { String(Base64.encode(bytes).prefix { $0 != "=" }) }
}

extension SymmetricKey {
  var bytes: [UInt8] { withUnsafeBytes { Array($0) } }
}
