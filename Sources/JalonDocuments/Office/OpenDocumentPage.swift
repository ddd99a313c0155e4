import JalonTables

/// A paper as an OpenDocument text.
struct OpenDocumentPage {
  private let layout: PaperLayout

  init(_ layout: PaperLayout) { self.layout = layout }

  /// `content.xml`
  var content: String {
    XML.document(
      "office:document-content", OpenDocumentStyles.spaces,
      [
        XML("office:automatic-styles", [:], styles), XML("office:body", [:], [XML("office:text", [:], blocks)]),
      ])
  }

  var blocks: [XML] { layout.blocks.map(block) }

  /// Of the tables that stand among its blocks.
  var styles: [XML] { columns + cells + rows + tables }

  private func block(_ block: PaperLayout.Block) -> XML {
    switch block {
    case .paragraph(let style, let text): paragraph(style, text)
    case .list(let items):
      XML(
        "text:list", ["text:style-name": "Bullets"], items.map { XML("text:list-item", [:], [paragraph(.item, $0)]) })
    case .table(let table): ruled(table)
    }
  }

  private func paragraph(_ style: PaperStyle, _ text: String) -> XML {
    guard style == .heading else {
      return XML("text:p", ["text:style-name": style.openName], OpenDocumentText.runs(text))
    }
    return XML(
      "text:h", ["text:style-name": style.openName, "text:outline-level": "1"], OpenDocumentText.runs(text))
  }

  // MARK: Tables

  private func ruled(_ table: PaperLayout.Ruled) -> XML {
    let columns = table.widths.map { XML("table:table-column", ["table:style-name": "c\($0)"]) }
    let head = table.head.map { [XML("table:table-header-rows", [:], [row($0, "head")])] } ?? []
    let rows = table.rows.map { row($0, $0.isTotal ? "total" : table.frame.cellStyle) }
    return XML("table:table", ["table:style-name": "t\(table.frame)"], columns + head + rows)
  }

  private func row(_ row: PaperLayout.Ruled.Row, _ style: String) -> XML {
    XML("table:table-row", ["table:style-name": "r\(row.height)"], row.cells.map { cell($0, style) })
  }

  private func cell(_ cell: PaperLayout.Ruled.Cell, _ style: String) -> XML {
    XML(
      "table:table-cell", ["table:style-name": cell.isFramed ? style : "bare", "office:value-type": "string"],
      cell.paragraphs.map { paragraph($0.style, $0.text) })
  }

  // MARK: Their styles

  private var ruled: [PaperLayout.Ruled] {
    layout.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  private var columns: [XML] {
    Set(ruled.flatMap(\.widths)).sorted().map { width in
      XML(
        "style:style", ["style:name": "c\(width)", "style:family": "table-column"],
        [XML("style:table-column-properties", ["style:column-width": width.millimetres])])
    }
  }

  private var rows: [XML] {
    Set(ruled.flatMap { $0.rows + ($0.head.map { [$0] } ?? []) }.map(\.height)).sorted().map { height in
      XML(
        "style:style", ["style:name": "r\(height)", "style:family": "table-row"],
        [
          XML(
            "style:table-row-properties", ["style:min-row-height": height.millimetres, "fo:keep-together": "always"])
        ])
    }
  }

  private var tables: [XML] {
    [PaperLayout.Ruled.Frame.grid, .facts, .places].map { frame in
      XML(
        "style:style", ["style:name": "t\(frame)", "style:family": "table"],
        [
          XML(
            "style:table-properties",
            [
              "style:width": layout.sheet.textWidth.millimetres, "table:align": "margins",
              "table:border-model": "collapsing",
            ])
        ])
    }
  }

  private var cells: [XML] {
    let thin = "0.5pt solid #\(Look.rule)"
    return [
      cell("grid", ["fo:padding": "1mm", "fo:border": thin]),
      cell("head", ["fo:padding": "1mm", "fo:border": thin, "fo:background-color": "#\(Look.shade)"]),
      cell(
        "total",
        [
          "fo:padding": "1mm", "fo:border-left": thin, "fo:border-right": thin, "fo:border-bottom": thin,
          "fo:border-top": "1.25pt solid #\(Look.rule)",
        ]),
      cell("fact", ["fo:padding": "0.7mm", "fo:border": "none", "fo:border-bottom": "0.25pt solid #BBBBBB"]),
      cell("bare", ["fo:padding": "1mm", "fo:border": "none"]),
    ]
  }

  private func cell(_ name: String, _ properties: KeyValuePairs<String, String>) -> XML {
    XML(
      "style:style", ["style:name": name, "style:family": "table-cell"],
      [XML("style:table-cell-properties", properties)])
  }
}

extension PaperLayout.Ruled.Frame {
  fileprivate var cellStyle: String { self == .facts ? "fact" : "grid" }
}

/// A text as OpenDocument writes it: ends of lines and rooms of several spaces are elements.
enum OpenDocumentText {
  static func runs(_ text: String) -> [XML] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().flatMap { place, line in
      (place == 0 ? [] : [XML("text:line-break")]) + spaced(line)
    }
  }

  private static func spaced(_ line: Substring) -> [XML] {
    var (runs, text) = ([XML](), "")
    for character in line {
      guard character == " ", text.isEmpty || text.last == " " else {
        text.append(character)
        continue
      }
      if !text.isEmpty { runs.append(XML(text: text)) }
      runs.append(XML("text:s"))
      text = ""
    }
    return text.isEmpty ? runs : runs + [XML(text: text)]
  }
}
