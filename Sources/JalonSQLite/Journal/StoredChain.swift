import FoundationEssentials
import GRDB
import JalonCore
import JalonStore

/// The ends of all streams and of the whole store, while one transaction writes.
struct StoredChain {
  private let origin: StoreOrigin
  private var whole: Digest
  private var heads: [StreamName: ChainedHead] = [:]
  private var sheets: [MissionID: [StreamName: ChainedHead]] = [:]

  init(_ db: Database) throws {
    let store = try StoreRow(db)
    (origin, whole) = (store.origin, store.head)
  }

  /// What is to be kept of a batch, each fact bound to the one before it.
  mutating func append(_ batch: Batch, from first: Int, _ db: Database) throws -> RestingBatch {
    let resting = try resting(batch, from: first, db)
    whole = resting.heads.digest(after: whole)
    for head in resting.heads {
      heads[head.stream] = head
      if let mission = head.stream.sheet?.mission { sheets[mission, default: [:]][head.stream] = head }
    }
    return resting
  }

  private func resting(_ batch: Batch, from first: Int, _ db: Database) throws -> RestingBatch {
    try batch.resting(in: origin, from: first) { stream in
      try heads[stream] ?? db.head(of: stream)
    } sheets: { mission in
      let known = sheets[mission] ?? [:]
      let standing = try db.heads(prefix: StreamName.sheets(of: mission)).filter { known[$0.stream] == nil }
      return standing + known.values
    } key: {
      try db.key(of: $0, orElse: $1)
    }
  }

  /// Last call before the commit.
  func save(_ db: Database) throws {
    for head in heads.values {
      try db.perform(
        "INSERT OR REPLACE INTO heads VALUES (?, ?, ?, ?)",
        [head.stream.text, head.position, head.digest.data, head.start.data])
    }
    try db.perform("UPDATE store SET head = ? WHERE one = 1", [whole.data])
  }
}

extension Database {
  /// A stream as it stands in the journal. Where nothing was written of a person, no stream has that name.
  func resting(_ stream: StreamName) throws -> StreamName {
    try stream.resting { try key(of: $0) ?? PersonKey($0.text) }
  }

  /// A stream as it is named above the store.
  func woken(_ stream: StreamName) throws -> StreamName { try stream.woken { try person($0) } }

  func head(of stream: StreamName) throws -> ChainedHead? {
    try heads("WHERE stream = ?", [stream.text]).first
  }

  func heads(prefix: String) throws -> [ChainedHead] {
    try heads("WHERE stream >= ? AND stream < ?", [prefix, prefix + "\u{10FFFF}"])
  }

  func heads(_ condition: String = "", _ arguments: StatementArguments = []) throws -> [ChainedHead] {
    try Array(
      rows("SELECT stream, position, digest, start FROM heads \(condition) ORDER BY stream", arguments).map {
        let columns = Columns($0, of: "heads")
        return ChainedHead(
          stream: StreamName(try columns.code(0)), position: try columns.whole(1), digest: try columns.digest(2),
          start: try columns.digest(3))
      })
  }
}

extension Digest {
  var data: Data { Data(bytes) }
}

extension Salt {
  var data: Data { Data(bytes) }
}
