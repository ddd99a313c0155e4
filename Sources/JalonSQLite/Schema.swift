import GRDB
import JalonStore

/// The tables of a store. A file has the form of one version for good: that of an older Jalon is taken over into a new
/// file (`Takeover`), which says where it comes from.
enum Schema {
  static let version = 5

  /// In an empty file, in one transaction.
  static func make(_ db: Database, for store: StoreRow) throws {
    for statement in statements { try db.execute(sql: statement) }
    try store.insert(db)
    try db.execute(sql: "PRAGMA application_id = \(Header.application); PRAGMA user_version = \(version)")
  }

  /// All that stands in a store as this Jalon makes it.
  static func expected() throws -> Set<SchemaPart> {
    try DatabaseQueue().write { db in
      for statement in statements { try db.execute(sql: statement) }
      return try SchemaPart.all(in: db)
    }
  }

  private static let statements =
    origin + journal + board + parts + makeOrders + [records] + dues + meetings + entries + surveys + people
    + [formerPersons]

  /// What the store says of itself, in one row, and where each stream ends.
  private static let origin = [
    """
    CREATE TABLE store (
      one INTEGER PRIMARY KEY CHECK (one = 1), origin TEXT NOT NULL, head BLOB NOT NULL, mark TEXT, source BLOB,
      format INTEGER, taken_over INTEGER) STRICT
    """,
    """
    CREATE TABLE heads (
      stream TEXT PRIMARY KEY, position INTEGER NOT NULL, digest BLOB NOT NULL, start BLOB NOT NULL)
      STRICT, WITHOUT ROWID
    """,
  ]

  private static let journal =
    [
      """
      CREATE TABLE orders (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, person TEXT NOT NULL, entered_by TEXT NOT NULL,
        at INTEGER NOT NULL, reasoned INTEGER NOT NULL, first INTEGER NOT NULL, count INTEGER NOT NULL) STRICT
      """,
      "CREATE INDEX orders_by_person ON orders (person, number) WHERE count > 0",
      """
      CREATE TABLE reasons (
        order_number INTEGER NOT NULL REFERENCES orders (number), caution TEXT NOT NULL, digest BLOB NOT NULL,
        salt BLOB, text TEXT, erased INTEGER, PRIMARY KEY (order_number, caution)) STRICT, WITHOUT ROWID
      """,
      """
      CREATE TABLE events (
        sequence INTEGER PRIMARY KEY, stream TEXT NOT NULL, position INTEGER NOT NULL,
        order_number INTEGER NOT NULL REFERENCES orders (number), kind TEXT NOT NULL, version INTEGER NOT NULL,
        payload TEXT NOT NULL, anchor INTEGER, digest BLOB NOT NULL, UNIQUE (stream, position)) STRICT
      """,
      // The journal of the directory runs over the streams of all its entries.
      """
      CREATE INDEX events_of_directory ON events (sequence) WHERE stream >= 'directory/' AND stream < 'directory0'
      """,
      // What people typed, apart from the facts that it belongs to, which hold its digest.
      """
      CREATE TABLE texts (
        sequence INTEGER NOT NULL REFERENCES events (sequence), field TEXT NOT NULL, salt BLOB, text TEXT,
        erased INTEGER, PRIMARY KEY (sequence, field)) STRICT, WITHOUT ROWID
      """,
    ] + ["orders", "events"].flatMap { [never("UPDATE", of: $0), never("DELETE", of: $0)] }
    + ["reasons", "texts"].flatMap { [never("UPDATE", of: $0, but: erasing), never("DELETE", of: $0)] }

  private static func never(_ act: String, of table: String, but exception: String? = nil) -> String {
    """
    CREATE TRIGGER \(table)_never_\(act.lowercased()) BEFORE \(act) ON \(table)
    \(exception.map { "WHEN NOT (\($0)) " } ?? "")BEGIN SELECT RAISE(ABORT, '\(table): append only'); END
    """
  }

  /// A text may be taken away for good, and nothing else may become of it.
  private static let erasing = """
    NEW.text IS NULL AND NEW.salt IS NULL AND NEW.erased IS NOT NULL AND OLD.text IS NOT NULL
    """

  private static let board = [
    """
    CREATE TABLE board (
      row INTEGER PRIMARY KEY, number_key TEXT NOT NULL, mission TEXT NOT NULL, plan TEXT NOT NULL, title TEXT NOT NULL,
      structures TEXT NOT NULL, structure_ids TEXT NOT NULL, operators TEXT NOT NULL, officer TEXT NOT NULL,
      kind TEXT NOT NULL, stage TEXT NOT NULL, suspended INTEGER NOT NULL, ended INTEGER NOT NULL,
      due INTEGER, watch TEXT, who TEXT, action TEXT, provider TEXT, amount INTEGER, days INTEGER,
      opened INTEGER NOT NULL, touched INTEGER NOT NULL, version INTEGER NOT NULL,
      structure_key TEXT NOT NULL, structure_text TEXT NOT NULL, stage_rank INTEGER NOT NULL, provider_key TEXT,
      parties TEXT NOT NULL, call_lead TEXT, call_day INTEGER, invited TEXT, lapse_after INTEGER, lapse_watch TEXT,
      lapse_action TEXT) STRICT
    """,
    // A narrow table apart: a search reads all of it.
    "CREATE TABLE board_text (row INTEGER PRIMARY KEY REFERENCES board (row) ON DELETE CASCADE, text TEXT NOT NULL) STRICT",
    "CREATE INDEX board_by_call ON board (call_lead, call_day, number_key) WHERE call_lead IS NOT NULL",
    "CREATE UNIQUE INDEX board_by_number ON board (number_key)",
    // What takes the place of the next date once that has lapsed.
    "CREATE INDEX board_by_lapse ON board (lapse_after, number_key)",
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

  /// One row for each thing that is due on a mission, with the first and the last day on which it is; read by day, for
  /// everybody or for one officer.
  private static let dues = [
    """
    CREATE TABLE dues (
      number_key TEXT NOT NULL, place INTEGER NOT NULL, mission TEXT NOT NULL, officer TEXT NOT NULL,
      day INTEGER NOT NULL, watch TEXT NOT NULL, who TEXT, action TEXT NOT NULL, also TEXT NOT NULL,
      since INTEGER, until INTEGER, PRIMARY KEY (number_key, place)) STRICT, WITHOUT ROWID
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

  /// Who stands behind the keys of persons in the journal: the code by which people know her, and her card, if she has one.
  private static let people = [
    "CREATE TABLE handles (id TEXT PRIMARY KEY, handle TEXT NOT NULL UNIQUE) STRICT, WITHOUT ROWID",
    """
    CREATE TABLE persons (
      id TEXT PRIMARY KEY, name TEXT NOT NULL, function TEXT NOT NULL, mail TEXT NOT NULL, phone TEXT NOT NULL)
      STRICT, WITHOUT ROWID
    """,
  ]
}
