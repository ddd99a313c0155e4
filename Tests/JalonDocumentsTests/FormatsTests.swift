import JalonCore
import JalonTesting
import Testing

@testable import JalonDocuments

@Suite("CSV")
struct CSVTests {
  @Test(
    "a text that a spreadsheet would compute is shown instead",
    arguments: ["=1+1", "+33 4 92", "-5", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", "＝1"])
  func formulas(_ text: String) {
    let row = CSVProfile.excelFR.row([.text(text)])
    #expect(row.hasPrefix("'") || row.hasPrefix("\"'"))
  }

  @Test("an ordinary text is left as it is", arguments: ["Œuvrer ensemble", "l’été", "a=b", "1-2", ""])
  func ordinary(_ text: String) { #expect(CSVProfile.excelFR.row([.text(text)]) == "\(text)\r\n") }

  @Test("a negative amount stays a number")
  func numbers() {
    #expect(CSVProfile.excelFR.row([.hundredths(-1_250), .hundredths(720_000), .whole(-3)]) == "-12,50;7200;-3\r\n")
    #expect(CSVProfile.rfc4180.row([.hundredths(5), .day("2026-11-23"), .empty]) == "0.05,2026-11-23,\r\n")
  }

  @Test("a French Excel finds its mark, its days and its semicolons")
  func excel() {
    #expect(CSVProfile.excelFR.mark == "\u{FEFF}" && CSVProfile.rfc4180.mark.isEmpty)
    #expect(CSVProfile.excelFR.row([.day("2026-01-05"), .text("a;\"b\"")]) == "05/01/2026;\"a;\"\"b\"\"\"\r\n")
  }
}

@Suite("JSON")
struct JSONTests {
  @Test("keeps the order of its members and escapes what it must")
  func order() {
    let json: JSON = ["b": 1, "a": ["x\n\"\\", .null, .flag(true)], "é": [:]]
    #expect(json.line == #"{"b":1,"a":["x\n\"\\",null,true],"é":{}}"#)
  }

  @Test("escapes what could steer a terminal")
  func steering() {
    #expect(JSON.text("\u{1B}[2J\u{202E}\u{9B}\u{200B}\u{FEFF}😀").line == #""\u001b[2J\u202e\u009b\u200b\ufeff😀""#)
    #expect(JSON.text("\u{E0041}").line == #""\udb40\udc41""#)
  }
}

extension JSON: ExpressibleByIntegerLiteral {
  public init(integerLiteral number: Int) { self = .whole(number) }
}

@Suite("Columns of text")
struct TextTableTests {
  private func table(_ rows: [[String]], width: Int? = nil) -> String {
    var table = TextTable(
      [.init("N°", most: 6), .init("Objet", most: 10), .init("Euros", .right)], width: width, measure: \.count)
    for row in rows { table.add(row) }
    return table.text
  }

  @Test("are aligned, and cut with a mark")
  func aligned() {
    #expect(
      table([["1", "Projet", "12"], ["05-014", "Un objet bien trop long", "7200"]])
        == """
        N°      Objet       Euros
        1       Projet         12
        05-014  Un objet …   7200

        """)
  }

  @Test("fit a narrow terminal")
  func narrow() {
    let lines = table([["05-014", "Un objet bien trop long", "7200"]], width: 22).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 23 })
  }
}

@Suite("Generated pages")
struct PagesTests {
  @Test("the glossary names every command once")
  func glossary() {
    let page = GlossaryPage.markdown()
    for name in CommandName.all { #expect(page.contains("| `\(name.text)` |")) }
  }
}
