/// What the server does of an act: all of it, in one call, with the rights of the owner. The call that it answers is made by
/// whoever may; whatever it brings is checked inside.
enum Functions {
  static let all =
    Rights.functions + digests + [resting, woken] + answers + [refusal] + facts + RowFunctions.all + [append, saveCard]

  /// A text and a number as they go into a digest (`DigestMaker`).
  private static let digests = [
    """
    CREATE FUNCTION bytes_of(said text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
      SELECT pg_catalog.int8send(pg_catalog.octet_length(pg_catalog.convert_to(said, 'UTF8')))
        || pg_catalog.convert_to(said, 'UTF8') $$
    """,
    """
    CREATE FUNCTION bytes_of(number bigint) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
      SELECT pg_catalog.int8send(number) $$
    """,
  ]

  /// A stream as it stands in the journal: that of a person under her key.
  private static let resting = """
    CREATE FUNCTION resting(stream text) RETURNS text LANGUAGE sql \(fixed) AS $$
      SELECT CASE WHEN starts_with(stream, 'directory/person/')
        THEN 'directory/person/' || coalesce((SELECT id FROM handles WHERE handle = substr(stream, 18)), substr(stream, 18))
        ELSE stream END $$
    """

  /// As it is named above the store.
  private static let woken = """
    CREATE FUNCTION woken(stream text) RETURNS text LANGUAGE sql \(fixed) AS $$
      SELECT CASE WHEN starts_with(stream, 'directory/person/')
        THEN 'directory/person/' || coalesce((SELECT handle FROM handles WHERE id = substr(stream, 18)), substr(stream, 18))
        ELSE stream END $$
    """

  static let fixed = "SET search_path = jalon, pg_temp"

  /// What a decision was taken on, asked again: each answer as the client would give it.
  private static let answers = [
    """
    CREATE FUNCTION answer_of_journal(kind text, about text) RETURNS jsonb LANGUAGE plpgsql \(fixed) AS $$
    DECLARE key text;
    BEGIN
      CASE kind
      WHEN 'heads' THEN
        IF starts_with(about, 'directory/person/') OR starts_with('directory/person/', about) THEN
          RETURN (SELECT jsonb_agg(jsonb_build_array(name, position) ORDER BY name COLLATE "C") FROM
            (SELECT woken(stream) AS name, position FROM heads) AS named WHERE starts_with(name, about));
        END IF;
        RETURN (SELECT jsonb_agg(jsonb_build_array(stream, position) ORDER BY stream) FROM heads
          WHERE stream >= about AND stream < about || chr(1114111));
      WHEN 'streams' THEN
        key := (SELECT id FROM handles WHERE handle = about);
        RETURN (SELECT jsonb_agg(stream ORDER BY stream) FROM (SELECT DISTINCT e.stream FROM events e
          JOIN orders o ON o.number = e.order_number WHERE NOT (e.stream >= 'directory/' AND e.stream < 'directory0')
          AND (strpos(e.payload, '"' || about || '"') > 0 OR strpos(e.payload, ':' || about || '"') > 0
            OR strpos(e.payload, '"' || key || '"') > 0 OR o.person = key)) AS held);
      WHEN 'directory' THEN RETURN (SELECT to_jsonb(coalesce(max(sequence), 0)) FROM events
        WHERE stream >= 'directory/' AND stream < 'directory0');
      WHEN 'details' THEN RETURN (SELECT jsonb_build_array(name, function, mail, phone) FROM persons
        JOIN handles USING (id) WHERE handle = about);
      END CASE;
    END $$
    """,
    """
    CREATE FUNCTION answer_of_rows(kind text, about text, besides text, most bigint) RETURNS jsonb
    LANGUAGE plpgsql \(fixed) AS $$
    BEGIN
      CASE kind
      WHEN 'missions' THEN RETURN (SELECT jsonb_agg(mission ORDER BY number_key) FROM parts JOIN board USING (number_key)
        WHERE party = about);
      WHEN 'calls' THEN RETURN (SELECT jsonb_agg(coalesce(invited, '') ORDER BY call_day DESC, number_key DESC) FROM
        (SELECT * FROM board WHERE call_lead = about AND mission <> besides
          ORDER BY call_day DESC, number_key DESC LIMIT most) AS latest);
      WHEN 'entry' THEN RETURN (SELECT jsonb_build_array(place, content) FROM entries WHERE code = about AND entries.kind = besides);
      WHEN 'entries' THEN RETURN (SELECT to_jsonb(encode(sha256(convert_to(coalesce(
        string_agg(place || chr(31) || content, chr(30) ORDER BY place, code), ''), 'UTF8')), 'hex')) FROM entries WHERE entries.kind = about);
      WHEN 'people' THEN RETURN (SELECT jsonb_agg(code ORDER BY code) FROM entries
        WHERE party = about AND entries.kind = 'person');
      WHEN 'officers' THEN RETURN (SELECT jsonb_agg(code ORDER BY code) FROM entries WHERE officer);
      WHEN 'holders' THEN RETURN (SELECT jsonb_agg(jsonb_build_array(e.kind, code) ORDER BY code) FROM entries e WHERE siret = about);
      END CASE;
    END $$
    """,
  ]

