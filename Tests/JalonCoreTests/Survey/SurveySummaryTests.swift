import JalonTesting
import Testing

@testable import JalonCore

@Suite("What the answers say together")
struct SurveySummaryTests {
  let responses: [Questionnaire.Response] = [
    ["B01": .number(4), "B02": .number(2), "B23": .number(10), "B18": .several(["project", "staff"])],
    [
      "B01": .number(3), "B02": .notApplicable, "B23": .number(0), "B18": .several(["none"]), "B24a": .text("Le suivi"),
    ],
    ["B01": .number(1), "B02": .noOpinion, "B23": .noOpinion, "B24a": .text("  "), "B25": .text("no")],
    [:],
  ]

  private var summary: SurveySummary { SurveySummary(of: .beneficiary, responses) }

  @Test("means and percentages count answers only: « sans objet », « ne se prononce pas » and silence stay out")
  func answersOnly() throws {
    let first = try #require(summary["B01"])
    #expect(first.answered == 3 && first.mean == Hundredths(267) && first.satisfied == Hundredths(66_67))
    let second = try #require(summary["B02"])
    #expect(second.answered == 1 && second.notApplicable == 1 && second.noOpinion == 1)
    #expect(second.mean == Hundredths(200) && second.satisfied == .zero)
  }

  @Test("without an answer there is no mean and no percentage, rather than a zero")
  func nothing() throws {
    let third = try #require(summary["B03"])
    #expect(third.answered == 0 && third.mean == nil && third.satisfied == nil)
    #expect(SurveySummary(of: .beneficiary, []).questions.allSatisfy { $0.answered == 0 && $0.mean == nil })
  }

  @Test("a 0 out of 10 is an answer")
  func zeroOfTen() throws {
    let recommend = try #require(summary["B23"])
    #expect(recommend.answered == 2 && recommend.mean == Hundredths(500) && recommend.satisfied == nil)
    #expect(recommend.notApplicable == 0 && recommend.noOpinion == 1)
    #expect(recommend.distribution.map(\.count) == [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
  }

  @Test("every answer offered has its count, those that nobody gave too")
  func distribution() throws {
    #expect(try #require(summary["B01"]).distribution.map(\.count) == [1, 0, 1, 1])
    let effects = try #require(summary["B18"])
    #expect(effects.answered == 2)
    #expect(effects.distribution.filter { $0.count > 0 }.map(\.answer) == ["project", "staff", "none"])
    #expect(try #require(summary["B25"]).distribution.map(\.answer) == ["no", "anonymous", "named"])
  }

  @Test("an empty text is no answer")
  func texts() throws {
    let best = try #require(summary["B24a"])
    #expect(best.answered == 1 && best.distribution.isEmpty)
  }

  @Test("answers given for each structure count under one question")
  func perStructure() throws {
    let given: [Questionnaire.Response] = [["P09:ateliers": .number(4), "P09:recup": .number(1)], ["P09": .number(4)]]
    let leaders = try #require(SurveySummary(of: .provider, given)["P09"])
    #expect(leaders.answered == 3 && leaders.mean == Hundredths(300))
  }

  @Test("the counts of a question add up, whatever was answered")
  func addsUp() {
    for var dice in Dice.cast(100) {
      let marks = (0..<dice.throwing(0...40)).map { _ in dice.throwing(-1...4) }
      let summary = SurveySummary(of: .beneficiary, marks.map { ["B10": .number($0)] })
      guard let figures = summary["B10"] else { continue }
      #expect(figures.answered + figures.notApplicable + figures.noOpinion == marks.count, "\(dice)")
      #expect(figures.distribution.reduce(0) { $0 + $1.count } == figures.answered, "\(dice)")
      #expect((figures.mean == nil) == (figures.answered == 0), "\(dice)")
      if let mean = figures.mean { #expect((100...400).contains(mean.value), "\(dice)") }
    }
  }
}
