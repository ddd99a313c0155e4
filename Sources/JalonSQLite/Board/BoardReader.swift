import GRDB
import JalonCore
import JalonStore

/// The list as one connection sees it: the same reads serve the loop and the scans beside it.
struct BoardReader {
  let db: Database
  /// Rows that a walk looks at before a sweep takes over; by default what a tenth of a sweep costs.
  var stride: Int?

  func page(_ request: PageRequest) throws -> [BoardRow] {
    var request = request
    request.filter = try settled(request.filter)
    let page = PageSQL(request: request, stride: try stride ?? usualStride)
    var rows: [BoardRow] = []
    var cutShort = false
    let isTolerant = request.toleratesDamage
    for walk in page.walks where rows.count < request.limit && !cutShort {
      let end = try end(of: walk, page)
      rows += try self.rows(page.query(walk, through: end), request.limit - rows.count, isTolerant)
      cutShort = end != nil
    }
    if cutShort, rows.count < request.limit { rows = try self.rows(page.sweep, request.limit, isTolerant) }
    let lapsed = try page.lapsed.map { try self.rows($0, request.limit, isTolerant) } ?? []
    guard lapsed.isEmpty else {
      let sorted = (rows + lapsed).sorted(by: request.order.precedes(on: request.today))
      return Array(page.backwards ? sorted.suffix(request.limit) : sorted.prefix(request.limit))
    }
    return page.backwards ? rows.reversed() : rows
  }

  /// What rows do not hold is read once, whatever is then asked of the missions.
  func settled(_ filter: Filter) throws -> Filter { try filter.settled(missions(sought:)) }

  private var usualStride: Int {
    get throws { max(2_000, (try db.number("SELECT max(row) FROM board", of: "board") ?? 0) / 50) }
  }

  // Where a filter takes few rows, walking on along an index costs more than reading the table from end to end.
  private func end(of walk: PageSQL.Walk, _ page: PageSQL) throws -> PageSQL.Key? {
    guard page.request.filter != .everything else { return nil }
    let query = page.milestone(walk)
    return try db.first(query.sql, StatementArguments(query.arguments)).map { row in
      let columns = Columns(row, of: "board", key: [1])
      return PageSQL.Key(value: columns.raw(0), number: try columns.code(1))
    }
  }

  private func rows(_ query: Condition, _ limit: Int, _ isTolerant: Bool) throws -> [BoardRow] {
    let cursor = try db.rows(query.sql, StatementArguments(query.arguments + [limit]))
    var rows: [BoardRow] = []
    while let columns = try cursor.next() { rows.append(try row(columns, isTolerant)) }
    return rows
  }

  private func row(_ columns: Row, _ isTolerant: Bool) throws(StoreFailure) -> BoardRow {
    do {
      return try BoardColumns.row(columns)
    } catch {
      guard isTolerant else { throw error }
      return BoardColumns.salvaged(columns)
    }
  }

  func row(_ mission: MissionID) throws -> BoardRow? {
    let sql = """
      SELECT \(BoardColumns.selected) FROM board WHERE number_key = ?
      """
    return try db.first(sql, [mission.numberKey]).map { try BoardColumns.row($0) }
  }

  func count(_ filter: Filter, today: Day) throws -> Int {
    let query = counted(try settled(filter), today: today)
    return try db.number(query.sql, StatementArguments(query.arguments), of: "board") ?? 0
  }

  // A search alone reads the narrow table alone.
  private func counted(_ filter: Filter, today: Day) -> Condition {
    guard filter != .everything else { return Condition(sql: "SELECT count(*) FROM board") }
    let sieve = Sieve(filter, today: today)
    let source = sieve.rest.isEmpty && !sieve.pieces.isEmpty ? "board_text" : sieve.source
    return Condition(
      sql: "SELECT count(*) FROM \(source) WHERE \(sieve.condition.sql)", arguments: sieve.condition.arguments)
  }

  func countsByStage(_ filter: Filter, today: Day) throws -> [String: Int] {
    guard filter == .everything else {
      let sieve = Sieve(try settled(filter), today: today)
      return try tally("\(sieve.source) WHERE \(sieve.condition.sql)", sieve.condition.arguments)
    }
    return try tallyAll()
  }

