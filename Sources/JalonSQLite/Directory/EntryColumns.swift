import GRDB
import JalonCore
import JalonStore

/// An entry of the directory as plain columns: what it is found by, and the entry itself as a text.
enum EntryColumns {
  static let names = ["kind", "code", "place", "siret", "party", "officer", "text", "content"]

  static let put = """
    INSERT OR REPLACE INTO entries (\(names.joined(separator: ", "))) VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))
    """

  static func values(_ entry: DirectoryEntry) -> [(any DatabaseValueConvertible)?] {
    [
      entry.key.kind.rawValue, entry.key.code, entry.place, entry.sign, entry.within, entry.isOfficer,
      entry.searchable, EntryCodec.text(of: entry),
    ]
  }

  /// Out of `kind, code, place, content`.
  static func entry(_ row: Row) throws -> DirectoryEntry {
    let columns = Columns(row, of: "entries", key: [0, 1])
    let (kind, place): (DirectoryEntry.Kind, Int) = (try columns.word(0), try columns.whole(2))
    let text = try columns.code(3)
    let code = try columns.code(1)
    let entry: DirectoryEntry
    do { entry = try EntryCodec.read(kind, place: place, text) } catch { throw columns.fault(3) }
    guard entry.key.code == code else { throw columns.fault(3) }
    return entry
  }
}

/// The entries and the counts of surveys, as one connection sees them.
struct EntryTable {
  let db: Database

  func entry(_ key: DirectoryEntry.Key) throws -> DirectoryEntry? {
    try db.first(
      "SELECT kind, code, place, content FROM entries WHERE kind = ? AND code = ?", [key.kind.rawValue, key.code]
    ).map { try EntryColumns.entry($0) }
  }

  func entries(_ kind: DirectoryEntry.Kind) throws -> [DirectoryEntry] {
    try entries("WHERE kind = ? ORDER BY place, code", [kind.rawValue])
  }

  func entries(_ kind: DirectoryEntry.Kind, holding text: String, limit: Int) throws -> [DirectoryEntry] {
    let holds =
      kind == .person
      ? "party IS NOT NULL AND (instr(code, ?1) OR instr(folded((SELECT name FROM persons JOIN handles USING (id) WHERE handle = code)), ?1))"
      : "instr(text, ?1)"
    let isOne = kind == .questionnaire || kind == .calendar ? "" : " AND place = 0"
    return try entries("WHERE kind = ?2 AND \(holds)\(isOne) ORDER BY code LIMIT ?3", [text, kind.rawValue, limit])
  }

  /// A SIRET alone is looked up along its index; anything else asks each card of the kind once, whatever is looked for.
  func entries(_ kind: DirectoryEntry.Kind, bearing signs: EntrySigns) throws -> [DirectoryEntry] {
    let asked: [(place: String, texts: Set<String>)] = [
      ("siret", signs.sirets), ("substr(siret, 1, 9)", signs.sirens),
      ("substr(text, 1, instr(text || char(10), char(10)) - 1)", signs.names),
      ("json_extract(content, '$.card.siren')", signs.sirens), ("json_extract(content, '$.card.rna')", signs.rnas),
    ].filter { !$0.texts.isEmpty }
    guard !asked.isEmpty else { return [] }
    let sought = asked.map { "\($0.place) IN (SELECT value FROM json_each(?))" }.joined(separator: " OR ")
    let lists = asked.map { JSON.list($0.texts.sorted().map(JSON.text)).line }
    return try entries("WHERE (\(sought)) AND kind = ? ORDER BY code", StatementArguments(lists + [kind.rawValue]))
  }

  private func entries(_ rest: String, _ arguments: StatementArguments) throws -> [DirectoryEntry] {
    try Array(
      db.rows("SELECT kind, code, place, content FROM entries \(rest)", arguments).map { try EntryColumns.entry($0) })
  }

