/// Running text, wrapped between words.
///
/// ```
/// Les livrables prévus (étude de
/// marché, plan à 3 ans) ont-ils
/// été obtenus ?
/// ```
public struct Paragraph: View {
  public let lines: [String]
  public let role: Role
  /// The first wrapped line in sight.
  public let top: Int

  public init(_ lines: [String], role: Role = .text, top: Int = 0) {
    self.lines = lines
    self.role = role
    self.top = max(0, top)
  }

  public init(_ text: String, role: Role = .text, top: Int = 0) {
    self.init(text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init), role: role, top: top)
  }

  /// The text as it falls in that many columns.
  public func wrapped(columns: Int) -> [String] {
    lines.flatMap { WordWrap.lines(of: $0, columns: columns) }
  }

  public func draw(on surface: inout Surface, in area: Area) {
    let all = wrapped(columns: area.columns)
    let shown = all.dropFirst(top).prefix(area.rows)
    for (index, line) in shown.enumerated() { surface.write(line, in: area, line: index, role: role) }
    if all.count > top + area.rows {
      surface.write("…", in: area.bottom(1).right(1), role: .faint)
    }
  }
}
