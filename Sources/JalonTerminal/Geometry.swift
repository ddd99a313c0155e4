/// How many columns and rows a terminal or a picture has; never negative.
public struct Size: Hashable, Sendable {
  public let columns: Int
  public let rows: Int

  public init(columns: Int, rows: Int) {
    self.columns = extent(columns)
    self.rows = extent(rows)
  }
}

/// One cell's place, counted from the top left corner, from zero.
public struct Point: Hashable, Sendable {
  public var column: Int
  public var row: Int

  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A rectangle of cells. Whatever is asked of it, its sides stay zero or more, so a view never subtracts by itself.
public struct Area: Hashable, Sendable {
  public let column: Int
  public let row: Int
  public let columns: Int
  public let rows: Int

  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = extent(column)
    self.row = extent(row)
    self.columns = extent(columns)
    self.rows = extent(rows)
  }

  public init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  public var size: Size { Size(columns: columns, rows: rows) }
  public var origin: Point { Point(column: column, row: row) }
  public var isEmpty: Bool { columns == 0 || rows == 0 }
  /// The first column on the right that is no longer inside.
  public var endColumn: Int { column + columns }
  /// The first row below that is no longer inside.
  public var endRow: Int { row + rows }

  public func top(_ count: Int) -> Area {
    Area(column: column, row: row, columns: columns, rows: clamp(count, to: rows))
  }

  public func bottom(_ count: Int) -> Area {
    dropTop(rows - clamp(count, to: rows))
  }

  public func dropTop(_ count: Int) -> Area {
    let dropped = clamp(count, to: rows)
    return Area(column: column, row: row + dropped, columns: columns, rows: rows - dropped)
  }

  public func dropBottom(_ count: Int) -> Area {
    top(rows - clamp(count, to: rows))
  }

  public func left(_ count: Int) -> Area {
    Area(column: column, row: row, columns: clamp(count, to: columns), rows: rows)
  }

  public func right(_ count: Int) -> Area {
    dropLeft(columns - clamp(count, to: columns))
  }

  public func dropLeft(_ count: Int) -> Area {
    let dropped = clamp(count, to: columns)
    return Area(column: column + dropped, row: row, columns: columns - dropped, rows: rows)
  }

  public func dropRight(_ count: Int) -> Area {
    left(columns - clamp(count, to: columns))
  }

  public func inset(columns sides: Int = 0, rows ends: Int = 0) -> Area {
    dropLeft(sides).dropRight(sides).dropTop(ends).dropBottom(ends)
  }

  /// The line number `index` of the area, empty when there is none.
  public func line(_ index: Int) -> Area {
    index < 0 ? top(0) : dropTop(index).top(1)
  }

  /// The largest area of that size that fits, in the middle.
  public func centred(columns wanted: Int, rows wantedRows: Int) -> Area {
    let width = clamp(wanted, to: columns)
    let height = clamp(wantedRows, to: rows)
    return dropLeft((columns - width) / 2).left(width).dropTop((rows - height) / 2).top(height)
  }

  public func intersection(_ other: Area) -> Area {
    let first = Point(column: max(column, other.column), row: max(row, other.row))
    let last = Point(column: min(endColumn, other.endColumn), row: min(endRow, other.endRow))
    return Area(column: first.column, row: first.row, columns: last.column - first.column, rows: last.row - first.row)
  }

  public func contains(_ point: Point) -> Bool {
    point.column >= column && point.column < endColumn && point.row >= row && point.row < endRow
  }
}

/// No terminal is larger than this; the bound keeps every sum of two sides far from overflow.
private let largestExtent = 1 << 20

private func extent(_ value: Int) -> Int { min(max(0, value), largestExtent) }

private func clamp(_ value: Int, to most: Int) -> Int { min(max(0, value), most) }
