import JalonCore
import JalonTables
import JalonWording

/// The sheets of an XLSForm in one workbook, as the rows of the same sheets in a CSV.
enum WorkbookSource {
  static func read(_ bytes: [UInt8]) throws(FileFaults) -> QuestionnaireSource {
    var rows: [SheetRows.Row] = []
    for (place, name) in SheetLine.sheets.enumerated() {
      let table: Table
      do { table = try Table(reading: bytes, sheet: name) } catch {
        // A form may do without choices; what else lacks is told as in a CSV.
        if case TableFault.noSheet = error { continue }
        if case TableFault.empty = error { continue }
        throw FileFaults(nil, (error as? TableFault ?? .damaged).reason)
      }
      rows.append(SheetRows.Row(line: SheetLine(sheet: place, row: 0).number, cells: [name]))
      rows += table.rows.map { row in
        var cells = Array(repeating: "", count: (row.cells.last?.column ?? 0) + 2)
        for cell in row.cells { cells[cell.column + 1] = cell.value.text }
        return SheetRows.Row(line: SheetLine(sheet: place, row: row.number).number, cells: cells)
      }
    }
    return try XLSFormSource.read(rows)
  }
}

/// A row of one of the sheets of a workbook, as one number: those of a CSV are all smaller.
struct SheetLine {
  static let sheets = ["survey", "choices", "settings"]
  private static let most = 10_000_000

  let sheet: Int
  let row: Int

  init(sheet: Int, row: Int) { (self.sheet, self.row) = (sheet, row) }

  /// `nil` for a line of a file that has no sheets.
  init?(_ number: Int) {
    guard number >= SheetLine.most, SheetLine.sheets.indices.contains(number / SheetLine.most - 1) else { return nil }
    self.init(sheet: number / SheetLine.most - 1, row: number % SheetLine.most)
  }

  var number: Int { (sheet + 1) * SheetLine.most + row }
  var name: String { SheetLine.sheets[sheet] }
}
