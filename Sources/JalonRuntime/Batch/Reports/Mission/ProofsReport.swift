import JalonCore
import JalonDocuments
import JalonStore
import JalonWording

/// Which missions the list of gaps is about.
public struct ProofScope: Sendable {
  /// Paid by an agreement of a funder whose name holds that.
  public var funder: String?
  /// At work in that year.
  public var year: Int?

  public init(funder: String? = nil, year: Int? = nil) {
    (self.funder, self.year) = (funder, year)
  }
}

extension ReportContext {
  /// What the proof files of missions lack, mission by mission.
  public func proofGaps(_ filter: Filter, _ scope: ProofScope, _ format: ReportFormat, asked: String) throws -> String {
    let names = try names()
    let directory = try ledger.directory()
    var table = table(ReportContext.proofColumns, ReportAbout("proofs", filter: told(asked, scope)))
    let retained = Filter.stage(StageName.withProvider.map(\.rawValue))
    try forEachRow(.all([filter, retained])) { row in
      guard let mission = try ledger.mission(row.mission), scope.holds(mission, directory, today) else { return }
      for gap in mission.proofFile(on: today).gaps { table.add(cells(gap, mission, names, format)) }
    }
    return table.written(format)
  }

  /// The whole proof file of one mission.
  public func proofs(of id: MissionID, _ format: ReportFormat) throws -> String {
    guard let mission = try ledger.mission(id) else { throw try noSuchMission(id) }
    let names = try names()
    var table = table(ReportContext.proofColumns, ReportAbout("proofs", of: id.text))
    for item in mission.proofFile(on: today).items { table.add(cells(item, mission, names, format)) }
    return table.written(format)
  }

  static let proofColumns = [
    ReportColumn("mission", "N°", "No.", most: 12, is: .code),
    ReportColumn("structures", "Structures", "Structures", most: 40, is: .list(.code)),
    ReportColumn("provider", "Prestataire", "Provider", most: 30, is: .optional(.code)),
    ReportColumn("piece", "Pièce", "Paper", most: 32, is: .oneOf(ProofPiece.self)),
    ReportColumn("state", "État", "State", most: 36, is: .oneOf(ProofFile.State.codes)),
    ReportColumn("since", "Depuis", "Since", most: 10, is: .optional(.day)),
    ReportColumn("until", "Jusqu'au", "Until", most: 10, is: .optional(.day)),
  ]

  private func cells(
    _ item: ProofFile.Item, _ mission: Mission, _ names: Names, _ format: ReportFormat
  ) -> [ReportCell] {
    let (state, structures) = (item.state, mission.opening.structures)
    return [
      .text(mission.id.text),
      .told(self(names.names(of: structures)), .list(structures.map { .text($0.text) })),
      mission.stage.provider.map { .told(names.name(of: $0), .text($0.text)) } ?? .empty,
      .told(self(item.piece.words), .text(item.piece.rawValue)), .told(self(state.words), .text(state.code)),
      state.since.map(ReportCell.day) ?? .empty, state.until.map(ReportCell.day) ?? .empty,
    ]
  }

  private func told(_ asked: String, _ scope: ProofScope) -> String? {
    let parts = [asked, scope.funder.map { "funder \($0)" } ?? "", scope.year.map { "year \($0)" } ?? ""]
    let said = parts.filter { !$0.isEmpty }.joined(separator: " ")
    return said.isEmpty ? nil : said
  }
}

extension ProofScope {
  func holds(_ mission: Mission, _ directory: Directory, _ today: Day) -> Bool {
    let isPaid = funder.map { asked in
      directory.grants(for: mission.id).contains { $0.value.act.funder.folded.contains(asked.folded) }
    }
    let isAtWork = year.map { mission.wasAtWork(in: $0, asOf: today) }
    return isPaid ?? true && isAtWork ?? true
  }
}

extension Mission {
  /// From the choice of its provider until its report.
  fileprivate func wasAtWork(in year: Int, asOf today: Day) -> Bool {
    guard let framing = stage.framing else { return false }
    return (framing.framedOn.parts.year...(workEnd ?? max(today, framing.framedOn)).parts.year).contains(year)
  }
}

extension ProofFile.State {
  static let codes = ["filed", "told", "missing", "ranOut"]

  fileprivate var code: String {
    switch self {
    case .filed: "filed"
    case .told: "told"
    case .missing: "missing"
    case .ranOut: "ranOut"
    }
  }

  /// Since when it is there, or lacks.
  fileprivate var since: Day? {
    switch self {
    case .filed(let day, _), .missing(let day), .ranOut(let day): day
    case .told: nil
    }
  }

  fileprivate var until: Day? {
    switch self {
    case .filed(_, let until): until
    case .told, .missing, .ranOut: nil
    }
  }
}
