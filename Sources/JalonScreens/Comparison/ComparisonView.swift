import JalonCore
import JalonTerminal
import JalonWording

extension ComparisonScreen {
  public func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    switch phase {
    case .nothing(let stage):
      drawEmpty(ComparisonWords.nothing(stage, isRead: dossier != nil), on: &surface, in: area, desk)
    case .noSheet(let evaluation):
      drawQuestion(ComparisonWords.noSheet(evaluation.seats.count), spare: 3, on: &surface, in: area, desk)
    case .curtain(let seat):
      let words = ComparisonWords.curtain(seat, names(desk), isLocked: refusalToLift(desk) != nil)
      drawQuestion(words, on: &surface, in: area, desk)
    case .interest(let seat): drawQuestion(ComparisonWords.interest(seat, names(desk)), on: &surface, in: area, desk)
    case .sheet, .together, .settled: drawTable(on: &surface, in: area, desk)
    }
  }

  private func drawEmpty(_ lines: [Words], on surface: inout Surface, in area: Area, _ desk: Desk) {
    surface.draw(Paragraph(lines.map { desk($0) }, role: .faint), in: area.inset(columns: 2, rows: 1))
    if surface.cursor == nil { surface.cursor = area.origin }
  }

  /// - Parameter spare: the rows kept under the lines before the sheets are listed, for those that the width turns.
  private func drawQuestion(
    _ lines: [Words], spare: Int = 6, on surface: inout Surface, in area: Area, _ desk: Desk
  ) {
    let lines = lines + sittingTold(desk)
    drawEmpty(lines, on: &surface, in: area, desk)
    if let evaluation {
      drawSeats(evaluation, on: &surface, in: area.dropTop(lines.count + spare).dropBottom(ask == nil ? 0 : 4), desk)
    }
    drawAsk(on: &surface, in: area.bottom(4), desk)
  }

  /// Who marks, and which sheets are closed: that may be known, what stands on them may not.
  private func drawSeats(_ evaluation: Evaluating, on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard !evaluation.seats.isEmpty else { return }
    surface.draw(Panel(desk(ComparisonWords.sheets)), in: area.top(1))
    var rest = area.dropTop(1)
    let late = lateSeats(desk)
    for seat in evaluation.seats {
      let told = Paragraph(desk(ComparisonWords.seat(seat, late: late[seat.evaluator], names(desk))))
      surface.draw(told, in: rest.dropLeft(3))
      surface.write(seat.evaluator == self.seat ? " \(Glyphs.focus) " : "   ", in: rest.top(1), role: .focus)
      rest = rest.dropTop(told.wrapped(columns: rest.columns - 3).count)
    }
  }

  private func drawTable(on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard let table = ComparisonTable(self, desk), let place else {
      return drawEmpty([ComparisonWords.noProposal], on: &surface, in: area, desk)
    }
    let criteria = table.grid.criteria.count
    let large = summaryLines(table, columns: area.columns, isLarge: true)
    let isLarge = desk.meeting != nil && ComparisonLayout.isLarge(area, criteria: criteria, summary: large)
    let summary = isLarge ? large : summaryLines(table, columns: area.columns, isLarge: false)
    let details = min(7, max(3, area.rows - 5 - criteria - summary))
    let lines = isLarge ? criteria : max(1, area.rows - 5 - summary - details)
    let layout = ComparisonLayout(
      columns: area.columns, proposals: table.proposals.count, focus: place, criteria: criteria,
      lines: min(lines, criteria), wanted: table.widest, longest: table.longestLabel, isLarge: isLarge)
    let sitting = sittingTold(desk).map { Span(" " + desk($0) + " \(Glyphs.quiet)", .caution) }
    surface.write(sitting + status(table, desk), in: area)
    drawHead(table, layout, on: &surface, in: area.dropTop(1).top(3))
    drawMarks(table, layout, on: &surface, in: area.dropTop(4).top(layout.rows.count * layout.height))
    let below = area.dropTop(4 + layout.rows.count * layout.height)
    surface.rule(below)
    drawSummary(table, layout, on: &surface, in: below.dropTop(1).top(summary), desk)
    drawFoot(table, on: &surface, in: below.dropTop(1 + summary), desk)
  }

  /// The place of the focus in the table.
  private var place: (row: Int, column: Int)? {
    guard let evaluation, let focus, let row = evaluation.grid.criteria.firstIndex(where: { $0.id == focus.criterion }),
      let column = evaluation.admitted.firstIndex(where: { $0.provider == focus.provider })
    else { return nil }
    return (row, column)
  }

  // MARK: Head and cells

  private func status(_ table: ComparisonTable, _ desk: Desk) -> [Span] {
    if let seat = table.sheet, let evaluation {
      let words = ComparisonWords.inHand(seat, evaluation, on: focusedScale, typed: marksAreTyped, table.names)
      return [Span(" "), Span(desk(words), seat.isClosed || seat.isRecused ? .paused : .heading)]
    }
    guard let concertation else { return [] }
    if case .settled(let award) = phase {
      return [Span(" "), Span(table.names.masked(desk(ComparisonWords.awarded(award, table.names))), .done)]
    }
    return [Span(" "), Span(desk(ComparisonWords.together(concertation, table.names)), .heading)]
  }

  private func drawHead(_ table: ComparisonTable, _ layout: ComparisonLayout, on surface: inout Surface, in area: Area)
  {
    let title = area.dropLeft(ComparisonLayout.gutter)
    surface.write(ComparisonWords.criterion(table.language), in: title.left(layout.criterion), role: .heading)
    let weight = title.dropLeft(layout.criterion).left(ComparisonLayout.weight - 1)
    surface.write(
      ComparisonWords.weight(table.grid.counting)(table.language), in: weight, role: .heading, alignment: .right)
    for place in layout.proposals {
      let proposal = table.proposals[place]
      let name = ComparisonTable.label(place, table.names.name(of: proposal.provider))
      let column = layout.cell(of: place, in: area)
      surface.verticalRule(column.top(2))
      surface.write(name, in: column.dropLeft(2).dropRight(1), role: table.isMasked ? .masked : .heading)
      let room = column.dropLeft(2).dropRight(1).columns
      surface.write(table.offer(proposal, columns: room), in: column.dropLeft(2), line: 1, role: .faint)
    }
    drawHidden(table, layout, on: &surface, in: area.line(1).dropLeft(ComparisonLayout.gutter).left(layout.criterion))
    surface.rule(area.line(2))
  }

  /// « ← 1 → 2 ↓ 1 » where proposals or criteria stand outside the screen.
  private func drawHidden(
    _ table: ComparisonTable, _ layout: ComparisonLayout, on surface: inout Surface, in area: Area
  ) {
    let beyond: KeyValuePairs = [
      "←": layout.proposals.lowerBound, "→": table.proposals.count - layout.proposals.upperBound,
      "↑": layout.rows.lowerBound, "↓": table.grid.criteria.count - layout.rows.upperBound,
    ]
    guard beyond.contains(where: { $0.value > 0 }) else { return }
    let words = ComparisonWords.hidden(beyond, columns: area.columns)
    surface.write(words(table.language), in: area, role: .caution)
  }

  private func drawMarks(_ table: ComparisonTable, _ layout: ComparisonLayout, on surface: inout Surface, in area: Area)
  {
    for (line, place) in layout.rows.enumerated() {
      let criterion = table.grid.criteria[place]
      let row = layout.row(line, in: area)
      let text = row.dropLeft(ComparisonLayout.gutter)
      let isFocused = criterion.id == focus?.criterion
      let label = table.names.name(of: criterion.id)(table.language)
      draw(label, role: isFocused ? .accent : .text, on: &surface, in: text.left(layout.criterion - 1))
      let weight = text.dropLeft(layout.criterion).left(ComparisonLayout.weight - 1)
      surface.write(table.weight(of: criterion), in: weight, role: .faint, alignment: .right)
      for place in layout.proposals {
        let cell = GridCell(table.proposals[place].provider, criterion.id)
        draw(cell, table, on: &surface, in: layout.cell(of: place, in: row))
      }
    }
  }

  /// Wrapped where there are two lines, else cut.
  private func draw(_ label: String, role: Role, on surface: inout Surface, in area: Area) {
    if area.rows > 1 {
      surface.draw(Paragraph(label, role: role), in: area)
    } else {
      surface.write(label, in: area, role: role)
    }
  }

  private func draw(_ cell: GridCell, _ table: ComparisonTable, on surface: inout Surface, in area: Area) {
    surface.verticalRule(area)
    let inside = area.dropLeft(1)
    let text = inside.dropLeft(1).dropRight(1)
    guard cell == focus else {
      for (line, spans) in table.lines(cell, in: text).enumerated() { surface.write(spans, in: text, line: line) }
      return
    }
    surface.fill(inside, role: .focus)
    surface.write(Glyphs.focus, in: inside, role: .focus)
    for (line, spans) in table.lines(cell, in: text).enumerated() {
      surface.write(ask?.typedMark ?? spans.map(\.text).joined(), in: text, line: line, role: .focus)
    }
    surface.write("<", in: inside.right(1), role: .focus)
    if ask == nil && !inside.isEmpty { surface.cursor = inside.origin }
  }
}
