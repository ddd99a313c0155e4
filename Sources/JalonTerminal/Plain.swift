/// The picture in letters of the oldest terminals, for a locale that knows no others. No cell moves.
extension Surface {
  public var inASCII: Surface {
    var result = self
    for index in cells.indices where !cells[index].isPlainASCII {
      let cell = cells[index]
      let stand = cell.isRest ? " " : Plain.letter(for: cell.base)
      result.cells[index] = Cell(stand, width: 1, role: cell.role)
      if cell.base == Glyphs.cut { result.spell(at: index, over: self) }
    }
    return result
  }

  /// `...` where words trail off into blanks; `~` where a text was cut, which a point would not tell.
  private mutating func spell(at index: Int, over original: Surface) {
    let next = index + 1..<index + 4
    let isSameRow = next.upperBound <= (index / size.columns + 1) * size.columns
    guard isSameRow, next.allSatisfy({ original.cells[$0].base == " " }) else { return }
    for place in index..<index + 3 { cells[place] = Cell(".", width: 1, role: cells[place].role) }
  }
}

extension Cell {
  fileprivate var isPlainASCII: Bool { !isRest && isSimple && base.isASCII }
}

/// The ASCII letter that stands for another one in the same place.
public enum Plain {
  public static func letter(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return scalar }
    if (0x2581...0x2588).contains(scalar.value) {
      return scalar.value < 0x2584 ? "." : scalar.value < 0x2588 ? ":" : "#"
    }
    return table[scalar] ?? "?"
  }

  /// A whole text, for the command line in such a locale: here a letter may become two.
  public static func text(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in SafeText.visible(text, keepingLines: true).unicodeScalars where !GlyphWidth.joins(scalar) {
      if let pair = pairs[scalar] {
        result.append(contentsOf: pair.unicodeScalars)
      } else {
        result.append(letter(for: scalar))
      }
    }
    return String(result)
  }

  private static let pairs: [Unicode.Scalar: String] = [
    "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "…": "...", "€": "EUR", "«": "\"", "»": "\"",
  ]

  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (from, to) in rows {
      for scalar in from.unicodeScalars { table[scalar] = to }
    }
    return table
  }()

  private static let rows: [(String, Unicode.Scalar)] = [
    ("ÀÁÂÃÄÅĀĂĄÆ", "A"), ("àáâãäåāăąæª", "a"), ("ÇĆĈĊČ", "C"), ("çćĉċč", "c"), ("ĎĐÐ", "D"), ("ďđð", "d"),
    ("ÈÉÊËĒĔĖĘĚ€", "E"), ("èéêëēĕėęě", "e"), ("ĜĞĠĢ", "G"), ("ĝğġģ", "g"), ("ĤĦ", "H"), ("ĥħ", "h"),
    ("ÌÍÎÏĨĪĬĮİ", "I"), ("ìíîïĩīĭįı", "i"), ("Ĵ", "J"), ("ĵ", "j"), ("Ķ", "K"), ("ķĸ", "k"), ("ĹĻĽĿŁ", "L"),
    ("ĺļľŀł", "l"), ("ÑŃŅŇŊ", "N"), ("ñńņňŉŋ", "n"), ("ÒÓÔÕÖØŌŎŐŒ", "O"), ("òóôõöøōŏőœº", "o"), ("ŔŖŘ", "R"),
    ("ŕŗř", "r"), ("ŚŜŞŠ", "S"), ("śŝşšß", "s"), ("ŢŤŦ", "T"), ("ţťŧ", "t"), ("ÙÚÛÜŨŪŬŮŰŲ", "U"),
    ("ùúûüũūŭůűųµ", "u"), ("Ŵ", "W"), ("ŵ", "w"), ("ÝŶŸ", "Y"), ("ýŷÿ", "y"), ("ŹŻŽ", "Z"), ("źżž", "z"),
    ("\u{A0}\u{202F}\u{2002}\u{2003}\u{2007}\u{2009}", " "), ("‘’‚‛′", "'"), ("“”„‟«»″", "\""), ("‐‑‒–—―─━", "-"),
    ("│┃┆┊", "|"), ("┌┐└┘├┤┬┴┼╭╮╰╯", "+"), ("█▌▋▊▉", "#"), ("▏▎▍", ":"), ("▓", "="), ("░", "."), ("◆", "*"),
    ("◇", "o"), ("▲△", "!"), ("●", "@"), ("◦", "o"), ("·", "."), ("…", "~"), ("•", "*"), ("‖", "="), ("✓", "v"),
    ("✗×", "x"), ("⇄", "="),
    ("←↵‹", "<"), ("→▸⇥›", ">"), ("↑", "^"), ("↓", "v"), ("␣", "_"), ("≠", "#"), ("≥", ">"), ("≤", "<"),
    ("−", "-"), ("²", "2"), ("³", "3"), ("¹", "1"), ("°", "o"), ("§", "S"),
  ]
}
