import GRDB
import JalonCore
import JalonStore

/// What a store says of itself, for good: one row, and the digest of all that was written since.
struct StoreRow: Sendable {
  let origin: StoreOrigin
  let mark: StoreMark?
  let takenOver: TakenOver?
  let head: Digest
  /// It says where it was taken over from, or nothing of it.
  let isWhole: Bool

  /// Of a store that is being made.
  init(origin: StoreOrigin, mark: StoreMark?, takenOver: TakenOver? = nil) {
    self.origin = origin
    self.mark = mark
    self.takenOver = takenOver
    head = origin.firstHead(mark: mark, takenOver: takenOver)
    isWhole = true
  }

  init(_ db: Database) throws {
    guard let row = try db.first("SELECT origin, head, mark, source, format, taken_over FROM store WHERE one = 1")
    else {
      throw StoreFailure.damagedRow(DamagedRow(table: "store", column: "origin", place: "1"))
    }
    let columns = Columns(row, of: "store")
    origin = StoreOrigin(try columns.code(0))
    head = try columns.digest(1)
    mark = columns.raw(2).isNull ? nil : try columns.word(2)
    isWhole = !columns.raw(3).isNull || columns.raw(4).isNull && columns.raw(5).isNull
    takenOver =
      columns.raw(3).isNull
      ? nil : TakenOver(digest: try columns.digest(3), format: try columns.whole(4), at: try columns.instant(5))
  }

  func insert(_ db: Database) throws {
    try db.perform(
      "INSERT INTO store VALUES (1, ?, ?, ?, ?, ?, ?)",
      [
        origin.text, head.data, mark?.rawValue, takenOver?.digest.data, takenOver?.format, takenOver?.at.seconds,
      ])
  }

  /// The head before the first order: whatever the row says of itself is bound to all that follows.
  var first: Digest { origin.firstHead(mark: mark, takenOver: takenOver) }
}

extension SQLiteStore {
  public func origin() throws(StoreFailure) -> StoreOrigin { try link.run { try StoreRow($0).origin } }
  public func mark() throws(StoreFailure) -> StoreMark? { try link.run { try StoreRow($0).mark } }
  public func takenOver() throws(StoreFailure) -> TakenOver? { try link.run { try StoreRow($0).takenOver } }

  public func facts(atHead code: String) throws(StoreFailure) -> Int? {
    try link.run { db in
      let store = try StoreRow(db)
      var search = HeadSearch(for: code, ChainWalk(store.origin, from: store.first, heads: try db.heads()))
      try EventReader(db: db).forEachResting { event in
        search.show(event)
        return true
      }
      return search.end()
    }
  }
}
