import GRDB
import JalonCore
import JalonStore

/// A page of what is due on missions as a walk along an index: by day, or by day among the missions of one officer.
struct AgendaSQL {
  let scope: AgendaScope
  /// Of one officer; `nil` for everybody's.
  let officer: PersonID?

  func page(_ request: AgendaRequest) -> Condition {
    var condition = scoped
    if let bounds = request.bounds(of: "dues", meetings: false) { condition = condition.and(bounds) }
    condition.sql = """
      SELECT \(BoardColumns.selected), \(DueColumns.selected)
      FROM \(source) CROSS JOIN board ON board.number_key = dues.number_key
      WHERE \(condition.sql) ORDER BY \(request.order(of: "dues")) LIMIT ?
      """
    return condition
  }

  var days: Condition {
    var condition = scoped
    condition.sql = "SELECT dues.day, count(*) FROM \(source) WHERE \(condition.sql) GROUP BY dues.day"
    return condition
  }

  private var source: String { "dues INDEXED BY \(officer == nil ? "dues_by_day" : "dues_by_officer")" }

  private var scoped: Condition {
    let whose = officer.map { Condition(sql: "dues.officer = ?", arguments: [$0.text]) }
    let which = scope.missions(where: "board.number_key = dues.number_key")
    let conditions = [whose, which, standing].compactMap(\.self)
    return conditions.reduce(Condition?.none) { $0?.and($1) ?? $1 } ?? Condition(sql: "1")
  }

  private var standing: Condition {
    Condition(
      sql: "ifnull(dues.since <= ?, 1) AND ifnull(dues.until >= ?, 1)",
      arguments: [scope.today.number, scope.today.number])
  }
}

extension AgendaScope {
  /// One walk for each: everybody's dates are one walk.
  var officers: [PersonID?] { officer.map { [$0] + absentees } ?? [nil] }

  /// That a mission tied to the line answers the filter; `nil` where every one does.
  func missions(where tie: String) -> Condition? {
    guard filter != .everything else { return nil }
    let filter = filter.condition(today: today)
    return Condition(
      sql: "EXISTS (SELECT 1 FROM board WHERE \(tie) AND \(filter.sql))", arguments: filter.arguments)
  }
}

extension AgendaRequest {
  /// What keeps a walk along `table` to the page, the limit aside.
  func bounds(of table: String, meetings: Bool) -> Condition? {
    let last = through.map { Condition(sql: "\(table).day <= ?", arguments: [$0.number]) }
    let (sign, key): (String, DueKey)
    switch place {
    case .first, .last: return last
    case .from(let start): (sign, key) = (">=", start.among(meetings: meetings))
    case .after(let start): (sign, key) = (">", start.among(meetings: meetings))
    case .before(let end): (sign, key) = ("<", end.among(meetings: meetings))
    }
    let bound = Condition(
      sql: "(\(table).day, \(table).number_key, \(table).place) \(sign) (?, ?, ?)",
      arguments: [key.day.number, key.numberKey, key.place])
    return last.map { bound.and($0) } ?? bound
  }

  func order(of table: String) -> String {
    ["day", "number_key", "place"].map { "\(table).\($0) \(isBackwards ? "DESC" : "ASC")" }.joined(separator: ", ")
  }
}

extension BoardReader {
  /// A walk over meetings and one for each officer, merged by day: among many missions the one over meetings costs nothing.
  func agenda(_ request: AgendaRequest) throws -> [AgendaLine] {
    var request = request
    request.scope.filter = try settled(request.scope.filter)
    return request.page(of: try meetings(request) + missions(request))
  }

  private func missions(_ request: AgendaRequest) throws -> [AgendaLine] {
    try request.scope.officers.flatMap { try missions(request, of: $0) }
  }

  private func missions(_ request: AgendaRequest, of officer: PersonID?) throws -> [AgendaLine] {
    let query = AgendaSQL(scope: request.scope, officer: officer).page(request)
    let cursor = try db.rows(query.sql, StatementArguments(query.arguments + [request.limit]))
    let first = BoardColumns.names.count + 1
    var lines: [AgendaLine] = []
    while let columns = try cursor.next() {
      let row = try BoardColumns.row(columns)
      lines.append(.mission(try DueColumns.due(columns, from: first), row))
    }
    return lines
  }

  func dueDays(_ scope: AgendaScope) throws -> [Day: Int] {
    var scope = scope
    scope.filter = try settled(scope.filter)
    var days = try meetingDays(scope)
    for officer in scope.officers {
      let query = AgendaSQL(scope: scope, officer: officer).days
      let cursor = try db.rows(query.sql, StatementArguments(query.arguments))
      while let row = try cursor.next() {
        let columns = Columns(row, of: "dues")
        days[try columns.day(0), default: 0] += try columns.whole(1)
      }
    }
    return days
  }
}
