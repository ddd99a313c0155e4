/// What bytes say as text, and what somebody should know of how they were read.
public struct GivenText: Hashable, Sendable {
  public let text: String
  public private(set) var notices: [GivenNotice]

  /// - Parameter earlier: what is known already.
  public init(_ bytes: [UInt8], after earlier: [GivenNotice] = []) {
    notices = earlier
    if let whole = String(validating: bytes, as: UTF8.self) {
      text = whole.withoutHighControls
      return
    }
    let mending = Mending(bytes)
    text = mending.text
    notices.append(mending.notice)
  }

  /// Where its bytes were taken out of a longer file: the line that a line of this text had there.
  public func numbered(_ line: (Int) -> Int) -> GivenText {
    var copy = self
    copy.notices = notices.map { $0.numbered(line) }
    return copy
  }
}

/// Bytes that are not UTF-8 as a whole. Where most of what is not ASCII is, the others alone are Windows-1252; else all are.
private struct Mending {
  private let bytes: [UInt8]
  private let isMostlyUTF8: Bool
  private let strays: Int
  private let firstLine: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var (whole, strays, line, firstLine, index) = (0, 0, 1, 0, 0)
    while index < bytes.count {
      let length = bytes.sequence(at: index)
      if bytes[index] == 0x0A { line += 1 }
      if length == nil {
        strays += 1
        firstLine = firstLine == 0 ? line : firstLine
      } else if length != 1 {
        whole += 1
      }
      index += length ?? 1
    }
    (isMostlyUTF8, self.strays, self.firstLine) = (whole > strays, strays, firstLine)
  }

  var notice: GivenNotice { isMostlyUTF8 ? .strays(strays, line: firstLine) : .windows1252 }

  var text: String {
    var (mended, index) = ([UInt8](), 0)
    mended.reserveCapacity(bytes.count + bytes.count / 8)
    while index < bytes.count {
      let length = isMostlyUTF8 ? bytes.sequence(at: index) : bytes[index] < 0x80 ? 1 : nil
      if let length {
        mended += bytes[index..<(index + length)]
      } else {
        mended += Array(String(Windows1252.letter(bytes[index])).utf8)
      }
      index += length ?? 1
    }
    return String(decoding: mended, as: UTF8.self)
  }
}

extension [UInt8] {
  /// How many bytes the character of UTF-8 takes that begins here; `nil` where none does.
  fileprivate func sequence(at index: Int) -> Int? {
    let first = self[index]
    let length: Int
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return nil
    }
    guard index + length <= count, self[(index + 1)..<(index + length)].allSatisfy({ $0 & 0xC0 == 0x80 }) else {
      return nil
    }
    // Written longer than need be, half of a pair of UTF-16, or beyond the last character.
    switch (first, self[index + 1]) {
    case (0xE0, ..<0xA0), (0xED, 0xA0...), (0xF0, ..<0x90), (0xF4, 0x90...): return nil
    default: return length
    }
  }
}

extension String {
  /// Without the control characters beyond ASCII (U+0080 to U+009F), which no file means; the line end among them is kept.
  fileprivate var withoutHighControls: String {
    guard utf8.contains(0xC2), unicodeScalars.contains(where: \.isHighControl) else { return self }
    return String(UnicodeScalarView(unicodeScalars.filter { !$0.isHighControl }))
  }
}

extension Unicode.Scalar {
  fileprivate var isHighControl: Bool { (0x80...0x9F).contains(value) && value != 0x85 }
}

/// The alphabet of Windows in Western Europe: Latin-1, with letters where that has control characters.
enum Windows1252 {
  static func letter(_ byte: UInt8) -> Unicode.Scalar {
    (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  private static let high: [Unicode.Scalar] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž", "\u{FFFD}",
    "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}", "ž", "Ÿ",
  ]
}
