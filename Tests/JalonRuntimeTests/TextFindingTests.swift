import JalonCore
import JalonStore
import JalonTesting
import JalonWording
import Testing

@testable import JalonRuntime
@testable import JalonScreens

@Suite("Looking for words in all that was typed")
struct TextFindingTests {
  private let ground: Ground
  private let ledger: Ledger

  init() throws {
    ground = try Ground(demo: true)
    ledger = Ledger(ground.store)
  }

  private func found(_ typed: String, reader: PersonID = "c-roux", in store: (any Store)? = nil) throws -> FoundTexts {
    let store = store ?? ground.store
    let ledger = Ledger(store)
    return try TextFinding(store, ledger, reader: reader, names: try Names(reading: ledger), in: .universal).found(
      try #require(TextQuery(typed)))
  }

  private func perform(_ command: AnyCommand) throws {
    let request = Request(id: Ground.clock.newOrder(), by: "c-roux", at: Ground.clock.now(), command: command)
    guard case .done = try ledger.perform(request, today: Ground.today) else { throw StoreFailure.busy }
  }

  @Test("every word of every text that the demonstration holds is found, at its fact, by whoever may read it")
  func everything() throws {
    var texts: [FoundText] = []
    for head in try ground.store.streams(prefix: "") where head.stream.sheet == nil {
      for event in try ground.store.events(of: head.stream, after: 0) {
        texts += event.heldTexts.map { FoundText(event: event, field: $0.field, text: $0.text) }
      }
    }
    #expect(texts.count > 500)
    for text in texts where text.event.stream.mission != nil {
      guard let word = TextWords(text.text).words.max(by: { $0.count < $1.count }),
        let query = TextQuery("\"\(text.text.prefix(60))\"") ?? TextQuery(word)
      else { continue }
      #expect(
        try ground.store.texts(holding: query, limit: 1_000).contains(text), "\(text.event.stream) \(text.field.text)")
    }
  }

  @Test("a note is found with its passage and opens at its fact, and once it is undone it says so")
  func note() throws {
    let note = try TakeNote.of("La trésorière hésite à signer avant l’été.", on: Ground.today)
    try perform(.mission("05-018", .takeNote(note)))
    let passage = try #require(try found("tresoriere \"avant l'ete\"").passages.first)
    let mission = try #require(try ledger.mission("05-018"))
    #expect(passage.place == .mission("05-018", at: mission.version) && passage.mark == nil)
    #expect(passage.title.fr == "Note au journal" && passage.passage.found == "trésorière")
    let act = try #require(mission.entries.last?.order)
    try perform(.mission("05-018", .undo(UndoAct(act: act))))
    #expect(try found("tresoriere \"avant l'ete\"").passages.first?.mark == .undone)
  }

  @Test("what was erased is found no more, and neither is it by a filter of the list")
  func erased() throws {
    let note = try TakeNote.of("Vu Solange Maurel : zygomatique.", on: Ground.today)
    try perform(.mission("05-018", .takeNote(note)))
    let filter = FilterReader.read("texte:zygom").filter
    #expect(try ground.store.count(filter, today: Ground.today) == 1 && found("zygom").passages.count == 1)
    let person = PersonID("resp-ateliers-buech")
    let erasure = Erasure(ledger, ground.store, MemoryDrawer(), clock: Ground.clock, me: "c-roux")
    let act = ErasePerson(person: person, reason: "à sa demande", on: Ground.today)
    try erasure.erase(act, with: try erasure.going(person).texts.map(\.text))
    #expect(try ground.store.count(filter, today: Ground.today) == 0 && found("zygom").passages.isEmpty)
    #expect(try found("Solange").passages.isEmpty)
  }

  @Test("a filter on texts keeps the missions into which the words were typed, turned round the others, beside any other filter")
  func filter() throws {
    for (mission, text) in [("05-018", "le zygomatique"), ("05-014", "LE ZYGOMATIQUE")] as [(MissionID, String)] {
      try perform(.mission(mission, .takeNote(try TakeNote.of(text, on: Ground.today))))
    }
    func taken(_ typed: String) throws -> Set<MissionID> {
      let request = PageRequest(filter: FilterReader.read(typed).filter, today: Ground.today, limit: 500)
      return Set(try ground.store.page(request).map(\.mission))
    }
    #expect(try taken("texte:\"le zygo\"") == ["05-018", "05-014"])
    #expect(try taken("texte:zygo 05-018") == ["05-018"])
    #expect(try taken("!texte:zygo").isDisjoint(with: ["05-018", "05-014"]))
    let window = try ground.store.window(
      around: "05-014", filter: FilterReader.read("texte:zygo").filter, today: Ground.today, before: 5, after: 5)
    #expect(Set(window?.rows.map(\.mission) ?? []) == ["05-018", "05-014"])
    #expect(
      try ground.store.window(
        around: "05-015", filter: FilterReader.read("texte:zygo").filter, today: Ground.today, before: 5, after: 5)
        == nil)
  }

  @Test("what stands in a sheet is found by whoever fills it, by no other until the sheets are revealed")
  func sealed() throws {
    let world = try SealedWorld(.otherMarks, of: SealedWorld.leader)
    let own = try found(SealedWorld.secret, reader: SealedWorld.leader, in: world.store)
    #expect(own.passages.count == 9 && own.passages.allSatisfy { $0.passage.whole.contains(SealedWorld.secret) })
    for reader in [SealedWorld.officer, SealedWorld.other] {
      #expect(try found(SealedWorld.secret, reader: reader, in: world.store).passages.isEmpty)
    }
    let filter = FilterReader.read("texte:\(SealedWorld.secret)").filter
    #expect(try world.store.count(filter, today: Ground.today) == 0)
  }

  @Test("a card is found by what stands on it, once, whatever its former names were")
  func cards() throws {
    let named = try found("maurel")
    #expect(named.passages.map(\.place) == [.entry(.init(.person, "resp-ateliers-buech"))])
    let place = FoundPassage.Place.entry(.init(.structure, "ateliers-buech"))
    let amended = try DirectoryCommand(
      .amendStructure, from: .group(["structure": "ateliers-buech", "name": "Les Établis du Buëch"]))
    try perform(.directory(amended))
    #expect(try found("\"ateliers du buech\"").passages.count { $0.place == place } == 1)
    #expect(try found("\"etablis du buech\"").passages.contains { $0.place == place && $0.whose == "Les Établis du Buëch" })
  }

  @Test("the report tells the same, for people and for programs")
  func report() throws {
    try perform(.mission("05-018", .takeNote(try TakeNote.of("un zygomatique", on: Ground.today))))
    let report = ground.report()
    let query = try #require(TextQuery("zygo"))
    #expect(try report.search(query, .text, asked: "zygo").contains("un zygomatique"))
    let line = try report.search(query, .json, asked: "zygo")
    #expect(line.contains(#""where":"mission:05-018""#) && line.contains(#""text":"un zygomatique""#))
  }
}
