/// Something that can be drawn in an area. Drawing is pure: the same view, the same area, the same cells.
public protocol View: Sendable {
  func draw(on surface: inout Surface, in area: Area)
}

extension Surface {
  /// Draws a view in an area, never outside the surface.
  public mutating func draw(_ view: some View, in area: Area) {
    let visible = area.intersection(self.area)
    if !visible.isEmpty { view.draw(on: &self, in: visible) }
  }
}

/// A text and what it means: the smallest thing that views are made of.
public struct Span: Hashable, Sendable {
  public let text: String
  public let role: Role

  public init(_ text: String, _ role: Role = .text) {
    self.text = text
    self.role = role
  }

  public var columns: Int { GlyphWidth.columns(of: text) }
}

extension Surface {
  /// Writes spans one after the other on a line of an area, and returns the columns used.
  @discardableResult
  public mutating func write(_ spans: [Span], in area: Area, line: Int = 0) -> Int {
    let target = area.line(line).intersection(self.area)
    var used = 0
    for span in spans {
      guard used < target.columns else {
        if used > 0 && !span.text.isEmpty { markCut(at: target.origin.column + used - 1, row: target.row) }
        return used
      }
      used += write(span.text, in: target.dropLeft(used), role: span.role)
    }
    return used
  }

  private mutating func markCut(at column: Int, row: Int) {
    write("…", at: Point(column: column, row: row), role: self[column, row].role, width: 1)
  }
}
