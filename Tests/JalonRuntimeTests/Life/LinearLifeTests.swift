import JalonCore
import JalonRuntime
import JalonScreens
import JalonStore
import JalonTesting
import Testing

/// The same mission as in `LifeTests`, lived once more: each question is read, and answered.
@Suite("One life, in questions and answers")
struct LinearLifeTests {
  private static let mission = StreamName.mission("05-001")

  private struct Lived {
    let said: [String]
    let stuck: [String]
    let parting: LinearParting
    let events: [StoredEvent]
  }

  private static let lived = Result { try live() }

  private static func live() throws -> Lived {
    let store = try ground()
    let listener = Listener(store, clock: TapeClock("2027-12-01").clock, me: "claire-05")
    let clerk = try LinearClerk(try Theatre.lines("une-vie.jsonl")) { listener.names()?.directory ?? Directory() }
    let parting = listener.live(as: "claire-05") { clerk.answer($0) }
    return Lived(said: listener.said, stuck: clerk.stuck, parting: parting, events: try store.everything())
  }

  /// The directory and the plan of the tapes.
  private static func ground() throws -> MemoryStore {
    let store = MemoryStore()
    try apply("decor.jsonl", to: store, TapeClock("2027-12-01").clock)
    return store
  }

  private static func apply(_ name: String, to store: MemoryStore, _ clock: Clock) throws {
    var bytes = try Theatre.bytes(name)
    _ = try Apply(
      store, ledger: Ledger(store), clock: clock, me: "claire-05", isReal: false, language: .fr
    ).run(.each) {
      defer { bytes = [] }
      return bytes
    } write: {
      if $0.contains("\"ok\":false") { Issue.record("\(name): \($0)") }
    }
  }

  @Test("a mission is led from its opening to its closing by answering questions, one line at a time")
  func life() throws {
    let lived = try Self.lived.get()
    #expect(lived.stuck.isEmpty, "\(lived.stuck.joined(separator: "\n"))")
    #expect(lived.parting == .asked)
    #expect(lived.events.last { $0.stream == Self.mission }?.kind == "closed")
  }

  @Test("the mission led by answers has the same journal as the one entered by lines of apply")
  func twice() throws {
    let (store, clock) = (MemoryStore(), TapeClock("2027-12-01").clock)
    for name in ["decor.jsonl", "une-vie.jsonl"] { try Self.apply(name, to: store, clock) }
    let (answered, applied) = (Self.told(try Self.lived.get().events), Self.told(try store.everything()))
    for (index, pair) in zip(answered, applied).enumerated() where pair.0 != pair.1 {
      Issue.record("l'événement \(index + 1) diffère :\n\(pair.0)\n\(pair.1)")
      break
    }
    #expect(answered.count == applied.count)
  }

  /// Each event of the mission without what is always new: the order, its hour.
  private static func told(_ events: [StoredEvent]) -> [String] {
    events.filter { $0.stream == mission }.map {
      "\($0.kind) \($0.payload) \($0.reasons.sorted { $0.key < $1.key })"
    }
  }

  @Test("a whole life in questions says words, and nothing that moves a cursor or draws")
  func words() throws {
    let said = try Self.lived.get().said
    #expect(said.count > 500)
    for line in said where !line.isPlainText { Issue.record("\(line)") }
    #expect(!said.contains { $0.contains("│") || $0.contains("──") })
  }
}
