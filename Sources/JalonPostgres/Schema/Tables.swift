/// The tables of a store on a server: those of a file, and what many people at once ask for besides.
///
/// Whatever sorts or joins is compared by its bytes, as the rules do it.
enum Tables {
  static let all: [String] = (origin + journal + people + board + dues + plans + directory + Rights.tables).map {
    $0.replacing("TEXT", with: "text COLLATE \"C\"")
  }

  /// What the store says of itself, and the ends of what it counts: the row that is locked first by whoever writes.
  private static let origin = [
    """
    CREATE TABLE store (
      one boolean PRIMARY KEY CHECK (one), origin TEXT NOT NULL, head bytea NOT NULL, mark TEXT, source bytea,
      format integer, taken_over bigint, sequence bigint NOT NULL, sealed bigint NOT NULL, orders bigint NOT NULL)
    """,
    """
    CREATE TABLE versions (
      one boolean PRIMARY KEY CHECK (one), form integer NOT NULL, oldest_reader integer NOT NULL,
      oldest_writer integer NOT NULL, at bigint NOT NULL, by TEXT NOT NULL)
    """,
    """
    CREATE TABLE heads (
      stream TEXT PRIMARY KEY, position bigint NOT NULL, digest bytea NOT NULL, start bytea NOT NULL)
    """,
  ]

  /// The payload is kept as text: other forms of JSON give other bytes back.
  private static let journal = [
    """
    CREATE TABLE orders (
      number bigint PRIMARY KEY, id TEXT NOT NULL UNIQUE, person TEXT NOT NULL, entered_by TEXT NOT NULL,
      at bigint NOT NULL, reasoned boolean NOT NULL, first bigint NOT NULL, count integer NOT NULL,
      received timestamptz NOT NULL DEFAULT clock_timestamp(), login TEXT NOT NULL DEFAULT session_user)
    """,
    "CREATE INDEX orders_by_person ON orders (person, number) WHERE count > 0",
    """
    CREATE TABLE reasons (
      order_number bigint NOT NULL REFERENCES orders (number), caution TEXT NOT NULL, digest bytea NOT NULL,
      salt bytea, text TEXT, erased bigint, PRIMARY KEY (order_number, caution))
    """,
    """
    CREATE TABLE events (
      sequence bigint PRIMARY KEY, stream TEXT NOT NULL, position bigint NOT NULL,
      order_number bigint NOT NULL REFERENCES orders (number), kind TEXT NOT NULL, version integer NOT NULL,
      payload TEXT NOT NULL, anchor bigint, digest bytea NOT NULL, UNIQUE (stream, position))
    """,
    "CREATE INDEX events_of_directory ON events (sequence) WHERE stream >= 'directory/' AND stream < 'directory0'",
    "CREATE INDEX events_by_order ON events (order_number)",
    "CREATE INDEX events_of_releases ON events (stream) WHERE kind = 'documentReleased'",
    """
    CREATE TABLE texts (
      sequence bigint NOT NULL REFERENCES events (sequence), field TEXT NOT NULL, salt bytea, text TEXT,
      erased bigint, PRIMARY KEY (sequence, field))
    """,
  ]

  private static let people = [
    "CREATE TABLE handles (id TEXT PRIMARY KEY, handle TEXT NOT NULL UNIQUE)",
    """
    CREATE TABLE persons (
      id TEXT PRIMARY KEY, name TEXT NOT NULL, function TEXT NOT NULL, mail TEXT NOT NULL, phone TEXT NOT NULL,
      folded TEXT NOT NULL)
    """,
    """
    CREATE TABLE former_persons (
      place bigint PRIMARY KEY, person TEXT NOT NULL, order_id TEXT NOT NULL, at bigint NOT NULL, name TEXT NOT NULL,
      function TEXT NOT NULL, mail TEXT NOT NULL, phone TEXT NOT NULL, UNIQUE (person, order_id))
    """,
  ]

