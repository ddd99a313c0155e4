import GRDB
import JalonCore
import JalonStore

/// What a store says of itself: one row.
struct StoreRow {
  let origin: StoreOrigin
  let head: Digest
  let mark: StoreMark?
  let takenOver: TakenOver?

  init(_ db: Database) throws {
    guard let row = try db.first("SELECT origin, head, mark, source, format, taken_over FROM store WHERE one = 1")
    else {
      throw StoreFailure.damagedRow(DamagedRow(table: "store", column: "origin", place: "1"))
    }
    let columns = Columns(row, of: "store")
    origin = StoreOrigin(try columns.code(0))
    head = try columns.digest(1)
    mark = columns.raw(2).isNull ? nil : try columns.word(2)
    takenOver =
      columns.raw(3).isNull
      ? nil : TakenOver(digest: try columns.digest(3), format: try columns.whole(4), at: try columns.instant(5))
  }
}

extension Database {
  /// In a store that is being made: nobody has written yet.
  func found(_ founding: Founding) throws {
    try perform(
      "INSERT INTO store VALUES (1, ?, ?, ?, ?, ?, ?)",
      [
        founding.origin.text, (founding.takenOver?.digest ?? .none).data, founding.mark?.rawValue,
        founding.takenOver?.digest.data, founding.takenOver?.format, founding.takenOver?.at.seconds,
      ])
  }
}

/// What a new store is to say of itself, for good.
struct Founding: Sendable {
  var origin: StoreOrigin
  var mark: StoreMark?
  var takenOver: TakenOver?

  init(origin: StoreOrigin = .drawn(), mark: StoreMark? = nil) {
    self.origin = origin
    self.mark = mark
  }

  init(takenOver: TakenOver) {
    self.init()
    self.takenOver = takenOver
  }
}

extension SQLiteStore {
  public func origin() throws(StoreFailure) -> StoreOrigin { try link.run { try StoreRow($0).origin } }
  public func mark() throws(StoreFailure) -> StoreMark? { try link.run { try StoreRow($0).mark } }
  public func takenOver() throws(StoreFailure) -> TakenOver? { try link.run { try StoreRow($0).takenOver } }
}
