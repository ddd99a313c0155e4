import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

extension AgendaCalendarScreen {
  /// From here on, the seven days of a week stand side by side.
  private static let sideBySideFrom = 112

  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard line.isOpen || line.isActive else { return drawCalendar(on: &surface, in: area, desk) }
    drawCalendar(on: &surface, in: area.dropTop(1), desk)
    drawFilter(on: &surface, in: area.top(1), desk)
  }

  /// ` Mes missions  / cadrage` while it narrows what is shown, and what of it cannot be read.
  private func drawFilter(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let remark = line.remark(desk) ?? Span("")
    let rest = area.dropRight(min(remark.columns + 2, area.columns * 2 / 3))
    surface.write(remark.text, in: area.dropLeft(rest.columns).dropRight(1), role: remark.role, alignment: .right)
    let whose = desk(isMine ? AgendaWords.mine(and: absentees, desk.names) : AgendaWords.everybody)
    let used = surface.write([Span(" "), Span(whose, .accent), Span("  / ", .key)], in: rest)
    line.draw(on: &surface, in: rest.dropLeft(used), desk, out: FilterLineWords.slashEscape)
  }

  private func drawCalendar(on surface: inout Surface, in area: Area, _ desk: Desk) {
    switch reach {
    case .week where area.columns < Self.sideBySideFrom: drawWeekList(on: &surface, in: area, desk)
    case .week: drawWeek(on: &surface, in: area, desk)
    case .month: drawMonth(on: &surface, in: area, desk)
    }
  }

  // MARK: - A week

  private func drawWeekList(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let parts = (0..<7).map { told(day.monday + $0, desk) }
    let before = parts.prefix(day.weekday - 1).reduce(0) { $0 + $1.count }
    surface.draw(SheetLineList(lines: parts.flatMap(\.self), focus: before), in: area)
  }

  private func drawWeek(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let width = area.columns / 7
    let below = max(min(4, area.rows / 3), min(area.rows / 3, lines(on: day).count + 2))
    let (grid, foot) = (area.dropBottom(below), area.bottom(below))
    for index in 0..<7 {
      let column = grid.dropLeft(index * width).left(width)
      if index > 0 { surface.verticalRule(column) }
      drawColumn(day.monday + index, on: &surface, in: column.dropLeft(index > 0 ? 1 : 0), desk)
    }
    drawDay(on: &surface, in: foot, desk)
  }

  /// A day of the week: its date, then two lines for each thing that is due, more where they are to spare.
  private func drawColumn(_ day: Day, on surface: inout Surface, in area: Area, _ desk: Desk) {
    drawDate(day, on: &surface, in: area.line(0), desk)
    let (lines, room) = (lines(on: day), area.dropTop(2))
    let fits = lines.count * 2 <= room.rows ? lines.count : max(0, (room.rows - 1) / 2)
    let state = AgendaState(day, desk)
    let told = lines.prefix(fits).flatMap { line -> [[Span]] in
      let words = desk(line.words(desk.names, on: desk.today, absentees: absentees))
      return [
        [Span("\(state.sign) ", state.role), Span("\(line.number) "), Span(line.about, .faint)],
        [Span("  "), Span(words)],
      ]
    }
    drawSpread(told, on: &surface, in: room)
    guard lines.count > fits else { return }
    surface.write([Span("  " + desk(AgendaCalendarWords.more(lines.count - fits)), .faint)], in: room, line: fits * 2)
  }

  /// Each on as many lines as are to spare.
  private func drawSpread(_ lines: [[Span]], on surface: inout Surface, in area: Area) {
    let rows = WrappedLines.spread(lines.map { ($0, area.columns) }, rows: area.rows).flatMap { $0 }
    for (index, spans) in rows.enumerated() { surface.write(spans, in: area, line: index) }
  }

  private func drawDate(_ day: Day, on surface: inout Surface, in area: Area, _ desk: Desk) {
    let isToday = day == desk.today
    let isFocused = day == self.day
    let date =
      (isFocused ? Glyphs.focus : " ") + (isToday ? "[\(day.medium(desk.language))]" : day.medium(desk.language))
    let role: Role = isFocused ? .focus : isToday ? .today : desk.calendar.isWorking(day) ? .heading : .faint
    surface.write([Span(date, role)], in: area)
    if isFocused { surface.cursor = area.origin }
  }

  // MARK: - A month

  private func drawMonth(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let first = shown.lowerBound.monday
    let weeks = (shown.upperBound.monday - first) / 7 + 1
    let isWide = area.columns >= 110
    let height = max(1, ((isWide ? area.rows : area.rows * 2 / 3) - 1) / weeks)
    let grid = isWide ? area.left(max(area.columns * 3 / 5, area.columns - 60)) : area.top(1 + weeks * height)
    drawWeekdays(on: &surface, in: grid.line(0), desk)
    for week in 0..<weeks {
      let line = grid.dropTop(1 + week * height).top(height)
      let monday = first + 7 * week
      surface.write(monday.weekLabel(desk.language), in: line.left(4), role: .faint)
      for index in 0..<7 { drawCell(monday + index, on: &surface, in: cell(index, of: line), desk) }
    }
    let rest = isWide ? area.dropLeft(grid.columns + 1) : area.dropTop(grid.rows)
    drawDay(on: &surface, in: rest, desk)
  }

  private func drawWeekdays(on surface: inout Surface, in area: Area, _ desk: Desk) {
    surface.write(desk(AgendaCalendarWords.weekHead), in: area.left(4), role: .faint)
    for index in 0..<7 {
      let name = CalendarNames.shortWeekday(index + 1, desk.language)
      surface.write(name, in: cell(index, of: area).dropLeft(1), role: .heading)
    }
  }

  private func cell(_ index: Int, of line: Area) -> Area {
    let width = (line.columns - 4) / 7
    return line.dropLeft(4 + index * width).left(width)
  }

  /// `>[23] ▲3`: the focus, today, how near and how many.
  private func drawCell(_ day: Day, on surface: inout Surface, in area: Area, _ desk: Desk) {
    let isFocused = day == self.day
    let count = days[day] ?? 0
    let number = (day.day < 10 ? " " : "") + "\(day.day)"
    let date = (isFocused ? Glyphs.focus : " ") + (day == desk.today ? "[\(number)]" : " \(number) ")
    let state = AgendaState(day, desk)
    let tally = count > 0 ? (area.columns >= 10 ? " " : "") + "\(state.sign)\(count)" : ""
    let isOff = !shown.contains(day) || !desk.calendar.isWorking(day)
    surface.write(
      [Span(date, isFocused ? .focus : isOff ? .faint : .text), Span(tally, isFocused ? .focus : state.role)], in: area)
    let holiday = area.columns >= 12 ? desk.calendar.holiday(on: day) : nil
    if let holiday, area.rows > 1 { surface.write([Span("  " + desk(holiday.words), .faint)], in: area, line: 1) }
    drawDue(on: day, on: &surface, in: area.dropTop(holiday == nil ? 1 : 2), desk)
    if isFocused { surface.cursor = area.origin }
  }

  /// What is due on a day of the month, as far as its cell has room.
  private func drawDue(on day: Day, on surface: inout Surface, in area: Area, _ desk: Desk) {
    let lines = monthLines(on: day)
    guard !lines.isEmpty, area.rows > 0, area.columns >= 12 else { return }
    let told = lines.prefix(area.rows).map { line -> [Span] in
      let words = desk(line.words(desk.names, on: desk.today, absentees: absentees))
      return [Span("  "), Span("\(line.number) "), Span(words, .faint)]
    }
    drawSpread(told, on: &surface, in: area.dropRight(1))
  }

  // MARK: - A day

  /// What is due on the day in focus, as far as there is room.
  private func drawDay(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let cursor = surface.cursor
    let lines = [SheetLine.heading(heading(day, desk))] + told(day, desk).dropFirst()
    surface.draw(SheetLineList(lines: lines, focus: nil), in: area)
    surface.cursor = cursor
  }

  private func heading(_ day: Day, _ desk: Desk) -> String {
    let count = days[day] ?? 0
    return desk(AgendaWords.heading(day, today: desk.today, in: desk.calendar)) + " \(Glyphs.quiet) "
      + desk(count > 0 ? AgendaWords.dates(count) : AgendaCalendarWords.nothing)
  }

  /// The date, then a line for each thing that is due.
  private func told(_ day: Day, _ desk: Desk) -> [SheetLine] {
    let isOff = !desk.calendar.isWorking(day)
    let date = SheetLine("day:\(day.iso)", [Span(heading(day, desk), isOff ? .faint : .heading)])
    return [date]
      + lines(on: day).map { line in
        let state = AgendaState(line, desk)
        return SheetLine(
          "due:\(line.key)",
          [
            Span("\(state.sign) ", state.role), Span("\(line.number) "),
            Span(desk(line.words(desk.names, on: desk.today, absentees: absentees))),
            Span(" \(Glyphs.quiet) \(line.about)", .faint),
          ], isFocusable: false)
      }
  }
}
