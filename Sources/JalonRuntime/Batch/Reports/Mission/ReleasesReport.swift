import JalonCore
import JalonDocuments
import JalonWording

extension ReportContext {
  /// The register of disclosures: every document that was let out, the latest first.
  public func releases(_ format: ReportFormat) throws -> String {
    let names = try names()
    var all: [Leaving] = []
    var anchors: [MissionID: [Int: Anchor]] = [:]
    for id in try store.missionsWithReleases() {
      all += try ledger.mission(id)?.leavings(by: reader, names) ?? []
      anchors[id] = try ledger.anchors(of: id)
    }
    var table = table(ReportContext.releaseColumns, ReportAbout("releases"))
    for leaving in all.enumerated().sorted(by: {
      ($1.element.release.on, $1.offset) < ($0.element.release.on, $0.offset)
    }).map(\.element) {
      table.add(cells(leaving, anchors[leaving.mission]?[leaving.position], names, format))
    }
    return table.written(format)
  }

  static let releaseColumns = [
    ReportColumn("day", "Jour", "Day", is: .day), ReportColumn("mission", "N°", "No.", most: 12, is: .code),
    ReportColumn("document", "Document", "Document", most: 24, is: .oneOf(DocumentKind.self)),
    ReportColumn("recipients", "Pour", "For", most: 40, is: recipientsType),
    ReportColumn("structures", "Structures", "Structures", most: 60, is: .list(shownType)),
    ReportColumn("replaces", "Corrige celui du", "Corrects that of", most: 16, is: .optional(.day)),
    ReportColumn("legalGround", "Dû par la loi", "Owed by law", most: 24, is: .optional(.text)),
    ReportColumn("by", "Par", "By", most: 20, is: .code),
    ReportColumn("at", "Inscrit", "Entered", most: 16, is: .instant),
    ReportColumn("anchor", "Repère du journal", "Mark of the journal", most: 24, is: .optional(.text)),
  ]

  private func cells(_ leaving: Leaving, _ anchor: Anchor?, _ names: Names, _ format: ReportFormat) -> [ReportCell] {
    let release = leaving.release
    let isForPeople = format != .json
    return [
      .day(release.on), .text(leaving.mission.text),
      .text(isForPeople ? self(release.act.document.words) : release.act.document.rawValue),
      .told(self(release.act.recipients(names)), recipients(release.act)),
      .told(self(leaving.structures(names)), .list(leaving.shown.map(json))),
      leaving.replaces.map(ReportCell.day) ?? .empty, ReportCell(release.act.legalGround),
      .told(names.name(of: leaving.by), .text(leaving.by.text)),
      .told(
        "\(ledger.zone.day(of: leaving.at).short) \(ledger.zone.hour(of: leaving.at))",
        .text(ledger.zone.iso(of: leaving.at))), ReportCell(anchor?.code),
    ]
  }

  private static let recipientsType = OutputType.group([
    OutputMember("parties", .list(.code)), OutputMember("outsider", .optional(.text)),
  ])

  private static let shownType = OutputType.group([
    OutputMember("structure", .code), OutputMember("showing", .oneOf(Showing.self)),
    OutputMember("consentedOn", .optional(.day)), OutputMember("object", .optional(.text)),
    OutputMember("namesDocument", .optional(.flag)), OutputMember("withdrawnOn", .optional(.day)),
  ])

  private func recipients(_ act: ReleaseDocument) -> JSON {
    ["parties": .list(act.parties.map { .text($0.text) }), "outsider": JSON(act.outsider)]
  }

  private func json(_ one: ShownStructure, _ withdrawnOn: Day?) -> JSON {
    [
      "structure": .text(one.structure.text), "showing": .text(one.showing.rawValue),
      "consentedOn": JSON(one.consentedOn?.iso), "object": JSON(one.object),
      "namesDocument": one.namesDocument.map(JSON.flag) ?? .null, "withdrawnOn": JSON(withdrawnOn?.iso),
    ]
  }
}

/// A document that was let out, as the register knows it.
struct Leaving {
  let mission: MissionID
  /// Of the fact of the journal that registered it.
  let position: Int
  let release: DocumentReleased
  /// What it showed of each structure, and when the consent was withdrawn since.
  let shown: [(ShownStructure, withdrawnOn: Day?)]
  let by: PersonID
  let at: Instant
  /// The day of the one that it took the place of, let out to the same reader, after a correction of what it told.
  let replaces: Day?

  /// « Les Ateliers du Buëch (avec son nom, accord du 3 mai 2026, retiré depuis le 7 mai 2026) »
  func structures(_ names: Names) -> Words {
    Lists.and(shown.map { one, withdrawnOn in one.told(names, withdrawnOn: withdrawnOn) })
  }
}

extension Mission {
  /// Every document that was let out, the first one first.
  fileprivate func leavings(by reader: PersonID, _ names: Names) -> [Leaving] {
    entries.enumerated().compactMap { index, entry in
      guard case .documentReleased(let release) = entry.event else { return nil }
      let isCorrected = entries[..<index].contains { $0.event.kind == .corrected }
      let source =
        !isCorrected
        ? nil
        : before(index).map {
          PaperSource($0.seen(by: reader), release, names: names, officer: reader, pseudonym: { $0 })
        }
      return Leaving(
        mission: id, position: entry.position, release: release,
        shown: release.shown.map { ($0, withdrawal(of: $0, from: release)) },
        by: entry.by, at: entry.at, replaces: source?.replacement?.day)
    }
  }
}
