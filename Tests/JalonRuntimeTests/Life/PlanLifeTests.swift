import JalonCore
import JalonRuntime
import JalonStore
import JalonTesting
import Testing

/// The plan of the 04/05 case from its opening to its closing, entered twice: with the keyboard alone, then as lines of
/// `apply`.
@Suite("One plan, twice")
struct PlanLifeTests {
  private static let tape = "le-plan.tape"

  @Test("the plan of the example is entered with the keyboard alone, and leaves the journal that apply leaves")
  func twice() throws {
    let played = try Theatre.play(Self.tape)
    for difference in played.differences.prefix(1) { Issue.record("\(difference)") }
    let (typed, applied) = (Self.told(played.events), Self.told(try Self.apply("le-plan.jsonl")))
    for (index, pair) in zip(typed, applied).enumerated() where pair.0 != pair.1 {
      Issue.record("l'événement \(index + 1) diffère :\n\(pair.0)\n\(pair.1)")
      break
    }
    #expect(typed.count == applied.count && typed.count > 30)
    #expect(typed.last?.contains("planClosed") == true)
  }

  @Test("every command of the plan but the rare ones is in the story")
  func whole() throws {
    let lines = try Theatre.lines("le-plan.jsonl")
    let rare: Set<PlanCommand.Kind> = [.leaveStructure, .changeLead, .cancelSteering, .redoInPlan]
    for kind in PlanCommand.Kind.allCases where !rare.contains(kind) {
      #expect(lines.contains { $0.contains("\"command\":\"\(kind.rawValue)\"") }, "\(kind)")
    }
  }

  /// Each event of the plan and of its missions without what is always new: the order, its hour.
  private static func told(_ events: [StoredEvent]) -> [String] {
    events.filter { $0.stream != .directory }.map {
      "\($0.stream.text) \($0.kind) \($0.payload) \($0.reasons.sorted { $0.key < $1.key })"
    }
  }

  private static func apply(_ name: String) throws -> [StoredEvent] {
    let store = MemoryStore()
    let clock = TapeClock("2027-12-01").clock
    for file in ["decor-plan.jsonl", name] {
      var bytes = try Theatre.bytes(file)
      var refused: [String] = []
      _ = try Apply(store, ledger: Ledger(store), clock: clock, me: "claire-05", language: .fr).run(.each) {
        defer { bytes = [] }
        return bytes
      } write: {
        if $0.contains("\"ok\":false") { refused.append($0) }
      }
      for line in refused { Issue.record("\(file): \(line)") }
    }
    return try store.events(after: 0, limit: .max)
  }
}
