import JalonCore
import JalonStore

/// What follows from facts, and what stands apart from them, as the server writes it within an act.
enum RowFunctions {
  static let all = [rows, entries] + cards + [people, erase, forget, carried, fill, differing]

  private static let fixed = Functions.fixed

  /// Of each table, the rows of some missions or plans in place of those that stood there.
  private static let rows = """
    CREATE FUNCTION put_rows(batch jsonb) RETURNS void LANGUAGE plpgsql \(fixed) AS $$
    DECLARE name text; told jsonb;
    BEGIN
      FOR name, told IN SELECT * FROM jsonb_each(batch -> 'rows') LOOP
        IF name NOT IN ('board', 'parts', 'records', 'dues', 'surveys', 'plans', 'meetings') THEN
          RAISE EXCEPTION 'no rows of that name' USING ERRCODE = 'JA001';
        END IF;
        EXECUTE format('DELETE FROM %I WHERE number_key IN (SELECT jsonb_array_elements_text($1))', name) USING told -> 'keys';
        EXECUTE format('INSERT INTO %I SELECT * FROM jsonb_populate_recordset(NULL::%I, $1)', name, name) USING told -> 'rows';
        IF name = 'parts' THEN
          DELETE FROM access WHERE number_key IN (SELECT jsonb_array_elements_text(told -> 'keys'));
          PERFORM put_access(told -> 'rows');
        END IF;
      END LOOP;
    END $$
    """

  /// Which operators carry a mission follows from who has a part in it.
  private static let carried = """
    CREATE FUNCTION put_access(rows jsonb) RETURNS void LANGUAGE sql \(fixed) AS $$
      INSERT INTO access SELECT DISTINCT substr(p.party, 10), p.number_key, 'mission/' || split_part(p.number_key, chr(1), 2)
        FROM jsonb_to_recordset(rows) AS p (party text, number_key text) WHERE starts_with(p.party, 'operator:') $$
    """

  private static let entries = """
    CREATE FUNCTION put_entries(batch jsonb) RETURNS void LANGUAGE plpgsql \(fixed) AS $$
    BEGIN
      DELETE FROM entries e USING jsonb_to_recordset(batch -> 'goneEntries') AS g (kind text, code text)
        WHERE e.kind = g.kind AND e.code = g.code;
      DELETE FROM entries e USING jsonb_to_recordset(batch -> 'entries') AS g (kind text, code text)
        WHERE e.kind = g.kind AND e.code = g.code;
      INSERT INTO entries SELECT * FROM jsonb_populate_recordset(NULL::entries, batch -> 'entries');
      INSERT INTO issues AS i SELECT code, version, count(*) FROM jsonb_to_recordset(batch -> 'issued') AS n (code text, version bigint)
        GROUP BY code, version ON CONFLICT (code, version) DO UPDATE SET count = i.count + excluded.count;
    END $$
    """

  private static let cards = [
    """
    CREATE FUNCTION save_card(card jsonb) RETURNS void LANGUAGE sql \(fixed) AS $$
      INSERT INTO persons SELECT h.id, card ->> 'name', card ->> 'function', card ->> 'mail', card ->> 'phone', card ->> 'folded'
        FROM handles h WHERE h.handle = card ->> 'handle'
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, function = excluded.function, mail = excluded.mail,
          phone = excluded.phone, folded = excluded.folded $$
    """,
    // What stands there is kept with the order that changes it; the first time that it does.
    """
    CREATE FUNCTION keep_card(key text, batch jsonb) RETURNS void LANGUAGE sql \(fixed) AS $$
      INSERT INTO former_persons SELECT coalesce((SELECT max(place) FROM former_persons), 0) + 1, id, batch ->> 'order',
        (batch ->> 'at')::bigint, name, function, mail, phone FROM persons WHERE id = key
        ON CONFLICT (person, order_id) DO NOTHING $$
    """,
  ]

