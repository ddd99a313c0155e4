import JalonTables
import JalonWording

/// How a text for Word looks: its paragraphs, and the marks of its lists.
struct WordStyles {
  private let language: Language

  init(_ language: Language) { self.language = language }

  /// `word/styles.xml`
  var text: String {
    XML.document("w:styles", WordPage.spaces, [usual] + PaperStyle.allCases.map(style))
  }

  private var code: String { language == .fr ? "fr-FR" : "en-GB" }

  private var usual: XML {
    let font = XML(
      "w:rFonts",
      [
        "w:ascii": Look.wordFont, "w:hAnsi": Look.wordFont, "w:eastAsia": Look.wordFont, "w:cs": Look.wordFont,
      ])
    let run = [
      font, XML("w:color", ["w:val": "111111"]), XML("w:sz", ["w:val": "22"]), XML("w:szCs", ["w:val": "22"]),
      XML("w:lang", ["w:val": code, "w:eastAsia": code, "w:bidi": "ar-SA"]),
    ]
    let paragraph = [
      XML("w:widowControl"),
      XML("w:spacing", ["w:before": "0", "w:after": "0", "w:line": "276", "w:lineRule": "auto"]),
    ]
    return XML(
      "w:docDefaults", [:],
      [
        XML("w:rPrDefault", [:], [XML("w:rPr", [:], run)]),
        XML("w:pPrDefault", [:], [XML("w:pPr", [:], paragraph)]),
      ])
  }

  func style(_ style: PaperStyle) -> XML {
    let head = [XML("w:name", ["w:val": style.wordTitle])]
    let base = style == .body ? [] : [XML("w:basedOn", ["w:val": "Normal"])]
    let properties = XML("w:pPr", [:], paragraph(style))
    let text = XML("w:rPr", [:], run(style.look))
    return XML(
      "w:style",
      style == .body
        ? ["w:type": "paragraph", "w:default": "1", "w:styleId": style.wordName]
        : ["w:type": "paragraph", "w:styleId": style.wordName],
      head + base + [XML("w:qFormat"), properties, text])
  }

  // In the order in which Word wants them.
  private func paragraph(_ style: PaperStyle) -> [XML] {
    let look = style.look
    let marks = XML("w:numPr", [:], [XML("w:ilvl", ["w:val": "0"]), XML("w:numId", ["w:val": "1"])])
    return (look.keepsNext ? [XML("w:keepNext")] : []) + [XML("w:widowControl")] + (style == .item ? [marks] : [])
      + borders(look) + [
        XML("w:spacing", ["w:before": look.before.twips, "w:after": look.after.twips]),
        XML("w:jc", ["w:val": look.side.wordName]),
      ] + (style == .heading ? [XML("w:outlineLvl", ["w:val": "0"])] : [])
  }

  private func borders(_ look: Look) -> [XML] {
    let sides = look.line == .around ? ["top", "left", "bottom", "right"] : look.line == .below ? ["bottom"] : []
    guard !sides.isEmpty else { return [] }
    let lines = sides.map {
      XML("w:\($0)", ["w:val": "single", "w:sz": "8", "w:space": "4", "w:color": look.colour])
    }
    return [XML("w:pBdr", [:], lines)]
  }

  private func run(_ look: Look) -> [XML] {
    (look.isBold ? [XML("w:b")] : []) + [
      XML("w:color", ["w:val": look.colour]), XML("w:sz", ["w:val": "\(look.size)"]),
      XML("w:szCs", ["w:val": "\(look.size)"]),
    ]
  }

  /// `word/numbering.xml`
  static let numbering = XML.document(
    "w:numbering", WordPage.spaces,
    [marks(0), XML("w:num", ["w:numId": "1"], [XML("w:abstractNumId", ["w:val": "0"])])])

  /// The marks of lists, under a number.
  static func marks(_ number: Int) -> XML {
    XML(
      "w:abstractNum", ["w:abstractNumId": "\(number)"],
      [
        XML("w:multiLevelType", ["w:val": "singleLevel"]),
        XML(
          "w:lvl", ["w:ilvl": "0"],
          [
            XML("w:start", ["w:val": "1"]), XML("w:numFmt", ["w:val": "bullet"]), XML("w:lvlText", ["w:val": "•"]),
            XML("w:lvlJc", ["w:val": "left"]),
            XML("w:pPr", [:], [XML("w:ind", ["w:left": 60.twips, "w:hanging": 40.twips])]),
          ]),
      ])
  }

  /// `word/settings.xml`
  var settings: String {
    XML.document(
      "w:settings", WordPage.spaces,
      [
        XML(
          "w:compat", [:],
          [
            XML(
              "w:compatSetting",
              [
                "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15",
              ])
          ]),
        XML("w:themeFontLang", ["w:val": code]),
      ])
  }
}

extension PaperStyle {
  var wordName: String {
    switch self {
    case .body: "Normal"
    case .item: "ListBullet"
    default: rawValue
    }
  }

  /// The names by which Word knows its own styles.
  var wordTitle: String {
    switch self {
    case .heading: "heading 1"
    case .header, .footer: rawValue.lowercased()
    case .item: "List Bullet"
    default: wordName
    }
  }
}

extension Look.Side {
  fileprivate var wordName: String {
    switch self {
    case .left: "left"
    case .right: "right"
    case .centre: "center"
    }
  }
}