  func codes(_ kind: DirectoryEntry.Kind, near code: String) throws -> [String] {
    let ways = [
      "SELECT code FROM entries WHERE kind = ? AND code >= ? ORDER BY code LIMIT 200",
      "SELECT code FROM entries WHERE kind = ? AND code < ? ORDER BY code DESC LIMIT 200",
    ]
    return try ways.flatMap { try codes($0, [kind.rawValue, code]) }
  }

  func people(of party: Party) throws -> [PersonID] {
    try codes("SELECT code FROM entries WHERE party = ? AND kind = 'person' ORDER BY code", [party.text]).map { ID($0) }
  }

  /// Along the index of what holds an entry; of persons, who are held by their organisations, along that of SIRETs.
  func joined(to key: DirectoryEntry.Key) throws -> [DirectoryEntry.Key] {
    let place = key.kind == .person ? "siret" : "party"
    return try codes(
      "SELECT code FROM entries WHERE \(place) = ? AND kind = ? ORDER BY code", [key.text, key.kind.rawValue]
    ).map { DirectoryEntry.Key(key.kind, $0) }
  }

  func officers() throws -> [PersonID] {
    try codes("SELECT code FROM entries INDEXED BY entries_by_officer WHERE officer = 1 ORDER BY code").map { ID($0) }
  }

  /// From one officer to the next along the index: as many steps as there are officers.
  func officersOfMissions() throws -> [PersonID] {
    try codes(
      """
      WITH RECURSIVE known(officer) AS (
        SELECT min(officer) FROM board UNION ALL
        SELECT (SELECT min(board.officer) FROM board WHERE board.officer > known.officer) FROM known
        WHERE known.officer IS NOT NULL)
      SELECT officer FROM known WHERE officer IS NOT NULL
      """, of: "board"
    ).map { ID($0) }
  }

  func holders(ofSIRET siret: String) throws -> [DirectoryEntry.Key] {
    try Array(
      db.rows("SELECT kind, code FROM entries WHERE siret = ? ORDER BY code", [siret]).map { row in
        let columns = Columns(row, of: "entries", key: [0, 1])
        return DirectoryEntry.Key(try columns.word(0), try columns.code(1))
      })
  }

  private func codes(
    _ sql: String, _ arguments: StatementArguments = [], of table: String = "entries"
  ) throws -> [String] {
    try Array(db.rows(sql, arguments).map { try Columns($0, of: table, key: []).code(0) })
  }

  func issued() throws -> [Questionnaire.Edition: Int] {
    let rows = try db.rows("SELECT code, version, count FROM issues")
    var counts: [Questionnaire.Edition: Int] = [:]
    while let row = try rows.next() {
      let columns = Columns(row, of: "issues", key: [0, 1])
      counts[Questionnaire.Edition(try columns.code(0), try columns.whole(1))] = try columns.whole(2)
    }
    return counts
  }
}

extension EntryTable {
  // Writing.

  func put(_ entry: DirectoryEntry) throws {
    try db.perform(EntryColumns.put, StatementArguments(EntryColumns.values(entry)))
  }

  func remove(_ key: DirectoryEntry.Key) throws {
    try db.perform("DELETE FROM entries WHERE kind = ? AND code = ?", [key.kind.rawValue, key.code])
  }

  /// A person has another code: in her own entry, and in those of whom she stood in for.
  func rename(_ person: PersonID, to code: PersonID) throws {
    for entry in try entries("WHERE kind = ? AND instr(content, ?)", ["person", person.text]) {
      try remove(entry.key)
      try put(entry.naming(person, as: code))
    }
  }

  func count(_ edition: Questionnaire.Edition, _ times: Int = 1) throws {
    try db.perform(
      "INSERT INTO issues VALUES (?, ?, ?) ON CONFLICT (code, version) DO UPDATE SET count = count + excluded.count",
      [edition.code, edition.version, times])
  }

  func fill(_ rows: DirectoryRows) throws {
    for entry in rows.entries { try put(entry) }
    for (edition, count) in rows.issued { try self.count(edition, count) }
  }
}
