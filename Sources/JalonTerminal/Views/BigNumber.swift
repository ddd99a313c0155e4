/// A number to be read from the back of a room, five lines high.
///
/// ```
/// ██████ ██  ██    ██████
///     ██ ██  ██    ██
///     ██ ██████    ██████
///     ██     ██        ██
///     ██     ██ ██ ██████
/// ```
/// Half as wide where there is less room, and an ordinary text where there is none. Only figures, their signs and their
/// separators have a large form.
public struct BigNumber: View {
  public let text: String
  public let role: Role

  public static let rows = 5

  public init(_ text: String, role: Role = .text) {
    self.text = text
    self.role = role
  }

  public func draw(on surface: inout Surface, in area: Area) {
    let shapes = text.compactMap { BigNumber.shapes[$0] }
    let pixel = [2, 1].first { BigNumber.columns(of: shapes, pixel: $0) <= area.columns }
    guard let pixel, shapes.count == text.count, area.rows >= BigNumber.rows else {
      surface.write(text, in: area, role: role)
      return
    }
    var rest = area
    for shape in shapes {
      for (line, row) in shape.enumerated() {
        surface.write(BigNumber.drawn(row, pixel: pixel), in: rest.line(line), role: role)
      }
      rest = rest.dropLeft(BigNumber.columns(of: [shape], pixel: pixel) + 1)
    }
  }

  /// With one column between letters.
  private static func columns(of shapes: [[String]], pixel: Int) -> Int {
    shapes.reduce(0) { $0 + ($1.first?.count ?? 0) * pixel } + max(0, shapes.count - 1)
  }

  private static func drawn(_ row: String, pixel: Int) -> String {
    row.map { String(repeating: $0 == "#" ? Glyphs.full : " ", count: pixel) }.joined()
  }

  private static let shapes: [Character: [String]] = [
    "0": ["###", "# #", "# #", "# #", "###"],
    "1": [" # ", "## ", " # ", " # ", "###"],
    "2": ["###", "  #", "###", "#  ", "###"],
    "3": ["###", "  #", " ##", "  #", "###"],
    "4": ["# #", "# #", "###", "  #", "  #"],
    "5": ["###", "#  ", "###", "  #", "###"],
    "6": ["###", "#  ", "###", "# #", "###"],
    "7": ["###", "  #", "  #", "  #", "  #"],
    "8": ["###", "# #", "###", "# #", "###"],
    "9": ["###", "# #", "###", "  #", "###"],
    ",": [" ", " ", " ", " ", "#"],
    ".": [" ", " ", " ", " ", "#"],
    "-": ["   ", "   ", "###", "   ", "   "],
  ]
}
