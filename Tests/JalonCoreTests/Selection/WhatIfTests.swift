import JalonCore
import JalonTesting
import Testing

@Suite("What if the weights were others")
struct WhatIfTests {
  private func selection() throws -> Selection {
    try #require(Story.atEndOf(.concerting).mission?.stage.concertation?.selection)
  }

  @Test("with the frozen weights, the ranking is the one that counts")
  func frozen() throws {
    let selection = try selection()
    var whatIf = WhatIf(selection)
    #expect(whatIf.isAsFrozen && whatIf.ranking == selection.ranking)
    whatIf.change("budget", by: 7)
    #expect(!whatIf.isAsFrozen && whatIf.weight(of: "budget") == 22)
    #expect(whatIf.selection == selection)
    whatIf.restore("budget")
    #expect(whatIf.isAsFrozen)
  }

  @Test("a weight goes from 0 to 100, and one weight at least is left")
  func bounds() throws {
    var whatIf = WhatIf(try selection())
    whatIf.change("method", by: 500)
    #expect(whatIf.weight(of: "method") == 100)
    for criterion in EvaluationGrid.seedCriteria { whatIf.change(criterion, by: -500) }
    #expect(EvaluationGrid.seedCriteria.map(whatIf.weight).reduce(0, +) == 1)
    #expect(whatIf.share(of: "budget") == .one)
    whatIf.restoreAll()
    #expect(whatIf.isAsFrozen)
  }

  @Test("the leader stays in front for as long as the robustness says", arguments: Dice.cast(30))
  func agreesWithRobustness(dice: Dice) throws {
    var dice = dice
    var story = dice.once(in: 2) ? Story.at(.concerting) : try Story.concerting(Story.inPoints())
    let grid = try #require(story.mission?.stage.concertation?.evaluation.grid)
    for cell in story.mission?.stage.concertation?.evaluation.cellsToMark ?? [] {
      let top = grid.scale(of: cell.criterion)?.top ?? 0
      try story.enter(
        .agreeMark,
        [
          "provider": .name(cell.provider), "criterion": .name(cell.criterion), "reason": "débat",
          "mark": .whole(dice.throwing(0...2 * top) * 50),
        ])
    }
    let selection = try #require(story.mission?.stage.concertation?.selection)
    let robustness = selection.robustness
    for interval in robustness.intervals {
      for weight in 0...100 {
        var whatIf = WhatIf(selection)
        whatIf.change(interval.criterion, by: weight - whatIf.weight(of: interval.criterion))
        let share = whatIf.share(of: interval.criterion)
        let isInside = interval.lowest <= share && share <= interval.highest
        #expect(isInside == whatIf.ranking.leaders.contains(robustness.leaders[0]), "\(interval) at \(weight)")
      }
    }
  }
}
