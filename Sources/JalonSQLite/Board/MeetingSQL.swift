import GRDB
import JalonCore
import JalonStore

/// A page of the meetings of plans as a walk along an index: by day, or by day among the plans that one operator leads.
struct MeetingSQL {
  let scope: AgendaScope
  /// Takes lines of which a value is damaged too.
  var isTolerant = false

  func page(_ request: AgendaRequest) -> Condition {
    var condition = scoped
    if let bounds = request.bounds(of: "meetings", meetings: true) { condition = condition.and(bounds) }
    if isTolerant { condition = condition.and(AgendaRequest.placed(in: "meetings")) }
    condition.sql = "\(columns) FROM \(source) \(joined) WHERE \(condition.sql) \(request.tail(of: "meetings"))"
    return condition
  }

  /// The meetings that no walk meets: of a day that cannot be read, or of a lead that cannot.
  var unplaced: Condition {
    let day = AgendaRequest.unplaced(in: "meetings")
    var condition = isOfOneLead ? day.of(scope.lead?.text ?? "", in: "meetings.lead") : day
    if let which { condition = condition.and(which) }
    condition.sql = "\(columns) FROM meetings \(joined) WHERE \(condition.sql) LIMIT ?"
    return condition
  }

  private var columns: String { "SELECT \(PlanColumns.selected), \(MeetingColumns.selected), meetings.number_key" }
  private var joined: String { "\(isTolerant ? "LEFT" : "CROSS") JOIN plans ON plans.number_key = meetings.number_key" }
  private var which: Condition? { scope.missions(where: "board.plan = meetings.plan") }

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
    guard let which else { return whose ?? Condition(sql: "1") }
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

extension MeetingColumns {
  /// What can still be read of a line of which a value is damaged: the columns of its plan come first, its own key last.
  static func salvaged(_ row: Row, from start: Int) -> DamagedDate {
    let columns = Columns(row, of: "meetings")
    let plan = SupportPlanID(columns.number(start + 1, key: start + names.count - 1))
    let key = columns.key(
      day: start + 3, number: start + names.count - 1, place: start, else: plan.numberKey, isMeeting: true)
    return DamagedDate(key: key.value, subject: .plan(plan), about: columns.left(1), isPlaced: key.isWhole)
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
    try meetings(MeetingSQL(scope: request.scope, isTolerant: request.toleratesDamage).page(request), request)
  }

  func unplacedMeetings(_ request: AgendaRequest) throws -> [AgendaLine] {
    try meetings(MeetingSQL(scope: request.scope, isTolerant: true).unplaced, request)
  }

  private func meetings(_ query: Condition, _ request: AgendaRequest) throws -> [AgendaLine] {
    let cursor = try db.rows(query.sql, StatementArguments(query.arguments + [request.limit]))
    var lines: [AgendaLine] = []
    while let columns = try cursor.next() {
      lines.append(request.toleratesDamage ? salvaged(columns) : try line(columns))
    }
    return lines
  }

  private func line(_ columns: Row) throws(StoreFailure) -> AgendaLine {
    let meeting = try MeetingColumns.meeting(columns, from: PlanColumns.names.count)
    return .plan(meeting, try PlanColumns.row(columns))
  }

  private func salvaged(_ columns: Row) -> AgendaLine {
    let first = PlanColumns.names.count
    let meeting: MeetingRow
    do throws(StoreFailure) { meeting = try MeetingColumns.meeting(columns, from: first) } catch {
      return .damaged(MeetingColumns.salvaged(columns, from: first))
    }
    do throws(StoreFailure) { return .plan(meeting, try PlanColumns.row(columns)) } catch {
      return .plan(meeting, PlanColumns.salvaged(columns, meeting.plan))
    }
  }

  func meetingDays(_ scope: AgendaScope) throws -> [Day: Int] {
    let query = MeetingSQL(scope: scope).days
    let cursor = try db.rows(query.sql, StatementArguments(query.arguments))
    var days: [Day: Int] = [:]
    while let row = try cursor.next() {
      try Columns(row, of: "meetings").tally(&days)
    }
    return days
  }
}
