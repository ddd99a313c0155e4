import JalonCore
import Testing

@testable import JalonTables

@Suite("Workbooks that Jalon writes")
struct WorkbookWriterTests {
  private func read(_ bytes: [UInt8], _ sheet: String) throws -> Table { try Table(reading: bytes, sheet: sheet) }

  @Test("a day comes back a day, an amount and a number numbers, and a text the text that it was")
  func typed() throws {
    let day = try #require(Day(iso: "2026-11-23"))
    let rows: [[WorkbookWriter.Cell]] = [
      [.day(day), .euros(1_250_005), .hundredths(450), .whole(-12), .year(2026), .text("05"), .empty, .text("=1+1")]
    ]
    let book = WorkbookWriter("essai", [WorkbookWriter.Sheet("Données", heads: ["a", "b"], rows: rows)])
    let table = try read(book.bytes, "Données")
    #expect(table.rows.count == 2)
    #expect(
      table.rows[1].cells.map(\.value) == [
        .day(day), .number("12500.05"), .number("4.5"), .number("-12"), .number("2026"), .text("05"), .text("=1+1"),
      ])
    #expect(table.rows[1].cells.allSatisfy { !$0.isFormula })
  }

  @Test("whatever a text holds, it comes back: ends of lines, tags, spaces at its ends, what Excel takes for a code")
  func texts() throws {
    let texts = ["a\nb", "<b>&\"'", "  deux  ", "_x000D_", "_xyz", "é\u{301}", "‹œ›"]
    let book = WorkbookWriter("", [WorkbookWriter.Sheet("A", rows: texts.map { [.text($0)] })])
    #expect(try read(book.bytes, "A").rows.compactMap { $0[0]?.value } == texts.map(CellValue.text))
  }

  @Test("names of sheets are such as spreadsheets take, and never twice the same")
  func names() throws {
    let sheets = ["a/b:c*d?e[f]", String(repeating: "x", count: 40), "A", "a", ""].map {
      WorkbookWriter.Sheet($0, rows: [[.text("x")]])
    }
    let bytes = WorkbookWriter("", sheets).bytes
    for name in ["a b c d e f ", String(repeating: "x", count: 31), "A", "a (2)", "Feuille"] {
      #expect(try read(bytes, name).rows.count <= 1)
    }
  }

  @Test("the same sheets give the same file, to the byte")
  func same() {
    let book = WorkbookWriter("t", [WorkbookWriter.Sheet("A", heads: ["x"], rows: [[.whole(1)]])])
    #expect(book.bytes == book.bytes)
  }
}
