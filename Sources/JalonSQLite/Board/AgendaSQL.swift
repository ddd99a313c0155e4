import GRDB
import JalonCore
import JalonStore

/// A page of what is due on missions as a walk along an index: by day, or by day among the missions of one officer.
struct AgendaSQL {
  let scope: AgendaScope
  /// Of one officer; `nil` for everybody's.
  let officer: PersonID?
  /// Takes lines of which a value is damaged too.
  var isTolerant = false

  func page(_ request: AgendaRequest) -> Condition {
    var condition = scoped
    if let bounds = request.bounds(of: "dues", meetings: false) { condition = condition.and(bounds) }
    if isTolerant { condition = condition.and(AgendaRequest.placed(in: "dues")) }
    condition.sql = "\(columns) FROM \(source) \(joined) WHERE \(condition.sql) \(request.tail(of: "dues"))"
    return condition
  }

  /// The lines that no walk meets: of a day that cannot be read, or of an officer who cannot.
  var unplaced: Condition {
    let day = AgendaRequest.unplaced(in: "dues")
    var condition = officer.map { day.of($0.text, in: "dues.officer") } ?? day
    if let which { condition = condition.and(which) }
    condition.sql = "\(columns) FROM dues \(joined) WHERE \(condition.sql) LIMIT ?"
    return condition
  }

  private var columns: String { "SELECT \(BoardColumns.selected), \(DueColumns.selected), dues.number_key" }
  private var joined: String { "\(isTolerant ? "LEFT" : "CROSS") JOIN board ON board.number_key = dues.number_key" }
  private var which: Condition? { scope.missions(where: "board.number_key = dues.number_key") }

  var days: Condition {
    var condition = scoped
    condition.sql = "SELECT dues.day, count(*) FROM \(source) WHERE \(condition.sql) GROUP BY dues.day"
    return condition
  }

  private var source: String { "dues INDEXED BY \(officer == nil ? "dues_by_day" : "dues_by_officer")" }

  private var scoped: Condition {
    let whose = officer.map { Condition(sql: "dues.officer = ?", arguments: [$0.text]) }
    let conditions = [whose, which, standing].compactMap(\.self)
    return conditions.reduce(Condition?.none) { $0?.and($1) ?? $1 } ?? Condition(sql: "1")
  }

  private var standing: Condition {
    let (since, until) = ("ifnull(dues.since <= ?, 1)", "ifnull(dues.until >= ?, 1)")
    let sql =
      isTolerant
      ? "(\(since) OR typeof(dues.since) <> 'integer') AND (\(until) OR typeof(dues.until) <> 'integer')"
      : "\(since) AND \(until)"
    return Condition(sql: sql, arguments: [scope.today.number, scope.today.number])
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

  /// The order, then how many.
  func tail(of table: String) -> String {
    let keys = ["day", "number_key", "place"].map { "\(table).\($0) \(isBackwards ? "DESC" : "ASC")" }
    return "ORDER BY \(keys.joined(separator: ", ")) LIMIT ?"
  }

  /// Whose day is one; along the index, as the walks are.
  static func placed(in table: String) -> Condition {
    Condition(
      sql: "\(table).day BETWEEN ? AND ?", arguments: [Columns.days.lowerBound, Columns.days.upperBound])
  }

  /// No day where one should be: nothing, or what sorts before and after all days. The nothing is handed over, because
  /// a column that may hold none is not even looked at.
  static func unplaced(in table: String) -> Condition {
    Condition(
      sql: "(\(table).day IS ? OR \(table).day < ? OR \(table).day > ?)",
      arguments: [DatabaseValue.null, Columns.days.lowerBound, Columns.days.upperBound])
  }

}

extension Condition {
  /// Of that one, or of whom cannot be read: what sorts before and after all texts.
  func of(_ name: String, in column: String) -> Condition {
    Condition(
      sql: "(\(column) = ? AND \(sql) OR \(column) IS ? OR \(column) < '' OR \(column) >= x'')",
      arguments: [name] + arguments + [DatabaseValue.null])
  }
}

extension BoardReader {
  /// A walk over meetings and one for each officer, merged by day: among many missions the one over meetings costs nothing.
  func agenda(_ request: AgendaRequest) throws -> [AgendaLine] {
    var request = request
    request.scope.filter = try settled(request.scope.filter)
    let lines = try meetings(request) + missions(request)
    guard request.toleratesDamage, request.reachesTheBeginning(lines.count) else { return request.page(of: lines) }
    return request.page(of: lines + (try unplaced(request)))
  }

  private func missions(_ request: AgendaRequest) throws -> [AgendaLine] {
    try request.scope.officers.flatMap {
      let query = AgendaSQL(scope: request.scope, officer: $0, isTolerant: request.toleratesDamage)
      return try missions(query.page(request), request)
    }
  }

  /// Several officers may not be able to read the same line: it is one.
  private func unplaced(_ request: AgendaRequest) throws -> [AgendaLine] {
    let queries = request.scope.officers.map { AgendaSQL(scope: request.scope, officer: $0, isTolerant: true).unplaced }
    let lines = try queries.flatMap { try missions($0, request) } + unplacedMeetings(request)
    return Array(Set(lines))
  }

  private func missions(_ query: Condition, _ request: AgendaRequest) throws -> [AgendaLine] {
    let cursor = try db.rows(query.sql, StatementArguments(query.arguments + [request.limit]))
    let first = BoardColumns.names.count + 1
    var lines: [AgendaLine] = []
    while let columns = try cursor.next() {
      lines.append(request.toleratesDamage ? salvaged(columns, first) : try line(columns, first))
    }
    return lines
  }

  private func line(_ columns: Row, _ first: Int) throws(StoreFailure) -> AgendaLine {
    let row = try BoardColumns.row(columns)
    return .mission(try DueColumns.due(columns, from: first), row)
  }

  /// Of what is due, or of its mission, what can be read.
  private func salvaged(_ columns: Row, _ first: Int) -> AgendaLine {
    let due: DueRow
    do throws(StoreFailure) { due = try DueColumns.due(columns, from: first) } catch {
      return .damaged(DueColumns.salvaged(columns, from: first))
    }
    do throws(StoreFailure) { return .mission(due, try BoardColumns.row(columns)) } catch {
      return .mission(due, BoardColumns.salvaged(columns, due.mission))
    }
  }

  func dueDays(_ scope: AgendaScope) throws -> [Day: Int] {
    var scope = scope
    scope.filter = try settled(scope.filter)
    var days = try meetingDays(scope)
    for officer in scope.officers {
      let query = AgendaSQL(scope: scope, officer: officer).days
      let cursor = try db.rows(query.sql, StatementArguments(query.arguments))
      while let row = try cursor.next() {
        try Columns(row, of: "dues").tally(&days)
      }
    }
    return days
  }
}

extension Columns {
  /// A day and how many things fall on it; one that is no day is counted nowhere.
  func tally(_ days: inout [Day: Int]) throws(StoreFailure) {
    guard case .int64(let number) = raw(0).storage, Columns.days.contains(Int(number)) else { return }
    days[Day(number: Int(number)), default: 0] += try whole(1)
  }
}

extension AgendaRequest {
  /// Whether a page of so many lines begins where the agenda does.
  func reachesTheBeginning(_ count: Int) -> Bool {
    switch place {
    case .first: true
    case .from, .after: false
    case .last, .before: count < limit
    }
  }
}
