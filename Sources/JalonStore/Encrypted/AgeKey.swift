import Crypto
import JalonCore

/// To whom a copy is encrypted: what anybody may know, and nobody can open it with. `age1…`
public struct AgeRecipient: Hashable, Sendable {
  public let text: String
  let bytes: [UInt8]

  static let prefix = "age"

  /// `nil` where that is no such key.
  public init?(_ text: String) {
    let text = String(text.split(whereSeparator: \.isWhitespace).joined())
    guard let bytes = Bech32.decode(text, prefix: AgeRecipient.prefix), bytes.count == 32 else { return nil }
    (self.text, self.bytes) = (text.lowercased(), bytes)
  }

  init(bytes: [UInt8]) { (text, self.bytes) = (Bech32.encode(bytes, prefix: AgeRecipient.prefix), bytes) }
}

/// What opens copies that were encrypted to its recipient. `AGE-SECRET-KEY-1…`
public struct AgeIdentity: Sendable {
  let key: Curve25519.KeyAgreement.PrivateKey

  private static let prefix = "age-secret-key-"

  /// One that nobody has.
  public static func drawn() -> AgeIdentity { AgeIdentity(key: Curve25519.KeyAgreement.PrivateKey()) }

  private init(key: Curve25519.KeyAgreement.PrivateKey) { self.key = key }

  /// Of a file of keys: lines that begin with `#` say what they are; the first key counts. `nil` where there is none.
  public init?(file text: String) {
    let lines = text.split(whereSeparator: \.isNewline).map { $0.split(whereSeparator: \.isWhitespace).joined() }
    let keys = lines.lazy.compactMap { Bech32.decode($0, prefix: AgeIdentity.prefix) }
    guard let bytes = keys.first, let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes) else {
      return nil
    }
    self.key = key
  }

  public var recipient: AgeRecipient { AgeRecipient(bytes: Array(key.publicKey.rawRepresentation)) }

  public var text: String { Bech32.encode(Array(key.rawRepresentation), prefix: AgeIdentity.prefix).uppercased() }
}
