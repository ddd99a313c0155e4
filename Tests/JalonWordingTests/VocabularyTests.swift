import JalonCore
import JalonWording
import Testing

@Suite struct `The words of the field` {
  @Test func `every stage has a full name and a short one of nine letters at most`() {
    for stage in StageName.allCases {
      expectWellPrinted(stage.words)
      expectWellPrinted(stage.short)
      #expect(stage.short.fr.count <= 8 && stage.short.en.count <= 9, "\(stage)")
    }
  }

  @Test func `a stage of the track shows its number, an end does not`() {
    #expect(StageName.framing.numbered.fr == "5/10 Cadrage")
    #expect(StageName.dropped.numbered.fr == "Sans suite")
  }

  @Test func `references, milestones and holidays have words`() {
    Reference.allCases.forEach { expectWellPrinted($0.words) }
    Milestone.allCases.forEach { expectWellPrinted($0.words) }
    Holiday.allCases.forEach { expectWellPrinted($0.words) }
  }

  @Test func `the six criteria of the seed have words`() {
    for criterion in EvaluationGrid.seedCriteria { #expect(criterion.words != nil) }
  }

  @Test func `a name that is not known is shown by its identifier`() {
    let names = Names(people: ["roux": "C. Roux"])
    #expect(names.name(of: PersonID("roux")) == "C. Roux")
    #expect(names.name(of: PersonID("faure")) == "faure")
    #expect(names.name(of: ProviderID("cabinet-lise")) == "cabinet-lise")
    #expect(names.name(of: CriterionID("budget")).en == "Budget")
    #expect(names.name(of: CriterionID("climat")).fr == "climat")
  }
}

@Suite struct `The words of a comparison and of a survey` {
  @Test func `a place is a rank, a tie, a threshold or none yet`() {
    let names = Names()
    #expect(Ranking.Place.rank(1, shared: false).words(names).fr == "1re")
    #expect(Ranking.Place.rank(2, shared: true).words(names).en == "2nd (tied)")
    #expect(
      Ranking.Place.belowThreshold([.criterion("method"), .total]).words(names).fr
        == "écartée (seuil\u{202F}: Méthodologie proposée et moyenne)")
    for place in [Ranking.Place.rank(3, shared: true), .belowThreshold([.total]), .incomplete] {
      expectWellPrinted(place.words(names))
    }
  }

  @Test func `verdicts, outcomes and doubts are well printed`() {
    for verdict in [Robustness.Verdict.incomplete, .nothingRanked, .tied, .unopposed, .fragile, .steady] {
      expectWellPrinted(verdict.words)
    }
    for outcome in [Reorientation.Outcome.open, .refused, .withdrawn, .accepted, .inForce] {
      expectWellPrinted(outcome.words)
    }
    for doubt in [IdentifierDoubt.notDigits, .length(found: 13, expected: 14), .key, .shape] {
      expectWellPrinted(doubt.words)
    }
  }

  @Test func `every mark from 0 to 5 has its words, the other scales their anchors`() {
    let anchors = { (top: Int) in Scale(top: top, step: Hundredths(50)).anchors }
    #expect(anchors(5).map(\.mark) == [0, 1, 2, 3, 4, 5])
    #expect(anchors(5).map(\.meaning.fr)[2...4] == ["insuffisant", "satisfaisant", "bon"])
    #expect(anchors(4).map(\.meaning.fr)[1...3] == ["insuffisant", "satisfaisant", "bon"])
    #expect(anchors(10).map(\.mark) == [0, 2, 4, 6, 8, 10])
    #expect(anchors(20).map(\.mark) == [0, 4, 8, 12, 16, 20])
    #expect(anchors(7).map(\.mark) == [0, 7])
    for top in 1...100 {
      #expect(anchors(top).first?.meaning == MarkWords.lowest && anchors(top).last?.meaning == MarkWords.highest)
      anchors(top).forEach { expectWellPrinted($0.meaning) }
    }
  }

  @Test func `every question and every answer that it offers is well printed`() {
    for questionnaire in Questionnaire.shipped {
      expectWellPrinted(Words(questionnaire.title))
      for dimension in questionnaire.dimensions { expectWellPrinted(Words(dimension.wording)) }
      for question in questionnaire.questions {
        let others = [question.hint, question.constraint?.message].compactMap { $0 }
        for wording in [question.wording] + others + question.options.map(\.wording) {
          expectWellPrinted(Words(wording))
        }
      }
    }
  }
}
