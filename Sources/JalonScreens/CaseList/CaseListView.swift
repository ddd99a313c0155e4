import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

extension CaseListScreen {
  public func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    var screen = self
    screen.window.height = CaseListLayout(area, hasMarks: !marks.isEmpty).height
    let table = screen.table(desk).view
    let layout = CaseListLayout(area, hasMarks: !marks.isEmpty, wanted: table.wanted, panes: desk.panes)
    surface.draw(table, in: layout.table)
    screen.drawChart(on: &surface, in: layout.table, desk)
    screen.drawStatus(on: &surface, in: layout.status, desk)
    drawMarks(on: &surface, in: layout.marks, desk)
    if layout.hasPreview { drawPreview(on: &surface, in: layout.preview, desk) }
    drawSummary(on: &surface, in: layout.summary, desk)
  }

  /// ` / Filtre : écrins      14 sur 63 missions · 3 en retard · tri : Échéance ↑`
  private func drawSummary(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let remark = line.remark(desk)
    let wanted = 13 + line.columns(desk, out: FilterLineWords.escape)
    let right =
      remark?.text ?? summaries(desk).first { GlyphWidth.columns(of: $0) + wanted <= area.columns } ?? ""
    let rest = area.dropRight(min(GlyphWidth.columns(of: right) + 2, area.columns * 2 / 3))
    let used = surface.write([Span(" / ", .key), Span(desk(CaseListWords.filterLabel) + " ", .text)], in: rest)
    let field = rest.dropLeft(used)
    let place = area.dropLeft(rest.columns).dropRight(1)
    surface.write(right, in: place, role: remark?.role ?? .status, alignment: .right)
    line.draw(on: &surface, in: field, desk, out: FilterLineWords.escape)
  }

  /// From the fullest to the shortest: the line takes the first that leaves room for the filter.
  private func summaries(_ desk: Desk) -> [String] {
    let sort = CaseListWords.sorted(CaseListWords.column(order.column), order.ascending ? Glyphs.up : Glyphs.down)
    guard let counts, counts.filter == line.filter else { return [desk(sort)] }
    let shown = CaseListWords.shown(counts.shown, of: counts.all)
    let late = counts.late > 0 ? [CaseListWords.late(counts.late)] : []
    return [[shown] + late + [sort], [shown] + late, [shown]].map { parts in
      parts.map { desk($0) }.joined(separator: " \(Glyphs.quiet) ")
    }
  }

  /// Two lines on the mission in focus, where no preview says more.
  private func drawStatus(on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard !area.isEmpty, let row = window.focused else { return }
    surface.draw(Panel("\(row.mission) \(row.structures)"), in: area)
    let lines = BoardRowLines(row, desk)
    surface.write([Span(" "), Span(desk(CaseListWords.toDo).padded(9), .heading)] + lines.next, in: area, line: 1)
    surface.write([Span(" "), Span(desk(CaseListWords.mission).padded(9), .heading)] + lines.about, in: area, line: 2)
  }

  /// How many of the marked missions the filter hides.
  func hiddenMarks(_ desk: Desk) -> Int { marks.values.count { !line.filter.matches($0, today: desk.today) } }

  private func drawMarks(on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard !marks.isEmpty else { return }
    let hidden = hiddenMarks(desk)
    let numbers = marks.keys.sorted().prefix(6).map(\.text).joined(separator: ", ")
    let more = marks.count > 6 ? "…" : ""
    surface.write(
      [
        Span(" \(Glyphs.marked) \(desk(CaseListWords.marked(marks.count, hidden: hidden)))", .marked),
        Span(marks.count > 1 ? desk(CaseListWords.actOnAll) : "", .faint),
        Span(" — \(numbers)\(more)", .faint),
      ], in: area)
  }

  /// How many missions stand at each stage, in the lines that the list leaves free.
  private func drawChart(on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard let counts, counts.filter == line.filter, !counts.stages.isEmpty else { return }
    let free = area.dropTop(TableView.headerRows + window.visible.count + 1)
    let bars = StageName.allCases.compactMap { stage -> BarChart.Bar? in
      guard let count = counts.stages[stage.rawValue] else { return nil }
      return BarChart.Bar(desk(stage.words), number: "\(count)", value: Double(count))
    }
    guard window.hasLast, free.columns >= 70, free.rows >= bars.count + 1 else { return }
    surface.draw(Panel(desk(CaseListWords.stages)), in: free)
    surface.draw(BarChart(bars), in: Panel.content(of: free).inset(columns: 2).left(60))
  }
}

extension String {
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// At least so many columns wide.
  func padded(_ columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - GlyphWidth.columns(of: self)))
  }

  /// At most so many columns wide.
  func clipped(_ columns: Int) -> String {
    guard GlyphWidth.columns(of: self) > columns else { return self }
    var text = self
    while !text.isEmpty, GlyphWidth.columns(of: text) > columns - 1 { text.removeLast() }
    return text + String(Glyphs.cut)
  }

  /// Exactly so many columns wide: what stands after it is aligned.
  func fitted(_ columns: Int) -> String { clipped(columns).padded(columns) }
}