  /// Why a batch may not be written as it is; nothing where it may. Each of its streams and premises in turn.
  private static let refusal = """
    CREATE FUNCTION refusal(batch jsonb) RETURNS jsonb LANGUAGE plpgsql \(fixed) AS $$
    DECLARE asked jsonb; standing bigint; found jsonb;
    BEGIN
      IF EXISTS (SELECT FROM jsonb_to_recordset(batch -> 'people') AS p (handle text, key text)
        LEFT JOIN handles h ON h.handle = p.handle LEFT JOIN handles k ON k.id = p.key
        WHERE h.id IS DISTINCT FROM p.key AND (h.id IS NOT NULL OR k.id IS NOT NULL))
      THEN RETURN jsonb_build_object('keys', true); END IF;
      FOR asked IN SELECT jsonb_array_elements(batch -> 'premises') LOOP
        IF asked ->> 'kind' = 'head' THEN
          standing := coalesce((SELECT position FROM heads WHERE stream = resting(asked ->> 'about')), 0);
          IF standing <> (asked -> 'answer')::bigint THEN
            RETURN jsonb_build_object('stream', asked ->> 'about', 'expected', asked -> 'answer', 'actual', standing);
          END IF;
        ELSE
          found := CASE WHEN asked ->> 'kind' IN ('heads', 'streams', 'directory', 'details')
            THEN answer_of_journal(asked ->> 'kind', asked ->> 'about')
            ELSE answer_of_rows(asked ->> 'kind', asked ->> 'about', asked ->> 'besides', (asked ->> 'most')::bigint) END;
          IF coalesce(found, 'null') IS DISTINCT FROM asked -> 'answer' THEN
            RETURN jsonb_build_object('outdated', asked ->> 'kind');
          END IF;
        END IF;
      END LOOP;
      RETURN NULL;
    END $$
    """

