/// Horizontal bars, to the eighth of a column, with the number beside.
///
/// ```
/// C Cabinet Lise       76,5 ██████▉
/// A Coop. Altitude     74,0 ██████▋
/// ```
public struct BarChart: View {
  public struct Bar: Hashable, Sendable {
    public let label: String
    public let number: String
    /// Between 0 and `BarChart.full`.
    public let value: Double
    public let note: String
    public let role: Role

    public init(_ label: String, number: String, value: Double, note: String = "", role: Role = .bar) {
      self.label = label
      self.number = number
      self.value = value
      self.note = note
      self.role = role
    }
  }

  public let bars: [Bar]
  /// The value that fills the room; by default the largest one.
  public let full: Double

  public init(_ bars: [Bar], full: Double? = nil) {
    self.bars = bars
    self.full = full ?? bars.map(\.value).max() ?? 1
  }

  public func draw(on surface: inout Surface, in area: Area) {
    let label = min(bars.map { GlyphWidth.columns(of: $0.label) }.max() ?? 0, area.columns / 2)
    let number = bars.map { GlyphWidth.columns(of: $0.number) }.max() ?? 0
    let note = bars.map { GlyphWidth.columns(of: $0.note) }.max() ?? 0
    for (index, bar) in bars.prefix(area.rows).enumerated() {
      let line = area.line(index)
      surface.write(bar.label, in: line.left(label))
      surface.write(bar.number, in: line.dropLeft(label + 1).left(number), alignment: .right)
      let rest = line.dropLeft(label + number + 2)
      let room = rest.columns > 2 * note ? rest.dropRight(note > 0 ? note + 1 : 0) : rest
      surface.write(BarChart.blocks(share: share(of: bar), columns: room.columns), in: room, role: bar.role)
      surface.write(bar.note, in: rest.dropLeft(room.columns + 1), role: .faint)
    }
  }

  private func share(of bar: Bar) -> Double { full > 0 ? bar.value / full : 0 }

  /// `██████▉` for a share of that many columns.
  public static func blocks(share: Double, columns: Int) -> String {
    guard share > 0, columns > 0 else { return "" }
    let eighths = Int(min(share, 1) * Double(columns) * 8 + 0.5)
    let part = eighths % 8
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: Glyphs.full, count: eighths / 8) + parts[part]
  }
}
