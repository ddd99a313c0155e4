import GRDB
import JalonCore
import JalonStore

/// Writes one file of a register in the place of what an earlier one said.
final class ReferenceWriter {
  private let db: Database
  private let register: LoadedRegister
  private let load: Int
  private var rows = 0
  private var schemes: Set<String> = []
  /// Organisations have no address: those of the départements that were loaded are kept.
  private let isOfEstablishments: Bool

  init(_ db: Database, _ register: LoadedRegister) throws {
    (self.db, self.register) = (db, register)
    isOfEstablishments = register.kind == .legalUnits && !register.departments.isEmpty
    try db.perform(
      "INSERT INTO loads (kind, file, day, loaded_at, departments, rows) VALUES (?, ?, ?, ?, ?, 0)",
      [
        register.kind.rawValue, register.file, register.day.number, register.loadedAt.seconds,
        register.departments.joined(separator: "\n"),
      ])
    load = Int(db.lastInsertedRowID)
  }

  func write(_ row: RegisterRow) throws {
    switch row {
    case .establishment(let row): try write(row)
    case .legalUnit(let row): if try isKept(row) { try write(row) }
    case .association(let row): try write(row)
    case .commune(let row):
      try insert(
        "communes (code, load, name, folded, department, parent)",
        [row.code, load, row.name, RegisterQuestion.commune(row.name), row.department, row.parent])
    case .grouping(let row):
      try insert("groupings (commune, load, siren, name)", [row.commune, load, row.siren, row.name])
    case .neighbourhood(let row):
      try insert(
        "neighbourhoods (commune, code, load, name)", [ReferenceWriter.key(of: row), row.code, load, row.name])
    case .zone(let row):
      schemes.insert(row.scheme)
      try insert(
        "zones (commune, scheme, since, until, load)",
        [
          row.commune, row.scheme, row.since?.number ?? ReferenceReader.always,
          row.until?.number ?? ReferenceReader.ever, load,
        ])
    }
  }

  private func write(_ row: EstablishmentRow) throws {
    try insert(
      "establishments (siret, load, department, sign, address, postcode, town, commune, open, seat)",
      [
        row.siret, load, row.place.department, row.sign, row.place.address, row.place.postcode, row.place.town,
        row.place.commune, row.isOpen, row.isSeat,
      ])
  }

  private func write(_ row: LegalUnitRow) throws {
    try insert(
      "units (siren, load, name, acronym, rna, category, active)",
      [row.siren, load, row.name, row.acronym, row.rna, row.category, row.isActive])
  }

  private func write(_ row: AssociationRow) throws {
    try insert(
      "associations (rna, load, department, siret, name, acronym, address, postcode, town, commune, standing, ended_on, public_utility)",
      [
        row.rna, load, row.place.department, row.siret, row.name, row.acronym, row.place.address, row.place.postcode,
        row.place.town, row.place.commune, row.standing.rawValue, row.endedOn?.number, row.isOfPublicUtility,
      ])
  }

  private func isKept(_ row: LegalUnitRow) throws -> Bool {
    guard isOfEstablishments else { return true }
    return try db.first(
      "SELECT 1 FROM establishments WHERE siret > ? AND siret < ? LIMIT 1", [row.siren, row.siren + ":"]) != nil
  }

  private func insert(_ table: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    let places = values.map { _ in "?" }.joined(separator: ", ")
    try db.perform("INSERT OR REPLACE INTO \(table) VALUES (\(places))", StatementArguments(values))
    rows += 1
  }

  /// The code of its commune; its département and its name where a list names it so.
  static func key(of row: NeighbourhoodRow) -> String {
    if CommuneCode(row.commune).doubt == nil { return row.commune }
    let number = row.code.drop { !$0.isNumber }.prefix(3)
    return "\(String(number).drop { $0 == "0" }) \(RegisterQuestion.commune(row.commune))"
  }

  // MARK: - The end

  /// What an earlier file of the same register said, and this one does not, goes.
  func end() throws -> LoadedRegister {
    guard rows > 0 else { throw NothingKept() }
    try removeFormer()
    try refreshWords()
    try db.perform("UPDATE loads SET rows = ? WHERE id = ?", [rows, load])
    for table in ReferenceWriter.tables[register.kind] ?? [] {
      try db.perform(
        "DELETE FROM loads WHERE kind = ? AND id <> ? AND NOT EXISTS (SELECT 1 FROM \(table) WHERE load = loads.id)",
        [register.kind.rawValue, load])
    }
    return LoadedRegister(
      kind: register.kind, file: register.file, day: register.day, loadedAt: register.loadedAt,
      departments: register.departments, rows: rows)
  }

  private func removeFormer() throws {
    switch register.kind {
    case .establishments where !register.departments.isEmpty:
      for department in register.departments {
        try db.perform("DELETE FROM establishments WHERE load <> ? AND department = ?", [load, department])
      }
    case .establishments: try db.perform("DELETE FROM establishments WHERE load <> ?", [load])
    case .legalUnits: try db.perform("DELETE FROM units WHERE load <> ?", [load])
    // Published in many files, one for each département, in which an association stays once it is dissolved.
    case .associations: break
    case .communes: try db.perform("DELETE FROM communes WHERE load <> ?", [load])
    case .groupings: try db.perform("DELETE FROM groupings WHERE load <> ?", [load])
    case .neighbourhoods: try db.perform("DELETE FROM neighbourhoods WHERE load <> ?", [load])
    case .zones:
      for scheme in schemes { try db.perform("DELETE FROM zones WHERE load <> ? AND scheme = ?", [load, scheme]) }
    }
  }

  private static let tables: [RegisterKind: [String]] = [
    .establishments: ["establishments"], .legalUnits: ["units"], .associations: ["associations"],
    .communes: ["communes"], .groupings: ["groupings"], .neighbourhoods: ["neighbourhoods"], .zones: ["zones"],
  ]

  /// Whoever bears names of this register is found by them from now on.
  private func refreshWords() throws {
    guard let (length, sql) = ReferenceWriter.named[register.kind] else { return }
    try db.perform("DELETE FROM words WHERE length(ref) = ?", [length])
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      let columns = Columns(row, of: "words")
      let names = try [columns.textIfAny(1), columns.textIfAny(2)].compactMap(\.self)
      let ref = try columns.code(0)
      for word in RegisterQuestion.words(of: names.joined(separator: " ")) {
        try db.perform("INSERT OR IGNORE INTO words (word, ref) VALUES (?, ?)", [word, ref])
      }
    }
  }

  /// How long a number of that register is, and what its bearers are called.
  private static let named: [RegisterKind: (Int, String)] = [
    .establishments: (14, "SELECT siret, sign, NULL FROM establishments WHERE sign IS NOT NULL"),
    .legalUnits: (9, "SELECT siren, name, acronym FROM units"),
    .associations: (10, "SELECT rna, name, acronym FROM associations"),
  ]
}
