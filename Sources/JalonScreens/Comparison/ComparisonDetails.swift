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
    draw(details(of: focus, table, desk).map { Span(table.names.masked($0.text), $0.role) }, on: &surface, in: inside)
  }

  private func draw(_ lines: [Span], on surface: inout Surface, in area: Area) {
    var rest = area
    for line in lines {
      let paragraph = Paragraph(line.text, role: line.role)
      surface.draw(paragraph, in: rest)
      rest = rest.dropTop(paragraph.wrapped(columns: rest.columns).count)
    }
  }

  /// On a sheet, what each mark means comes before what was said of this one.
  private func details(of cell: GridCell, _ table: ComparisonTable, _ desk: Desk) -> [Span] {
    let waits = table.waiting[cell].map { [Span(desk(ComparisonWords.waits($0)), .caution)] } ?? []
    let said = waits + sayings(of: cell, table).map { Span(desk($0)) } + lateSayings(table, desk)
    let proposal = table.proposals.first { $0.provider == cell.provider }
    let extract = proposal.flatMap { ComparisonWords.extract(of: $0, on: cell.criterion, table.names) }
    let read = extract.map { [Span(desk($0), .faint)] } ?? []
    let typed = typing(of: cell, table, desk)
    return table.sheet == nil ? said + read + anchors(desk) + typed : anchors(desk) + said + typed + read
  }

  /// What each mark of the criterion in focus means, while marks can be given.
  private func anchors(_ desk: Desk) -> [Span] {
    guard isMarking, let scale = focusedScale else { return [] }
    return [Span(desk(ComparisonWords.anchors(of: scale)), .accent)]
  }

  private func sayings(of cell: GridCell, _ table: ComparisonTable) -> [Words] {
    if table.grid.computes(cell.criterion) { return [ComparisonWords.computed(table.grid.priceFormula)] }
    if let seat = table.sheet {
      return seat.marks[cell].flatMap(\.comment).map { [ComparisonWords.said($0)] } ?? []
    }
    guard let concertation = table.concertation else { return [] }
    let agreed = concertation.agreed[cell].map { ComparisonWords.agreed($0.mark, $0.reason) }
    return seatSayings(of: cell, concertation, table.names) + (agreed.map { [$0] } ?? [])
  }

  /// Who typed the marks of a cell on the sheets of others.
  private func typing(of cell: GridCell, _ table: ComparisonTable, _ desk: Desk) -> [Span] {
    let seats = table.sheet.map { [$0] } ?? table.concertation?.evaluation.markingSeats ?? []
    let typed = seats.compactMap { seat in table.typists[seat.evaluator]?[cell].map { (seat.evaluator, $0) } }
    return typed.map(\.1).distinct.map { typist in
      let whose = typed.filter { $0.1 == typist }.map(\.0)
      return Span(desk(ComparisonWords.typed(typist, whose, table.names)), .faint)
    }
  }

  /// Whose marks were given by somebody who may have known those of the others.
  private func lateSayings(_ table: ComparisonTable, _ desk: Desk) -> [Span] {
    guard let concertation = table.concertation else { return [] }
    let late = lateSeats(desk)
    return concertation.evaluation.markingSeats.compactMap { seat in
      late[seat.evaluator].map { Span(desk(ComparisonWords.late(seat.evaluator, $0, table.names)), .caution) }
    }
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

  /// The line being typed, with what it asks above it, and what the marks mean where one is typed.
  func drawAsk(on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard let ask else { return }
    let prompt = Paragraph(desk(ask.prompt(candidates: candidates, names(desk))), role: .caution)
    let lines = min(prompt.wrapped(columns: area.columns).count, max(0, area.rows - 1))
    surface.draw(prompt, in: area.top(lines))
    surface.draw(FieldView(ask.editor), in: area.line(lines))
    let line = ask.isShort ? ComparisonWords.shortKeys : ComparisonWords.lineKeys
    let keys = Span(desk(ask.isMark ? ComparisonWords.markKeys : line), .faint)
    draw((ask.isMark ? anchors(desk) : []) + [keys], on: &surface, in: area.dropTop(lines + 1))
  }
}
