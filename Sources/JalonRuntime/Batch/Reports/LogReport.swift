import JalonCore
import JalonDocuments
import JalonScreens
import JalonStore
import JalonTerminal
import JalonWording

extension ReportContext {
  /// The journal of a mission, or of a plan, as the reader may see it.
  public func log(_ id: String, _ format: ReportFormat) throws -> String {
    var table = table(ReportContext.logColumns)
    if let plan = try ledger.plan(SupportPlanID(id)), try ledger.mission(MissionID(id)) == nil {
      try addEntries(of: plan, to: &table, format)
      return table.written(format)
    }
    guard let dossier = try dossier(MissionID(id)) else { throw try noSuchMission(MissionID(id)) }
    let telling = Telling(dossier.names, sheets: dossier.sheets, journal: dossier.mission.entries)
    for entry in dossier.mission.entries {
      let sentence = ([entry.told(telling)] + entry.reasonsTold(telling)).map { self($0) }.joined(separator: ". ")
      table.add(cells(entry.position, entry.at, entry.by, entry.event.kind.rawValue, sentence, dossier.names, format))
    }
    return table.written(format)
  }

  private func addEntries(of plan: SupportPlan, to table: inout ReportTable, _ format: ReportFormat) throws {
    let names = try names()
    let telling = PlanTelling(names, journal: plan.entries)
    for entry in plan.entries {
      let sentence = ([entry.told(telling)] + entry.reasonsTold).map { self($0) }.joined(separator: ". ")
      table.add(cells(entry.position, entry.at, entry.by, entry.event.kind.rawValue, sentence, names, format))
    }
  }

  private static let logColumns = [
    ReportColumn("position", "Fait", "Fact", .right, most: 6), ReportColumn("day", "Saisi le", "Entered", most: 10),
    ReportColumn("by", "Par", "By", most: 20), ReportColumn("kind", "Nature", "Kind", most: 22),
    ReportColumn("sentence", "Ce qui s'est passé", "What happened", most: 160),
  ]

  private func cells(
    _ position: Int, _ at: Instant, _ by: PersonID, _ kind: String, _ sentence: String, _ names: Names,
    _ format: ReportFormat
  ) -> [ReportCell] {
    [
      .whole(position), .day(Day(number: at.seconds / 86_400)), .text(format == .json ? by.text : names.name(of: by)),
      .text(kind), .text(sentence),
    ]
  }
}

extension Dossier {
  /// Whose sheets may be told of: all of them once they were revealed.
  var sheets: Telling.Sheets {
    if case .evaluating = mission.stage { .sealed(reader: reader) } else { .open }
  }
}
