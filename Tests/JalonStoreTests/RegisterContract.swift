import JalonCore
import JalonStore
import JalonTesting
import Testing

@Suite("What any register answers")
struct RegisterContract {
  let ground: Ground

  init() throws { ground = try Ground() }

  static let orders = BoardOrder.Column.allCases.flatMap { [BoardOrder($0), BoardOrder($0, ascending: false)] }

  private func filled(_ kind: Kind, _ rows: [BoardRow]) throws -> any Store {
    let store = try ground.open(kind)
    try store.rebuild(rows: rows, plans: [])
    return store
  }

  @Test("pages put end to end are the whole list in order", arguments: Kind.allCases, orders)
  func paging(kind: Kind, order: BoardOrder) throws {
    var dice = Dice(seed: 11)
    let rows = BoardRow.random(count: 100, seed: 5)
    let store = try filled(kind, rows)
    for filter in [Filter.everything] + (0..<4).map({ _ in Filter.random(depth: 2, &dice) }) {
      let sorted = rows.filter { filter.matches($0, today: today) }.sorted(by: order.precedes(on: today))
      #expect(try walk(store, filter, order, forwards: true) == sorted, "\(filter)")
      #expect(try walk(store, filter, order, forwards: false) == sorted, "\(filter)")
    }
  }

  private func walk(_ store: any Store, _ filter: Filter, _ order: BoardOrder, forwards: Bool) throws -> [BoardRow] {
    var request = PageRequest(forwards ? .first : .last, filter: filter, order: order, today: today, limit: 13)
    var all: [BoardRow] = []
    while case let page = try store.page(request), let first = page.first, let last = page.last {
      all = forwards ? all + page : page + all
      request.place = forwards ? .after(last) : .before(first)
    }
    return all
  }

  @Test("the store takes the rows that the filter matches", arguments: Kind.allCases)
  func filters(kind: Kind) throws {
    let seed = UInt64.random(in: 0..<1_000_000)
    var dice = Dice(seed: seed)
    let rows = BoardRow.random(count: 200, seed: seed)
    let store = try filled(kind, rows)
    for filter in [Filter.everything] + (0..<150).map({ _ in Filter.random(depth: 3, &dice) }) {
      let matching = rows.filter { filter.matches($0, today: today) }
      let request = PageRequest(filter: filter, order: BoardOrder(.number), today: today, limit: 1_000)
      #expect(try Set(store.page(request)) == Set(matching), "seed \(seed): \(filter)")
      #expect(try store.count(filter, today: today) == matching.count, "seed \(seed): \(filter)")
      let byStage = Dictionary(grouping: matching, by: \.stage).mapValues(\.count)
      #expect(try store.countsByStage(filter, today: today) == byStage, "seed \(seed): \(filter)")
    }
    #expect(try store.lateCount(today: today) == rows.filter { $0.isLate(on: today) }.count)
  }

  @Test("the cursor finds its mission again in any order", arguments: Kind.allCases, orders)
  func window(kind: Kind, order: BoardOrder) throws {
    let rows = BoardRow.random(count: 100, seed: 9)
    let store = try filled(kind, rows)
    let sorted = rows.sorted(by: order.precedes(on: today))
    for place in [0, 3, 50, 99] {
      let mission = sorted[place].mission
      let window = try #require(try store.window(around: mission, order: order, today: today, before: 5, after: 10))
      #expect(window.rows[window.index].mission == mission)
      #expect(window.rows == Array(sorted[max(0, place - 5)...min(99, place + 10)]))
    }
    let hidden = try #require(rows.first { !$0.suspended })
    #expect(try store.window(around: hidden.mission, filter: .suspended, today: today, before: 1, after: 1) == nil)
    #expect(try store.window(around: "unknown", today: today, before: 1, after: 1) == nil)
  }

  @Test("a row that has gone still marks the place of the cursor", arguments: Kind.allCases)
  func goneRow(kind: Kind) throws {
    let rows = BoardRow.random(count: 30, seed: 2).sorted(by: BoardOrder.urgency.precedes(on: today))
    let store = try filled(kind, rows)
    var batch = Batch(order: "o1", by: "lea", at: Instant(seconds: 1))
    batch.gone = [rows[10].mission]
    _ = try store.append(batch)
    #expect(try store.page(.init(.after(rows[10]), today: today, limit: 2)) == Array(rows[11...12]))
    #expect(try store.page(.init(.before(rows[10]), today: today, limit: 2)) == Array(rows[8...9]))
    #expect(try store.count(.everything, today: today) == 29)
  }

