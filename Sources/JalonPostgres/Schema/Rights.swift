/// Who may read and write what, held by the server itself: whoever owns the store, everything; an account, what concerns its
/// operator. The functions that write are bound by the same rules as whoever calls them.
enum Rights {
  /// A superuser is bound by no rule: what she makes belongs to somebody who has no login.
  static let owner = [
    """
    DO $$ BEGIN
      IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'jalon_owner') THEN CREATE ROLE jalon_owner NOLOGIN; END IF;
        EXECUTE format('GRANT CREATE ON DATABASE %I TO jalon_owner', current_database());
        PERFORM set_config('role', 'jalon_owner', true);
      END IF;
    END $$
    """
  ]

  static let tables = [
    """
    CREATE TABLE accounts (
      login TEXT PRIMARY KEY, person TEXT NOT NULL, operator TEXT NOT NULL, writes boolean NOT NULL,
      since timestamptz NOT NULL DEFAULT now(), until timestamptz)
    """,
    // Which operators carry a mission: narrow, so that the list of one of them is walked and not sifted.
    "CREATE TABLE access (operator TEXT, number_key TEXT, stream TEXT NOT NULL, PRIMARY KEY (operator, number_key))",
    "CREATE INDEX access_by_stream ON access (stream, operator)",
    "CREATE INDEX access_by_mission ON access (number_key)",
  ]

  static let functions = [
    """
    CREATE FUNCTION is_owner() RETURNS boolean LANGUAGE sql STABLE \(Functions.fixed) AS $$
      SELECT pg_has_role(session_user, (SELECT nspowner FROM pg_namespace WHERE nspname = 'jalon'), 'MEMBER') $$
    """,
    """
    CREATE FUNCTION mine() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER \(Functions.fixed) AS $$
      SELECT operator FROM accounts WHERE login = session_user AND now() >= since AND (until IS NULL OR now() < until) $$
    """,
    """
    CREATE FUNCTION may_write() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER \(Functions.fixed) AS $$
      SELECT is_owner() OR coalesce((SELECT writes AND mine() IS NOT NULL FROM accounts WHERE login = session_user), false) $$
    """,
    // The mission behind a stream; nothing for one that everybody with an account reads.
    """
    CREATE FUNCTION guarded(stream text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
      SELECT CASE WHEN stream ^@ 'mission/' THEN stream WHEN stream ^@ 'sheet/'
        THEN 'mission/' || pg_catalog.regexp_replace(pg_catalog.substr(stream, 7), '/[^/]*$', '') END $$
    """,
    demandOwner, demandRight, demandSame, demandOwn, grant,
  ]

  private static let demandOwner = """
    CREATE FUNCTION demand_owner() RETURNS void LANGUAGE plpgsql \(Functions.fixed) AS $$
    BEGIN
      IF NOT is_owner() THEN RAISE EXCEPTION 'not yours' USING ERRCODE = 'JA001'; END IF;
    END $$
    """

  /// An account enters acts in its own session alone, under the key of its own person.
  private static let demandRight = """
    CREATE FUNCTION demand_right(batch jsonb) RETURNS void LANGUAGE plpgsql \(Functions.fixed) AS $$
    BEGIN
      IF is_owner() THEN RETURN; END IF;
      IF NOT may_write() OR NOT EXISTS (SELECT FROM accounts a JOIN jsonb_to_recordset(batch -> 'people') AS p
          (handle text, key text) ON p.handle = a.person AND p.key = batch ->> 'enteredBy'
        WHERE a.login = session_user AND a.person = batch ->> 'session')
      THEN RAISE EXCEPTION 'not yours' USING ERRCODE = 'JA001'; END IF;
    END $$
    """

  private static let demandSame = """
    CREATE FUNCTION demand_same(batch jsonb) RETURNS void LANGUAGE plpgsql \(Functions.fixed) AS $$
    BEGIN
      IF NOT EXISTS (SELECT FROM orders WHERE id = batch ->> 'order' AND (login = session_user OR is_owner())) THEN
        RAISE EXCEPTION 'another act has that number' USING ERRCODE = 'JA002';
      END IF;
    END $$
    """

