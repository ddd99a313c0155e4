/// A list to choose from: palette, help, places to go, pick lists.
///
/// ```
///   Dossiers
/// > Échéancier des dossiers actifs          g e
///   Exporter la liste✗                        p
/// ```
public struct MenuList: View {
  public struct Item: Hashable, Sendable {
    public let title: String
    /// Shown at the right: a key, a count, a date.
    public let hint: String
    public let isEnabled: Bool
    public let isHeading: Bool
    /// The characters of the title that the filter found.
    public let matches: [Int]

    public init(
      _ title: String, hint: String = "", isEnabled: Bool = true, isHeading: Bool = false, matches: [Int] = []
    ) {
      self.title = title
      self.hint = hint
      self.isEnabled = isEnabled
      self.isHeading = isHeading
      self.matches = matches
    }
  }

  public let items: [Item]
  public let focus: Int?
  public let scroll: Scroll

  public init(_ items: [Item], focus: Int?, scroll: Scroll = Scroll()) {
    self.items = items
    self.focus = focus
    self.scroll = scroll
  }

  public func draw(on surface: inout Surface, in area: Area) {
    let placed = scroll.following(focus ?? 0, count: items.count, height: area.rows)
    for (line, index) in placed.visible(count: items.count, height: area.rows).enumerated() {
      draw(items[index], on: &surface, in: area.line(line), isFocused: index == focus)
    }
  }

  private func draw(_ item: Item, on surface: inout Surface, in line: Area, isFocused: Bool) {
    if isFocused {
      surface.fill(line, role: .focus)
      surface.write(Glyphs.focus, in: line, role: .focus)
      surface.cursor = line.origin
    }
    let hint = min(GlyphWidth.columns(of: item.hint), line.columns / 2)
    let title = line.dropLeft(2).dropRight(hint > 0 ? hint + 1 : 0)
    let used = surface.write(item.title, in: title, role: role(of: item, isFocused))
    if !isFocused { tint(item, on: &surface, in: title.left(used)) }
    if !item.isEnabled { surface.write(Glyphs.refused, in: title.dropLeft(used), role: isFocused ? .focus : .refused) }
    surface.write(item.hint, in: line.right(hint), role: isFocused ? .focus : .key, alignment: .right)
  }

  private func role(of item: Item, _ isFocused: Bool) -> Role {
    if isFocused { return .focus }
    if item.isHeading { return .heading }
    return item.isEnabled ? .text : .faint
  }

  private func tint(_ item: Item, on surface: inout Surface, in title: Area) {
    let characters = Array(item.title)
    for index in item.matches where characters.indices.contains(index) {
      let before = GlyphWidth.columns(of: String(characters[..<index]))
      surface.tint(title.dropLeft(before).left(GlyphWidth.columns(of: characters[index])), role: .match)
    }
  }
}
