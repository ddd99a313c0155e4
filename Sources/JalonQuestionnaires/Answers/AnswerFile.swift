import JalonCore
import JalonWording

/// The answers that a form on the web collected, as a table, before anybody knows whose they are.
///
/// Two tools are read. LimeSurvey writes one row of heads, then a row a response. Webform, which is under Framaforms,
/// writes the title of the form, then the names of the questions that take several columns, then one head a column.
public struct AnswerFile: Sendable {
  /// One response, and the line on which it begins.
  struct Row: Sendable {
    let line: Int
    /// As many as there are heads.
    let cells: [String]
  }

  let heads: [ColumnHead]
  let rows: [Row]

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
    heads = ColumnHead.all(top.map(\.cells))
    rows = all.dropFirst(top.count).map { Row(line: $0.line, cells: $0.cells) }
    guard !rows.isEmpty else { throw FileFaults(nil, AnswerWords.noResponse) }
    try demandWhole()
  }

  private func demandWhole() throws(FileFaults) {
    let uneven = rows.filter { $0.cells.count != heads.count }
    guard uneven.isEmpty else {
      throw FileFaults(
        uneven.map { FileFault(line: $0.line, words: AnswerWords.cells($0.cells.count, of: heads.count)) })
    }
  }

  /// What stands in the first column of this role that says something in that row.
  func text(_ role: ColumnHead.Role, in row: Row) -> (head: ColumnHead, text: String)? {
    zip(heads, row.cells).first { $0.role == role && !$1.isBlank }.map { ($0, $1.trimmed) }
  }
}

extension SheetRows.Row {
  /// How many rows of heads begin with this one: Webform puts a title, and the names of groups, above those of columns.
  fileprivate var headCount: Int {
    let name = cells[0].folded
    if ["details de la soumission", "submission details", "submission_details"].contains(name) { return 2 }
    return cells.count > 1 && !name.isEmpty && cells.dropFirst().allSatisfy(\.isBlank) ? 3 : 1
  }
}
