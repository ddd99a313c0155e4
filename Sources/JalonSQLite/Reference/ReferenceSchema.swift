import GRDB
import JalonStore

/// The tables of the registers' file: what was published, and nothing of anybody's work.
enum ReferenceSchema {
  static let version = 1
  /// `JALR`: no store.
  static let application = 0x4A41_4C52

  /// Makes them in a new file; one of a newer Jalon is refused.
  static func demand(in db: Database) throws {
    let found = try db.number("PRAGMA user_version", of: "loads") ?? 0
    guard found <= version else { throw StoreFailure.newer(found: found, known: version) }
    if found == version { return }
    for statement in statements { try db.execute(sql: statement) }
    try db.execute(sql: "PRAGMA application_id = \(application); PRAGMA user_version = \(version)")
  }

  private static let statements = [
    """
    CREATE TABLE loads (
      id INTEGER PRIMARY KEY, kind TEXT NOT NULL, file TEXT NOT NULL, day INTEGER NOT NULL, loaded_at INTEGER NOT NULL,
      departments TEXT NOT NULL, rows INTEGER NOT NULL) STRICT
    """,
    """
    CREATE TABLE establishments (
      siret TEXT NOT NULL PRIMARY KEY, load INTEGER NOT NULL, department TEXT, sign TEXT, address TEXT, postcode TEXT,
      town TEXT, commune TEXT, open INTEGER NOT NULL, seat INTEGER NOT NULL) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE units (
      siren TEXT NOT NULL PRIMARY KEY, load INTEGER NOT NULL, name TEXT, acronym TEXT, rna TEXT, category TEXT,
      active INTEGER NOT NULL) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX units_rna ON units (rna) WHERE rna IS NOT NULL",
    """
    CREATE TABLE associations (
      rna TEXT NOT NULL PRIMARY KEY, load INTEGER NOT NULL, department TEXT, siret TEXT, name TEXT, acronym TEXT,
      address TEXT, postcode TEXT, town TEXT, commune TEXT, standing TEXT NOT NULL, ended_on INTEGER,
      public_utility INTEGER NOT NULL) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX associations_siret ON associations (siret) WHERE siret IS NOT NULL",
    """
    CREATE TABLE communes (
      code TEXT NOT NULL PRIMARY KEY, load INTEGER NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL,
      department TEXT NOT NULL, parent TEXT) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX communes_folded ON communes (folded)",
    """
    CREATE TABLE groupings (
      commune TEXT NOT NULL PRIMARY KEY, load INTEGER NOT NULL, siren TEXT NOT NULL, name TEXT NOT NULL)
      STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE neighbourhoods (
      commune TEXT NOT NULL, code TEXT NOT NULL, load INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (commune, code))
      STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE zones (
      commune TEXT NOT NULL, scheme TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL, load INTEGER NOT NULL,
      PRIMARY KEY (commune, scheme, since)) STRICT, WITHOUT ROWID
    """,
    // What a name is found by: each of its words, and the number of whoever bears it.
    "CREATE TABLE words (word TEXT NOT NULL, ref TEXT NOT NULL, PRIMARY KEY (word, ref)) STRICT, WITHOUT ROWID",
  ]
}
