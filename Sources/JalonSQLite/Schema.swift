import GRDB
import JalonStore

/// The tables of a store. What a released version has written is never changed: a new version adds a migration.
enum Schema {
  static let version = 8

  /// Slow and heavy: for a new store or an old one, never on the way to the first frame.
  static func migrate(_ queue: DatabaseQueue) throws {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: journal, board, persons") { db in
      for statement in journal + board + parts + makeOrders + people { try db.execute(sql: statement) }
      try db.execute(sql: "PRAGMA application_id = \(Header.application)")
      try db.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("2: records") { db in
      try db.execute(sql: records)
      try fillRecords(db)
      try db.execute(sql: "PRAGMA user_version = 2")
    }
    migrator.registerMigration("3: dues") { db in
      for statement in dues { try db.execute(sql: statement) }
      try db.execute(sql: "PRAGMA user_version = 3")
    }
    // What is due takes one row where it took several: all of it is told again by 6.
    migrator.registerMigration("4: meetings") { db in
      for statement in meetings { try db.execute(sql: statement) }
      try fillMeetings(db)
      try db.execute(sql: "PRAGMA user_version = 4")
    }
    migrator.registerMigration("5: former persons") { db in
      try db.execute(sql: formerPersons)
      try db.execute(sql: "PRAGMA user_version = 5")
    }
    // What is due tells on which days it stands: all of it is told again.
    migrator.registerMigration("6: lapses") { db in
      for statement in lapses { try db.execute(sql: statement) }
      try fillMissions(db)
      try markDemonstration(db)
      try db.execute(sql: "PRAGMA user_version = 6")
    }
    migrator.registerMigration("7: entries") { db in
      for statement in entries { try db.execute(sql: statement) }
      try fillEntries(db)
      try db.execute(sql: "PRAGMA user_version = 7")
    }
    migrator.registerMigration("8: surveys") { db in
      for statement in surveys { try db.execute(sql: statement) }
      try fillSurveys(db)
      try db.execute(sql: "PRAGMA user_version = 8")
    }
    try migrator.migrate(queue)
  }

  /// From the journal, as `rebuild` would. A history that cannot be read is left out: `verify` names it.
  private static func fillRecords(_ db: Database) throws {
    let (journal, writer) = (EventWriter(db, path: ""), BoardWriter(db: db))
    guard let directory = try journal.directory() else { return }
    for mission in try journal.streams(prefix: StreamName.mission("").text).compactMap(\.stream.mission) {
      guard let records = try journal.invitationRecords(of: mission, in: directory) else { continue }
      try writer.save(records, of: mission)
    }
  }

  private static func fillSurveys(_ db: Database) throws {
    let writer = BoardWriter(db: db)
    for row in try EventWriter(db, path: "").surveyRowsByTheJournal() { try writer.save(row, of: row.mission) }
  }

  private static func fillEntries(_ db: Database) throws {
    let journal = EventWriter(db, path: "")
    guard let directory = try journal.directory() else { return }
    try EntryTable(db: db).fill(DirectoryRows(directory, issued: journal.surveysIssuedByTheJournal()))
  }

  private static func fillMissions(_ db: Database) throws {
    let (journal, writer) = (EventWriter(db, path: ""), BoardWriter(db: db))
    guard let directory = try journal.directory() else { return }
    for mission in try journal.streams(prefix: StreamName.mission("").text).compactMap(\.stream.mission) {
      guard let rows = try journal.rows(of: mission, in: directory) else { continue }
      guard !rows.isGone else {
        try writer.remove(mission)
        continue
      }
      try writer.save(rows.board)
      try writer.save(rows.dues, of: mission)
    }
  }

  /// What `jalon demo --keep` wrote before it marked its stores: it alone numbers its orders so.
  private static func markDemonstration(_ db: Database) throws {
    guard try !db.tableExists("mark") else { return }
    let own = try db.number(
      "SELECT count(*) FROM (SELECT id FROM orders ORDER BY number LIMIT 100) WHERE id GLOB 'demo-[1-9]*'", of: "orders"
    )
    if own == 100 { try db.put(.demonstration) }
  }

  private static func fillMeetings(_ db: Database) throws {
    let (journal, writer) = (EventWriter(db, path: ""), BoardWriter(db: db))
    for plan in try journal.streams(prefix: StreamName.plan("").text).compactMap(\.stream.plan) {
      guard let meetings = try journal.meetingRows(of: plan) else { continue }
      try writer.save(meetings, of: plan)
    }
  }

