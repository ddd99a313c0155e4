import Foundation
import JalonCore
import Testing

@testable import JalonTables

@Suite("A table that somebody gives")
struct GivenTableTests {
  private static func given(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return [UInt8](try Data(contentsOf: folder.appendingPathComponent("Given/\(name)")))
  }

  @Test(
    "a workbook of Excel's and one of LibreOffice's give the same cells",
    arguments: ["structures.xlsx", "structures.ods"])
  func workbooks(_ name: String) throws {
    let table = try Table(reading: Self.given(name))
    let cells = table.byPlace
    #expect(table.sheet == "Structures")
    #expect(table.rows.map(\.number) == [1, 2, 3, 5])
    #expect(cells["A2"] == .text("Ateliers du Buëch"))
    #expect(cells["B2"] == .number("73282932000074"))
    #expect(cells["C2"] == .number("05400"), "a postcode keeps the zero that its format shows")
    #expect(cells["E2"] == .day(try #require(Day(iso: "1998-03-12"))))
    #expect(cells["E3"] == .day(try #require(Day(iso: "2019-07-01"))), "the hour is left out")
    #expect(cells["F2"] == .number("7.5"))
    #expect(cells["H2"] == .flag(true))
    #expect(cells["A5"] == .text("Total"), "what is noted beside a cell is not in it")
    #expect(table.merged.map(\.description) == ["A5:D5"])
  }

  @Test(
    "what is hidden is said: rows and columns are read, sheets are not",
    arguments: ["structures.xlsx", "structures.ods"])
  func hidden(_ name: String) throws {
    let notices = try Table(reading: Self.given(name)).notices
    #expect(notices.contains(.hiddenRows(1, first: 3)))
    #expect(notices.contains(.hiddenColumns([5])))
    #expect(notices.contains(.hiddenSheets(["Listes"])))
  }

  @Test(
    "of several sheets the first that is shown and filled is read, and that is said; another one is read by its name")
  func sheets() throws {
    let bytes = try Self.given("structures.xlsx")
    #expect(try Table(reading: bytes).notices.first == .sheet("Structures", others: ["Lisez-moi", "2019"]))
    #expect(try Table(reading: bytes, sheet: "2019").rows.count == 1)
    #expect(
      try Table(reading: bytes, sheet: "listes").byPlace["A1"] == .text("ESUS"), "a hidden one too, whatever the case")
    #expect(fault(bytes, sheet: "2020") == .noSheet("2020", known: ["Lisez-moi", "Structures", "2019", "Listes"]))
    #expect(fault(bytes, sheet: "Lisez-moi") == .empty)
  }

  @Test(
    "a text is read whatever parts its cells and whatever its alphabet",
    arguments: [
      "Nom;Ville\r\nCafé;Gap\r\n", "\u{FEFF}Nom,Ville\nCafé,Gap\n", "Nom\tVille\nCafé\tGap",
      "sep=;\r\nNom;Ville\r\nCafé;Gap",
    ])
  func texts(_ text: String) throws {
    let utf16: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let latin: [UInt8] = text.unicodeScalars.filter { $0 != "\u{FEFF}" }.map { UInt8($0.value) }
    for bytes in [Array(text.utf8), utf16, latin] {
      let cells = try Table(reading: bytes).byPlace
      #expect(cells == ["A1": .text("Nom"), "B1": .text("Ville"), "A2": .text("Café"), "B2": .text("Gap")])
    }
    #expect(try Table(reading: latin).notices == [.given(.windows1252)])
  }

  @Test("a cell of several lines is one cell, and the rows after it are numbered as a spreadsheet numbers them")
  func severalLines() throws {
    let table = try Table(
      reading: Array("Nom;Adresse\r\n\r\nCafé;\"1 rue du Puits\r\n05000 Gap\"\r\nPanier;Veynes\r\n".utf8))
    #expect(table.rows.map(\.number) == [1, 3, 4])
    #expect(table.byPlace["B3"] == .text("1 rue du Puits\n05000 Gap"))
  }

  @Test("what is no table is told for what it is")
  func noTable() {
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)
    let locked = compound + "EncryptedPackage".utf16.flatMap { [UInt8($0), 0] } + compound
    #expect(fault(locked) == .password)
    #expect(fault(compound) == .olderForm, "a workbook of before 2007")
    #expect(fault(Packing.zip([("xl/workbook.bin", "")])) == .olderForm)
    #expect(fault(Packing.zip([("word/document.xml", "<a/>")])) == .notASpreadsheet)
    #expect(fault(Array("<html><table><tr><td>Nom</td></tr></table></html>".utf8)) == .markup)
    #expect(fault(Array("%PDF-1.7\n".utf8) + [1, 2, 3, 200]) == .binary)
    #expect(fault([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + (0..<200).map { UInt8($0 % 32) }) == .binary)
    #expect(fault([]) == .empty)
    #expect(fault(Array(";;;\r\n;;\r\n".utf8)) == .empty)
    #expect(fault(Array("Nom\n\"Café".utf8)) == .openQuote(line: 2))
  }

  @Test(
    "a place is told as a spreadsheet tells it",
    arguments: [("A1", 1, 0), ("Z9", 9, 25), ("AA10", 10, 26), ("XFD1048576", 1_048_576, 16_383)])
  func places(_ text: String, _ row: Int, _ column: Int) {
    #expect(CellPlace(text) == CellPlace(row: row, column: column))
    #expect(CellPlace(row: row, column: column).description == text)
    #expect(CellPlace("1\(text)") == nil)
  }
}
