import JalonTerminal

/// Which columns a list shows, in which order and how wide, as a person chose them; with nothing chosen, as they are by
/// themselves.
public struct ColumnChoice: Hashable, Sendable {
  enum Sight: Hashable, Sendable {
    /// As it is by itself: some come only where there is room.
    case usual
    case shown, hidden
  }

  struct Entry: Hashable, Sendable {
    let id: String
    var sight = Sight.usual
    /// How wide it was made; `nil` for what it needs.
    var width: Int?
  }

  private(set) var entries: [Entry] = []

  static let widths = 4...80

  init() {}

  /// Reads `number,-stage,+title:40`; what it cannot read is left out.
  init(_ text: String) {
    entries = text.split(separator: ",").compactMap { piece in
      let parts = piece.split(separator: ":", maxSplits: 1).map(String.init)
      guard let name = parts.first else { return nil }
      let sight: Sight = name.hasPrefix("-") ? .hidden : name.hasPrefix("+") ? .shown : .usual
      let id = sight == .usual ? name : String(name.dropFirst())
      let width =
        parts.count > 1 ? Int(parts[1]).map { min(max($0, Self.widths.lowerBound), Self.widths.upperBound) } : nil
      return id.isEmpty ? nil : Entry(id: id, sight: sight, width: width)
    }
  }

  var text: String {
    entries.map { entry in
      let mark = entry.sight == .hidden ? "-" : entry.sight == .shown ? "+" : ""
      return mark + entry.id + (entry.width.map { ":\($0)" } ?? "")
    }.joined(separator: ",")
  }

  /// What is remembered of it; nothing where nothing was chosen.
  var kept: String? { text.isEmpty ? nil : text }

  /// The same, with a place for each column that there is: what was never chosen stands after the rest.
  func completed(for ids: [String]) -> ColumnChoice {
    var choice = self
    choice.entries = entries.filter { ids.contains($0.id) }
    choice.entries += ids.filter { id in !entries.contains { $0.id == id } }.map { Entry(id: $0) }
    return choice
  }

  // MARK: - What a person changes

  mutating func move(_ place: Int, to other: Int) {
    guard entries.indices.contains(place), entries.indices.contains(other) else { return }
    entries.insert(entries.remove(at: place), at: other)
  }

  mutating func show(_ place: Int, _ isShown: Bool) { entries[place].sight = isShown ? .shown : .hidden }

  /// - Parameter present: how wide it is where nothing was chosen.
  mutating func widen(_ place: Int, by columns: Int, from present: Int) {
    let wanted = (entries[place].width ?? present) + columns
    entries[place].width = min(max(wanted, Self.widths.lowerBound), Self.widths.upperBound)
  }

  // MARK: - What it makes of a list

  /// The columns that are shown, in their order.
  func arranged<Line>(_ columns: [ListColumn<Line>]) -> [ListColumn<Line>] {
    completed(for: columns.map(\.id)).entries.compactMap { entry in
      guard var column = columns.first(where: { $0.id == entry.id }), shows(entry, column) else { return nil }
      column.column = column.column.made(
        width: entry.width.map { .fixed($0) }, isSpare: entry.sight == .shown ? false : nil)
      return column
    }
  }

  func shows<Line>(_ entry: Entry, _ column: ListColumn<Line>) -> Bool {
    switch entry.sight {
    case .usual: column.isUsual || column.isKept
    case .shown: true
    case .hidden: column.isKept
    }
  }
}
