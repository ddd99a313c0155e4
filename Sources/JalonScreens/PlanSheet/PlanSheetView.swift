import JalonCore
import JalonTerminal
import JalonWording

extension PlanSheetScreen {
  public func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    if let reason = whyNotRead(desk) {
      surface.draw(Paragraph(desk(reason), role: .faint), in: area.inset(columns: 2, rows: 1))
      surface.cursor = area.origin
      return
    }
    let panes = LineSheet.panes(of: area)
    let lines = lines(desk)
    surface.draw(
      LineSheet(rows: lines.map(\.row), focus: lines.firstIndex { $0.id == focus } ?? 0), in: panes.lines)
    if panes.lines.rows == area.rows { surface.verticalRule(area.dropLeft(panes.lines.columns)) }
    drawDetails(on: &surface, in: panes.details, desk)
  }

  private func drawDetails(on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard let line = line(desk) else { return surface.rule(area) }
    surface.draw(
      LineDetails(
        title: desk(PlanWords.details), texts: line.details.map { desk($0) },
        door: line.door.map { desk(Key.enter.does($0.words)) }), in: area)
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
  fileprivate var row: LineSheet.Row {
    let isDecision = if case .decision = id { true } else { false }
    return LineSheet.Row(spans: spans, note: note, isHeading: isHeading, indent: isDecision ? 4 : 2)
  }
}
