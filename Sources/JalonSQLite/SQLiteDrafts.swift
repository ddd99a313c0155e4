import GRDB
import JalonCore
import JalonStore

extension FormDraft {
  fileprivate init(_ row: Row) {
    let key = DraftKey(screen: row[0], mission: ID(row[1]), command: row[2])
    self.init(key: key, fields: row[3], at: Instant(seconds: row[4]))
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
        .map(FormDraft.init)
    }
  }

  public func drafts() throws(StoreFailure) -> [FormDraft] {
    try link.run {
      try Array($0.rows("SELECT * FROM drafts ORDER BY at DESC, screen, mission, command").map { FormDraft($0) })
    }
  }

  public func discard(_ key: DraftKey) throws(StoreFailure) {
    try change {
      try $0.perform("DELETE FROM drafts WHERE screen = ? AND mission = ? AND command = ?", key.arguments)
    }
  }

  public func remembered() throws(StoreFailure) -> [String: String] {
    try link.run { db in
      let cursor = try db.rows("SELECT name, value FROM session")
      var values: [String: String] = [:]
      while let row = try cursor.next() { values[row[0]] = row[1] }
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
