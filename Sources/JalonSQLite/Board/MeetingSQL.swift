import GRDB
import JalonCore
import JalonStore

/// A page of the meetings of plans as a walk along an index: by day, or by day among the plans that one operator leads.
struct MeetingSQL {
  let scope: AgendaScope

  func page(_ request: AgendaRequest) -> Condition {
    var condition = scoped
    if let bounds = request.bounds(of: "meetings", meetings: true) { condition = condition.and(bounds) }
    condition.sql = """
      SELECT \(PlanColumns.selected), \(MeetingColumns.selected)
      FROM \(source) CROSS JOIN plans ON plans.number_key = meetings.number_key
      WHERE \(condition.sql) ORDER BY \(request.order(of: "meetings")) LIMIT ?
      """
    return condition
  }

  var days: Condition {
    var condition = scoped
    condition.sql = "SELECT meetings.day, count(*) FROM \(source) WHERE \(condition.sql) GROUP BY meetings.day"
    return condition
  }

  private var isOfOneLead: Bool { scope.officer != nil }
  private var source: String { "meetings INDEXED BY \(isOfOneLead ? "meetings_by_lead" : "meetings_by_day")" }

  // An officer who works for no operator has no meetings.
  private var scoped: Condition {
    let whose = isOfOneLead ? Condition(sql: "meetings.lead = ?", arguments: [scope.lead?.text ?? ""]) : nil
    guard let which = scope.missions(where: "board.plan = meetings.plan") else { return whose ?? Condition(sql: "1") }
    return whose.map { $0.and(which) } ?? which
  }
}

/// A convened meeting as plain columns.
enum MeetingColumns {
  static let names = ["number_key", "place", "plan", "name", "day", "lead", "mission_before", "mission_after"]

  static let insert = "INSERT INTO meetings VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))"
  static let selected = names.dropFirst().map { "meetings.\($0)" }.joined(separator: ", ")

  static func values(_ meeting: MeetingRow) -> [(any DatabaseValueConvertible)?] {
    [
      meeting.plan.numberKey, meeting.place, meeting.plan.text, meeting.name, meeting.day.number, meeting.lead.text,
      meeting.after?.text, meeting.before?.text,
    ]
  }

  /// - Parameter start: the place of the first column in the row.
  static func meeting(_ row: Row, from start: Int = 0) throws(StoreFailure) -> MeetingRow {
    let columns = Columns(row, of: "meetings", key: [start + 1, start])
    return MeetingRow(
      plan: try columns.id(start + 1), place: try columns.whole(start), name: try columns.text(start + 2),
      day: try columns.day(start + 3), lead: try columns.id(start + 4), after: try columns.idIfAny(start + 5),
      before: try columns.idIfAny(start + 6))
  }
}

extension BoardWriter {
  /// In place of what stood there.
  func save(_ meetings: [MeetingRow], of plan: SupportPlanID) throws {
    try db.perform("DELETE FROM meetings WHERE number_key = ?", [plan.numberKey])
    for meeting in meetings {
      try db.perform(MeetingColumns.insert, StatementArguments(MeetingColumns.values(meeting)))
    }
  }
}

extension BoardReader {
  func meetings(_ request: AgendaRequest) throws -> [AgendaLine] {
    let query = MeetingSQL(scope: request.scope).page(request)
    let cursor = try db.rows(query.sql, StatementArguments(query.arguments + [request.limit]))
    var lines: [AgendaLine] = []
    while let columns = try cursor.next() {
      let meeting = try MeetingColumns.meeting(columns, from: PlanColumns.names.count)
      lines.append(.plan(meeting, try PlanColumns.row(columns)))
    }
    return lines
  }

  func meetingDays(_ scope: AgendaScope) throws -> [Day: Int] {
    let query = MeetingSQL(scope: scope).days
    let cursor = try db.rows(query.sql, StatementArguments(query.arguments))
    var days: [Day: Int] = [:]
    while let row = try cursor.next() {
      let columns = Columns(row, of: "meetings")
      days[try columns.day(0)] = try columns.whole(1)
    }
    return days
  }
}