  /// The facts of a batch, each bound to the one before it, and the ends of their streams.
  private static let facts = [
    """
    CREATE FUNCTION put_order(batch jsonb, number bigint, first bigint) RETURNS bytea LANGUAGE plpgsql \(fixed) AS $$
    BEGIN
      INSERT INTO orders (number, id, person, entered_by, at, reasoned, first, count) VALUES (number, batch ->> 'order',
        batch ->> 'by', batch ->> 'enteredBy', (batch ->> 'at')::bigint, jsonb_array_length(batch -> 'reasons') > 0,
        first, (batch ->> 'count')::integer);
      INSERT INTO reasons (order_number, caution, digest, salt, text)
        SELECT number, r.caution, decode(r.digest, 'hex'), decode(r.salt, 'hex'), r.text
        FROM jsonb_to_recordset(batch -> 'reasons') AS r (caution text, digest text, salt text, text text);
      RETURN (SELECT bytes_of(count(*)) || coalesce(string_agg(bytes_of(caution) || digest, '' ORDER BY caution), '')
        FROM reasons WHERE order_number = number);
    END $$
    """,
    """
    CREATE FUNCTION put_part(batch jsonb, part jsonb, number bigint, first bigint, origin text, reasons bytea)
    RETURNS bytea[] LANGUAGE plpgsql \(fixed) AS $$
    DECLARE told text := part ->> 'stream'; head heads; event jsonb; place bigint := (part ->> 'expected')::bigint;
      last bytea; start bytea; next bigint := first; sheets bytea; digests bytea[] := '{}';
    BEGIN
      SELECT * INTO head FROM heads WHERE stream = told;
      start := coalesce(head.start, decode(part ->> 'start', 'hex'));
      last := coalesce(head.digest, start);
      FOR event IN SELECT jsonb_array_elements(part -> 'events') LOOP
        place := place + 1;
        sheets := '';
        IF event ->> 'seals' IS NOT NULL THEN
          sheets := (SELECT coalesce(string_agg(bytes_of(h.stream) || bytes_of(h.position) || h.digest, '' ORDER BY h.stream), '')
            FROM heads h WHERE h.stream >= event ->> 'seals' AND h.stream < (event ->> 'seals') || chr(1114111));
        END IF;
        last := sha256(last || bytes_of(origin) || bytes_of(told) || bytes_of(place) || bytes_of(batch ->> 'order')
          || bytes_of(batch ->> 'by') || bytes_of(batch ->> 'enteredBy') || bytes_of((batch ->> 'at')::bigint) || reasons
          || bytes_of(event ->> 'kind') || bytes_of((event ->> 'version')::bigint) || bytes_of(event ->> 'payload')
          || bytes_of(coalesce((part ->> 'anchor')::bigint, 0)) || sheets);
        INSERT INTO events (sequence, stream, position, order_number, kind, version, payload, anchor, digest)
          VALUES (next, told, place, number, event ->> 'kind', (event ->> 'version')::integer, event ->> 'payload',
            (part ->> 'anchor')::bigint, last);
        INSERT INTO texts (sequence, field, salt, text) SELECT next, t.field, decode(t.salt, 'hex'), t.text
          FROM jsonb_to_recordset(event -> 'texts') AS t (field text, salt text, text text);
        digests := digests || last;
        next := next + 1;
      END LOOP;
      UPDATE heads SET position = place, digest = last WHERE stream = told;
      IF NOT FOUND THEN INSERT INTO heads VALUES (told, place, last, start); END IF;
      RETURN digests;
    END $$
    """,
    """
    CREATE FUNCTION put_facts(batch jsonb, self store) RETURNS jsonb LANGUAGE plpgsql \(fixed) AS $$
    DECLARE number bigint := self.orders + 1; total bigint := (batch ->> 'count')::bigint;
      apart boolean := (batch ->> 'sealed')::boolean; first bigint; next bigint; reasons bytea; part jsonb; told bytea := '';
      digests bytea[] := '{}'; own bytea[];
    BEGIN
      INSERT INTO handles SELECT p.key, p.handle FROM jsonb_to_recordset(batch -> 'people') AS p (handle text, key text)
        ON CONFLICT (id) DO NOTHING;
      first := CASE WHEN apart THEN self.sealed - total ELSE self.sequence + 1 END;
      next := first;
      reasons := put_order(batch, number, first);
      FOR part IN SELECT jsonb_array_elements(batch -> 'parts') LOOP
        own := put_part(batch, part, number, next, self.origin, reasons);
        next := next + cardinality(own);
        digests := digests || own;
        IF NOT starts_with(part ->> 'stream', 'sheet/') THEN
          told := told || bytes_of(part ->> 'stream') || bytes_of((part ->> 'expected')::bigint + cardinality(own))
            || own[cardinality(own)];
        END IF;
      END LOOP;
      UPDATE store SET orders = number, head = CASE WHEN told = '' THEN head ELSE sha256(head || told) END,
        sealed = CASE WHEN apart THEN first ELSE store.sealed END,
        sequence = CASE WHEN apart THEN store.sequence ELSE next - 1 END WHERE one;
      RETURN jsonb_build_object('first', first, 'digests', (SELECT coalesce(jsonb_agg(encode(d, 'hex') ORDER BY place), '[]')
        FROM unnest(digests) WITH ORDINALITY AS u (d, place)));
    END $$
    """,
  ]

  /// The name carries the form: a program that is running while the form changes finds it gone, and writes no more.
  private static let append = """
    CREATE FUNCTION \(Form.append)(batch jsonb) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER \(fixed) AS $$
    DECLARE self store; refused jsonb; answer jsonb;
    BEGIN
      SELECT * INTO self FROM store WHERE one FOR UPDATE;
      PERFORM demand_right(batch);
      IF EXISTS (SELECT FROM orders WHERE id = batch ->> 'order') THEN
        PERFORM demand_same(batch);
        RETURN jsonb_build_object('known', true);
      END IF;
      refused := refusal(batch);
      IF refused IS NOT NULL THEN RETURN refused; END IF;
      PERFORM demand_own(batch);
      answer := put_facts(batch, self);
      PERFORM put_rows(batch), put_entries(batch), put_people(batch), forget(batch);
      PERFORM pg_notify('jalon', (SELECT sequence::text FROM store));
      RETURN answer;
    END $$
    """

  private static let saveCard = """
    CREATE FUNCTION save_card_\(Form.number)(card jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER \(fixed) AS $$
    BEGIN
      PERFORM FROM store WHERE one FOR UPDATE;
      PERFORM demand_owner();
      INSERT INTO handles VALUES (card ->> 'key', card ->> 'handle') ON CONFLICT (handle) DO NOTHING;
      PERFORM save_card(card);
    END $$
    """
}

/// The form of a store on a server. It changes when a table or a function does.
enum Form {
  static let number = 1
  static let append = "append_\(number)"
}
