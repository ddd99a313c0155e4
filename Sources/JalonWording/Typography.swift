/// The small rules of print, so that sentences can be written with an ordinary keyboard.
///
/// French takes a narrow no-break space (U+202F) before `; : ! ? % € »` and after `«`; both languages take the curled
/// apostrophe.
public enum Typography {
  public static let narrowSpace = "\u{202F}"
  public static let apostrophe = "’"

  /// What takes a narrow space before it, as bytes.
  private static let spaced = [";", ":", "!", "?", "%", "€", "»"].map { Array($0.utf8) }

  static func set(_ literal: String, _ language: Language) -> String {
    guard mayChange(literal) else { return literal }
    let bytes = Array(literal.utf8)
    var typeset: [UInt8] = []
    typeset.reserveCapacity(bytes.count + 16)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "'"): typeset += apostrophe.utf8
      case UInt8(ascii: " ") where language == .fr && isNarrow(index, in: bytes): typeset += narrowSpace.utf8
      default: typeset.append(byte)
      }
    }
    return String(decoding: typeset, as: UTF8.self)
  }

  /// Most literals need nothing, and every sentence of every frame passes here: an apostrophe, or a space beside
  /// anything but a letter, is worth a closer look.
  private static func mayChange(_ literal: String) -> Bool {
    var last: UInt8 = 0
    for byte in literal.utf8 {
      if byte == 0x27 || last == 0x20 && !isWordByte(byte) || byte == 0x20 && last == 0xAB { return true }
      last = byte
    }
    return false
  }

  /// A letter or a digit of ASCII, or the first byte of an accented letter.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0xC3
  }

  private static func isNarrow(_ index: Int, in bytes: [UInt8]) -> Bool {
    let opens = index >= 2 && bytes[index - 2] == 0xC2 && bytes[index - 1] == 0xAB
    return opens || spaced.contains { bytes[(index + 1)...].starts(with: $0) }
  }

  /// A word quoted as the language quotes.
  public static func quoted(_ text: String, _ language: Language) -> String {
    switch language {
    case .fr: "«\u{202F}\(text)\u{202F}»"
    case .en: "“\(text)”"
    }
  }
}
