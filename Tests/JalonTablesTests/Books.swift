import JalonCore

@testable import JalonTables

/// Workbooks written by hand, for what no library writes.
enum Books {
  /// - Parameters:
  ///   - sheet: what stands within `worksheet`.
  ///   - formats: the code of each format, which cells name by number from 0.
  static func excel(
    sheet: String, texts: String = "", formats: [String] = [], book: String = "", more: [(String, String)] = []
  ) -> [UInt8] {
    Packing.zip(excelParts(sheet: sheet, texts: texts, formats: formats, book: book) + more)
  }

  static func excelParts(
    sheet: String, texts: String = "", formats: [String] = [], book: String = ""
  ) -> [(String, String)] {
    let codes = formats.enumerated().map {
      "<numFmt numFmtId=\"\(200 + $0)\" formatCode=\"\($1.replacing("\"", with: "&quot;"))\"/>"
    }
    let cells = formats.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }
    return [
      ("xl/workbook.xml", workbook(book)), ("xl/_rels/workbook.xml.rels", links),
      ("xl/worksheets/sheet1.xml", "\(head)<worksheet xmlns=\"\(main)\">\(sheet)</worksheet>"),
      ("xl/sharedStrings.xml", "\(head)<sst xmlns=\"\(main)\">\(texts)</sst>"),
      (
        "xl/styles.xml",
        "\(head)<styleSheet xmlns=\"\(main)\"><numFmts>\(codes.joined())</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>\(cells.joined())</cellXfs></styleSheet>"
      ),
    ]
  }

  /// - Parameter content: what stands within `office:spreadsheet`.
  static func open(_ content: String, styles: String = "", more: [(String, String)] = []) -> [UInt8] {
    Packing.zip(
      [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", flat(content, styles))] + more)
  }

  static func flat(_ content: String, _ styles: String = "", root: String = "document-content") -> String {
    """
    \(head)<office:\(root) xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
    xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
    xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">\
    <office:automatic-styles>\(styles)</office:automatic-styles><office:body><office:spreadsheet>\(content)\
    </office:spreadsheet></office:body></office:\(root)>
    """
  }

  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static func workbook(_ inside: String) -> String {
    """
    \(head)<workbook xmlns="\(main)" xmlns:r="\(relations)">\(inside)\
    <sheets><sheet name="Feuille" sheetId="1" r:id="rId1"/></sheets></workbook>
    """
  }

  private static let links = """
    \(head)<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rId1" Type="\(relations)/worksheet" Target="/xl/worksheets/sheet1.xml"/>\
    <Relationship Id="rId2" Type="\(relations)/sharedStrings" Target="sharedStrings.xml"/>\
    <Relationship Id="rId3" Type="\(relations)/styles" Target="styles.xml"/></Relationships>
    """
}

extension Table {
  /// `B2` to what stands there.
  var byPlace: [String: CellValue] {
    Dictionary(
      rows.flatMap { row in row.cells.map { (CellPlace(row: row.number, column: $0.column).description, $0.value) } }
    ) { first, _ in first }
  }
}

func fault(_ bytes: [UInt8], sheet: String? = nil) -> TableFault? {
  do { _ = try Table(reading: bytes, sheet: sheet) } catch { return error as? TableFault }
  return nil
}
