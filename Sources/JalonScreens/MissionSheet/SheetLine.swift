import JalonCore
import JalonTerminal

/// One line of a sheet. The focus goes from one to the next, and Enter does the act of the line.
struct SheetLine: Sendable {
  typealias ID = String

  /// What the line is about: the focus stays on it when lines come and go.
  let id: ID
  let spans: [Span]
  /// At the right: a day, an amount, a key.
  let note: Span
  let action: MissionCommand.Kind?
  /// The fact of the journal that the line tells: Enter opens it whole.
  let fact: Int?
  /// The line stands for several facts, which Enter shows one by one: the oldest of them.
  let group: Int?
  /// What the act begins with.
  let topics: [Topic]
  let isHeading: Bool
  let isFocusable: Bool
  /// The whole of it, where the line has room for a part only.
  let whole: String
  /// How whoever it is about is reached.
  let contact: Contact?
  /// The document that it tells of: Enter shows it.
  let document: String?

  init(
    _ id: ID, _ spans: [Span], note: Span = Span(""), action: MissionCommand.Kind? = nil, about topics: [Topic] = [],
    fact: Int? = nil, group: Int? = nil, isFocusable: Bool = true, whole: String = "",
    contact: Contact? = nil, document: String? = nil
  ) {
    self.id = id
    self.spans = spans
    self.note = note
    self.action = action
    self.fact = fact
    self.group = group
    self.topics = topics
    self.isHeading = false
    self.isFocusable = isFocusable
    self.whole = whole
    self.contact = contact
    self.document = document
  }

  /// All that it shows, in one text.
  var text: String { spans.map(\.text).joined().split(separator: " ").joined(separator: " ") }

  /// The same line where no key acts on it.
  var told: SheetLine {
    isHeading ? self : SheetLine(id, spans, note: note.role == .key ? Span("") : note, isFocusable: false)
  }

  private init(heading: String) {
    id = "heading:" + heading
    spans = [Span(heading, .heading)]
    note = Span("")
    action = nil
    fact = nil
    group = nil
    topics = []
    isHeading = true
    isFocusable = false
    whole = ""
    contact = nil
    document = nil
  }

  static func heading(_ title: String) -> SheetLine { SheetLine(heading: title) }
}

/// Lines of a sheet, one under the other, as far as they go.
struct SheetLineList: View {
  let lines: [SheetLine]
  let focus: Int?

  func draw(on surface: inout Surface, in area: Area) {
    guard lines.count >= area.rows else { return drawSpread(on: &surface, in: area) }
    let isAtTop = focus.map { index in lines[..<index].allSatisfy { !$0.isFocusable } } ?? true
    let wanted = isAtTop ? 0 : focus.map { min(block(of: $0), $0 + max(0, area.rows - 1)) } ?? 0
    let scroll = Scroll().following(wanted, count: lines.count, height: area.rows)
    let range = scroll.visible(count: lines.count, height: area.rows)
    let below = lines.count - range.upperBound
    let more = below > 0 ? " \(Glyphs.down)\(below) " : ""
    let marker = area.bottom(1).right(GlyphWidth.columns(of: more))
    for (row, index) in range.enumerated() {
      let isLast = row == area.rows - 1
      let line = area.line(row).dropRight(isLast ? marker.columns : 0)
      draw(lines[index], [lines[index].spans], on: &surface, in: line, isFocused: index == focus)
    }
    surface.write(more, in: marker, role: .faint)
  }

  /// All lines are in sight: those that are cut go on where rows are to spare.
  private func drawSpread(on surface: inout Surface, in area: Area) {
    let spread = WrappedLines.spread(
      lines.map { ($0.isHeading ? [] : $0.spans, Self.room(of: $0, in: area).columns) }, rows: area.rows)
    var rest = area
    for (index, rows) in spread.enumerated() {
      draw(lines[index], rows, on: &surface, in: rest.top(rows.count), isFocused: index == focus)
      rest = rest.dropTop(rows.count)
    }
  }

  /// The last of the lines that stand under the one in focus, and come into sight with it.
  private func block(of focus: Int) -> Int {
    let next = lines[(focus + 1)...].firstIndex { $0.isFocusable || $0.isHeading }
    return (next ?? lines.count) - 1
  }

  /// Where its text stands, beside its note.
  static func room(of line: SheetLine, in area: Area) -> Area {
    area.dropLeft(3).dropRight(line.note.columns > 0 ? note(of: line, in: area) + 2 : 0)
  }

  private static func note(of line: SheetLine, in area: Area) -> Int { min(line.note.columns, area.columns / 2) }

  private func draw(
    _ line: SheetLine, _ rows: [[Span]], on surface: inout Surface, in area: Area, isFocused: Bool
  ) {
    guard !line.isHeading else { return surface.draw(Panel(line.spans.map(\.text).joined()), in: area) }
    if isFocused {
      surface.write(Glyphs.focus, in: area, role: .focus)
      surface.cursor = area.origin
    }
    let text = Self.room(of: line, in: area)
    for (index, spans) in rows.enumerated() {
      surface.write(isFocused ? spans.map { Span($0.text, .focus) } : spans, in: text, line: index)
    }
    let place = area.dropRight(1).right(Self.note(of: line, in: area))
    surface.write(line.note.text, in: place, role: line.note.role, alignment: .right)
  }
}
