import CZlib

/// The sum by which damage is noticed, never malice: CRC-32, as archives have it.
public enum Checksum {
  /// Eight hexadecimal digits.
  public static func hexadecimal(of text: String) -> String {
    let bytes = Array(text.utf8)
    let digits = String(crc32_z(0, bytes, bytes.count), radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
