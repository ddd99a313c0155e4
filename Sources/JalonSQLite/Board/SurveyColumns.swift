import GRDB
import JalonCore
import JalonStore

/// What a list of surveys tells of one mission, as plain columns.
enum SurveyColumns {
  static let names = ["number_key", "mission", "owed", "sent", "answered", "reminders", "written_off", "last_answer"]

  static let put = "INSERT INTO surveys VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))"

  static func values(_ row: SurveyRow) -> [(any DatabaseValueConvertible)?] {
    [
      row.mission.numberKey, row.mission.text, row.owed, row.sent, row.answered, row.reminders, row.writtenOff,
      row.lastAnswer?.number,
    ]
  }

  /// Out of `names`, but the key.
  static func row(_ row: Row) throws(StoreFailure) -> SurveyRow {
    let columns = Columns(row, of: "surveys")
    return SurveyRow(
      mission: try columns.id(0), owed: try columns.whole(1), sent: try columns.whole(2),
      answered: try columns.whole(3), reminders: try columns.whole(4), writtenOff: try columns.whole(5),
      lastAnswer: try columns.dayIfAny(6))
  }
}

extension BoardWriter {
  /// In place of what stood there.
  func save(_ survey: SurveyRow?, of mission: MissionID) throws {
    try db.perform("DELETE FROM surveys WHERE number_key = ?", [mission.numberKey])
    if let survey { try db.perform(SurveyColumns.put, StatementArguments(SurveyColumns.values(survey))) }
  }
}

extension SQLiteStore {
  public func surveyRows() throws(StoreFailure) -> [SurveyRow] {
    try link.run { db in
      let names = SurveyColumns.names.dropFirst().joined(separator: ", ")
      return try Array(db.rows("SELECT \(names) FROM surveys ORDER BY number_key").map { try SurveyColumns.row($0) })
    }
  }

  public func missionsWithReleases() throws(StoreFailure) -> [MissionID] {
    try link.run { db in
      // The kind stands in the text of the question: the index of releases serves it alone.
      let streams = try db.rows("SELECT DISTINCT stream FROM events WHERE kind = 'documentReleased' ORDER BY stream")
      return try Array(streams.map { StreamName(try Columns($0, of: "events").code(0)) }).compactMap(\.mission)
    }
  }
}
