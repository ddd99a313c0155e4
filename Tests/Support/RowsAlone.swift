import JalonCore
import JalonStore

extension Upkeep {
  /// For rows of missions that have invited nobody, beside an empty directory.
  public func rebuild(rows: some Sequence<BoardRow>, plans: some Sequence<PlanRows>) throws(StoreFailure) {
    try rebuild(directory: DirectoryRows(Directory()), missions: rows.map { MissionRows(board: $0) }, plans: plans)
  }

  public func verifyBoard(against rows: some Sequence<BoardRow>, limit: Int) throws(StoreFailure) -> [Finding] {
    try verify(missions: rows.map { MissionRows(board: $0) }, limit: limit)
  }
}

extension Store {
  /// Beside the directory that the journal tells.
  public func rebuild(missions: some Sequence<MissionRows>, plans: some Sequence<PlanRows>) throws {
    let directory = DirectoryRows(try Ledger(self).toldDirectory(), issued: try surveysIssuedByTheJournal())
    try rebuild(directory: directory, missions: missions, plans: plans)
  }
}
