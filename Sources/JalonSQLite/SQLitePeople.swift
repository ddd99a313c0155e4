import GRDB
import JalonCore
import JalonStore

extension Database {
  func save(_ card: PersonCard) throws {
    try perform(
      "INSERT OR REPLACE INTO persons VALUES (?, ?, ?, ?, ?)",
      [card.id.text, card.name, card.function, card.mail, card.phone])
  }
}

extension PersonCard {
  fileprivate init(_ row: Row) {
    self.init(id: ID(row[0]), name: row[1], function: row[2], mail: row[3], phone: row[4])
  }
}

extension SQLiteStore {
  /// One transaction of its own; `much` where it touches more than a few rows.
  func change<Result>(much: Bool = false, _ body: (Database) throws -> Result) throws(StoreFailure) -> Result {
    try demandWritable()
    return try link.run { db in
      if much { try db.widen() }
      defer { if much { db.narrow() } }
      var outcome: Result?
      try db.inTransaction(.immediate) {
        outcome = try body(db)
        return .commit
      }
      guard let outcome else { preconditionFailure("a transaction that commits has an outcome") }
      return outcome
    }
  }

  public func save(_ card: PersonCard) throws(StoreFailure) { try change { try $0.save(card) } }

  @discardableResult public func erase(_ person: PersonID) throws(StoreFailure) -> Bool {
    try change { db in
      try db.perform("DELETE FROM persons WHERE id = ?", [person.text])
      return db.changesCount > 0
    }
  }

  public func card(_ person: PersonID) throws(StoreFailure) -> PersonCard? {
    try link.run { try $0.first("SELECT * FROM persons WHERE id = ?", [person.text]).map(PersonCard.init) }
  }

  public func cards() throws(StoreFailure) -> [PersonCard] {
    try link.run { try Array($0.rows("SELECT * FROM persons ORDER BY id").map { PersonCard($0) }) }
  }
}
