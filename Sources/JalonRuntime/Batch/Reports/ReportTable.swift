import JalonCore
import JalonDocuments
import JalonTables
import JalonTerminal
import JalonWording

/// How a report is written.
public enum ReportFormat: Sendable {
  case text
  /// One object a line.
  case json
  /// For a French Excel: semicolons, decimal commas, a byte order mark.
  case csv
  /// The same table for other programs (RFC 4180): commas, decimal points, `2026-11-30`, no mark.
  case rfc
  /// A workbook, whose cells are what they are.
  case xlsx

  /// How it is written as a sheet; `nil` where it is none.
  public var profile: CSVProfile? {
    switch self {
    case .csv: .excelFR
    case .rfc: .rfc4180
    case .text, .json, .xlsx: nil
    }
  }

  /// It is a table for a spreadsheet: one row a line, and no text around it.
  public var isSheet: Bool { profile != nil || self == .xlsx }
}

/// A column of a report: its title, and its name for a program.
struct ReportColumn: Sendable {
  let name: String
  let title: Words
  let side: TextTable.Side
  let most: Int
  /// What stands in it for a program.
  let type: OutputType

  init(
    _ name: String, _ fr: Text<InFrench>, _ en: Text<InEnglish>, _ side: TextTable.Side = .left, most: Int = 40,
    is type: OutputType = .text
  ) {
    self.name = name
    title = Words(fr: fr, en: en)
    self.side = side
    self.most = most
    self.type = type
  }

  init(_ name: String, titled title: Words, is type: OutputType) {
    (self.name, self.title, self.type) = (name, title, type)
    (side, most) = (.left, 40)
  }

  /// For a program.
  var member: OutputMember {
    OutputMember(name, type, title == .nothing ? nil : title + Words(same: "."))
  }
}

/// One cell: what it is decides how each format writes it.
enum ReportCell: Sendable {
  case text(String)
  case day(Day)
  case euros(Euros)
  case days(Hundredths)
  case whole(Int)
  case flag(Bool)
  /// Written without the spaces of a number.
  case year(Int)
  /// A code of digits, which no spreadsheet may take for a number.
  case digits(String)
  /// Several things: a list for a program, their words in a row for people.
  case codes([String])
  /// For people in words, for a program as it is.
  case told(String, JSON)
  /// Numbers of départements, which no spreadsheet takes for numbers.
  case departments([String])
  case empty
}

/// Rows in one of the formats. Texts are made safe cell by cell: none can forge a row, a column or a formula.
struct ReportTable {
  private let columns: [ReportColumn]
  private let language: Language
  /// Of the terminal, where there is one.
  private let width: Int?
  /// What every line of JSON begins with.
  private let head: [JSON.Member]
  private var rows: [[ReportCell]] = []

  /// Takes it as a sheet of a workbook.
  private let keep: (WorkbookWriter.Sheet, [ReportColumn]) -> Void
  private let name: Words

  init(
    _ columns: [ReportColumn], _ language: Language, named name: Words = WorkbookWords.data, width: Int?,
    head: [JSON.Member],
    keep: @escaping (WorkbookWriter.Sheet, [ReportColumn]) -> Void = { _, _ in }
  ) {
    self.keep = keep
    self.name = name
    self.columns = columns
    self.head = head
    self.language = language
    self.width = width
  }

  mutating func add(_ cells: [ReportCell]) { rows.append(cells) }

  func written(_ format: ReportFormat) -> String {
    switch format {
    case .text: text
    case .json: rows.map { json($0).line + "\n" }.joined()
    case .csv: sheet(.excelFR)
    case .rfc: sheet(.rfc4180)
    case .xlsx: kept
    }
  }

  /// A workbook is no text: it is handed over, and written whole.
  private var kept: String {
    let heads = columns.map { $0.title(language) }
    keep(
      WorkbookWriter.Sheet(
        name(language), heads: heads, rows: rows.map { $0.map { $0.typed(language) } }), columns)
    return ""
  }

