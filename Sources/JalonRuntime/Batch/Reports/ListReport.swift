import JalonCore
import JalonDocuments
import JalonStore
import JalonWording

extension ReportContext {
  /// The missions that `filter` takes, the most urgent first.
  ///
  /// - Parameter asked: the filter as it was written.
  public func list(_ filter: Filter, _ format: ReportFormat, asked: String = "") throws -> String {
    let about = ReportAbout("list", filter: asked.isBlank ? nil : asked)
    var table = table(format == .text ? ReportContext.shortColumns : ReportContext.columns, about)
    let names = try names()
    try forEachRow(filter) { row in
      table.add(format == .text ? shortCells(row, names) : cells(row, names, isForPeople: format != .json))
    }
    return table.written(format)
  }

  private static let shortColumns = [
    ReportColumn("mission", "N°", "No.", most: 12), ReportColumn("stage", "Étape", "Stage", most: 16),
    ReportColumn("due", "Échéance", "Due", most: 10), ReportColumn("left", "État", "State", most: 16),
    ReportColumn("structures", "Structures", "Structures", most: 34),
    ReportColumn("title", "Objet", "Subject", most: 40),
    ReportColumn("officer", "Suivi par", "Officer", most: 18),
    ReportColumn("amount", "Montant", "Amount", .right, most: 12),
  ]

  static let columns = [
    ReportColumn("mission", "N°", "No.", is: .code), ReportColumn("plan", "Plan", "Plan", is: .code),
    ReportColumn("title", "Objet", "Subject"), ReportColumn("structures", "Structures", "Structures", is: .list(.code)),
    ReportColumn("kind", "Accompagnement", "Support", is: .oneOf(MissionKind.self)),
    ReportColumn("stage", "Étape", "Stage", is: .oneOf(StageName.self)),
    ReportColumn("suspended", "Suspendue", "Suspended", is: .flag),
    ReportColumn("ended", "Terminée", "Ended", is: .flag),
    ReportColumn("due", "Échéance", "Due", is: .optional(.day)),
    ReportColumn("watch", "À faire", "To do", is: .optional(.oneOf(Watch.Kind.self))),
    ReportColumn("who", "Par", "By", is: .optional(.code)),
    ReportColumn("action", "Commande", "Command", is: .optional(.code)),
    ReportColumn("departments", "Départements", "Départements", is: .list(.code)),
    ReportColumn("officer", "Suivi par", "Officer", is: .code),
    ReportColumn("provider", "Prestataire", "Provider", is: .optional(.text)),
    ReportColumn("amount", "Montant", "Amount", is: .optional(.cents)),
    ReportColumn("days", "Jours", "Days", is: .optional(.hundredths)),
    ReportColumn("opened", "Ouverte le", "Opened on", is: .day),
  ]

  private func shortCells(_ row: BoardRow, _ names: Names) -> [ReportCell] {
    let next = row.ended ? nil : row.due(on: today)
    return [
      .text(row.mission.text), .text(self(stage(row))), next.map { .day($0.day) } ?? .empty,
      .text(
        row.suspended
          ? self(Words(fr: "suspendue", en: "suspended")) : next.map { self($0.day.dueWords(on: today)) } ?? ""),
      .text(row.structures), .text(row.title), .text(names.name(of: row.officer)),
      row.amount.map { .euros($0) } ?? .empty,
    ]
  }

  private func stage(_ row: BoardRow) -> Words {
    StageName(rawValue: row.stage)?.numbered ?? Words(same: row.stage)
  }

  /// For a program the codes, for people the words.
  private func cells(_ row: BoardRow, _ names: Names, isForPeople: Bool) -> [ReportCell] {
    let stage = StageName(rawValue: row.stage).map { self($0.words) } ?? row.stage
    let next = row.due(on: today)
    let who = next.map { next in Party(next.who).map { names.name(of: $0) } ?? "" }
    return [
      .text(row.mission.text), .text(row.plan.text), .text(row.title),
      .told(row.structures, .list(row.structureIDs.map { .text($0.text) })),
      .text(isForPeople ? self(row.kind.words) : row.kind.rawValue), .text(isForPeople ? stage : row.stage),
      .flag(row.suspended), .flag(row.ended), next.map { .day($0.day) } ?? .empty,
      ReportCell(isForPeople ? next.map { self($0.words(names)) } : next?.watch),
      ReportCell(isForPeople ? who : next?.who), ReportCell(next?.action),
      .departments(row.operators.split(separator: "·").map(String.init)),
      .text(isForPeople ? names.name(of: row.officer) : row.officer.text), row.provider.map { .text($0) } ?? .empty,
      row.amount.map { .euros($0) } ?? .empty, row.days.map { .days($0) } ?? .empty, .day(row.openedOn),
    ]
  }
}
