/// One column of a table: its title, how wide it is, and how soon it gives way.
public struct Column: Hashable, Sendable {
  public enum Width: Hashable, Sendable {
    case fixed(Int)
    /// At least so many columns; shares what is left with the other flexible ones that are cut.
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
  /// What its widest cell takes; `nil` where that is asked of the rows in sight.
  public let wanted: Int?
  /// Comes only where there is room for it once the others are at ease.
  public let isSpare: Bool

  public init(
    _ title: String, width: Width, alignment: Alignment = .left, priority: Int = 0, sort: Sort? = nil,
    wanted: Int? = nil, isSpare: Bool = false
  ) {
    self.title = title
    self.width = width
    self.alignment = alignment
    self.priority = priority
    self.sort = sort
    self.wanted = wanted
    self.isSpare = isSpare
  }

  /// The same, as wide as somebody wants it, and shown whatever room there is.
  public func made(width: Width? = nil, isSpare: Bool? = nil) -> Column {
    Column(
      title, width: width ?? self.width, alignment: alignment, priority: priority, sort: sort, wanted: wanted,
      isSpare: isSpare ?? self.isSpare)
  }

  /// What the title takes, with the arrow of the order.
  var titleColumns: Int { GlyphWidth.columns(of: title) + (sort == nil ? 0 : 2) }
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

  /// - Parameter wants: what the widest cell of each column takes; with none, flexible columns share all there is.
  public init(_ columns: [Column], wants: [Int] = [], room: Int, gap: Int = 1) {
    let needs = Needs(columns, wants, gap: gap)
    let kept = needs.kept(in: room)
    let widths = needs.widths(of: kept, in: room)
    var start = 0
    places = zip(kept, widths).map { index, width in
      defer { start += width + gap }
      return Place(index: index, start: start, columns: max(0, min(width, room - start)))
    }
    dropped = columns.count - kept.count
  }
}

/// What columns must have, and what they would like.
private struct Needs {
  let columns: [Column]
  let wants: [Int]
  let gap: Int

  init(_ columns: [Column], _ wants: [Int], gap: Int) {
    self.columns = columns
    self.wants = wants
    self.gap = gap
  }

  private func least(_ index: Int) -> Int { columns[index].width.least }

  /// At ease, a column shows whole names of that length.
  private static let longName = 48
  private func ease(_ index: Int) -> Int { max(least(index), min(want(index), Needs.longName)) }

  private func want(_ index: Int) -> Int {
    guard columns[index].width.isFlexible else { return least(index) }
    return max(least(index), wants.indices.contains(index) ? wants[index] : .max / 1024)
  }

  private func total(_ kept: [Int], _ width: (Int) -> Int) -> Int {
    kept.reduce(0) { $0 + width($1) } + gap * max(0, kept.count - 1)
  }

  func kept(in room: Int) -> [Int] {
    var kept = columns.indices.filter { !columns[$0].isSpare }
    while total(kept, least) > room {
      let droppable = kept.filter { columns[$0].priority > 0 }
      guard let first = droppable.max(by: { columns[$0].priority <= columns[$1].priority }) else { break }
      kept.removeAll { $0 == first }
    }
    for spare in columns.indices where columns[spare].isSpare {
      if total(kept, ease) + gap + least(spare) <= room { kept.append(spare) }
    }
    return kept.sorted()
  }

  /// What is over goes first to the columns that need little more, then to all that are still cut; what nobody
  /// needs stays at the right, unless no want is known.
  func widths(of kept: [Int], in room: Int) -> [Int] {
    var widths = kept.map(least)
    var spare = max(0, room - total(kept, least))
    let lacks = kept.map { want($0) - least($0) }
    var hungry = kept.indices.filter { columns[kept[$0]].width.isFlexible }.sorted { lacks[$0] < lacks[$1] }
    while let place = hungry.first {
      let given = min(lacks[place], spare / hungry.count)
      widths[place] += given
      spare -= given
      hungry.removeFirst()
    }
    return widths
  }
}
