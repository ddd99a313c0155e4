import JalonCore
import JalonTesting
import Testing

@Suite("The ranking that a concertation leads to")
struct SelectionTests {
  @Test("a proposal is first when its agreed marks make the best total")
  func first() throws {
    let selection = try #require(Story.atEndOf(.concerting).mission?.stage.concertation?.selection)
    #expect(selection.ranking.leaders == ["cabinet-lise"])
    #expect(selection.isFirst("cabinet-lise"))
    #expect(!selection.isFirst("cap-social"))
  }

  @Test("retaining a provider who is not first asks for a reason; retaining the first does not")
  func caution() throws {
    let story = Story.atEndOf(.concerting)
    #expect(try story.cautions(of: .award, ["provider": "cap-social"]) == [.notFirst("cap-social")])
    #expect(try story.cautions(of: .award, ["provider": "cabinet-lise"]).isEmpty)
  }

  @Test("with the same total, each of the two is first")
  func ties() throws {
    var story = Story.atEndOf(.concerting)
    for criterion in EvaluationGrid.seedCriteria {
      for provider in ["cabinet-lise", "cap-social"] {
        try story.enter(.agreeMark, ["provider": .text(provider), "criterion": .name(criterion), "mark": 300])
      }
    }
    #expect(try story.cautions(of: .award, ["provider": "cap-social"]).isEmpty)
    #expect(try story.cautions(of: .award, ["provider": "cabinet-lise"]).isEmpty)
  }

  @Test("while no mark is agreed nobody is first, and nobody comes before the provider retained")
  func unmarked() throws {
    let story = Story.at(.concerting)
    #expect(try story.cautions(of: .award, ["provider": "arpent"]) == [.agreedMarksIncomplete(18)])
  }

  @Test("with every mark of one proposal agreed and none of the others, nobody comes first and nobody is proposed")
  func oneComplete() throws {
    var story = Story.at(.concerting)
    for criterion in EvaluationGrid.seedCriteria {
      try story.enter(
        .agreeMark, ["provider": "arpent", "criterion": .name(criterion), "mark": 300, "reason": "discuté"])
    }
    let concertation = try #require(story.mission?.stage.concertation)
    #expect(concertation.selection.ranking.leaders.isEmpty && concertation.selection.robustness.verdict == .incomplete)
    let proposed = Mission.suggestion(.award, by: story.by, state: story.mission, in: story.circumstances)
    #expect(proposed["provider"] == nil)
    for provider in ["arpent", "cap-social"] {
      #expect(try story.cautions(of: .award, ["provider": .text(provider)]) == [.agreedMarksIncomplete(12)])
    }
  }

  @Test("a proposal under a threshold is never first")
  func threshold() throws {
    let story = try Story.concerting { $0.totalThreshold = Hundredths(500) }.agreed()
    let selection = try #require(story.mission?.stage.concertation?.selection)
    #expect(selection.ranking["cabinet-lise"]?.place == .belowThreshold([.total]))
    #expect(try story.cautions(of: .award, ["provider": "cabinet-lise"]) == [.belowThreshold("cabinet-lise")])
  }

  @Test("under a price formula the cheapest has the highest mark, and the others in proportion")
  func formula() throws {
    let story = try Story.concerting { $0.priceFormula = .proportional }.agreed()
    let selection = try #require(story.mission?.stage.concertation?.selection)
    #expect(selection.marks["cap-social", "budget"] == Hundredths(500))
    #expect(selection.marks["cabinet-lise", "budget"] == Hundredths(444))
    #expect(selection.marks["arpent", "budget"] == Hundredths(421))
    #expect(selection.ranking.isComplete)
  }

  @Test("a proposal set aside does not say what the lowest price is")
  func setAside() throws {
    var story = try Story.called { $0.priceFormula = .proportional }
    try story.enter(.setAside, ["provider": "cap-social"])
    story = try story.seated().marked().after(.reveal).agreed()
    let selection = try #require(story.mission?.stage.concertation?.selection)
    #expect(selection.proposals == ["cabinet-lise", "arpent"])
    #expect(selection.marks["cabinet-lise", "budget"] == Hundredths(500))
  }

  @Test("where the grid takes the means, the sheets give the ranking and no mark is left to agree")
  func means() throws {
    let story = try Story.concerting { $0.consensus = .mean }
    let concertation = try #require(story.mission?.stage.concertation)
    #expect(concertation.selection.marks["cabinet-lise", "method"] == Hundredths(383))
    #expect(concertation.withoutAgreedMark.isEmpty)
    #expect(concertation.selection.isFirst("cabinet-lise"))
    #expect(try story.cautions(of: .award, ["provider": "cabinet-lise"]).isEmpty)
  }

  @Test("where the grid takes the means, a mark cannot be agreed beside them")
  func agreedBesideMeans() throws {
    let story = try Story.concerting { $0.consensus = .mean }
    let mark: Fields = ["provider": "arpent", "criterion": "method", "mark": 500]
    #expect(try story.obstacles(to: .agreeMark, mark) == [.markIsComputed("method", field: "criterion")])
  }

  @Test("each side has its own total: the mean of its sheets")
  func sides() throws {
    let selection = try #require(Story.at(.concerting).mission?.stage.concertation?.selection)
    #expect(
      selection.seats.sides == [.operator("dla-05"), .structure("ateliers-buech"), .structure("chantiers-durance")])
    #expect(selection.seats.total(of: "cabinet-lise", by: .operator("dla-05")) == Ratio(400 * 100))
    #expect(
      selection.seats.total(of: "cabinet-lise", by: .structure("chantiers-durance")) == Ratio(400 * 100 - 50 * 25))
  }

  @Test("the gaps that weigh most in the total come first, whatever their width")
  func gaps() throws {
    let selection = try #require(Story.at(.concerting).mission?.stage.concertation?.selection)
    let first = try #require(selection.gaps.first)
    #expect(first.criterion == "method" && first.stake == 25 * 50)
    #expect(selection.gaps.map(\.stake) == selection.gaps.map(\.stake).sorted(by: >))
    #expect(selection.gaps.last.map { [$0.lowest, $0.highest] } == [Hundredths(250), Hundredths(450)])
  }

  @Test("somebody who steps aside counts for nothing in the totals")
  func recused() throws {
    var story = try Story.at(.evaluating).after(.seat).after(.seat).after(.seat)
    try story.enter(.declareInterest)
    try story.enter(.declareInterest, ["interest": "recused"])
    try story.enter(.declareInterest)
    let concertation = try #require(story.marked().after(.reveal).mission?.stage.concertation)
    #expect(concertation.selection.seats.seats.map(\.evaluator) == ["claire-05", "paul-durance"])
  }
}
