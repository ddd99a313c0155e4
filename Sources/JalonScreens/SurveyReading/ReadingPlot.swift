import JalonCore
import JalonTerminal

/// Marks on an axis, as letters: nothing of it needs a colour.
///
/// ```
/// 1      2      3      4
/// ┊······┊······◇···A··B
/// ```
struct ReadingPlot: View {
  struct Point: Hashable, Sendable {
    let sign: String
    let value: Hundredths
    let role: Role
  }

  let marks: ClosedRange<Int>
  /// The last ones lie on top: a letter covers the others' mean.
  let points: [Point]

  /// As many columns as let every mark of a scale of four stand at the same distance from the next.
  static func columns(in room: Int) -> Int { max(1, (room - 1) / 3) * 3 + 1 }

  func draw(on surface: inout Surface, in area: Area) {
    surface.fill(area.top(1), with: "·", role: .barTrack)
    for mark in ticks { write("┊", at: Hundredths(whole: mark), on: &surface, in: area, .barTrack) }
    for (place, points) in Dictionary(grouping: points, by: { column($0.value, in: area) }) {
      let letters = points.filter { $0.sign != Glyphs.milestoneMet }
      let sign = letters.count > 1 ? Glyphs.today : letters.first?.sign ?? Glyphs.milestoneMet
      surface.write(sign, in: area.dropLeft(place).left(1), role: letters.first?.role ?? points[0].role)
    }
  }

  /// The numbers over the ticks.
  func drawTicks(on surface: inout Surface, in area: Area, role: Role) {
    for mark in ticks {
      let text = String(mark)
      let place = min(column(Hundredths(whole: mark), in: area), area.columns - text.count)
      surface.write(text, in: area.dropLeft(place).left(text.count), role: role)
    }
  }

  /// Of a long scale, its ends and its middle.
  private var ticks: [Int] {
    marks.count > 5 ? [marks.lowerBound, (marks.lowerBound + marks.upperBound) / 2, marks.upperBound] : Array(marks)
  }

  private func column(_ value: Hundredths, in area: Area) -> Int {
    let whole = (marks.upperBound - marks.lowerBound) * 100
    let share = min(max(0, value.value - marks.lowerBound * 100), whole)
    return (share * (area.columns - 1) * 2 + whole) / (whole * 2)
  }

  private func write(_ sign: String, at value: Hundredths, on surface: inout Surface, in area: Area, _ role: Role) {
    surface.write(sign, in: area.dropLeft(column(value, in: area)).left(1), role: role)
  }
}