  private static let board = [
    """
    CREATE TABLE board (
      number_key TEXT PRIMARY KEY, mission TEXT NOT NULL, plan TEXT NOT NULL, title TEXT NOT NULL,
      structures TEXT NOT NULL, structure_ids TEXT NOT NULL, operators TEXT NOT NULL, officer TEXT NOT NULL,
      kind TEXT NOT NULL, stage TEXT NOT NULL, suspended boolean NOT NULL, ended boolean NOT NULL,
      due integer, watch TEXT, who TEXT, action TEXT, provider TEXT, amount bigint, days bigint,
      opened integer NOT NULL, touched bigint NOT NULL, version bigint NOT NULL,
      structure_key TEXT NOT NULL, structure_text TEXT NOT NULL, stage_rank integer NOT NULL, provider_key TEXT,
      parties TEXT NOT NULL, call_lead TEXT, call_day integer, invited TEXT, lapse_after integer, lapse_watch TEXT,
      lapse_action TEXT, text TEXT NOT NULL)
    """,
    "CREATE INDEX board_by_call ON board (call_lead, call_day, number_key) WHERE call_lead IS NOT NULL",
    "CREATE INDEX board_by_due ON board (due, number_key)",
    "CREATE INDEX board_by_structure ON board (structure_key, number_key)",
    "CREATE INDEX board_by_stage ON board (stage_rank, number_key)",
    "CREATE INDEX board_by_officer ON board (officer, number_key)",
    "CREATE INDEX board_by_amount ON board (amount, number_key)",
    "CREATE INDEX board_by_opened ON board (opened, number_key)",
    "CREATE INDEX board_by_plan ON board (plan)",
    "CREATE TABLE parts (party TEXT NOT NULL, number_key TEXT NOT NULL, PRIMARY KEY (party, number_key))",
    "CREATE INDEX parts_by_mission ON parts (number_key)",
    """
    CREATE TABLE records (
      number_key TEXT NOT NULL, place integer NOT NULL, mission TEXT NOT NULL, provider TEXT NOT NULL,
      lead TEXT NOT NULL, day integer NOT NULL, why TEXT NOT NULL, reply TEXT NOT NULL, proposal TEXT,
      interests TEXT NOT NULL, retained integer, agreed bigint, done bigint, under_way boolean, days_late integer,
      reorientations integer, surveys TEXT, PRIMARY KEY (number_key, place))
    """,
    """
    CREATE TABLE surveys (
      number_key TEXT PRIMARY KEY, mission TEXT NOT NULL, owed integer NOT NULL, sent integer NOT NULL,
      answered integer NOT NULL, reminders integer NOT NULL, written_off integer NOT NULL, last_answer integer)
    """,
  ]

  private static let dues = [
    """
    CREATE TABLE dues (
      number_key TEXT NOT NULL, place integer NOT NULL, mission TEXT NOT NULL, officer TEXT NOT NULL,
      day integer NOT NULL, watch TEXT NOT NULL, who TEXT, action TEXT NOT NULL, also TEXT NOT NULL,
      since integer, until integer, PRIMARY KEY (number_key, place))
    """,
    "CREATE INDEX dues_by_day ON dues (day, number_key, place)",
    "CREATE INDEX dues_by_officer ON dues (officer, day, number_key, place)",
  ]

  private static let plans = [
    """
    CREATE TABLE plans (
      number_key TEXT PRIMARY KEY, plan TEXT NOT NULL, title TEXT NOT NULL, structures TEXT NOT NULL,
      operators TEXT NOT NULL, opened integer NOT NULL, ended boolean NOT NULL, version bigint NOT NULL,
      text TEXT NOT NULL)
    """,
    """
    CREATE TABLE meetings (
      number_key TEXT NOT NULL, place integer NOT NULL, plan TEXT NOT NULL, name TEXT NOT NULL, day integer NOT NULL,
      lead TEXT NOT NULL, mission_before TEXT, mission_after TEXT, PRIMARY KEY (number_key, place))
    """,
    "CREATE INDEX meetings_by_day ON meetings (day, number_key, place)",
    "CREATE INDEX meetings_by_lead ON meetings (lead, day, number_key, place)",
  ]

  private static let directory = [
    """
    CREATE TABLE entries (
      kind TEXT NOT NULL, code TEXT NOT NULL, place bigint NOT NULL, siret TEXT, party TEXT, officer boolean NOT NULL,
      text TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (kind, code))
    """,
    "CREATE INDEX entries_by_siret ON entries (siret, code) WHERE siret IS NOT NULL",
    "CREATE INDEX entries_by_party ON entries (party, code) WHERE party IS NOT NULL",
    "CREATE INDEX entries_by_officer ON entries (code) WHERE officer",
    """
    CREATE TABLE issues (
      code TEXT NOT NULL, version bigint NOT NULL, count bigint NOT NULL, PRIMARY KEY (code, version))
    """,
  ]

  /// What follows from the journal: emptied, then filled again.
  static let projections = [
    "access", "parts", "board", "records", "dues", "surveys", "plans", "meetings", "entries", "issues",
  ]

  /// What happened is never changed; a text may be taken away for good, and nothing else may become of it.
  static let guards =
    [
      """
      CREATE FUNCTION never() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION '%: append only', TG_TABLE_NAME USING ERRCODE = 'JA003'; END $$
      """
    ]
    + ["orders", "events", "reasons", "texts"].map {
      "CREATE TRIGGER never_\($0) BEFORE DELETE OR TRUNCATE ON \($0) FOR EACH STATEMENT EXECUTE FUNCTION never()"
    }
    + ["orders", "events"].map {
      "CREATE TRIGGER never_changed_\($0) BEFORE UPDATE ON \($0) FOR EACH STATEMENT EXECUTE FUNCTION never()"
    }
    + ["reasons", "texts"].map {
      """
      CREATE TRIGGER never_changed_\($0) BEFORE UPDATE ON \($0) FOR EACH ROW
      WHEN (NOT (NEW.text IS NULL AND NEW.salt IS NULL AND NEW.erased IS NOT NULL AND OLD.text IS NOT NULL))
      EXECUTE FUNCTION never()
      """
    }
}
