import JalonCore
import JalonTables
import Testing

@testable import JalonIntake

/// A table out of its rows; an empty text is a blank cell.
func table(_ rows: [[String]], merged: [CellBlock] = []) -> Table {
  let told = rows.enumerated().map { index, cells in
    TableRow(
      number: index + 1,
      cells: cells.enumerated().filter { !$0.element.isEmpty }.map {
        TableCell(column: $0.offset, value: .text($0.element))
      })
  }
  return Table(rows: told.filter { !$0.cells.isEmpty }, merged: merged)
}

let today = Day(number: 20_789)

/// The rows under the heads, read.
func read(_ rows: [[String]], _ kind: IntakeKind = .structures) throws -> [GivenRow] {
  let table = table(rows)
  return Planning.rows(of: table, try Heads(table, kind), today: today)
}

/// What one cell says under a head of a structure's.
func read(_ head: String, _ cell: String, _ kind: IntakeKind = .structures) throws -> GivenRow {
  try #require(try read([["Nom", head], ["Café", cell]], kind).first)
}
