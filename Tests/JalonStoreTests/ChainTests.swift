import Foundation
import GRDB
import JalonCore
import JalonTesting
import Testing

@testable import JalonSQLite
@testable import JalonStore

@Suite("A journal is evidence")
struct ChainTests {
  /// A store in which several missions, a plan and the card of a person were written, act by act.
  private func written() throws -> Ground {
    let ground = try Ground()
    let store = try ground.sqlite()
    let streams = ["directory/person/ines", "plan/alpes", "mission/05-001", "mission/05-002"].map { StreamName($0) }
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
        "UPDATE reasons SET digest = randomblob(32) WHERE order_number = \((number - 1) / 4 * 4 + 1)",
      ])
      let found = try findings(after: edit, in: ground)
      guard case .brokenChain? = found.first else {
        Issue.record("not noticed: \(edit): \(found)")
        continue
      }
    }
  }

  @Test("a hundred changes of what people typed are noticed, and each fact whose text was changed is named")
  func texts() throws {
    let ground = try written()
    var dice = Dice(seed: 15)
    let edits = [
      "UPDATE texts SET text = text || '.' WHERE sequence = ?",
      "UPDATE texts SET salt = randomblob(16) WHERE sequence = ?",
      "DELETE FROM texts WHERE sequence = ?", "UPDATE texts SET field = 'autre' WHERE sequence = ?",
      "UPDATE texts SET text = NULL, salt = NULL WHERE sequence = ?",
      "INSERT INTO texts VALUES (?, 'autre', x'00', 'x', NULL)",
    ]
    for _ in 0..<70 {
      let place = dice.throwing(1...100)
      let edit = dice.choosing(among: edits).replacingOccurrences(of: "?", with: "\(place)")
      let store = try ground.sqlite()
      let fact = try #require(try store.events(after: place - 1, limit: 1).first)
      try store.close()
      #expect(
        try findings(after: edit, in: ground) == [.differentText(stream: fact.stream, at: fact.position)], "\(edit)")
    }
    for act in (0..<30).map({ _ in dice.throwing(0...14) * 4 }) {
      let edit = dice.choosing(among: ["text = 'autre'", "salt = x'00'", "text = NULL, salt = NULL"])
      let store = try ground.sqlite()
      let fact = try #require(try store.events(order: OrderID("o\(act)")).first)
      try store.close()
      let found = try findings(after: "UPDATE reasons SET \(edit) WHERE order_number = \(act + 1)", in: ground)
      #expect(Set(found) == [.differentText(stream: fact.stream, at: fact.position)], "\(edit)")
    }
  }

  @Test("a card, or a former one, of which the journal knows nothing is told")
  func cards() throws {
    let ground = try written()
    let known = "(SELECT id FROM handles WHERE handle = 'ines')"
    let strays = [
      "INSERT INTO handles VALUES ('kkkk', 'intrus'); INSERT INTO persons VALUES ('kkkk', 'Intrus', '', '', '')":
        Finding.strayCard("intrus"),
      "INSERT INTO former_persons VALUES (\(known), 'o0', 0, 'Autre', '', '', '')": .strayFormerCard("ines"),
      "INSERT INTO former_persons VALUES (\(known), 'jamais', 0, 'Autre', '', '', '')": .strayFormerCard("ines"),
    ]
    for (edit, finding) in strays { #expect(try findings(after: edit, in: ground) == [finding], "\(edit)") }
  }

  @Test("a text and a person are taken away: the chain is as sound as before, and it is told that no act took the text")
  func takenAway() throws {
    let ground = try written()
    let store = try ground.sqlite()
    let before = try store.events(after: 0, limit: 200)
    let erased = try #require(before.last { $0.by == "lea" && !$0.reasons.isEmpty })
    try store.link.run { db in
      try db.execute(
        sql: "UPDATE texts SET text = NULL, salt = NULL, erased = 1000000000 WHERE sequence = \(erased.sequence)")
      try db.execute(
        sql: """
          UPDATE reasons SET text = NULL, salt = NULL, erased = 1000000000
          WHERE order_number = (SELECT number FROM orders WHERE id = '\(erased.order.text)')
          """)
      for change in ["text = 'autre'", "text = NULL", "erased = 2", "field = 'autre'"] {
        #expect(throws: DatabaseError.self) {
          try db.execute(sql: "UPDATE texts SET \(change) WHERE sequence <> \(erased.sequence)")
        }
      }
    }
    try store.erase("lea")
    let first = try #require(before.first { $0.order == erased.order })
    let told = [erased, first].map { Finding.erasedText(stream: $0.stream, at: $0.position) }
    #expect(Set(try store.verifyJournal(limit: 9)) == Set(told))
    let after = try store.events(after: 0, limit: 200)
    let read = try #require(after.first { $0.sequence == erased.sequence })
    #expect(read.content == .value(.group(["text": "[effacé le 2001-09-09]"])))
    #expect(Set(read.reasons.values) == ["[effacé le 2001-09-09]"])
    let key = read.by
    #expect(key != "lea" && !after.contains { $0.by == "lea" || $0.enteredBy == "lea" })
    #expect(
      after.map { $0.by == key } == before.map { $0.by == "lea" }, "the same person still, of whom nothing is known")
    var again = Batch.notes(1, on: .card, after: try store.position(of: .card), order: "later")
    again.by = "lea"
    _ = try store.append(again)
    let last = try #require(try store.events(order: "later").first)
    #expect(last.by == "lea", "another person may have the code")
    let people = { try store.link.run { try Int.fetchOne($0, sql: "SELECT count(*) FROM handles") } }
    let (known, since) = (try people(), try store.position(of: last.stream))
    _ = try store.append(.notes(1, on: last.stream, after: since, order: "hers", by: read.by))
    #expect(try people() == known, "what still names her names the same person")
    #expect(Set(try store.verifyJournal(limit: 9)) == Set(told))
    try store.close()
    let bytes = try ground.bytes()
    #expect(bytes.range(of: Data("motif \(erased.order.text.dropFirst())".utf8)) == nil)
  }

  @Test("the same acts of a demonstration have the same digests in every store and for ever")
  func pinned() throws {
    let ground = try Ground()
    let store = try SQLiteStore.open(ground.path, as: lea, creating: .file, origin: .demonstration)
    var batch = Batch(
      order: "o1", by: "lea", enteredBy: "marc", at: Instant(seconds: 1_760_000_000), reasons: ["late": "un motif"])
    let payload = Value.group([
      "texts": .list([.group(["#": "Café"]), .text("code")]), "whole": 7,
      "who": .group(["person": .group(["@": "lea"])]),
    ])
    batch.parts = [
      .init(.mission("05-001"), expected: 0, events: [.init(kind: "noted", version: 3, content: .value(payload))]),
      .init("directory/person/lea", expected: 0, events: [.init(kind: "added", payload: "{}")]),
    ]
    let written = try store.append(batch).events
    #expect(written == (try store.events(after: 0, limit: 9)))
    #expect(written[0].payload == #"{"texts":["Café","code"],"who":{"person":"lea"},"whole":7}"#)
    let told = try store.link.run { db in
      try [
        String.fetchOne(db, sql: "SELECT payload FROM events WHERE sequence = 1"),
        String.fetchOne(db, sql: "SELECT group_concat(id || ' ' || handle) FROM handles ORDER BY handle"),
        String.fetchOne(db, sql: "SELECT group_concat(lower(hex(digest))) FROM events ORDER BY sequence"),
        String.fetchOne(db, sql: "SELECT lower(hex(head)) FROM store"),
      ]
    }
    #expect(told == Self.pinned)
    try store.close()
  }

  private static let pinned: [String?] = [
    ##"{"texts":[{"#":"b568a25a076fb017d78782e534d08f7fd59fe731c862d215fbf2891a2fb9a4b9"},"code"],"##
      + ##""who":{"person":{"@":"muefg6ujs59vf26r"}},"whole":7}"##,
    "3bnpneysgjpn5xub marc,muefg6ujs59vf26r lea",
    "df25d63ea9e0e68428c4303fa1afc1415abbfef8b2cc8f711b1723846a7e70c1,"
      + "ba4213e8db643cbd4502e3e884f60712f050223565cb4aa60359aca13eb78a1e",
    "a52d805de977a492c8b5fcac726647591de221dec56c7da6d574b1a5535ec74a",
  ]

  /// A mission with two sheets, one of which is closed, then both opened.
  private func marked() throws -> Ground {
    let ground = try Ground()
    let store = try ground.sqlite()
    let mission = StreamName.mission("05-001")
    func write(_ kind: String, _ stream: StreamName, anchor: Int? = nil) throws {
      let position = try store.position(of: stream)
      var batch = Batch(order: ID("\(kind) \(stream) \(position)"), by: "lea", at: Instant(seconds: 1))
      batch.parts = [.init(stream, expected: position, events: [.init(kind: kind, payload: "{}")], anchor: anchor)]
      _ = try store.append(batch)
    }
    try write("opened", mission)
    for sheet in [1, 2, 1] { try write("markGiven", .sheet(sheet, of: "05-001"), anchor: 1) }
    try write("sheetClosed", mission)
    for sheet in [2, 1, 2] { try write("markGiven", .sheet(sheet, of: "05-001"), anchor: 2) }
    try write("sheetsRevealed", mission)
    try write("noted", .plan("alpes"))
    #expect(try store.verifyJournal(limit: 9) == [])
    try store.close()
    return ground
  }

  @Test("what stands in sheets moves nothing that others can read: no number, no last act, no head")
  func sheetsApart() throws {
    let (quiet, busy) = (try Ground(), try Ground())
    var told: [[String]] = []
    for (ground, marks) in [(quiet, 0), (busy, 5)] {
      let store = try SQLiteStore.open(ground.path, as: lea, creating: .file, origin: .demonstration)
      let mission = StreamName.mission("05-001")
      _ = try store.append(.notes(1, on: mission, after: 0, order: "o1"))
      for mark in 0..<marks {
        var batch = Batch.notes(1, on: .sheet(1, of: "05-001"), after: mark, order: "m\(mark)", by: "marc")
        batch.parts[0].anchor = 1
        _ = try store.append(batch)
      }
      let last = try store.append(.notes(1, on: mission, after: 1, order: "o2")).events
      #expect(try store.verifyJournal(limit: 9) == [])
      #expect(try store.events(of: .sheet(1, of: "05-001")).map(\.position) == Array(Array(1...5).prefix(marks)))
      told.append([
        "\(last)", "\(try store.latest(9))", "\(try store.events(after: 0, limit: 9))",
        "\(try store.events(of: mission))", "\(try store.link.run { try StoreRow($0).head })",
        "\(try store.streams(prefix: "mission/"))", "\(try store.latestOrders(by: "lea", limit: 3))",
      ])
      try store.close()
    }
    #expect(told[0] == told[1])
  }

  @Test("a sheet that was written again from end to end after its closing is noticed, though its own facts fit")
  func sheetForged() throws {
    let ground = try marked()
    for (sheet, position) in [(1, 2), (2, 2), (1, 3)] {
      let copy = try Ground()
      try FileManager.default.removeItem(atPath: copy.folder)
      try FileManager.default.copyItem(atPath: ground.folder, toPath: copy.folder)
      let stream = StreamName.sheet(sheet, of: "05-001")
      let store = try copy.sqlite()
      try store.link.run { db in
        try db.execute(sql: "DROP TRIGGER events_never_update")
        let origin = try StoreRow(db).origin
        let head = try #require(try db.head(of: stream))
        var digest = head.start
        var facts: [RestingEvent] = []
        try EventReader(db: db).forEachResting { fact in
          if fact.stream == stream { facts.append(fact) }
          return true
        }
        for fact in facts {
          let forged = RestingEvent(
            stream: stream, position: fact.position, sequence: fact.sequence, order: fact.order, by: fact.by,
            enteredBy: fact.enteredBy, at: fact.at, kind: fact.kind, version: fact.version,
            payload: fact.position == position ? #"{"mark":4}"# : fact.payload, anchor: fact.anchor,
            reasons: fact.reasons, digest: fact.digest)
          digest = forged.digest(after: digest, in: origin)
          try db.execute(
            sql: "UPDATE events SET payload = ?, digest = ? WHERE sequence = ?",
            arguments: [forged.payload, digest.data, fact.sequence])
        }
        try db.execute(sql: "UPDATE heads SET digest = ? WHERE stream = ?", arguments: [digest.data, stream.text])
      }
      let found = try store.verifyJournal(limit: 9).filter { $0 != .differentSchema(name: "events_never_update") }
      let noticed = position == 2 && sheet == 1 ? 2 : 3
      #expect(found == [.brokenChain(stream: .mission("05-001"), at: noticed)], "fact \(position) of sheet \(sheet)")
      try store.close()
    }
  }

  @Test("what is cut off, from any act on, is noticed")
  func cuts() throws {
    let ground = try written()
    for first in stride(from: 2, through: 60, by: 6) {
      let found = try findings(
        after: """
          DELETE FROM texts WHERE sequence IN (SELECT sequence FROM events WHERE order_number >= \(first));
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
      try findings(after: "UPDATE heads SET digest = randomblob(32) WHERE stream LIKE 'directory/%'", in: ground)
        == [.differentHead("directory/person/ines")])
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
      let written = try store.append(.notes(1, on: .card, after: 0, order: "o1")).events
      defer { do { try store.close() } catch { Issue.record(error) } }
      #expect(try store.origin().text.count == 25)
      return try #require(written.first).digest
    }
    #expect(digests[0] != digests[1])
  }
}
