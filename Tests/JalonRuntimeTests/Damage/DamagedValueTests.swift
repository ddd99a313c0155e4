import Foundation
import JalonCore
import JalonSQLite
import JalonStore
import JalonTesting
import Testing

@testable import JalonRuntime

@Suite("A value of the wrong kind, anywhere in the store")
struct DamagedValueTests {
  private static let wrong: [Bool: [String]] = [
    true: ["NULL", "'canari'", "x'00ff41'", "1.5", "9223372036854775807", "-9223372036854775807 - 1"],
    false: ["NULL", "42", "x'00ff41'", "''", "9223372036854775807"],
  ]

  /// One plan whose meetings are held, another one whose mission was surveyed, and everybody: every table has rows.
  static let (plans, missions) = (
    ["plan-04-012", "plan-05-005"] as Set<SupportPlanID>, ["04-012", "05-005"] as [MissionID]
  )

  static func fill(_ store: SQLiteStore) throws {
    let ledger = Ledger(store)
    for request in Demonstration.requests(today: Ground.today) where isKept(request) {
      _ = try ledger.perform(request, today: Ground.today)
    }
  }

  private static func isKept(_ request: Request) -> Bool {
    switch request.command {
    case .mission(let mission, _): missions.contains(mission)
    case .plan(let plan, _): plans.contains(plan)
    case .directory: true
    }
  }

  /// What every command reads; each answers, or says that the store is damaged.
  private static func readings(_ store: SQLiteStore) -> [(String, () throws -> Void)] {
    let ledger = Ledger(store)
    let report = ReportContext(store, ledger: ledger, today: Ground.today, reader: "c-roux", language: .fr)
    return [
      ("list", { _ = try report.list(.everything, .text) }), ("due", { _ = try report.due(within: 400, .text) }),
      ("providers", { _ = try store.records() }), ("plans", { _ = try store.plans(matching: "", limit: 99) }),
      ("days", { _ = try store.dueDays(AgendaScope(today: Ground.today)) }),
      ("stages", { _ = try store.countsByStage(.everything, today: Ground.today) }),
      ("late", { _ = try store.lateCount(today: Ground.today) }),
      ("near", { _ = try store.missions(near: "05-00", limit: 3) }), ("people", { _ = try store.peopleByName() }),
      ("last", { _ = try store.latestOrders(by: "c-roux", limit: 1).map { try store.events(order: $0) } }),
      ("latest", { _ = try store.latest(9) }), ("party", { _ = try store.missions(involving: .operator("dla-05")) }),
      ("calls", { _ = try store.recentCalls(of: "dla-05", besides: "x", limit: 3) }),
      ("issued", { _ = try store.surveysIssued() }),
    ]
      + missions.flatMap { mission in
        [
          ("show", { _ = try report.show(mission, .text) }),
          ("log", { _ = try report.log(.named(mission.text), .text) }),
        ] as [(String, () throws -> Void)]
      }
  }

  @Test(
    "is told in one sentence without its content, found by verify, and made again where it follows from the journal")
  func everyColumn() throws {
    let damaged = try DamagedFile(Self.fill)
    #expect(try damaged.emptyTables == [])
    let values = damaged.columns.flatMap { column in Self.wrong[column.isWhole, default: []].map { (column, $0) } }
    var looks = 0
    for (column, value) in LongForm.some(120, of: values, "values", in: "DamagedValueTests")
    where try damaged.damage(column, with: value) {
      try look(at: damaged.file, column, value)
      looks += 1
    }
    #expect(looks > 60, "\(looks) values could be damaged: too few to tell")
    try damaged.remove()
  }

  private func look(at file: URL, _ column: DamagedFile.Column, _ value: String) throws {
    let holder = Holder(user: "essai", host: "ici", pid: 1, since: Instant(seconds: 0))
    let store = try SQLiteStore.open(file.path, as: holder)
    for (name, read) in Self.readings(store) { demandSentence("\(column) = \(value): \(name)", read) }
    var findings: [String] = []
    var isVerified = false
    demandSentence("\(column) = \(value): verify") {
      findings = try Verification(store).findings().map(\.fr)
      isVerified = true
    }
    #expect(isVerified, "\(column) = \(value): verify refuses")
    #expect(!findings.isEmpty || Self.mayPass(value, column), "\(column) = \(value)")
    for finding in findings { #expect(!finding.contains("canari") && finding.count < 400, "\(finding)") }
    var isRebuilt = false
    demandSentence("\(column) = \(value): rebuild") {
      _ = try Verification(store).rebuild()
      isRebuilt = true
    }
    if DamagedRow(table: column.table, column: column.name, place: "").isMadeAgain {
      #expect(isRebuilt, "\(column) = \(value)")
      let again = try Verification(store).findings()
      #expect(again.isEmpty, "\(column) = \(value): \(again.map(\.fr))")
    }
    try store.close()
  }

  /// An empty text is a text: what was there cannot be known where nothing follows from it.
  private static func mayPass(_ value: String, _ column: DamagedFile.Column) -> Bool {
    value == "''" && column.table == "persons"
  }

  private func demandSentence(_ what: String, _ read: () throws -> Void) {
    do {
      try read()
    } catch let failure as StoreFailure {
      #expect(!failure.words.fr.contains("canari") && failure.words.fr.count < 400, "\(what): \(failure.words.fr)")
    } catch let failure as LedgerFailure {
      #expect(!failure.words.fr.contains("canari") && failure.words.fr.count < 400, "\(what): \(failure.words.fr)")
    } catch let broken as BrokenJournal {
      for words in broken.findings.map(\.fr) {
        #expect(!words.contains("canari") && words.count < 400, "\(what): \(words)")
      }
    } catch is NoSuchMission {
      // The row by which it is looked up is the one that is damaged: `verify` names it.
    } catch {
      Issue.record("\(what): \(error)")
    }
  }
}
