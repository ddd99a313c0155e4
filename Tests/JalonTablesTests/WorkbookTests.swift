import JalonCore
import Testing

@testable import JalonTables

@Suite("A workbook of Excel's")
struct WorkbookTests {
  private static func cell(_ xml: String, texts: String = "", formats: [String] = [], book: String = "") throws -> Table
  {
    try Table(
      reading: Books.excel(
        sheet: "<sheetData><row r=\"1\">\(xml)</row></sheetData>", texts: texts, formats: formats, book: book))
  }

  @Test("a formula is read by the value that was saved with it, and that is said")
  func formulas() throws {
    let table = try Self.cell(
      "<c r=\"A1\" t=\"str\"><f>B1&amp;C1</f><v>Café</v></c><c r=\"B1\"><f>1+2</f><v>3</v></c><c r=\"C1\"><f>X</f></c>")
    #expect(table.byPlace == ["A1": .text("Café"), "B1": .number("3")])
    #expect(table.notices == [.formulas(2, first: CellPlace(row: 1, column: 0))])
  }

  @Test("what could not be worked out is a fault, and no text")
  func faults() throws {
    #expect(try Self.cell("<c r=\"A1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>").byPlace["A1"] == .fault("#DIV/0!"))
  }

  @Test("texts in several styles are one, without how to pronounce them, and what XML cannot hold is put back")
  func texts() throws {
    let texts =
      "<si><r><t>Caf</t></r><r><t xml:space=\"preserve\">é </t></r><rPh><t>kafé</t></rPh></si><si><t>1 rue_x000D_\nGap _x_</t></si>"
    let table = try Self.cell(
      "<c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"inlineStr\"><is><t>Ici</t></is></c><c t=\"s\"><v>9</v></c>",
      texts: texts)
    #expect(
      table.byPlace == ["A1": .text("Café "), "B1": .text("1 rue\nGap _x_"), "C1": .text("Ici")],
      "cells without a place follow one another")
  }

  @Test(
    "a number is a day where its format says so",
    arguments: [
      ("dd/mm/yyyy", "45000", "2023-03-15"), ("[$-40C]d mmmm yyyy;@", "45000.75", "2023-03-15"),
      ("mmm-yy", "1", "1900-01-01"),
      ("yyyy\\-mm\\-dd", "59", "1900-02-28"), ("m/d/yy", "61", "1900-03-01"),
    ])
  func days(_ code: String, _ serial: String, _ day: String) throws {
    let table = try Self.cell("<c r=\"A1\" s=\"0\"><v>\(serial)</v></c>", formats: [code])
    #expect(table.byPlace["A1"] == .day(try #require(Day(iso: day))))
  }

  @Test(
    "a number stays one where its format shows it as a number",
    arguments: [
      ("General", "45000", "45000"), ("0.00\" mois\"", "3.5", "3.5"), ("#,##0 [$€-40C]", "1200", "1200"),
      ("00000", "5000", "05000"),
      ("0#\" \"##\" \"##\" \"##\" \"##", "492000000", "0492000000"), ("dd/mm/yyyy", "60", "60"), ("[Red]0", "-4", "-4"),
      ("0.00", "0.30000000000000004", "0.3"), ("0", "7.3282932000074E+13", "73282932000074"),
      ("0", "12345678901234567890", "1.2345678901234567e+19"),
    ])
  func numbers(_ code: String, _ raw: String, _ told: String) throws {
    let table = try Self.cell("<c r=\"A1\" s=\"0\"><v>\(raw)</v></c>", formats: [code])
    #expect(table.byPlace["A1"] == .number(told))
  }

  @Test("an hour is no day")
  func hours() throws {
    #expect(
      try Self.cell("<c r=\"A1\" s=\"0\"><v>0.354166666666667</v></c>", formats: ["hh:mm"]).byPlace["A1"]
        == .text("08:30"))
  }

  @Test("days that are counted from 1904 are read so, and that is said")
  func since1904() throws {
    let table = try Self.cell(
      "<c r=\"A1\" s=\"0\"><v>43538</v></c>", formats: ["dd/mm/yyyy"], book: "<workbookPr date1904=\"1\"/>")
    #expect(table.byPlace["A1"] == .day(try #require(Day(iso: "2023-03-15"))))
    #expect(table.notices.contains(.since1904))
  }

  @Test("names that a program writes with a prefix of its own are the same names")
  func prefixed() throws {
    var parts = Books.excelParts(sheet: "")
    parts[2].1 =
      "<x:worksheet xmlns:x=\"\(Books.main)\"><x:sheetData><x:row r=\"1\"><x:c r=\"B1\"><x:v>4</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    #expect(try Table(reading: Packing.zip(parts)).byPlace == ["B1": .number("4")])
  }

  @Test("what steers or hides within a text is left out, and counted")
  func unseen() throws {
    let table = try Self.cell("<c r=\"A1\" t=\"inlineStr\"><is><t>Ca\u{AD}f_x0007_é</t></is></c>")
    #expect(table.byPlace["A1"] == .text("Café"))
    #expect(table.notices == [.unseen(2, first: CellPlace(row: 1, column: 0))])
  }

  @Test("an archive written without its sizes being known before is read too")
  func large() throws {
    var packing = Packing()
    let sheet = "<sheetData><row r=\"1\"><c r=\"A1\"><v>4</v></c></row></sheetData>"
    for (name, text) in Books.excelParts(sheet: sheet) { packing.add(name, Array(text.utf8), isLarge: true) }
    #expect(try Table(reading: packing.archive).byPlace == ["A1": .number("4")])
    #expect(try Table(reading: packing.largeArchive).byPlace == ["A1": .number("4")])
  }

  @Test("a sheet of a million blank rows is read to its end, and gives the rows that say something")
  func blankRows() throws {
    var sheet = "<sheetData><row r=\"1\"><c r=\"A1\"><v>4</v></c></row>"
    for row in 2..<1_048_576 { sheet += "<row r=\"\(row)\"/>" }
    sheet += "<row r=\"1048576\"><c r=\"A1048576\"><v>5</v></c></row></sheetData>"
    let table = try Table(reading: Books.excel(sheet: sheet))
    #expect(table.rows.map(\.number) == [1, 1_048_576])
  }
}
