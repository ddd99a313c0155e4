import JalonCore
import JalonStore

extension PostgresStore {
  func interruptUpkeep() {
    upkeepGivenUp.store(true, ordering: .sequentiallyConsistent)
    line.interrupt()
  }

  func demandGoingOn() throws(StoreFailure) {
    if upkeepGivenUp.load(ordering: .sequentiallyConsistent) { throw .interrupted }
  }

  func rebuild(
    directory: DirectoryRows, missions: some Sequence<MissionRows>, plans: some Sequence<PlanRows>
  ) throws(StoreFailure) {
    try demandWritable()
    do {
      try line.transaction {
        false
      } _: {
        try line.order("SELECT FROM jalon.store WHERE one FOR UPDATE")
        for table in Tables.projections { try fill(table, nil) }
        try fill("entries", directory.entries.map(EntryColumns.json))
        try fill(
          "issues",
          directory.issued.map {
            ["code": .text($0.key.code), "version": .whole($0.key.version), "count": .whole($0.value)]
          })
        for some in missions.some(of: PostgresStore.piece) {
          try put(RowsJSON(some), ["board", "parts", "records", "dues", "surveys"])
        }
        for some in plans.some(of: PostgresStore.piece) { try put(RowsJSON(some), ["plans", "meetings"]) }
      }
    } catch let failure as StoreFailure {
      throw failure
    } catch {
      throw .server(.code("rebuild"))
    }
  }

  private func put(_ rows: RowsJSON, _ tables: [String]) throws(StoreFailure) {
    try demandGoingOn()
    for table in tables { try fill(table, rows[table].rows) }
  }

  /// `nil` empties the table.
  func fill(_ table: String, _ rows: [JSON]?) throws(StoreFailure) {
    if let rows, rows.isEmpty { return }
    try line.order("SELECT jalon.fill_\(Form.number)(?, ?::jsonb)", [table, rows.map(JSON.list)])
  }

  /// How many missions go with one call.
  private static let piece = 200

  func verify(missions: some Sequence<MissionRows>, limit: Int) throws(StoreFailure) -> [Finding] {
    var (findings, known): ([Finding], Set<String>) = ([], [])
    for some in missions.some(of: PostgresStore.piece) where findings.count < limit {
      try demandGoingOn()
      let told = some.filter { !$0.isGone }
      known.formUnion(told.map(\.board.numberKey))
      findings += try differences(of: told)
    }
    let tables = ["board", "records", "dues", "surveys"]
    findings += try strays(in: tables, named: "mission", known: known).map { .strayRow(MissionID($0)) }
    return Array(findings.prefix(limit))
  }

  private func differences(of missions: [MissionRows]) throws(StoreFailure) -> [Finding] {
    let rows = RowsJSON(missions)
    let present = Set(
      try line.ask(
        "SELECT number_key FROM jalon.board WHERE number_key IN (SELECT jsonb_array_elements_text(?::jsonb))",
        [JSON.list(missions.map { .text($0.board.numberKey) })]
      ).map { row throws(StoreFailure) in try row.code(0) })
    var differing: [String: Set<String>] = [:]
    for table in ["board", "parts", "records", "dues", "surveys"] { differing[table] = try others(table, rows) }
    return missions.flatMap { given -> [Finding] in
      let (mission, key) = (given.board.mission, given.board.numberKey)
      guard present.contains(key) else { return [.missingRow(mission)] }
      let isOther = { (table: String) in differing[table]?.contains(key) == true }
      return (isOther("board") || isOther("parts") ? [.differentRow(mission)] : [])
        + (isOther("records") ? [.differentRecords(mission)] : []) + (isOther("dues") ? [.differentDues(mission)] : [])
        + (isOther("surveys") ? [.differentSurveys(mission)] : [])
    }
  }

  func verify(plans: some Sequence<PlanRows>, limit: Int) throws(StoreFailure) -> [Finding] {
    let told = plans.filter { !$0.isGone }
    let rows = RowsJSON(told)
    let present = Set(
      try line.ask("SELECT number_key FROM jalon.plans").map { row throws(StoreFailure) in try row.code(0) })
    let (other, meetings) = (try others("plans", rows), try others("meetings", rows))
    var findings: [Finding] = []
    for given in told {
      let (plan, key) = (given.plan.plan, given.plan.plan.numberKey)
      if !present.contains(key) {
        findings.append(.missingPlan(plan))
      } else if other.contains(key) {
        findings.append(.differentPlan(plan))
      }
      if meetings.contains(key) { findings.append(.differentMeetings(plan)) }
    }
    let known = Set(told.map(\.plan.plan.numberKey))
    findings += try strays(in: ["plans", "meetings"], named: "plan", known: known).map {
      .strayPlan(SupportPlanID($0))
    }
    return Array(findings.prefix(limit))
  }

  /// The keys under which a table has other rows than those.
  private func others(_ table: String, _ rows: RowsJSON) throws(StoreFailure) -> Set<String> {
    let (keys, told) = rows[table]
    return Set(
      try line.ask(
        "SELECT jalon.differing(?, ?::jsonb, ?::jsonb)", [table, JSON.list(keys.map(JSON.text)), JSON.list(told)]
      ).map { row throws(StoreFailure) in try row.code(0) })
  }

  /// What the tables name that the journal does not, by name.
  private func strays(in tables: [String], named name: String, known: Set<String>) throws(StoreFailure) -> [String] {
    let every = tables.map { "SELECT number_key, \(name) FROM jalon.\($0)" }.joined(separator: " UNION ")
    let found = try line.ask("\(every) ORDER BY number_key").map { row throws(StoreFailure) in
      (try row.code(0), try row.code(1))
    }
    return Set(found.filter { !known.contains($0.0) }.map(\.1)).sorted()
  }

  func verify(directory: DirectoryRows, limit: Int) throws(StoreFailure) -> [Finding] {
    var left: [DirectoryEntry.Key: DirectoryEntry] = [:]
    for kind in DirectoryEntry.Kind.allCases { for entry in try entries(kind) { left[entry.key] = entry } }
    var findings: [Finding] = []
    for entry in directory.entries {
      let standing = left.removeValue(forKey: entry.key)
      if standing == nil {
        findings.append(.missingEntry(entry.key))
      } else if standing != entry {
        findings.append(.differentEntry(entry.key))
      }
    }
    findings += left.keys.sorted { ($0.kind.rawValue, $0.code) < ($1.kind.rawValue, $1.code) }.map { .strayEntry($0) }
    let issued = try surveysIssued()
    let editions = Set(directory.issued.keys).union(issued.keys).sorted {
      ($0.code, $0.version) < ($1.code, $1.version)
    }
    findings += editions.filter { directory.issued[$0, default: 0] != issued[$0, default: 0] }.map {
      .differentIssues($0)
    }
    return Array(findings.prefix(limit))
  }

  /// The server holds each column to its kind.
  func damagedRows(limit: Int) throws(StoreFailure) -> [Finding] { [] }

  /// The pages are the server's own care: what it can be asked without its administrator is whether it answers.
  func check(_ check: Check) throws(StoreFailure) -> [Finding] {
    _ = try Version(line)
    return []
  }
}

extension Sequence {
  /// Some elements at a time.
  func some(of count: Int) -> some Sequence<[Element]> {
    sequence(state: makeIterator()) { iterator -> [Element]? in
      var some: [Element] = []
      while some.count < count, let next = iterator.next() { some.append(next) }
      return some.isEmpty ? nil : some
    }
  }
}
