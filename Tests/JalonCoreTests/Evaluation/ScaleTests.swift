import Testing

@testable import JalonCore

@Suite("Marks, scale and grid")
struct ScaleTests {
  @Test("on 0 to 5 by halves, 3.5 is a mark, 3.25, 5.5 and −0.5 are not")
  func accepts() {
    #expect([0, 350, 500].allSatisfy { Scale.seed.accepts(Hundredths($0)) })
    #expect(![325, 550, -50].contains { Scale.seed.accepts(Hundredths($0)) })
    #expect(Scale.seed.marks.count == 11)
  }

  @Test("0, 1 and 5 ask for a comment, and so does the half below 1")
  func comments() {
    #expect([0, 50, 100, 500].allSatisfy { Scale.seed.wantsComment(Hundredths($0)) })
    #expect(![150, 300, 450].contains { Scale.seed.wantsComment(Hundredths($0)) })
  }

  @Test("marks 2 points apart on 0–5, or 40 % of another scale, need a reason to agree on one")
  func wide() {
    #expect(Scale.seed.isWide(Hundredths(200)) && !Scale.seed.isWide(Hundredths(150)))
    let twenty = Scale(top: 20, step: Hundredths(100))
    #expect(twenty.isWide(Hundredths(800)) && !twenty.isWide(Hundredths(700)))
  }

  @Test("a scale without a step, or that its step does not reach, cannot be marked on")
  func unsound() {
    for scale in [Scale(top: 5, step: .zero), Scale(top: 0, step: Hundredths(50)), Scale(top: 5, step: Hundredths(75))]
    {
      #expect(!scale.isSound && scale.marks.isEmpty)
    }
    #expect(!Scale(top: 5, step: .zero).accepts(.zero))
    #expect(Scale.seed.isSound)
  }

  @Test("the grid offered first holds the six criteria of the document, for 100 % in all")
  func seedGrid() {
    let grid = EvaluationGrid.seed
    #expect(grid.criteria.map(\.id) == EvaluationGrid.seedCriteria)
    #expect(grid.criteria.map(\.weight) == [20, 15, 25, 20, 5, 15])
    #expect(grid.weightTotal == 100 && grid.absentSeedCriteria.isEmpty)
    #expect(grid.criteria.allSatisfy { grid.scale(of: $0) == .seed })
    #expect(EvaluationGrid(grid.asCommand) == grid)
  }

  @Test("a grid without one of the six criteria says which")
  func absent() {
    var set = EvaluationGrid.seed.asCommand
    set.criteria.removeAll { $0.id == "duration" }
    #expect(EvaluationGrid(set).absentSeedCriteria == ["duration"])
  }
}
