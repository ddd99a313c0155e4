import JalonCore
import JalonStore

/// An entry of the directory as columns: what it is found by, and the entry itself as a text.
enum EntryColumns {
  static let selected = "kind, code, place, content"

  static func json(_ entry: DirectoryEntry) -> JSON {
    [
      "kind": .text(entry.key.kind.rawValue), "code": .text(entry.key.code), "place": .whole(entry.place),
      "siret": JSON(entry.sign), "party": JSON(entry.within), "officer": .flag(entry.isOfficer),
      "text": .text(entry.searchable), "content": .text(EntryCodec.text(of: entry)),
    ]
  }

  static func entry(_ columns: Columns) throws(StoreFailure) -> DirectoryEntry {
    let (kind, place): (DirectoryEntry.Kind, Int) = (try columns.word(0), try columns.whole(2))
    let (code, text) = (try columns.code(1), try columns.code(3))
    let entry: DirectoryEntry
    do { entry = try EntryCodec.read(kind, place: place, text) } catch { throw columns.fault(3) }
    guard entry.key.code == code else { throw columns.fault(3) }
    return entry
  }
}

/// The entries and the counts of surveys, as one connection sees them.
struct EntryTable {
  let line: Line

  func entries(_ rest: String, _ arguments: [any Argument]) throws(StoreFailure) -> [DirectoryEntry] {
    try line.ask(
      "SELECT \(EntryColumns.selected) FROM jalon.entries \(rest)", arguments, of: "entries", key: [0, 1]
    ).map { row throws(StoreFailure) in try EntryColumns.entry(row) }
  }

  /// Those of persons that name one.
  func people(holding person: PersonID) throws(StoreFailure) -> [DirectoryEntry] {
    try entries("WHERE kind = 'person' AND strpos(content, ?) > 0", [person.text])
  }

  func bearing(_ kind: DirectoryEntry.Kind, _ signs: EntrySigns) throws(StoreFailure) -> [DirectoryEntry] {
    let asked: [(place: String, texts: Set<String>)] = [
      ("siret", signs.sirets), ("substr(siret, 1, 9)", signs.sirens), ("split_part(text, chr(10), 1)", signs.names),
      ("content::jsonb #>> '{card,siren}'", signs.sirens), ("content::jsonb #>> '{card,rna}'", signs.rnas),
    ].filter { !$0.texts.isEmpty }
    guard !asked.isEmpty else { return [] }
    let sought = asked.map { "\($0.place) IN (SELECT jsonb_array_elements_text(?::jsonb))" }.joined(separator: " OR ")
    let lists = asked.map { JSON.list($0.texts.sorted().map(JSON.text)) }
    return try entries("WHERE (\(sought)) AND kind = ? ORDER BY code", lists + [kind.rawValue])
  }

  func codes(
    _ sql: String, _ arguments: [any Argument] = [], of table: String = "entries"
  ) throws(StoreFailure) -> [String] {
    try line.ask(sql, arguments, of: table, key: []).map { row throws(StoreFailure) in try row.code(0) }
  }
}

extension Asking {
  private var table: EntryTable { EntryTable(line: line) }

  func entry(_ key: DirectoryEntry.Key) throws(StoreFailure) -> DirectoryEntry? {
    try table.entries("WHERE kind = ? AND code = ?", [key.kind.rawValue, key.code]).first
  }

  func entries(_ kind: DirectoryEntry.Kind) throws(StoreFailure) -> [DirectoryEntry] {
    try table.entries("WHERE kind = ? ORDER BY place, code", [kind.rawValue])
  }

  func entries(
    _ kind: DirectoryEntry.Kind, holding text: String, limit: Int
  ) throws(StoreFailure) -> [DirectoryEntry] {
    let name = """
      coalesce((SELECT folded FROM jalon.persons JOIN jalon.handles USING (id) WHERE handle = code), '')
      """
    let holds =
      kind == .person ? "party IS NOT NULL AND strpos(code || chr(10) || \(name), ?) > 0" : "strpos(text, ?) > 0"
    let isOne = kind == .questionnaire || kind == .calendar ? "" : " AND place = 0"
    return try table.entries("WHERE \(holds) AND kind = ?\(isOne) ORDER BY code LIMIT ?", [text, kind.rawValue, limit])
  }

  func entries(
    _ kind: DirectoryEntry.Kind, bearing signs: EntrySigns
  ) throws(StoreFailure) -> [DirectoryEntry] { try table.bearing(kind, signs) }

  func codes(_ kind: DirectoryEntry.Kind, near code: String) throws(StoreFailure) -> [String] {
    try table.codes(
      "SELECT code FROM jalon.entries WHERE kind = ? AND code >= ? ORDER BY code LIMIT 200", [kind.rawValue, code])
      + table.codes(
        "SELECT code FROM jalon.entries WHERE kind = ? AND code < ? ORDER BY code DESC LIMIT 200",
        [kind.rawValue, code])
  }

  func people(of party: Party) throws(StoreFailure) -> [PersonID] {
    try table.codes(
      "SELECT code FROM jalon.entries WHERE party = ? AND kind = 'person' ORDER BY code", [party.text]
    ).map { ID($0) }
  }

  func joined(to key: DirectoryEntry.Key) throws(StoreFailure) -> [DirectoryEntry.Key] {
    let place = key.kind == .person ? "siret" : "party"
    return try table.codes(
      "SELECT code FROM jalon.entries WHERE \(place) = ? AND kind = ? ORDER BY code", [key.text, key.kind.rawValue]
    ).map { DirectoryEntry.Key(key.kind, $0) }
  }

  func officers() throws(StoreFailure) -> [PersonID] {
    try table.codes("SELECT code FROM jalon.entries WHERE officer ORDER BY code").map { ID($0) }
  }

  func officersOfMissions() throws(StoreFailure) -> [PersonID] {
    try table.codes("SELECT DISTINCT officer FROM jalon.board ORDER BY officer", of: "board").map { ID($0) }
  }

  func holders(ofSIRET siret: String) throws(StoreFailure) -> [DirectoryEntry.Key] {
    try line.ask("SELECT kind, code FROM jalon.entries WHERE siret = ? ORDER BY code", [siret], of: "entries").map {
      row throws(StoreFailure) in
      DirectoryEntry.Key(try row.word(0), try row.code(1))
    }
  }

  func surveysIssued() throws(StoreFailure) -> [Questionnaire.Edition: Int] {
    let counts = try line.ask("SELECT code, version, count FROM jalon.issues", of: "issues", key: [0, 1]).map {
      row throws(StoreFailure) in
      (Questionnaire.Edition(try row.code(0), try row.whole(1)), try row.whole(2))
    }
    return Dictionary(counts) { first, _ in first }
  }
}
