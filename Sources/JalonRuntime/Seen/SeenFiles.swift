import JalonCore
import JalonDocuments
import JalonScreens
import JalonTables
import JalonTerminal
import JalonWording

extension ReleaseDesk {
  /// Writes what a screen shows to a file of its own, in the folder of documents. No document of a mission leaves, so the
  /// register keeps nothing of it; the file says what it is, of which day, and that it is for whoever asked.
  ///
  /// - Returns: where it stands.
  func write(_ table: SeenTable, as format: SeenFormat) throws -> String {
    let shelf = Shelf(folder: "\(places.folder)/listes", name: try name(of: table))
    let staged = try shelf.stage(try bytes(of: table, as: format), ending: format.rawValue)
    return try Shelf.place([staged])[0]
  }

  private func bytes(of table: SeenTable, as format: SeenFormat) throws -> [UInt8] {
    var report = ReportTable(
      table.heads.map { ReportColumn($0.id, titled: $0.title, is: .text) }, language, width: nil, head: [])
    for row in table.rows { report.add(row.map(ReportCell.init)) }
    switch format {
    case .csv: return Array(report.written(.csv).utf8)
    case .txt:
      let text = (try head(table) + ["", report.written(.text)]).joined(separator: "\n")
      return Array((try stamp().map { $0.text(text) } ?? text).utf8)
    case .html:
      let page = try page(table)
      return Array((try stamp().map { $0.html(page) } ?? page).utf8)
    case .xlsx:
      return WorkbookWriter(table.title(language), [try about(table), table.sheet(language)]).bytes
    }
  }

  /// `2026-12-02-missions-interne`; `DEMO-2026-12-02-missions` where the data are invented.
  private func name(of table: SeenTable) throws -> String {
    let mark = try stamp().map { [Shelf.slug($0.word).uppercased()] } ?? []
    let name = (mark + [clock.today().iso, Shelf.slug(table.file)]).joined(separator: "-")
    let use = mark.isEmpty ? "-" + Shelf.slug(WorkbookWords.internalUse(language)) : ""
    return name.prefix(Shelf.longestName - use.count) + use
  }

  // MARK: What it is

  private var use: Words { (try? ledger.mark())??.warning ?? WorkbookWords.own }

  private func facts(_ table: SeenTable) throws -> [(Words, String)] {
    [
      (WorkbookWords.subject, table.title(language)),
      (WorkbookWords.filter, table.filter.isBlank ? WorkbookWords.everything(language) : table.filter),
      (WorkbookWords.day, clock.today().short), (WorkbookWords.author, try names().name(of: me)),
      (WorkbookWords.use, use(language)),
    ]
  }

  private func head(_ table: SeenTable) throws -> [String] {
    try facts(table).map { name, fact in
      SafeText.visible(Words(fr: "\(name) : \(fact)", en: "\(name): \(fact)")(language))
    }
  }

  private func about(_ table: SeenTable) throws -> WorkbookWriter.Sheet {
    WorkbookWriter.Sheet(
      WorkbookWords.about(language), rows: try facts(table).map { [.text($0(language)), .text($1)] })
  }

  private func page(_ table: SeenTable) throws -> String {
    let title = escaped(table.title(language))
    let heads = table.heads.map { "<th>\(escaped($0.title(language)))</th>" }.joined()
    let rows = table.rows.map { row in
      "<tr>" + row.map { "<td\($0.isNumber ? " class=\"number\"" : "")>\(escaped($0.shown(language)))</td>" }.joined()
        + "</tr>\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      @page { size: A4 landscape; margin: 12mm; }
      body { font: 10pt/1.3 "Liberation Sans", Arial, sans-serif; color: #111; }
      table { border-collapse: collapse; width: 100%; } tr { break-inside: avoid; } thead { display: table-header-group; }
      th, td { border: .5pt solid #777; padding: 1mm; text-align: left; vertical-align: top; } th { background: #ededed; }
      td.number { text-align: right; white-space: nowrap; } p { color: #444; margin: .2em 0; }
      </style>
      </head>
      <body>
      <h1>\(title)</h1>
      \(try head(table).map { "<p>\(Markup.escaped($0))</p>\n" }.joined())<table>
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>
      </body>
      </html>

      """
  }

  private func escaped(_ text: String) -> String { Markup.escaped(SafeText.visible(text)) }
}

extension SeenTable {
  fileprivate func sheet(_ language: Language) -> WorkbookWriter.Sheet {
    let cells = rows.map { row in row.map { $0.typed } }
    return WorkbookWriter.Sheet(
      WorkbookWords.data(language), heads: heads.map { $0.title(language) }, rows: cells)
  }
}

extension SeenTable.Cell {
  fileprivate var isNumber: Bool {
    switch self {
    case .euros, .whole: true
    case .text, .day, .empty: false
    }
  }

  fileprivate var typed: WorkbookWriter.Cell {
    switch self {
    case .text(let text): .text(Prose(text).oneLine)
    case .day(let day): .day(day)
    case .euros(let amount): .euros(amount.cents)
    case .whole(let number): .whole(number)
    case .empty: .empty
    }
  }
}

extension ReportCell {
  init(_ cell: SeenTable.Cell) {
    self =
      switch cell {
      case .text(let text): .text(text)
      case .day(let day): .day(day)
      case .euros(let amount): .euros(amount)
      case .whole(let number): .whole(number)
      case .empty: .empty
      }
  }
}
