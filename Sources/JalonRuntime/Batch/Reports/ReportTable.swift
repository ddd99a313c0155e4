import JalonCore
import JalonDocuments
import JalonTerminal
import JalonWording

/// How a report is written.
public enum ReportFormat: Sendable {
  case text
  /// One object a line.
  case json
  /// For a French Excel: semicolons, decimal commas, a byte order mark.
  case csv
}

/// A column of a report: its title, and its name for a program.
struct ReportColumn: Sendable {
  let name: String
  let title: Words
  let side: TextTable.Side
  let most: Int

  init(_ name: String, _ fr: Text<InFrench>, _ en: Text<InEnglish>, _ side: TextTable.Side = .left, most: Int = 40) {
    self.name = name
    title = Words(fr: fr, en: en)
    self.side = side
    self.most = most
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
  case empty
}

/// Rows in one of the three formats. Texts are made safe cell by cell: none can forge a row, a column or a formula.
struct ReportTable {
  private let columns: [ReportColumn]
  private let language: Language
  /// Of the terminal, where there is one.
  private let width: Int?
  private var rows: [[ReportCell]] = []

  init(_ columns: [ReportColumn], _ language: Language, width: Int?) {
    self.columns = columns
    self.language = language
    self.width = width
  }

  mutating func add(_ cells: [ReportCell]) { rows.append(cells) }

  func written(_ format: ReportFormat) -> String {
    switch format {
    case .text: text
    case .json: rows.map { json($0).line + "\n" }.joined()
    case .csv: csv
    }
  }

  private var text: String {
    var table = TextTable(
      columns.map { TextTable.Column($0.title(language), $0.side, most: $0.most) }, width: width,
      measure: { GlyphWidth.columns(of: $0) })
    for row in rows { table.add(row.map { $0.shown(language) }) }
    return table.text
  }

  private var csv: String {
    let profile = CSVProfile.excelFR
    let titles = profile.row(columns.map { .text($0.title(language)) })
    return profile.mark + titles + rows.map { profile.row($0.map(\.csv)) }.joined()
  }

  private func json(_ row: [ReportCell]) -> JSON {
    .group(zip(columns, row).map { JSON.Member($0.name, $1.json) })
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
    case .flag(let flag): flag ? Words(fr: "oui", en: "yes")(language) : Words(fr: "non", en: "no")(language)
    case .empty: ""
    }
  }

  fileprivate var csv: CSVCell {
    switch self {
    case .text(let text): .text(SafeText.visible(text))
    case .day(let day): .day(day)
    case .euros(let amount): .hundredths(amount.cents)
    case .days(let days): .hundredths(days.value)
    case .whole(let number): .whole(number)
    case .flag(let flag): .text(flag ? "oui" : "non")
    case .empty: .empty
    }
  }

  fileprivate var json: JSON {
    switch self {
    case .text(let text): .text(text)
    case .day(let day): .text(day.iso)
    case .euros(let amount): .whole(amount.cents)
    case .days(let days): .whole(days.value)
    case .whole(let number): .whole(number)
    case .flag(let flag): .flag(flag)
    case .empty: .null
    }
  }
}
