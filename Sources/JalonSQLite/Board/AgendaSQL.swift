import GRDB
import JalonCore
import JalonStore

/// A page of the agenda as a walk along an index: by day, or by day among the missions of one officer.
struct AgendaSQL {
  let scope: AgendaScope
  /// A store that an older Jalon still writes knows what is due next on each mission, and no more.
  let isOlder: Bool

  func page(_ request: AgendaRequest) -> Condition {
    var condition = scoped
    if let bound = AgendaSQL.bound(request.place) { condition = condition.and(bound) }
    if let last = request.through {
      condition = condition.and(Condition(sql: "dues.day <= ?", arguments: [last.number]))
    }
    let direction = request.isBackwards ? "DESC" : "ASC"
    let order = ["day", "number_key", "place"].map { "dues.\($0) \(direction)" }.joined(separator: ", ")
    condition.sql = """
      SELECT \(BoardColumns.selected), (SELECT text FROM board_text WHERE board_text.row = board.row),
        \(DueColumns.selected)
      FROM \(source) CROSS JOIN board ON board.number_key = dues.number_key
      WHERE \(condition.sql) ORDER BY \(order) LIMIT ?
      """
    return condition
  }

  var days: Condition {
    var condition = scoped
    condition.sql = "SELECT dues.day, count(*) FROM \(source) WHERE \(condition.sql) GROUP BY dues.day"
    return condition
  }

  private var source: String {
    guard !isOlder else { return AgendaSQL.nextOnes }
    return "dues INDEXED BY \(scope.officer == nil ? "dues_by_day" : "dues_by_officer")"
  }

  private static let nextOnes = """
    (SELECT number_key, 0 AS place, mission, officer, due AS day, watch, who, action FROM board
      WHERE due IS NOT NULL AND action IS NOT NULL AND ended = 0) AS dues
    """

  private var scoped: Condition {
    let whose = scope.officer.map { Condition(sql: "dues.officer = ?", arguments: [$0.text]) }
    guard scope.filter != .everything else { return whose ?? Condition(sql: "1") }
    let filter = scope.filter.condition(today: scope.today)
    let which = Condition(
      sql: "EXISTS (SELECT 1 FROM board WHERE board.number_key = dues.number_key AND \(filter.sql))",
      arguments: filter.arguments)
    return whose.map { $0.and(which) } ?? which
  }

  private static func bound(_ place: AgendaRequest.Place) -> Condition? {
    switch place {
    case .first, .last: nil
    case .from(let key): bound(">=", key)
    case .after(let key): bound(">", key)
    case .before(let key): bound("<", key)
    }
  }

  private static func bound(_ sign: String, _ key: DueKey) -> Condition {
    Condition(
      sql: "(dues.day, dues.number_key, dues.place) \(sign) (?, ?, ?)",
      arguments: [key.day.number, key.numberKey, key.place])
  }
}

extension AgendaRequest {
  fileprivate var isBackwards: Bool {
    switch place {
    case .first, .from, .after: false
    case .last, .before: true
    }
  }
}

extension BoardReader {
  func agenda(_ request: AgendaRequest) throws -> [AgendaLine] {
    let query = try sql(request.scope).page(request)
    let cursor = try db.rows(query.sql, StatementArguments(query.arguments + [request.limit]))
    let first = BoardColumns.names.count + 1
    var lines: [AgendaLine] = []
    while let columns = try cursor.next() {
      let row = try BoardColumns.row(columns)
      lines.append(AgendaLine(due: try DueColumns.due(columns, from: first), row: row))
    }
    return request.isBackwards ? lines.reversed() : lines
  }

  func dueDays(_ scope: AgendaScope) throws -> [Day: Int] {
    let query = try sql(scope).days
    let cursor = try db.rows(query.sql, StatementArguments(query.arguments))
    var days: [Day: Int] = [:]
    while let columns = try cursor.next() { days[Day(number: columns[0])] = columns[1] }
    return days
  }

  private func sql(_ scope: AgendaScope) throws -> AgendaSQL {
    AgendaSQL(scope: scope, isOlder: try !db.tableExists("dues"))
  }
}
