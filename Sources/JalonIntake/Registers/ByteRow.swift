import JalonCore
import JalonWording

/// One row of a file of separated cells, as its bytes stand there: a cell becomes text when somebody asks for it.
struct ByteRow {
  private(set) var bytes: [UInt8] = []
  /// Where each cell ends.
  private(set) var ends: [Int] = []

  var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
  var count: Int { ends.count }

  init() {}

  init(_ cells: [String]) {
    for cell in cells {
      bytes += cell.utf8
      endCell()
    }
  }

  mutating func append(_ piece: UnsafeBufferPointer<UInt8>.SubSequence) { bytes.append(contentsOf: piece) }
  mutating func append(_ byte: UInt8) { bytes.append(byte) }
  mutating func endCell() { ends.append(bytes.count) }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// The first bytes of a cell, for a row that is looked at and left: no text is made of them.
  func begins(_ column: Int, with prefixes: [[UInt8]]) -> Bool {
    let cell = bytes(of: column)
    return prefixes.contains { cell.starts(with: $0) }
  }

  func bytes(of column: Int) -> ArraySlice<UInt8> {
    guard ends.indices.contains(column) else { return [] }
    return bytes[(column == 0 ? 0 : ends[column - 1])..<ends[column]]
  }

  /// What a cell says; `nil` where it says nothing, or where its publisher may not tell it.
  func text(_ column: Int?) -> String? {
    guard let column else { return nil }
    let cell = bytes(of: column)
    guard !cell.isEmpty else { return nil }
    // Extracts of before 2020 are in Windows-1252, newer ones in UTF-8: each cell tells by itself.
    let given = String(validating: cell, as: UTF8.self) ?? GivenText(Array(cell)).text
    let text = TextGate.admit(given).text.split { $0.isWhitespace }.joined(separator: " ")
    return text.isEmpty || text == "[ND]" ? nil : String(text.prefix(ByteRow.longest))
  }

  /// More is no name, and no address.
  private static let longest = 400
}

/// Rows out of bytes that come in pieces. It holds one row at a time, whatever the length of the file.
struct ByteRows {
  private enum State { case begun, plain, quoted, afterQuote }

  private let separator: UInt8
  private var row = ByteRow()
  private var state = State.begun
  private(set) var line = 1

  init(separator: UInt8) { self.separator = separator }

  /// A row that is longer stands for a quotation mark that nobody closed.
  private static let longest = 1 << 20

  /// - Parameter body: is handed each row that is whole.
  mutating func take(_ piece: [UInt8], _ body: (ByteRow) throws -> Void) throws {
    try piece.withUnsafeBufferPointer { bytes in
      var place = 0
      while place < bytes.count { place = try step(bytes, from: place, body) }
    }
  }

  /// The last row has no line end.
  mutating func end(_ body: (ByteRow) throws -> Void) throws {
    guard state != .quoted else { throw RegisterFault.openQuote(line: line) }
    if row.count > 0 || !row.bytes.isEmpty { try endRow(body) }
  }

  /// Returns where the next one begins.
  private mutating func step(
    _ bytes: UnsafeBufferPointer<UInt8>, from place: Int, _ body: (ByteRow) throws -> Void
  ) throws -> Int {
    state == .quoted ? try takeQuoted(bytes, from: place) : try takePlain(bytes, from: place, body)
  }

  private mutating func takeQuoted(_ bytes: UnsafeBufferPointer<UInt8>, from place: Int) throws -> Int {
    let end = bytes[place...].firstIndex(of: ByteRows.quote) ?? bytes.count
    row.append(bytes[place..<end])
    try demandBounded()
    guard end < bytes.count else { return end }
    state = .afterQuote
    return end + 1
  }

  private mutating func takePlain(
    _ bytes: UnsafeBufferPointer<UInt8>, from place: Int, _ body: (ByteRow) throws -> Void
  ) throws -> Int {
    let byte = bytes[place]
    switch byte {
    case separator:
      row.endCell()
      state = .begun
    case ByteRows.newLine: try endRow(body)
    case ByteRows.carriageReturn: break
    case ByteRows.quote where state == .begun: state = .quoted
    // Two in a row, inside a quoted cell, are one that belongs to the text.
    case ByteRows.quote where state == .afterQuote:
      row.append(byte)
      state = .quoted
    default:
      let end = bytes[place...].firstIndex { isSpecial($0) } ?? bytes.count
      // A quotation mark within a plain cell stands for itself.
      row.append(bytes[place..<max(end, place + 1)])
      state = .plain
      try demandBounded()
      return max(end, place + 1)
    }
    return place + 1
  }

  private func isSpecial(_ byte: UInt8) -> Bool {
    byte == separator || byte == ByteRows.newLine || byte == ByteRows.carriageReturn || byte == ByteRows.quote
  }

  private mutating func endRow(_ body: (ByteRow) throws -> Void) throws {
    row.endCell()
    state = .begun
    line += 1
    if !row.isBlank { try body(row) }
    row.clear()
  }

  private func demandBounded() throws {
    if row.bytes.count > ByteRows.longest { throw RegisterFault.openQuote(line: line) }
  }

  private static let quote = UInt8(ascii: "\"")
  private static let newLine = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// What parts the cells of the first lines: whichever does it most, outside quotation marks.
  static func separator(of bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var (isQuoted, lines) = (false, 0)
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == newLine { lines += 1 }
      if lines == 12 { break }
      if [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].contains(byte) { counts[byte, default: 0] += 1 }
    }
    return counts.max { $0.value < $1.value }?.key ?? UInt8(ascii: ",")
  }
}
