/// One column of a table: its title, how wide it is, and how soon it gives way.
public struct Column: Hashable, Sendable {
  public enum Width: Hashable, Sendable {
    case fixed(Int)
    /// At least so many columns; shares what is left with the other flexible ones.
    case flexible(minimum: Int)

    var least: Int {
      switch self {
      case .fixed(let columns), .flexible(let columns): max(0, columns)
      }
    }

    var isFlexible: Bool { if case .flexible = self { true } else { false } }
  }

  public enum Sort: Hashable, Sendable {
    case ascending, descending

    var arrow: String { self == .ascending ? "↑" : "↓" }
  }

  public let title: String
  public let width: Width
  public let alignment: Alignment
  /// 0 stays whatever happens; among the others, the largest number goes first when room lacks.
  public let priority: Int
  public let sort: Sort?

  public init(
    _ title: String, width: Width, alignment: Alignment = .left, priority: Int = 0, sort: Sort? = nil
  ) {
    self.title = title
    self.width = width
    self.alignment = alignment
    self.priority = priority
    self.sort = sort
  }
}

/// Which columns have room, and where: computed once a table, never stored.
public struct ColumnLayout: Hashable, Sendable {
  public struct Place: Hashable, Sendable {
    public let index: Int
    public let start: Int
    public let columns: Int
  }

  public let places: [Place]
  /// How many columns found no room.
  public let dropped: Int

  public init(_ columns: [Column], room: Int, gap: Int = 1) {
    let kept = ColumnLayout.kept(columns, room: room, gap: gap)
    let least = kept.reduce(0) { $0 + columns[$1].width.least } + gap * max(0, kept.count - 1)
    var spare = max(0, room - least)
    var flexible = kept.filter { columns[$0].width.isFlexible }.count
    var start = 0
    places = kept.map { index in
      var width = columns[index].width.least
      if columns[index].width.isFlexible {
        let share = spare / flexible
        (width, spare, flexible) = (width + share, spare - share, flexible - 1)
      }
      defer { start += width + gap }
      return Place(index: index, start: start, columns: max(0, min(width, room - start)))
    }
    dropped = columns.count - kept.count
  }

  private static func kept(_ columns: [Column], room: Int, gap: Int) -> [Int] {
    var kept = Array(columns.indices)
    while kept.reduce(0, { $0 + columns[$1].width.least }) + gap * max(0, kept.count - 1) > room {
      let droppable = kept.filter { columns[$0].priority > 0 }
      guard let first = droppable.max(by: { columns[$0].priority <= columns[$1].priority }) else { break }
      kept.removeAll { $0 == first }
    }
    return kept
  }
}