  private static let journal =
    [
      """
      CREATE TABLE orders (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, person TEXT NOT NULL, at INTEGER NOT NULL,
        reasoned INTEGER NOT NULL, first INTEGER NOT NULL, count INTEGER NOT NULL) STRICT
      """,
      "CREATE INDEX orders_by_person ON orders (person, number) WHERE count > 0",
      """
      CREATE TABLE reasons (
        order_number INTEGER NOT NULL REFERENCES orders (number), caution TEXT NOT NULL, reason TEXT NOT NULL,
        PRIMARY KEY (order_number, caution)) STRICT, WITHOUT ROWID
      """,
      """
      CREATE TABLE events (
        sequence INTEGER PRIMARY KEY, stream TEXT NOT NULL, position INTEGER NOT NULL,
        order_number INTEGER NOT NULL REFERENCES orders (number), kind TEXT NOT NULL, version INTEGER NOT NULL,
        payload TEXT NOT NULL, UNIQUE (stream, position)) STRICT
      """,
    ] + ["orders", "reasons", "events"].flatMap(appendOnly)

  private static func appendOnly(_ table: String) -> [String] {
    ["UPDATE", "DELETE"].map { act in
      """
      CREATE TRIGGER \(table)_never_\(act.lowercased()) BEFORE \(act) ON \(table)
      BEGIN SELECT RAISE(ABORT, '\(table): append only'); END
      """
    }
  }

  private static let board = [
    """
    CREATE TABLE board (
      row INTEGER PRIMARY KEY, number_key TEXT NOT NULL, mission TEXT NOT NULL, plan TEXT NOT NULL, title TEXT NOT NULL,
      structures TEXT NOT NULL, structure_ids TEXT NOT NULL, operators TEXT NOT NULL, officer TEXT NOT NULL,
      kind TEXT NOT NULL, stage TEXT NOT NULL, suspended INTEGER NOT NULL, ended INTEGER NOT NULL,
      due INTEGER, watch TEXT, who TEXT, action TEXT, provider TEXT, amount INTEGER, days INTEGER,
      opened INTEGER NOT NULL, touched INTEGER NOT NULL, version INTEGER NOT NULL,
      structure_key TEXT NOT NULL, structure_text TEXT NOT NULL, stage_rank INTEGER NOT NULL, provider_key TEXT,
      parties TEXT NOT NULL, call_lead TEXT, call_day INTEGER, invited TEXT) STRICT
    """,
    // A narrow table apart: a search reads all of it.
    "CREATE TABLE board_text (row INTEGER PRIMARY KEY REFERENCES board (row) ON DELETE CASCADE, text TEXT NOT NULL) STRICT",
    "CREATE INDEX board_by_call ON board (call_lead, call_day, number_key) WHERE call_lead IS NOT NULL",
    "CREATE UNIQUE INDEX board_by_number ON board (number_key)",
    """
    CREATE TABLE plans (
      number_key TEXT PRIMARY KEY, plan TEXT NOT NULL, title TEXT NOT NULL, structures TEXT NOT NULL,
      operators TEXT NOT NULL, opened INTEGER NOT NULL, ended INTEGER NOT NULL,
      version INTEGER NOT NULL, text TEXT NOT NULL) STRICT, WITHOUT ROWID
    """,
  ]

  /// One row for each organisation that has a part in a mission.
  static let parts = [
    """
    CREATE TABLE parts (
      party TEXT NOT NULL, row INTEGER NOT NULL REFERENCES board (row) ON DELETE CASCADE, PRIMARY KEY (party, row))
      STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX parts_by_row ON parts (row)",
  ]

  /// One row for each provider that a mission invited.
  private static let records = """
    CREATE TABLE records (
      number_key TEXT NOT NULL, place INTEGER NOT NULL, mission TEXT NOT NULL, provider TEXT NOT NULL,
      lead TEXT NOT NULL, day INTEGER NOT NULL, why TEXT NOT NULL, reply TEXT NOT NULL, proposal TEXT,
      interests TEXT NOT NULL, retained INTEGER, agreed INTEGER, done INTEGER, under_way INTEGER, days_late INTEGER,
      reorientations INTEGER, surveys TEXT, PRIMARY KEY (number_key, place)) STRICT, WITHOUT ROWID
    """

  /// One row for each thing that is due on a mission; read by day, for everybody or for one officer.
  private static let dues = [
    """
    CREATE TABLE dues (
      number_key TEXT NOT NULL, place INTEGER NOT NULL, mission TEXT NOT NULL, officer TEXT NOT NULL,
      day INTEGER NOT NULL, watch TEXT NOT NULL, who TEXT, action TEXT NOT NULL,
      PRIMARY KEY (number_key, place)) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX dues_by_day ON dues (day, number_key, place)",
    "CREATE INDEX dues_by_officer ON dues (officer, day, number_key, place)",
  ]

