import JalonCore
import JalonTerminal
import JalonWording

extension TimelineScreen {
  static let headRows = 4
  static let footRows = 4

  public func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard let schedules else { return drawAlone(TimelineWords.reading, on: &surface, in: area, desk) }
    guard !schedules.isEmpty || plan != nil else { return drawAlone(TimelineWords.empty, on: &surface, in: area, desk) }
    let layout = TimelineLayout(columns: area.columns)
    let scale = scale(desk)
    let body = area.dropTop(Self.headRows).dropBottom(Self.footRows)
    surface.write(legend(desk), in: area)
    drawCalendar(scale, on: &surface, in: area.dropTop(1).top(3).dropLeft(layout.label).left(layout.drawing), desk)
    surface.write(desk(TimelineWords.week(zoom)), in: area.line(2).left(layout.label - 1).dropLeft(1), role: .faint)
    drawRows(layout, scale, on: &surface, in: body, desk)
    drawFocus(on: &surface, in: area.bottom(Self.footRows), desk)
  }

  private func drawAlone(_ words: Words, on surface: inout Surface, in area: Area, _ desk: Desk) {
    surface.draw(Paragraph(desk(words), role: .faint), in: area.inset(columns: 2, rows: 1))
    surface.cursor = area.origin
  }

  private func legend(_ desk: Desk) -> [Span] {
    let items: [(String, Role, Words)] = [
      (Glyphs.full, .done, TimelineWords.done), (Glyphs.doing, .accent, TimelineWords.underWay),
      (Glyphs.planned, .faint, TimelineWords.planned), (Glyphs.milestone, .soon, TimelineWords.ahead),
      (Glyphs.milestoneMet, .done, TimelineWords.met), (Glyphs.late, .late, TimelineWords.late),
    ]
    return [Span(" ")] + items.flatMap { [Span($0.0, $0.1), Span(" \(desk($0.2))  ", .faint)] }
  }

  // MARK: The days

  /// Months or years, weeks or months, and a rule that today crosses.
  private func drawCalendar(_ scale: TimeScale, on surface: inout Surface, in area: Area, _ desk: Desk) {
    var free = (0, 0)
    for column in 0..<area.columns {
      let days = (scale.first(of: column), scale.last(of: column))
      if let text = TimelineWords.coarse(days.0, days.1, zoom, isFirst: column == 0)?(desk.language), column >= free.0 {
        free.0 = column + write(text, at: column, on: &surface, in: area.top(1), role: .heading) + 1
      }
      if let text = TimelineWords.fine(days.0, days.1, zoom), column >= free.1 {
        free.1 = column + write(text, at: column, on: &surface, in: area.line(1), role: .faint) + 1
      }
    }
    surface.rule(Area(column: 0, row: area.row + 2, columns: surface.size.columns, rows: 1))
    let today = scale.column(of: desk.today)
    if (0..<area.columns).contains(today) { surface.write("┬", in: area.line(2).dropLeft(today).left(1), role: .today) }
  }

  /// A date that does not fit is left out: half a month would be read as another one.
  private func write(_ text: String, at column: Int, on surface: inout Surface, in line: Area, role: Role) -> Int {
    let room = line.dropLeft(column)
    return text.count <= room.columns ? surface.write(text, in: room, role: role) : text.count
  }

  // MARK: The lines

  private func drawRows(
    _ layout: TimelineLayout, _ scale: TimeScale, on surface: inout Surface, in area: Area, _ desk: Desk
  ) {
    let rows = rows(today: desk.today)
    let place = rows.firstIndex { $0.id == focus } ?? 0
    let visible = Scroll().following(place, count: rows.count, height: area.rows).visible(
      count: rows.count, height: area.rows)
    for (line, index) in visible.enumerated() {
      draw(rows[index], layout, scale, on: &surface, in: area.line(line), isFocused: index == place, desk)
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
    let role: Role = isFocused ? .focus : row.isStage ? .text : .heading
    surface.write(self.label(of: row, desk), in: label.dropLeft(1).dropRight(1), role: role)
    drawSigns(row, scale, on: &surface, in: line.dropLeft(layout.label).left(layout.drawing), desk)
    let margin = self.margin(of: row, isWide: layout.margin > 13, desk)
    surface.write(margin.text, in: line.right(layout.margin).dropLeft(1), role: margin.role, alignment: .right)
  }

  private func drawSigns(_ row: TimelineRow, _ scale: TimeScale, on surface: inout Surface, in area: Area, _ desk: Desk)
  {
    let today = scale.column(of: desk.today)
    for (column, sign) in row.signs(on: scale).enumerated() {
      let cell = area.dropLeft(column).left(1)
      if let sign {
        surface.write(sign.sign, in: cell, role: sign.role)
      } else if column == today {
        surface.write(Glyphs.vertical, in: cell, role: .today)
      }
    }
  }

  private func label(of row: TimelineRow, _ desk: Desk) -> String {
    switch row.id {
    case .plan: desk(TimelineWords.planRow)
    case .mission(let id): (folded.contains(id) ? "+ " : "- ") + name(of: id, desk)
    case .stage(_, let stage): "   " + desk(stage.words)
    }
  }

  private func name(of mission: MissionID, _ desk: Desk) -> String {
    "\(mission) \(schedule(of: mission).map { TimelineWords.name(of: $0, desk.names) } ?? "")"
  }

  /// What the panel under the lines is about.
  private func heading(of row: TimelineRow, _ desk: Desk) -> String {
    switch row.id {
    case .plan: desk(TimelineWords.planRow)
    case .mission(let id): name(of: id, desk)
    case .stage(let id, let stage): "\(id) \(desk(stage.words))"
    }
  }

  /// The same in words: the drawing never says anything alone.
  private func margin(of row: TimelineRow, isWide: Bool, _ desk: Desk) -> Span {
    guard let schedule = schedule(of: row.mission) else {
      return Span(row.jalons.last.map { $0.day.dayAndMonth } ?? "", .faint)
    }
    if case .stage(_, let stage) = row.id { return stageMargin(stage, schedule, isWide, desk) }
    if let until = schedule.suspendedUntil { return Span("\(Glyphs.paused) \(until.dayAndMonth)", .paused) }
    guard let watch = schedule.watches.first else { return Span(desk(schedule.stage.short), .faint) }
    return TimelineWords.due(watch.day, isWide: isWide, desk)
  }

  private func stageMargin(_ stage: StageName, _ schedule: MissionSchedule, _ isWide: Bool, _ desk: Desk) -> Span {
    guard let period = schedule.periods.first(where: { $0.stage == stage }) else { return Span("") }
    switch period.state {
    case .done: return Span(TimelineWords.range(period, isWide: isWide), .faint)
    case .planned: return Span(TimelineWords.range(period, isWide: isWide), .text)
    case .underWay: return TimelineWords.due(period.last, isWide: isWide, desk)
    }
  }

  // MARK: The line in focus

  private func drawFocus(on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard let row = rows(today: desk.today).first(where: { $0.id == focus }) else { return surface.rule(area) }
    surface.draw(Panel(heading(of: row, desk)), in: area.top(1))
    let lines = TimelineWords.details(of: row, schedule(of: row.mission), plan, desk)
    for (index, words) in lines.prefix(3).enumerated() {
      surface.write(desk(words), in: area.dropTop(1).inset(columns: 1), line: index)
    }
  }
}

extension TimelineRow {
  var isStage: Bool { if case .stage = id { true } else { false } }
}
