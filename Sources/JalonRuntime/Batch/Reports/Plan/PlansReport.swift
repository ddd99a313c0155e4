import JalonCore
import JalonDocuments
import JalonStore
import JalonWording

extension ReportContext {
  /// Every support plan, whose structures they are, and whether it is closed.
  public func plans(_ format: ReportFormat) throws -> String {
    var table = table(
      format == .text ? ReportContext.shortPlanColumns : ReportContext.planColumns, ReportAbout("plans"))
    for row in try store.plans(matching: "", limit: .max) {
      guard let plan = try ledger.plan(row.plan) else { continue }
      table.add(format == .text ? shortCells(row) : cells(row, plan))
    }
    return table.written(format)
  }

  private static let shortPlanColumns = [
    ReportColumn("plan", "Code", "Code", most: 24), ReportColumn("title", "Objet", "Subject", most: 50),
    ReportColumn("structures", "Structures", "Structures", most: 50),
    ReportColumn("opened", "Ouvert le", "Opened on", most: 10), ReportColumn("ended", "Clos", "Closed"),
  ]

  static let planColumns = [
    ReportColumn("plan", "Code", "Code", is: .code), ReportColumn("title", "Objet", "Subject"),
    ReportColumn("structures", "Structures", "Structures", is: .list(.code)),
    ReportColumn("lead", "Chef de file", "Lead", is: .code),
    ReportColumn("operators", "Opérateurs", "Operators", is: .list(.code)),
    ReportColumn("departments", "Départements", "Départements", is: .list(.code)),
    ReportColumn("opened", "Ouvert le", "Opened on", is: .day),
    ReportColumn("closed", "Clos le", "Closed on", is: .optional(.day)),
  ]

  private func shortCells(_ row: PlanRow) -> [ReportCell] {
    [.text(row.plan.text), .text(row.title), .text(row.structures), .day(row.openedOn), .flag(row.ended)]
  }

  private func cells(_ row: PlanRow, _ plan: SupportPlan) -> [ReportCell] {
    [
      .text(row.plan.text), .text(row.title),
      .told(row.structures, .list(plan.structures.map { .text($0.text) })), .text(plan.lead.text),
      .codes(plan.operators.map(\.text)), .departments(row.operators.split(separator: "·").map(String.init)),
      .day(row.openedOn), plan.closedOn.map { .day($0) } ?? .empty,
    ]
  }
}
