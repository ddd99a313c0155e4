import JalonTables

/// A paper as Word writes one.
struct WordPage {
  static let spaces: KeyValuePairs<String, String> = [
    "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  ]

  private let layout: PaperLayout
  /// By which name the file knows each style.
  private let name: (PaperStyle) -> String

  init(_ layout: PaperLayout, naming name: @escaping (PaperStyle) -> String = \.wordName) {
    (self.layout, self.name) = (layout, name)
  }

  var blocks: [XML] { layout.blocks.flatMap(block) }

  /// `word/document.xml`
  var document: String {
    XML.document("w:document", WordPage.spaces, [XML("w:body", [:], blocks + [section])])
  }

  /// `word/header1.xml`
  var header: String {
    let lines = layout.stamps.map { paragraph(.stamp, $0) } + [paragraph(.header, layout.running)]
    return XML.document("w:hdr", WordPage.spaces, lines)
  }

  /// `word/footer1.xml`
  var footer: String {
    let numbers = XML(
      "w:p", [:],
      [
        style(.pageNumber), WordPage.run("\(layout.pageWord) "), WordPage.field("PAGE"), WordPage.run("/"),
        WordPage.field("NUMPAGES"),
      ])
    return XML.document("w:ftr", WordPage.spaces, layout.foot.map { paragraph(.footer, $0) } + [numbers])
  }

  private func block(_ block: PaperLayout.Block) -> [XML] {
    switch block {
    case .paragraph(let style, let text): [paragraph(style, text)]
    case .list(let items): items.map { paragraph(.item, $0) }
    case .table(let table): [ruled(table)]
    }
  }

  // MARK: Paragraphs

  private func paragraph(_ style: PaperStyle, _ text: String) -> XML {
    XML("w:p", [:], [self.style(style), WordPage.run(text)])
  }

  private func style(_ style: PaperStyle) -> XML {
    XML("w:pPr", [:], [XML("w:pStyle", ["w:val": name(style)])])
  }

  private static func run(_ text: String) -> XML {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return XML(
      "w:r", [:],
      lines.enumerated().flatMap { place, line in
        (place == 0 ? [] : [XML("w:br")]) + [XML("w:t", ["xml:space": "preserve"], [XML(text: String(line))])]
      })
  }

  private static func field(_ name: String) -> XML {
    XML("w:fldSimple", ["w:instr": " \(name) "], [run("1")])
  }

  // MARK: Tables

  private func ruled(_ table: PaperLayout.Ruled) -> XML {
    let grid = XML("w:tblGrid", [:], table.widths.map { XML("w:gridCol", ["w:w": $0.twips]) })
    let head = table.head.map { [row($0, table, isHead: true)] } ?? []
    return XML("w:tbl", [:], [properties(table), grid] + head + table.rows.map { row($0, table) })
  }

  private func properties(_ table: PaperLayout.Ruled) -> XML {
    let sides = ["top", "left", "bottom", "right"].map { XML("w:\($0)", ["w:w": "57", "w:type": "dxa"]) }
    return XML(
      "w:tblPr", [:],
      [
        XML("w:tblW", ["w:w": table.widths.reduce(0, +).twips, "w:type": "dxa"]),
        XML("w:tblLayout", ["w:type": "fixed"]), XML("w:tblCellMar", [:], sides),
        XML("w:tblLook", ["w:val": "0020", "w:firstRow": table.head == nil ? "0" : "1"]),
      ])
  }

  private func row(_ row: PaperLayout.Ruled.Row, _ table: PaperLayout.Ruled, isHead: Bool = false) -> XML {
    let height = row.height > 0 ? [XML("w:trHeight", ["w:val": row.height.twips, "w:hRule": "atLeast"])] : []
    let repeated = isHead ? [XML("w:tblHeader")] : []
    let cells = zip(row.cells, table.widths).map { cell($0, width: $1, row, table.frame, isHead: isHead) }
    return XML("w:tr", [:], [XML("w:trPr", [:], [XML("w:cantSplit")] + height + repeated)] + cells)
  }

  private func cell(
    _ cell: PaperLayout.Ruled.Cell, width: Int, _ row: PaperLayout.Ruled.Row, _ frame: PaperLayout.Ruled.Frame,
    isHead: Bool
  ) -> XML {
    let shade = isHead ? [XML("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": Look.shade])] : []
    let properties = [XML("w:tcW", ["w:w": width.twips, "w:type": "dxa"])] + borders(cell, row, frame) + shade
    return XML(
      "w:tc", [:],
      [XML("w:tcPr", [:], properties)] + cell.paragraphs.map { paragraph($0.style, $0.text) })
  }

  private func borders(
    _ cell: PaperLayout.Ruled.Cell, _ row: PaperLayout.Ruled.Row, _ frame: PaperLayout.Ruled.Frame
  ) -> [XML] {
    guard cell.isFramed else { return [] }
    if frame == .facts { return [XML("w:tcBorders", [:], [line("bottom", 2, "BBBBBB")])] }
    return [
      XML(
        "w:tcBorders", [:],
        [line("top", row.isTotal ? 10 : 4)] + ["left", "bottom", "right"].map { line($0, 4) })
    ]
  }

  /// - Parameter width: in eighths of a point.
  private func line(_ side: String, _ width: Int, _ colour: String = Look.rule) -> XML {
    XML("w:\(side)", ["w:val": "single", "w:sz": "\(width)", "w:space": "0", "w:color": colour])
  }

  // MARK: The sheet

  private var section: XML {
    let sheet = layout.sheet
    let size = XML(
      "w:pgSz",
      sheet.isWide
        ? ["w:w": sheet.width.twips, "w:h": sheet.height.twips, "w:orient": "landscape"]
        : ["w:w": sheet.width.twips, "w:h": sheet.height.twips])
    let text = (Sheet.edge + 90).twips
    return XML(
      "w:sectPr", [:],
      [
        XML("w:headerReference", ["w:type": "default", "r:id": "rId2"]),
        XML("w:footerReference", ["w:type": "default", "r:id": "rId3"]), size,
        XML(
          "w:pgMar",
          [
            "w:top": text, "w:right": Sheet.margin.twips, "w:bottom": text, "w:left": Sheet.margin.twips,
            "w:header": Sheet.edge.twips, "w:footer": Sheet.edge.twips, "w:gutter": "0",
          ]),
      ])
  }
}
