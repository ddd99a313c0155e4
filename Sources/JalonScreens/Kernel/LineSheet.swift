import JalonTerminal
import JalonWording

/// Lines under headings, one of which has the focus: the body of the sheet of a plan, of a card of the directory.
struct LineSheet: View {
  struct Row {
    let spans: [Span]
    /// At the right: a date, an amount, a state.
    var note = Span("")
    var isHeading = false
    var indent = 2
  }

  let rows: [Row]
  let focus: Int

  /// From so many columns on, what a line stands for is told in full at its right, else under the lines.
  static let wide = 110

  static func panes(of area: Area) -> (lines: Area, details: Area) {
    guard area.columns < wide else {
      let left = area.left(area.columns * 3 / 5)
      return (left, area.dropLeft(left.columns + 1))
    }
    let foot = min(12, area.rows / 3)
    return (area.dropBottom(foot), area.bottom(foot))
  }

  func draw(on surface: inout Surface, in area: Area) {
    guard rows.count >= area.rows else { return drawSpread(on: &surface, in: area) }
    let visible = Scroll().following(focus, count: rows.count, height: area.rows).visible(
      count: rows.count, height: area.rows)
    for (index, row) in visible.enumerated() {
      draw(rows[row], [rows[row].spans], on: &surface, in: area.line(index), isFocused: row == focus)
    }
  }

  /// All rows are in sight: those that are cut go on where lines are to spare.
  private func drawSpread(on surface: inout Surface, in area: Area) {
    let spread = WrappedLines.spread(
      rows.map { ($0.isHeading ? [] : $0.spans, text(of: $0, in: area).columns) }, rows: area.rows)
    var rest = area
    for (index, lines) in spread.enumerated() {
      draw(rows[index], lines, on: &surface, in: rest.top(lines.count), isFocused: index == focus)
      rest = rest.dropTop(lines.count)
    }
  }

  /// Where the text of a row stands, beside its note.
  private func text(of row: Row, in area: Area) -> Area {
    let note = note(of: row, in: area)
    return area.dropLeft(row.indent).dropRight(note > 0 ? note + 2 : 1)
  }

  private func note(of row: Row, in area: Area) -> Int { min(row.note.columns, area.dropLeft(row.indent).columns / 2) }

  private func draw(_ row: Row, _ lines: [[Span]], on surface: inout Surface, in area: Area, isFocused: Bool) {
    if row.isHeading {
      return surface.draw(Panel(row.spans.first?.text ?? "", note: row.note.text), in: area)
    }
    if isFocused {
      surface.fill(area, role: .focus)
      surface.write(Glyphs.focus, in: area, role: .focus)
      surface.cursor = area.origin
    }
    for (index, spans) in lines.enumerated() {
      surface.write(isFocused ? spans.map { Span($0.text, .focus) } : spans, in: text(of: row, in: area), line: index)
    }
    surface.write(
      row.note.text, in: area.dropRight(1).right(note(of: row, in: area)), role: isFocused ? .focus : row.note.role,
      alignment: .right)
  }
}

/// The line in focus in full, and what Enter does with it.
struct LineDetails: View {
  let title: String
  let texts: [String]
  let door: String?

  func draw(on surface: inout Surface, in area: Area) {
    surface.draw(Panel(title), in: area.top(1))
    let inside = area.dropTop(1).inset(columns: 1)
    surface.draw(Paragraph(texts), in: door == nil ? inside : inside.dropBottom(1))
    if let door { surface.write(door, in: inside.bottom(1), role: .faint) }
  }
}
