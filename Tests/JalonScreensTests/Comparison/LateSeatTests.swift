import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("A seat that is added after the sheets were opened")
struct LateSeatTests {
  /// The officer's colleague of the structure comes in once everybody's marks are known.
  private static func reopened() throws -> Story {
    try Story.at(.concerting).on("2026-02-25").after(.reopenEvaluation, ["reason": "un siège oublié"])
  }
  private static let newcomer: Fields = ["evaluator": "luc-buech", "side": "structure:ateliers-buech"]

  /// All that the screen says, wherever its lines break.
  private static func told(_ play: Play) -> String {
    play.rows.map(\.plain).joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  @Test("asks why, for its marks may be those of somebody who knows the others")
  func reason() throws {
    let story = try Self.reopened()
    #expect(try story.cautions(of: .seat, Self.newcomer) == [.seatedAfterOpening("2026-02-24")])
    #expect(try Story.at(.evaluating).cautions(of: .seat) == [])
  }

  @Test("is told as such among the sheets, and beside the marks once they are open again")
  func screens() throws {
    var story = try Self.reopened().after(.seat, Self.newcomer, because: "absent le jour dit")
    var play = ComparisonTests.play(story)
    play.press("Tab Tab Tab")
    #expect(Self.told(play).contains("siège ajouté après l’ouverture des fiches du 24 février 2026"), "\(play.surface)")
    try story.enter(.declareInterest, ["evaluator": "luc-buech", "interest": "none"])
    story = try story.marked().after(.reveal)
    play = ComparisonTests.play(story)
    #expect(Self.told(play).contains("siège ajouté après l’ouverture des fiches du 24 février 2026"), "\(play.surface)")
  }
}
