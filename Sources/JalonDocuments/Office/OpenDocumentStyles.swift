import JalonTables
import JalonWording

/// How an OpenDocument text looks: its paragraphs, its sheet, and what stands at the head and foot of each.
struct OpenDocumentStyles {
  static let spaces: KeyValuePairs<String, String> = [
    "xmlns:office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "xmlns:style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "xmlns:text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "xmlns:table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "xmlns:fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "xmlns:svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "xmlns:meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0", "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "office:version": "1.2",
  ]

  private let layout: PaperLayout

  init(_ layout: PaperLayout) { self.layout = layout }

  /// `styles.xml`
  var text: String {
    XML.document(
      "office:document-styles", OpenDocumentStyles.spaces,
      [
        XML(
          "office:font-face-decls", [:],
          [
            XML(
              "style:font-face",
              [
                "style:name": Look.openFont, "svg:font-family": "'\(Look.openFont)', \(Look.wordFont)",
                "style:font-family-generic": "swiss", "style:font-pitch": "variable",
              ])
          ]),
        XML("office:styles", [:], [usual] + PaperStyle.allCases.map(style) + [bullets]),
        XML("office:automatic-styles", [:], [page]),
        XML("office:master-styles", [:], [master]),
      ])
  }

  private var usual: XML {
    let code = layout.language == .fr ? ("fr", "FR") : ("en", "GB")
    return XML(
      "style:default-style", ["style:family": "paragraph"],
      [
        XML(
          "style:paragraph-properties",
          ["fo:orphans": "2", "fo:widows": "2", "style:writing-mode": "lr-tb", "style:tab-stop-distance": "12.5mm"]),
        XML(
          "style:text-properties",
          [
            "style:font-name": Look.openFont, "fo:font-size": "11pt", "fo:language": code.0, "fo:country": code.1,
            "fo:color": "#111111",
          ]),
      ])
  }

  func style(_ style: PaperStyle) -> XML {
    let look = style.look
    var paragraph: [XML] = []
    paragraph.append(
      XML(
        "style:paragraph-properties",
        [
          "fo:margin-left": "0mm", "fo:margin-right": "0mm", "fo:margin-top": look.before.millimetres,
          "fo:margin-bottom": look.after.millimetres, "fo:text-align": look.side.openName,
          "fo:keep-with-next": look.keepsNext ? "always" : "auto", "fo:line-height": "115%",
          "fo:border-bottom": look.line == .none ? "none" : look.border,
          "fo:border-top": look.line == .around ? look.border : "none",
          "fo:border-left": look.line == .around ? look.border : "none",
          "fo:border-right": look.line == .around ? look.border : "none",
          "fo:padding": look.line.room,
        ]))
    let text = XML(
      "style:text-properties",
      [
        "fo:font-size": look.points, "fo:font-weight": look.isBold ? "bold" : "normal", "fo:color": "#\(look.colour)",
      ])
    return XML(
      "style:style",
      style == .heading
        ? [
          "style:name": style.openName, "style:display-name": "Heading 1", "style:family": "paragraph",
          "style:parent-style-name": "Standard", "style:default-outline-level": "1", "style:class": "text",
        ]
        : style == .body
          ? ["style:name": style.openName, "style:family": "paragraph", "style:class": "text"]
          : ["style:name": style.openName, "style:family": "paragraph", "style:parent-style-name": "Standard"],
      paragraph + [text])
  }

  let bullets = XML(
    asWritten: """
      <text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•">\
      <style:list-level-properties text:list-level-position-and-space-mode="label-alignment">\
      <style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="6mm" \
      fo:text-indent="-4mm" fo:margin-left="6mm"/></style:list-level-properties></text:list-level-style-bullet>\
      </text:list-style>
      """)

  // MARK: The sheet

  private var page: XML {
    let sheet = layout.sheet
    let room = XML("style:header-footer-properties", ["fo:min-height": "5mm", "fo:margin-bottom": "4mm"])
    let roomBelow = XML("style:header-footer-properties", ["fo:min-height": "5mm", "fo:margin-top": "4mm"])
    return XML(
      "style:page-layout", ["style:name": "page"],
      [
        XML(
          "style:page-layout-properties",
          [
            "fo:page-width": sheet.width.millimetres, "fo:page-height": sheet.height.millimetres,
            "style:print-orientation": sheet.isWide ? "landscape" : "portrait",
            "fo:margin-left": Sheet.margin.millimetres, "fo:margin-right": Sheet.margin.millimetres,
            "fo:margin-top": Sheet.edge.millimetres, "fo:margin-bottom": Sheet.edge.millimetres,
          ]),
        XML("style:header-style", [:], [room]), XML("style:footer-style", [:], [roomBelow]),
      ])
  }

  private var master: XML {
    let head = layout.stamps.map { line(.stamp, $0) } + [line(.header, layout.running)]
    return XML(
      "style:master-page", ["style:name": "Standard", "style:page-layout-name": "page"],
      [
        XML("style:header", [:], head),
        XML("style:footer", [:], layout.foot.map { line(.footer, $0) } + [numbers]),
      ])
  }

  private func line(_ style: PaperStyle, _ text: String) -> XML {
    XML("text:p", ["text:style-name": style.openName], OpenDocumentText.runs(text))
  }

  private var numbers: XML {
    XML(
      "text:p", ["text:style-name": PaperStyle.pageNumber.openName],
      [
        XML(text: layout.pageWord + " "), XML("text:page-number", ["text:select-page": "current"], [XML(text: "1")]),
        XML(text: "/"),
        XML("text:page-count", [:], [XML(text: "1")]),
      ])
  }
}

extension PaperStyle {
  /// As the file names it: a heading has the name by which word processors know headings.
  var openName: String { self == .heading ? "Heading_20_1" : rawValue }
}

extension Look {
  fileprivate var points: String { size % 2 == 0 ? "\(size / 2)pt" : "\(size / 2).5pt" }
  fileprivate var border: String { "1pt solid #\(colour)" }
}

extension Look.Line {
  fileprivate var room: String {
    switch self {
    case .none: "0mm"
    case .below: "0.5mm"
    case .around: "1.5mm"
    }
  }
}

extension Look.Side {
  fileprivate var openName: String {
    switch self {
    case .left: "start"
    case .right: "end"
    case .centre: "center"
    }
  }
}
