import JalonCore
import JalonTerminal
import JalonWording

extension SeveralScreen {
  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    if case .confirming(let panel) = mode { return panel.draw(on: &surface, in: area, desk.names, desk) }
    let foot = told(desk, columns: max(10, area.columns - 2))
    surface.write([summary(desk)], in: area.top(1).inset(columns: 1))
    drawTable(on: &surface, in: area.dropTop(2).dropBottom(foot.count + 1), desk)
    surface.rule(area.bottom(foot.count + 1))
    for (index, line) in foot.enumerated() {
      surface.write([line], in: area.bottom(foot.count).inset(columns: 1), line: index)
    }
  }

  private func summary(_ desk: Desk) -> Span {
    let words = SeveralWords.summary(possible: acts.possible.count, refused: acts.refused.count)
    return Span(desk(words), acts.refused.isEmpty ? .text : .caution)
  }

  private func drawTable(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let columns = [
      Column(desk(DraftsWords.mission), width: .fixed(8)),
      Column(desk(SeveralWords.mission), width: .flexible(minimum: 16)),
      Column(desk(SeveralWords.outcome), width: .flexible(minimum: 24)),
    ]
    let height = area.rows - TableView.headerRows
    let scroll = Scroll().following(focus, count: acts.lines.count, height: height)
    let shown = scroll.visible(count: acts.lines.count, height: height)
    let rows = shown.map { index in
      let line = acts.lines[index]
      return TableView.Row([Span(line.mission.text), Span(line.title), outcome(line, desk)])
    }
    surface.draw(
      TableView(
        columns: columns, rows: rows, focus: focus - shown.lowerBound, whenEmpty: [desk(SeveralWords.noneAllows)]),
      in: area)
  }

  private func outcome(_ line: SeveralActs.Line, _ desk: Desk) -> Span {
    if let obstacle = line.obstacles.first {
      return Span("\(Glyphs.refused) " + desk(obstacle.words(desk.names, in: .mission(line.command.kind))), .refused)
    }
    if let caution = line.cautions.first { return Span("! " + desk(caution.words(desk.names)), .caution) }
    return Span("\(Glyphs.marked) " + desk(SeveralWords.possible), .done)
  }

  /// All that stands in the way of the mission in focus, or is unusual about it.
  private func told(_ desk: Desk, columns: Int) -> [Span] {
    guard acts.lines.indices.contains(focus) else { return [] }
    let line = acts.lines[focus]
    let obstacles = line.obstacles.map {
      (desk($0.words(desk.names, in: .mission(line.command.kind))), Role.refused)
    }
    let cautions = line.cautions.map { (desk($0.words(desk.names)), Role.caution) }
    return (line.obstacles.isEmpty ? cautions : obstacles).flatMap { text, role in
      WordWrap.lines(of: text, columns: columns).map { Span($0, role) }
    }.prefix(4).map(\.self)
  }
}
