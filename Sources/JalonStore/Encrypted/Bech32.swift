/// Bytes in letters with a checksum (BIP 173), as keys of age are written: `age1…`.
enum Bech32 {
  private static let letters = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
  private static let checkCount = 6

  /// - Parameter prefix: in small letters.
  static func encode(_ bytes: [UInt8], prefix: String) -> String {
    let fives = regrouped(bytes, from: 8, to: 5)
    let check = sum(spread(prefix) + fives + Array(repeating: 0, count: checkCount)) ^ 1
    let checks = (0..<checkCount).map { UInt8(check >> (5 * (checkCount - 1 - $0)) & 31) }
    return prefix + "1" + String(decoding: (fives + checks).map { letters[Int($0)] }, as: UTF8.self)
  }

  /// The bytes; `nil` for another prefix, a letter that is none, both sizes of letters, or a wrong checksum.
  static func decode(_ text: String, prefix: String) -> [UInt8]? {
    guard text == text.lowercased() || text == text.uppercased() else { return nil }
    let text = text.lowercased()
    guard text.hasPrefix(prefix + "1") else { return nil }
    let fives = text.dropFirst(prefix.count + 1).utf8.map { letter in letters.firstIndex(of: letter).map(UInt8.init) }
    let known = fives.compactMap(\.self)
    guard known.count == fives.count, known.count >= checkCount, sum(spread(prefix) + known) == 1 else { return nil }
    return regrouped(known.dropLast(checkCount), from: 5, to: 8)
  }

  private static func spread(_ prefix: String) -> [UInt8] {
    prefix.utf8.map { $0 >> 5 } + [0] + prefix.utf8.map { $0 & 31 }
  }

  private static func sum(_ values: [UInt8]) -> UInt32 {
    let generator: [UInt32] = [0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3]
    return values.reduce(UInt32(1)) { sum, value in
      let next = (sum & 0x1FF_FFFF) << 5 ^ UInt32(value)
      return generator.enumerated().reduce(next) { sum >> (25 + $1.offset) & 1 == 1 ? $0 ^ $1.element : $0 }
    }
  }

  /// The same bits in groups of another size; those left over, fewer than a byte, are noughts.
  private static func regrouped(_ groups: some Sequence<UInt8>, from: Int, to: Int) -> [UInt8] {
    var (held, bits, made) = (0, 0, [UInt8]())
    for group in groups {
      (held, bits) = (held << from | Int(group), bits + from)
      while bits >= to {
        bits -= to
        made.append(UInt8(held >> bits & ((1 << to) - 1)))
      }
      held &= (1 << bits) - 1
    }
    if bits > 0, to < from { made.append(UInt8(held << (to - bits) & ((1 << to) - 1))) }
    return made
  }
}
