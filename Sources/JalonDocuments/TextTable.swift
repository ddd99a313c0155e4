/// Rows in columns for a terminal or a file: aligned, cut with a mark where they are too wide.
public struct TextTable: Sendable {
  public enum Side: Sendable { case left, right }

  public struct Column: Sendable {
    public let title: String
    public let side: Side
    /// Never narrower than its title, never wider than this.
    public let most: Int

    public init(_ title: String, _ side: Side = .left, most: Int = 40) {
      self.title = title
      self.side = side
      self.most = most
    }
  }

  private let columns: [Column]
  /// Columns of the terminal that a text takes.
  private let measure: @Sendable (String) -> Int
  /// Of a whole line; `nil` where nothing limits it.
  private let width: Int?
  private var rows: [[String]] = []
  /// Between two columns.
  private static let gap = "  "
  /// No column is made narrower than this to fit.
  private static let least = 8

  public init(_ columns: [Column], width: Int? = nil, measure: @escaping @Sendable (String) -> Int) {
    self.columns = columns
    self.width = width
    self.measure = measure
  }

  public mutating func add(_ cells: [String]) { rows.append(cells) }

  /// A line of titles, then one line a row, each with its end.
  public var text: String {
    let wanted = columns.indices.map(widest)
    let widths = width.map { wanted.fitting($0, gap: TextTable.gap.count, least: TextTable.least) } ?? wanted
    let lines = ([columns.map(\.title)] + rows).map { row in
      let cells = zip(row, zip(columns, widths)).map { cell, place in fit(cell, place.1, place.0.side) }
      return cells.joined(separator: TextTable.gap).withoutSpacesAtEnd
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func widest(_ column: Int) -> Int {
    let widest = rows.compactMap { $0.indices.contains(column) ? measure($0[column]) : nil }.max() ?? 0
    return max(measure(columns[column].title), min(widest, columns[column].most))
  }

  private func fit(_ text: String, _ width: Int, _ side: Side) -> String {
    let shown = measure(text) <= width ? text : cut(text, to: width)
    let space = String(repeating: " ", count: max(0, width - measure(shown)))
    return side == .left ? shown + space : space + shown
  }

  private func cut(_ text: String, to width: Int) -> String {
    var kept = ""
    for character in text {
      guard measure(kept + String(character)) < width else { break }
      kept.append(character)
    }
    return kept + "…"
  }
}

extension String {
  var withoutSpacesAtEnd: String {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...last])
  }
}
