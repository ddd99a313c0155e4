import Foundation
import JalonCore
import JalonRuntime
import JalonSQLite
import JalonStore
import JalonTesting
import JalonWording

/// A store for one test, in a file that goes away with it.
final class Ground {
  static let today: Day = "2026-11-23"
  let store: SQLiteStore
  private let folder: URL

  /// - Parameters:
  ///   - demo: begins with the data of the demonstration.
  ///   - mark: what the store says of itself.
  init(demo: Bool = false, marked mark: StoreMark? = nil) throws {
    folder = try Scratch.folder()
    let file = folder.appendingPathComponent("essai.db")
    if demo { try DemonstrationFile.copy(marked: mark, to: file) }
    let holder = Holder(user: "essai", host: "ici", pid: 1, since: Instant(seconds: 0))
    store = try SQLiteStore.open(file.path, as: holder, creating: .file, marked: mark, origin: .demonstration)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  static let clock = Clock(
    now: { Instant(seconds: today.number * 86_400 + 36_000) }, today: { today },
    newOrder: { OrderID(UUID().uuidString) })

  /// What `apply` answers to these lines, one object each, and how many were carried out.
  ///
  /// - Parameter isReal: as data are that nobody invented.
  func apply(
    _ lines: [String], _ mode: Apply.Mode = .each, me: PersonID? = "c-roux", isReal: Bool = false
  ) throws -> (
    answers: [String], tally: Apply.Tally
  ) {
    var bytes = [Array(lines.joined(separator: "\n").utf8)]
    var answers: [String] = []
    let apply = Apply(store, ledger: Ledger(store), clock: Self.clock, me: me, isReal: isReal, language: .fr)
    let tally = try apply.run(mode, read: { bytes.popLast() ?? [] }, write: { answers.append($0) })
    return (answers, tally)
  }

  func report(as reader: PersonID = "c-roux") -> ReportContext {
    ReportContext(
      store, ledger: Ledger(store), today: Self.today, reader: reader, language: .fr, mark: try? store.mark())
  }

  var eventCount: Int {
    get throws { try store.latest(1).first?.sequence ?? 0 }
  }

  /// What follows from the journal of every mission, by number.
  var missionRows: [MissionRows] {
    get throws {
      let ledger = Ledger(store)
      let directory = try ledger.directory()
      return try rows.compactMap { try ledger.mission($0.mission) }.map { MissionRows($0, in: directory) }
    }
  }

  /// What follows from the journal of every plan, by number.
  var planRows: [PlanRows] {
    get throws {
      let ledger = Ledger(store)
      let directory = try ledger.directory()
      return try store.streams(prefix: StreamName.plan("").text).compactMap(\.stream.plan).compactMap {
        try ledger.plan($0).map { PlanRows($0, in: directory) }
      }
    }
  }

  var rows: [BoardRow] {
    get throws { try store.page(PageRequest(.first, order: BoardOrder(.number), today: Self.today, limit: 10_000)) }
  }
}
