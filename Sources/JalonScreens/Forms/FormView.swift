import JalonCore
import JalonTerminal
import JalonWording

extension FormScreen {
  public func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let names = target.names(desk)
    if case .confirming(let panel) = mode { return panel.draw(on: &surface, in: area, names, desk) }
    let layout = FormLayout(self, desk)
    drawHead(on: &surface, in: area.top(FormLayout.head), names, desk)
    let body = area.dropTop(FormLayout.head).dropBottom(layout.foot)
    drawRows(layout, on: &surface, in: body)
    drawHint(layout, on: &surface, in: area.bottom(layout.foot), desk)
    if case .offering(let offer) = mode { offer.draw(on: &surface, in: area, desk) }
  }

  private func drawHead(on surface: inout Surface, in area: Area, _ names: Names, _ desk: Desk) {
    let about = target.title(names)
    let several = review.several.flatMap { $0.commonObstacles.isEmpty ? $0 : nil }.map {
      SeveralWords.summary(possible: $0.possible.count, refused: $0.refused.count)
    }
    let line =
      (several ?? correcting?.told).map { desk($0) } ?? (about.isEmpty ? desk(command.help) : about)
    surface.write([Span(" " + line, .faint)], in: area)
    surface.draw(Panel(title(desk)), in: area.dropTop(1))
  }

  private func drawRows(_ layout: FormLayout, on surface: inout Surface, in area: Area) {
    let first = layout.first(from: firstRow)
    var rest = area
    for row in layout.rows.dropFirst(first) {
      let height = layout.height(of: row)
      guard rest.rows > 0 else { break }
      FormRowView(layout: layout, row: row).draw(on: &surface, in: rest.top(height))
      rest = rest.dropTop(height)
    }
    let last = layout.rows[first...].reduce(0) { $0 + layout.height(of: $1) }
    if first > 0 { surface.write(Glyphs.up, in: area.top(1).right(1), role: .faint) }
    if last > area.rows { surface.write(Glyphs.down, in: area.bottom(1).right(1), role: .faint) }
  }

  /// What to write in the field in focus, then the sentence that the act rests on.
  private func drawHint(_ layout: FormLayout, on surface: inout Surface, in area: Area, _ desk: Desk) {
    surface.rule(area.top(1))
    let room = area.dropTop(1).inset(columns: 1)
    let hint = focusedRow.map { turned(desk(self.hint($0, layout)), in: room.dropBottom(1)) } ?? [""]
    for (index, line) in hint.enumerated() { surface.write(line, in: room, line: index, role: .text) }
    let rest = room.dropTop(hint.count)
    for (index, line) in turned(desk(command.source ?? command.help), in: rest).enumerated() {
      surface.write(line, in: rest, line: index, role: .faint)
    }
  }

  /// As many lines as there is room for: what goes on beyond them is cut in the last one.
  private func turned(_ sentence: String, in area: Area) -> [String] {
    let lines = WordWrap.lines(of: sentence, columns: max(1, area.columns))
    guard lines.count > area.rows, area.rows > 0 else { return lines.isEmpty ? [""] : lines }
    return lines.prefix(area.rows - 1) + [lines[(area.rows - 1)...].joined(separator: " ")]
  }

  private func hint(_ row: FormRow, _ layout: FormLayout) -> Words {
    switch row.kind {
    case .obstacle(let index):
      let isCleared = review.obstacles.indices.contains(index) && review.obstacles[index].remedy != nil
      return isCleared ? FormWords.hintObstacle : .nothing
    case .add: return FormWords.hintAdd
    case .heading: return .nothing
    case .field: break
    }
    if let hint = layout.wording(row).hint { return hint }
    switch content[row.path] {
    case .prose?: return FormWords.hintProse
    case .choice?, .flag?: return FormWords.hintChoice
    case .name?:
      if asksForInvitee { return FormWords.hintInvitee }
      return row.id == focus && making(layout.desk) != nil ? FormWords.hintNameOrNew : FormWords.hintName
    case .typed(_, .day)?: return FormWords.hintDayMoves
    case .typed?, .list?, .group?, .absent?, nil: return row.isRequired ? .nothing : FormWords.hintOptional
    }
  }
}
