import JalonCore
import JalonStore

extension Asking {
  func directoryPage(_ request: DirectoryRequest) throws(StoreFailure) -> [DirectoryRow] {
    let (scope, isBackwards) = (request.scope, request.isBackwards)
    var question = scope.condition
    if let from = request.start {
      question = question.and(
        Question(
          "(\(scope.sortSQL), e.code) \(isBackwards ? "<" : ">") (?, ?)", [from.sortKey, from.key.code]))
    }
    let way = isBackwards ? " DESC" : ""
    question.sql += " ORDER BY k\(way), e.code\(way) LIMIT ?"
    question.arguments.append(request.limit)
    let rows = try rows(question, scope)
    return isBackwards ? rows.reversed() : rows
  }

  func directoryRow(
    _ key: DirectoryEntry.Key, in scope: DirectoryScope
  ) throws(StoreFailure) -> DirectoryRow? {
    guard key.kind == scope.kind else { return nil }
    return try rows(scope.condition.and(Question("e.code = ?", [key.code])), scope).first
  }

  func directoryCount(_ scope: DirectoryScope) throws(StoreFailure) -> Int {
    let condition = scope.condition
    return try line.number(
      "SELECT count(*) FROM jalon.entries AS e WHERE \(condition.sql)", condition.arguments, of: "entries") ?? 0
  }

  /// Whatever a row shows, in one answer.
  private func rows(_ question: Question, _ scope: DirectoryScope) throws(StoreFailure) -> [DirectoryRow] {
    var question = question
    let page = "SELECT e.kind, e.code, e.place, e.content, \(scope.sortSQL) AS k FROM jalon.entries AS e"
    let order = question.sql.contains("ORDER BY") && question.sql.contains("DESC LIMIT") ? " DESC" : ""
    question.sql = """
      SELECT e.*, p.name, p.function, p.mail, p.phone, t.* FROM (\(page) WHERE \(question.sql)) AS e
      LEFT JOIN jalon.handles h ON e.kind = 'person' AND h.handle = e.code LEFT JOIN jalon.persons p ON p.id = h.id
      CROSS JOIN LATERAL (SELECT count(*) AS every, count(*) FILTER (WHERE NOT ended) AS open, max(opened) AS last FROM jalon.board
        WHERE CASE WHEN e.kind = 'person' THEN officer = e.code ELSE number_key IN
          (SELECT number_key FROM jalon.parts WHERE party IN (WITH RECURSIVE one(name) AS (SELECT e.kind || ':' || e.code
            UNION SELECT j.kind || ':' || j.code FROM one JOIN jalon.entries AS j ON j.party = one.name AND j.kind = e.kind)
            SELECT name FROM one)) END) AS t
      ORDER BY k\(order), e.code\(order)
      """
    return try line.ask(question, of: "entries", key: [0, 1]).map { row throws(StoreFailure) in
      let entry = try EntryColumns.entry(row)
      let details = try row.textIfAny(5).map { name throws(StoreFailure) in
        PersonDetails(name: name, function: try row.text(6), mail: try row.text(7), phone: try row.text(8))
      }
      let tally = MissionTally(all: try row.whole(9), open: try row.whole(10), lastOpened: try row.dayIfAny(11))
      let isCounted = entry.key.party != nil || entry.isOfficer
      return DirectoryRow(
        entry: entry, details: details, sortKey: try row.code(4), missions: isCounted ? tally : MissionTally())
    }
  }
}

extension DirectoryRequest {
  fileprivate var isBackwards: Bool {
    switch place {
    case .last, .before: true
    case .first, .after, .around: false
    }
  }

  fileprivate var start: DirectoryRow? {
    switch place {
    case .after(let row), .before(let row): row
    case .first, .last, .around: nil
    }
  }
}

extension DirectoryScope {
  /// The same as `takes`, of an entry `e`.
  fileprivate var condition: Question {
    let isThere = kind == .person ? " AND e.party IS NOT NULL" : ""
    let kinds = Question("e.kind = ? AND e.place = 0\(isThere)", [kind.rawValue])
    let holding = words.map { Question("strpos(\(textSQL), ?) > 0", [$0]) }
    let place = department.map { [inDepartment($0)] } ?? []
    return (holding + place).reduce(kinds) { $0.and($1) }
  }

  /// The words by which an entry is looked for; of a person, names stand in tables apart.
  private var textSQL: String {
    guard kind == .person else { return "e.text" }
    return """
      (coalesce((SELECT folded FROM jalon.persons JOIN jalon.handles USING (id) WHERE handle = e.code), '') || chr(10) \
      || e.code || chr(10) || coalesce((SELECT o.text FROM jalon.entries AS o \
      WHERE o.kind = split_part(e.party, ':', 1) AND o.code = substr(e.party, strpos(e.party, ':') + 1)), ''))
      """
  }

  /// The same as `sortKey`.
  fileprivate var sortSQL: String {
    let name = kind == .person ? "e.code" : "e.text"
    switch order {
    case .name: return name
    case .department:
      let place = kind == .provider ? "departments,0" : "department"
      let first = kind == .person ? "e.party" : "e.content::jsonb #>> '{card,\(place)}'"
      return "((coalesce(\(first), '') || chr(10) || \(name)) COLLATE \"C\")"
    }
  }

  private func inDepartment(_ code: String) -> Question {
    let own = Question("coalesce(e.content::jsonb #>> '{card,department}' = ?, false)", [code])
    let several = Question("coalesce(e.content::jsonb #> '{card,departments}' @> ?::jsonb, false)", [JSON.text(code)])
    switch kind {
    case .structure: return own
    case .provider: return several
    case .operator: return Question("(\(own.sql) OR \(several.sql))", own.arguments + several.arguments)
    case .person, .questionnaire, .calendar, .grant, .recipient, .year: return Question("false")
    }
  }
}
