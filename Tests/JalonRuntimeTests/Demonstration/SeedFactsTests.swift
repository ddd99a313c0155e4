import JalonCore
import JalonTesting
import Testing

/// Every fact of « EXEMPLE D'ACCOMPAGNEMENT » is read on the sheet of its plan, or on what the sheet opens.
@Suite("The facts of the example, on the screens")
struct SeedFactsTests {
  @Test("each fact that the page tells is found on the sheet of the plan, or on what a line of it opens")
  func found() throws {
    for fact in SeedFacts.missing(in: try Self.read()) { Issue.record("\(fact)") }
  }

  @Test("what the page does not tell is not found")
  func notFound() throws {
    let shown = try Self.read()
    for text in ["Fusion adoptée", "phase 3", "dissoute"] { #expect(!shown.contains(text), "\(text)") }
  }

  private static func read() throws -> String {
    let world = try SealedWorld(.none, of: SealedWorld.leader)
    return try withExtendedLifetime(world) { try SeedFacts.read($0.store, as: SealedWorld.officer) }
  }
}
