import JalonCore
import JalonStore

/// What people are known by, and their cards, held against what the facts on them say.
struct CardChecks {
  let line: Line

  func findings(_ people: Set<PersonKey>, _ limit: Int) throws -> [Finding] {
    let walks = try walks()
    let strays = try strays()
    let changed = try walks.flatMap { try findings(on: $0, $1) }.filter { !strays.contains($0) }
    return strays + changed.prefix(limit) + (try codes(of: people, walks))
  }

  /// What became of the card of each person of whom a fact tells.
  func walks() throws -> [(person: PersonKey, walk: CardWalk)] {
    let streams = StreamName.entries(.person)
    let seals = try line.ask(
      "SELECT sequence, text FROM jalon.texts WHERE field = '\(CardSeal.field)' AND text IS NOT NULL", of: "texts"
    ).map { row throws(StoreFailure) in (try row.whole(0), try row.code(1)) }
    let kept = Dictionary(seals) { first, _ in first }
    var walks: [(person: PersonKey, walk: CardWalk)] = []
    try EventReader(line: line).forEachKept(
      Question("e.stream >= ? AND e.stream < ?", [streams, streams.upTo])
    ) { told in
      let person = PersonKey(String(told.event.stream.text.dropFirst(streams.count)))
      if walks.last?.person != person { walks.append((person, CardWalk())) }
      let seal = told.event.payload.contains(CardSeal.field) ? kept[told.event.sequence] : nil
      walks[walks.count - 1].walk.follow(told.event, sealing: seal)
    }
    return walks
  }

  /// Cards, and what they were before, of persons of whom the journal does not tell.
  private func strays() throws(StoreFailure) -> [Finding] {
    let person = StreamName.entries(.person)
    let cards: [Finding] = try line.ask(
      """
      SELECT coalesce(h.handle, p.id) FROM jalon.persons p LEFT JOIN jalon.handles h USING (id) WHERE NOT EXISTS
        (SELECT 1 FROM jalon.events e WHERE e.stream = '\(person)' || p.id)
      """, of: "persons"
    ).map { row throws(StoreFailure) in .strayCard(try row.id(0)) }
    let former: [Finding] = try line.ask(
      """
      SELECT coalesce(h.handle, f.person) FROM jalon.former_persons f LEFT JOIN jalon.handles h ON h.id = f.person
      WHERE NOT EXISTS (SELECT 1 FROM jalon.orders o JOIN jalon.events e ON e.order_number = o.number
        WHERE o.id = f.order_id AND o.at = f.at AND e.stream = '\(person)' || f.person)
      """, of: "former_persons"
    ).map { row throws(StoreFailure) in .strayFormerCard(try row.id(0)) }
    return cards + former
  }

  private func findings(on key: PersonKey, _ walk: CardWalk) throws(StoreFailure) -> [Finding] {
    let handle = try line.first("SELECT handle FROM jalon.handles WHERE id = ?", [key.text], of: "handles")
    let person = PersonID(try handle?.code(0) ?? key.text)
    let card = try line.first(
      "SELECT name, function, mail, phone FROM jalon.persons WHERE id = ?", [key.text], of: "persons")
    var found: [Finding] = []
    if let card {
      if walk.standing == .none { found.append(.strayCard(person)) }
      if case .sealed(let seal) = walk.standing, try seal != card.seal(of: person) {
        found.append(.differentCard(person))
      }
    }
    var awaited = walk.former
    let former = try line.ask(
      "SELECT name, function, mail, phone, order_id FROM jalon.former_persons WHERE person = ?", [key.text],
      of: "former_persons"
    ).map { row throws(StoreFailure) in (try row.seal(of: person), OrderID(try row.code(4))) }
    for (seal, order) in former {
      let told = awaited.removeValue(forKey: order)
      if told == nil, walk.isWhole { found.append(.strayFormerCard(person)) }
      if case .sealed(let other)? = told, other != seal { found.append(.differentFormerCard(person)) }
    }
    if walk.isWhole, !awaited.isEmpty { found.append(.differentFormerCard(person)) }
    return found
  }

  /// Each key of a person in the journal has a code, and no other key has one; whoever was erased has her key for a code.
  private func codes(
    of people: Set<PersonKey>, _ walks: [(person: PersonKey, walk: CardWalk)]
  ) throws(StoreFailure) -> [Finding] {
    let erased = Set(walks.filter(\.walk.isErased).map(\.person))
    let signing = try line.ask(
      "SELECT person FROM jalon.orders UNION SELECT entered_by FROM jalon.orders", of: "orders"
    ).map { row throws(StoreFailure) in PersonKey(try row.code(0)) }
    var left = people.union(signing)
    let handles = try line.ask(
      "SELECT id, handle, EXISTS (SELECT 1 FROM jalon.persons p WHERE p.id = h.id) FROM jalon.handles h", of: "handles"
    ).map { row throws(StoreFailure) in (PersonKey(try row.code(0)), PersonID(try row.code(1)), try row.flag(2)) }
    var found: [Finding] = []
    for (key, code, hasCard) in handles {
      if left.remove(key) == nil, !hasCard { found.append(.strayCode(code)) }
      if erased.contains(key), code.text != key.text { found.append(.codeOfErased(code)) }
    }
    return found + left.sorted { $0.text < $1.text }.map { .missingCode($0) }
  }
}

extension Columns {
  /// Of a card whose texts stand first.
  fileprivate func seal(of person: PersonID) throws(StoreFailure) -> String {
    CardSeal.of(
      PersonCard(id: person, name: try text(0), function: try text(1), mail: try text(2), phone: try text(3)))
  }
}
