import FoundationEssentials
import GRDB
import JalonCore
import JalonStore

/// The drawer of one person, for one store, in a file of this computer that holds those of everybody.
public final class SQLiteDrawer: Drawer {
  private let file: DrawerFile
  private let owner: DrawerOwner

  /// Touches nothing on the disk: the file is opened by the first use, and made by the first write.
  public init(_ path: String, of owner: DrawerOwner) {
    file = DrawerFile(path)
    self.owner = owner
  }

  public var putAside: String? { file.putAside }

  public func close() throws(StoreFailure) { try file.close() }

  public func clear() throws(StoreFailure) {
    try file.write { db in
      for (table, owner) in [("drafts", self.mine()), ("session", self.mine()), ("requests", self.asked())] {
        try db.perform("DELETE FROM \(table) WHERE store = ? AND person = ?", owner)
      }
    }
  }

  private func mine(_ more: (any DatabaseValueConvertible)?...) -> StatementArguments {
    StatementArguments([owner.store, owner.person.text] + more)
  }

  /// Of this very file.
  private func asked(_ more: (any DatabaseValueConvertible)?...) -> StatementArguments {
    StatementArguments([owner.place, owner.person.text] + more)
  }

  private func mine(_ key: DraftKey) -> StatementArguments { mine(key.screen, key.mission.text, key.command) }
}

extension SQLiteDrawer {
  public func save(_ draft: FormDraft) throws(StoreFailure) {
    try file.write { try self.put(draft.key, draft.fields, draft.at, in: $0) }
  }

  private func put(_ key: DraftKey, _ fields: String, _ at: Instant, in db: Database) throws {
    try db.perform(
      "INSERT OR REPLACE INTO drafts VALUES (?, ?, ?, ?, ?, ?, ?)",
      mine(key.screen, key.mission.text, key.command, fields, at.seconds))
  }

  public func draft(_ key: DraftKey) throws(StoreFailure) -> FormDraft? {
    try file.read(nil) { db in
      try db.first("SELECT screen, mission, command, fields, at FROM drafts \(SQLiteDrawer.ofKey)", self.mine(key))
        .map { try FormDraft($0) }
    }
  }

  public func drafts() throws(StoreFailure) -> [FormDraft] {
    try file.read([]) { db in
      try db.rows(
        """
        SELECT screen, mission, command, fields, at FROM drafts WHERE store = ? AND person = ?
        ORDER BY at DESC, screen, mission, command
        """, self.mine()
      ).readable(FormDraft.init)
    }
  }

  public func discard(_ key: DraftKey) throws(StoreFailure) {
    let isKept = try file.read(false) {
      try $0.first("SELECT 1 FROM drafts \(SQLiteDrawer.ofKey)", self.mine(key)) != nil
    }
    guard isKept else { return }
    try file.write { try $0.perform("DELETE FROM drafts \(SQLiteDrawer.ofKey)", self.mine(key)) }
  }

  private static let ofKey = "WHERE store = ? AND person = ? AND screen = ? AND mission = ? AND command = ?"
}

extension SQLiteDrawer {
  public func remembered() throws(StoreFailure) -> [String: String] {
    try file.read([:]) { db in
      let cursor = try db.rows(
        // What the screens remembered is a comfort: a damaged piece of it is passed over.
        """
        SELECT name, value FROM session
        WHERE store = ? AND person = ? AND typeof(name) = 'text' AND typeof(value) = 'text'
        """, self.mine())
      var values: [String: String] = [:]
      while let row = try cursor.next() {
        let columns = Columns(row, of: "session")
        values[try columns.code(0)] = try columns.text(1)
      }
      return values
    }
  }

  public func remember(_ values: [String: String?]) throws(StoreFailure) {
    try file.write(flushed: false) { db in
      for (name, value) in values {
        if let value {
          try db.perform("INSERT OR REPLACE INTO session VALUES (?, ?, ?, ?)", self.mine(name, value))
        } else {
          try db.perform("DELETE FROM session WHERE store = ? AND person = ? AND name = ?", self.mine(name))
        }
      }
    }
  }
}

extension SQLiteDrawer {
  public func keep(_ request: OpenRequest, fields: String?) throws(StoreFailure) {
    try file.write(flushed: false) { db in
      if let key = request.draft, let fields { try self.put(key, fields, request.since, in: db) }
      try db.perform(
        "INSERT OR REPLACE INTO requests VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        self.asked(
          request.order.text, request.command, request.since.seconds, request.draft?.screen,
          request.draft?.mission.text, request.draft?.command, request.files.text))
    }
  }

  public func openRequests() throws(StoreFailure) -> [OpenRequest] {
    try file.read([]) { db in
      try db.rows(
        """
        SELECT order_id, command, since, screen, mission, form, files FROM requests WHERE store = ? AND person = ?
        ORDER BY since, order_id
        """, self.asked()
      ).readable(OpenRequest.init)
    }
  }

  public func order(asking command: String) throws(StoreFailure) -> OrderID? {
    try file.read(nil) { db in
      try db.first(
        "SELECT order_id FROM requests WHERE store = ? AND person = ? AND command = ?", self.asked(command)
      ).map { try Columns($0, of: "requests").id(0) }
    }
  }

  public func filesWaiting(besides order: OrderID) throws(StoreFailure) -> [OpenRequest.File] {
    try file.read([]) { db in
      try db.rows("SELECT order_id, files FROM requests WHERE order_id <> ?", [order.text])
        .readable { row throws(StoreFailure) in try Columns(row, of: "requests").files(1) }.flatMap { $0 }
    }
  }

  public func settle(_ order: OrderID) throws(StoreFailure) {
    try file.write(flushed: false) { db in
      try db.perform("DELETE FROM requests WHERE store = ? AND person = ? AND order_id = ?", self.asked(order.text))
    }
  }
}

extension RowCursor {
  /// What each row tells; one that is damaged is passed over.
  fileprivate func readable<Told>(_ read: (Row) throws(StoreFailure) -> Told) throws -> [Told] {
    var told: [Told] = []
    while let row = try next() {
      do throws(StoreFailure) { told.append(try read(row)) } catch { guard error.isOfOneRow else { throw error } }
    }
    return told
  }
}

extension FormDraft {
  fileprivate init(_ row: Row) throws(StoreFailure) {
    let columns = Columns(row, of: "drafts", key: [1, 2])
    let key = DraftKey(screen: try columns.code(0), mission: try columns.id(1), command: try columns.code(2))
    self.init(key: key, fields: try columns.text(3), at: try columns.instant(4))
  }
}

extension OpenRequest {
  fileprivate init(_ row: Row) throws(StoreFailure) {
    let columns = Columns(row, of: "requests")
    self.init(
      order: try columns.id(0), command: try columns.code(1), since: try columns.instant(2),
      draft: try columns.codeIfAny(3).map { screen throws(StoreFailure) in
        DraftKey(screen: screen, mission: try columns.id(4), command: try columns.code(5))
      },
      files: try columns.files(6))
  }
}

extension [OpenRequest.File] {
  /// JSON.
  fileprivate var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    } catch {
      preconditionFailure("the files of a request cannot be written: \(error)")
    }
  }
}

extension Columns {
  fileprivate func files(_ index: Int) throws(StoreFailure) -> [OpenRequest.File] {
    let text = try code(index)
    do { return try JSONDecoder().decode([OpenRequest.File].self, from: Data(text.utf8)) } catch { throw fault(index) }
  }
}
