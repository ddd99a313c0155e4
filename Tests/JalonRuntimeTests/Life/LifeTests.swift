import JalonCore
import JalonRuntime
import JalonStore
import JalonTesting
import Testing

/// One mission from its opening to its closing, entered twice: with the keyboard alone, then as lines of `apply`.
@Suite("One life, twice")
struct LifeTests {
  private static let mission = StreamName.mission("05-001")
  /// What a life takes, each letter typed among them. More is a step back: say why, or find the key that is one too many.
  private static let keys = 1_047
  /// Played once for both tests.
  private static let played = Result { try Theatre.play(Theatre.life) }

  @Test("a mission is led from its opening to its closing with the keyboard alone")
  func keyboard() throws {
    let played = try Self.played.get()
    let keys = played.tape.keyCount
    for difference in played.differences.prefix(1) {
      Issue.record("une vie en \(keys) touches s'arrête en chemin\n\(difference)")
    }
    #expect(played.events.last { $0.stream == Self.mission }?.kind == "closed", "\(keys) touches, sans clôture")
    #expect(keys <= Self.keys, "une vie demandait \(Self.keys) touches, elle en demande \(keys)")
  }

  @Test("the same mission entered as lines of apply leaves the same journal")
  func twice() throws {
    let typed = Self.told(try Self.played.get().events)
    let applied = Self.told(try Self.apply("une-vie.jsonl"))
    for (index, pair) in zip(typed, applied).enumerated() where pair.0 != pair.1 {
      Issue.record("l'événement \(index + 1) diffère :\n\(pair.0)\n\(pair.1)")
      break
    }
    #expect(typed.count == applied.count)
  }

  /// Each event of the mission without what is always new: the order, its hour.
  private static func told(_ events: [StoredEvent]) -> [String] {
    events.filter { $0.stream == mission }.map {
      "\($0.kind) \($0.payload) \($0.reasons.sorted { $0.key < $1.key })"
    }
  }

  private static func apply(_ name: String) throws -> [StoredEvent] {
    let store = MemoryStore()
    let clock = TapeClock("2027-12-01").clock
    for file in ["decor.jsonl", name] {
      var bytes = try Theatre.bytes(file)
      var refused: [String] = []
      _ = try Apply(store, ledger: Ledger(store), clock: clock, me: "claire-05", isReal: false, language: .fr).run(
        .each
      ) {
        defer { bytes = [] }
        return bytes
      } write: {
        if $0.contains("\"ok\":false") { refused.append($0) }
      }
      for line in refused { Issue.record("\(file): \(line)") }
    }
    return try store.everything()
  }
}
