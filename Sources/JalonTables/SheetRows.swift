import JalonCore
import JalonWording

/// The rows of a CSV file, each with the line on which it begins.
///
/// Cells may hold line breaks, so that rows are not lines; no library at hand tells where a row stood (decision 12).
public struct SheetRows {
  public struct Row {
    public let line: Int
    public let cells: [String]

    public init(line: Int, cells: [String]) { (self.line, self.cells) = (line, cells) }

    public var isBlank: Bool { cells.allSatisfy(\.isBlank) }
  }

  public private(set) var rows: [Row] = []

  /// A quotation mark that is not closed, and the line on which it stands.
  public struct OpenQuote: Error { public let line: Int }

  private var cells: [String] = []
  private var cell: [UInt8] = []
  private var isBlankSoFar = true
  /// The line on which the quotation mark stands that is open.
  private var quotedSince: Int?
  private var isAfterQuote = false
  private var (line, rowLine) = (1, 1)
  private let separator: UInt8

  /// Commas, semicolons or tabs: what the first line names (`sep=;`, which Excel reads and writes), else whichever parts one
  /// of the first lines most, as tools and countries write them.
  public init(_ text: String) throws(OpenQuote) { try self.init(GivenFile(Array(text.utf8)).text) }

  public init(_ given: GivenText) throws(OpenQuote) {
    let bytes = Array(given.text.utf8)
    let named = SheetRows.named(in: bytes)
    separator = named?.separator ?? SheetRows.separator(of: bytes)
    if named != nil { (line, rowLine) = (2, 2) }
    for byte in bytes[(named?.end ?? 0)...] { take(byte) }
    if let quotedSince { throw OpenQuote(line: quotedSince) }
    if !cell.isEmpty || !cells.isEmpty { endRow() }
  }

  // MARK: - What parts the cells

  /// `sep=;`, perhaps between quotation marks, perhaps with separators behind it; and where the next line begins.
  private static func named(in bytes: [UInt8]) -> (separator: UInt8, end: Int)? {
    let end = bytes.firstIndex(of: newLine) ?? bytes.count
    let line = String(decoding: bytes[..<min(end, 64)], as: UTF8.self).lowercased()
    let bare = line.drop { $0 == "\"" }
    guard bare.hasPrefix("sep="), let separator = bare.dropFirst(4).utf8.first,
      bare.dropFirst(5).allSatisfy({ "\",;\t ".contains($0) })
    else { return nil }
    return (separator, min(end + 1, bytes.count))
  }

  /// The first line may be a title with a comma in it, and a text between quotation marks may hold anything.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var (most, isQuoted, lines): ((UInt8, Int), Bool, Int) = ((UInt8(ascii: ","), 0), false, 0)
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\t") {
        counts[byte, default: 0] += 1
        if counts[byte, default: 0] > most.1 { most = (byte, counts[byte, default: 0]) }
      }
      if byte == newLine { (counts, lines) = ([:], lines + 1) }
      if lines == 3 { break }
    }
    return most.0
  }

  private static let quote = UInt8(ascii: "\"")
  private static let newLine = UInt8(ascii: "\n")

  // MARK: - Byte after byte

  private mutating func take(_ byte: UInt8) {
    if quotedSince != nil {
      takeQuoted(byte)
    } else if byte == SheetRows.quote, isAfterQuote {
      // Two in a row, inside a quoted cell, are one that belongs to the text.
      keep(byte)
      (quotedSince, isAfterQuote) = (line, false)
    } else if byte == SheetRows.quote, isBlankSoFar {
      (cell, quotedSince, isBlankSoFar) = ([], line, false)
    } else {
      isAfterQuote = false
      takePlain(byte)
    }
  }

  private mutating func takeQuoted(_ byte: UInt8) {
    if byte == SheetRows.quote { return (quotedSince, isAfterQuote) = (nil, true) }
    if byte == SheetRows.newLine { line += 1 }
    keep(byte)
  }

  private mutating func takePlain(_ byte: UInt8) {
    switch byte {
    case separator: endCell()
    case SheetRows.newLine:
      endRow()
      line += 1
      rowLine = line
    default: keep(byte)
    }
  }

  private mutating func keep(_ byte: UInt8) {
    cell.append(byte)
    if byte != 0x20, byte != 0x09 { isBlankSoFar = false }
  }

  private mutating func endCell() {
    let text = String(decoding: cell, as: UTF8.self)
    // A line within a text, as Word writes it.
    cells.append(
      text.utf8.contains(0xE2) ? text.replacing("\u{2028}", with: "\n").replacing("\u{2029}", with: "\n") : text)
    (cell, isBlankSoFar, isAfterQuote) = ([], true, false)
  }

  private mutating func endRow() {
    endCell()
    rows.append(Row(line: rowLine, cells: cells))
    cells = []
  }
}