  /// Every row and every stream of a batch is of a mission that the account carries, or of one that the batch begins.
  private static let demandOwn = """
    CREATE FUNCTION demand_own(batch jsonb) RETURNS void LANGUAGE plpgsql \(Functions.fixed) AS $$
    BEGIN
      IF is_owner() THEN RETURN; END IF;
      IF EXISTS (
        SELECT FROM (SELECT guarded(p.stream) AS stream FROM jsonb_to_recordset(batch -> 'parts') AS p (stream text)
          UNION SELECT 'mission/' || split_part(k, chr(1), 2) FROM jsonb_each(batch -> 'rows') AS r (name, told),
            LATERAL (SELECT jsonb_array_elements_text(told -> 'keys') UNION
              SELECT jsonb_array_elements(told -> 'rows') ->> 'number_key') AS keys (k)
          WHERE name IN ('board', 'parts', 'records', 'dues', 'surveys')) AS touched
        WHERE stream IS NOT NULL AND NOT EXISTS (SELECT FROM access a WHERE a.stream = touched.stream AND a.operator = mine())
          AND NOT EXISTS (SELECT FROM jsonb_to_recordset(batch -> 'parts') AS p (stream text, expected bigint)
            WHERE p.stream = touched.stream AND p.expected = 0))
      THEN RAISE EXCEPTION 'not yours' USING ERRCODE = 'JA001'; END IF;
    END $$
    """

  /// An account of a login that the server knows: by whom it was made is written in no table but the server's own.
  private static let grant = """
    CREATE FUNCTION put_account(name text, whose text, carrier text, may_write boolean, ends timestamptz) RETURNS void
    LANGUAGE plpgsql \(Functions.fixed) AS $$
    BEGIN
      PERFORM demand_owner();
      INSERT INTO accounts (login, person, operator, writes, until) VALUES (name, whose, carrier, may_write, ends)
        ON CONFLICT (login) DO UPDATE SET person = excluded.person, operator = excluded.operator, writes = excluded.writes,
          until = excluded.until;
      EXECUTE format('GRANT USAGE ON SCHEMA jalon TO %I', name);
      EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA jalon TO %I', name);
    END $$
    """

  /// What an account reads of each table.
  static let policies: [String] = {
    let byMission = "number_key IN (SELECT number_key FROM access WHERE operator = (SELECT mine()))"
    let byStream = """
      (guarded(stream) IS NULL OR guarded(stream) IN (SELECT a.stream FROM access a WHERE a.operator = (SELECT mine())))
      """
    let rules: [(tables: [String], rule: String)] = [
      (["board", "parts", "records", "dues", "surveys"], byMission), (["events", "heads"], byStream),
      (["texts"], "EXISTS (SELECT FROM events e WHERE e.sequence = texts.sequence)"),
      (
        ["orders"],
        "(login = session_user OR EXISTS (SELECT FROM events e WHERE e.order_number = orders.number))"
      ),
      (["reasons"], "EXISTS (SELECT FROM orders o WHERE o.number = reasons.order_number)"),
      (
        ["store", "versions", "handles", "persons", "former_persons", "plans", "meetings", "entries", "issues"],
        "true"
      ),
    ]
    let forced = rules.flatMap { tables, rule in
      tables.flatMap { table in
        [
          "ALTER TABLE \(table) ENABLE ROW LEVEL SECURITY", "ALTER TABLE \(table) FORCE ROW LEVEL SECURITY",
          """
          CREATE POLICY reading ON \(table) FOR SELECT
          USING ((SELECT is_owner()) OR ((SELECT mine()) IS NOT NULL AND \(rule)))
          """,
          // Nobody but the functions of the owner has the right to write at all.
          "CREATE POLICY entering ON \(table) FOR INSERT WITH CHECK (true)",
          "CREATE POLICY changing ON \(table) FOR UPDATE USING (true)",
          "CREATE POLICY leaving ON \(table) FOR DELETE USING (true)",
        ]
      }
    }
    return forced + [
      "ALTER TABLE accounts ENABLE ROW LEVEL SECURITY",
      "CREATE POLICY reading ON accounts FOR SELECT USING (login = session_user)",
      "ALTER TABLE access ENABLE ROW LEVEL SECURITY",
      "CREATE POLICY reading ON access FOR SELECT USING (operator = (SELECT mine()))",
    ]
  }()
}
