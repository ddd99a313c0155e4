import JalonCore
import JalonTerminal

/// Where the columns of the grid fall: criterion, weight, then as many proposals as there is room for.
struct ComparisonLayout {
  let criterion: Int
  let cell: Int
  /// The proposals in sight, by their places.
  let proposals: Range<Int>
  /// The lines of criteria in sight.
  let rows: Range<Int>

  static let gutter = 1
  static let weight = 6
  static let narrowestCriterion = 18
  /// With less, a proposal goes off screen rather than being cut.
  static let narrowestCell = 11
  /// Robustness and details stand side by side from here on.
  static let wide = 110
  private static let narrowestLargeCriterion = 26
  private static let widestLargeCell = 36
  /// To be read from the back of a room: two lines a criterion.
  let isLarge: Bool
  var height: Int { isLarge ? 2 : 1 }

  /// Whether there is room to be read from the back of a room.
  static func isLarge(_ area: Area, criteria: Int, summary: Int) -> Bool {
    area.columns >= wide && area.rows >= 5 + 2 * criteria + summary + 5
  }

  /// - Parameters:
  ///   - wanted: the columns that the longest cell takes.
  ///   - longest: what the longest criterion takes: what is beyond goes to the proposals, then to nothing.
  ///   - isLarge: each criterion has two lines, and the columns of the proposals share all the room there is.
  init(
    columns: Int, proposals count: Int, focus: (row: Int, column: Int), criteria: Int, lines: Int, wanted: Int,
    longest: Int = .max, isLarge: Bool = false
  ) {
    self.isLarge = isLarge
    let room = max(0, columns - Self.gutter - Self.weight)
    let narrowest = isLarge ? Self.narrowestLargeCriterion : Self.narrowestCriterion
    let cells = max(0, room - min(room, narrowest))
    let share = cells / max(1, count)
    let widest = isLarge ? Self.widestLargeCell : max(wanted, 18)
    // Where both do not fit, a proposal is cut before a criterion falls under half of the room.
    let fair = isLarge ? share : max(min(share, 24), max(0, room - min(longest, room / 2)) / max(1, count))
    cell = max(1, min(cells, share < Self.narrowestCell ? Self.narrowestCell : min(fair, share, widest)))
    let shown = max(1, min(count, cells / cell))
    let left = max(0, room - shown * cell)
    criterion = isLarge ? left : min(left, max(narrowest, longest))
    let scroll = Scroll().following(focus.column, count: count, height: shown)
    proposals = scroll.visible(count: count, height: shown)
    rows = Scroll().following(focus.row, count: criteria, height: lines).visible(count: criteria, height: lines)
  }

  /// Where the criterion at `line` of those in sight stands.
  func row(_ line: Int, in area: Area) -> Area { area.dropTop(line * height).top(height) }

  /// The cells of the proposal at `place` among all, on a line of the grid.
  func cell(of place: Int, in line: Area) -> Area {
    line.dropLeft(Self.gutter + criterion + Self.weight + (place - proposals.lowerBound) * cell).left(cell)
  }
}
