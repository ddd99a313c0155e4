import JalonWording

/// A table in lines of text, where a long cell goes over several lines: nothing is cut on paper.
struct TextGrid {
  private let table: Paper.Table
  private let language: Language
  private let measure: @Sendable (String) -> Int
  private let widths: [Int]
  private static let gap = 2
  /// No column is made narrower than this to fit.
  private static let least = 4

  init(_ table: Paper.Table, _ language: Language, columns: Int, measure: @escaping @Sendable (String) -> Int) {
    self.table = table
    self.language = language
    self.measure = measure
    let wanted = table.columns.indices.map { column in
      ([table.columns[column].title] + table.rows.map { $0[column] }).map { measure($0(language)) }.max() ?? 0
    }
    widths = wanted.fitting(columns, gap: TextGrid.gap, least: TextGrid.least)
  }

  var lines: [String] {
    let head = table.hasHead ? row(table.columns.map(\.title)) : []
    let body = table.rows.enumerated().flatMap { index, cells in
      (index == table.rows.count - table.totals && table.totals > 0 ? [rule] : []) + row(cells) + room
    }
    return head + [rule] + body
  }

  /// A line to write on, under each row that waits for a pen.
  private var room: [String] { table.isToBeFilled ? [rule] : [] }

  private var rule: String { widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ") }

  private func row(_ cells: [Words]) -> [String] {
    let wrapped = zip(cells, widths).map { $0(language).wrapped(to: $1, measure: measure) }
    return (0..<(wrapped.map(\.count).max() ?? 0)).map { line in
      table.columns.indices.map { column in
        let text = wrapped[column].indices.contains(line) ? wrapped[column][line] : ""
        let space = String(repeating: " ", count: max(0, widths[column] - measure(text)))
        return table.columns[column].side == .right ? space + text : text + space
      }.joined(separator: "  ").withoutSpacesAtEnd
    }
  }
}