  /// One row for each meeting that a plan has convened, read as what is due is; beside what is due, the other days that the
  /// same act settles. The index is for filters: a meeting goes with the missions of its plan.
  private static let meetings = [
    """
    CREATE TABLE meetings (
      number_key TEXT NOT NULL, place INTEGER NOT NULL, plan TEXT NOT NULL, name TEXT NOT NULL, day INTEGER NOT NULL,
      lead TEXT NOT NULL, mission_before TEXT, mission_after TEXT, PRIMARY KEY (number_key, place)) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX meetings_by_day ON meetings (day, number_key, place)",
    "CREATE INDEX meetings_by_lead ON meetings (lead, day, number_key, place)",
    "CREATE INDEX board_by_plan ON board (plan)",
    "ALTER TABLE dues ADD COLUMN also TEXT NOT NULL DEFAULT ''",
  ]

  /// The first and the last day on which a thing is due, and what takes the place of the next one in the list.
  private static let lapses = [
    "ALTER TABLE dues ADD COLUMN since INTEGER",
    "ALTER TABLE dues ADD COLUMN until INTEGER",
    "ALTER TABLE board ADD COLUMN lapse_after INTEGER",
    "ALTER TABLE board ADD COLUMN lapse_watch TEXT",
    "ALTER TABLE board ADD COLUMN lapse_action TEXT",
    "CREATE INDEX board_by_lapse ON board (lapse_after, number_key)",
  ]

  /// What the list sorts by; the number's own index is never without.
  private static let orders = [
    "due": "due, number_key, ended",
    "structure": "structure_key, number_key",
    "stage": "stage_rank, number_key, stage",
    "officer": "officer, number_key",
    "amount": "amount, number_key",
    "opened": "opened, number_key",
  ]

  static let makeOrders = orders.sorted { $0.key < $1.key }.map { "CREATE INDEX board_by_\($0) ON board (\($1))" }
  static let dropOrders = orders.keys.map { "DROP INDEX board_by_\($0)" }

  /// What the card of a person was before an order changed it: apart from the journal, so that it can be erased.
  private static let formerPersons = """
    CREATE TABLE former_persons (
      person TEXT NOT NULL, order_id TEXT NOT NULL, at INTEGER NOT NULL, name TEXT NOT NULL, function TEXT NOT NULL,
      mail TEXT NOT NULL, phone TEXT NOT NULL, UNIQUE (person, order_id)) STRICT
    """

  /// One row for each entry of the directory, and what it is found by; beside them, how many surveys each questionnaire sent.
  private static let entries = [
    """
    CREATE TABLE entries (
      kind TEXT NOT NULL, code TEXT NOT NULL, place INTEGER NOT NULL, siret TEXT, party TEXT, officer INTEGER NOT NULL,
      text TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (kind, code)) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX entries_by_siret ON entries (siret, code) WHERE siret IS NOT NULL",
    "CREATE INDEX entries_by_party ON entries (party, code) WHERE party IS NOT NULL",
    "CREATE INDEX entries_by_officer ON entries (officer, code) WHERE officer = 1",
    """
    CREATE TABLE issues (
      code TEXT NOT NULL, version INTEGER NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (code, version))
      STRICT, WITHOUT ROWID
    """,
  ]

  /// One row for each mission that owes surveys; and which missions have let a document out, without reading them all.
  private static let surveys = [
    """
    CREATE TABLE surveys (
      number_key TEXT PRIMARY KEY, mission TEXT NOT NULL, owed INTEGER NOT NULL, sent INTEGER NOT NULL,
      answered INTEGER NOT NULL, reminders INTEGER NOT NULL, written_off INTEGER NOT NULL, last_answer INTEGER)
      STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX events_of_releases ON events (stream) WHERE kind = 'documentReleased'",
  ]

  private static let people = [
    """
    CREATE TABLE persons (
      id TEXT PRIMARY KEY, name TEXT NOT NULL, function TEXT NOT NULL, mail TEXT NOT NULL, phone TEXT NOT NULL)
      STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE drafts (
      screen TEXT NOT NULL, mission TEXT NOT NULL, command TEXT NOT NULL, fields TEXT NOT NULL, at INTEGER NOT NULL,
      PRIMARY KEY (screen, mission, command)) STRICT, WITHOUT ROWID
    """,
    "CREATE TABLE session (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
  ]
}
