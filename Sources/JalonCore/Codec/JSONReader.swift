/// Why some bytes are not JSON, and where.
public struct JSONFault: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case unexpected(Unicode.Scalar)
    case ended
    case tooDeep
    case badNumber
    case badEscape
    /// Bytes that are not UTF-8, or half of a surrogate pair.
    case badText
    /// A control character that should have been escaped.
    case rawControl
    case twice(String)
    case somethingAfter
  }

  public let kind: Kind
  /// In bytes, from 1.
  public let column: Int
}

/// Strict JSON (RFC 8259) into the neutral tree: no comments, no lone surrogates, no member given twice.
///
/// Written here because `JSONDecoder` into a `Value` asks every node what it is not before it finds what it is, keeps
/// the last of two equal members, and does not say where it stopped: see `docs/decisions`.
public struct JSONReader {
  public static let depthLimit = 32

  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0

  public static func read(_ bytes: [UInt8]) throws(JSONFault) -> Value {
    var reader = JSONReader(bytes: bytes)
    reader.skipSpace()
    let value = try reader.value()
    reader.skipSpace()
    guard reader.place == bytes.count else { throw reader.fault(.somethingAfter) }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func fault(_ kind: JSONFault.Kind) -> JSONFault { JSONFault(kind: kind, column: place + 1) }

  private var unexpected: JSONFault {
    guard place < bytes.count else { return fault(.ended) }
    let rest = String(decoding: bytes[place..<min(place + 4, bytes.count)], as: UTF8.self)
    return fault(.unexpected(rest.unicodeScalars.first ?? " "))
  }

  // MARK: - Values

  private mutating func value() throws(JSONFault) -> Value {
    guard place < bytes.count else { throw fault(.ended) }
    switch bytes[place] {
    case UInt8(ascii: "{"): return try nested { reader throws(JSONFault) in .group(try reader.members()) }
    case UInt8(ascii: "["): return try nested { reader throws(JSONFault) in .list(try reader.elements()) }
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw unexpected
    }
  }

  private mutating func nested(_ read: (inout JSONReader) throws(JSONFault) -> Value) throws(JSONFault) -> Value {
    guard depth < JSONReader.depthLimit else { throw fault(.tooDeep) }
    depth += 1
    place += 1
    let value = try read(&self)
    depth -= 1
    return value
  }

  private mutating func members() throws(JSONFault) -> [String: Value] {
    var members: [String: Value] = [:]
    skipSpace()
    if taking(UInt8(ascii: "}")) { return members }
    repeat {
      skipSpace()
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { throw unexpected }
      let start = place
      let key = try text()
      guard members[key] == nil else { throw JSONFault(kind: .twice(key), column: start + 1) }
      skipSpace()
      guard taking(UInt8(ascii: ":")) else { throw unexpected }
      skipSpace()
      members[key] = try value()
      skipSpace()
    } while taking(UInt8(ascii: ","))
    guard taking(UInt8(ascii: "}")) else { throw unexpected }
    return members
  }

  private mutating func elements() throws(JSONFault) -> [Value] {
    var elements: [Value] = []
    skipSpace()
    if taking(UInt8(ascii: "]")) { return elements }
    repeat {
      skipSpace()
      elements.append(try value())
      skipSpace()
    } while taking(UInt8(ascii: ","))
    guard taking(UInt8(ascii: "]")) else { throw unexpected }
    return elements
  }

  private mutating func word(_ word: StaticString, _ value: Value) throws(JSONFault) -> Value {
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard bytes[place...].starts(with: letters) else { throw unexpected }
    place += letters.count
    return value
  }

  private mutating func skipSpace() {
    while place < bytes.count, bytes[place] <= 0x20, JSONReader.isSpace(bytes[place]) { place += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private mutating func taking(_ byte: UInt8) -> Bool {
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }
}

// MARK: - Numbers

extension JSONReader {
  private mutating func number() throws(JSONFault) -> Value {
    let start = place
    _ = taking(UInt8(ascii: "-"))
    let leadingZero = place < bytes.count && bytes[place] == UInt8(ascii: "0")
    let whole = skipDigits()
    guard whole > 0, !leadingZero || whole == 1 else { throw fault(.badNumber) }
    let fraction = try skipFraction()
    let exponent = try skipExponent()
    let digits = String(decoding: bytes[start..<place], as: UTF8.self)
    if !exponent, let number = Int(fraction ? JSONReader.withoutIdleZeros(digits) : digits) { return .whole(number) }
    guard let number = Double(digits), number.isFinite else { throw fault(.badNumber) }
    return .fraction(number)
  }

  /// `18` for `18.0`: programs that know one kind of number only write whole ones so.
  private static func withoutIdleZeros(_ digits: String) -> String {
    let bare = digits.reversed().drop { $0 == "0" }
    return bare.first == "." ? String(bare.dropFirst().reversed()) : digits
  }

  private mutating func skipDigits() -> Int {
    let start = place
    while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
    return place - start
  }

  private mutating func skipFraction() throws(JSONFault) -> Bool {
    guard taking(UInt8(ascii: ".")) else { return false }
    guard skipDigits() > 0 else { throw fault(.badNumber) }
    return true
  }

  private mutating func skipExponent() throws(JSONFault) -> Bool {
    guard taking(UInt8(ascii: "e")) || taking(UInt8(ascii: "E")) else { return false }
    if !taking(UInt8(ascii: "-")) { _ = taking(UInt8(ascii: "+")) }
    guard skipDigits() > 0 else { throw fault(.badNumber) }
    return true
  }
}

// MARK: - Texts

extension JSONReader {
  private mutating func text() throws(JSONFault) -> String {
    place += 1
    var text = ""
    while true {
      text += try plainRun()
      guard place < bytes.count else { throw fault(.ended) }
      if taking(UInt8(ascii: "\"")) { return text }
      text.unicodeScalars.append(try escape())
    }
  }

  /// Up to the next quote or backslash.
  private mutating func plainRun() throws(JSONFault) -> String {
    let start = place
    var isASCII = true
    while place < bytes.count, bytes[place] != UInt8(ascii: "\""), bytes[place] != UInt8(ascii: "\\") {
      guard bytes[place] >= 0x20 else { throw fault(.rawControl) }
      if bytes[place] >= 0x80 { isASCII = false }
      place += 1
    }
    let run = String(decoding: bytes[start..<place], as: UTF8.self)
    // Decoding mends what is not UTF-8: the text then differs from its bytes.
    guard isASCII || run.utf8.elementsEqual(bytes[start..<place]) else {
      throw JSONFault(kind: .badText, column: start + 1)
    }
    return run
  }

  private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
    place += 1
    guard place < bytes.count else { throw fault(.ended) }
    place += 1
    switch bytes[place - 1] {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try escapedScalar()
    default: throw JSONFault(kind: .badEscape, column: place)
    }
  }

  private mutating func escapedScalar() throws(JSONFault) -> Unicode.Scalar {
    let first = try fourHexDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800...0xDBFF).contains(first), taking(UInt8(ascii: "\\")), taking(UInt8(ascii: "u")) else {
      throw fault(.badText)
    }
    let second = try fourHexDigits()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw fault(.badText) }
    return scalar
  }

  private mutating func fourHexDigits() throws(JSONFault) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard place < bytes.count else { throw fault(.ended) }
      guard let digit = JSONReader.hexDigit(bytes[place]) else { throw fault(.badEscape) }
      code = code << 4 + digit
      place += 1
    }
    return code
  }

  private static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x37)
    case 0x61...0x66: UInt32(byte - 0x57)
    default: nil
    }
  }
}
