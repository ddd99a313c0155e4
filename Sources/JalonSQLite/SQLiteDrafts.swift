import GRDB
import JalonCore
import JalonStore

extension FormDraft {
  fileprivate init(_ row: Row) throws(StoreFailure) {
    let columns = Columns(row, of: "drafts", key: [1, 2])
    let key = DraftKey(screen: try columns.code(0), mission: try columns.id(1), command: try columns.code(2))
    self.init(key: key, fields: try columns.text(3), at: try columns.instant(4))
  }
}

extension DraftKey {
  fileprivate var arguments: StatementArguments { [screen, mission.text, command] }
}

extension SQLiteStore {
  public func save(_ draft: FormDraft) throws(StoreFailure) {
    try change {
      try $0.perform(
        "INSERT OR REPLACE INTO drafts VALUES (?, ?, ?, ?, ?)",
        [draft.key.screen, draft.key.mission.text, draft.key.command, draft.fields, draft.at.seconds])
    }
  }

  public func draft(_ key: DraftKey) throws(StoreFailure) -> FormDraft? {
    try link.run {
      try $0.first("SELECT * FROM drafts WHERE screen = ? AND mission = ? AND command = ?", key.arguments)
        .map { try FormDraft($0) }
    }
  }

  public func drafts() throws(StoreFailure) -> [FormDraft] {
    try link.run {
      try Array($0.rows("SELECT * FROM drafts ORDER BY at DESC, screen, mission, command").map { try FormDraft($0) })
    }
  }

  public func discard(_ key: DraftKey) throws(StoreFailure) {
    try change {
      try $0.perform("DELETE FROM drafts WHERE screen = ? AND mission = ? AND command = ?", key.arguments)
    }
  }

  public func remembered() throws(StoreFailure) -> [String: String] {
    try link.run { db in
      let cursor = try db.rows(
        // What the screens remembered is a comfort: a damaged piece of it is passed over.
        "SELECT name, value FROM session WHERE typeof(name) = 'text' AND typeof(value) = 'text'")
      var values: [String: String] = [:]
      while let row = try cursor.next() {
        let columns = Columns(row, of: "session")
        values[try columns.code(0)] = try columns.text(1)
      }
      return values
    }
  }

  public func remember(_ values: [String: String?]) throws(StoreFailure) {
    try change { db in
      for (name, value) in values {
        if let value {
          try db.perform("INSERT OR REPLACE INTO session VALUES (?, ?)", [name, value])
        } else {
          try db.perform("DELETE FROM session WHERE name = ?", [name])
        }
      }
    }
  }
}
