import GRDB
import JalonCore
import JalonStore
import Synchronization

/// A connection of its own for slow reads: it may be interrupted, and steps aside by itself while a commit waits.
final class SQLiteScan: Scan {
  private let link: Link
  private let given = Atomic<Bool>(false)

  init(_ path: String) { link = Link.readingLater(path) }

  func interrupt() {
    given.store(true, ordering: .sequentiallyConsistent)
    link.interrupt()
  }

  /// Ends the read under way; it begins again once the commit is through.
  func stepAside() { link.interrupt() }
  func drop() throws(StoreFailure) { try link.drop() }

  private func read<Result>(_ body: (Database) throws -> Result) throws(StoreFailure) -> Result {
    given.store(false, ordering: .sequentiallyConsistent)
    while true {
      do throws(StoreFailure) {
        return try link.run(body)
      } catch .interrupted where !given.load(ordering: .sequentiallyConsistent) {
        continue
      }
    }
  }

  func page(_ request: PageRequest) throws(StoreFailure) -> [BoardRow] {
    try read { try BoardReader(db: $0).page(request) }
  }

  func row(_ mission: MissionID) throws(StoreFailure) -> BoardRow? { try read { try BoardReader(db: $0).row(mission) } }

  func count(_ filter: Filter, today: Day) throws(StoreFailure) -> Int {
    try read { try BoardReader(db: $0).count(filter, today: today) }
  }

  func countsByStage(_ filter: Filter, today: Day) throws(StoreFailure) -> [String: Int] {
    try read { try BoardReader(db: $0).countsByStage(filter, today: today) }
  }

  func lateCount(today: Day) throws(StoreFailure) -> Int {
    try read { try BoardReader(db: $0).lateCount(today: today) }
  }

  func missions(near text: String, limit: Int) throws(StoreFailure) -> [MissionID] {
    try read { try BoardReader(db: $0).missions(near: text, limit: limit) }
  }

  func records() throws(StoreFailure) -> [InvitationRecord] { try read { try BoardReader(db: $0).records() } }

  func agenda(_ request: AgendaRequest) throws(StoreFailure) -> [AgendaLine] {
    try read { try BoardReader(db: $0).agenda(request) }
  }

  func newest() throws(StoreFailure) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT max(sequence) FROM events") ?? 0 }
  }

  func dueDays(_ scope: AgendaScope) throws(StoreFailure) -> [Day: Int] {
    try read { try BoardReader(db: $0).dueDays(scope) }
  }

  func missions(sought: Sought) throws(StoreFailure) -> Set<MissionID> {
    try read { try BoardReader(db: $0).missions(sought: sought) }
  }

  func plans(matching text: String, limit: Int) throws(StoreFailure) -> [PlanRow] {
    try read { try BoardReader(db: $0).plans(matching: text, limit: limit) }
  }
}

/// The scans that a store has given out.
final class Scans: Sendable {
  private let open = Mutex<[SQLiteScan]>([])

  func add(_ path: String) -> SQLiteScan {
    let scan = SQLiteScan(path)
    open.withLock { $0.append(scan) }
    return scan
  }

  func stepAside() {
    open.withLock { scans in
      for scan in scans { scan.stepAside() }
    }
  }

  func dropAll() throws(StoreFailure) {
    let scans = open.withLock { scans in
      defer { scans = [] }
      return scans
    }
    for scan in scans {
      scan.interrupt()
      try scan.drop()
    }
  }
}

extension SQLiteStore {
  public func scan() -> any Scan { scans.add(path) }
}
