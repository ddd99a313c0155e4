/// A surface as an SVG picture, for the guide and the README.
public enum Picture {
  private static let cellWidth = 9
  private static let cellHeight = 20

  public static func svg(_ surface: Surface, theme: Theme) -> String {
    let width = surface.size.columns * cellWidth + 2 * cellWidth
    let height = surface.size.rows * cellHeight + cellHeight
    let runs = surface.runs
    return
      ([
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\">",
        "<rect width=\"100%\" height=\"100%\" rx=\"6\" fill=\"\(theme.paper.hex)\"/>",
        "<g font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"15\" xml:space=\"preserve\">",
      ] + runs.compactMap { ground($0, theme) } + runs.compactMap { letters($0, theme) } + ["</g>", "</svg>", ""])
      .joined(separator: "\n")
  }

  private static func ground(_ run: Surface.Run, _ theme: Theme) -> String? {
    let colour = theme.shown(run.role).background
    guard colour != theme.paper else { return nil }
    let (x, y) = (left(run), run.row * cellHeight + cellHeight / 2)
    return
      "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(run.columns * cellWidth)\" height=\"\(cellHeight)\" fill=\"\(colour.hex)\"/>"
  }

  private static func letters(_ run: Surface.Run, _ theme: Theme) -> String? {
    guard run.text.contains(where: { $0 != " " }) else { return nil }
    let attributes = theme[run.role].attributes
    var style = ""
    if attributes.contains(.bold) { style += " font-weight=\"bold\"" }
    if attributes.contains(.italic) { style += " font-style=\"italic\"" }
    if attributes.contains(.underline) { style += " text-decoration=\"underline\"" }
    let size = "textLength=\"\(run.columns * cellWidth)\" lengthAdjust=\"spacingAndGlyphs\""
    let (x, y) = (left(run), run.row * cellHeight + cellHeight / 2 + 15)
    return
      "<text x=\"\(x)\" y=\"\(y)\" \(size) fill=\"\(theme.shown(run.role).foreground.hex)\"\(style)>\(escaped(run.text))</text>"
  }

  private static func left(_ run: Surface.Run) -> Int { (run.column + 1) * cellWidth }

  /// A space at an end would be dropped by some viewers, hence the no-break ones.
  private static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case " ": "\u{A0}"
      default: String(character)
      }
    }.joined()
  }
}
