import JalonCore
import JalonStore

extension Upkeep {
  /// For rows of missions that have invited nobody.
  public func rebuild(rows: some Sequence<BoardRow>, plans: some Sequence<PlanRows>) throws(StoreFailure) {
    try rebuild(missions: rows.map { MissionRows(board: $0) }, plans: plans)
  }

  public func verifyBoard(against rows: some Sequence<BoardRow>, limit: Int) throws(StoreFailure) -> [Finding] {
    try verify(missions: rows.map { MissionRows(board: $0) }, limit: limit)
  }
}
