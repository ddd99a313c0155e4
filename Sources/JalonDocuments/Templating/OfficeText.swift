import JalonTables
import JalonWording

/// What a file for word processors says, line by line, for whoever looks at it before it leaves.
struct OfficeText {
  private var lines: [String] = []

  /// - Parameter columns: the width of a line.
  static func lines(
    of file: [UInt8], _ format: OfficeFormat, columns: Int = TextPages.columns, measure: @escaping (String) -> Int
  ) -> [String] {
    let body = format == .odt ? "content.xml" : "word/document.xml"
    guard let packed = try? PackedFile(file, most: 1 << 28), let bytes = try? packed.bytes(of: body),
      let root = try? XMLElement(reading: bytes)
    else { return [] }
    var text = OfficeText()
    text.read(root, OfficeDialect.of(format))
    return text.lines.flatMap { $0.wrapped(to: columns, measure: measure) }
  }

  private mutating func read(_ element: XMLElement, _ dialect: OfficeDialect) {
    if dialect.paragraphs.contains(element.name) {
      lines += [element.line(dialect), ""]
    } else if element.name == "w:tr" || element.name == "table:table-row" {
      let cells = element.elements.filter { $0.name == "w:tc" || $0.name.hasSuffix("table-cell") }
      lines.append(cells.map { $0.line(dialect).withoutBlanksAround }.joined(separator: " | "))
    } else if element.name == "text:list-item" {
      lines.append("- " + element.line(dialect))
    } else if element.name != "office:automatic-styles" {
      for child in element.elements { read(child, dialect) }
      if dialect.tables.contains(element.name) { lines.append("") }
    }
  }
}

extension XMLElement {
  /// All that it says on one line, as far as no line break stands in it.
  fileprivate func line(_ dialect: OfficeDialect) -> String {
    children.map { child in
      switch child {
      case .text(let text): return dialect.holdsText(name) ? text : ""
      case .element(let element):
        switch element.name {
        case "text:s", "w:tab", "text:tab": return " "
        case "w:br", "text:line-break": return "\n"
        default: return element.line(dialect) + (dialect.paragraphs.contains(element.name) ? " " : "")
        }
      }
    }.joined()
  }
}
