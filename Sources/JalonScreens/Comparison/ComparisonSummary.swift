import JalonCore
import JalonTerminal
import JalonWording

extension ComparisonScreen {
  /// Total, its bar, rank; each side's own total on a wide screen, and how firm the first place is.
  func summaryLines(_ table: ComparisonTable, columns: Int, isLarge: Bool) -> Int {
    let total = isLarge ? BigNumber.rows : 1
    guard let selection = table.selection else { return total }
    let isWide = columns >= ComparisonLayout.wide
    return total + 2 + (isWide ? selection.seats.sides.count : robustness(table, columns: columns - 1).count)
  }

  func drawSummary(
    _ table: ComparisonTable, _ layout: ComparisonLayout, on surface: inout Surface, in area: Area, _ desk: Desk
  ) {
    let below =
      layout.isLarge
      ? drawLargeTotals(table, layout, on: &surface, in: area) : drawTotals(table, layout, on: &surface, in: area)
    guard let selection = table.selection else { return }
    drawBars(table, layout, on: &surface, in: below.line(0))
    drawLine(ComparisonWords.rank, table, layout, on: &surface, in: below.line(1)) {
      table.place(of: $0, columns: layout.cell - 2)
    }
    guard area.columns >= ComparisonLayout.wide else {
      for (index, line) in robustness(table, columns: area.columns - 1).enumerated() {
        surface.write([Span(" "), Span(line, .accent)], in: below.line(2 + index))
      }
      return
    }
    for (index, side) in selection.seats.sides.enumerated() {
      let label = ComparisonWords.sideTotal(table.names.name(of: side), seats: selection.seats.count(of: side))
      drawLine(label, table, layout, on: &surface, in: below.line(2 + index)) {
        Span(table.total(of: $0, by: side), .faint)
      }
    }
  }

  /// In whole words, on as many lines as it takes.
  private func robustness(_ table: ComparisonTable, columns: Int) -> [String] {
    WordWrap.lines(of: ComparisonWords.robustness(table)(table.language), columns: max(1, columns))
  }

  /// Returns what is left under them.
  private func drawTotals(
    _ table: ComparisonTable, _ layout: ComparisonLayout, on surface: inout Surface, in area: Area
  ) -> Area {
    drawLine(ComparisonWords.total(of: table), table, layout, on: &surface, in: area.line(0)) {
      Span(table.total(of: $0, columns: layout.cell - 3))
    }
    return area.dropTop(1)
  }

  /// The same figures, to be read from the back of a room. Returns what is left under them.
  private func drawLargeTotals(
    _ table: ComparisonTable, _ layout: ComparisonLayout, on surface: inout Surface, in area: Area
  ) -> Area {
    let lines = area.top(BigNumber.rows)
    let label = lines.dropLeft(ComparisonLayout.gutter).left(layout.criterion + ComparisonLayout.weight - 1)
    surface.write(ComparisonWords.total(of: table)(table.language), in: label)
    for place in layout.proposals {
      let cell = layout.cell(of: place, in: lines)
      let provider = table.proposals[place].provider
      surface.verticalRule(cell)
      let role: Role = table.selection?.ranking.leaders.contains(provider) == true ? .accent : .text
      surface.draw(BigNumber(table.score(of: provider), role: role), in: cell.dropLeft(2).dropRight(1))
    }
    return area.dropTop(BigNumber.rows)
  }

  private func drawLine(
    _ label: Words, _ table: ComparisonTable, _ layout: ComparisonLayout, on surface: inout Surface, in line: Area,
    span: (ProviderID) -> Span
  ) {
    let room = layout.criterion + ComparisonLayout.weight - 1
    surface.write(label(table.language), in: line.dropLeft(ComparisonLayout.gutter).left(room))
    for place in layout.proposals {
      let cell = layout.cell(of: place, in: line)
      surface.verticalRule(cell)
      surface.write([span(table.proposals[place].provider)], in: cell.dropLeft(2))
    }
  }

  private func drawBars(_ table: ComparisonTable, _ layout: ComparisonLayout, on surface: inout Surface, in line: Area)
  {
    for place in layout.proposals {
      let cell = layout.cell(of: place, in: line)
      surface.verticalRule(cell)
      let room = cell.dropLeft(2).dropRight(1)
      let share = table.share(of: table.proposals[place].provider)
      surface.write(BarChart.blocks(share: share, columns: room.columns), in: room, role: .bar)
    }
  }

  // MARK: Under the totals

  func drawFoot(_ table: ComparisonTable, on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard area.columns >= ComparisonLayout.wide, table.selection != nil else {
      return drawDetails(table, on: &surface, in: area, desk)
    }
    let left = area.left(area.columns * 3 / 5)
    drawRobustness(table, on: &surface, in: left, desk)
    drawDetails(table, on: &surface, in: area.dropLeft(left.columns), desk)
  }

  private func drawRobustness(_ table: ComparisonTable, on surface: inout Surface, in area: Area, _ desk: Desk) {
    surface.draw(Panel(desk(ComparisonWords.robustnessTitle)), in: area.top(1))
    let inside = area.dropTop(1).dropLeft(1).dropRight(1)
    let told = robustness(table, columns: inside.columns)
    for (index, text) in told.enumerated() { surface.write(text, in: inside, line: index, role: .accent) }
    for (index, interval) in (table.robustness?.intervals ?? []).enumerated() {
      let line = inside.dropTop(told.count).line(index)
      surface.write(desk(table.names.name(of: interval.criterion)), in: line.left(line.columns - 40))
      surface.write(interval.bar(columns: 21), in: line.right(38).left(21), role: .bar)
      surface.write(desk(ComparisonWords.interval(interval)), in: line.right(15), role: .faint)
    }
  }
}

extension WeightInterval {
  /// `███████░░░░`: from 0 to 100 % of weight, full where the leader stays first.
  func bar(columns: Int) -> String {
    (0..<columns).map { column in
      guard let share = Ratio(column, over: max(1, columns - 1)) else { return Glyphs.planned }
      return share >= lowest && share <= highest ? Glyphs.full : Glyphs.planned
    }.joined()
  }
}
