import JalonCore
import JalonTerminal
import JalonWording

/// The facts of a journal one a line, the newest first, and under them the one in front as far as there is room.
struct JournalTable {
  let lines: [JournalLines.Line]
  /// The position in the journal of the fact in front.
  let focus: Int?
  let desk: Desk

  private var place: Int { lines.firstIndex { $0.position == focus } ?? 0 }

  func draw(on surface: inout Surface, in area: Area) {
    let foot = lines.isEmpty ? 0 : min(5, area.rows / 3)
    drawLines(on: &surface, in: area.dropBottom(foot))
    guard foot > 0 else { return }
    surface.rule(area.bottom(foot))
    surface.draw(Paragraph(whole(lines[place])), in: area.bottom(foot - 1).inset(columns: 1))
  }

  private func drawLines(on surface: inout Surface, in area: Area) {
    let who = min(16, lines.map { GlyphWidth.columns(of: desk.names.name(of: $0.who)) }.max() ?? 0)
    let visible = Scroll().following(place, count: lines.count, height: area.rows).visible(
      count: lines.count, height: area.rows)
    for (row, index) in visible.enumerated() {
      let (line, isFocused) = (lines[index], index == place)
      if isFocused {
        surface.fill(area.line(row), role: .focus)
        surface.write(Glyphs.focus, in: area.line(row), role: .focus)
        surface.cursor = area.line(row).origin
      }
      let spans = told(line, who)
      surface.write(
        isFocused ? spans.map { Span($0.text, .focus) } : spans, in: area.line(row).dropLeft(2).dropRight(1))
    }
  }

  private func told(_ line: JournalLines.Line, _ who: Int) -> [Span] {
    return [
      Span("\(line.day.short) ", .faint), Span(desk.names.name(of: line.who).padded(who) + " ", .faint),
      Span(desk(line.mark.before), line.mark == .corrected ? .caution : line.role),
      Span(desk(line.sentence), line.role),
    ]
  }

  private func whole(_ line: JournalLines.Line) -> String {
    let head = "\(line.day.long(desk.language)) \(Glyphs.quiet) \(desk.names.name(of: line.who)) \(Glyphs.quiet) "
    return head + desk(line.mark.before) + ([line.sentence] + line.reasons).map { desk($0) }.joined(separator: ". ")
  }

  /// The position of the fact that a key of movement leads to; `nil` where it leads nowhere.
  static func moved(_ focus: Int?, by key: Key, among positions: [Int], _ desk: Desk) -> Int? {
    let place = positions.firstIndex { $0 == focus } ?? 0
    return Scroll.moved(place, by: key, count: positions.count, page: max(2, desk.size.rows - 10)).map { positions[$0] }
  }
}
