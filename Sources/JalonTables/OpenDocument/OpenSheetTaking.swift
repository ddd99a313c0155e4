import JalonCore

/// Reads one sheet of a document as it comes.
final class OpenSheetTaking: XMLTaking {
  private let sheet: Int
  private var gathering = TableGathering()
  private(set) var merged: [CellBlock] = []
  private var hidden: [Int] = []

  private var (table, depth) = (-1, 0)
  private var isInSheets = false
  /// The column that is described next, and the row that is read.
  private var (described, row, column) = (0, 0, 0)
  private var (rowTimes, rowIsHidden) = (1, false)
  private var cell: OpenCell?
  /// Within a note or a drawing on the cell, whose words are not those of the cell.
  private var aside = 0

  /// - Parameter sheet: its place among those of the document, from 0.
  init(sheet: Int) { self.sheet = sheet }

  var rows: [TableRow] { gathering.rows }

  var notices: [TableNotice] {
    gathering.notices(hidden: hidden) + (merged.first.map { [.merged(merged.count, first: $0)] } ?? [])
  }

  private var isReading: Bool { table == sheet && depth == 1 }

  func opens(_ name: String, _ attributes: XMLAttributes) throws {
    switch name {
    case "spreadsheet": isInSheets = true
    case "table" where isInSheets:
      depth += 1
      if depth == 1 { table += 1 }
    default: if isReading { try open(name, attributes) }
    }
  }

  func closes(_ name: String) throws {
    switch name {
    case "table" where isInSheets: depth -= 1
    default: if isReading { try close(name) }
    }
  }

  func takes(_ piece: UnsafeBufferPointer<UInt8>) throws(TableFault) {
    guard isReading, aside == 0 else { return }
    try cell?.take(piece)
  }

  private func open(_ name: String, _ attributes: XMLAttributes) throws {
    switch name {
    case "annotation", "frame", "custom-shape", "shapes", "rect", "line", "control": aside += 1
    case "table-column": describe(attributes)
    case "table-row": openRow(attributes)
    case "table-cell", "covered-table-cell": cell = OpenCell(attributes, isCovered: name.hasPrefix("covered"))
    case "p", "s", "tab", "line-break": if aside == 0 { cell?.opens(name, attributes) }
    default: break
    }
  }

  private func close(_ name: String) throws {
    switch name {
    case "annotation", "frame", "custom-shape", "shapes", "rect", "line", "control": aside -= 1
    case "p": if aside == 0 { cell?.closeParagraph() }
    case "table-cell", "covered-table-cell": try closeCell()
    case "table-row": try closeRow()
    default: break
    }
  }

  // MARK: - Rows and columns

  private func describe(_ attributes: XMLAttributes) {
    let times = min(attributes["table", "number-columns-repeated"].flatMap { Int($0) } ?? 1, 16_384)
    let isHidden = ["collapse", "filter"].contains(attributes["table", "visibility"] ?? "")
    if isHidden, times > 0, described <= 16_384 { hidden += Array(described..<(described + times)) }
    described += max(0, times)
  }

  private func openRow(_ attributes: XMLAttributes) {
    (row, column) = (row + 1, 0)
    rowTimes = max(1, min(attributes["table", "number-rows-repeated"].flatMap { Int($0) } ?? 1, 1 << 21))
    rowIsHidden = ["collapse", "filter"].contains(attributes["table", "visibility"] ?? "")
  }

  private func closeRow() throws(TableFault) {
    gathering.endRow(row, isHidden: rowIsHidden)
    try gathering.repeatRow(rowTimes - 1, after: row, isHidden: rowIsHidden)
    row += rowTimes - 1
    guard row < 1 << 30 else { throw .damaged }
  }

  // MARK: - Cells

  private func closeCell() throws(TableFault) {
    guard let closed = cell else { return }
    cell = nil
    if let value = closed.value {
      for _ in 0..<closed.times {
        try gathering.add(value, isFormula: closed.isFormula, at: CellPlace(row: row, column: column))
        column += 1
      }
    } else {
      column += closed.times
    }
    guard let (across, down) = closed.span, merged.count < 100_000 else { return }
    let first = CellPlace(row: row, column: column - closed.times)
    merged.append(
      CellBlock(first: first, last: CellPlace(row: first.row + down - 1, column: first.column + across - 1)))
  }
}
