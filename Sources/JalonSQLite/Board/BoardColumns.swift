import GRDB
import JalonCore
import JalonStore

/// A row of the list as plain columns, in the order of `names`.
enum BoardColumns {
  static let names = [
    "mission", "plan", "title", "structures", "structure_ids", "operators", "officer", "kind", "stage", "suspended",
    "ended", "due", "watch", "who", "action", "provider", "amount", "days", "opened", "touched", "version",
    "parties", "call_lead", "call_day", "invited",
  ]

  /// What only serves to sort and to search.
  static let keys = ["number_key", "structure_key", "structure_text", "stage_rank", "provider_key"]

  static let selected = names.map { "board.\($0)" }.joined(separator: ", ")

  /// Leaves the row's number alone, so that what refers to it still does.
  static let upsert: String = {
    let all = keys + names
    let marks = all.map { _ in "?" }.joined(separator: ", ")
    let changes = all.filter { $0 != "number_key" }.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    return """
      INSERT INTO board (\(all.joined(separator: ", "))) VALUES (\(marks))
      ON CONFLICT (number_key) DO UPDATE SET \(changes)
      """
  }()

  static func arguments(_ row: BoardRow) -> StatementArguments {
    let keys: [(any DatabaseValueConvertible)?] = [
      row.numberKey, Folding.sortKey(row.structures), row.structures.folded, StageRank.of(row.stage),
      row.provider?.folded,
    ]
    let facts: [(any DatabaseValueConvertible)?] = [
      row.mission.text, row.plan.text, row.title, row.structures,
      row.structureIDs.map(\.text).joined(separator: "\n"), row.operators, row.officer.text, row.kind.rawValue,
      row.stage, row.suspended, row.ended,
    ]
    let due: [(any DatabaseValueConvertible)?] = [
      row.next?.day.number, row.next?.watch, row.next?.who, row.next?.action, row.provider, row.amount?.cents,
      row.days?.value, row.openedOn.number, row.touchedAt.seconds, row.version,
    ]
    let call: [(any DatabaseValueConvertible)?] = [
      row.parties.map(\.text).joined(separator: "\n"), row.call?.lead.text, row.call?.on.number,
      row.call?.invited.map(\.text).joined(separator: "\n"),
    ]
    return StatementArguments(keys + facts + due + call)
  }

  /// `searchable` stands in a table apart, in the column that follows.
  static func row(_ columns: Row) throws(StoreFailure) -> BoardRow {
    guard let kind = MissionKind(rawValue: columns[7]) else { throw .damaged(detail: "board.kind") }
    return BoardRow(
      mission: ID(columns[0]), plan: ID(columns[1]), title: columns[2], structures: columns[3],
      structureIDs: list(columns[4]), parties: lines(columns[21]).compactMap { Party($0) }, call: call(columns),
      operators: columns[5], officer: ID(columns[6]),
      kind: kind, stage: columns[8], suspended: columns[9], ended: columns[10], next: next(columns),
      provider: columns[15], amount: (columns[16] as Int?).map(Euros.init(cents:)),
      days: (columns[17] as Int?).map { Hundredths($0) }, openedOn: Day(number: columns[18]),
      touchedAt: Instant(seconds: columns[19]), version: columns[20], searchable: columns[25])
  }

  private static func call(_ columns: Row) -> CallNote? {
    guard let lead: String = columns[22], let day: Int = columns[23] else { return nil }
    return CallNote(lead: ID(lead), on: Day(number: day), invited: list(columns[24] ?? ""))
  }

  static func list<Subject>(_ text: String) -> [ID<Subject>] { lines(text).map { ID($0) } }

  private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

  private static func next(_ columns: Row) -> NextDue? {
    guard let day: Int = columns[11] else { return nil }
    return NextDue(
      day: Day(number: day), watch: columns[12] ?? "", who: columns[13] ?? "", action: columns[14])
  }
}

/// Writes rows of the list.
struct BoardWriter {
  let db: Database

  func save(_ row: BoardRow) throws {
    try db.perform(BoardColumns.upsert, BoardColumns.arguments(row))
    try db.perform(
      """
      INSERT INTO board_text (row, text) SELECT row, ? FROM board WHERE number_key = ?
      ON CONFLICT (row) DO UPDATE SET text = excluded.text WHERE text <> excluded.text
      """, [row.searchable, row.numberKey])
    try db.perform(
      "DELETE FROM parts WHERE row = (SELECT row FROM board WHERE number_key = ?)", [row.numberKey])
    for party in Set(row.parties) {
      try db.perform(
        "INSERT INTO parts (party, row) SELECT ?, row FROM board WHERE number_key = ?", [party.text, row.numberKey])
    }
  }

  func remove(_ mission: MissionID) throws {
    try db.perform("DELETE FROM board WHERE number_key = ?", [mission.numberKey])
  }

  func save(_ plan: PlanRow) throws {
    try db.perform(
      "INSERT OR REPLACE INTO plans VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [
        plan.plan.numberKey, plan.plan.text, plan.title, plan.structures, plan.operators,
        plan.openedOn.number, plan.ended, plan.version, plan.searchable,
      ])
  }

  func remove(_ plan: SupportPlanID) throws {
    try db.perform("DELETE FROM plans WHERE number_key = ?", [plan.numberKey])
  }
}

/// A plan as plain columns.
enum PlanColumns {
  static let names = ["plan", "title", "structures", "operators", "opened", "ended", "version", "text"]
  static let selected = names.map { "plans.\($0)" }.joined(separator: ", ")

  static func row(_ columns: Row) -> PlanRow {
    PlanRow(
      plan: ID(columns[0]), title: columns[1], structures: columns[2], operators: columns[3],
      openedOn: Day(number: columns[4]), ended: columns[5], version: columns[6], searchable: columns[7])
  }
}

extension Database {
  /// Keeps up to 64 MiB of pages in memory: a transaction that does not fit writes the same pages again and again.
  func widen() throws { try execute(sql: "PRAGMA cache_size = -65536") }

  /// Gives the memory back.
  func narrow() {
    // Costs memory only where it fails.
    do { try execute(sql: "PRAGMA cache_size = -2000") } catch {}
  }

  /// Runs a statement that is prepared once and kept.
  func perform(_ sql: String, _ arguments: StatementArguments = []) throws {
    let statement = try cachedStatement(sql: sql)
    statement.setUncheckedArguments(arguments)
    try statement.execute()
  }

  /// Rows of a statement that is prepared once and kept.
  func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> RowCursor {
    let statement = try cachedStatement(sql: sql)
    return try Row.fetchCursor(statement, arguments: arguments)
  }

  func first(_ sql: String, _ arguments: StatementArguments = []) throws -> Row? {
    try Row.fetchOne(try cachedStatement(sql: sql), arguments: arguments)
  }
}
