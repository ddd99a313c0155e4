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
