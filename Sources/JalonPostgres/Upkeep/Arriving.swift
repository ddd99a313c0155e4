import JalonCore
import JalonStore

extension PostgresStore: MovableStore {
  /// Only for whoever sees all of it.
  func head() throws(StoreFailure) -> Digest {
    try line.order("SELECT jalon.demand_owner()")
    return try StoreRow(line).head
  }

  func forEachKept(_ table: KeptTable, _ body: ([[KeptValue]]) throws -> Void) throws {
    let keys = Array(table.columns.prefix(table.keys))
    let order = table == .formerPersons ? "place" : keys.joined(separator: ", ")
    let columns = table.columns.map { $0 == "reasoned" ? "reasoned::int" : $0 }.joined(separator: ", ")
    var last: [String?]?
    while true {
      let marks = keys.map { _ in "?" }.joined(separator: ", ")
      let from = last == nil ? "" : "WHERE (\(keys.joined(separator: ", "))) > (\(marks))"
      // Former cards are in the order in which they were put aside, and few.
      let limit = table == .formerPersons ? "" : "LIMIT 2000"
      let reply = try line.ask(
        "SELECT \(columns) FROM jalon.\(table.rawValue) \(from) ORDER BY \(order) \(limit)",
        (last ?? []).map { $0 ?? "" }, of: table.rawValue)
      let rows = try reply.map { row throws(StoreFailure) in try table.kept(row) }
      if !rows.isEmpty { try body(rows) }
      guard rows.count == 2_000, table != .formerPersons else { return }
      last = reply.rows.last.map { Array($0.prefix(keys.count)) }
    }
  }
}

extension PostgresDoor {
  /// Makes a store there of another one, whatever it is kept in: all of it, or nothing. The database may hold none.
  ///
  /// - Parameter complete: makes the lists of the new store and looks at it; where it throws, nothing stays.
  public func receive(
    _ source: any MovableStore, at now: Instant, complete: (any Store) throws -> Void
  ) throws {
    let line = Line(address)
    defer { line.close() }
    let standing = try Standing(line)
    guard !standing.isThere else { throw StoreFailure.server(.occupied(database: standing.database)) }
    let founding = Founding(
      origin: try source.origin(), mark: try source.mark(), takenOver: try source.takenOver(), at: now)
    try founding.make(on: line)
    do {
      let store = PostgresStore(line, try StoreRow(line), access: .writable)
      try line.transaction {
        false
      } _: {
        try store.fill(from: source)
        try line.order(
          """
          UPDATE jalon.store SET head = decode(?, 'hex'), orders = (SELECT coalesce(max(number), 0) FROM jalon.orders),
            sequence = (SELECT greatest(coalesce(max(sequence), 0), 0) FROM jalon.events),
            sealed = (SELECT least(coalesce(min(sequence), 0), 0) FROM jalon.events)
          """, [try source.head().text])
      }
      try complete(store)
      guard try store.ends() == source.ends() else { throw StoreFailure.damaged(detail: "heads") }
    } catch {
      try remove()
      throw error
    }
  }
}

extension PostgresStore {
  fileprivate func fill(from source: any MovableStore) throws {
    for table in KeptTable.allCases {
      var place = 0
      try source.forEachKept(table) { rows in
        try fill(
          table.rawValue,
          rows.map { row in
            place += 1
            return table.json(row, place: place)
          })
      }
    }
  }
}

extension KeptTable {
  fileprivate func kept(_ row: Columns) throws(StoreFailure) -> [KeptValue] {
    var values: [KeptValue] = []
    for (index, column) in columns.enumerated() {
      if row.isNull(index) {
        values.append(.null)
      } else if KeptTable.bytes.contains(column) {
        values.append(.bytes(try row.bytes(index)))
      } else if KeptTable.numbers.contains(column) {
        values.append(.whole(try row.whole(index)))
      } else {
        values.append(.text(try row.code(index)))
      }
    }
    return values
  }

  fileprivate func json(_ row: [KeptValue], place: Int) -> JSON {
    var members = zip(columns, row).map { JSON.Member($0, $1.json) }
    if self == .formerPersons { members.append(.init("place", .whole(place))) }
    if self == .persons, case .text(let name) = row[1] { members.append(.init("folded", .text(name.folded))) }
    // Where it came from is told by nothing: when it was received there is not known here.
    if self == .orders { members += [.init("received", "now"), .init("login", "jalon move")] }
    return .group(members)
  }

  private static let bytes: Set<String> = ["digest", "start", "salt"]
  private static let numbers: Set<String> = [
    "at", "number", "reasoned", "first", "count", "order_number", "erased", "sequence", "position", "version",
    "anchor",
  ]
}

extension KeptValue {
  fileprivate var json: JSON {
    switch self {
    case .null: .null
    case .whole(let number): .whole(number)
    case .text(let text): .text(text)
    case .bytes(let bytes): .text("\\x" + Salt(bytes: bytes).hexadecimal)
    }
  }
}
