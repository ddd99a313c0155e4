import JalonCore
import JalonTerminal
import JalonWording

extension ComparisonScreen {
  /// What stands behind the cell in focus: who said what, and what the proposal says on that criterion.
  func drawDetails(_ table: ComparisonTable, on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard let focus, let criterion = table.grid.criterion(focus.criterion) else { return }
    let title = "\(table.letter(of: focus.provider)) \(Glyphs.quiet) \(desk(table.names.name(of: criterion.id)))"
    let note = criterion.threshold.map { desk(ComparisonWords.threshold($0)) } ?? ""
    surface.draw(Panel(title, note: note), in: area.top(1))
    let inside = area.dropTop(1).inset(columns: 1)
    guard ask == nil else { return drawAsk(on: &surface, in: inside, desk) }
    let lines = details(of: focus, table, desk)
    var rest = inside
    for line in lines {
      let paragraph = Paragraph(table.names.masked(line.text), role: line.role)
      surface.draw(paragraph, in: rest)
      rest = rest.dropTop(paragraph.wrapped(columns: rest.columns).count)
    }
  }

  private func details(of cell: GridCell, _ table: ComparisonTable, _ desk: Desk) -> [Span] {
    let said = sayings(of: cell, table).map { Span(desk($0)) }
    let proposal = table.proposals.first { $0.provider == cell.provider }
    let extract = proposal.flatMap { ComparisonWords.extract(of: $0, on: cell.criterion, table.names) }
    return said + (extract.map { [Span(desk($0), .faint)] } ?? [])
  }

  private func sayings(of cell: GridCell, _ table: ComparisonTable) -> [Words] {
    if table.grid.computes(cell.criterion) { return [ComparisonWords.computed(table.grid.priceFormula)] }
    if let seat = table.sheet { return seat.marks[cell].flatMap(\.comment).map { [ComparisonWords.said($0)] } ?? [] }
    guard let concertation = table.concertation else { return [] }
    let agreed = concertation.agreed[cell].map { ComparisonWords.agreed($0.mark, $0.reason) }
    return seatSayings(of: cell, concertation, table.names) + (agreed.map { [$0] } ?? [])
  }

  private func seatSayings(of cell: GridCell, _ concertation: Concerting, _ names: Names) -> [Words] {
    let seats = concertation.evaluation.markingSeats
    guard seats.contains(where: { $0.marks[cell]?.comment != nil }) else {
      return [ComparisonWords.gave(seats.map { (names.name(of: $0.evaluator), $0.marks[cell]?.mark) })]
    }
    return seats.map {
      ComparisonWords.gave(names.name(of: $0.evaluator), $0.marks[cell]?.mark, $0.marks[cell]?.comment)
    }
  }

  /// The line being typed, with what it asks above it.
  func drawAsk(on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard let ask else { return }
    let prompt = Paragraph(desk(ask.prompt(names(desk))), role: .caution)
    let lines = min(prompt.wrapped(columns: area.columns).count, max(0, area.rows - 1))
    surface.draw(prompt, in: area.top(lines))
    surface.draw(FieldView(ask.editor), in: area.line(lines))
    surface.write(
      desk(ask.isMark ? ComparisonWords.markKeys : ComparisonWords.lineKeys), in: area.line(lines + 1), role: .faint)
  }
}
