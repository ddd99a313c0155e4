/// The last line: the keys that do something here.
///
/// ```
///  ↵ Faire  e Modifier  o Note  a Avancer✗  ⇥ Onglet  : Cmd  ? Aide
/// ```
/// A refused action stays, with `✗`, since pressing its key says why. The item of priority 0 (`? Aide`) never goes.
public struct FooterBar: View {
  public struct Item: Hashable, Sendable {
    public let key: String
    public let title: String
    public let isEnabled: Bool
    /// 0 never goes; among the others, the largest number goes first.
    public let priority: Int

    public init(key: String, title: String, isEnabled: Bool = true, priority: Int = 1) {
      self.key = key
      self.title = title
      self.isEnabled = isEnabled
      self.priority = priority
    }

    var columns: Int { GlyphWidth.columns(of: key) + 1 + GlyphWidth.columns(of: title) + (isEnabled ? 0 : 1) }
  }

  public let items: [Item]

  public init(_ items: [Item]) { self.items = items }

  public func draw(on surface: inout Surface, in area: Area) {
    var line = area.top(1).dropLeft(area.columns > 8 ? 1 : 0)
    for index in kept(columns: line.columns) {
      let item = items[index]
      let role: Role = item.isEnabled ? .text : .faint
      let spans = [Span(item.key, .key), Span(" "), Span(item.title, role)]
      line = line.dropLeft(
        surface.write(spans + (item.isEnabled ? [] : [Span(Glyphs.refused, .refused)]), in: line) + 2)
    }
  }

  /// The items that fit, in their order.
  public func kept(columns: Int) -> [Int] {
    Fitting.kept(items, room: columns, gap: 2, columns: \.columns, priority: \.priority, dropsZero: false)
  }
}