  private static let people = """
    CREATE FUNCTION put_people(batch jsonb) RETURNS void LANGUAGE plpgsql \(fixed) AS $$
    DECLARE told jsonb; key text; former former_persons; standing persons;
    BEGIN
      FOR told IN SELECT jsonb_array_elements(batch -> 'persons') LOOP
        SELECT p.* INTO standing FROM persons p JOIN handles h USING (id) WHERE h.handle = told ->> 'handle';
        IF FOUND AND (standing.name, standing.function, standing.mail, standing.phone)
          IS DISTINCT FROM (told ->> 'name', told ->> 'function', told ->> 'mail', told ->> 'phone')
        THEN PERFORM keep_card(standing.id, batch); END IF;
        PERFORM save_card(told);
      END LOOP;
      FOR told IN SELECT jsonb_array_elements(batch -> 'restored') LOOP
        key := (SELECT id FROM handles WHERE handle = told ->> 'person');
        SELECT * INTO former FROM former_persons WHERE person = key AND order_id = told ->> 'before';
        PERFORM keep_card(key, batch);
        DELETE FROM persons WHERE id = key;
        IF former.person IS NOT NULL THEN
          INSERT INTO persons VALUES (key, former.name, former.function, former.mail, former.phone, told ->> 'folded');
        END IF;
      END LOOP;
      FOR told IN SELECT jsonb_array_elements(batch -> 'erased') LOOP PERFORM erase_person(told #>> '{}', batch); END LOOP;
    END $$
    """

  /// Takes a person away, with her card, all that it was and what seals it: her acts stay one person's, and the code is free.
  private static let erase = """
    CREATE FUNCTION erase_person(code text, batch jsonb) RETURNS void LANGUAGE plpgsql \(fixed) AS $$
    DECLARE key text := (SELECT id FROM handles WHERE handle = code);
    BEGIN
      IF key IS NULL THEN RETURN; END IF;
      UPDATE texts SET text = NULL, salt = NULL, erased = (batch ->> 'at')::bigint
        WHERE field = '\(CardSeal.field)' AND text IS NOT NULL
        AND sequence IN (SELECT sequence FROM events WHERE stream = 'directory/person/' || key);
      DELETE FROM former_persons WHERE person = key;
      DELETE FROM persons WHERE id = key;
      UPDATE handles SET handle = id WHERE id = key;
      UPDATE board SET officer = key WHERE officer = code;
      UPDATE dues SET officer = key WHERE officer = code;
      UPDATE records SET interests = (SELECT string_agg(CASE line WHEN code THEN key WHEN '?' || code THEN '?' || key
          ELSE line END, chr(10) ORDER BY place) FROM unnest(string_to_array(interests, chr(10))) WITH ORDINALITY AS l (line, place))
        WHERE strpos(interests, code) > 0;
    END $$
    """

  /// A text goes for good, with its salt: the fact keeps the digest of both.
  private static let forget = """
    CREATE FUNCTION forget(batch jsonb) RETURNS void LANGUAGE plpgsql \(fixed) AS $$
    BEGIN
      UPDATE reasons r SET text = NULL, salt = NULL, erased = (batch ->> 'at')::bigint
        FROM jsonb_to_recordset(batch -> 'redacted') AS g (act text, caution text), orders o
        WHERE o.id = g.act AND r.order_number = o.number AND r.caution = g.caution AND r.text IS NOT NULL;
      UPDATE texts t SET text = NULL, salt = NULL, erased = (batch ->> 'at')::bigint
        FROM jsonb_to_recordset(batch -> 'redacted') AS g (act text, caution text, field text, fact bigint), orders o
        WHERE g.caution IS NULL AND o.id = g.act AND t.sequence = o.first + g.fact - 1 AND t.field = g.field
        AND t.text IS NOT NULL;
    END $$
    """

  /// All rows of a table that were given, beside those that stand there.
  private static let fill = """
    CREATE FUNCTION fill_\(Form.number)(name text, rows jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER \(fixed) AS $$
    BEGIN
      PERFORM demand_owner();
      IF rows IS NULL THEN EXECUTE format('DELETE FROM %I', name); RETURN; END IF;
      EXECUTE format('INSERT INTO %I SELECT * FROM jsonb_populate_recordset(NULL::%I, $1)', name, name) USING rows;
      IF name = 'parts' THEN PERFORM put_access(rows); END IF;
    END $$
    """

  /// Whether the rows of a table under some keys are others than those given.
  private static let differing = """
    CREATE FUNCTION differing(name text, keys jsonb, rows jsonb) RETURNS SETOF text LANGUAGE plpgsql STABLE \(fixed) AS $$
    BEGIN
      RETURN QUERY EXECUTE format('WITH given AS (SELECT * FROM jsonb_populate_recordset(NULL::%1$I, $1)), standing AS
        (SELECT * FROM %1$I WHERE number_key IN (SELECT jsonb_array_elements_text($2)))
        SELECT DISTINCT number_key::text FROM ((TABLE given EXCEPT TABLE standing) UNION ALL (TABLE standing EXCEPT TABLE given)) AS other',
        name) USING rows, keys;
    END $$
    """
}
