import JalonCore
import Testing

@testable import JalonTables

@Suite("A spreadsheet of LibreOffice's")
struct OpenDocumentTests {
  private static func row(_ cells: String, more: String = "") -> String {
    "<table:table-row \(more)>\(cells)</table:table-row>"
  }
  private static func sheet(_ rows: String, named name: String = "F", more: String = "") -> String {
    "<table:table table:name=\"\(name)\" \(more)>\(rows)</table:table>"
  }
  private static func text(_ text: String) -> String {
    "<table:table-cell office:value-type=\"string\"><text:p>\(text)</text:p></table:table-cell>"
  }

  @Test("a million repeated blank rows and columns cost nothing, and say nothing")
  func blank() throws {
    let rows =
      Self.row("<table:table-cell table:number-columns-repeated=\"16383\"/>" + Self.text("Fin"))
      + Self.row(
        "<table:table-cell table:number-columns-repeated=\"16384\"/>", more: "table:number-rows-repeated=\"1048574\"")
      + Self.row(Self.text("Bas"))
    let table = try Table(reading: Books.open(Self.sheet(rows)))
    #expect(table.byPlace == ["XFD1": .text("Fin"), "A1048576": .text("Bas")])
  }

  @Test("a cell or a row that is repeated stands each time")
  func repeated() throws {
    let cell =
      "<table:table-cell office:value-type=\"float\" office:value=\"4\" table:number-columns-repeated=\"2\"><text:p>4</text:p></table:table-cell>"
    let table = try Table(reading: Books.open(Self.sheet(Self.row(cell, more: "table:number-rows-repeated=\"3\""))))
    #expect(table.rows.map(\.number) == [1, 2, 3])
    #expect(table.byPlace["B3"] == .number("4"))
  }

  @Test("a filled row repeated beyond what a table may hold is refused")
  func tooMany() {
    let cell =
      "<table:table-cell office:value-type=\"float\" office:value=\"4\" table:number-columns-repeated=\"16384\"/>"
    #expect(fault(Books.open(Self.sheet(Self.row(cell, more: "table:number-rows-repeated=\"1048576\"")))) == .tooLarge)
  }

  @Test("values are read by what they are: days, flags, shares, faults, and formulas by their value")
  func values() throws {
    let cells = """
      <table:table-cell office:value-type="date" office:date-value="2026-11-23T08:30:00"><text:p>23/11/26</text:p></table:table-cell>\
      <table:table-cell office:value-type="boolean" office:boolean-value="false"><text:p>FAUX</text:p></table:table-cell>\
      <table:table-cell office:value-type="percentage" office:value="0.25"><text:p>25,00 %</text:p></table:table-cell>\
      <table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error" table:formula="of:=1/0"><text:p>#DIV/0 !</text:p></table:table-cell>\
      <table:table-cell office:value-type="float" office:value="73282932000074" table:formula="of:=[.A1]"><text:p>7,33E+13</text:p></table:table-cell>\
      <table:table-cell office:value-type="float" office:value="5000"><text:p>05000</text:p></table:table-cell>
      """
    let table = try Table(reading: Books.open(Self.sheet(Self.row(cells))))
    #expect(
      table.byPlace == [
        "A1": .day(try #require(Day(iso: "2026-11-23"))), "B1": .flag(false), "C1": .number("0.25"),
        "D1": .fault("#DIV/0 !"),
        "E1": .number("73282932000074"), "F1": .number("05000"),
      ])
    #expect(table.notices == [.formulas(2, first: CellPlace(row: 1, column: 3))])
  }

  @Test("a text of several paragraphs is one, with its blanks, and without the note or the drawing that hangs on it")
  func paragraphs() throws {
    let cell = """
      <table:table-cell office:value-type="string"><office:annotation><text:p>à revoir</text:p></office:annotation>\
      <draw:frame><text:p>logo</text:p></draw:frame><text:p>1 rue<text:s text:c="2"/>du <text:span>Puits</text:span></text:p>\
      <text:p>05000<text:tab/>Gap</text:p></table:table-cell>
      """
    #expect(
      try Table(reading: Books.open(Self.sheet(Self.row(cell)))).byPlace == ["A1": .text("1 rue  du Puits\n05000\tGap")]
    )
  }

  @Test("what LibreOffice keeps of another file is no sheet of this one")
  func elsewhere() throws {
    let content =
      Self.sheet(Self.row(Self.text("là-bas")), named: "'file:///x.ods'#$F") + Self.sheet(Self.row(Self.text("ici")))
    #expect(try Table(reading: Books.open(content)).byPlace == ["A1": .text("ici")])
  }

  @Test("a flat document (.fods) is read as one that is packed")
  func flat() throws {
    let text = Books.flat(Self.sheet(Self.row(Self.text("Café"))), root: "document")
    #expect(try Table(reading: Array(text.utf8)).byPlace == ["A1": .text("Café")])
  }

  @Test("a document with a password is told, in each of the ways in which one is written")
  func passwords() {
    let manifest = "<m:manifest xmlns:m=\"urn:m\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
    #expect(fault(Books.open("", more: [("META-INF/manifest.xml", manifest)])) == .password)
    #expect(fault(Packing.zip([("encrypted-package", "x")])) == .password)
    var packing = Packing()
    packing.add("content.xml", Array("x".utf8), flags: 1)
    #expect(fault(packing.archive) == .password)
  }

  @Test("a text document is no spreadsheet")
  func textDocument() {
    #expect(fault(Packing.zip([("content.xml", "<office xmlns=\"urn:x\"><text/></office>")])) == .notASpreadsheet)
  }
}
