import JalonCore
import JalonTerminal
import JalonWording

/// One row of a form as it is drawn: label, field, and what is said of it.
struct FormRowView {
  let layout: FormLayout
  let row: FormRow

  private var isFocused: Bool { layout.isFocused(row) }
  private var isShown: Bool { if case .filling = layout.screen.mode { true } else { false } }

  func draw(on surface: inout Surface, in area: Area) {
    if isFocused {
      surface.write(Glyphs.focus, in: area.top(1), role: .focus)
      surface.cursor = area.dropLeft(2).origin
    }
    let inside = area.dropLeft(2 + 2 * row.depth)
    switch row.kind {
    case .obstacle: drawObstacle(on: &surface, in: area.dropLeft(2))
    case .heading: drawHeading(on: &surface, in: inside)
    case .add: surface.write(layout.label(row), in: inside, role: isFocused ? .focus : .faint)
    case .field: drawField(on: &surface, in: area)
    }
  }

  private func drawObstacle(on surface: inout Surface, in area: Area) {
    let lines = WordWrap.lines(of: layout.obstacleText(row), columns: max(10, area.columns - 2))
    surface.write(Glyphs.refused, in: area, role: .refused)
    for (index, line) in lines.enumerated() {
      surface.write(line, in: area.dropLeft(2), line: index, role: isFocused ? .focus : .refused)
    }
  }

  private func drawHeading(on surface: inout Surface, in area: Area) {
    let used = surface.write(layout.label(row), in: area, role: .heading)
    drawRemark(on: &surface, beside: area.top(1).dropLeft(used + 2), below: area.dropTop(1))
  }

  private func drawField(on surface: inout Surface, in area: Area) {
    guard let content = layout.screen.content[row.path] else { return }
    if case .prose(let text) = content { return drawProse(text, on: &surface, in: area) }
    let labels = layout.labelColumns
    let label = area.top(1).dropLeft(2 + 2 * row.depth).left(labels - 2 * row.depth)
    surface.write(layout.label(row), in: label, role: labelRole)
    let rest = area.dropLeft(labels + 3)
    let columns = layout.fieldColumns(content, row)
    draw(content, on: &surface, in: rest.top(1).left(columns))
    let picks = layout.picks(row)
    drawRemark(on: &surface, beside: rest.top(1).dropLeft(columns + 2), below: rest.dropTop(1).dropBottom(picks.count))
    guard !picks.isEmpty else { return }
    let cursor = surface.cursor
    surface.draw(MenuList(picks, focus: layout.highlightedPick), in: rest.bottom(picks.count).left(max(40, columns)))
    surface.cursor = cursor
  }

  private var labelRole: Role { isFocused ? .focus : row.isRequired ? .text : .faint }

  private func drawRemark(on surface: inout Surface, beside: Area, below: Area) {
    guard let remark = layout.remark(row) else { return }
    guard layout.remarkBelow(row) else {
      surface.write(remark.text, in: beside, role: remark.role)
      return
    }
    for (index, line) in layout.remarkLines(row).enumerated() {
      surface.write(line, in: below, line: index, role: remark.role)
    }
  }

  private func draw(_ content: FormContent, on surface: inout Surface, in area: Area) {
    switch content {
    case .typed(let editor, _): draw(editor, on: &surface, in: area)
    case .choice(let word, let words): draw(word, among: words, on: &surface, in: area)
    case .flag(let flag): drawWords(layout.flagText(flag), on: &surface, in: area)
    case .name(let name, let shape): draw(name, shape, on: &surface, in: area)
    case .prose, .list, .group, .absent: break
    }
  }

  /// What the next letter replaces is drawn as chosen.
  private func draw(_ editor: LineEditor, on surface: inout Surface, in area: Area) {
    surface.draw(FieldView(editor, isFocused: isFocused && isShown), in: area)
    if isFocused, isShown, layout.screen.isReplaceable { surface.write(editor.text, in: area, role: .focus) }
  }

  private func draw(_ name: NameField, _ shape: Shape, on surface: inout Surface, in area: Area) {
    guard let id = name.chosen else {
      return surface.draw(FieldView(name.query, isFocused: isFocused && isShown), in: area)
    }
    surface.fill(area, with: "_", role: .field)
    let title = layout.screen.rules(layout.desk).candidate(id, shape, layout.desk.language).title
    surface.write(title, in: area, role: .field)
    if isFocused { surface.cursor = area.origin }
  }

  private func draw(_ word: String?, among words: [String], on surface: inout Surface, in area: Area) {
    if layout.isRadio(words) { return drawWords(layout.radio(word, words), on: &surface, in: area) }
    guard let word, let place = words.firstIndex(of: word) else { return drawWords("‹ – ›", on: &surface, in: area) }
    let title = layout.desk(ChoiceWords.of(word, among: words))
    drawWords("‹ \(title) › \(place + 1)/\(words.count)", on: &surface, in: area)
  }

  private func drawWords(_ text: String, on surface: inout Surface, in area: Area) {
    surface.write(text, in: area, role: isFocused ? .focus : .field)
    if isFocused { surface.cursor = area.origin }
  }

  /// A long text has its label above it, and the whole width.
  private func drawProse(_ text: TextArea, on surface: inout Surface, in area: Area) {
    let head = area.dropLeft(2 + 2 * row.depth)
    let used = surface.write(layout.label(row), in: head.top(1), role: labelRole)
    let below = layout.linesBelow(row)
    drawRemark(on: &surface, beside: head.top(1).dropLeft(used + 2), below: area.bottom(below).dropLeft(4))
    let room = area.dropTop(1).dropBottom(below).dropLeft(4).left(FormLayout.proseSize(layout.desk).columns)
    surface.verticalRule(area.dropTop(1).top(room.rows).dropLeft(3), role: isFocused ? .focus : .rule)
    guard !isFocused else { return surface.draw(TextAreaView(text, isFocused: isShown), in: room) }
    surface.fill(room, role: .field)
    surface.draw(Paragraph(text.text, role: .field), in: room)
  }
}
