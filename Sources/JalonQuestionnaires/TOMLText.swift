import TOMLKit

/// The only way in which TOML is read: looked at first, for the library ends the program on some texts that it cannot read,
/// and on heads, keys and values that are nested without end.
public enum TOMLText {
  /// The text is no TOML that can be read.
  public struct Fault: Error, Hashable, Sendable {
    /// From 1, where it is known.
    public let line: Int?
  }

  public static func table(_ text: String) throws(Fault) -> TOMLTable {
    var check = TOMLCheck(text)
    if let line = check.faultyLine() { throw Fault(line: line) }
    do {
      return try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw Fault(line: error.source.begin.line)
    } catch {
      throw Fault(line: nil)
    }
  }
}

/// Walks over a text as TOML 1.0 writes it, and stops at the first line that is not so: what is left open, nested too deep
/// or too long. It makes nothing of what it reads.
struct TOMLCheck {
  /// Far more than settings, a theme or a questionnaire take.
  private static let longest = 4 << 20
  private static let mostParts = 32
  private static let deepest = 32

  private struct Stop: Error {}

  private let bytes: [UInt8]
  private var place = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// `nil` where the text can be handed to the library.
  mutating func faultyLine() -> Int? {
    guard bytes.count <= TOMLCheck.longest else { return 1 }
    do {
      while place < bytes.count { try line() }
      return nil
    } catch {
      return 1 + bytes[..<min(place, bytes.count)].count { $0 == UInt8(ascii: "\n") }
    }
  }

  // MARK: - Lines

