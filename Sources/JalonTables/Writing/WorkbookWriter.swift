import JalonCore

/// Writes a workbook (`.xlsx`): each cell is what it is, a day a day, an amount a number, and a text never a formula.
public struct WorkbookWriter {
  /// One cell: what it is decides how a spreadsheet shows it and reckons with it.
  public enum Cell: Hashable, Sendable {
    case text(String)
    case day(Day)
    /// In cents.
    case euros(Int)
    case hundredths(Int)
    case whole(Int)
    /// A number without the spaces of one.
    case year(Int)
    case empty
  }

  /// One sheet. Its first row holds the heads, where it has some.
  public struct Sheet: Sendable {
    public let name: String
    public let heads: [String]
    public let rows: [[Cell]]

    public init(_ name: String, heads: [String] = [], rows: [[Cell]]) {
      (self.name, self.heads, self.rows) = (name, heads, rows)
    }
  }

  private let title: String
  private let sheets: [Sheet]

  /// - Parameter title: among the properties of the file.
  public init(_ title: String, _ sheets: [Sheet]) { (self.title, self.sheets) = (title, sheets) }

  /// The whole file. The same sheets give the same bytes.
  public var bytes: [UInt8] {
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", types)
    zip.add(
      "_rels/.rels", WorkbookWriter.links([("officeDocument", "xl/workbook.xml"), (Kinds.core, "docProps/core.xml")]))
    zip.add("xl/workbook.xml", workbook)
    zip.add("xl/_rels/workbook.xml.rels", WorkbookWriter.links(sheetLinks + [("styles", "styles.xml")]))
    zip.add("xl/styles.xml", WorkbookStyles.text)
    for (place, sheet) in sheets.enumerated() {
      zip.add("xl/worksheets/sheet\(place + 1).xml", WorksheetPage(sheet).text)
    }
    zip.add("docProps/core.xml", properties)
    return zip.archive
  }

  // MARK: Its parts

  private var names: [String] {
    var taken: Set<String> = []
    return sheets.map { sheet in
      let base = sheet.name.asSheetName
      let name = (1...).lazy.map { $0 == 1 ? base : "\(base.prefix(27)) (\($0))" }.first {
        !taken.contains($0.lowercased())
      }
      taken.insert((name ?? base).lowercased())
      return name ?? base
    }
  }

  private var sheetLinks: [(type: String, target: String)] {
    sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
  }

  private var workbook: String {
    let own = names.enumerated().map { place, name in
      XML("sheet", ["name": name, "sheetId": "\(place + 1)", "r:id": "rId\(place + 1)"])
    }
    // The heads of a table stay in sight and filter it: other programs find them under this name.
    let filters = sheets.enumerated().filter { !$0.element.heads.isEmpty && !$0.element.rows.isEmpty }.map {
      place, sheet in
      XML(
        "definedName", ["name": "_xlnm._FilterDatabase", "localSheetId": "\(place)", "hidden": "1"],
        [XML(text: "'\(names[place].replacing("'", with: "''"))'!\(sheet.range(isAbsolute: true))")])
    }
    return XML.document(
      "workbook", ["xmlns": Kinds.main, "xmlns:r": Kinds.links],
      [XML("sheets", [:], own)] + (filters.isEmpty ? [] : [XML("definedNames", [:], filters)]))
  }

  private var types: String {
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    let parts =
      [("/xl/workbook.xml", kind + "sheet.main+xml"), ("/xl/styles.xml", kind + "styles+xml")]
      + sheets.indices.map { ("/xl/worksheets/sheet\($0 + 1).xml", kind + "worksheet+xml") }
      + [("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")]
    return XML.document(
      "Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"],
      [
        XML(
          "Default", ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"]),
        XML("Default", ["Extension": "xml", "ContentType": "application/xml"]),
      ] + parts.map { XML("Override", ["PartName": $0.0, "ContentType": $0.1]) })
  }

  private var properties: String {
    XML.document(
      "cp:coreProperties", ["xmlns:cp": Kinds.properties, "xmlns:dc": "http://purl.org/dc/elements/1.1/"],
      [XML("dc:title", [:], [XML(text: title)]), XML("dc:creator", [:], [XML(text: "Jalon")])])
  }

  /// `rId1`, `rId2`… in their order.
  private static func links(_ links: [(type: String, target: String)]) -> String {
    XML.document(
      "Relationships", ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"],
      links.enumerated().map { place, link in
        XML(
          "Relationship",
          [
            "Id": "rId\(place + 1)", "Type": link.type.hasPrefix("http") ? link.type : "\(Kinds.links)/\(link.type)",
            "Target": link.target,
          ])
      })
  }

  enum Kinds {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let properties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    static let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
  }
}

extension WorkbookWriter.Sheet {
  /// `A1:F20`, all that is filled.
  func range(isAbsolute: Bool = false) -> String {
    let width = max(1, max(heads.count, rows.map(\.count).max() ?? 0))
    let height = max(1, rows.count + (heads.isEmpty ? 0 : 1))
    let last = CellPlace.letters(of: width - 1)
    return isAbsolute ? "$A$1:$\(last)$\(height)" : "A1:\(last)\(height)"
  }
}

extension String {
  /// Spreadsheets refuse some characters, and more than thirty-one.
  fileprivate var asSheetName: String {
    let kept = String(map { "[]:*?/\\'".contains($0) ? " " : $0 }.prefix(31))
    return kept.allSatisfy(\.isWhitespace) ? "Feuille" : kept
  }
}
