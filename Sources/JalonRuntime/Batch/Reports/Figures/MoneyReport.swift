import JalonCore
import JalonFigures
import JalonWording

extension ReportContext {
  /// The money of a period, a line a mission, an operator, a year or a funder; the last one tells all of them.
  ///
  /// - Parameter frozen: as it was entered by the evening of that day; as it stands now where nothing is said.
  public func money(
    in period: Period, by view: MoneyTable.View, frozen: Day? = nil, _ format: ReportFormat
  ) throws -> String {
    let count = try count(FigureRequest(period), frozen: frozen)
    let names = try names()
    let told = MoneyTable(count, by: view)
    let asked = ["by \(view.rawValue)"] + (frozen.map { ["frozen \($0.iso)"] } ?? [])
    var table = table(
      ReportContext.moneyColumns(view),
      ReportAbout("money", of: period.figureText, filter: asked.joined(separator: ", ")))
    for row in told.rows { table.add(cells(row, self(told.name(of: row, in: count.office, names)))) }
    if !told.rows.isEmpty || format == .text { table.add(cells(told.total, self(MoneyWords.total))) }
    guard format == .text, let frozen else { return table.written(format) }
    return self(Words(fr: "Figé au \(date: frozen).", en: "Frozen on \(date: frozen).")) + "\n" + table.written(format)
  }

  private func cells(_ row: MoneyTable.Row, _ name: String) -> [ReportCell] {
    [ReportCell(row.code), .text(name)]
      + row.amounts.map { cents in
        cents.map { .euros(Euros(cents: $0)) } ?? .empty
      }
  }

  static func moneyColumns(_ view: MoneyTable.View) -> [ReportColumn] {
    let own = MoneyTable.columns(of: view).map { measure in
      let head = MoneyWords.head(measure)
      return ReportColumn(measure.name, "\(head)", "\(head)", .right, is: .optional(.cents))
    }
    return [
      ReportColumn("code", "Code", "Code", is: .optional(.code)), ReportColumn("name", "Nom", "Name", most: 40),
    ] + own
  }
}
