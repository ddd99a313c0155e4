import JalonCore
import JalonStore
import Testing

@Suite("What the journals hold")
struct CoverageTests {
  private static let coverage = Result {
    try Coverage(try (Journal.released + [Journal.next]).flatMap { try $0.events() })
  }

  @Test(
    "every kind of event stands in a kept journal, each optional field once filled and once not",
    arguments: EventShape.all)
  func all(_ event: EventShape) throws {
    let gaps = try Self.coverage.get().gaps(of: event)
    #expect(
      gaps.isEmpty,
      """
      No kept journal has \(gaps.joined(separator: "; nor ")).
      Add such a line to Tests/Journals/next.jsonl, as `jalon` writes it (README.md there says how to take it from a file):
      {"stream": "\(event.stream)", "position": 1, "sequence": 1, "order": "n-1", "by": "c-roux", "enteredBy": "c-roux", \
      "at": 1796032800, "kind": "\(event.kind)", "version": 1, "payload": "{…}", "reasons": {}}
      """)
  }
}
