import JalonCore
import JalonStore

/// Whatever reads a store by a connection.
protocol Asking {
  var line: Line { get }
}

extension Asking {
  func events(of stream: StreamName, after position: Int) throws(StoreFailure) -> [StoredEvent] {
    try EventReader(line: line).events(of: stream, after: position)
  }
  func sheets(of mission: MissionID) throws(StoreFailure) -> [StoredEvent] {
    try EventReader(line: line).sheets(of: mission)
  }
  func events(order: OrderID) throws(StoreFailure) -> [StoredEvent] { try EventReader(line: line).events(order: order) }
  func events(after sequence: Int, limit: Int) throws(StoreFailure) -> [StoredEvent] {
    try EventReader(line: line).events(after: sequence, limit: limit)
  }
  func latest(_ limit: Int) throws(StoreFailure) -> [StoredEvent] { try EventReader(line: line).latest(limit) }
  func latestOrders(by person: PersonID, limit: Int) throws(StoreFailure) -> [OrderID] {
    try EventReader(line: line).latestOrders(by: person, limit: limit)
  }
  func directory(latest limit: Int) throws(StoreFailure) -> [StoredEvent] {
    try EventReader(line: line).directory(latest: limit)
  }
  func lastOfDirectory() throws(StoreFailure) -> Int { try EventReader(line: line).lastOfDirectory() }
  func position(of stream: StreamName) throws(StoreFailure) -> Int { try EventReader(line: line).position(of: stream) }
  func streams(prefix: String) throws(StoreFailure) -> [StreamHead] {
    try EventReader(line: line).streams(prefix: prefix)
  }
  func streams(holding code: String) throws(StoreFailure) -> [StreamName] {
    try EventReader(line: line).streams(holding: code)
  }
  func forEachHistory(prefix: String, kinds: Set<String>, _ body: ([StoredEvent]) throws -> Void) throws {
    try EventReader(line: line).forEachHistory(prefix: prefix, kinds: kinds, body)
  }

  func missions(involving party: Party) throws(StoreFailure) -> [MissionID] {
    try line.ask(
      "SELECT mission FROM jalon.parts JOIN jalon.board USING (number_key) WHERE party = ? ORDER BY number_key",
      [party.text], of: "board"
    ).map { row throws(StoreFailure) in try row.id(0) }
  }

  func recentCalls(
    of lead: OperatorID, besides mission: MissionID, limit: Int
  ) throws(StoreFailure) -> [[ProviderID]] {
    try line.ask(
      """
      SELECT invited FROM jalon.board WHERE call_lead = ? AND mission <> ?
      ORDER BY call_day DESC, number_key DESC LIMIT ?
      """, [lead.text, mission.text, limit], of: "board"
    ).map { row throws(StoreFailure) in BoardColumns.list(try row.codeIfAny(0) ?? "") }
  }

  func details(of person: PersonID) throws(StoreFailure) -> PersonDetails? { try card(person)?.details }

  func card(_ person: PersonID) throws(StoreFailure) -> PersonCard? {
    try cards("WHERE handle = ?", [person.text]).first
  }

  func cards() throws(StoreFailure) -> [PersonCard] { try cards("ORDER BY handle", []) }

  private func cards(_ rest: String, _ arguments: [any Argument]) throws(StoreFailure) -> [PersonCard] {
    try line.ask(
      "SELECT handle, name, function, mail, phone FROM jalon.persons JOIN jalon.handles USING (id) \(rest)", arguments,
      of: "persons"
    ).map { row throws(StoreFailure) in try PersonCard(row) }
  }

  func formerCards(of person: PersonID) throws(StoreFailure) -> [FormerCard] {
    try former("WHERE handle = ?", [person.text])
  }

  func formerCards() throws(StoreFailure) -> [FormerCard] { try former("", []) }

  private func former(_ condition: String, _ arguments: [any Argument]) throws(StoreFailure) -> [FormerCard] {
    try line.ask(
      """
      SELECT handle, name, function, mail, phone, at FROM jalon.former_persons f JOIN jalon.handles h ON h.id = f.person
      \(condition) ORDER BY at, place
      """, arguments, of: "former_persons"
    ).map { row throws(StoreFailure) in FormerCard(try PersonCard(row), until: try row.instant(5)) }
  }
}

extension PersonCard {
  init(_ row: Columns) throws(StoreFailure) {
    self.init(
      id: try row.id(0), name: try row.text(1), function: try row.text(2), mail: try row.text(3),
      phone: try row.text(4))
  }
}
