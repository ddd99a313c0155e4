import FoundationEssentials
import GRDB
import JalonCore
import JalonStore

/// The ends of all streams and of the whole store, while one transaction writes.
struct StoredChain {
  private let origin: StoreOrigin
  private var whole: Digest
  private var heads: [StreamName: ChainedHead] = [:]

  init(_ db: Database) throws {
    let store = try StoreRow(db)
    (origin, whole) = (store.origin, store.head)
  }

  /// The facts of a batch, each bound to the one before it.
  mutating func append(_ batch: Batch, from first: Int, _ db: Database) throws -> [StoredEvent] {
    let (events, moved) = try batch.chained(in: origin, from: first) { [heads] stream in
      try heads[stream]?.digest ?? db.head(of: stream)?.digest ?? .none
    }
    if !moved.isEmpty { whole = moved.digest(after: whole) }
    for head in moved { heads[head.stream] = head }
    return events
  }

  /// Last call before the commit.
  func save(_ db: Database) throws {
    for head in heads.values {
      try db.perform(
        "INSERT OR REPLACE INTO heads VALUES (?, ?, ?)", [head.stream.text, head.position, head.digest.data])
    }
    try db.perform("UPDATE store SET head = ? WHERE one = 1", [whole.data])
  }
}

extension Database {
  func head(of stream: StreamName) throws -> ChainedHead? {
    try first("SELECT position, digest FROM heads WHERE stream = ?", [stream.text]).map {
      let columns = Columns($0, of: "heads")
      return ChainedHead(stream: stream, position: try columns.whole(0), digest: try columns.digest(1))
    }
  }

  func heads() throws -> [ChainedHead] {
    try Array(
      rows("SELECT stream, position, digest FROM heads ORDER BY stream").map {
        let columns = Columns($0, of: "heads")
        return ChainedHead(
          stream: StreamName(try columns.code(0)), position: try columns.whole(1), digest: try columns.digest(2))
      })
  }
}

extension Digest {
  var data: Data { Data(bytes) }
}
