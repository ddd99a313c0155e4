/// The signs that the screens draw with, each one column wide, and each with a plain ASCII stand-in.
public enum Glyphs: Sendable {
  public static let focus = ">"
  public static let marked = "✓"
  public static let refused = "✗"
  /// An answer from elsewhere is awaited.
  public static let awaited = "⇄"
  public static let cut: Unicode.Scalar = "…"
  public static let vertical = "│"
  public static let full = "█"
  /// From an eighth of a line to a whole one: how much `count` is beside `most`. Nothing for nothing.
  public static func level(_ count: Int, of most: Int) -> String {
    guard count > 0, most > 0 else { return " " }
    let eighths = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", full]
    return eighths[min(7, (count * 8 + most - 1) / most - 1)]
  }
  public static let doing = "▓"
  public static let planned = "░"
  public static let milestone = "◆"
  public static let milestoneMet = "◇"
  /// An end that was agreed, and one that an amendment changed.
  public static let agreed = "┆"
  public static let amended = "┇"
  /// A day on which nobody works.
  public static let closed = "×"
  public static let before = "‹"
  public static let late = "▲"
  public static let today = "●"
  public static let soon = "◦"
  public static let quiet = "·"
  public static let paused = "‖"
  public static let crumb = "▸"
  public static let up = "↑"
  public static let down = "↓"
  public static let left = "←"
  public static let right = "→"
}
