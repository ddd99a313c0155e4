import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("Keys of a comparison where nothing can be marked")
struct ClosedSheetTests {
  private static let marking = [
    "comparison.mark.3", "comparison.half", "comparison.comment", "comparison.order", "comparison.open",
  ]

  private static func disabled(_ play: Play) -> [String] {
    play.app.rows.filter { $0.disabled != nil && marking.contains($0.id) }.map(\.id)
  }

  @Test("on a closed sheet the help greys those that mark, and says that f opens it again")
  func closed() throws {
    var play = ComparisonTests.play(try Story.at(.evaluating).seated().marked())
    #expect(Self.disabled(play).sorted() == Self.marking.sorted())
    play.press("3")
    #expect(play.said.last == "Cette fiche est close : f la rouvre, avec un motif.")
    #expect(play.app.rows.first { $0.id == "comparison.close" }?.disabled == nil)
    #expect(play.shows("f Rouvrir") && !play.shows("f Clore"), "\(play.surface)")
  }

  @Test("once the choice is made they are greyed too, Tab with them")
  func settled() throws {
    let play = ComparisonTests.play(.at(.framing))
    #expect(Self.disabled(play).sorted() == Self.marking.sorted())
    #expect(play.app.rows.first { $0.id == "comparison.next" }?.disabled != nil)
  }

  @Test("on an open sheet none of them is, but the one that opens it")
  func open() throws {
    let play = ComparisonTests.play(try Story.at(.evaluating).seated())
    #expect(Self.disabled(play) == ["comparison.open"])
  }
}
