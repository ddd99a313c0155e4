/// Bytes as letters that pass everywhere (RFC 4648, 4).
public enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  public static func encode(_ bytes: some Collection<UInt8>) -> String {
    let bytes = Array(bytes)
    var written: [UInt8] = []
    written.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let number = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
      let digits = [18, 12, 6, 0].map { letters[Int(number >> $0 & 63)] }
      let used = group.count + 1
      written += digits.prefix(used) + Array(repeating: UInt8(ascii: "="), count: 4 - used)
    }
    return String(decoding: written, as: UTF8.self)
  }

  /// The bytes again, from the alphabet of mails or that of addresses; whatever is no letter of either is passed over.
  public static func bytes(of text: String) -> [UInt8] {
    var (bytes, bits, held) = ([UInt8](), 0, 0)
    for letter in text.utf8 {
      guard let value = value(of: letter) else { continue }
      (held, bits) = (held << 6 | value, bits + 6)
      guard bits >= 8 else { continue }
      bits -= 8
      bytes.append(UInt8(held >> bits & 0xFF))
      held &= (1 << bits) - 1
    }
    return bytes
  }

  private static func value(of letter: UInt8) -> Int? {
    switch letter {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(letter) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(letter) - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(letter) + 4
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
