import JalonCore
import JalonStore
import Synchronization

/// A store on a server, for several people at once.
///
/// Any thread may call it; calls wait for each other. Slow reads belong on a `scan()`.
final class PostgresStore: Store, Asking {
  let access: StoreAccess
  let line: Line
  let row: StoreRow
  let scans = Mutex<[PostgresScan]>([])
  let upkeepGivenUp = Atomic<Bool>(false)
  private let writing: Appending

  init(_ line: Line, _ row: StoreRow, access: StoreAccess) {
    self.line = line
    self.row = row
    self.access = access
    writing = Appending(line, of: row.origin)
  }

  func origin() throws(StoreFailure) -> StoreOrigin { row.origin }
  func mark() throws(StoreFailure) -> StoreMark? { row.mark }
  func takenOver() throws(StoreFailure) -> TakenOver? { row.takenOver }

  func demandWritable() throws(StoreFailure) {
    if case .readOnly(let failure) = access { throw failure }
  }

  func append(_ batch: Batch) throws(StoreFailure) -> Appended {
    try demandWritable()
    do {
      return try writing.append(batch)
    } catch .server(.lost) {
      return try settled(batch)
    }
  }

  /// The connection was lost before the answer: the same order is asked again, under its own number, until its fate is known.
  private func settled(_ batch: Batch) throws(StoreFailure) -> Appended {
    for pause in Patience.pauses {
      Patience.wait(pause)
      do {
        return try writing.append(batch)
      } catch .server(.lost), .server(.unreachable(_)) {
        continue
      }
    }
    throw .server(.uncertain)
  }

  func transaction<Result>(_ body: (any Writer) throws -> Result) throws -> Result {
    try demandWritable()
    let writer = PostgresWriter(line, writing)
    do {
      return try line.transaction {
        guard let witness = writer.witness else { return false }
        return try EventReader(line: line).knows(witness)
      } _: {
        // Held until the end: what is read in between is what stands.
        try line.order("SELECT FROM jalon.store WHERE one FOR UPDATE")
        let result = try body(writer)
        try writer.demandWhole()
        return result
      }
    } catch {
      // Keys of persons that were made in it are gone with it.
      writing.forget()
      throw error
    }
  }

  func save(_ card: PersonCard) throws(StoreFailure) {
    try demandWritable()
    let key = Seed.drawn().key(of: card.id)
    var members = [JSON.Member("key", .text(key.text))]
    if case .group(let told) = card.json { members += told }
    try line.order("SELECT jalon.save_card_\(Form.number)(?::jsonb)", [JSON.group(members)])
    writing.forget()
  }

  func scan() -> any Scan {
    let scan = PostgresScan(Line(line.address))
    scans.withLock { $0.append(scan) }
    return scan
  }

  func close() throws(StoreFailure) {
    let given = scans.withLock { scans in
      defer { scans = [] }
      return scans
    }
    for scan in given { scan.close() }
    line.close()
  }
}

/// A connection of its own for slow reads, opened by its first use.
final class PostgresScan: Scan, Asking {
  let line: Line

  init(_ line: Line) { self.line = line }

  func newest() throws(StoreFailure) -> Int {
    try line.number("SELECT max(sequence) FROM jalon.events", of: "events") ?? 0
  }

  func interrupt() { line.interrupt() }
  func close() {
    line.interrupt()
    line.close()
  }
}

/// What one transaction writes: each batch at once.
final class PostgresWriter: Writer, Asking {
  let line: Line
  private let writing: Appending
  private var broken: StoreFailure?
  /// The first order that it wrote: known to the store exactly if the transaction is.
  private(set) var witness: OrderID?

  init(_ line: Line, _ writing: Appending) {
    self.line = line
    self.writing = writing
  }

  func append(_ batch: Batch) throws(StoreFailure) -> Appended {
    try demandWhole()
    do {
      let appended = try writing.append(batch)
      if case .done = appended { witness = witness ?? batch.order }
      return appended
    } catch {
      switch error {
      case .conflict, .outdated, .busy: break
      // After an error of the server nothing of the transaction stays.
      default: broken = error
      }
      throw error
    }
  }

  func demandWhole() throws(StoreFailure) {
    if let broken { throw broken }
  }
}

/// How long a server that is away is waited for.
enum Patience {
  /// Milliseconds.
  static let pauses: [UInt32] = [200, 500, 1_000, 2_000, 5_000]
}
