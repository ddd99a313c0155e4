import JalonCore
import JalonDocuments
import JalonWording

extension ReportContext {
  /// The register of disclosures: every document that was let out, the latest first.
  public func releases(_ format: ReportFormat) throws -> String {
    let names = try names()
    var all: [(mission: MissionID, release: DocumentReleased)] = []
    for id in try store.missionsWithReleases() {
      for release in try ledger.mission(id)?.releases ?? [] { all.append((id, release)) }
    }
    var table = table(ReportContext.releaseColumns, ReportAbout("releases"))
    for (mission, release) in all.enumerated().sorted(by: {
      ($1.element.release.on, $1.offset) < ($0.element.release.on, $0.offset)
    }).map(\.element) {
      table.add(cells(mission, release, names, format))
    }
    return table.written(format)
  }

  static let releaseColumns = [
    ReportColumn("day", "Jour", "Day", is: .day), ReportColumn("mission", "N°", "No.", most: 12, is: .code),
    ReportColumn("document", "Document", "Document", most: 24, is: .oneOf(DocumentKind.self)),
    ReportColumn("recipients", "Pour", "For", most: 40, is: recipientsType),
    ReportColumn("structures", "Structures", "Structures", most: 60, is: .list(shownType)),
  ]

  private func cells(
    _ mission: MissionID, _ release: DocumentReleased, _ names: Names, _ format: ReportFormat
  ) -> [ReportCell] {
    let isForPeople = format != .json
    return [
      .day(release.on), .text(mission.text),
      .text(isForPeople ? self(release.act.document.words) : release.act.document.rawValue),
      .told(self(release.act.recipients(names)), recipients(release.act)),
      .told(self(release.structuresTold(names)), .list(release.shown.map(json))),
    ]
  }

  private static let recipientsType = OutputType.group([
    OutputMember("parties", .list(.code)), OutputMember("outsider", .optional(.text)),
  ])

  private static let shownType = OutputType.group([
    OutputMember("structure", .code), OutputMember("showing", .oneOf(Showing.self)),
    OutputMember("consentedOn", .optional(.day)),
  ])

  private func recipients(_ act: ReleaseDocument) -> JSON {
    ["parties": .list(act.parties.map { .text($0.text) }), "outsider": JSON(act.outsider)]
  }

  private func json(_ one: ShownStructure) -> JSON {
    [
      "structure": .text(one.structure.text), "showing": .text(one.showing.rawValue),
      "consentedOn": JSON(one.consentedOn?.iso),
    ]
  }
}
