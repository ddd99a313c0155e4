import GRDB
import JalonCore
import JalonStore

/// A list of the directory, a page at a time.
///
/// Codes and sort keys alone are walked over; what a row shows is read for those of the page.
struct DirectoryPages {
  let db: Database

  func page(_ request: DirectoryRequest) throws -> [DirectoryRow] {
    let scope = request.scope
    let (isBackwards, from) = (request.isBackwards, request.start)
    var condition = scope.condition
    if let from {
      condition = condition.and(
        Condition(
          sql: "(\(scope.sortSQL), e.code) \(isBackwards ? "<" : ">") (?, ?)", arguments: [from.sortKey, from.key.code])
      )
    }
    let way = isBackwards ? " DESC" : ""
    let found = try keys(
      """
      SELECT e.code, \(scope.sortSQL) AS k FROM entries AS e WHERE \(condition.sql) ORDER BY k\(way), e.code\(way) LIMIT ?
      """, condition.arguments + [request.limit])
    let rows = try found.compactMap { try row(.init(scope.kind, $0.code), sortKey: $0.sortKey) }
    return isBackwards ? rows.reversed() : rows
  }

  func row(_ key: DirectoryEntry.Key, in scope: DirectoryScope) throws -> DirectoryRow? {
    let condition = scope.condition.and(Condition(sql: "e.code = ?", arguments: [key.code]))
    return try keys(
      "SELECT e.code, \(scope.sortSQL) FROM entries AS e WHERE \(condition.sql)", condition.arguments
    ).first.flatMap { try row(key, sortKey: $0.sortKey) }
  }

  func count(_ scope: DirectoryScope) throws -> Int {
    let condition = scope.condition
    return try db.number(
      "SELECT count(*) FROM entries AS e WHERE \(condition.sql)", StatementArguments(condition.arguments), of: "entries"
    )
      ?? 0
  }

  private func keys(
    _ sql: String, _ arguments: [any DatabaseValueConvertible]
  ) throws -> [(code: String, sortKey: String)] {
    try Array(
      db.rows(sql, StatementArguments(arguments)).map { row in
        let columns = Columns(row, of: "entries", key: [0])
        return (try columns.code(0), try columns.code(1))
      })
  }

  private func row(_ key: DirectoryEntry.Key, sortKey: String) throws -> DirectoryRow? {
    guard let entry = try EntryTable(db: db).entry(key) else { return nil }
    return DirectoryRow(
      entry: entry, details: key.kind == .person ? try db.card(PersonID(key.code))?.details : nil, sortKey: sortKey,
      missions: try missions(of: entry))
  }

  private func missions(of entry: DirectoryEntry) throws -> MissionTally {
    if let party = entry.key.party {
      let cards = try cards(with: entry.key)
      guard cards.count > 1 else { return try tally("FROM parts JOIN board USING (row) WHERE party = ?", party.text) }
      let all = JSON.list(cards.map { JSON.text($0.text) }).line
      return try tally(
        "FROM board WHERE row IN (SELECT row FROM parts WHERE party IN (SELECT value FROM json_each(?)))", all)
    }
    return entry.isOfficer ? try tally("FROM board WHERE officer = ?", entry.key.code) : MissionTally()
  }

  /// With those that were said to be the same, and those that were said to be the same as these.
  private func cards(with key: DirectoryEntry.Key) throws -> [DirectoryEntry.Key] {
    var (cards, place) = ([key], 0)
    while place < cards.count {
      cards += try EntryTable(db: db).joined(to: cards[place]).filter { !cards.contains($0) }
      place += 1
    }
    return cards
  }

  private func tally(_ rest: String, _ argument: String) throws -> MissionTally {
    let sql = "SELECT count(*), coalesce(sum(ended = 0), 0), max(opened) \(rest)"
    guard let row = try db.first(sql, [argument]) else { return MissionTally() }
    let columns = Columns(row, of: "board")
    return MissionTally(all: try columns.whole(0), open: try columns.whole(1), lastOpened: try columns.dayIfAny(2))
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
  fileprivate var condition: Condition {
    let isThere = kind == .person ? " AND e.party IS NOT NULL" : ""
    let kinds = Condition(sql: "e.kind = ? AND e.place = 0\(isThere)", arguments: [kind.rawValue])
    let holding = words.map { Condition(sql: "instr(\(textSQL), ?)", arguments: [$0]) }
    let place = department.map { [inDepartment($0)] } ?? []
    return (holding + place).reduce(kinds) { $0.and($1) }
  }

  /// The words by which an entry is looked for; of a person, names stand in tables apart.
  private var textSQL: String {
    guard kind == .person else { return "e.text" }
    return """
      (coalesce(folded((SELECT name FROM persons JOIN handles USING (id) WHERE handle = e.code)), '') || char(10) \
      || e.code || char(10) || coalesce((SELECT o.text FROM entries AS o \
      WHERE o.kind = substr(e.party, 1, instr(e.party, ':') - 1) AND o.code = substr(e.party, instr(e.party, ':') + 1)), ''))
      """
  }

  /// The same as `sortKey`.
  fileprivate var sortSQL: String {
    let name = kind == .person ? "e.code" : "e.text"
    switch order {
    case .name: return name
    case .department:
      let first = kind == .person ? "e.party" : member(kind == .provider ? "departments[0]" : "department")
      return "(coalesce(\(first), '') || char(10) || \(name))"
    }
  }

  private func inDepartment(_ code: String) -> Condition {
    let own = Condition(sql: "\(member("department")) IS ?", arguments: [code])
    let several = { (path: String) in
      Condition(
        sql:
          "EXISTS (SELECT 1 FROM json_each(CASE WHEN json_valid(e.content) THEN e.content END, '$.card.\(path)') WHERE value = ?)",
        arguments: [code])
    }
    switch kind {
    case .structure: return own
    case .provider: return several("departments")
    case .operator:
      let also = several("departments")
      return Condition(sql: "(\(own.sql) OR \(also.sql))", arguments: own.arguments + also.arguments)
    case .person, .questionnaire, .calendar, .grant, .recipient, .year: return Condition(sql: "0")
    }
  }

  private func member(_ path: String) -> String {
    "CASE WHEN json_valid(e.content) THEN json_extract(e.content, '$.card.\(path)') END"
  }
}
