import Foundation
import JalonStore
import JalonWording

/// A copy that only the holder of a key can open, with Jalon or with any program that knows the format of age.
public enum EncryptedCopy {
  /// Encrypts the file at `source`; whole at `place`, or not there at all.
  public static func encrypt(
    _ source: String, to place: String, for recipients: [AgeRecipient], replacing: Bool
  ) throws {
    try reading(source) { read in
      try WholeFile.write(to: place, replacing: replacing) { try AgeFile.encrypt(to: recipients, read, $0) }
    }
  }

  /// Opens the file at `source`; what stood at `place` is replaced.
  public static func decrypt(_ source: String, to place: String, as identity: AgeIdentity) throws {
    try reading(source) { read in
      try WholeFile.write(to: place, replacing: true) { try AgeFile.decrypt(as: identity, read, $0) }
    }
  }

  /// - Parameter body: is given what reads the next bytes of the file, so many at most.
  private static func reading(
    _ source: String, _ body: (@escaping (Int) throws -> [UInt8]) throws -> Void
  ) throws {
    guard let file = FileHandle(forReadingAtPath: source) else { throw AgeFault.notReadable }
    defer { try? file.close() }
    try body { Array(try file.read(upToCount: $0) ?? Data()) }
  }
}

extension AgeFault {
  public func words(in file: String) -> Words {
    switch self {
    case .notReadable:
      Words(
        fr: "« \(file) » ne peut pas être lu. Vérifiez le chemin et les droits.",
        en: "“\(file)” cannot be read. Check the path and the rights.")
    case .notEncrypted:
      Words(
        fr: "« \(file) » n'est pas chiffré (age). Retirez --key.",
        en: "“\(file)” is not encrypted (age). Leave --key out.")
    case .notForThisKey:
      Words(
        fr: "« \(file) » n'a pas été chiffré pour cette clé. Donnez celle dont les réglages nomment la partie publique.",
        en: "“\(file)” was not encrypted to this key. Give the one whose public side the settings name.")
    case .damaged:
      Words(
        fr: "« \(file) » est abîmé : il a été changé, ou sa fin manque. Prenez une autre copie.",
        en: "“\(file)” is damaged: it was changed, or its end is missing. Take another copy.")
    }
  }
}
