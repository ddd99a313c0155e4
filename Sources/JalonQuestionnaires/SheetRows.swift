import JalonCore

/// The rows of a CSV file, each with the line on which it begins.
///
/// Cells may hold line breaks, so that rows are not lines; no library at hand tells where a row stood (decision 12).
struct SheetRows {
  struct Row {
    let line: Int
    let cells: [String]

    var isBlank: Bool { cells.allSatisfy(\.isBlank) }
  }

  private(set) var rows: [Row] = []

  /// A quotation mark that is not closed, and the line on which it stands.
  struct OpenQuote: Error { let line: Int }

  private var cells: [String] = []
  private var cell = ""
  private var (line, rowLine) = (1, 1)

  /// Commas, semicolons or tabs: whichever parts one of the first lines most, as tools and countries write them.
  init(_ text: String) throws(OpenQuote) {
    let text = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    let separator = SheetRows.separator(of: text)
    var quotedSince: Int?
    var isAfterQuote = false
    for character in text {
      if quotedSince != nil {
        if character == "\"" { (quotedSince, isAfterQuote) = (nil, true) } else { cell.append(character) }
        if character.isLineEnd { line += 1 }
      } else if character == "\"" {
        // Two in a row, inside a quoted cell, are one that belongs to the text.
        if isAfterQuote { cell.append("\"") }
        quotedSince = line
        isAfterQuote = false
      } else {
        isAfterQuote = false
        take(character, separator)
      }
    }
    if let quotedSince { throw OpenQuote(line: quotedSince) }
    if !cell.isEmpty || !cells.isEmpty { endRow() }
  }

  /// The first line may be a title with a comma in it, and a text between quotation marks may hold anything.
  private static func separator(of text: Substring) -> Character {
    var counts: [Character: Int] = [:]
    var (most, isQuoted, lines): ((Character, Int), Bool, Int) = ((",", 0), false, 0)
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if isQuoted { continue }
      if [",", ";", "\t"].contains(character) {
        counts[character, default: 0] += 1
        if counts[character, default: 0] > most.1 { most = (character, counts[character, default: 0]) }
      }
      if character.isLineEnd { (counts, lines) = ([:], lines + 1) }
      if lines == 3 { break }
    }
    return most.0
  }

  private mutating func take(_ character: Character, _ separator: Character) {
    if character == separator {
      endCell()
    } else if character.isLineEnd {
      endRow()
      line += 1
      rowLine = line
    } else {
      cell.append(character)
    }
  }

  private mutating func endCell() {
    cells.append(cell)
    cell = ""
  }

  private mutating func endRow() {
    endCell()
    rows.append(Row(line: rowLine, cells: cells))
    cells = []
  }
}

extension Character {
  fileprivate var isLineEnd: Bool { self == "\n" || self == "\r\n" || self == "\r" }
}