  private var text: String {
    var table = TextTable(
      columns.map { TextTable.Column($0.title(language), $0.side, most: $0.most) }, width: width,
      measure: { GlyphWidth.columns(of: $0) })
    for row in rows { table.add(row.map { $0.shown(language) }) }
    return table.text
  }

  private func sheet(_ profile: CSVProfile) -> String {
    let titles = profile.row(columns.map { .text($0.title(language)) })
    return profile.mark + titles + rows.map { profile.row($0.map { $0.csv(language) }) }.joined()
  }

  private func json(_ row: [ReportCell]) -> JSON {
    .group(head + zip(columns, row).map { JSON.Member($0.name, $1.json) })
  }
}

extension ReportCell {
  init(_ text: String?) { self = text.map(ReportCell.text) ?? .empty }

  fileprivate func shown(_ language: Language) -> String {
    switch self {
    case .text(let text): SafeText.visible(text)
    case .day(let day): day.short
    case .euros(let amount): amount.brief(language)
    case .days(let days): days.asDays(language)
    case .whole(let number): Numbers.whole(number, language)
    case .flag(let flag): flag.words(language)
    case .year(let year): String(year)
    case .digits(let text): SafeText.visible(text)
    case .codes(let codes): SafeText.visible(codes.joined(separator: ", "))
    case .told(let text, _): SafeText.visible(text)
    case .departments(let numbers): SafeText.visible(numbers.joined(separator: " "))
    case .empty: ""
    }
  }

  fileprivate func csv(_ language: Language) -> CSVCell {
    switch self {
    case .text(let text), .told(let text, _): .text(text.inOneCell)
    case .codes(let codes): .text(codes.joined(separator: ", ").inOneCell)
    case .departments(let numbers): .text(numbers.map(\.departmentNamed).joined(separator: ", ").inOneCell)
    case .day(let day): .day(day)
    case .euros(let amount): .hundredths(amount.cents)
    case .days(let days): .hundredths(days.value)
    case .whole(let number), .year(let number): .whole(number)
    case .digits(let text): .digits(text.inOneCell)
    case .flag(let flag): .text(flag.words(language))
    case .empty: .empty
    }
  }

  /// For a workbook: days, amounts and numbers reckon, all else is text.
  fileprivate func typed(_ language: Language) -> WorkbookWriter.Cell {
    switch self {
    case .text(let text), .told(let text, _), .digits(let text): .text(text.inOneCell)
    case .codes(let codes): .text(codes.joined(separator: ", ").inOneCell)
    case .departments(let numbers): .text(numbers.joined(separator: ", ").inOneCell)
    case .day(let day): .day(day)
    case .euros(let amount): .euros(amount.cents)
    case .days(let days): .hundredths(days.value)
    case .whole(let number): .whole(number)
    case .year(let number): .year(number)
    case .flag(let flag): .text(flag.words(language))
    case .empty: .empty
    }
  }

  fileprivate var json: JSON {
    switch self {
    case .text(let text), .digits(let text): .text(text)
    case .day(let day): .text(day.iso)
    case .euros(let amount): .whole(amount.cents)
    case .days(let days): .whole(days.value)
    case .whole(let number), .year(let number): .whole(number)
    case .flag(let flag): .flag(flag)
    case .codes(let codes), .departments(let codes): .list(codes.map(JSON.text))
    case .told(_, let json): json
    case .empty: .null
    }
  }
}

extension Bool {
  fileprivate func words(_ language: Language) -> String {
    self ? Words(fr: "oui", en: "yes")(language) : Words(fr: "non", en: "no")(language)
  }
}

extension String {
  /// On one line, and without what cannot be seen: a spreadsheet has no use for a soft hyphen, nor for a mark in its
  /// place.
  fileprivate var inOneCell: String {
    let seen = unicodeScalars.map { $0.properties.isWhitespace && $0 != "\u{202F}" && $0 != "\u{A0}" ? " " : $0 }
      .filter { !SafeText.isForbidden($0) }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: seen)
    return SafeText.visible(String(text))
  }

  /// `05 Hautes-Alpes`: alone in its cell, `05` would become 5.
  fileprivate var departmentNamed: String { Department(self).map { "\(self) \($0.name)" } ?? self }
}
