import JalonCore
import JalonTerminal
import JalonWording

extension TimelineScreen {
  public func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard isRead else { return drawAlone(TimelineWords.reading, on: &surface, in: area, desk) }
    guard !board.isEmpty || plan != nil || line.isOpen || line.isActive else {
      return drawAlone(TimelineWords.empty, on: &surface, in: area, desk)
    }
    let layout = TimelineLayout(columns: area.columns, rows: area.rows, panes: desk.panes)
    let scale = scale(desk)
    if line.isOpen || line.isActive {
      drawFilter(on: &surface, in: area.top(1), desk)
    } else {
      surface.write(legend(desk), in: area)
    }
    drawHead(layout, scale, on: &surface, in: area, desk)
    drawRows(layout, scale, on: &surface, in: area.dropTop(TimelineLayout.head).top(layout.lines), desk)
    if layout.hasLoad {
      drawLoad(layout, scale, on: &surface, in: area.dropBottom(TimelineLayout.foot).bottom(3), desk)
    }
    drawFocus(on: &surface, in: area.bottom(TimelineLayout.foot), desk)
  }

  private func drawAlone(_ words: Words, on surface: inout Surface, in area: Area, _ desk: Desk) {
    surface.draw(Paragraph(desk(words), role: .faint), in: area.inset(columns: 2, rows: 1))
    surface.cursor = area.origin
  }

  /// On a narrow screen the signs that the panel explains are left out.
  private func legend(_ desk: Desk) -> [Span] {
    var items: [(String, Role, Words)] = [
      (Glyphs.full, .done, TimelineWords.done), (Glyphs.doing, .accent, TimelineWords.underWay),
      (Glyphs.planned, .faint, TimelineWords.planned), (Glyphs.milestone, .soon, TimelineWords.ahead),
      (Glyphs.milestoneMet, .done, TimelineWords.met), (Glyphs.late, .late, TimelineWords.late),
    ]
    if desk.size.columns >= 100 {
      items += [
        (Glyphs.agreed, .text, TimelineWords.agreed), (Glyphs.amended, .text, TimelineWords.amended),
        (Glyphs.closed, .faint, TimelineWords.closed),
      ]
    }
    return [Span(" ")] + items.flatMap { [Span($0.0, $0.1), Span(" \(desk($0.2))  ", .faint)] }
  }

  private func drawFilter(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let remark = line.remark(desk) ?? Span("")
    let rest = area.dropRight(min(remark.columns + 2, area.columns * 2 / 3))
    surface.write(remark.text, in: area.dropLeft(rest.columns).dropRight(1), role: remark.role, alignment: .right)
    let used = surface.write([Span(" / \(desk(CaseListWords.filterLabel)) ", .key)], in: rest)
    line.draw(on: &surface, in: rest.dropLeft(used), desk, out: FilterLineWords.slashEscape)
  }

  private func drawHead(
    _ layout: TimelineLayout, _ scale: TimeScale, on surface: inout Surface, in area: Area, _ desk: Desk
  ) {
    let head = area.dropTop(1).top(3).dropLeft(layout.label).left(layout.drawing)
    TimelineHead(scale: scale, desk: desk).draw(on: &surface, in: head)
    surface.write(desk(TimelineWords.week(zoom)), in: area.line(2).left(layout.label - 1).dropLeft(1), role: .faint)
  }

  // MARK: The lines

  private func drawRows(
    _ layout: TimelineLayout, _ scale: TimeScale, on surface: inout Surface, in area: Area, _ desk: Desk
  ) {
    guard !board.lines.isEmpty else {
      surface.write(desk(TimelineWords.nothingFound), in: area.inset(columns: 2), role: .faint)
      surface.cursor = area.origin
      return
    }
    let place = place
    let sight = scroll.following(place, count: board.lines.count, height: area.rows)
    for (line, index) in sight.visible(count: board.lines.count, height: area.rows).enumerated() {
      guard let row = row(board.lines[index], today: desk.today) else { continue }
      draw(row, layout, scale, on: &surface, in: area.line(line), isFocused: index == place, desk)
    }
  }

  private func draw(
    _ row: TimelineRow, _ layout: TimelineLayout, _ scale: TimeScale, on surface: inout Surface, in line: Area,
    isFocused: Bool, _ desk: Desk
  ) {
    let label = line.left(layout.label)
    if isFocused {
      surface.fill(label, role: .focus)
      surface.write(Glyphs.focus, in: label, role: .focus)
      surface.cursor = line.origin
    }
    let role: Role = isFocused ? .focus : row.id.stage != nil ? .text : .heading
    surface.write(self.label(of: row, desk), in: label.dropLeft(1).dropRight(1), role: role)
    drawSigns(row, scale, on: &surface, in: line.dropLeft(layout.label).left(layout.drawing), desk)
    let margin = self.margin(of: row, isWide: layout.margin > 13, desk)
    surface.write(margin.text, in: line.right(layout.margin).dropLeft(1), role: margin.role, alignment: .right)
  }

  private func drawSigns(
    _ row: TimelineRow, _ scale: TimeScale, on surface: inout Surface, in area: Area, _ desk: Desk
  ) {
    let today = scale.column(of: desk.today)
    for (column, sign) in row.signs(on: scale).enumerated() {
      let cell = area.dropLeft(column).left(1)
      if let sign {
        surface.write(sign.sign, in: cell, role: sign.role)
      } else if column == today {
        surface.write(Glyphs.vertical, in: cell, role: .today)
      }
    }
    for move in moves(on: row) {
      for (day, sign, role) in [(move.from, Glyphs.quiet, Role.text), (move.to, Glyphs.milestone, .focus)] {
        let column = scale.column(of: day)
        if (0..<area.columns).contains(column) {
          surface.write(sign, in: area.dropLeft(column).left(1), role: role)
        }
      }
    }
  }

  /// From where to where, on this line.
  private func moves(on row: TimelineRow) -> [(from: Day, to: Day)] {
    if row.id == .plan(.meetings), let ghost = meetingGhost { return ghost.isMoved ? [(ghost.from, ghost.day)] : [] }
    return shifts(on: row).map { ($0.from, $0.to) }
  }

  /// What the ghost moves on this line.
  private func shifts(on row: TimelineRow) -> [CalendarShift] {
    guard let ghost, row.id.mission == ghost.schedule.mission else { return [] }
    let shifts = ghost.shifts
    guard let stage = row.id.stage else {
      return board.unfolded.contains(ghost.schedule.mission) ? [] : shifts
    }
    return shifts.filter { $0.step.stage == stage }
  }

  // MARK: In words

  private func label(of row: TimelineRow, _ desk: Desk) -> String {
    switch row.id {
    case .plan(let part): desk(part.words)
    case .mission(let id): (board.unfolded.contains(id) ? "- " : "+ ") + name(of: id, desk)
    case .stage(_, let stage): "   " + desk(stage.words)
    }
  }

  private func name(of mission: MissionID, _ desk: Desk) -> String {
    // In one plan, missions differ by what they are about.
    if case .plan = scope, let schedule = schedule(of: mission) { return "\(mission) \(schedule.opening.title)" }
    let structures =
      schedule(of: mission).map { TimelineWords.name(of: $0, desk.names) } ?? board.rows[mission]?.structures ?? ""
    return "\(mission) \(structures)"
  }

  /// What the panel under the lines is about.
  private func heading(of id: TimelineRow.ID, _ desk: Desk) -> String {
    switch id {
    case .plan(let part): desk(part.words)
    case .mission(let id): name(of: id, desk)
    case .stage(let id, let stage): "\(id) \(desk(stage.words))"
    }
  }

  /// The same in words: the drawing never says anything alone.
  private func margin(of row: TimelineRow, isWide: Bool, _ desk: Desk) -> Span {
    if let move = moves(on: row).first { return Span("→ \(move.to.tight(on: desk.today))", .focus) }
    guard let schedule = schedule(of: row.id.mission) else { return unreadMargin(of: row, isWide: isWide, desk) }
    if let stage = row.id.stage { return stageMargin(stage, schedule, isWide, desk) }
    if let until = schedule.suspendedUntil { return Span("\(Glyphs.paused) \(until.tight(on: desk.today))", .paused) }
    guard let watch = schedule.watches.first else { return Span(desk(schedule.stage.short), .faint) }
    return TimelineWords.due(watch.day, isWide: isWide, desk)
  }

  /// The row of the list knows what is due next.
  private func unreadMargin(of row: TimelineRow, isWide: Bool, _ desk: Desk) -> Span {
    guard let mission = row.id.mission else {
      let last = row.marks.last?.day
      return Span(last?.dayAndMonth(on: desk.today) ?? "", .faint)
    }
    if board.rows[mission]?.isDamaged == true {
      return Span("\(Glyphs.refused) \(desk(BoardState.damaged))", .error)
    }
    return board.rows[mission]?.due(on: desk.today).map { TimelineWords.due($0.day, isWide: isWide, desk) } ?? Span("")
  }

  private func stageMargin(_ stage: StageName, _ schedule: MissionSchedule, _ isWide: Bool, _ desk: Desk) -> Span {
    guard let period = schedule.period(of: stage) else { return Span("") }
    switch period.state {
    case .done: return Span(TimelineWords.range(period, isWide: isWide, desk), .faint)
    case .planned: return Span(TimelineWords.range(period, isWide: isWide, desk), .text)
    case .underWay: return TimelineWords.due(period.last, isWide: isWide, desk)
    }
  }

  // MARK: Below

  private func drawLoad(
    _ layout: TimelineLayout, _ scale: TimeScale, on surface: inout Surface, in area: Area, _ desk: Desk
  ) {
    surface.draw(Panel(desk(TimelineWords.load(of: desk.names.name(of: desk.me), desk.capacity))), in: area.top(1))
    surface.write(desk(TimelineWords.loadLine), in: area.line(1).left(layout.label).dropLeft(1), role: .faint)
    let unread = board.missions.count - board.schedules.count
    let note = unread > 0 ? TimelineWords.stillUnread(unread) : TimelineWords.dates
    surface.write(desk(note), in: area.line(2).left(layout.label).dropLeft(1), role: .faint)
    TimelineLoad(weeks: board.loads[desk.me] ?? [:], capacity: desk.capacity, scale: scale)
      .draw(on: &surface, in: area.dropTop(1).dropLeft(layout.label).left(layout.drawing))
  }

  /// The drawing comes from the journal, and is whole all the same.
  private func damage(of id: TimelineRow.ID) -> [Words] {
    guard case .mission(let mission) = id, board.rows[mission]?.isDamaged == true else { return [] }
    return [CaseListWords.damaged]
  }

  private func drawFocus(on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard let id = focus, board.lines.contains(id) else { return surface.rule(area) }
    surface.draw(Panel(heading(of: id, desk)), in: area.top(1))
    let told =
      meetingGhost.map { TimelineWords.ghost($0, desk) } ?? ghost.map { TimelineWords.ghost($0, desk) }
      ?? damage(of: id) + TimelineWords.details(of: id, schedule(of: id.mission), plan, desk)
    let body = area.dropTop(1).inset(columns: 1)
    let lines = told.flatMap { WordWrap.lines(of: desk($0), columns: max(1, body.columns)) }
    for (index, line) in lines.prefix(body.rows).enumerated() { surface.write(line, in: body, line: index) }
  }
}
