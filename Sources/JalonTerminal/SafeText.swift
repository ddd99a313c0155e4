/// The one place where text is made safe to show: what could steer a terminal, hide or overflow becomes a visible mark.
///
/// ```
/// "a\u{1B}[31mb"   shows   a␛[31mb
/// "safe\u{202E}fdp"  shows   safe‹U+202E›fdp
/// ```
/// Making a safe text safe again changes nothing.
public enum SafeText {
  /// A base carries at most this many marks: more would overflow its cell.
  static let mostMarks = 3

  /// The text as it may be shown.
  /// - Parameter keepingLines: leaves `\n` as it is, for text of several lines.
  public static func visible(_ text: String, keepingLines: Bool = false) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || keepingLines && $0 == 0x0A }) { return text }
    var result = String.UnicodeScalarView()
    var machine = Machine(keepingLines: keepingLines)
    for scalar in text.unicodeScalars {
      _ = machine.show(scalar) { shown, _ in
        result.append(shown)
        return true
      }
    }
    return String(result)
  }

  /// Hands over each code point to draw, and whether it joins the one before, until `body` returns false.
  static func forEachGlyph(of text: String, _ body: (Unicode.Scalar, _ joins: Bool) -> Bool) {
    var machine = Machine(keepingLines: false)
    for scalar in text.unicodeScalars {
      guard machine.show(scalar, body) else { return }
    }
  }

  /// Reads code points one by one; remembers whether a mark may join.
  private struct Machine {
    let keepingLines: Bool
    private var base: Unicode.Scalar?
    private var marks = 0

    init(keepingLines: Bool) { self.keepingLines = keepingLines }

    @inline(__always)
    mutating func show(_ scalar: Unicode.Scalar, _ body: (Unicode.Scalar, Bool) -> Bool) -> Bool {
      if isPlain(scalar.value) {
        base = scalar
        marks = 0
        return body(scalar, false)
      }
      return showRare(scalar, body)
    }

    /// French text, box drawing and geometric signs: one code point, one column, nothing to look up.
    @inline(__always)
    private func isPlain(_ code: UInt32) -> Bool {
      code >= 0x20 && code < 0x7F || code >= 0xA0 && code < 0x300 && code != 0xAD || code >= 0x2500 && code < 0x25FD
        || code >= 0x2010 && code < 0x2028 || code >= 0x2190 && code < 0x2200 || code == 0x202F
    }

    private mutating func showRare(_ scalar: Unicode.Scalar, _ body: (Unicode.Scalar, Bool) -> Bool) -> Bool {
      if keepingLines && scalar == "\n" {
        base = nil
        return body(scalar, false)
      }
      if isPresentationChoice(scalar) {
        marks = SafeText.mostMarks
        return true
      }
      if SafeText.isForbidden(scalar) || GlyphWidth.joins(scalar) && !canJoin { return showMark(scalar, body) }
      return showAllowed(scalar, body)
    }

    private var canJoin: Bool { base != nil && marks < SafeText.mostMarks }

    private mutating func showAllowed(_ scalar: Unicode.Scalar, _ body: (Unicode.Scalar, Bool) -> Bool) -> Bool {
      if GlyphWidth.joins(scalar) {
        marks += 1
        return body(scalar, true)
      }
      base = scalar
      marks = 0
      return body(scalar, false)
    }

    private mutating func showMark(_ scalar: Unicode.Scalar, _ body: (Unicode.Scalar, Bool) -> Bool) -> Bool {
      base = nil
      for shown in SafeText.mark(for: scalar) {
        guard body(shown, false) else { return false }
      }
      return true
    }

    /// Phones add U+FE0F after a sign to ask for a coloured picture. It changes nothing here, so it is left out.
    private func isPresentationChoice(_ scalar: Unicode.Scalar) -> Bool {
      guard scalar.value == 0xFE0F || scalar.value == 0xFE0E, let base, marks == 0 else { return false }
      return base.value > 0x7F && base.properties.isEmoji
    }
  }

  /// True for what must never reach a terminal as it is.
  public static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return true
    default: return properties.isDefaultIgnorableCodePoint || properties.isEmojiModifier
    }
  }

  /// What is shown instead: the control's picture, or the code point's number.
  private static func mark(for scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) { return [picture] }
    if scalar.value == 0x7F { return ["␡"] }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Array("‹U+\(padded)›".unicodeScalars)
  }
}
