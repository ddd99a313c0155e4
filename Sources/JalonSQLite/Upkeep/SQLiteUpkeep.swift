import GRDB
import JalonCore
import JalonStore

extension SQLiteStore {
  public func interruptUpkeep() {
    upkeepGivenUp.store(true, ordering: .sequentiallyConsistent)
    link.interrupt()
  }

  public func demandGoingOn() throws(StoreFailure) {
    if upkeepGivenUp.load(ordering: .sequentiallyConsistent) { throw .interrupted }
  }

  public func rebuild(
    directory: DirectoryRows, missions: some Sequence<MissionRows>, plans: some Sequence<PlanRows>
  ) throws(StoreFailure) {
    try change(much: true) { db in
      // A part whose key is of another kind cannot be deleted: its table is made again.
      try db.execute(sql: "DROP TABLE parts")
      for statement in Schema.parts { try db.execute(sql: statement) }
      for table in StoredRows.tables { try db.execute(sql: "DELETE FROM \(table)") }
      for statement in Schema.dropOrders { try db.execute(sql: statement) }
      try EntryTable(db: db).fill(directory)
      let writer = BoardWriter(db: db)
      for mission in missions {
        try demandGoingOn()
        guard !mission.isGone else { continue }
        try writer.save(mission.board)
        try writer.save(mission.records, of: mission.board.mission)
        try writer.save(mission.dues, of: mission.board.mission)
        try writer.save(mission.survey, of: mission.board.mission)
      }
      for plan in plans {
        try demandGoingOn()
        guard !plan.isGone else { continue }
        try writer.save(plan.plan)
        try writer.save(plan.meetings, of: plan.plan.plan)
      }
      for statement in Schema.makeOrders { try db.execute(sql: statement) }
      try demandGoingOn()
    }
  }

  public func verify(missions: some Sequence<MissionRows>, limit: Int) throws(StoreFailure) -> [Finding] {
    try link.run { db in
      let stored = StoredRows(db: db)
      var known: Set<DatabaseValue> = []
      var findings: [Finding] = []
      for mission in missions where findings.count < limit {
        try demandGoingOn()
        guard !mission.isGone else { continue }
        known.insert(mission.board.numberKey.databaseValue)
        findings += try stored.findings(mission)
      }
      findings += try stored.strays(in: ["board", "records", "dues", "surveys"], named: "mission", known: known).map {
        .strayRow(MissionID($0))
      }
      return Array(findings.prefix(limit))
    }
  }

  public func verify(plans: some Sequence<PlanRows>, limit: Int) throws(StoreFailure) -> [Finding] {
    try link.run { db in
      let stored = StoredRows(db: db)
      var known: Set<DatabaseValue> = []
      var findings: [Finding] = []
      for plan in plans where findings.count < limit {
        try demandGoingOn()
        guard !plan.isGone else { continue }
        known.insert(plan.plan.plan.numberKey.databaseValue)
        findings += try stored.findings(plan)
      }
      findings += try stored.strays(in: ["plans", "meetings"], named: "plan", known: known).map {
        .strayPlan(SupportPlanID($0))
      }
      return Array(findings.prefix(limit))
    }
  }

  public func damagedRows(limit: Int) throws(StoreFailure) -> [Finding] {
    try link.run { db in Array(try Survey(db: db).damage(limit: limit).map { .damagedRow($0) }) }
  }

  public func check(_ check: Check) throws(StoreFailure) -> [Finding] {
    try link.run { db in
      let pragma = check == .quick ? "quick_check" : "integrity_check"
      let lines = try String.fetchAll(db, sql: "PRAGMA \(pragma)").filter { $0 != "ok" && !Survey.tells($0) }
      let orphans = check == .whole ? try Survey(db: db).orphans() : []
      return (lines + orphans).map { .damage($0) }
    }
  }
}
