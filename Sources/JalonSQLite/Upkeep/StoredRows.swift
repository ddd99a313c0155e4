import GRDB
import JalonCore
import JalonStore

/// The rows that follow from the journal, compared with those that should stand there: every column of every table, as the
/// file holds it, so that nothing has to be read into anything.
struct StoredRows {
  /// Emptied in this order, then filled again.
  static let tables = [
    "board_text", "parts", "board", "records", "dues", "plans", "meetings", "entries", "issues", "surveys",
  ]

  let db: Database

  func findings(_ given: MissionRows) throws -> [Finding] {
    let (mission, key) = (given.board.mission, given.board.numberKey)
    let row = try lines("board", BoardColumns.keys + BoardColumns.names, key)
    guard !row.isEmpty else { return [.missingRow(mission)] }
    let isSame =
      try row == [BoardColumns.values(given.board).stored]
      && hanging("board_text", "text", key) == [[given.board.searchable.databaseValue]]
      && Set(hanging("parts", "party", key)) == Set(given.board.parties.map { [$0.text.databaseValue] })
    return (isSame ? [] : [.differentRow(mission)])
      + (try lines("records", RecordColumns.names, key) == given.records.placed(RecordColumns.values)
        ? [] : [.differentRecords(mission)])
      + (try lines("dues", DueColumns.names, key) == given.dues.map { DueColumns.values($0).stored }
        ? [] : [.differentDues(mission)])
      + (try lines("surveys", SurveyColumns.names, key)
        == (given.survey.map { [SurveyColumns.values($0).stored] } ?? [])
        ? [] : [.differentSurveys(mission)])
  }

  func findings(_ given: PlanRows) throws -> [Finding] {
    let (plan, key) = (given.plan.plan, given.plan.plan.numberKey)
    let row = try lines("plans", ["number_key"] + PlanColumns.names, key)
    guard !row.isEmpty else { return [.missingPlan(plan)] }
    return (row == [PlanColumns.values(given.plan).stored] ? [] : [.differentPlan(plan)])
      + (try lines("meetings", MeetingColumns.names, key) == given.meetings.map { MeetingColumns.values($0).stored }
        ? [] : [.differentMeetings(plan)])
  }

  /// What the tables name that the journal does not, by name.
  func strays(in tables: [String], named name: String, known: Set<DatabaseValue>) throws -> [String] {
    let every = tables.map { "SELECT number_key, \(name) FROM \($0)" }.joined(separator: " UNION ")
    let cursor = try db.rows("\(every) ORDER BY number_key")
    var strays: Set<String> = []
    while let row = try cursor.next() {
      let columns = Columns(row, of: tables[0])
      if !known.contains(columns.raw(0)) { strays.insert(columns.shown(1)) }
    }
    return strays.sorted()
  }

  private func lines(_ table: String, _ columns: [String], _ key: String) throws -> [[DatabaseValue]] {
    let order = columns.contains("place") ? " ORDER BY place" : ""
    return try values("SELECT \(columns.joined(separator: ", ")) FROM \(table) WHERE number_key = ?\(order)", key)
  }

  private func hanging(_ table: String, _ column: String, _ key: String) throws -> [[DatabaseValue]] {
    try values("SELECT \(column) FROM \(table) WHERE row = (SELECT row FROM board WHERE number_key = ?)", key)
  }

  private func values(_ sql: String, _ key: String) throws -> [[DatabaseValue]] {
    try Array(db.rows(sql, [key]).map { row in Array(row.databaseValues) })
  }
}

extension [(any DatabaseValueConvertible)?] {
  /// As the file would hold them.
  var stored: [DatabaseValue] { map { $0?.databaseValue ?? .null } }
}

extension Array {
  fileprivate func placed(_ values: (Element, Int) -> [(any DatabaseValueConvertible)?]) -> [[DatabaseValue]] {
    enumerated().map { values($1, $0).stored }
  }
}
