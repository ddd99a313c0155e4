import JalonCore
import JalonTerminal
import JalonWording

extension PlanSheetScreen {
  /// Details stand at the right from here on, else under the lines.
  static let wide = 110

  public func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    if let reason = whyNotRead(desk) {
      surface.draw(Paragraph(desk(reason), role: .faint), in: area.inset(columns: 2, rows: 1))
      surface.cursor = area.origin
      return
    }
    if area.columns >= Self.wide {
      let left = area.left(area.columns * 3 / 5)
      drawLines(on: &surface, in: left, desk)
      surface.verticalRule(area.dropLeft(left.columns))
      drawDetails(on: &surface, in: area.dropLeft(left.columns + 1), desk)
    } else {
      let foot = min(12, area.rows / 3)
      drawLines(on: &surface, in: area.dropBottom(foot), desk)
      drawDetails(on: &surface, in: area.bottom(foot), desk)
    }
  }

  private func drawLines(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let lines = lines(desk)
    let place = lines.firstIndex { $0.id == focus } ?? 0
    let visible = Scroll().following(place, count: lines.count, height: area.rows).visible(
      count: lines.count, height: area.rows)
    for (index, line) in visible.enumerated() {
      draw(lines[line], on: &surface, in: area.line(index), isFocused: line == place)
    }
  }

  private func draw(_ line: PlanLine, on surface: inout Surface, in area: Area, isFocused: Bool) {
    if line.isHeading {
      return surface.draw(Panel(line.spans.first?.text ?? "", note: line.note.text), in: area)
    }
    if isFocused {
      surface.fill(area, role: .focus)
      surface.write(Glyphs.focus, in: area, role: .focus)
      surface.cursor = area.origin
    }
    let room = area.dropLeft(line.indent)
    let note = min(line.note.columns, room.columns / 2)
    let spans = isFocused ? line.spans.map { Span($0.text, .focus) } : line.spans
    surface.write(spans, in: room.dropRight(note > 0 ? note + 2 : 1))
    surface.write(
      line.note.text, in: room.dropRight(1).right(note), role: isFocused ? .focus : line.note.role, alignment: .right)
  }

  /// The line in full, and what Enter does with it.
  private func drawDetails(on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard let line = line(desk) else { return surface.rule(area) }
    surface.draw(Panel(desk(PlanWords.details)), in: area.top(1))
    let inside = area.dropTop(1).inset(columns: 1)
    surface.draw(Paragraph(line.details.map { desk($0) }), in: inside.dropBottom(1))
    guard let door = line.door else { return }
    surface.write(desk(Key.enter.does(door.words)), in: inside.bottom(1), role: .faint)
  }
}

extension PlanLine.Door {
  /// What Enter does, in words.
  fileprivate var words: Words {
    switch self {
    case .mission: PlanWords.openMission
    case .act(let kind): kind.title
    case .fact: PlanWords.openFact
    case .timeline: PlanWords.timeline
    }
  }
}

extension PlanLine {
  /// Decisions stand under their scenario.
  fileprivate var indent: Int { if case .decision = id { 4 } else { 2 } }
}
