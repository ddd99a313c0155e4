import Foundation
import GRDB
import JalonCore
import JalonStore
import JalonTesting
import Testing

@testable import JalonSQLite

@Suite("The store's file")
struct SQLiteStoreTests {
  let ground: Ground

  init() throws { ground = try Ground() }

  @Test("what is written is there after closing and opening again")
  func reopen() throws {
    let store = try ground.sqlite()
    let written = try store.append(.notes(3, on: .card, after: 0, order: "o1")).events
    try store.close()
    let again = try ground.sqlite()
    #expect(again.access == .writable && !again.endedUncleanly)
    #expect(try again.events(of: .card) == written)
    #expect(try again.check(.whole).isEmpty)
  }

  @Test("a file that is something else is refused and left as it is", arguments: [0, 5, 100, 5_000])
  func foreign(size: Int) throws {
    let bytes = Data((0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7) })
    try bytes.write(to: URL(fileURLWithPath: ground.path))
    #expect(throws: StoreFailure.notAStore(path: ground.path)) { try ground.sqlite() }
    #expect(try ground.bytes() == bytes)
    #expect(try ground.names() == ["jalon.db"])
  }

  @Test("another program's SQLite file is refused and left as it is")
  func foreignSQLite() throws {
    let queue = try DatabaseQueue(path: ground.path)
    try queue.write {
      try $0.execute(sql: "CREATE TABLE events (sequence INTEGER PRIMARY KEY); PRAGMA user_version = 1")
    }
    try queue.close()
    let before = try ground.bytes()
    #expect(throws: StoreFailure.notAStore(path: ground.path)) { try ground.sqlite() }
    #expect(try ground.bytes() == before)
    #expect(try ground.names() == ["jalon.db"])
  }

  @Test("a newer store is read, never written, and left as it is")
  func newer() throws {
    let store = try ground.sqlite()
    _ = try store.append(.notes(1, on: .card, after: 0, order: "o1"))
    try store.link.run { try $0.execute(sql: "PRAGMA user_version = 99") }
    try store.close()
    let before = try ground.bytes()
    let newer = try ground.sqlite()
    #expect(newer.access == .readOnly(.newer(found: 99, known: Schema.version)))
    #expect(try newer.events(of: .card).count == 1)
    #expect(throws: StoreFailure.newer(found: 99, known: Schema.version)) {
      try newer.append(.notes(1, on: .card, after: 1, order: "o2"))
    }
    try newer.close()
    #expect(try ground.bytes() == before)
  }

  @Test("nobody else may read what the store writes")
  func modes() throws {
    let child = try Writer(at: "\(ground.folder)/deep/er/jalon.db")
    _ = try child.acknowledged(atLeast: 3)
    let folder = "\(ground.folder)/deep/er"
    let during = try FileManager.default.contentsOfDirectory(atPath: folder)
    child.kill()
    for name in Set(during + ["jalon.db", "jalon.db.lock"])
    where FileManager.default.fileExists(atPath: "\(folder)/\(name)") {
      #expect(try ground.mode("\(folder)/\(name)") == 0o600, "\(name)")
    }
    #expect(try ground.mode(folder) == 0o700 && ground.mode("\(ground.folder)/deep") == 0o700)
    let store = try SQLiteStore.open("\(folder)/jalon.db", as: lea)
    try store.backUp(to: "\(folder)/copy.db")
    #expect(try ground.mode("\(folder)/copy.db") == 0o600)
  }

  @Test("whoever comes second reads, and is told who writes")
  func second() throws {
    let first = try ground.sqlite()
    let marc = Holder(user: "marc", host: "digne", pid: 7, since: Instant(seconds: 1))
    let second = try SQLiteStore.open(ground.path, as: marc)
    #expect(second.access == .readOnly(.heldBy(lea)))
    _ = try first.append(.notes(1, on: .card, after: 0, order: "o1"))
    #expect(try second.events(of: .card).count == 1)
    #expect(throws: StoreFailure.heldBy(lea)) { try second.append(.notes(1, on: .card, after: 1, order: "o2")) }
    try second.close()
    try first.close()
    #expect(try SQLiteStore.open(ground.path, as: marc).access == .writable)
  }

  @Test("whoever only reads keeps nobody from writing, and reads what a killed program had written")
  func reader() throws {
    let child = try Writer(at: ground.path)
    let written = try child.acknowledged(atLeast: 3)
    child.kill()
    let reader = try SQLiteStore.open(ground.path, as: lea, for: .reading())
    #expect(reader.access == .readOnly(.askedToRead))
    #expect(try reader.latest(10_000).count >= written)
    let writer = try ground.sqlite()
    #expect(writer.access == .writable && writer.endedUncleanly)
    #expect(throws: StoreFailure.askedToRead) { try reader.append(.notes(1, on: .card, after: 0, order: "o1")) }
  }

  @Test("the store of a program that was killed opens for writing, and says so")
  func staleLock() throws {
    let child = try Writer(at: ground.path)
    _ = try child.acknowledged(atLeast: 1)
    let beside = try ground.sqlite()
    guard case .readOnly(.heldBy(let holder)) = beside.access else {
      Issue.record("\(beside.access)")
      return
    }
    #expect(holder.pid == Int(child.pid) && holder.user == "lea")
    child.kill()
    let store = try ground.sqlite()
    #expect(store.access == .writable && store.endedUncleanly)
  }

  @Test("history cannot be rewritten, even by hand")
  func appendOnly() throws {
    let store = try ground.sqlite()
    var batch = Batch.notes(1, on: .card, after: 0, order: "o1")
    batch.reasons = ["few": "because"]
    _ = try store.append(batch)
    for table in ["events", "orders", "reasons", "texts"] {
      #expect(throws: StoreFailure.self) { try store.link.run { try $0.execute(sql: "DELETE FROM \(table)") } }
    }
    for change in [
      "events SET payload = ''", "orders SET person = 'x'", "reasons SET text = ''", "texts SET text = ''",
    ] {
      #expect(throws: StoreFailure.self) { try store.link.run { try $0.execute(sql: "UPDATE \(change)") } }
    }
    #expect(try store.events(of: .card).first?.payload == #"{"text":"1"}"#)
  }

  @Test(
    "a person who is erased leaves no trace in the file nor in its next copy, and every table follows from the journal")
  func erasure() throws {
    let store = try ground.sqlite()
    let ledger = Ledger(store)
    let name = "Zénobie Canari"
    var number = 0
    func enter(_ kind: DirectoryCommand.Kind, _ fields: Fields) throws {
      number += 1
      let request = Request(
        id: ID("a-\(number)"), by: "roux", at: Instant(seconds: 1_760_000_000 + number),
        command: .directory(try DirectoryCommand(kind, from: .group(fields))))
      guard case .done = try ledger.perform(request, today: today) else { throw StoreFailure.busy }
    }
    let roles: Fields = ["party": "operator:dla-05", "isLeader": false, "isOfficer": true]
    try enter(.registerOperator, ["operator": "dla-05", "name": "DLA 05", "department": "05"])
    try enter(.registerPerson, roles.merging(["person": "roux", "name": "C. Roux"]) { $1 })
    try enter(.registerPerson, roles.merging(["person": "z-canari", "name": "Z. C.", "mail": "z@canari.fr"]) { $1 })
    try enter(.amendPerson, ["person": "z-canari", "name": .text(name)])
    try enter(
      .recordAbsence,
      ["person": "roux", "deputy": "z-canari", "from": "2025-01-06", "until": "2025-01-10"])
    try enter(.amendPerson, ["person": "z-canari", "isOfficer": false])
    #expect(try ground.bytes().range(of: Data(name.utf8)) != nil)
    try enter(.erasePerson, ["person": "z-canari", "reason": "à sa demande", "on": "2025-06-02"])

    try store.backUp(to: "\(ground.folder)/copie.jalon")
    for file in try ground.names() {
      for trace in [name, "z-canari", "z@canari.fr", "Z. C."] {
        #expect(try ground.bytes(file).range(of: Data(trace.utf8)) == nil, "\(file): \(trace)")
      }
    }
    #expect(try store.verifyJournal(limit: 9) == [])
    let told = DirectoryRows(try ledger.toldDirectory(), issued: try store.surveysIssued())
    #expect(try store.verify(directory: told, limit: 9) == [])
    let absence = try ledger.directory().people["roux"]?.absence
    #expect(try absence != nil && ledger.directory().people[absence?.deputy ?? ""]?.erasedOn == "2025-06-02")
    try enter(.registerPerson, roles.merging(["person": "z-canari", "name": "Un autre"]) { $1 })
    #expect(try ledger.directory().people["z-canari"]?.erasedOn == nil)
  }

  @Test("a card is what acts, their undoing and their return have made of it, and any other one is told")
  func cards() throws {
    let store = try ground.sqlite()
    let ledger = Ledger(store)
    var number = 0
    func enter(_ kind: DirectoryCommand.Kind, _ fields: Fields) throws {
      number += 1
      let request = Request(
        id: ID("a-\(number)"), by: "roux", at: Instant(seconds: 1_760_000_000 + number),
        command: .directory(try DirectoryCommand(kind, from: .group(fields))))
      guard case .done = try ledger.perform(request, today: today) else { throw StoreFailure.busy }
      #expect(try store.verifyJournal(limit: 9) == [], "\(kind), \(fields)")
    }
    let roles: Fields = ["party": "operator:dla-05", "isLeader": false, "isOfficer": true]
    try enter(.registerOperator, ["operator": "dla-05", "name": "DLA 05", "department": "05"])
    try enter(.registerPerson, roles.merging(["person": "roux", "name": "C. Roux"]) { $1 })
    try enter(.registerPerson, roles.merging(["person": "lea", "name": "Léa", "phone": "04"]) { $1 })
    try enter(.amendPerson, ["person": "lea", "name": "Léa Morel"])
    try enter(.amendPerson, ["person": "lea", "phone": "05"])
    try enter(.undoInDirectory, ["act": "a-5"])
    #expect(try store.card("lea") == PersonCard(id: "lea", name: "Léa Morel", phone: "04"))
    try enter(.redoInDirectory, ["act": "a-5"])
    #expect(try store.card("lea")?.phone == "05")
    let away: Fields = ["person": "lea", "deputy": "roux", "from": "2025-01-06", "until": "2025-01-10"]
    for (kind, fields): (DirectoryCommand.Kind, Fields) in [
      (.recordAbsence, away), (.amendPerson, ["person": "lea", "isLeader": true]),
    ] {
      try enter(kind, fields)
      let act = Value.text("a-\(number)")
      try enter(.undoInDirectory, ["act": act])
      #expect(try store.card("lea") == PersonCard(id: "lea", name: "Léa Morel", phone: "05"), "\(kind)")
      try enter(.redoInDirectory, ["act": act])
      #expect(try store.card("lea") == PersonCard(id: "lea", name: "Léa Morel", phone: "05"), "\(kind)")
    }
    let edits: [String: Finding] = [
      "persons SET name = 'Léa Moret'": .differentCard("lea"), "persons SET phone = ''": .differentCard("lea"),
      "former_persons SET name = 'Lia'": .differentFormerCard("lea"),
      "handles SET handle = 'lia'": .differentCard("lia"),
    ]
    for (edit, finding) in edits {
      let key = edit.hasPrefix("former_persons") ? "person" : "id"
      let found = try store.link.run { db in
        var found: [Finding] = []
        try db.inSavepoint {
          try db.execute(
            sql: "UPDATE \(edit) WHERE \(key) = (SELECT id FROM handles WHERE handle = 'lea')")
          found = try store.people(db, 9)
          return .rollback
        }
        return found
      }
      #expect(found.contains(finding), "\(edit): \(found)")
    }
  }

  @Test("what a restoration that was killed left beside the store goes as it is next opened for writing")
  func swept() throws {
    try ground.sqlite().close()
    let left = ["", "-journal", ".lock"].map { HiddenPlace.beside(ground.path) + $0 }
    for path in left { #expect(FileManager.default.createFile(atPath: path, contents: Data("reste".utf8))) }
    try SQLiteStore.open(ground.path, as: lea, for: .reading()).close()
    #expect(left.allSatisfy { FileManager.default.fileExists(atPath: $0) }, "whoever reads touches nothing")
    try ground.sqlite().close()
    #expect(!left.contains { FileManager.default.fileExists(atPath: $0) })
  }

  @Test("a journal with a gap is found out")
  func gaps() throws {
    let store = try ground.sqlite()
    for number in 0..<6 { _ = try store.append(.notes(1, on: .card, after: number, order: "o\(number)")) }
    #expect(try store.verifyJournal(limit: 9).isEmpty)
    try store.link.run {
      try $0.execute(
        sql: """
          DROP TRIGGER texts_never_delete; DELETE FROM texts WHERE sequence = 3;
          DROP TRIGGER events_never_delete; DELETE FROM events WHERE sequence = 3
          """)
    }
    #expect(
      try Set(store.verifyJournal(limit: 9)) == [
        .differentSchema(name: "events_never_delete"), .differentSchema(name: "texts_never_delete"),
        .brokenChain(stream: .card, at: 4), .missingSequence(3),
        .gap(stream: .card, at: 3), .brokenOrder("o2", in: nil),
      ])
  }

  @Test("a missing file or folder is said to be missing")
  func missing() throws {
    #expect(throws: StoreFailure.missingFile(path: ground.path)) { try SQLiteStore.open(ground.path, as: lea) }
    let folder = "\(ground.folder)/none"
    #expect(throws: StoreFailure.missingFolder(path: folder)) {
      try SQLiteStore.open("\(folder)/jalon.db", as: lea, creating: .file)
    }
    #expect(try ground.names() == [])
  }

  @Test("a commit that may have happened is looked up before anything is said", arguments: [true, false])
  func ambiguousCommit(landed: Bool) throws {
    let store = try ground.sqlite()
    try store.link.run { db in
      let observer = Doubt(landed: landed, path: ground.path)
      db.add(transactionObserver: observer, extent: .databaseLifetime)
    }
    let batch = Batch.notes(1, on: .card, after: 0, order: "o1")
    if landed {
      #expect(try store.append(batch).events.count == 1)
    } else {
      #expect(throws: StoreFailure.disk(code: 10)) { try store.append(batch) }
    }
    #expect(
      try store.append(batch) == (landed ? .alreadyDone(store.events(order: "o1")) : .done(store.events(order: "o1"))))
    #expect(try store.events(of: .card).count == 1)
  }

  @Test("first the page, then the index: no page sorts or counts rows", arguments: RegisterContract.orders)
  func plans(order: BoardOrder) throws {
    let store = try ground.sqlite()
    let row = BoardRow.random(count: 1, seed: 1)[0]
    for place in [PageRequest.Place.first, .last, .after(row), .before(row)] {
      for filter in [Filter.everything, .all([.officer("lea"), .late]), .text("x")] {
        let request = PageRequest(place, filter: filter, order: order, today: today, limit: 38)
        let page = PageSQL(request: request, stride: 100)
        for walk in page.walks {
          #expect(try explain(store, page.milestone(walk), limit: nil).contains { $0.contains("COVERING INDEX") })
          let plan = try explain(store, page.query(walk))
          #expect(plan.contains { $0.contains("USING INDEX board_by_\(order.column.rawValue)") }, "\(plan)")
          #expect(!plan.contains { $0.contains("B-TREE") || $0.contains("SCAN board_text") }, "\(plan)")
          if case .after = place { #expect(plan.contains { $0.hasPrefix("SEARCH board ") }, "\(plan)") }
        }
      }
    }
  }

  @Test("where a filter takes few rows, each row is read once", arguments: RegisterContract.orders)
  func sweep(order: BoardOrder) throws {
    let store = try ground.sqlite()
    let rows = BoardRow.random(count: 120, seed: 12)
    try store.rebuild(rows: rows, plans: [])
    var dice = Dice(seed: 13)
    for filter in [Filter.text("oeuvre"), .all([.text("e"), .late])]
      + (0..<12).map({ _ in Filter.random(depth: 2, &dice) })
    {
      let sorted = rows.filter { filter.matches($0, today: today) }.sorted(by: order.precedes(on: today))
      let start = rows[7]
      for (place, expected) in [
        (PageRequest.Place.first, sorted.prefix(9)), (.last, sorted.suffix(9)),
        (.after(start), sorted.filter { order.precedes(on: today)(start, $0) }.prefix(9)),
        (.before(start), sorted.filter { order.precedes(on: today)($0, start) }.suffix(9)),
      ] {
        let request = PageRequest(place, filter: filter, order: order, today: today, limit: 9)
        let page = try store.link.run { try BoardReader(db: $0, stride: 3).page(request) }
        #expect(page == Array(expected), "\(filter) \(place)")
      }
    }
  }

  @Test("a sweep for a text reads the narrow table from end to end")
  func sweepPlan() throws {
    let store = try ground.sqlite()
    let request = PageRequest(filter: .all([.text("x"), .open]), today: today, limit: 38)
    let plan = try explain(store, PageSQL(request: request, stride: 1).sweep)
    #expect(plan.contains("SCAN board_text"))
    #expect(!plan.contains { $0.contains("SCAN board ") }, "\(plan)")
  }

  private func explain(_ store: SQLiteStore, _ query: Condition, limit: Int? = 38) throws -> [String] {
    let arguments = query.arguments + (limit.map { [$0] } ?? [])
    return try store.link.run {
      try Row.fetchAll($0, sql: "EXPLAIN QUERY PLAN " + query.sql, arguments: StatementArguments(arguments))
        .map { $0["detail"] }
    }
  }

  @Test("a filter too long for one search says so, and blames no file")
  func tooLong() throws {
    let store = try ground.sqlite()
    let long = Filter.any((0..<40_000).map { .officer(PersonID("p\($0)")) })
    #expect(throws: StoreFailure.tooLong) { try store.count(long, today: today) }
    #expect(throws: StoreFailure.tooLong) { try store.page(PageRequest(filter: long, today: today, limit: 9)) }
  }

  @Test("a store that is replaced while it is open says that nothing was recorded")
  func replacedWhileOpen() throws {
    let store = try ground.sqlite()
    try store.save(PersonCard(id: "a", name: "A"))
    let copy = ground.path + ".copie"
    try FileManager.default.copyItem(atPath: ground.path, toPath: copy)
    try FileManager.default.removeItem(atPath: ground.path)
    try FileManager.default.moveItem(atPath: copy, toPath: ground.path)
    #expect(throws: StoreFailure.replaced(path: ground.path)) { try store.save(PersonCard(id: "b", name: "B")) }
  }

  @Test("every start runs with the settings that keep what was acknowledged")
  func settings() throws {
    let store = try ground.sqlite()
    let names = [
      "journal_mode", "synchronous", "foreign_keys", "secure_delete", "trusted_schema", "cell_size_check", "temp_store",
    ]
    let found = try store.link.run { db in
      try names.map { try String.fetchOne(db, sql: "PRAGMA \($0)") ?? "" }
    }
    #expect(found == ["delete", "3", "1", "1", "0", "1", "2"])
    #expect(try ground.names() == ["jalon.db", "jalon.db.lock"])
  }
}

/// Makes one commit end in an error: before it, or after another connection has made the same one.
private final class Doubt: TransactionObserver {
  private var pending = true
  private let landed: Bool
  private let path: String

  init(landed: Bool, path: String) {
    self.landed = landed
    self.path = path
  }

  func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { true }
  func databaseDidChange(with event: DatabaseEvent) {}
  func databaseDidCommit(_ db: Database) {}
  func databaseDidRollback(_ db: Database) {
    guard landed, pending == false else { return }
    do {
      let other = try Link.writing(path)
      try other.runRethrowing { other in
        try other.inTransaction {
          let writer = EventWriter(other, path: path)
          _ = try writer.append(.notes(1, on: .card, after: 0, order: "o1"))
          return .commit
        }
      }
      try other.drop()
    } catch {
      Issue.record(error)
    }
  }
  func databaseWillCommit() throws {
    guard pending else { return }
    pending = false
    throw DatabaseError(resultCode: .SQLITE_IOERR)
  }
}
