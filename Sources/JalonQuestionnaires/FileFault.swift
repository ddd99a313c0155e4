import JalonWording

/// One thing that is wrong with a file, where it has a place there: its line from 1, and in a table what stands above its
/// column.
public struct FileFault: Error, Hashable, Sendable {
  /// Of a workbook, the sheet that the line is in.
  public let sheet: String?
  public let line: Int?
  public let column: String?
  public let words: Words

  public init(line: Int?, column: String? = nil, words: Words) {
    let place = line.flatMap { SheetLine($0) }
    sheet = place?.name
    // What is wrong with a whole sheet is told with its first row.
    self.line = place.map { max(1, $0.row) } ?? line
    self.column = column
    self.words = words
  }

  /// « enquete.toml, ligne 12 : … », « reponses.csv, ligne 3, colonne B04 : … »
  public func words(in file: String) -> Words {
    let file = sheet.map { "\(file), « \($0) »" } ?? file
    return switch (line, column) {
    case (nil, nil): Words(fr: "\(file) : \(words)", en: "\(file): \(words)")
    case (nil, let column?):
      Words(fr: "\(file), colonne \(column) : \(words)", en: "\(file), column \(column): \(words)")
    case (let line?, nil):
      Words(fr: "\(file), ligne \(String(line)) : \(words)", en: "\(file), line \(String(line)): \(words)")
    case (let line?, let column?):
      Words(
        fr: "\(file), ligne \(String(line)), colonne \(column) : \(words)",
        en: "\(file), line \(String(line)), column \(column): \(words)")
    }
  }
}

/// All that is wrong with a file. It does not hold what was looked for.
public struct FileFaults: Error, Hashable, Sendable {
  public let faults: [FileFault]

  init(_ faults: [FileFault]) {
    self.faults = faults.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  init(_ line: Int?, _ words: Words) { faults = [FileFault(line: line, words: words)] }
}
