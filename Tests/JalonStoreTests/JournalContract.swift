import JalonCore
import JalonStore
import JalonTesting
import Testing

@Suite("What any journal does")
struct JournalContract {
  let ground: Ground
  let mission = StreamName.mission("05-014")

  init() throws { ground = try Ground() }

  @Test("events come back as they were written, in order", arguments: Kind.allCases)
  func roundTrip(kind: Kind) throws {
    let store = try ground.open(kind)
    var batch = Batch(
      order: "o1", by: "lea", at: Instant(seconds: 77), reasons: ["lateDeadline": "« vu »", "few": "x"])
    batch.parts = [
      .init(
        mission, expected: 0,
        events: [.init(kind: "opened", version: 2, payload: #"{"é":"’\n"}"#), .init(kind: "noted", payload: "{}")]),
      .init(.card, expected: 0, events: [.init(kind: "added", payload: "{}")]),
    ]
    let written = try store.append(batch).events
    #expect(written.map(\.sequence) == [1, 2, 3])
    #expect(written.map(\.position) == [1, 2, 1])
    #expect(try store.events(of: mission) == Array(written.prefix(2)))
    #expect(try store.events(of: mission, after: 1) == [written[1]])
    #expect(try store.events(order: "o1") == written)
    #expect(try store.latest(2) == [written[2], written[1]])
    #expect(written[0].reasons == batch.reasons && written[0].payload == #"{"é":"’\n"}"# && written[0].version == 2)
    #expect(try store.streams(prefix: "mission/") == [StreamHead(stream: mission, position: 2)])
    #expect(try store.streams(prefix: "").map(\.stream) == [.card, mission])
  }

  @Test("histories are handed over one after the other, only the kinds that are asked for", arguments: Kind.allCases)
  func histories(kind: Kind) throws {
    let store = try ground.open(kind)
    let other = StreamName.mission("04-002")
    for (stream, order) in [(mission, "o1"), (.plan("p"), "o2"), (other, "o3")] {
      var batch = Batch(order: OrderID(order), by: "lea", at: Instant(seconds: 7))
      batch.parts = [
        .init(
          stream, expected: 0,
          events: ["opened", "noted", "signed"].map { NewEvent(kind: $0, payload: #"{"n":"\#($0)"}"#) })
      ]
      _ = try store.append(batch)
    }
    var told: [[String]] = []
    try store.forEachHistory(prefix: "mission/", kinds: ["opened", "signed", "never"]) { events in
      told.append(events.map { "\($0.stream) \($0.position) \($0.kind)" })
    }
    #expect(
      told == [
        ["mission/04-002 1 opened", "mission/04-002 3 signed"], ["mission/05-014 1 opened", "mission/05-014 3 signed"],
      ])
    try store.forEachHistory(prefix: "mission/", kinds: []) { _ in Issue.record("no kind was asked for") }
  }

  @Test("a decision taken on an old state is refused and leaves nothing", arguments: Kind.allCases)
  func conflict(kind: Kind) throws {
    let store = try ground.open(kind)
    _ = try store.append(.notes(2, on: mission, after: 0, order: "o1"))
    for stale in [0, 1, 3] {
      var batch = Batch.notes(1, on: .card, after: 0, order: "o2")
      batch.parts.append(.init(mission, expected: stale, events: [.init(kind: "noted", payload: "{}")]))
      batch.persons = [PersonCard(id: "x", name: "X")]
      #expect(throws: StoreFailure.conflict(stream: mission, expected: stale, actual: 2)) { try store.append(batch) }
    }
    #expect(try store.latest(10).count == 2)
    #expect(try store.events(order: "o2").isEmpty && store.cards().isEmpty)
  }

  @Test(
    "a decision taken on another answer than the store's own is refused and leaves nothing", arguments: Kind.allCases)
  func premises(kind: Kind) throws {
    let store = try ground.open(kind)
    _ = try store.append(.notes(2, on: mission, after: 0, order: "o1"))
    let (party, plan) = (Party.structure("s"), StreamName.plan("p"))
    let standing: [Premise] = [
      .head(mission, at: 2), .head(plan, at: 0), .heads(prefix: "mission/", [StreamHead(stream: mission, position: 2)]),
      .missions(involving: party, []), .recentCalls(of: "o", besides: "m", limit: 3, []), .details(of: "lea", nil),
      .streams(holding: "lea", [mission]),
    ]
    let fallen: [Premise] = [
      .head(mission, at: 1), .head(plan, at: 1), .heads(prefix: "mission/", []),
      .missions(involving: party, ["05-014"]),
      .recentCalls(of: "o", besides: "m", limit: 3, [["x"]]), .details(of: "lea", PersonDetails(name: "Léa")),
      .streams(holding: "lea", []),
    ]
    for premise in fallen {
      var batch = Batch.notes(1, on: .card, after: 0, order: "o2")
      batch.premises = standing + [premise]
      #expect(throws: StoreFailure.self, "\(premise)") { try store.append(batch) }
    }
    #expect(try store.latest(10).count == 2)
    var batch = Batch.notes(1, on: .card, after: 0, order: "o2")
    batch.premises = standing
    #expect(try store.append(batch).events.count == 1)
  }

  @Test("an order sent twice is written once", arguments: Kind.allCases)
  func retry(kind: Kind) throws {
    let store = try ground.open(kind)
    let first = try store.append(.notes(2, on: mission, after: 0, order: "o1"))
    let again = try store.append(.notes(2, on: mission, after: 0, order: "o1"))
    #expect(again == .alreadyDone(first.events))
    #expect(try store.latest(10).count == 2)
    _ = try store.append(.notes(0, on: mission, after: 0, order: "silent"))
    #expect(try store.append(.notes(1, on: mission, after: 2, order: "silent")) == .alreadyDone([]))
  }

  @Test("a group of orders goes through as a whole", arguments: Kind.allCases)
  func group(kind: Kind) throws {
    let store = try ground.open(kind)
    let seen = try store.transaction { writer in
      for number in 0..<10 {
        var batch = Batch.notes(1, on: mission, after: number, order: "o\(number)")
        batch.board = [row(version: number + 1)]
        _ = try writer.append(batch)
      }
      return try writer.position(of: mission)
    }
    #expect(seen == 10)
    #expect(try store.row("05-014")?.version == 10)
    #expect(try store.verifyJournal(limit: 5).isEmpty)
  }

  @Test("a group that is given up leaves nothing", arguments: Kind.allCases)
  func rollback(kind: Kind) throws {
    struct GivenUp: Error {}
    let store = try ground.open(kind)
    _ = try store.append(.notes(1, on: mission, after: 0, order: "o1"))
    #expect(throws: GivenUp.self) {
      try store.transaction { writer in
        var batch = Batch.notes(1, on: mission, after: 1, order: "o2")
        batch.board = [row(version: 2)]
        batch.persons = [PersonCard(id: "x", name: "X")]
        _ = try writer.append(batch)
        throw GivenUp()
      }
    }
    #expect(try store.latest(10).count == 1)
    #expect(try store.row("05-014") == nil && store.cards().isEmpty)
    #expect(try store.append(.notes(1, on: mission, after: 1, order: "o2")).events.map(\.position) == [2])
  }

  @Test("a conflict inside a group spoils only its own order", arguments: Kind.allCases)
  func conflictInGroup(kind: Kind) throws {
    let store = try ground.open(kind)
    try store.transaction { writer in
      _ = try writer.append(.notes(1, on: mission, after: 0, order: "o1"))
      #expect(throws: StoreFailure.conflict(stream: mission, expected: 0, actual: 1)) {
        try writer.append(.notes(1, on: mission, after: 0, order: "o2"))
      }
      _ = try writer.append(.notes(1, on: mission, after: 1, order: "o3"))
    }
    #expect(try store.latest(10).map(\.order) == ["o3", "o1"])
  }

  @Test("all events can be walked through in chunks", arguments: Kind.allCases)
  func chunks(kind: Kind) throws {
    let store = try ground.open(kind)
    for number in 0..<25 {
      _ = try store.append(.notes(1, on: .mission(ID("\(number)")), after: 0, order: "o\(number)"))
    }
    var seen: [Int] = []
    let last = try store.forEachChunk(of: 10) { seen += $0.map(\.sequence) }
    #expect(seen == Array(1...25) && last == 25)
    #expect(try store.streams(prefix: "mission/1").count == 11)
  }

  @Test("the last act of a person can be found to be undone", arguments: Kind.allCases)
  func lastOrder(kind: Kind) throws {
    let store = try ground.open(kind)
    _ = try store.append(.notes(1, on: mission, after: 0, order: "o1", by: "lea"))
    _ = try store.append(.notes(1, on: mission, after: 1, order: "o2", by: "marc"))
    _ = try store.append(.notes(0, on: mission, after: 2, order: "o3", by: "lea"))
    #expect(try store.latestOrders(by: "lea", limit: 1) == ["o1"])
    #expect(try store.latestOrders(by: "marc", limit: 5) == ["o2"])
    #expect(try store.latestOrders(by: "nobody", limit: 5) == [])
  }

  private func row(version: Int) -> BoardRow {
    var dice = Dice(seed: 1)
    var row = BoardRow.random(1, &dice)
    row.mission = "05-014"
    row.version = version
    return row
  }
}

@Suite("What any store keeps beside the journal")
struct KeepingContract {
  let ground: Ground

  init() throws { ground = try Ground() }

  @Test("a person who is erased is gone, and the journal still reads", arguments: Kind.allCases)
  func persons(kind: Kind) throws {
    let store = try ground.open(kind)
    let card = PersonCard(id: "lea", name: "Léa Ory", function: "chargée de mission", mail: "l@x.fr", phone: "04")
    var batch = Batch.notes(1, on: .card, after: 0, order: "o1")
    batch.persons = [card, PersonCard(id: "marc", name: "Marc")]
    _ = try store.append(batch)
    #expect(try store.card("lea") == card)
    try store.save(PersonCard(id: "marc", name: "Marc Roux"))
    #expect(try store.cards().map(\.name) == ["Léa Ory", "Marc Roux"])
    try store.erase("lea")
    #expect(try store.card("lea") == nil && store.cards().count == 1)
    let author = try store.events(of: .card).first?.by
    #expect(author != nil && author != "lea", "somebody's act, and no longer hers")
  }

  @Test(
    "the card that an order replaced is kept with its day, put back when asked, and erased with the rest",
    arguments: Kind.allCases)
  func formerCards(kind: Kind) throws {
    let store = try ground.open(kind)
    let cards = ["Léa Ory", "Léa Roux"].map { PersonCard(id: "lea", name: $0, mail: "l@x.fr") }
    for (place, card) in cards.enumerated() {
      var batch = Batch.notes(1, on: .card, after: place, order: "o\(place)")
      batch.persons = [card]
      _ = try store.append(batch)
    }
    #expect(try store.formerCards(of: "lea").map(\.card) == [cards[0]])
    for (order, before, standing) in [("u", "o1", cards[0]), ("r", "u", cards[1])] {
      var batch = Batch.notes(1, on: .card, after: order == "u" ? 2 : 3, order: order)
      batch.restored = [RestoredCard("lea", before: OrderID(before))]
      _ = try store.append(batch)
      #expect(try store.card("lea") == standing && store.details(of: "lea") == standing.details)
    }
    var first = Batch.notes(1, on: .card, after: 4, order: "v")
    first.restored = [RestoredCard("lea", before: "o0")]
    _ = try store.append(first)
    #expect(try store.card("lea") == nil)
    try store.erase("lea")
    #expect(try store.formerCards(of: "lea") == [])
  }

  @Test("plans are listed by number and found by text", arguments: Kind.allCases)
  func plans(kind: Kind) throws {
    let store = try ground.open(kind)
    var batch = Batch(order: "o1", by: "lea", at: Instant(seconds: 1))
    batch.plans = ["P05-10", "P05-9", "P04-1"].map {
      PlanRow(
        plan: ID($0), title: "Pacte", structures: "L'Îlot", operators: "05", openedOn: today, version: 3,
        searchable: "pacte \($0.folded)")
    }
    _ = try store.append(batch)
    #expect(try store.plans(matching: "", limit: 9).map(\.plan) == ["P04-1", "P05-9", "P05-10"])
    #expect(try store.plans(matching: "p05-9", limit: 9) == [batch.plans[1]])
  }
}
