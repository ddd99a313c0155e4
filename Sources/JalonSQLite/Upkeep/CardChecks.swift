import GRDB
import JalonCore
import JalonStore

// What people are known by, and their cards, held against what the facts on them say.

extension SQLiteStore {
  /// Cards, and what they were before, are those of persons of whom the journal tells, and as the facts on these seal them; a
  /// former one was changed by an act on that person.
  func people(_ db: Database, _ limit: Int) throws -> [Finding] {
    let strays = try db.rows(
      """
      SELECT coalesce(h.handle, p.id) FROM persons p LEFT JOIN handles h USING (id) WHERE NOT EXISTS
        (SELECT 1 FROM events e WHERE e.stream = ? || p.id) LIMIT ?
      """, [StreamName.entries(.person), limit])
    let former = try db.rows(
      """
      SELECT coalesce(h.handle, f.person) FROM former_persons f LEFT JOIN handles h ON h.id = f.person
      WHERE NOT EXISTS (SELECT 1 FROM orders o JOIN events e ON e.order_number = o.number
        WHERE o.id = f.order_id AND o.at = f.at AND e.stream = ? || f.person) LIMIT ?
      """, [StreamName.entries(.person), limit])
    let found: [Finding] =
      try Array(strays.map { .strayCard(try Columns($0, of: "persons", key: []).id(0)) })
      + Array(former.map { .strayFormerCard(try Columns($0, of: "former_persons", key: []).id(0)) })
    let changed = try db.cardWalks().flatMap { try db.findings(on: $0, $1) }
    return found + changed.filter { !found.contains($0) }.prefix(limit)
  }

  /// Each key of a person in the journal has a code, and no other key has one; whoever was erased has her key for a code.
  func codes(of people: Set<PersonKey>, _ db: Database) throws -> [Finding] {
    let erased = Set(try db.cardWalks().filter(\.walk.isErased).map(\.person))
    let signing = try db.rows("SELECT person FROM orders UNION SELECT entered_by FROM orders")
    var left = people.union(try Array(signing.map { PersonKey(try Columns($0, of: "orders", key: []).code(0)) }))
    let cursor = try db.rows("SELECT id, handle, EXISTS (SELECT 1 FROM persons p WHERE p.id = h.id) FROM handles h")
    var found: [Finding] = []
    while let row = try cursor.next() {
      let columns = Columns(row, of: "handles")
      let (key, code) = (PersonKey(try columns.code(0)), PersonID(try columns.code(1)))
      let isKnown = left.remove(key) != nil
      if !isKnown, try !columns.flag(2) { found.append(.strayCode(code)) }
      if erased.contains(key), code.text != key.text { found.append(.codeOfErased(code)) }
    }
    return found + left.sorted { $0.text < $1.text }.map { .missingCode($0) }
  }

  public func unsealedCards() throws(StoreFailure) -> Int {
    try link.run { try $0.cardWalks().count { $0.walk.standing == .unknown } }
  }
}

extension Database {
  /// What became of the card of each person of whom a fact tells.
  fileprivate func cardWalks() throws -> [(person: PersonKey, walk: CardWalk)] {
    var walks: [(person: PersonKey, walk: CardWalk)] = []
    let streams = StreamName.entries(.person)
    try EventReader(db: self).forEachResting(prefix: streams) { event in
      let person = PersonKey(String(event.stream.text.dropFirst(streams.count)))
      if walks.last?.person != person { walks.append((person, CardWalk())) }
      walks[walks.count - 1].walk.follow(event, sealing: try seal(of: event))
    }
    return walks
  }

  private func seal(of event: RestingEvent) throws -> String? {
    guard event.payload.contains(CardSeal.field) else { return nil }
    return try first(
      "SELECT text FROM texts WHERE sequence = ? AND field = ?", [event.sequence, CardSeal.field]
    ).flatMap { try Columns($0, of: "texts", key: []).codeIfAny(0) }
  }

  fileprivate func findings(on key: PersonKey, _ walk: CardWalk) throws -> [Finding] {
    let person = try person(key)
    let card = try first(
      "SELECT name, function, mail, phone FROM persons WHERE id = ?", [key.text]
    ).map { try Columns($0, of: "persons", key: []).seal(of: person) }
    var found: [Finding] = []
    if let card {
      if walk.standing == .none { found.append(.strayCard(person)) }
      if case .sealed(let seal) = walk.standing, seal != card { found.append(.differentCard(person)) }
    }
    var awaited = walk.former
    let former = try rows(
      "SELECT name, function, mail, phone, order_id FROM former_persons WHERE person = ?", [key.text])
    while let row = try former.next() {
      let columns = Columns(row, of: "former_persons", key: [])
      let told = awaited.removeValue(forKey: try columns.id(4))
      if told == nil, walk.isWhole { found.append(.strayFormerCard(person)) }
      if case .sealed(let seal)? = told, try seal != columns.seal(of: person) {
        found.append(.differentFormerCard(person))
      }
    }
    if walk.isWhole, !awaited.isEmpty { found.append(.differentFormerCard(person)) }
    return found
  }
}

extension Columns {
  /// Of a card whose texts stand first.
  fileprivate func seal(of person: PersonID) throws -> String {
    CardSeal.of(
      PersonCard(
        id: person, name: try text(0), function: try text(1), mail: try text(2), phone: try text(3)))
  }
}