  private mutating func line() throws(Stop) {
    skipBlanks()
    switch current {
    case nil, UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "#"): break
    case UInt8(ascii: "["): try head()
    default: try pair(depth: 0)
    }
    try endOfLine()
  }

  private mutating func head() throws(Stop) {
    place += 1
    let isOfList = taking("[")
    skipBlanks()
    try key()
    try demand("]")
    if isOfList { try demand("]") }
  }

  private mutating func endOfLine() throws(Stop) {
    skipBlanks()
    if current == UInt8(ascii: "#") { try comment() }
    _ = taking("\r")
    guard current == nil || taking("\n") else { throw Stop() }
  }

  private mutating func comment() throws(Stop) {
    while let byte = current, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") {
      guard byte == 0x09 || byte >= 0x20 && byte != 0x7F else { throw Stop() }
      place += 1
    }
  }

  // MARK: - Keys and values

  private mutating func pair(depth: Int) throws(Stop) {
    try key()
    try demand("=")
    skipBlanks()
    try value(depth: depth)
  }

  /// Leaves the place after the blanks that follow it.
  private mutating func key() throws(Stop) {
    for _ in 0..<TOMLCheck.mostParts {
      switch current {
      case UInt8(ascii: "\""): try basic()
      case UInt8(ascii: "'"): try literal()
      default: try bare { TOMLCheck.isOfKey($0) }
      }
      skipBlanks()
      guard taking(".") else { return }
      skipBlanks()
    }
    throw Stop()
  }

  private mutating func value(depth: Int) throws(Stop) {
    guard depth < TOMLCheck.deepest else { throw Stop() }
    switch current {
    case UInt8(ascii: "\""): try begins("\"\"\"") ? long("\"", escapes: true) : basic()
    case UInt8(ascii: "'"): try begins("'''") ? long("'", escapes: false) : literal()
    case UInt8(ascii: "["): try list(depth: depth + 1)
    case UInt8(ascii: "{"): try group(depth: depth + 1)
    default: try scalar()
    }
  }

  private mutating func list(depth: Int) throws(Stop) {
    place += 1
    try skipLines()
    while !taking("]") {
      try value(depth: depth)
      try skipLines()
      if taking(",") {
        try skipLines()
      } else if current != UInt8(ascii: "]") {
        throw Stop()
      }
    }
  }

  private mutating func group(depth: Int) throws(Stop) {
    place += 1
    skipBlanks()
    if taking("}") { return }
    repeat {
      skipBlanks()
      try pair(depth: depth)
      skipBlanks()
    } while taking(",")
    try demand("}")
  }

  /// A number, a day, an hour, `true`: a day and its hour may be parted by one space.
  private mutating func scalar() throws(Stop) {
    try bare { TOMLCheck.isOfScalar($0) }
    guard current == 0x20, place + 1 < bytes.count, TOMLCheck.isDigit(bytes[place + 1]) else { return }
    place += 1
    try bare { TOMLCheck.isOfScalar($0) }
  }

  private mutating func bare(_ isOfIt: (UInt8) -> Bool) throws(Stop) {
    let start = place
    while let byte = current, isOfIt(byte) { place += 1 }
    guard (1...256).contains(place - start) else { throw Stop() }
  }

  // MARK: - Texts

  private mutating func basic() throws(Stop) {
    place += 1
    while !taking("\"") { try taking("\\") ? escape() : letter() }
  }

  private mutating func literal() throws(Stop) {
    place += 1
    while !taking("'") { try letter() }
  }

  private mutating func long(_ quote: Unicode.Scalar, escapes: Bool) throws(Stop) {
    let mark = String(repeating: String(quote), count: 3)
    place += 3
    while !begins(mark) {
      if current == UInt8(ascii: "\n") || current == UInt8(ascii: "\r") {
        place += 1
      } else if escapes, taking("\\") {
        try longEscape()
      } else {
        try letter()
      }
    }
    place += 3
    // One or two quotes more belong to the text.
    for _ in 0..<2 { _ = taking(quote) }
  }

  private mutating func letter() throws(Stop) {
    guard let byte = current, byte == 0x09 || byte >= 0x20 && byte != 0x7F else { throw Stop() }
    place += 1
  }

  private mutating func escape() throws(Stop) {
    guard let byte = current else { throw Stop() }
    place += 1
    switch byte {
    case UInt8(ascii: "b"), UInt8(ascii: "t"), UInt8(ascii: "n"), UInt8(ascii: "f"), UInt8(ascii: "r"),
      UInt8(ascii: "\""), UInt8(ascii: "\\"):
      return
    case UInt8(ascii: "u"): try scalarNumber(4)
    case UInt8(ascii: "U"): try scalarNumber(8)
    default: throw Stop()
    }
  }

  /// A backslash at the end of a line takes the blanks that follow.
  private mutating func longEscape() throws(Stop) {
    let start = place
    skipBlanks()
    if current == UInt8(ascii: "\n") || current == UInt8(ascii: "\r") { return }
    place = start
    try escape()
  }

  private mutating func scalarNumber(_ digits: Int) throws(Stop) {
    guard place + digits <= bytes.count,
      let code = UInt32(String(decoding: bytes[place..<place + digits], as: UTF8.self), radix: 16),
      bytes[place] != UInt8(ascii: "+"), Unicode.Scalar(code) != nil
    else { throw Stop() }
    place += digits
  }

  // MARK: - Steps

  private var current: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func taking(_ scalar: Unicode.Scalar) -> Bool {
    guard let current, UInt32(current) == scalar.value else { return false }
    place += 1
    return true
  }

  private mutating func demand(_ scalar: Unicode.Scalar) throws(Stop) {
    guard taking(scalar) else { throw Stop() }
  }

  private func begins(_ mark: String) -> Bool { bytes[min(place, bytes.count)...].starts(with: mark.utf8) }

  private mutating func skipBlanks() {
    while current == 0x20 || current == 0x09 { place += 1 }
  }

  /// Blanks, line ends and comments, between the elements of a list.
  private mutating func skipLines() throws(Stop) {
    while let byte = current {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: place += 1
      case UInt8(ascii: "#"): try comment()
      default: return
      }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }

  private static func isOfKey(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private static func isOfScalar(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || [0x2B, 0x2D, 0x2E, 0x3A, 0x5F].contains(byte)
  }
}
