import JalonTesting
import Testing

@testable import JalonCore

@Suite("Counts")
struct CountsTests {
  /// Where a negative number means something, or is refused in other words.
  private static let others: Set<String> = [
    // The number of an entry: none below one.
    "correct.event", "correctInPlan.event",
  ]

  @Test("no act takes a count, days or an amount below zero", arguments: MissionCommand.Kind.allCases)
  func negative(kind: MissionCommand.Kind) throws {
    for field in kind.fields where [.whole, .hundredths, .euros].contains(field.shape) {
      guard !Self.others.contains("\(kind.rawValue).\(field.name)") else { continue }
      let stories = StageName.allCases.flatMap { [Story.at($0), .atEndOf($0)] } + [.before]
      let rulings = stories.compactMap { try? $0.ruling(kind, [field.name: -1]) }
      #expect(rulings.allSatisfy { !$0.obstacles.isEmpty }, "\(kind.rawValue).\(field.name)")
      let told = rulings.contains { $0.obstacles.contains { $0.field == field.name } }
      #expect(told, "\(kind.rawValue).\(field.name)")
    }
  }
}
