/// The first line: where one is, and what always holds.
///
/// ```
///  JALON  Dossiers ▸ Mes dossiers actifs         DLA 05·04   lun. 27/07/2026  S31
/// ```
public struct HeaderBar: View {
  public struct Note: Hashable, Sendable {
    public let span: Span
    /// 0 stays as long as it can; among the others, the largest number goes first.
    public let priority: Int

    public init(_ text: String, role: Role = .status, priority: Int = 1) {
      span = Span(text, role)
      self.priority = priority
    }
  }

  public let program: String
  public let path: [String]
  public let notes: [Note]

  public init(program: String, path: [String], notes: [Note] = []) {
    self.program = program
    self.path = path
    self.notes = notes
  }

  public func draw(on surface: inout Surface, in area: Area) {
    let line = area.top(1)
    let place = path.joined(separator: " \(Glyphs.crumb) ")
    let left = [Span(" "), Span(program, .title), Span("  "), Span(place, .heading)]
    let wanted = left.reduce(0) { $0 + $1.columns }
    let kept = Fitting.kept(
      notes, room: line.columns - wanted - 1, gap: 3, columns: \.span.columns, priority: \.priority,
      dropsZero: false)
    let right = kept.reduce(0) { $0 + notes[$1].span.columns } + 3 * max(0, kept.count - 1)
    var end = line.right(right)
    surface.write(left, in: kept.isEmpty ? line : line.dropRight(right + 1))
    for index in kept {
      end = end.dropLeft(surface.write([notes[index].span], in: end) + 3)
    }
  }
}

/// Chooses what stays when all does not fit.
enum Fitting {
  /// The indexes kept, in order. Whoever has the largest priority goes first, and on the same priority the last one.
  static func kept<Item>(
    _ items: [Item], room: Int, gap: Int, columns: (Item) -> Int, priority: (Item) -> Int, dropsZero: Bool = true
  ) -> [Int] {
    var kept = Array(items.indices)
    while kept.reduce(0, { $0 + columns(items[$1]) }) + gap * max(0, kept.count - 1) > room {
      let droppable = kept.filter { dropsZero || priority(items[$0]) > 0 }
      guard let first = droppable.max(by: { priority(items[$0]) <= priority(items[$1]) }) else { break }
      kept.removeAll { $0 == first }
    }
    return kept
  }
}