  @Test("an act changes the row of its mission and no other", arguments: Kind.allCases)
  func upsert(kind: Kind) throws {
    let rows = BoardRow.random(count: 30, seed: 3)
    let store = try filled(kind, rows)
    var batch = Batch.notes(1, on: .mission(rows[4].mission), after: 0, order: "o1")
    var changed = rows[4]
    changed.searchable = "autre chose"
    changed.next = nil
    changed.structures = "Ürban"
    batch.board = [changed]
    _ = try store.append(batch)
    #expect(try store.row(changed.mission) == changed)
    #expect(try store.count(.text("autre"), today: today) == 1)
    var expected = rows
    expected[4] = changed
    #expect(try store.verifyBoard(against: expected, limit: 5).isEmpty)
  }

  @Test("the list rebuilt from the same rows is the same list", arguments: Kind.allCases)
  func rebuild(kind: Kind) throws {
    let rows = BoardRow.random(count: 200, seed: 4)
    let store = try filled(kind, rows)
    let before = try store.page(.init(today: today, limit: 500))
    try store.rebuild(rows: rows.reversed(), plans: [])
    #expect(try store.page(.init(today: today, limit: 500)) == before)
    try store.rebuild(rows: [], plans: [])
    #expect(try store.count(.everything, today: today) == 0)
  }

  @Test("rows that no longer follow from the journal are named", arguments: Kind.allCases)
  func differences(kind: Kind) throws {
    let rows = BoardRow.random(count: 10, seed: 6)
    let store = try filled(kind, Array(rows[1...]))
    var given = Array(rows[..<9])
    given[3].title += " !"
    let findings = try store.verifyBoard(against: given, limit: 10)
    #expect(
      Set(findings) == [.missingRow(rows[0].mission), .differentRow(rows[3].mission), .strayRow(rows[9].mission)])
    #expect(findings.count == 3)
  }

  @Test("an unknown number gets the numbers that may have been meant", arguments: Kind.allCases)
  func near(kind: Kind) throws {
    var dice = Dice(seed: 1)
    let rows = ["05-014", "05-015", "05-140", "04-014", "2A-7"].map { text in
      var row = BoardRow.random(1, &dice)
      row.mission = ID(text)
      return row
    }
    let store = try filled(kind, rows)
    #expect(try store.missions(near: "05-0145", limit: 2) == ["05-014", "05-015"])
    #expect(try store.missions(near: "complètement-autre", limit: 2).isEmpty)
  }

  @Test("a scan beside the loop answers as the store does", arguments: Kind.allCases)
  func scan(kind: Kind) throws {
    let store = try filled(kind, BoardRow.random(count: 50, seed: 8))
    let scan = store.scan()
    #expect(try scan.count(.open, today: today) == store.count(.open, today: today))
    #expect(try scan.page(.init(today: today, limit: 9)) == store.page(.init(today: today, limit: 9)))
    let before = try scan.newest()
    let written = try store.append(.notes(1, on: .card, after: 0, order: "o1")).events
    #expect(try scan.lateCount(today: today) == store.lateCount(today: today))
    #expect(try scan.newest() == written.last?.sequence && scan.newest() > before)
  }
}

@Suite("Sorting and searching")
struct FoldingTests {
  @Test(
    "accents, case and white space make no difference to a search",
    arguments: [
      ("Épicerie  Sociale", "epicerie sociale"), ("ŒUVRE", "oeuvre"), ("Cafe\u{301} ", "cafe"), ("L’Îlot", "l'ilot"),
      ("\u{202F}Ça\u{A0}va ", "ca va"), ("ÆGIR ß", "aegir ss"), ("МИР", "мир"),
    ])
  func folding(text: String, expected: String) {
    #expect(text.folded == expected)
    #expect(text.folded.folded == text.folded)
  }

  @Test("mission 05-9 comes before 05-014, and 05-1000 after both")
  func numbers() {
    let texts = ["05-1000", "05-014", "04-2", "2A-1", "05-9", "05-12345678901", "05-9-b"]
    let sorted = texts.map { MissionID($0) }.sorted {
      Array($0.numberKey.utf8).lexicographicallyPrecedes(Array($1.numberKey.utf8))
    }
    #expect(sorted == ["2A-1", "04-2", "05-9", "05-9-b", "05-014", "05-1000", "05-12345678901"])
  }
}
