import JalonCore
import JalonTables
import JalonWording

/// The sheets of an XLSForm in one CSV file: the name of a sheet in the first column, then its heads, then its rows.
struct Sheets {
  struct Sheet {
    let line: Int
    /// As they are compared: `list_name` for « List name », `label::fr` for `label : fr`.
    var heads: [String] = []
    var headLine = 1
    var records: [Record] = []
    /// As they are written, by the way in which they are compared.
    var written: [String: String] = [:]
  }

  struct Record {
    let line: Int
    let cells: [String: String]
    /// The heads as they are written.
    let heads: [String: String]

    func written(_ head: String) -> String { heads[head] ?? head }

    /// What stands in a column, without the blanks around it; `nil` where nothing does.
    subscript(_ head: String) -> String? {
      guard let cell = cells[head]?.trimmed, !cell.isEmpty else { return nil }
      return cell
    }
  }

  private var sheets: [String: Sheet] = [:]
  /// Heads that stand twice, and cells under no head.
  private(set) var faults: [FileFault] = []

  subscript(_ name: String) -> Sheet? { sheets[name] }

  init(_ rows: [SheetRows.Row]) {
    var name = ""
    for row in rows where !row.isBlank {
      if let first = row.cells.first, !first.isBlank {
        name = first.trimmed.lowercased()
        if sheets[name] == nil { sheets[name] = Sheet(line: row.line) }
      }
      let cells = Array(row.cells.dropFirst())
      if !cells.allSatisfy(\.isBlank) { faults += sheets[name]?.take(cells, at: row.line) ?? [] }
    }
  }
}

extension Sheets.Sheet {
  /// Returns what is wrong with the row.
  fileprivate mutating func take(_ cells: [String], at line: Int) -> [FileFault] {
    guard !heads.isEmpty else { return takeHeads(cells, at: line) }
    let stray = cells.enumerated().filter { index, cell in
      !cell.isBlank && (!heads.indices.contains(index) || heads[index].isEmpty)
    }
    let filled = zip(heads, cells).filter { !$0.isEmpty && !$1.isEmpty }
    records.append(Sheets.Record(line: line, cells: Dictionary(filled) { first, _ in first }, heads: written))
    return stray.map { FileFault(line: line, words: FileWords.noHead(over: $1.trimmed)) }
  }

  private mutating func takeHeads(_ cells: [String], at line: Int) -> [FileFault] {
    headLine = line
    heads = cells.map(XLSForm.head)
    let named = zip(heads, cells.map(\.trimmed)).filter { !$0.0.isEmpty }
    written = Dictionary(named) { first, _ in first }
    let twice = Dictionary(grouping: named) { $0.0 }.values.filter { $0.count > 1 }.compactMap(\.first?.1).sorted()
    return twice.map { FileFault(line: line, column: $0, words: FileWords.headTwice) }
  }

  /// Columns of words in a language that Jalon does not speak, where they say something.
  var otherLanguages: [String] {
    heads.filter { head in
      XLSForm.language(of: head) == .other && records.contains { $0[head] != nil }
    }.compactMap { written[$0] }
  }

  /// How the file writes the column of those words: the one in that language, else the one in none.
  func column(of head: String, in language: XLSForm.Tongue) -> String {
    let own = heads.first { $0.hasPrefix("\(head)::") && XLSForm.language(of: $0) == language }
    return own.flatMap { written[$0] } ?? written[head] ?? head
  }
}

extension Sheets.Record {
  /// The words of `label`, `hint` or `constraint_message` in both languages. A form in one language says the same twice.
  func words(_ head: String) -> (fr: String, en: String)? {
    let (fr, en) = (cell(head, in: .french), cell(head, in: .english))
    guard let any = fr ?? cells[head] ?? en else { return nil }
    return (any, en ?? any)
  }

  // `label::Français (fr)`, `label::fr`
  private func cell(_ head: String, in language: XLSForm.Tongue) -> String? {
    cells.sorted { $0.key < $1.key }
      .first { $0.key.hasPrefix("\(head)::") && XLSForm.language(of: $0.key) == language }?.value
  }
}
