/// The small rules of print, so that sentences can be written with an ordinary keyboard.
///
/// French takes a narrow no-break space (U+202F) before `; : ! ? % € »` and after `«`; both languages take the curled
/// apostrophe.
public enum Typography {
  public static let narrowSpace = "\u{202F}"
  public static let apostrophe = "’"

  private static let narrow: Unicode.Scalar = "\u{202F}"
  private static let curled: Unicode.Scalar = "’"
  private static let spaced: Set<Unicode.Scalar> = [";", ":", "!", "?", "%", "€", "»"]

  static func set(_ literal: String, _ language: Language) -> String {
    guard mayChange(literal) else { return literal }
    var scalars = Array(literal.unicodeScalars)
    for index in scalars.indices {
      switch scalars[index] {
      case "'": scalars[index] = curled
      case " " where language == .fr && isNarrow(index, in: scalars): scalars[index] = narrow
      default: break
      }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
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

  private static func isNarrow(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    if index > 0, scalars[index - 1] == "«" { return true }
    return index + 1 < scalars.count && spaced.contains(scalars[index + 1])
  }

  /// A word quoted as the language quotes.
  public static func quoted(_ text: String, _ language: Language) -> String {
    switch language {
    case .fr: "«\u{202F}\(text)\u{202F}»"
    case .en: "“\(text)”"
    }
  }
}
