import Foundation
import GRDB
import JalonCore
import JalonTesting
import Testing

@testable import JalonSQLite
@testable import JalonStore

@Suite("A journal is evidence")
struct ChainTests {
  /// A store in which several missions, a plan and the directory were written, act by act.
  private func written() throws -> Ground {
    let ground = try Ground()
    let store = try ground.sqlite()
    let streams = ["directory", "plan/alpes", "mission/05-001", "mission/05-002"].map { StreamName($0) }
    for act in 0..<60 {
      let stream = streams[act % streams.count]
      var batch = Batch.notes(1 + act % 3, on: stream, after: try store.position(of: stream), order: "o\(act)")
      batch.enteredBy = act % 5 == 0 ? "marc" : "lea"
      batch.reasons = act % 4 == 0 ? ["late": "motif \(act)", "few": "un seul"] : [:]
      if act % 7 == 0 {
        let other = streams[(act + 1) % streams.count]
        batch.parts += Batch.notes(1, on: other, after: try store.position(of: other), order: "x").parts
      }
      _ = try store.append(batch)
    }
    #expect(try store.verifyJournal(limit: 9) == [])
    try store.close()
    return ground
  }

  private func findings(after sql: String, in ground: Ground) throws -> [Finding] {
    let copy = try Ground()
    try FileManager.default.removeItem(atPath: copy.folder)
    try FileManager.default.copyItem(atPath: ground.folder, toPath: copy.folder)
    let raw = try DatabaseQueue(path: copy.path)
    let guards = try raw.write { db in
      let guards = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      for row in guards { try db.execute(sql: "DROP TRIGGER \(row["name"] as String)") }
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      return guards.map { $0["sql"] as String }
    }
    try raw.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try db.execute(sql: sql)
      for sql in guards { try db.execute(sql: sql) }
    }
    try raw.close()
    let store = try SQLiteStore.open(copy.path, as: lea)
    defer { do { try store.close() } catch { Issue.record(error) } }
    return try store.verifyJournal(limit: 9)
  }

  @Test("a hundred changes of what was recorded are noticed, and the first fact that was changed is named")
  func edits() throws {
    let ground = try written()
    var dice = Dice(seed: 14)
    let edits = [
      "UPDATE events SET payload = replace(payload, 'text', 'texte') WHERE sequence = ?",
      "UPDATE events SET kind = 'noted2' WHERE sequence = ?",
      "UPDATE events SET version = 2 WHERE sequence = ?",
      "UPDATE events SET digest = randomblob(32) WHERE sequence = ?",
    ]
    for _ in 0..<60 {
      let place = dice.throwing(1...100)
      let edit = dice.choosing(among: edits).replacingOccurrences(of: "?", with: "\(place)")
      let found = try findings(after: edit, in: ground)
      let store = try ground.sqlite()
      let fact = try #require(try store.events(after: place - 1, limit: 1).first)
      try store.close()
      #expect(found.first == .brokenChain(stream: fact.stream, at: fact.position), "\(edit)")
    }
    for number in (0..<40).map({ _ in dice.throwing(1...60) }) {
      let edit = dice.choosing(among: [
        "UPDATE orders SET person = 'marc-autre' WHERE number = \(number)",
        "UPDATE orders SET entered_by = 'paul' WHERE number = \(number)",
        "UPDATE orders SET at = at + 1 WHERE number = \(number)",
        "UPDATE orders SET id = id || '-autre' WHERE number = \(number)",
        "UPDATE orders SET reasoned = 1 - reasoned WHERE number = \((number - 1) / 4 * 4 + 1)",
        "UPDATE reasons SET reason = 'autre' WHERE order_number = \((number - 1) / 4 * 4 + 1)",
      ])
      let found = try findings(after: edit, in: ground)
      guard case .brokenChain? = found.first else {
        Issue.record("not noticed: \(edit): \(found)")
        continue
      }
    }
  }

  @Test("what is cut off, from any act on, is noticed")
  func cuts() throws {
    let ground = try written()
    for first in stride(from: 2, through: 60, by: 6) {
      let found = try findings(
        after: """
          DELETE FROM events WHERE order_number >= \(first); DELETE FROM reasons WHERE order_number >= \(first);
          DELETE FROM orders WHERE number >= \(first)
          """, in: ground)
      #expect(!found.isEmpty, "cut at \(first)")
    }
  }

  @Test("heads, guards, indices and tables that are not as they were are noticed")
  func schema() throws {
    let ground = try written()
    for (edit, name) in [
      ("DROP INDEX orders_by_person", "orders_by_person"),
      ("CREATE TRIGGER quiet AFTER INSERT ON events BEGIN DELETE FROM heads; END", "quiet"),
      ("CREATE TABLE hidden (x TEXT)", "hidden"),
    ] {
      #expect(try findings(after: edit, in: ground).contains(.differentSchema(name: name)), "\(edit)")
    }
    #expect(
      try findings(after: "UPDATE heads SET digest = randomblob(32) WHERE stream = 'directory'", in: ground)
        == [.differentHead(.directory)])
    #expect(try findings(after: "UPDATE store SET head = randomblob(32)", in: ground) == [.differentStoreHead])
    #expect(try findings(after: "UPDATE store SET mark = 'démo'", in: ground) == [.differentStoreHead])
    guard case .brokenChain? = try findings(after: "UPDATE store SET origin = 'autre'", in: ground).first else {
      Issue.record("another origin is not noticed")
      return
    }
  }

  @Test("a guard that was taken away is noticed")
  func guards() throws {
    let ground = try written()
    let raw = try DatabaseQueue(path: ground.path)
    try raw.write { try $0.execute(sql: "DROP TRIGGER events_never_delete") }
    try raw.close()
    let store = try ground.sqlite()
    #expect(try store.verifyJournal(limit: 9) == [.differentSchema(name: "events_never_delete")])
    try store.close()
  }

  @Test("two stores never have the same origin, and the same acts have not the same digests in both")
  func origins() throws {
    let (left, right) = (try Ground(), try Ground())
    let digests = try [left, right].map { ground in
      let store = try ground.sqlite()
      let written = try store.append(.notes(1, on: .directory, after: 0, order: "o1")).events
      defer { do { try store.close() } catch { Issue.record(error) } }
      #expect(try store.origin().text.count == 25)
      return try #require(written.first).digest
    }
    #expect(digests[0] != digests[1])
  }
}
