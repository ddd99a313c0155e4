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

  /// - Parameter wanted: the columns that the longest cell takes.
  init(columns: Int, proposals count: Int, focus: (row: Int, column: Int), criteria: Int, lines: Int, wanted: Int) {
    let room = max(0, columns - Self.gutter - Self.weight)
    let cells = max(0, room - min(room, Self.narrowestCriterion))
    let share = cells / max(1, count)
    cell = max(1, min(cells, share < Self.narrowestCell ? Self.narrowestCell : min(share, max(wanted, 18), 24)))
    let shown = max(1, min(count, cells / cell))
    criterion = max(0, room - shown * cell)
    let scroll = Scroll().following(focus.column, count: count, height: shown)
    proposals = scroll.visible(count: count, height: shown)
    rows = Scroll().following(focus.row, count: criteria, height: lines).visible(count: criteria, height: lines)
  }

  /// The cells of the proposal at `place` among all, on a line of the grid.
  func cell(of place: Int, in line: Area) -> Area {
    line.dropLeft(Self.gutter + criterion + Self.weight + (place - proposals.lowerBound) * cell).left(cell)
  }
}
