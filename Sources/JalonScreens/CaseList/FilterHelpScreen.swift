import JalonTerminal
import JalonWording

/// F1 while a filter is typed: the words of filters, each with what it finds.
struct FilterHelpScreen: Screen {
  static let name = "filterHelp"
  private var focus = 0

  var isOverlay: Bool { true }
  func title(_ desk: Desk) -> String { "" }

  static let keymap: [Binding<FilterHelpScreen>] =
    Binding.lineMoves("filterHelp") { state, key, _ in
      state.focus = Scroll.moved(state.focus, by: key, count: FilterGuide.lines.count, page: 10) ?? state.focus
      return []
    } + [
      Binding(
        "filterHelp.close", [.escape, .enter, .function(1), .character("q")], FilterHelpWords.close,
        short: ActionWords.closeShort, priority: 9
      ) { _, _ in [.pop] }
    ]

  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let lines = FilterGuide.lines
    let box = area.centred(columns: min(84, area.columns - 2), rows: min(area.rows, lines.count + 2))
    surface.draw(Frame(title: desk(FilterHelpWords.title)), in: box)
    // A narrow window tells the line in focus whole, under the others.
    let room = box.inset(columns: 2, rows: 1)
    let isNarrow = lines.contains { GlyphWidth.columns(of: desk($0.meaning)) + 20 > room.columns }
    let inside = room.dropBottom(isNarrow ? 2 : 0)
    if isNarrow { surface.draw(Paragraph(desk(lines[focus].meaning), role: .status), in: room.bottom(2)) }
    let visible = Scroll().following(focus, count: lines.count, height: inside.rows).visible(
      count: lines.count, height: inside.rows)
    for (row, index) in visible.enumerated() {
      let (line, isFocused) = (inside.line(row), index == focus)
      if isFocused {
        surface.write(Glyphs.focus, in: line, role: .focus)
        surface.cursor = line.origin
      }
      surface.write(
        [Span(desk(lines[index].example).padded(18), .key), Span(desk(lines[index].meaning))], in: line.dropLeft(2))
    }
  }
}

enum FilterHelpWords {
  static let title = Words(fr: "Ce qui peut se filtrer", en: "What can be filtered")
  static let close = Words(fr: "Revenir au filtre", en: "Back to the filter")
}
