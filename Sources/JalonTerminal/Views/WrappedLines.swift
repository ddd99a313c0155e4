extension WordWrap {
  /// A text in several roles, as it falls in that many columns; the lines after the first begin after `hang` columns.
  public static func lines(of spans: [Span], columns: Int, hang: Int = 0) -> [[Span]] {
    let letters = spans.flatMap { span in span.text.map { (letter: $0, role: span.role) } }
    let characters = letters.map(\.letter)
    guard let first = ranges(of: characters, columns: columns).first, first.upperBound < characters.count else {
      return [spans]
    }
    let rest = ranges(of: Array(characters[first.upperBound...]), columns: max(1, columns - hang))
    let ranges = [first] + rest.map { $0.lowerBound + first.upperBound..<$0.upperBound + first.upperBound }
    let indent = hang > 0 ? [Span(String(repeating: " ", count: hang))] : []
    return ranges.enumerated().map { place, range in
      (place > 0 ? indent : []) + WordWrap.spans(of: trimmed(letters[range]))
    }
  }

  private static func trimmed(
    _ letters: ArraySlice<(letter: Character, role: Role)>
  ) -> ArraySlice<(letter: Character, role: Role)> {
    letters.dropLast(letters.reversed().prefix { $0.letter == " " }.count)
  }

  private static func spans(of letters: ArraySlice<(letter: Character, role: Role)>) -> [Span] {
    var spans: [Span] = []
    for (letter, role) in letters {
      if let last = spans.last, last.role == role {
        spans[spans.count - 1] = Span(last.text + String(letter), role)
      } else {
        spans.append(Span(String(letter), role))
      }
    }
    return spans
  }
}

/// Lines of which those that are cut take more rows, as far as the area has rows to spare.
public enum WrappedLines {
  /// - Parameters:
  ///   - lines: each with the columns that it may fill; a line goes on under what follows its first span, its label.
  ///   - rows: those of the area.
  /// - Returns: the rows of each line; one for each where there are no rows to spare.
  public static func spread(_ lines: [(spans: [Span], columns: Int)], rows: Int) -> [[[Span]]] {
    guard rows > lines.count else { return lines.map { [$0.spans] } }
    let wrapped = lines.map { wrap($0.spans, columns: $0.columns) }
    return zip(wrapped, shares(of: rows - lines.count, among: wrapped.map { $0.rows.count - 1 })).map { line, more in
      guard more < line.rows.count - 1 else { return line.rows }
      // What has no row of its own is cut at the end of the last one.
      let left = line.rows[(more + 1)...].flatMap { [Span(" ")] + $0.dropFirst(line.hang > 0 ? 1 : 0) }
      return Array(line.rows.prefix(more)) + [line.rows[more] + left]
    }
  }

  /// A row more to each that lacks one, then a second one, as long as there are any.
  private static func shares(of spare: Int, among lacks: [Int]) -> [Int] {
    var (spare, shares) = (spare, lacks.map { _ in 0 })
    while spare > 0 {
      let hungry = lacks.indices.filter { shares[$0] < lacks[$0] }
      guard !hungry.isEmpty else { break }
      for index in hungry.prefix(spare) { shares[index] += 1 }
      spare -= min(spare, hungry.count)
    }
    return shares
  }

  private static func wrap(_ spans: [Span], columns: Int) -> (rows: [[Span]], hang: Int) {
    guard columns > 0, spans.reduce(0, { $0 + $1.columns }) > columns else { return ([spans], 0) }
    let label = spans.count > 1 ? spans[0].columns : 0
    let hang = label * 2 < columns ? label : 0
    return (WordWrap.lines(of: spans, columns: columns, hang: hang), hang)
  }
}
