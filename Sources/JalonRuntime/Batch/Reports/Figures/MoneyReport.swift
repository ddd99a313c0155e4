import JalonCore
import JalonFigures
import JalonWording

extension ReportContext {
  /// The money of a period, a line a mission, an operator, a year or a funder; the last one tells all of them.
  public func money(in period: Period, by view: MoneyTable.View, _ format: ReportFormat) throws -> String {
    let count = try count(FigureRequest(period), frozen: nil)
    let names = try names()
    let told = MoneyTable(count, by: view)
    var table = table(
      ReportContext.moneyColumns(view), ReportAbout("money", of: period.figureText, filter: "by \(view.rawValue)"))
    for row in told.rows { table.add(cells(row, self(told.name(of: row, in: count.office, names)))) }
    if !told.rows.isEmpty || format == .text { table.add(cells(told.total, self(MoneyWords.total))) }
    return table.written(format)
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
