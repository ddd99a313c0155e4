import JalonCore

/// A workbook as Excel writes it (Office Open XML): its sheets, and what their cells refer to.
struct Workbook {
  struct Sheet {
    let name: String
    let part: String
    let isHidden: Bool
  }

  private let parts: PackedParts
  private let sheets: [Sheet]
  private let isSince1904: Bool
  private let strings: [String]
  private let styles: CellStyles

  /// `nil` where the archive holds none.
  init?(_ parts: PackedParts) throws {
    let root = try Links(of: "", parts)
    let part = root.part(ofKind: "officeDocument") ?? "xl/workbook.xml"
    guard part.lowercased().contains("xl/") || parts.has("xl/workbook.xml"), parts.has(part) else { return nil }
    let (links, outline) = (try Links(of: part, parts), WorkbookOutline())
    try parts.read(part, into: outline.taker)
    self.parts = parts
    sheets = outline.sheets.compactMap { sheet in
      links.part(sheet.link, ofKind: "worksheet").map { Sheet(name: sheet.name, part: $0, isHidden: sheet.isHidden) }
    }
    isSince1904 = outline.isSince1904
    let texts = SharedTexts()
    try parts.read(links.part(ofKind: "sharedStrings") ?? "xl/sharedStrings.xml", into: texts)
    strings = texts.all
    let styles = StyleTaking()
    try parts.read(links.part(ofKind: "styles") ?? "xl/styles.xml", into: styles)
    self.styles = styles.styles
  }

  func table(_ wanted: String?, _ progress: (Int, Int) throws -> Void) throws -> Table {
    let choice = SheetChoice(names: sheets.map(\.name), hidden: Set(sheets.filter(\.isHidden).map(\.name)))
    for sheet in try choice.candidates(wanted).map({ sheets[$0] }) {
      let reading = SheetTaking(strings: strings, styles: styles, isSince1904: isSince1904)
      guard try parts.read(sheet.part, progress: progress, into: reading) else { throw TableFault.damaged }
      guard !reading.rows.isEmpty else { continue }
      let since = isSince1904 ? [TableNotice.since1904] : []
      return Table(
        sheet: sheet.name, rows: reading.rows, merged: reading.merged,
        notices: choice.notices(reading: sheet.name) + since + reading.notices)
    }
    throw TableFault.empty
  }
}

/// What a workbook says of its sheets.
private final class WorkbookOutline {
  private(set) var sheets: [(name: String, link: String, isHidden: Bool)] = []
  private(set) var isSince1904 = false

  var taker: XMLOutline {
    XMLOutline { [self] name, attributes in
      switch name {
      case "workbookPr": isSince1904 = ["1", "true", "on"].contains(attributes["date1904"] ?? "")
      case "sheet":
        guard let name = attributes["name"], let link = attributes["elationships", "id"] else { return }
        sheets.append((name, link, (attributes["state"] ?? "visible") != "visible"))
      default: break
      }
    }
  }
}

/// Where the parts of a document stand that another part names.
struct Links {
  private var parts: [String: (kind: String, part: String)] = [:]

  /// - Parameter part: empty for the document as a whole.
  init(of part: String, _ packed: PackedParts) throws {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    let name = part.dropFirst(folder.count)
    var found: [String: (kind: String, part: String)] = [:]
    let outline = XMLOutline { element, attributes in
      guard element == "Relationship", let id = attributes["Id"], let target = attributes["Target"] else { return }
      found[id] = (attributes["Type"] ?? "", Links.place(target, in: folder))
    }
    try packed.read("\(folder)_rels/\(name).rels", into: outline)
    parts = found
  }

  func part(ofKind kind: String) -> String? { parts.values.first { $0.kind.hasSuffix("/\(kind)") }?.part }

  func part(_ id: String, ofKind kind: String) -> String? {
    parts[id].flatMap { $0.kind.hasSuffix("/\(kind)") ? $0.part : nil }
  }

  private static func place(_ target: String, in folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var steps = folder.split(separator: "/").map(String.init)
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(String(step)) }
    }
    return steps.joined(separator: "/")
  }
}
