import JalonTables
import JalonWording

/// One part of a template, its body, a header or a footer, read: each of its paragraphs in order, its tags joined.
struct TemplatePart {
  /// One paragraph, and where it stands.
  struct Spot {
    let place: Words
    let text: String
    let hasObject: Bool
    /// Of what it stands in.
    let container: Int
    /// The innermost row or item of a list, and the table or list of that.
    let row: Int?
    let table: Int?
    let pieces: [TemplatePiece]

    /// It says nothing but tags that steer.
    var isBare: Bool {
      !hasObject && pieces.contains { $0.kind == .tag }
        && pieces.allSatisfy { $0.kind == .tag || ($0.kind == .text && $0.content.isRoom) }
    }

    var isEmpty: Bool { !hasObject && text.isRoom }

    /// The one thing that it prints, where it prints nothing else.
    var lone: String? {
      let told = pieces.filter { $0.kind != .text || !$0.content.isRoom }
      guard !hasObject, told.count == 1, told[0].kind == .variable else { return nil }
      return told[0].content
    }
  }

  enum Kind { case body, header, footer, note }

  let name: String
  let kind: Kind
  let dialect: OfficeDialect
  private(set) var root: XMLElement
  private(set) var spots: [Spot] = []
  private let file: String
  private var ids = 0
  private var (paragraphs, tables) = (0, 0)

  /// - Throws: where a tag is broken, or cannot be joined.
  init(_ name: String, _ kind: Kind, _ root: XMLElement, _ dialect: OfficeDialect, file: String) throws(TemplateFault) {
    (self.name, self.kind, self.root, self.dialect, self.file) = (name, kind, root, dialect, file)
    self.root = try walk(root, Around())
    // Each change is marked in its paragraph; what was deleted stands apart.
    if root.holds(where: { $0 == "text:changed-region" }) {
      throw fault(place("", Around()), OfficeTemplateWords.tracked)
    }
  }

  /// What a paragraph stands in.
  private struct Around {
    var container = 0
    var (row, table): (Int?, Int?) = (nil, nil)
    /// The table, row and column that are told, of the outermost table.
    var cell: (table: Int, row: Int, column: Int)?
    var isFooter = false
  }

  private mutating func walk(_ element: XMLElement, _ around: Around) throws(TemplateFault) -> XMLElement {
    guard !dialect.isTracked(element.name), !dialect.isRemark(element.name) else {
      throw fault(
        place("", around), dialect.isRemark(element.name) ? OfficeTemplateWords.remark : OfficeTemplateWords.tracked)
    }
    if element.name == "text:tracked-changes" { return element }
    guard !dialect.paragraphs.contains(element.name) else { return try paragraph(element, around) }
    var (element, around) = (element, around)
    ids += 1
    around.container = ids
    if element.name.hasPrefix("style:footer") { around.isFooter = true }
    if dialect.tables.contains(element.name) {
      around.table = ids
      if around.cell == nil, element.name != "text:list" { tables += 1 }
    }
    try walkChildren(of: &element, around)
    return element
  }

  private mutating func walkChildren(of element: inout XMLElement, _ around: Around) throws(TemplateFault) {
    var (row, column) = (0, 0)
    for index in element.children.indices {
      guard case .element(let child) = element.children[index] else { continue }
      var (within, isRow) = (around, false)
      if dialect.rows.contains(child.name) {
        (row, ids) = (row + 1, ids + 1)
        within.row = ids
        isRow = true
        if around.cell == nil, child.name != "text:list-item" { within.cell = (tables, row, 0) }
      } else if child.name == "w:tc" || child.name == "table:table-cell" {
        column += 1
        if let cell = around.cell, cell.column == 0 { within.cell = (cell.table, cell.row, column) }
      }
      let walked = try walk(child, within)
      element.children[index] = .element(isRow ? walked.marked(within.row ?? 0) : walked)
    }
  }

  // MARK: One paragraph

  private mutating func paragraph(_ element: XMLElement, _ around: Around) throws(TemplateFault) -> XMLElement {
    if around.cell == nil { paragraphs += 1 }
    let place = place(element.text, around)
    try demandSettled(element, place)
    let read: (paragraph: XMLElement, text: String, hasObject: Bool)
    do { read = try TagJoining(dialect: dialect).joined(element) } catch { throw fault(place, error) }
    do { try TemplateCheck(file: file, text: read.text).braces() } catch { throw fault(place, error.reason) }
    var reader = TemplateReader(read.text)
    spots.append(
      Spot(
        place: place, text: read.text, hasObject: read.hasObject, container: around.container, row: around.row,
        table: around.table, pieces: reader.pieces()))
    let number = spots.count - 1
    return try holding(read.paragraph).marked(number)
  }

  /// What stands within a line and has paragraphs of its own: the box of a text, a note.
  private mutating func holding(_ paragraph: XMLElement) throws(TemplateFault) -> XMLElement {
    var paragraph = paragraph
    for index in paragraph.children.indices {
      guard case .element(let child) = paragraph.children[index] else { continue }
      paragraph.children[index] = .element(
        dialect.paragraphs.contains(child.name) ? try walk(child, Around()) : try boxed(child))
    }
    return paragraph
  }

  private mutating func boxed(_ element: XMLElement) throws(TemplateFault) -> XMLElement {
    var element = element
    ids += 1
    let own = ids
    for index in element.children.indices {
      guard case .element(let child) = element.children[index] else { continue }
      if dialect.paragraphs.contains(child.name) || dialect.tables.contains(child.name) {
        var around = Around()
        around.container = own
        element.children[index] = .element(try walk(child, around))
      } else {
        element.children[index] = .element(try boxed(child))
      }
    }
    return element
  }

  private func demandSettled(_ element: XMLElement, _ place: Words) throws(TemplateFault) {
    if element.holds(where: dialect.isTracked) {
      let cutsTag = element.text.contains("{{") || element.text.contains("{%")
      throw fault(place, cutsTag ? OfficeTemplateWords.trackedTag : OfficeTemplateWords.tracked)
    }
    if element.holds(where: dialect.isRemark) { throw fault(place, OfficeTemplateWords.remark) }
  }

  private func fault(_ place: Words, _ reason: Words) -> TemplateFault {
    TemplateFault(file: file, place: place, reason: reason)
  }

  private func place(_ text: String, _ around: Around) -> Words {
    switch kind {
    case .header: return around.isFooter ? OfficeTemplateWords.footer : OfficeTemplateWords.header
    case .footer: return OfficeTemplateWords.footer
    case .note: return OfficeTemplateWords.note
    case .body: break
    }
    if let cell = around.cell, cell.column > 0 {
      return OfficeTemplateWords.cell(table: cell.table, row: cell.row, column: cell.column)
    }
    let start = text.withoutBlanksAround
    return OfficeTemplateWords.paragraph(max(1, paragraphs), start.count > 30 ? start.prefix(29) + "…" : start)
  }
}

extension XMLElement {
  /// Whether it, or something within it, has such a name.
  func holds(where matches: (String) -> Bool) -> Bool {
    matches(name) || elements.contains { $0.holds(where: matches) }
  }
}

extension String {
  /// It holds nothing to read.
  var isRoom: Bool { allSatisfy(\.isWhitespace) }
}
