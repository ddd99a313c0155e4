import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

/// Where the parts of the agenda stand, for the size of its body.
struct AgendaLayout {
  let summary: Area
  let list: Area
  let status: Area

  init(_ body: Area) {
    summary = body.top(1)
    // Where a contact has no room beside the act, it has a line of its own.
    status = body.dropTop(1).bottom(body.columns < 100 ? 4 : 3)
    list = body.dropTop(1).dropBottom(status.rows)
  }
}

extension AgendaScreen {
  public func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let layout = AgendaLayout(area)
    drawSummary(on: &surface, in: layout.summary, desk)
    drawList(on: &surface, in: layout.list, desk)
    drawStatus(on: &surface, in: layout.status, desk)
  }

  private func drawList(on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard !window.rows.isEmpty else {
      let others = isMine == true ? [AgendaWords.seeAll] : []
      let why = (line.isActive ? AgendaWords.emptyFiltered : AgendaWords.empty(isMine: isMine == true)) + others
      return surface.draw(Paragraph(why.map { desk($0) }, role: .faint), in: area.dropTop(1).dropLeft(3))
    }
    let shown = window.visible
    let table = table(shown.compactMap { line(of: $0) }, area.columns, desk)
    for (offset, row) in shown.enumerated() {
      let place = area.line(offset)
      switch row {
      case .heading(let day): surface.draw(heading(day, desk), in: place)
      case .line(let index):
        surface.draw(table.view(window.lines[index], isFocused: index == window.focus), in: place)
      case .later(let count):
        let words = AgendaWords.later(count, after: desk.today + Self.horizon, on: desk.today)
        surface.write([Span("   \(Glyphs.quiet) \(desk(words))", .faint)], in: place)
      }
    }
  }

  private func line(of row: AgendaWindow.Row) -> AgendaLine? {
    if case .line(let index) = row { window.lines[index] } else { nil }
  }

  private func heading(_ day: Day?, _ desk: Desk) -> Panel {
    guard let day else { return Panel(desk(AgendaWords.overdue), note: note(late(desk.today), desk)) }
    return Panel(
      desk(AgendaWords.heading(day, today: desk.today, in: desk.calendar)),
      note: [day.weekLabel(desk.language), note(days[day] ?? 0, desk)].filter { !$0.isEmpty }.joined(
        separator: " \(Glyphs.quiet) "))
  }

  private func note(_ count: Int, _ desk: Desk) -> String { count > 0 ? desk(AgendaWords.dates(count)) : "" }

  /// ` Mes missions  / Filtre : écrins      3 en retard · 12 d'ici au 23/12 · 8 plus tard`
  private func drawSummary(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let remark = line.remark(desk)
    let whose = desk(isMine == true ? AgendaWords.mine(and: absentees, desk.names) : AgendaWords.everybody)
    let wanted = GlyphWidth.columns(of: whose) + 8 + line.columns(desk, out: FilterLineWords.escape)
    let right = remark?.text ?? counts(desk).first { GlyphWidth.columns(of: $0) + wanted <= area.columns } ?? ""
    let rest = area.dropRight(min(GlyphWidth.columns(of: right) + 2, area.columns * 2 / 3))
    let used = surface.write([Span(" "), Span(whose, .accent), Span("  / ", .key)], in: rest)
    let place = area.dropLeft(rest.columns).dropRight(1)
    surface.write(right, in: place, role: remark?.role ?? .status, alignment: .right)
    line.draw(on: &surface, in: rest.dropLeft(used), desk, out: FilterLineWords.escape)
  }

  /// From the fullest to the shortest.
  private func counts(_ desk: Desk) -> [String] {
    guard !days.isEmpty else { return [] }
    let (late, soon, later) = (late(desk.today), soon(desk.today), later(desk.today))
    let first = late > 0 ? CaseListWords.late(late) : AgendaWords.noneLate
    let next = AgendaWords.soon(soon, before: desk.today + Self.horizon, on: desk.today)
    let last = later > 0 ? [AgendaWords.beyond(later)] : []
    return [[first, next] + last, [first, next], [first]].map { parts in
      parts.map { desk($0) }.joined(separator: " \(Glyphs.quiet) ")
    }
  }

  /// The line in focus in full: its mission or its plan, what is due, how the one is reached with whom it is to be done,
  /// and what Enter does.
  private func drawStatus(on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard let line = window.focused else { return surface.draw(Panel(""), in: area) }
    surface.draw(Panel("\(line.number) \(line.about)"), in: area)
    let body = area.dropTop(1).dropLeft(1)
    for (index, spans) in status(of: line, body, desk).enumerated() { surface.write(spans, in: body, line: index) }
  }

  /// What is due is turned where it is too long; then what is dialled goes before the act, which the line of keys has too.
  private func status(of line: AgendaLine, _ body: Area, _ desk: Desk) -> [[Span]] {
    let dot = " \(Glyphs.quiet) "
    let when = line.isPlaced ? [Span(dot + line.day.medium(desk.language, on: desk.today))] : []
    let due = Span(dot + desk(line.words(desk.names, on: desk.today, absentees: absentees)))
    let whole = [AgendaState(line, desk).span] + when + [due]
    guard !line.isDamaged else {
      return [whole]
        + WordWrap.lines(of: line.context(desk)[0], columns: max(1, body.columns)).map { [Span($0, .faint)] }
    }
    let turned = WordWrap.lines(of: whole, columns: max(1, body.columns), hang: 2)
    let told = turned.count < body.rows ? turned : [whole]
    let act = Span(desk(Key.enter.does(line.does(on: desk.today))))
    let context = Span(dot + line.context(desk).joined(separator: dot), .faint)
    guard let contact = line.contact(desk.names).map({ Span(desk.names.told($0), .accent) }) else {
      return told + [[act, context]]
    }
    guard body.rows - told.count < 2 else { return told + [[contact], [act, context]] }
    let isWhole = act.columns + contact.columns + dot.count <= body.columns
    return told + [(isWhole ? [act, Span(dot), contact] : [contact, Span(dot), act]) + [context]]
  }
}
