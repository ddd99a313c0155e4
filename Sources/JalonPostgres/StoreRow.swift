import JalonCore
import JalonStore

/// What a store says of itself, for good: one row, and the digest of all that was written since.
struct StoreRow {
  let origin: StoreOrigin
  let mark: StoreMark?
  let takenOver: TakenOver?
  let head: Digest

  init(_ line: Line) throws(StoreFailure) {
    guard
      let row = try line.first(
        "SELECT origin, head, mark, source, format, taken_over FROM jalon.store WHERE one", of: "store")
    else { throw .damagedRow(DamagedRow(table: "store", column: "origin", place: "1")) }
    origin = StoreOrigin(try row.code(0))
    head = try row.digest(1)
    mark = row.isNull(2) ? nil : try row.word(2)
    takenOver =
      row.isNull(3)
      ? nil : TakenOver(digest: try row.digest(3), format: try row.whole(4), at: try row.instant(5))
  }
}

/// What a server says of itself, and what the store there asks of whoever opens it.
struct Standing {
  let database: String
  let login: String
  let isThere: Bool
  /// The login has an account there, or owns it.
  let isOpen: Bool
  let mayWrite: Bool
  let isStandby: Bool
  /// Settings by which it may lose what it acknowledged.
  let unsafe: String?

  init(_ line: Line) throws(StoreFailure) {
    guard
      let row = try line.first(
        """
        SELECT current_database(), session_user, EXISTS (SELECT FROM pg_namespace WHERE nspname = 'jalon'),
          pg_is_in_recovery(),
          (SELECT name FROM pg_settings WHERE name IN ('fsync', 'full_page_writes') AND setting = 'off'
            OR name = 'synchronous_commit' AND setting = 'off' ORDER BY name LIMIT 1),
          coalesce((SELECT has_schema_privilege(oid, 'USAGE') FROM pg_namespace WHERE nspname = 'jalon'), false)
        """)
    else { throw .server(.lost) }
    (database, login) = (try row.code(0), try row.code(1))
    (isThere, isStandby, unsafe) = (try row.flag(2), try row.flag(3), try row.codeIfAny(4))
    // Without the right to look into it, nothing of it can be asked.
    let mayAsk = try row.flag(5)
    guard mayAsk, let rights = try line.first(Standing.rights) else {
      (isOpen, mayWrite) = (false, false)
      return
    }
    (isOpen, mayWrite) = (try rights.flag(0), try rights.flag(1))
  }
}

extension Standing {
  private static let rights = "SELECT jalon.is_owner() OR jalon.mine() IS NOT NULL, jalon.may_write()"
}

/// Which form a store has, and which programs may read and write it.
struct Version {
  let form: Int
  let oldestReader: Int
  let oldestWriter: Int
  let at: Instant
  let by: String

  init(_ line: Line) throws(StoreFailure) {
    guard
      let row = try line.first(
        "SELECT form, oldest_reader, oldest_writer, at, by FROM jalon.versions WHERE one", of: "versions")
    else { throw .damagedRow(DamagedRow(table: "versions", column: "form", place: "1")) }
    (form, oldestReader, oldestWriter) = (try row.whole(0), try row.whole(1), try row.whole(2))
    (at, by) = (try row.instant(3), try row.text(4))
  }

  private var newer: StoreFailure { .server(.newer(found: form, known: Form.number, at: at, by: by)) }

  func demandReadable() throws(StoreFailure) {
    if oldestReader > Form.number { throw newer }
    if form < Form.number { throw .server(.older(found: form, known: Form.number)) }
  }

  /// Why this Jalon only reads it.
  var whyReadOnly: StoreFailure? { oldestWriter > Form.number ? newer : nil }
}
