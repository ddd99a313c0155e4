import Testing

@testable import JalonStore

@Suite("Copies that are encrypted in the format of age")
struct AgeFileTests {
  private static let identity = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"
  private static let recipient = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"

  /// In pieces of an awkward size, as a disk may hand them over.
  private func reading(_ bytes: [UInt8], pieces: Int = 1_000) -> (Int) throws -> [UInt8] {
    var rest = bytes[...]
    return { most in
      let piece = Array(rest.prefix(min(most, pieces)))
      rest = rest.dropFirst(piece.count)
      return piece
    }
  }

  private func encrypted(_ bytes: [UInt8], to recipients: [AgeRecipient]) throws -> [UInt8] {
    var written: [UInt8] = []
    try AgeFile.encrypt(to: recipients, reading(bytes)) { written += $0 }
    return written
  }

  private func decrypted(_ bytes: [UInt8], as identity: AgeIdentity) throws -> [UInt8] {
    var written: [UInt8] = []
    try AgeFile.decrypt(as: identity, reading(bytes)) { written += $0 }
    return written
  }

  private func content(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 * 31 + $0 >> 8) } }

  @Test("a key reads as it was written, its public side is the one that age tells, and a slip of one letter is noticed")
  func keys() throws {
    let identity = try #require(AgeIdentity(file: "# créée le 3/12/2026\n\(Self.identity)\n"))
    #expect(identity.text == Self.identity && identity.recipient.text == Self.recipient)
    #expect(AgeRecipient(Self.recipient.uppercased())?.text == Self.recipient)
    #expect(AgeRecipient(" \(Self.recipient)\n") != nil)
    #expect(AgeRecipient(Self.recipient.replacingOccurrence(of: "z", by: "y")) == nil)
    #expect(AgeRecipient(Self.identity) == nil && AgeIdentity(file: Self.recipient) == nil)
    let drawn = AgeIdentity.drawn()
    #expect(AgeIdentity(file: drawn.text)?.recipient == drawn.recipient && drawn.text != AgeIdentity.drawn().text)
  }

  @Test(
    "what was encrypted opens again with the key, byte by byte, whatever its length",
    arguments: [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000])
  func roundTrip(count: Int) throws {
    let identity = AgeIdentity.drawn()
    let bytes = content(count)
    let file = try encrypted(bytes, to: [AgeIdentity.drawn().recipient, identity.recipient])
    #expect(try decrypted(file, as: identity) == bytes)
    #expect(count < 64 || !file.contains(bytes.prefix(64)))
    #expect(try encrypted(bytes, to: [identity.recipient]) != encrypted(bytes, to: [identity.recipient]))
  }

  @Test("another key does not open it, and a file that is not encrypted says so")
  func others() throws {
    let file = try encrypted(content(10), to: [AgeIdentity.drawn().recipient])
    #expect(throws: AgeFault.notForThisKey) { try decrypted(file, as: .drawn()) }
    #expect(throws: AgeFault.notEncrypted) { try decrypted(Array("SQLite format 3\0".utf8), as: .drawn()) }
    #expect(throws: AgeFault.notEncrypted) { try decrypted([], as: .drawn()) }
  }

  @Test("a byte that was changed anywhere, or an end that is missing, is noticed")
  func damaged() throws {
    let identity = AgeIdentity.drawn()
    let file = try encrypted(content(70_000), to: [identity.recipient])
    for place in stride(from: 0, to: file.count, by: 997) {
      var changed = file
      changed[place] ^= 1
      #expect(throws: AgeFault.self, "\(place)") { try decrypted(changed, as: identity) }
    }
    for count in [file.count - 1, file.count - 70_000 + 65_536, 200, 60, 30] {
      #expect(throws: AgeFault.self, "\(count)") { try decrypted(Array(file.prefix(count)), as: identity) }
    }
    #expect(throws: AgeFault.self) { try decrypted(file + [0], as: identity) }
  }
}

extension String {
  fileprivate func replacingOccurrence(of letter: Character, by other: Character) -> String {
    guard let place = firstIndex(of: letter) else { return self }
    var text = self
    text.replaceSubrange(place...place, with: String(other))
    return text
  }
}
