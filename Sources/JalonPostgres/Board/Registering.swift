import JalonCore
import JalonStore

extension Asking {
  func page(_ request: PageRequest) throws(StoreFailure) -> [BoardRow] {
    var request = request
    request.filter = try settled(request.filter)
    let page = PageSQL(request: request)
    let rows = try board(page.question)
    return page.isBackwards ? rows.reversed() : rows
  }

  func row(_ mission: MissionID) throws(StoreFailure) -> BoardRow? {
    try board(
      Question("SELECT \(BoardColumns.selected) FROM jalon.board WHERE number_key = ?", [mission.numberKey])
    ).first
  }

  private func board(_ question: Question) throws(StoreFailure) -> [BoardRow] {
    try line.ask(question, of: "board").map { row throws(StoreFailure) in try BoardColumns.row(row) }
  }

  /// What rows do not hold is read once, whatever is then asked of the missions.
  func settled(_ filter: Filter) throws(StoreFailure) -> Filter { try filter.settled(missions(sought:)) }

  func missions(sought: Sought) throws(StoreFailure) -> Set<MissionID> {
    switch sought {
    case .typed(let query): return try missions(typed: query)
    case .person(let piece): return try missions(withPerson: piece)
    case .theme, .endedBefore:
      do {
        return try sought.missions { try EventReader(line: line).forEachHistory(prefix: "mission/", kinds: $0, $1) }
      } catch let failure as StoreFailure {
        throw failure
      } catch {
        preconditionFailure("an error of no known kind: \(error)")
      }
    }
  }

  /// By the name on the card of a person of an organisation that has a part in it.
  private func missions(withPerson piece: String) throws(StoreFailure) -> Set<MissionID> {
    let found = try line.ask(
      """
      SELECT DISTINCT board.mission FROM jalon.parts JOIN jalon.board USING (number_key) WHERE party IN (
        SELECT e.party FROM jalon.entries AS e JOIN jalon.handles h ON h.handle = e.code
        JOIN jalon.persons p ON p.id = h.id
        WHERE e.kind = 'person' AND e.party IS NOT NULL AND strpos(p.folded, ?) > 0)
      """, [piece], of: "board"
    ).map { row throws(StoreFailure) in MissionID(try row.code(0)) }
    return Set(found)
  }

  func count(_ filter: Filter, today: Day) throws(StoreFailure) -> Int {
    let condition = try settled(filter).condition(today: today)
    return try line.number(
      "SELECT count(*) FROM jalon.board WHERE \(condition.sql)", condition.arguments, of: "board") ?? 0
  }

  func countsByStage(_ filter: Filter, today: Day) throws(StoreFailure) -> [String: Int] {
    let condition = try settled(filter).condition(today: today)
    let counts = try line.ask(
      "SELECT stage, count(*) FROM jalon.board WHERE \(condition.sql) GROUP BY stage", condition.arguments,
      of: "board"
    ).map { row throws(StoreFailure) in (try row.code(0), try row.whole(1)) }
    return Dictionary(counts) { first, _ in first }
  }

  func lateCount(today: Day) throws(StoreFailure) -> Int {
    try line.number("SELECT count(*) FROM jalon.board WHERE due < ? AND NOT ended", [today.number], of: "board") ?? 0
  }

  /// Looks at the numbers that sort beside `text`, not at all of them: a typing error seldom reaches further.
  func missions(near text: String, limit: Int) throws(StoreFailure) -> [MissionID] {
    let key = MissionID(text).numberKey
    let ways = [
      "SELECT mission FROM jalon.board WHERE number_key >= ? ORDER BY number_key LIMIT 200",
      "SELECT mission FROM jalon.board WHERE number_key < ? ORDER BY number_key DESC LIMIT 200",
    ]
    var around: [MissionID] = []
    for way in ways {
      around += try line.ask(way, [key], of: "board").map { row throws(StoreFailure) in try row.id(0) }
    }
    return Likeness.nearest(to: text, among: around, limit: limit)
  }

  func records() throws(StoreFailure) -> [InvitationRecord] {
    try line.ask(
      "SELECT \(RecordColumns.selected) FROM jalon.records ORDER BY number_key, place", of: "records", key: [0, 15]
    ).map { row throws(StoreFailure) in try RecordColumns.record(row) }
  }

  func plans(matching text: String, limit: Int) throws(StoreFailure) -> [PlanRow] {
    try line.ask(
      "SELECT \(PlanColumns.selected) FROM jalon.plans WHERE strpos(text, ?) > 0 ORDER BY number_key LIMIT ?",
      [text, limit], of: "plans"
    ).map { row throws(StoreFailure) in try PlanColumns.row(row) }
  }

  func surveyRows() throws(StoreFailure) -> [SurveyRow] {
    try line.ask("SELECT \(SurveyColumns.selected) FROM jalon.surveys ORDER BY number_key", of: "surveys").map {
      row throws(StoreFailure) in
      try SurveyColumns.row(row)
    }
  }

  func missionsWithReleases() throws(StoreFailure) -> [MissionID] {
    try line.ask(
      "SELECT DISTINCT stream FROM jalon.events WHERE kind = 'documentReleased' ORDER BY stream", of: "events"
    ).map { row throws(StoreFailure) in StreamName(try row.code(0)) }.compactMap(\.mission)
  }
}
