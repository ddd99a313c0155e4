/// A picture of the whole screen, built anew for each event: rows of cells, and where the cursor stands.
///
/// Every write is clipped to the surface, made safe to show, and a text that does not fit always ends with `…`.
public struct Surface: Hashable, Sendable {
  public let size: Size
  /// Where the terminal's own cursor stands: on the focus, so that braille displays and magnifiers follow it.
  public var cursor: Point?
  var cells: [Cell]

  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  public var area: Area { Area(size) }

  /// The cell at that place; a blank outside.
  public subscript(column: Int, row: Int) -> Cell {
    area.contains(Point(column: column, row: row)) ? cells[row * size.columns + column] : .blank
  }

  /// Every cell to paint over `older`, a surface of the same size; all of them where there is none.
  public func forEachChange(since older: Surface?, _ body: (Cell, _ column: Int, _ row: Int) -> Void) {
    for row in 0..<size.rows {
      let line = row * size.columns..<(row + 1) * size.columns
      if let older, older.cells[line] == cells[line] { continue }
      for index in line where !cells[index].isRest && older.map({ $0.cells[index] != cells[index] }) ?? true {
        body(cells[index], index - line.lowerBound, row)
      }
    }
  }

  /// Writes on one row, to the right, and returns the number of columns used.
  ///
  /// - Parameter width: the most columns to use; by default up to the edge.
  /// - Parameter padded: fills what is left of `width` with spaces of the same role.
  @discardableResult
  public mutating func write(
    _ text: String, at point: Point, role: Role = .text, width: Int? = nil, padded: Bool = false
  ) -> Int {
    guard area.contains(point) else { return 0 }
    let room = min(size.columns - point.column, max(0, width ?? .max))
    guard room > 0 else { return 0 }
    let start = point.row * size.columns + point.column
    let used = place(text, from: start, room: room, role: role)
    guard padded else { return used }
    for index in start + used..<start + room { put(Cell(" ", width: 1, role: role), at: index) }
    return room
  }

  /// Writes on one line of an area, at its left, its right or its middle, and never outside it.
  @discardableResult
  public mutating func write(
    _ text: String, in area: Area, line: Int = 0, role: Role = .text, alignment: Alignment = .left
  ) -> Int {
    let target = area.line(line).intersection(self.area)
    guard !target.isEmpty else { return 0 }
    guard alignment != .left else { return write(text, at: target.origin, role: role, width: target.columns) }
    let spare = max(0, target.columns - GlyphWidth.columns(of: text))
    let shifted = target.dropLeft(alignment == .right ? spare : spare / 2)
    return write(text, at: shifted.origin, role: role, width: shifted.columns)
  }

  /// Covers an area with one glyph.
  public mutating func fill(_ area: Area, with glyph: Unicode.Scalar = " ", role: Role = .text) {
    let target = area.intersection(self.area)
    let safe = SafeText.isForbidden(glyph) || GlyphWidth.columns(of: glyph) != 1 ? "?" : glyph
    for row in target.row..<target.endRow {
      for column in target.column..<target.endColumn {
        put(Cell(safe, width: 1, role: role), at: row * size.columns + column)
      }
    }
  }

  /// Gives a role to an area and leaves its text alone.
  public mutating func tint(_ area: Area, role: Role) {
    let target = area.intersection(self.area)
    for row in target.row..<target.endRow {
      for column in target.column..<target.endColumn { cells[row * size.columns + column].role = role }
    }
  }

  /// A line across the first row of the area: `────────`.
  public mutating func rule(_ area: Area, role: Role = .rule) {
    fill(area.top(1), with: "─", role: role)
  }

  /// A line down the first column of the area.
  public mutating func verticalRule(_ area: Area, role: Role = .rule) {
    fill(area.left(1), with: "│", role: role)
  }
}

/// Where a text stands in the room it is given.
public enum Alignment: Sendable {
  case left, right, centre
}

extension Surface {
  private mutating func place(_ text: String, from start: Int, room: Int, role: Role) -> Int {
    var used = 0
    var isCut = false
    SafeText.forEachGlyph(of: text) { scalar, joins in
      if joins { return combine(scalar, at: start + used, from: start) }
      let width = GlyphWidth.columns(of: scalar)
      guard used + width <= room else {
        isCut = true
        return false
      }
      put(Cell(scalar, width: width, role: role), at: start + used)
      if width == 2 { put(.rest(role), at: start + used + 1) }
      used += width
      return true
    }
    guard isCut else { return used }
    markCut(from: start, used: used, room: room, role: role)
    return room
  }

  private mutating func markCut(from start: Int, used: Int, room: Int, role: Role) {
    for index in start + used..<start + room { put(Cell(" ", width: 1, role: role), at: index) }
    put(Cell(Glyphs.cut, width: 1, role: role), at: start + room - 1)
  }

  /// Adds a mark to the glyph that ends just before `index`.
  private mutating func combine(_ mark: Unicode.Scalar, at index: Int, from start: Int) -> Bool {
    guard index > start else { return true }
    let lead = cells[index - 1].isRest && index - 1 > start ? index - 2 : index - 1
    _ = cells[lead].combine(mark)
    return true
  }

  /// Replaces one cell; a wide glyph that loses a half loses the other one too.
  private mutating func put(_ cell: Cell, at index: Int) {
    let old = cells[index]
    if old.isRest { cells[index - 1] = Cell(" ", width: 1, role: cells[index - 1].role) }
    if old.width == 2 { cells[index + 1] = Cell(" ", width: 1, role: old.role) }
    cells[index] = cell
  }
}
