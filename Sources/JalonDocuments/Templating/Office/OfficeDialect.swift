import JalonWording

/// How a format for word processors writes what a template is made of.
struct OfficeDialect: Sendable {
  let paragraphs: Set<String>
  let rows: Set<String>
  /// What holds rows.
  let tables: Set<String>
  /// What is written directly in paragraphs, or in elements of their own.
  private let textElement: String?
  /// What changes nothing in a line of text.
  private let passed: Set<String>
  /// Beginnings of the names of what stands in a line of text and is none.
  private let gaps: [(prefix: String, kind: GapKind)]
  /// What tells of changes that are still to be accepted or rejected, and of remarks.
  private let tracked: Set<String>
  private let remarks: Set<String>

  enum GapKind { case field, tabulation, lineBreak, picture, note }

  static func of(_ format: OfficeFormat) -> OfficeDialect { format == .odt ? openDocument : word }

  static let word = OfficeDialect(
    paragraphs: ["w:p"], rows: ["w:tr"], tables: ["w:tbl"], textElement: "w:t",
    passed: [
      "w:pPr", "w:rPr", "w:proofErr", "w:bookmarkStart", "w:bookmarkEnd", "w:lastRenderedPageBreak", "w:sdtPr",
      "w:sdtEndPr", "w:smartTagPr", "w:permStart", "w:permEnd",
    ],
    gaps: [
      ("w:fldChar", .field), ("w:instrText", .field), ("w:fldSimple", .field), ("w:pgNum", .field),
      ("w:tab", .tabulation), ("w:ptab", .tabulation), ("w:br", .lineBreak), ("w:cr", .lineBreak),
      ("w:drawing", .picture), ("w:pict", .picture), ("w:object", .picture), ("w:sym", .picture),
      ("mc:AlternateContent", .picture), ("w:footnote", .note), ("w:endnote", .note), ("m:", .picture),
    ],
    tracked: [
      "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange", "w:pPrChange", "w:tblPrChange", "w:trPrChange",
      "w:tcPrChange", "w:sectPrChange", "w:cellIns", "w:cellDel", "w:numberingChange",
    ], remarks: ["w:commentReference", "w:commentRangeStart"])

  static let openDocument = OfficeDialect(
    paragraphs: ["text:p", "text:h"], rows: ["table:table-row", "text:list-item"],
    tables: ["table:table", "text:list"], textElement: nil,
    passed: [
      "text:bookmark", "text:bookmark-start", "text:bookmark-end", "text:soft-page-break", "text:reference-mark-start",
      "text:reference-mark-end",
    ],
    gaps: [
      ("text:tab", .tabulation), ("text:line-break", .lineBreak), ("text:note", .note), ("draw:", .picture),
      ("text:", .field), ("presentation:", .field),
    ],
    tracked: ["text:change", "text:change-start", "text:change-end"],
    remarks: ["office:annotation"])

  /// Elements of a line that hold text like the line itself.
  private static let inline: Set<String> = ["text:span", "text:a", "text:meta", "text:ruby", "text:ruby-base"]

  func isPassed(_ name: String) -> Bool { passed.contains(name) }
  func isTracked(_ name: String) -> Bool { tracked.contains(name) }
  func isRemark(_ name: String) -> Bool { remarks.contains(name) }
  func holdsText(_ name: String) -> Bool { textElement.map { $0 == name } ?? true }

  /// What stands in the line in the place of text; `nil` for what holds text itself.
  func gap(_ name: String) -> GapKind? {
    if OfficeDialect.inline.contains(name) || name == "text:s" { return nil }
    return gaps.first { name.hasPrefix($0.prefix) }?.kind
  }
}

extension OfficeDialect.GapKind {
  /// « une balise est coupée par … »
  var words: Words {
    switch self {
    case .field: Words(fr: "un champ", en: "a field")
    case .tabulation: Words(fr: "une tabulation", en: "a tabulation")
    case .lineBreak: Words(fr: "un saut de ligne", en: "a line break")
    case .picture: Words(fr: "une image ou un objet", en: "a picture or an object")
    case .note: Words(fr: "un appel de note", en: "the mark of a note")
    }
  }
}
