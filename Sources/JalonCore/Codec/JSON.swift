/// JSON about to be written, its members in the order in which they are given.
public indirect enum JSON: Hashable, Sendable {
  case null
  case flag(Bool)
  case whole(Int)
  case text(String)
  case list([JSON])
  case group([Member])

  public struct Member: Hashable, Sendable {
    public let name: String
    public let value: JSON

    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// A text, or `null` where there is none.
  public init(_ text: String?) { self = text.map(JSON.text) ?? .null }
  public init(_ number: Int?) { self = number.map(JSON.whole) ?? .null }
}

extension JSON: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = .text(text) }
}
extension JSON: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral members: (String, JSON)...) {
    self = .group(members.map { Member($0.0, $0.1) })
  }
}
extension JSON: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: JSON...) { self = .list(elements) }
}

extension JSON {
  /// On one line.
  ///
  /// What could steer a terminal is escaped like a control character: a reader of JSON finds the text unchanged, and
  /// somebody who looks at it finds marks.
  public var line: String {
    var text = ""
    write(into: &text)
    return text
  }

  private func write(into text: inout String) {
    switch self {
    case .null: text += "null"
    case .flag(let flag): text += flag ? "true" : "false"
    case .whole(let number): text += String(number)
    case .text(let content): JSON.quote(content, into: &text)
    case .list(let elements): JSON.write(elements, "[", "]", into: &text) { $0.write(into: &$1) }
    case .group(let members):
      JSON.write(members, "{", "}", into: &text) { member, text in
        JSON.quote(member.name, into: &text)
        text += ":"
        member.value.write(into: &text)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], _ open: String, _ close: String, into text: inout String,
    _ write: (Element, inout String) -> Void
  ) {
    text += open
    for (index, element) in elements.enumerated() {
      if index > 0 { text += "," }
      write(element, &text)
    }
    text += close
  }

  private static func quote(_ content: String, into text: inout String) {
    text += "\""
    for scalar in content.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default: if isPlain(scalar) { text.unicodeScalars.append(scalar) } else { escape(scalar, into: &text) }
      }
    }
    text += "\""
  }

  /// Drawn as it is, alone in its place: neither a control, nor invisible, nor laid over what comes before.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value >= 0x20 }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned, .nonspacingMark,
      .enclosingMark, .spacingMark:
      return false
    default:
      return !properties.isDefaultIgnorableCodePoint && !properties.isEmojiModifier
        && properties.canonicalCombiningClass == .notReordered && !isJamoEnding(scalar)
    }
  }

  private static func isJamoEnding(_ scalar: Unicode.Scalar) -> Bool {
    (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FB).contains(scalar.value)
  }

  private static func escape(_ scalar: Unicode.Scalar, into text: inout String) {
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}

extension Value {
  /// The value as a line of `apply` writes it: members by name, those that hold nothing left out.
  public var json: JSON {
    switch self {
    case .null: .null
    case .flag(let flag): .flag(flag)
    case .whole(let number): .whole(number)
    case .fraction(let number): .text(String(number))
    case .text(let text): .text(text)
    case .list(let elements): .list(elements.map(\.json))
    case .group(let members):
      .group(members.sorted { $0.key < $1.key }.filter { $0.value != .null }.map { JSON.Member($0.key, $0.value.json) })
    }
  }
}
