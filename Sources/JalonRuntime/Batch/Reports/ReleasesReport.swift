import JalonCore
import JalonWording

extension ReportContext {
  /// The register of disclosures: every document that was let out, the latest first.
  public func releases(_ format: ReportFormat) throws -> String {
    let names = try names()
    var all: [(mission: MissionID, release: DocumentReleased)] = []
    try forEachRow(.everything) { row in
      for release in try ledger.mission(row.mission)?.releases ?? [] { all.append((row.mission, release)) }
    }
    var table = table(ReportContext.releaseColumns)
    for (mission, release) in all.enumerated().sorted(by: {
      ($1.element.release.on, $1.offset) < ($0.element.release.on, $0.offset)
    }).map(\.element) {
      table.add(cells(mission, release, names, format))
    }
    return table.written(format)
  }

  private static let releaseColumns = [
    ReportColumn("day", "Jour", "Day"), ReportColumn("mission", "N°", "No.", most: 12),
    ReportColumn("document", "Document", "Document", most: 24),
    ReportColumn("recipients", "Pour", "For", most: 40),
    ReportColumn("structures", "Structures", "Structures", most: 60),
  ]

  private func cells(
    _ mission: MissionID, _ release: DocumentReleased, _ names: Names, _ format: ReportFormat
  ) -> [ReportCell] {
    let isForPeople = format != .json
    return [
      .day(release.on), .text(mission.text),
      .text(isForPeople ? self(release.act.document.words) : release.act.document.rawValue),
      .text(self(release.act.recipients(names))), .text(self(release.structuresTold(names))),
    ]
  }
}
