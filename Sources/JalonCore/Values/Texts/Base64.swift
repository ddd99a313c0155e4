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
}
