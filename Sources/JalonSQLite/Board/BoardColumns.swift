import GRDB
import JalonCore
import JalonStore

/// A row of the list as plain columns, in the order of `names`.
enum BoardColumns {
  static let names = [
    "mission", "plan", "title", "structures", "structure_ids", "operators", "officer", "kind", "stage", "suspended",
    "ended", "due", "watch", "who", "action", "provider", "amount", "days", "opened", "touched", "version",
    "parties", "call_lead", "call_day", "invited", "lapse_after", "lapse_watch", "lapse_action",
  ]

  /// What only serves to sort and to search.
  static let keys = ["number_key", "structure_key", "structure_text", "stage_rank", "provider_key"]

  /// With the text of the row, in the column after all of `names`.
  static let selected = {
    let text = "(SELECT text FROM board_text WHERE board_text.row = board.row)"
    return (names.map { "board.\($0)" } + [text]).joined(separator: ", ")
  }()

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

  /// In the order of `keys`, then of `names`.
  static func values(_ row: BoardRow) -> [(any DatabaseValueConvertible)?] {
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
    let lapse: [(any DatabaseValueConvertible)?] = [
      row.next?.lapse?.after.number, row.next?.lapse?.watch, row.next?.lapse?.action,
    ]
    return keys + facts + due + call + lapse
  }

  /// `searchable` stands in a table apart, in the column that follows.
  static func row(_ row: Row) throws(StoreFailure) -> BoardRow {
    let columns = Columns(row, of: "board")
    return BoardRow(
      mission: try columns.id(0), plan: try columns.id(1), title: try columns.text(2), structures: try columns.text(3),
      structureIDs: try columns.lines(4).map { ID($0) }, parties: try columns.lines(21).compactMap { Party($0) },
      call: try call(columns), operators: try columns.text(5), officer: try columns.id(6), kind: try columns.word(7),
      stage: try columns.code(8), suspended: try columns.flag(9), ended: try columns.flag(10), next: try next(columns),
      provider: try columns.textIfAny(15), amount: try columns.wholeIfAny(16).map(Euros.init(cents:)),
      days: try columns.wholeIfAny(17).map { Hundredths($0) }, openedOn: try columns.day(18),
      touchedAt: try columns.instant(19), version: try columns.whole(20), searchable: try columns.code(names.count))
  }

  /// What can still be read of a row of which a value is damaged; the key of its number comes after `selected`.
  static func salvaged(_ row: Row) -> BoardRow {
    let columns = Columns(row, of: "board")
    return salvaged(row, MissionID(columns.number(0, key: names.count + 1)))
  }

  static func salvaged(_ row: Row, _ mission: MissionID) -> BoardRow {
    let columns = Columns(row, of: "board")
    var salvaged = BoardRow(
      mission: mission, plan: SupportPlanID(columns.left(1)), title: columns.left(2), structures: columns.left(3),
      structureIDs: [], operators: columns.left(5), officer: PersonID(columns.left(6)), kind: .individual,
      stage: columns.left(8), openedOn: Day(number: 0), touchedAt: Instant(seconds: 0), version: 0, searchable: "")
    salvaged.isDamaged = true
    return salvaged
  }

  private static func call(_ columns: Columns) throws(StoreFailure) -> CallNote? {
    guard let lead = try columns.codeIfAny(22), let day = try columns.dayIfAny(23) else { return nil }
    return CallNote(lead: ID(lead), on: day, invited: list(try columns.codeIfAny(24) ?? ""))
  }

  static func list<Subject>(_ text: String) -> [ID<Subject>] { text.split(separator: "\n").map { ID(String($0)) } }

  private static func next(_ columns: Columns) throws(StoreFailure) -> NextDue? {
    guard let day = try columns.dayIfAny(11) else { return nil }
    return NextDue(
      day: day, watch: try columns.codeIfAny(12) ?? "", who: try columns.textIfAny(13) ?? "",
      action: try columns.codeIfAny(14), lapse: try lapse(columns))
  }

  private static func lapse(_ columns: Columns) throws(StoreFailure) -> NextDue.Lapse? {
    guard let day = try columns.dayIfAny(25) else { return nil }
    return NextDue.Lapse(after: day, watch: try columns.codeIfAny(26) ?? "", action: try columns.codeIfAny(27) ?? "")
  }
}

/// Writes rows of the list.
struct BoardWriter {
  let db: Database

  func save(_ row: BoardRow) throws {
    try db.perform(BoardColumns.upsert, StatementArguments(BoardColumns.values(row)))
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

  /// A person has another code: as the officer of missions and of what is due, and among those who declared an interest.
  func rename(_ person: PersonID, to code: PersonID) throws {
    for table in ["board", "dues"] {
      try db.perform("UPDATE \(table) SET officer = ? WHERE officer = ?", [code.text, person.text])
    }
    let held = try Array(
      db.rows(
        "SELECT DISTINCT interests FROM records WHERE instr(interests, ?)", [person.text]
      ).map { try Columns($0, of: "records", key: []).text(0) })
    for interests in held {
      let lines = interests.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line == person.text ? code.text : line == "?" + person.text ? "?" + code.text : String(line)
      }
      try db.perform(
        "UPDATE records SET interests = ? WHERE interests = ?", [lines.joined(separator: "\n"), interests])
    }
  }

  func remove(_ mission: MissionID) throws {
    try db.perform("DELETE FROM board WHERE number_key = ?", [mission.numberKey])
  }

  func save(_ plan: PlanRow) throws {
    try db.perform(
      "INSERT OR REPLACE INTO plans VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      StatementArguments(PlanColumns.values(plan)))
  }

  func remove(_ plan: SupportPlanID) throws {
    try db.perform("DELETE FROM plans WHERE number_key = ?", [plan.numberKey])
  }
}

/// A plan as plain columns.
enum PlanColumns {
  static let names = ["plan", "title", "structures", "operators", "opened", "ended", "version", "text"]
  /// The key, then in the order of `names`.
  static func values(_ plan: PlanRow) -> [(any DatabaseValueConvertible)?] {
    [
      plan.plan.numberKey, plan.plan.text, plan.title, plan.structures, plan.operators, plan.openedOn.number,
      plan.ended, plan.version, plan.searchable,
    ]
  }

  static let selected = names.map { "plans.\($0)" }.joined(separator: ", ")

  /// What can still be read of a plan of which a value is damaged.
  static func salvaged(_ row: Row, _ plan: SupportPlanID) -> PlanRow {
    let columns = Columns(row, of: "plans")
    var salvaged = PlanRow(
      plan: plan, title: columns.left(1), structures: columns.left(2), operators: columns.left(3),
      openedOn: Day(number: 0), version: 0, searchable: "")
    salvaged.isDamaged = true
    return salvaged
  }

  static func row(_ row: Row) throws(StoreFailure) -> PlanRow {
    let columns = Columns(row, of: "plans")
    return PlanRow(
      plan: try columns.id(0), title: try columns.text(1), structures: try columns.text(2),
      operators: try columns.text(3), openedOn: try columns.day(4), ended: try columns.flag(5),
      version: try columns.whole(6), searchable: try columns.code(7))
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
}
