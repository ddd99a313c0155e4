import Foundation
import GRDB
import JalonCore
import JalonTesting
import Testing

@testable import JalonSQLite
@testable import JalonStore

@Suite("The file of an older Jalon, taken over")
struct TakeoverTests {
  let ground: Ground
  private static let moment = Instant(seconds: 1_800_000_000)
  private static let day: Day = "2026-12-01"

  /// As the program of version 0.1 wrote it, with acts of every kind.
  init() throws {
    ground = try Ground()
    let written = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Journals/0.1.jalon")
    try FileManager.default.copyItem(at: written.standardizedFileURL, to: URL(fileURLWithPath: ground.path))
  }

  private func takeOver(
    complete: (SQLiteStore, FormerWork) throws -> Void = { _, _ in }, progress: (Int, Int) throws -> Void = { _, _ in }
  ) throws -> Takeover.Outcome {
    try Takeover(ground.path, as: lea, at: Self.moment, on: Self.day).run(progress: progress, complete: complete)
  }

  /// Changes the old file as no Jalon would.
  private func spoil(_ sql: String) throws {
    let raw = try DatabaseQueue(path: ground.path)
    try raw.write { db in
      for name in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
        try db.execute(sql: "DROP TRIGGER \(name)")
      }
      try db.execute(sql: sql)
    }
    try raw.close()
  }

  /// What a file holds of acts and cards, whatever its form: order by order, since marks have gone to sheets.
  private struct Told: Equatable {
    struct Fact: Equatable {
      let place: [String]
      let content: Content
      let reasons: [String: String]
    }

    var facts: [Fact] = []
    var cards: [[String]] = []

    init(former db: Database) throws {
      facts = try Row.fetchAll(
        db,
        sql: """
          SELECT o.id, e.stream, o.person, o.at, e.kind, e.version, e.payload, o.number
          FROM events e JOIN orders o ON o.number = e.order_number ORDER BY o.number, e.sequence
          """
      ).map { row in
        let reasons = try Row.fetchAll(
          db, sql: "SELECT caution, reason FROM reasons WHERE order_number = ?", arguments: [row[7]])
        return Fact(
          place: [row[0], row[1], row[2], "\(row[3] as Int)", row[4], "\(row[5] as Int)"],
          content: Told.withoutPlace(Content(json: row[6])),
          reasons: Dictionary(uniqueKeysWithValues: reasons.map { ($0[0], $0[1]) }))
      }
      cards = try Row.fetchAll(db, sql: "SELECT id, name, function, mail, phone FROM persons ORDER BY id").map { row in
        (0..<5).map { row[$0] }
      }
    }

    init(_ store: SQLiteStore, like former: Told) throws {
      let orders = former.facts.map { $0.place[0] }
      for (place, order) in orders.enumerated() where place == 0 || orders[place - 1] != order {
        facts += try store.events(order: OrderID(order)).map { fact in
          let own = fact.stream.isOfDirectory ? "directory" : fact.stream
          let stream = fact.stream.sheet.map { StreamName.mission($0.mission) } ?? own
          #expect((fact.kind == "markGiven") == (fact.stream.sheet != nil) || fact.kind.hasPrefix("act"), "\(fact)")
          return Fact(
            place: [
              fact.order.text, stream.text, fact.by.text, "\(fact.at.seconds)", fact.kind, "\(fact.version)",
            ], content: Told.withoutPlace(fact.content), reasons: fact.reasons)
        }
      }
      cards = try store.cards().map { [$0.id.text, $0.name, $0.function, $0.mail, $0.phone] }
    }

    /// The number of what a correction corrects changes with the marks before it.
    private static func withoutPlace(_ content: Content) -> Content {
      guard case .value(.group(var members)) = content, members["newValue"] != nil else { return content }
      members["event"] = nil
      return .value(.group(members))
    }
  }

  @Test("holds every act with its author, its hour and its reasons, every card, and says where it comes from")
  func whole() throws {
    let raw = try DatabaseQueue(path: ground.path)
    let former = try raw.read { try Told(former: $0) }
    try raw.close()
    let bytes = try ground.bytes()
    var steps: [Int] = []
    let outcome = try takeOver(progress: { done, _ in steps.append(done) })
    let store = try SQLiteStore.open(ground.path, as: lea)
    #expect(try Told(store, like: former) == former && former.facts.count > 500)
    #expect(outcome.acts == steps.last && outcome.cleaned == 0)
    let source = try #require(try store.takenOver())
    var maker = DigestMaker()
    maker.add(piece: Array(bytes))
    #expect(source == TakenOver(digest: maker.digest(), format: 4, at: Self.moment))
    #expect(
      outcome.kept == "\(ground.path).0.1-2026-12-01" && FileManager.default.contents(atPath: outcome.kept) == bytes)
    #expect(try ground.names() == ["jalon.db", "jalon.db.0.1-2026-12-01", "jalon.db.lock"])
    #expect(try ground.mode(ground.path) == 0o600)
    #expect(try store.verifyJournal(limit: 9).isEmpty && store.check(.whole).isEmpty)
    try store.close()
  }

  @Test("has a journal for each entry of the directory, with all that happened to it and nothing else")
  func entries() throws {
    _ = try takeOver()
    let store = try SQLiteStore.open(ground.path, as: lea)
    let heads = try store.streams(prefix: StreamName.entries)
    // Of before there were funding agreements, recipients with a card, and years that are frozen.
    let kinds = Set(DirectoryEntry.Kind.allCases).subtracting([.grant, .recipient, .year])
    #expect(Set(heads.compactMap(\.stream.entryKind)) == kinds)
    var about: [OrderID: DirectorySubject] = [:]
    for fact in try store.directory(latest: .max) {
      let event = try EventCodec.read(fact, as: DirectoryEvent.self).event
      let subject: DirectorySubject? =
        switch event {
        case .directoryActUndone(let act): about[act.act]
        case .directoryActRedone(let act): about[act.act]
        default: event.subject
        }
      about[fact.order] = event.subject
      #expect(subject.map { StreamName.entry($0.key) } == fact.stream, "\(fact)")
    }
    #expect(about.count == heads.map(\.position).reduce(0, +))
    try store.close()
  }

  @Test("given up on the way, or found wanting at its end, leaves the old one as it was and nothing beside")
  func givenUp() throws {
    let bytes = try ground.bytes()
    #expect(throws: StoreFailure.interrupted) {
      try takeOver(progress: { done, _ in if done == 100 { throw StoreFailure.interrupted } })
    }
    #expect(throws: StoreFailure.diskFull) { try takeOver(complete: { _, _ in throw StoreFailure.diskFull }) }
    #expect(try ground.bytes() == bytes && ground.names() == ["jalon.db", "jalon.db.lock"])
  }

  @Test("of which a fact is damaged is told with its place, and stays as it was")
  func damaged() throws {
    try spoil("UPDATE orders SET at = 4000000000000000 WHERE number = 40")
    let bytes = try ground.bytes()
    #expect(throws: StoreFailure.self) { try takeOver() }
    do { _ = try takeOver() } catch let failure as StoreFailure {
      guard case .damagedRow(let row) = failure else { throw failure }
      #expect(row.table == "orders" && row.column == "at" && row.place == "40")
    }
    #expect(try ground.bytes() == bytes && ground.names() == ["jalon.db", "jalon.db.lock"])
  }

  @Test("loses the characters that steer or hide, and says in how many facts")
  func cleaned() throws {
    try spoil(
      """
      UPDATE events SET payload = replace(payload, '"title":"', '"title":"\\u0000\u{AD}') WHERE kind = 'opened'
      """)
    let raw = try DatabaseQueue(path: ground.path)
    let count = try raw.read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM events WHERE payload LIKE '%\\u0000%'") ?? 0
    }
    try raw.close()
    #expect(count > 0)
    #expect(try takeOver().cleaned == count)
    let store = try SQLiteStore.open(ground.path, as: lea)
    let payloads = try store.events(after: 0, limit: .max).map(\.payload)
    #expect(!payloads.contains { $0.contains("\\u0000") || $0.contains("\u{AD}") })
    try store.close()
  }

  @Test("while somebody else writes is left to them")
  func held() throws {
    let marc = Holder(user: "marc", host: "digne", pid: 7, since: Instant(seconds: 1))
    guard case .held(let hold, _) = HoldFile.take(ground.path, as: marc) else {
      Issue.record("the file is held already")
      return
    }
    defer { hold.release() }
    #expect(throws: StoreFailure.heldBy(marc)) { try takeOver() }
  }

  @Test("is not opened before, neither to write nor to read, and not changed by it")
  func refused() throws {
    let bytes = try ground.bytes()
    for purpose in [StorePurpose.writing, .reading()] {
      #expect(throws: StoreFailure.older(found: 4, known: 5)) {
        try SQLiteStore.open(ground.path, as: lea, for: purpose)
      }
    }
    #expect(try Takeover.isNeeded(by: ground.path) && ground.bytes() == bytes)
  }

  @Test("goes on: acts entered afterwards follow in the same chain")
  func goesOn() throws {
    _ = try takeOver()
    let store = try SQLiteStore.open(ground.path, as: lea)
    let last = try #require(try store.latest(1).first)
    _ = try store.append(.notes(2, on: "mission/99-999", after: 0, order: "later"))
    #expect(try store.latest(1).first?.sequence == last.sequence + 2)
    #expect(try store.verifyJournal(limit: 9).isEmpty)
    try store.close()
  }
}

extension StreamName: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}
