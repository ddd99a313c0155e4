import JalonCore
import JalonTerminal
import JalonWording

/// The days above the lines: months or years, weeks or months, and a rule that holidays mark and today crosses.
struct TimelineHead {
  let scale: TimeScale
  let desk: Desk

  func draw(on surface: inout Surface, in area: Area) {
    var free = (0, 0)
    for column in 0..<area.columns {
      let days = (scale.first(of: column), scale.last(of: column))
      let coarse = TimelineWords.coarse(days.0, days.1, scale.zoom, isFirst: column == 0)
      if let text = coarse?(desk.language), column >= free.0 {
        free.0 = column + write(text, at: column, on: &surface, in: area.top(1), role: .heading) + 1
      }
      if let text = TimelineWords.fine(days.0, days.1, scale.zoom), column >= free.1 {
        free.1 = column + write(text, at: column, on: &surface, in: area.line(1), role: .faint) + 1
      }
    }
    surface.rule(Area(column: 0, row: area.row + 2, columns: surface.size.columns, rows: 1))
    drawDaysOff(on: &surface, in: area.line(2))
    let today = scale.column(of: desk.today)
    if (0..<area.columns).contains(today) { surface.write("┬", in: area.line(2).dropLeft(today).left(1), role: .today) }
  }

  /// From near enough to see a day: public holidays and closed days that would have been worked.
  private func drawDaysOff(on surface: inout Surface, in line: Area) {
    guard scale.zoom == .week || scale.zoom == .month else { return }
    for column in 0..<line.columns {
      let days = scale.first(of: column).number...scale.last(of: column).number
      let isOff = days.contains { number in
        let day = Day(number: number)
        return day.weekday < 6 && !desk.calendar.isWorking(day)
      }
      if isOff { surface.write(Glyphs.closed, in: line.dropLeft(column).left(1), role: .faint) }
    }
  }

  /// A date that does not fit is left out: half a month would be read as another one.
  private func write(_ text: String, at column: Int, on surface: inout Surface, in line: Area, role: Role) -> Int {
    let room = line.dropLeft(column)
    return text.count <= room.columns ? surface.write(text, in: room, role: role) : text.count
  }
}
