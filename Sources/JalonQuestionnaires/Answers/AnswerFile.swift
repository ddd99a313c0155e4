import JalonCore
import JalonTables
import JalonWording

/// The answers that a form on the web collected, as a table, before anybody knows whose they are.
///
/// Most tools write one row of heads, then a row a response. Webform for Drupal 7, which was under Framaforms, writes the
/// title of the form, then the names of the questions that take several columns, then one head a column.
public struct AnswerFile: Sendable {
  /// One response, and the line on which it begins.
  struct Row: Sendable {
    let line: Int
    /// As many as there are heads.
    let cells: [String]
  }

  let heads: [ColumnHead]
  let rows: [Row]
  /// How its days are written where nothing else tells.
  let order: DayOrder

  /// Reads a whole file, and tells all that keeps it from being a table of answers.
  public init(reading text: String) throws(FileFaults) {
    let all: [SheetRows.Row]
    do { all = try SheetRows(text).rows.filter { !$0.isBlank } } catch {
      throw FileFaults(error.line, FileWords.openQuote)
    }
    guard let first = all.first else { throw FileFaults(nil, AnswerWords.empty) }
    let top = all.prefix(first.headCount)
    guard let last = top.last, top.count == first.headCount, last.cells.count > 1 else {
      throw FileFaults(first.line, AnswerWords.noTable)
    }
    heads = ColumnHead.all(top.map { $0.cells.map(\.withoutEntities) })
    rows = try AnswerFile.even(all.dropFirst(top.count).drop(while: \.isOfHeads), heads)
    guard !rows.isEmpty else { throw FileFaults(nil, AnswerWords.noResponse) }
    order = DayOrder(heads, rows)
  }

  /// Each row as wide as the heads: spreadsheets leave out the blank cells at its end, or add some.
  private static func even(_ rows: ArraySlice<SheetRows.Row>, _ heads: [ColumnHead]) throws(FileFaults) -> [Row] {
    let named = (heads.lastIndex { !$0.text.isEmpty } ?? 0) + 1
    let uneven = rows.filter { !$0.cells.dropFirst(named).allSatisfy(\.isBlank) }
    guard uneven.isEmpty else {
      throw FileFaults(uneven.map { FileFault(line: $0.line, words: AnswerWords.cells($0.filled, of: named)) })
    }
    return rows.map { row in
      let blanks = Array(repeating: "", count: max(0, heads.count - row.cells.count))
      return Row(line: row.line, cells: row.cells.prefix(heads.count).map(\.withoutEntities) + blanks)
    }
  }

  /// What stands in the first column of this role that says something in that row. A head that says its role goes before one
  /// that only seems to.
  func text(_ role: ColumnHead.Role, in row: Row) -> (head: ColumnHead, text: String)? {
    let filled = zip(heads, row.cells).filter { !$1.isBlank }
    let found = filled.first { $0.0.role == role } ?? filled.first { $0.0.guess == role }
    return found.map { ($0.0, $0.1.trimmed.unmasked) }
  }
}

extension SheetRows.Row {
  /// How many cells it has up to the last one that says something.
  fileprivate var filled: Int { (cells.lastIndex { !$0.isBlank } ?? -1) + 1 }

  /// SurveyMonkey writes under each head how it was answered: no response says that of all its columns.
  fileprivate var isOfHeads: Bool {
    let said = Set(cells.map(\.folded).filter { !$0.isEmpty })
    return !said.isEmpty && said.isSubset(of: SheetRows.Row.underHeads)
  }

  private static let underHeads: Set<String> = [
    "response", "open-ended response", "reponse", "reponse ouverte", "reponse libre",
  ]

  /// How many rows of heads begin with this one: Webform puts a title, and the names of groups, above those of columns.
  fileprivate var headCount: Int {
    let name = cells[0].folded
    if ["details de la soumission", "submission details", "submission_details"].contains(name) { return 2 }
    return cells.count > 1 && !name.isEmpty && cells.dropFirst().allSatisfy(\.isBlank) ? 3 : 1
  }
}
