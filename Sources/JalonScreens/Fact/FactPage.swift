import JalonCore
import JalonTerminal
import JalonWording

/// A fact laid in rows for one width: labels, and texts that turn under them.
struct FactPage: Sendable {
  struct Row: Sendable {
    let label: String
    let text: String
    let indent: Int
    let isHeading: Bool
    /// What the width took away between the row before and this one, which goes on from it: a space, or nothing inside a
    /// long word.
    let glue: String?

    var searched: TextSearch.Line { TextSearch.Line(text: "\(label) \(text)", glue: glue) }
  }

  /// What happened, whole, above the fields.
  let head: [String]
  let rows: [Row]

  /// Labels end at this column at most; longer ones stand above what they are of.
  private static let widest = 30

  init(_ fact: Fact, _ names: Names, _ desk: Desk) {
    let columns = max(20, desk.size.columns - 3)
    let mark = desk(fact.mark.before)
    let sentence = "\(fact.day.long(desk.language)) \(Glyphs.quiet) \(mark)\(names.masked(desk(fact.sentence)))"
    head = Array(WordWrap.lines(of: sentence, columns: columns).prefix(3))
    rows = FactPage.rows(of: fact.lines, columns: columns, desk)
  }

  static func rows(of lines: [FactLine], columns: Int, _ desk: Desk) -> [Row] {
    let labels = lines.map { 2 * $0.depth + GlyphWidth.columns(of: desk($0.label)) + 2 }
    let column = min(FactPage.widest, labels.filter { $0 <= FactPage.widest }.max() ?? 0)
    return lines.flatMap { rows(of: $0, columns, column, desk) }
  }

  /// The rows that the terminal has for the fields.
  static func height(_ page: FactPage?, _ desk: Desk) -> Int {
    max(1, App.room(of: desk.size).rows - (page?.head.count ?? 1) - 2)
  }

  private static func rows(of line: FactLine, _ columns: Int, _ column: Int, _ desk: Desk) -> [Row] {
    let (label, indent) = (desk(line.label), 2 * line.depth)
    guard let text = line.text.map({ desk($0) }) else {
      return [Row(label: label, text: "", indent: indent, isHeading: true, glue: nil)]
    }
    let room = columns - column
    let isBeside =
      indent + GlyphWidth.columns(of: label) + 2 <= column && room >= 20 && !text.contains(where: \.isNewline)
      && GlyphWidth.columns(of: text) <= room
    guard !isBeside else {
      let padded = label.padded(column - indent)
      return [Row(label: padded, text: text, indent: indent, isHeading: false, glue: nil)]
    }
    return [Row(label: label, text: "", indent: indent, isHeading: false, glue: nil)]
      + wrapped(text, columns - indent - 2).map { text, glue in
        Row(label: "", text: text, indent: indent + 2, isHeading: false, glue: glue)
      }
  }

  /// Paragraph by paragraph, each turned within `columns`.
  private static func wrapped(_ text: String, _ columns: Int) -> [(text: String, glue: String?)] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { paragraph in
      var (rest, glue) = (paragraph, String?.none)
      return WordWrap.lines(of: String(paragraph), columns: max(10, columns)).map { line in
        defer {
          rest = rest.dropFirst(line.count)
          glue = rest.first == " " ? " " : ""
          rest = rest.drop { $0 == " " }
        }
        return (line, glue)
      }
    }
  }
}
