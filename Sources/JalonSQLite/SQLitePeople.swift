import GRDB
import JalonCore
import JalonStore

extension Database {
  /// What stands for a person in the journal; `nil` where nothing was ever written of her.
  func key(of person: PersonID) throws -> PersonKey? {
    try first("SELECT id FROM handles WHERE handle = ?", [person.text]).map {
      PersonKey(try Columns($0, of: "handles").code(0))
    }
  }

  /// The same; a new one where there is none.
  func key(of person: PersonID, orElse new: PersonKey) throws -> PersonKey {
    if let known = try key(of: person) { return known }
    try perform("INSERT INTO handles VALUES (?, ?)", [new.text, person.text])
    return new
  }

  /// The code of a person; what stands for her, once it went with her card.
  func person(_ key: PersonKey) throws -> PersonID {
    try first("SELECT handle FROM handles WHERE id = ?", [key.text]).map { try Columns($0, of: "handles").id(0) }
      ?? PersonID(key.text)
  }

  func card(_ person: PersonID) throws -> PersonCard? {
    try first("\(PersonCard.query) WHERE handle = ?", [person.text]).map { try PersonCard($0) }
  }

  /// Puts a card in place of what stands there, which is kept with the order that changed it.
  func replace(_ card: PersonCard, under order: OrderID, at instant: Instant) throws {
    guard let former = try self.card(card.id), former != card else { return try save(card) }
    try keep(former, under: order, at: instant)
    try save(card)
  }

  /// The card as it was before `restored.before`; none, where nothing stood there then.
  func restore(_ restored: RestoredCard, under order: OrderID, at instant: Instant) throws {
    let former = try first(
      """
      SELECT handle, name, function, mail, phone FROM handles h JOIN former_persons f ON f.person = h.id
      WHERE handle = ? AND order_id = ?
      """, [restored.person.text, restored.before.text]
    ).map { try PersonCard($0) }
    if let standing = try card(restored.person) { try keep(standing, under: order, at: instant) }
    if let former { return try save(former) }
    try perform(
      "DELETE FROM persons WHERE id = (SELECT id FROM handles WHERE handle = ?)", [restored.person.text])
  }

  /// Takes a person away, with her card, all that it was and what seals it. Returns by what she is known from now on: her acts stay one
  /// person's, and the code is free; `nil` where nothing was ever written of her.
  func erase(_ person: PersonID, at instant: Instant) throws -> PersonID? {
    guard let key = try key(of: person) else { return nil }
    try perform(
      """
      UPDATE texts SET text = NULL, salt = NULL, erased = ? WHERE field = ? AND text IS NOT NULL
        AND sequence IN (SELECT sequence FROM events WHERE stream = ?)
      """, [instant.seconds, CardSeal.field, StreamName.entry(DirectoryEntry.Key(.person, key.text)).text])
    try perform("DELETE FROM former_persons WHERE person = ?", [key.text])
    try perform("DELETE FROM persons WHERE id = ?", [key.text])
    try perform("UPDATE handles SET handle = id WHERE id = ?", [key.text])
    try EntryTable(db: self).rename(person, to: PersonID(key.text))
    return PersonID(key.text)
  }

  private func keep(_ former: PersonCard, under order: OrderID, at instant: Instant) throws {
    try perform(
      """
      INSERT OR IGNORE INTO former_persons
      VALUES ((SELECT id FROM handles WHERE handle = ?), ?, ?, ?, ?, ?, ?)
      """,
      [
        former.id.text, order.text, instant.seconds, former.name, former.function, former.mail, former.phone,
      ])
  }

  func save(_ card: PersonCard) throws {
    let key = try key(of: card.id, orElse: Seed.drawn().key(of: card.id))
    try perform(
      "INSERT OR REPLACE INTO persons VALUES (?, ?, ?, ?, ?)",
      [key.text, card.name, card.function, card.mail, card.phone])
  }
}

extension PersonCard {
  fileprivate static let query = "SELECT handle, name, function, mail, phone FROM persons JOIN handles USING (id)"

  fileprivate init(_ row: Row) throws(StoreFailure) {
    let columns = Columns(row, of: "persons")
    self.init(
      id: try columns.id(0), name: try columns.text(1), function: try columns.text(2), mail: try columns.text(3),
      phone: try columns.text(4))
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

  public func card(_ person: PersonID) throws(StoreFailure) -> PersonCard? {
    try link.run { try $0.card(person) }
  }

  public func formerCards(of person: PersonID) throws(StoreFailure) -> [FormerCard] {
    try former("WHERE handle = ?", [person.text])
  }

  public func formerCards() throws(StoreFailure) -> [FormerCard] { try former("", []) }

  private func former(_ condition: String, _ arguments: StatementArguments) throws(StoreFailure) -> [FormerCard] {
    try link.run { db in
      let sql = """
        SELECT handle, name, function, mail, phone, at FROM former_persons f JOIN handles h ON h.id = f.person
        \(condition) ORDER BY at, f.rowid
        """
      return try Array(
        db.rows(sql, arguments).map { row in
          try FormerCard(PersonCard(row), until: Instant(seconds: Columns(row, of: "former_persons").whole(5)))
        })
    }
  }

  public func cards() throws(StoreFailure) -> [PersonCard] {
    try link.run { try Array($0.rows("\(PersonCard.query) ORDER BY handle").map { try PersonCard($0) }) }
  }
}
