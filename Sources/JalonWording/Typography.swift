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
    guard literal.utf8.contains(where: { $0 == 0x20 || $0 == 0x27 }) else { return literal }
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
