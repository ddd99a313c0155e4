import JalonTables
import JalonWording

/// The text of a cell as people see it, without what only spreadsheets and exports put into it.
struct CellText {
  /// Trimmed, its blanks plain ones.
  let text: String
  private(set) var repair: Repair.Kind?
  let value: CellValue

  init(_ value: CellValue) {
    self.value = value
    let given = value.text
    let plain = given.isTidy ? given : String(given.map { $0.isWhitespace && !$0.isNewline ? " " : $0 }).trimmed
    if case .text = value, plain.first == "'", let next = plain.dropFirst().first, "=+-@".contains(next) {
      (text, repair) = (String(plain.dropFirst()), .apostrophe)
    } else if plain.hasPrefix("=\""), plain.hasSuffix("\""), plain.count > 2 {
      (text, repair) = (String(plain.dropFirst(2).dropLast()), .apostrophe)
    } else {
      (text, repair) = (plain, nil)
    }
  }

  /// Its digits, whatever parts them; `nil` where there is anything else.
  var digits: String? {
    let bare = text.withoutIdlePoint.filter { !$0.isWhitespace && !".-/\u{2011}\u{2013}".contains($0) }
    return !bare.isEmpty && bare.allSatisfy { $0.isASCII && $0.isNumber } ? bare : nil
  }

  /// « NC », « néant », a dash: a cell that was filled so as not to be blank.
  var saysNothing: Bool { CellText.nothings.contains(text.folded) }

  private static let nothings: Set = [
    "-", "--", "–", "—", "/", "neant", "nc", "n.c.", "n/c", "nr", "n.r.", "n/a", "na", "sans objet", "s.o.", "?",
    "inconnu",
    "non renseigne", "non communique", "aucun", "aucune",
  ]

  /// `7,32829E+13`: the digits are gone.
  var hasLostDigits: Bool {
    let parts = text.split(whereSeparator: { "eE".contains($0) })
    guard parts.count == 2, let mantissa = parts.first, let exponent = parts.last else { return false }
    let isMantissa = mantissa.allSatisfy { $0.isNumber || ",.-".contains($0) } && mantissa.contains(where: \.isNumber)
    let digits = exponent.drop { "+-".contains($0) }
    return isMantissa && !digits.isEmpty && digits.allSatisfy(\.isNumber)
  }
}

extension String {
  /// ASCII without blanks but plain ones inside: most cells.
  fileprivate var isTidy: Bool {
    utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && utf8.first != 0x20 && utf8.last != 0x20
  }

  /// `4` for `4.0` and `4,00`: a table of numbers knows no whole ones.
  var withoutIdlePoint: String {
    guard let point = lastIndex(where: { $0 == "." || $0 == "," }), point > startIndex else { return self }
    let decimals = self[index(after: point)...]
    let whole = self[..<point]
    let isIdle = (1...2).contains(decimals.count) && decimals.allSatisfy { $0 == "0" }
    return isIdle && whole.allSatisfy({ $0.isNumber || $0.isWhitespace }) ? String(whole) : self
  }
}
