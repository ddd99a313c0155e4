import JalonCore
import JalonTerminal
import JalonWording

extension FactScreen {
  /// The sentence, a rule, the fields; on the last line what is looked for.
  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    surface.cursor = area.origin
    guard let page else {
      return surface.draw(Paragraph(desk(FactScreenWords.reading), role: .faint), in: area.inset(columns: 1))
    }
    for (line, text) in page.head.enumerated() {
      surface.write(text, in: area.line(line).dropLeft(1), role: .heading)
    }
    surface.rule(area.line(page.head.count))
    let body = area.dropTop(page.head.count + 1)
    draw(page.rows, on: &surface, in: body.top(FactPage.height(page, desk)))
    drawFoot(page.rows.count, on: &surface, in: area.bottom(1), desk)
  }

  private func draw(_ rows: [FactPage.Row], on surface: inout Surface, in area: Area) {
    for (line, index) in Scroll(top: top).visible(count: rows.count, height: area.rows).enumerated() {
      let (row, place) = (rows[index], area.line(line))
      if index == search.row {
        surface.write(Glyphs.focus, in: place, role: .focus)
        surface.cursor = place.origin
      }
      let role: Role = search.holds(index) ? .match : .text
      surface.write(
        [Span(row.label, row.isHeading ? .heading : .faint), Span(row.text, role)],
        in: place.dropLeft(1 + row.indent))
    }
  }

  /// `/mot  2/5`, then how much stands above and below.
  private func drawFoot(_ count: Int, on surface: inout Surface, in area: Area, _ desk: Desk) {
    let height = FactPage.height(page, desk)
    let below = max(0, count - top - height)
    let more = (top > 0 ? "\(Glyphs.up)\(top) " : "") + (below > 0 ? "\(Glyphs.down)\(below) " : "")
    surface.write(more, in: area.right(GlyphWidth.columns(of: more)), role: .faint)
    search.draw(on: &surface, in: area.dropLeft(1).dropRight(GlyphWidth.columns(of: more) + 1), desk)
  }
}
