/// A title on a rule, above a part of the screen.
///
/// ```
/// ── Parties ─────────────────────────
/// ```
public struct Panel: View {
  public let title: String
  public let note: String
  public let isFocused: Bool

  public init(_ title: String, note: String = "", isFocused: Bool = false) {
    self.title = title
    self.note = note
    self.isFocused = isFocused
  }

  /// What is left for the panel's content.
  public static func content(of area: Area) -> Area { area.dropTop(1) }

  public func draw(on surface: inout Surface, in area: Area) {
    surface.rule(area)
    guard !title.isEmpty else { return }
    let inside = area.top(1).dropLeft(2)
    let used = surface.write(" \(title) ", in: inside, role: isFocused ? .focus : .heading)
    let rest = inside.dropLeft(used)
    if !note.isEmpty && GlyphWidth.columns(of: note) + 4 <= rest.columns {
      surface.write(" \(note) ", in: rest.dropRight(2), role: .faint, alignment: .right)
    }
  }
}
