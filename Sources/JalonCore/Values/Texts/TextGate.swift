/// What may stand in a text, whatever the door it comes in by: keys, a paste, a form, a file, a line of `apply`, a fact
/// that an older Jalon recorded.
///
/// ```
/// "Diagnostic\u{B}financier"   becomes   Diagnostic⏎financier
/// "co\u{AD}opération"          becomes   coopération
/// "titre\u{0}caché"            becomes   titrecaché, or is refused where a program wrote it
/// ```
public enum TextGate {
  public enum Passage: Hashable, Sendable {
    case passes
    /// Ends a line in other programs: Word's manual break, an old Mac's return, Unicode's own separators.
    case endsLine
    /// Shows nothing, and hides, glues or turns what stands beside it.
    case invisible
    /// Steers a machine, or is no character at all.
    case control
  }

  public static func passage(of scalar: Unicode.Scalar) -> Passage {
    switch scalar.value {
    case 0x09, 0x0A, 0x20...0x7E: .passes
    case 0x0B...0x0D, 0x85, 0x2028, 0x2029: .endsLine
    case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: .control
    case 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      .invisible
    case let code where code & 0xFFFE == 0xFFFE: .control
    default: .passes
    }
  }

  /// A text as it may be kept, and how much of it was left out.
  public struct Admitted: Hashable, Sendable {
    public let text: String
    public let controls: Int
    public let invisible: Int

    public var isWhole: Bool { controls + invisible == 0 }
  }

  /// The text with its lines parted by `\n`, without what steers or hides.
  public static func admit(_ text: String) -> Admitted {
    guard !isPlain(text) else { return Admitted(text: text, controls: 0, invisible: 0) }
    var kept = String.UnicodeScalarView()
    var (controls, invisible, afterReturn) = (0, 0, false)
    for scalar in text.unicodeScalars {
      switch passage(of: scalar) {
      // The two halves of one line end.
      case .passes where scalar == "\n" && afterReturn: break
      case .passes: kept.append(scalar)
      case .endsLine: kept.append("\n")
      case .invisible: invisible += 1
      case .control: controls += 1
      }
      afterReturn = scalar == "\r"
    }
    return Admitted(text: String(kept), controls: controls, invisible: invisible)
  }

  /// Most texts: nothing in them to look at.
  private static func isPlain(_ text: String) -> Bool {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }) { return true }
    return text.unicodeScalars.allSatisfy { passage(of: $0) == .passes }
  }

  /// The first character that steers a machine, and its place among the characters of the text, from 1.
  public static func firstControl(in text: String) -> (scalar: Unicode.Scalar, place: Int)? {
    guard !isPlain(text) else { return nil }
    for (index, scalar) in text.unicodeScalars.enumerated() where passage(of: scalar) == .control {
      return (scalar, index + 1)
    }
    return nil
  }

  /// Whether a text may name a thing: what a reader can see and type again, a space inside it at most.
  public static func isCode(_ text: String) -> Bool {
    text.first != " " && text.last != " " && text.unicodeScalars.allSatisfy(isOfCode)
  }

  private static func isOfCode(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value >= 0x20 }
    guard passage(of: scalar) == .passes, !scalar.properties.isDefaultIgnorableCodePoint else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation, .dashPunctuation,
      .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol,
      .currencySymbol, .modifierSymbol, .otherSymbol:
      return true
    case .enclosingMark, .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .surrogate,
      .privateUse, .unassigned:
      return false
    @unknown default: return false
    }
  }
}

extension String {
  /// The text as it may be kept.
  public var admitted: String { TextGate.admit(self).text }

  /// A code that an older Jalon took whole was kept by the tables up to its first U+0000: that is its name since.
  var untilNull: String { utf8.contains(0) ? String(prefix { !$0.unicodeScalars.contains("\0") }) : self }
}

extension Value {
  /// The same, but what shows nothing: the value, and how many were left out, by the field.
  public func withoutInvisible(at path: String = "") -> (value: Value, dropped: [String: Int]) {
    switch self {
    case .text(let text):
      let admitted = TextGate.admit(text)
      return (.text(admitted.text), admitted.invisible > 0 ? [path: admitted.invisible] : [:])
    case .list(let elements):
      let parts = elements.enumerated().map { $1.withoutInvisible(at: "\(path)[\($0)]") }
      return (.list(parts.map(\.value)), parts.reduce(into: [:]) { $0.merge($1.dropped) { first, _ in first } })
    case .group(let members):
      var (kept, dropped): ([String: Value], [String: Int]) = ([:], [:])
      for (name, member) in members {
        let part = member.withoutInvisible(at: path.isEmpty ? name : "\(path).\(name)")
        kept[name] = part.value
        dropped.merge(part.dropped) { first, _ in first }
      }
      return (.group(kept), dropped)
    case .null, .flag, .whole, .fraction: return (self, [:])
    }
  }
}
