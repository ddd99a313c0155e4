import JalonCore
import JalonStore

extension SQLiteStore {
  public func page(_ request: PageRequest) throws(StoreFailure) -> [BoardRow] {
    try link.run { try BoardReader(db: $0).page(request) }
  }

  public func row(_ mission: MissionID) throws(StoreFailure) -> BoardRow? {
    try link.run { try BoardReader(db: $0).row(mission) }
  }

  public func count(_ filter: Filter, today: Day) throws(StoreFailure) -> Int {
    try link.run { try BoardReader(db: $0).count(filter, today: today) }
  }

  public func countsByStage(_ filter: Filter, today: Day) throws(StoreFailure) -> [String: Int] {
    try link.run { try BoardReader(db: $0).countsByStage(filter, today: today) }
  }

  public func lateCount(today: Day) throws(StoreFailure) -> Int {
    try link.run { try BoardReader(db: $0).lateCount(today: today) }
  }

  public func missions(near text: String, limit: Int) throws(StoreFailure) -> [MissionID] {
    try link.run { try BoardReader(db: $0).missions(near: text, limit: limit) }
  }

  public func records() throws(StoreFailure) -> [InvitationRecord] {
    try link.run { try BoardReader(db: $0).records() }
  }

  public func agenda(_ request: AgendaRequest) throws(StoreFailure) -> [AgendaLine] {
    try link.run { try BoardReader(db: $0).agenda(request) }
  }

  public func dueDays(_ scope: AgendaScope) throws(StoreFailure) -> [Day: Int] {
    try link.run { try BoardReader(db: $0).dueDays(scope) }
  }

  public func missions(sought: Sought) throws(StoreFailure) -> Set<MissionID> {
    try link.run { try BoardReader(db: $0).missions(sought: sought) }
  }

  public func plans(matching text: String, limit: Int) throws(StoreFailure) -> [PlanRow] {
    try link.run { try BoardReader(db: $0).plans(matching: text, limit: limit) }
  }
}