  // The index has the stages in order, but for codes that are not known: those share a rank, and are told apart after.
  private func tallyAll() throws -> [String: Int] {
    let cursor = try db.rows(
      "SELECT stage_rank, min(stage), max(stage), count(*) FROM board INDEXED BY board_by_stage GROUP BY stage_rank")
    var counts: [String: Int] = [:]
    var mixed: [Int] = []
    while let row = try cursor.next() {
      let columns = Columns(row, of: "board", key: [1])
      let (first, last) = (try columns.code(1), try columns.code(2))
      if first == last { counts[first] = try columns.whole(3) } else { mixed.append(try columns.whole(0)) }
    }
    for rank in mixed { counts.merge(try tally("board WHERE stage_rank = ?", [rank])) { $1 } }
    return counts
  }

  private func tally(_ source: String, _ arguments: [any DatabaseValueConvertible]) throws -> [String: Int] {
    let cursor = try db.rows("SELECT stage, count(*) FROM \(source) GROUP BY stage", StatementArguments(arguments))
    var counts: [String: Int] = [:]
    while let row = try cursor.next() {
      let columns = Columns(row, of: "board")
      counts[try columns.code(0)] = try columns.whole(1)
    }
    return counts
  }

  func lateCount(today: Day) throws -> Int {
    try db.number(
      "SELECT count(*) FROM board INDEXED BY board_by_due WHERE due < ? AND ended = 0", [today.number], of: "board")
      ?? 0
  }

  func plans(matching text: String, limit: Int) throws -> [PlanRow] {
    let cursor = try db.rows(
      """
      SELECT \(PlanColumns.selected) FROM plans WHERE instr(text, ?) ORDER BY number_key LIMIT ?
      """, [text, limit])
    return try Array(cursor.map { try PlanColumns.row($0) })
  }
}

extension BoardReader {
  func missions(sought: Sought) throws -> Set<MissionID> {
    switch sought {
    case .typed(let query): try TypedTexts(db: db).missions(holding: query)
    case .person(let piece): try missions(withPerson: piece)
    case .theme, .endedBefore:
      try sought.missions { try EventReader(db: db).forEachHistory(prefix: "mission/", kinds: $0, $1) }
    }
  }

  /// By the name on the card of a person of an organisation that has a part in it.
  private func missions(withPerson piece: String) throws -> Set<MissionID> {
    let cursor = try db.rows(
      """
      SELECT DISTINCT board.mission FROM parts JOIN board USING (row) WHERE party IN (
        SELECT e.party FROM entries AS e WHERE e.kind = 'person' AND e.party IS NOT NULL AND instr(
          folded((SELECT name FROM persons JOIN handles USING (id) WHERE handle = e.code)), ?))
      """, [piece])
    return Set(try Array(cursor.map { try Columns($0, of: "board").id(0) }))
  }

  func missions(involving party: Party) throws -> [MissionID] {
    let cursor = try db.rows(
      "SELECT mission FROM parts JOIN board USING (row) WHERE party = ? ORDER BY number_key", [party.text])
    return try Array(cursor.map { try Columns($0, of: "board").id(0) })
  }

  /// The last calls that an operator led, by the mission, latest first.
  func calls(of lead: OperatorID, limit: Int) throws -> [(mission: MissionID, note: CallNote)] {
    let cursor = try db.rows(
      "SELECT mission, call_day, invited FROM board WHERE call_lead = ? ORDER BY call_day DESC, number_key DESC LIMIT ?",
      [lead.text, limit])
    return try Array(
      cursor.map { row in
        let columns = Columns(row, of: "board")
        let invited: [ProviderID] = BoardColumns.list(try columns.codeIfAny(2) ?? "")
        return (try columns.id(0), CallNote(lead: lead, on: try columns.day(1), invited: invited))
      })
  }

  /// Looks at the numbers that sort beside `text`, not at all of them: a typing error seldom reaches further.
  func missions(near text: String, limit: Int) throws -> [MissionID] {
    let key = MissionID(text).numberKey
    let around =
      try names("SELECT mission FROM board WHERE number_key >= ? ORDER BY number_key LIMIT 200", key)
      + names("SELECT mission FROM board WHERE number_key < ? ORDER BY number_key DESC LIMIT 200", key)
    return Likeness.nearest(to: text, among: around, limit: limit)
  }

  private func names(_ sql: String, _ key: String) throws -> [MissionID] {
    try Array(db.rows(sql, [key]).map { try Columns($0, of: "board").id(0) })
  }
}
