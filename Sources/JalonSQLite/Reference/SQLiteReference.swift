import GRDB
import JalonCore
import JalonStore

/// The public registers in a file of their own, beside the store and no part of it: opened by the first question, made by the
/// first loading.
public final class SQLiteReference: ReferenceBook {
  let path: String
  private let link: Link

  public init(_ path: String) {
    self.path = path
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
    }
    link = Link(later: path, configuration)
  }

  public func registers() throws(StoreFailure) -> [LoadedRegister] {
    try read([]) { try ReferenceReader($0).registers() }
  }

  public func answer(_ question: RegisterQuestion) throws(StoreFailure) -> RegisterReply {
    try read(RegisterReply()) { try ReferenceReader($0).answer(question) }
  }

  private func read<Answer>(_ none: Answer, _ body: (Database) throws -> Answer) throws(StoreFailure) -> Answer {
    guard Folder.exists(path) else { return none }
    return try link.run { db in
      // A file that another Jalon is only about to fill.
      guard try db.number("PRAGMA user_version", of: "loads") == ReferenceSchema.version else { return none }
      return try body(db)
    }
  }
}

extension SQLiteReference: ReferenceLoading {
  public func load(
    _ register: LoadedRegister, _ rows: ((RegisterRow) throws -> Void) throws -> Void
  ) throws -> LoadedRegister {
    if !Folder.exists(path) {
      try Folder.make(Folder.of(path))
      try Folder.makeFile(path)
    }
    var loaded = register
    try link.runRethrowing { db in
      try db.inTransaction(.immediate) {
        try ReferenceSchema.demand(in: db)
        let writer = try ReferenceWriter(db, register)
        try rows(writer.write)
        loaded = try writer.end()
        return .commit
      }
    }
    return loaded
  }
}
