import JalonCore
import JalonTerminal
import JalonWording

/// The dates that an officer has to hold each week, against what one person can hold.
struct TimelineLoad {
  let weeks: [Day: Int]
  let capacity: Int
  let scale: TimeScale

  /// How many dates the weeks that begin in a column hold; `nil` where none begins.
  func count(in column: Int) -> (dates: Int, weeks: Int)? {
    let mondays = (scale.first(of: column).number...scale.last(of: column).number).map(Day.init(number:))
      .filter { $0.weekday == 1 }
    guard !mondays.isEmpty else { return nil }
    return (mondays.reduce(0) { $0 + (weeks[$1] ?? 0) }, mondays.count)
  }

  func draw(on surface: inout Surface, in area: Area) {
    for column in 0..<area.columns {
      guard let (dates, weeks) = count(in: column) else { continue }
      let isAbove = dates > capacity * weeks
      let level = isAbove ? Glyphs.late : Glyphs.level(dates, of: capacity * weeks)
      surface.write(level, in: area.top(1).dropLeft(column).left(1), role: isAbove ? .late : .accent)
      let number = dates > 9 && !hasRoom ? "+" : dates > 99 ? "+" : dates == 0 ? "" : "\(dates)"
      surface.write(number, in: area.line(1).dropLeft(column).left(hasRoom ? 2 : 1), role: isAbove ? .late : .faint)
    }
  }

  /// Two figures stand side by side where a week takes two columns.
  private var hasRoom: Bool { scale.zoom == .week || scale.zoom == .month }
}
