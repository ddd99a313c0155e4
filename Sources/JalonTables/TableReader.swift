import JalonCore
import JalonWording

extension Table {
  /// Reads a file, whatever program wrote it: CSV, `.xlsx`, `.ods`, `.fods`. What it is, its bytes tell, not its name.
  ///
  /// - Parameters:
  ///   - sheet: by name; else the first one that is shown and says something.
  ///   - progress: told how much is done of how much; what it throws ends the reading.
  /// - Throws: `TableFault`, and what `progress` throws.
  public init(
    reading bytes: [UInt8], sheet: String? = nil, progress: (Int, Int) throws -> Void = { _, _ in }
  ) throws {
    switch GivenForm(bytes) {
    case .archive: self = try Table.inArchive(bytes, sheet, progress)
    case .compound(let isLocked): throw isLocked ? TableFault.password : .olderForm
    case .flatSheet: self = try OpenDocument.flat(bytes, sheet, progress)
    case .markup: throw TableFault.markup
    case .binary: throw TableFault.binary
    case .text: self = try Table.inText(bytes)
    }
    guard !rows.isEmpty else { throw TableFault.empty }
  }

  private static func inArchive(
    _ bytes: [UInt8], _ sheet: String?, _ progress: (Int, Int) throws -> Void
  ) throws -> Table {
    let parts = PackedParts(try ZipArchive(bytes))
    if parts.has("encrypted-package") { throw TableFault.password }
    if parts.has("xl/workbook.bin") { throw TableFault.olderForm }
    if parts.has("content.xml") { return try OpenDocument.packed(parts, sheet, progress) }
    guard let workbook = try Workbook(parts) else { throw TableFault.notASpreadsheet }
    return try workbook.table(sheet, progress)
  }

  private static func inText(_ bytes: [UInt8]) throws -> Table {
    let given = GivenFile(bytes).text
    let rows: SheetRows
    do throws(SheetRows.OpenQuote) { rows = try SheetRows(given) } catch {
      throw TableFault.openQuote(line: error.line)
    }
    var gathering = TableGathering()
    for (index, row) in rows.rows.enumerated() {
      for (column, text) in row.cells.enumerated() where !text.isEmpty {
        try gathering.add(.text(text), at: CellPlace(row: index + 1, column: column))
      }
      gathering.endRow(index + 1)
    }
    return Table(
      rows: gathering.rows, notices: given.notices.map(TableNotice.given) + gathering.notices(hidden: []))
  }
}

/// What a file is, by its first bytes.
private enum GivenForm {
  /// Also what Excel puts around a workbook with a password.
  case compound(isLocked: Bool)
  case archive, flatSheet, markup, binary, text

  init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .archive
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .compound(isLocked: GivenForm.locked.contains { bytes.holds(Array($0.utf16Bytes)) })
    } else {
      self = GivenForm.ofText(bytes)
    }
  }

  private static let locked = ["EncryptedPackage", "EncryptionInfo"]

  private static func ofText(_ bytes: [UInt8]) -> GivenForm {
    let head = GivenFile(Array(bytes.prefix(4_096))).bytes
    let start = head.drop { $0 <= 0x20 }
    if start.first == 0x3C {
      let text = String(decoding: start, as: UTF8.self).lowercased()
      if text.contains("<office:document") { return .flatSheet }
      let isMarkup = ["<?xml", "<!doctype", "<html", "<table", "<head", "<meta", "<!--"].contains { text.hasPrefix($0) }
      if isMarkup { return .markup }
    }
    // What no text holds, in its own bytes or in those of UTF-16: a picture, a document, a program.
    let controls = bytes.prefix(4_096).count { $0 < 0x20 && ![0x00, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A].contains($0) }
    return controls * 20 > min(bytes.count, 4_096) || start.starts(with: Array("%PDF".utf8)) ? .binary : .text
  }
}

extension String {
  /// The lowest byte first.
  fileprivate var utf16Bytes: [UInt8] { utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
}

extension [UInt8] {
  fileprivate func holds(_ piece: [UInt8]) -> Bool {
    guard let first = piece.first, count >= piece.count else { return false }
    var place = 0
    while let start = self[place...].firstIndex(of: first), start <= count - piece.count {
      if self[start..<(start + piece.count)].elementsEqual(piece) { return true }
      place = start + 1
    }
    return false
  }
}
