/// How many columns a terminal gives to a code point, by our own table: the locale's is not to be trusted.
public enum GlyphWidth {
  /// 0 for a mark that joins the glyph before it, 2 for a wide glyph, else 1. A control has no width: see `SafeText`.
  public static func columns(of scalar: Unicode.Scalar) -> Int {
    let code = scalar.value
    if code < 0x300 { return 1 }
    if code >= 0x2010 && code < 0x2300 { return isJoiningInPunctuation(code) ? 0 : 1 }
    if joins(scalar) { return 0 }
    return isWide(code) ? 2 : 1
  }

  /// The columns that a text takes on the screen, its unsafe characters being shown as marks.
  public static func columns(of text: String) -> Int {
    var total = 0
    SafeText.forEachGlyph(of: text) { scalar, joins in
      if !joins { total += columns(of: scalar) }
      return true
    }
    return total
  }

  /// True for accents and other signs drawn over the glyph before them.
  static func joins(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x300 { return false }
    if isJamoEnding(scalar.value) { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return scalar.properties.canonicalCombiningClass != .notReordered
    }
  }

  private static func isJoiningInPunctuation(_ code: UInt32) -> Bool { code >= 0x20D0 && code <= 0x20F0 }

  /// Middle and final letters of a Korean syllable, drawn in the cell of the first one.
  private static func isJamoEnding(_ code: UInt32) -> Bool {
    code >= 0x1160 && code <= 0x11FF || code >= 0xD7B0 && code <= 0xD7FB
  }

  private static func isWide(_ code: UInt32) -> Bool {
    if code < 0x1100 { return false }
    var low = 0
    var high = wide.count
    while low < high {
      let middle = (low + high) / 2
      if wide[middle].upperBound < code { low = middle + 1 } else { high = middle }
    }
    return low < wide.count && wide[low].contains(code)
  }

  /// East Asian Wide and Fullwidth, with the emoji that are drawn wide; sorted.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0, 0x23F3...0x23F3,
    0x25FD...0x25FE, 0x2614...0x2615, 0x2630...0x2637, 0x2648...0x2653, 0x267F...0x267F, 0x268A...0x268F,
    0x2693...0x2693, 0x26A1...0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE...0x26CE,
    0x26D4...0x26D4, 0x26EA...0x26EA, 0x26F2...0x26F3, 0x26F5...0x26F5, 0x26FA...0x26FA, 0x26FD...0x26FD,
    0x2705...0x2705, 0x270A...0x270B, 0x2728...0x2728, 0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755,
    0x2757...0x2757, 0x2795...0x2797, 0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50,
    0x2B55...0x2B55, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4DC0...0x4DFF, 0x4E00...0xA4C6,
    0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FB, 0x1D300...0x1D356, 0x1D360...0x1D376,
    0x1F004...0x1F004, 0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F320,
    0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3,
    0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440...0x1F440, 0x1F442...0x1F4FC,
    0x1F4FF...0x1F53D, 0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A...0x1F57A, 0x1F595...0x1F596,
    0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC, 0x1F6D0...0x1F6D2,
    0x1F6D5...0x1F6D7, 0x1F6DC...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7EB,
    0x1F7F0...0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF, 0x1FA70...0x1FAFF,
    0x20000...0x3FFFD,
  ]
}

extension GlyphWidth {
  /// The columns of one character as a reader sees it, marks included.
  public static func columns(of character: Character) -> Int {
    character.isASCII && character >= " " ? 1 : columns(of: String(character))
  }
}
