/// A file that somebody gives, whatever program wrote it: the one reader of its bytes, for every importer.
///
/// A mark at the head (BOM) tells how it is written; without one, UTF-16 is known by its zeros. What is left is UTF-8, or
/// Windows-1252 where it cannot be (`GivenText`). Control characters other than tabs and line ends say nothing to anybody:
/// they are left out, and counted.
public struct GivenFile: Hashable, Sendable {
  /// UTF-8 or Windows-1252: without a mark, and without control characters.
  public let bytes: [UInt8]
  /// What of its reading somebody should know of.
  public let notices: [GivenNotice]

  public init(_ given: [UInt8]) {
    var sieve = Sieve()
    for byte in GivenFile.inBytes(given) { sieve.take(byte) }
    bytes = sieve.kept
    notices = sieve.dropped == 0 ? [] : [.controls(sieve.dropped, line: sieve.firstLine)]
  }

  /// What it says, each line ended in one way.
  public var text: GivenText { GivenText(GivenFile.withEvenEnds(bytes), after: notices) }

  // MARK: - UTF-16

  /// As UTF-8 where it was UTF-16; else as it is, without its mark.
  private static func inBytes(_ given: [UInt8]) -> ArraySlice<UInt8> {
    if given.starts(with: [0xEF, 0xBB, 0xBF]) { return given.dropFirst(3) }
    if given.starts(with: [0xFF, 0xFE]) { return utf16(given.dropFirst(2), highFirst: false) }
    if given.starts(with: [0xFE, 0xFF]) { return utf16(given.dropFirst(2), highFirst: true) }
    return highFirst(given).map { utf16(given[...], highFirst: $0) } ?? given[...]
  }

  private static func utf16(_ given: ArraySlice<UInt8>, highFirst: Bool) -> ArraySlice<UInt8> {
    let pairs = stride(from: given.startIndex, to: given.endIndex - 1, by: 2)
    let units = pairs.map { place in
      let (first, second) = (UInt16(given[place]), UInt16(given[place + 1]))
      return highFirst ? first << 8 | second : second << 8 | first
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)[...]
  }

  /// Letters of our languages have a zero beside them in UTF-16, always on the same side; `nil` where this is something else.
  private static func highFirst(_ given: [UInt8]) -> Bool? {
    let head = given.prefix(4_096)
    let pairs = head.count / 2
    let zeros = head.indices.filter { head[$0] == 0 }
    let even = zeros.count { $0.isMultiple(of: 2) }
    let (first, second) = (even, zeros.count - even)
    guard pairs > 1, max(first, second) * 10 >= pairs * 4, min(first, second) * 10 < pairs else { return nil }
    return first > second
  }

  // MARK: - Lines

  /// CR LF, CR and LF become LF: lines are the same, and so are their numbers.
  private static func withEvenEnds(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D) else { return bytes }
    var (even, last) = ([UInt8](), UInt8(0))
    even.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte == 0x0D {
        even.append(0x0A)
      } else if byte != 0x0A || last != 0x0D {
        even.append(byte)
      }
      last = byte
    }
    return even
  }
}

/// Lets bytes pass, but for control characters.
private struct Sieve {
  private(set) var kept: [UInt8] = []
  private(set) var dropped = 0
  private(set) var firstLine = 1
  private var (line, last) = (1, UInt8(0))

  mutating func take(_ byte: UInt8) {
    if byte == 0x0D || byte == 0x0A && last != 0x0D { line += 1 }
    last = byte
    switch byte {
    // Word's line within a paragraph, and a new page: a new line in the text, never the end of a row.
    case 0x0B, 0x0C: kept += Array("\u{2028}".utf8)
    case 0x09, 0x0A, 0x0D: kept.append(byte)
    case 0x00...0x1F, 0x7F:
      if dropped == 0 { firstLine = line }
      dropped += 1
    default: kept.append(byte)
    }
  }
}
