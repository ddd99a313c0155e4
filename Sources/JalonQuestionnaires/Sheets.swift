import JalonCore

/// The sheets of an XLSForm in one CSV file: the name of a sheet in the first column, then its heads, then its rows.
struct Sheets {
  struct Sheet {
    let line: Int
    var heads: [String] = []
    var records: [Record] = []
  }

  struct Record {
    let line: Int
    let cells: [String: String]

    /// What stands in a column, without the blanks around it; `nil` where nothing does.
    subscript(_ head: String) -> String? {
      guard let cell = cells[head]?.trimmed, !cell.isEmpty else { return nil }
      return cell
    }
  }

  private var sheets: [String: Sheet] = [:]

  subscript(_ name: String) -> Sheet? { sheets[name] }

  init(_ rows: [SheetRows.Row]) {
    var name = ""
    for row in rows where !row.isBlank {
      if let first = row.cells.first, !first.isBlank {
        name = first.trimmed.lowercased()
        if sheets[name] == nil { sheets[name] = Sheet(line: row.line) }
      }
      let cells = Array(row.cells.dropFirst())
      if !cells.allSatisfy(\.isBlank) { sheets[name]?.take(cells, at: row.line) }
    }
  }
}

extension Sheets.Sheet {
  fileprivate mutating func take(_ cells: [String], at line: Int) {
    guard !heads.isEmpty else { return heads = cells.map(\.trimmed) }
    let filled = zip(heads, cells).filter { !$0.isEmpty && !$1.isEmpty }
    records.append(Sheets.Record(line: line, cells: Dictionary(filled) { first, _ in first }))
  }
}

extension Sheets.Record {
  /// The words of `label`, `hint` or `constraint_message` in both languages. A form in one language says the same twice.
  func words(_ head: String) -> (fr: String, en: String)? {
    let (fr, en) = (cell(head, in: "fr"), cell(head, in: "en"))
    guard let any = fr ?? cells[head] ?? en else { return nil }
    return (any, en ?? any)
  }

  // `label::Français (fr)`, `label::fr`
  private func cell(_ head: String, in code: String) -> String? {
    cells.sorted { $0.key < $1.key }.first { key, _ in
      guard key.hasPrefix("\(head)::") else { return false }
      let language = key.dropFirst(head.count + 2).trimmed.lowercased()
      return language == code || language.hasSuffix("(\(code))")
    }?.value
  }
}

extension StringProtocol {
  var trimmed: String {
    let left = drop { $0.isWhitespace }
    return String(left.dropLast(left.reversed().prefix { $0.isWhitespace }.count))
  }
}
