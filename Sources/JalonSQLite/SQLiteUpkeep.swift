import GRDB
import JalonCore
import JalonStore

extension SQLiteStore {
  public func rebuild(missions: some Sequence<MissionRows>, plans: some Sequence<PlanRows>) throws(StoreFailure) {
    try change(much: true) { db in
      for table in ["board_text", "board", "records", "dues", "plans", "meetings"] {
        try db.execute(sql: "DELETE FROM \(table)")
      }
      for statement in Schema.dropOrders { try db.execute(sql: statement) }
      let writer = BoardWriter(db: db)
      for mission in missions {
        try writer.save(mission.board)
        try writer.save(mission.records, of: mission.board.mission)
        try writer.save(mission.dues, of: mission.board.mission)
      }
      for plan in plans {
        try writer.save(plan.plan)
        try writer.save(plan.meetings, of: plan.plan.plan)
      }
      for statement in Schema.makeOrders { try db.execute(sql: statement) }
    }
  }

  public func verifyJournal(limit: Int) throws(StoreFailure) -> [Finding] {
    try link.run { db in
      let findings = try sequence(db, limit) + positions(db, limit) + orders(db, limit)
      return Array(findings.prefix(limit))
    }
  }

  public func verify(missions: some Sequence<MissionRows>, limit: Int) throws(StoreFailure) -> [Finding] {
    try link.run { db in
      let reader = BoardReader(db: db)
      var expected: Set<MissionID> = []
      var findings: [Finding] = []
      for mission in missions where findings.count < limit {
        expected.insert(mission.board.mission)
        findings += try reader.findings(mission)
      }
      if findings.count < limit { findings += try strays(db, expected, limit - findings.count) }
      return Array(findings.prefix(limit))
    }
  }

  public func verify(plans: some Sequence<PlanRows>, limit: Int) throws(StoreFailure) -> [Finding] {
    try link.run { db in
      var stored = try BoardReader(db: db).meetings()
      var findings: [Finding] = []
      for plan in plans {
        let meetings = stored.removeValue(forKey: plan.plan.plan) ?? []
        if meetings != plan.meetings { findings.append(.differentMeetings(plan.plan.plan)) }
      }
      return Array((findings + stored.keys.sorted().map { .differentMeetings($0) }).prefix(limit))
    }
  }

  public func check(_ check: Check) throws(StoreFailure) -> [Finding] {
    try link.run { db in
      let pragma = check == .quick ? "quick_check" : "integrity_check"
      let lines = try String.fetchAll(db, sql: "PRAGMA \(pragma)").filter { $0 != "ok" }
      let orphans =
        check == .whole ? try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "\($0[0] ?? "")" } : []
      return (lines + orphans).map { .damage($0) }
    }
  }

  private func strays(_ db: Database, _ expected: Set<MissionID>, _ limit: Int) throws -> [Finding] {
    let cursor = try db.rows(
      """
      SELECT mission FROM (SELECT number_key, mission FROM board UNION SELECT number_key, mission FROM records
        UNION SELECT number_key, mission FROM dues) ORDER BY number_key
      """)
    var findings: [Finding] = []
    while let row = try cursor.next(), findings.count < limit {
      let mission = MissionID(row[0])
      if !expected.contains(mission) { findings.append(.strayRow(mission)) }
    }
    return findings
  }
}

extension BoardReader {
  fileprivate func findings(_ given: MissionRows) throws -> [Finding] {
    let mission = given.board.mission
    guard let stored = try row(mission) else { return [.missingRow(mission)] }
    let (records, dues) = (try records(of: mission), try dues(of: mission))
    return (stored == given.board ? [] : [.differentRow(mission)])
      + (records == given.records ? [] : [.differentRecords(mission)])
      + (dues == given.dues ? [] : [.differentDues(mission)])
  }
}

extension SQLiteStore {
  private func sequence(_ db: Database, _ limit: Int) throws -> [Finding] {
    let cursor = try db.rows(
      """
      SELECT e.sequence - 1 FROM events e WHERE e.sequence > 1
        AND NOT EXISTS (SELECT 1 FROM events b WHERE b.sequence = e.sequence - 1) LIMIT ?
      """, [limit])
    return try Array(cursor.map { .missingSequence($0[0]) })
  }

  private func positions(_ db: Database, _ limit: Int) throws -> [Finding] {
    let cursor = try db.rows(
      """
      SELECT stream, e.position - 1 FROM events e WHERE e.position > 1 AND NOT EXISTS
        (SELECT 1 FROM events b WHERE b.stream = e.stream AND b.position = e.position - 1) LIMIT ?
      """, [limit])
    return try Array(cursor.map { .gap(stream: StreamName($0[0]), at: $0[1]) })
  }

  private func orders(_ db: Database, _ limit: Int) throws -> [Finding] {
    let cursor = try db.rows(
      """
      SELECT o.id FROM orders o WHERE o.count <> (SELECT count(*) FROM events e
        WHERE e.sequence >= o.first AND e.sequence < o.first + o.count AND e.order_number = o.number)
      UNION ALL
      SELECT o.id FROM events e JOIN orders o ON o.number = e.order_number
        WHERE e.sequence < o.first OR e.sequence >= o.first + o.count LIMIT ?
      """, [limit])
    return try Array(cursor.map { .brokenOrder(ID($0[0])) })
  }
}
