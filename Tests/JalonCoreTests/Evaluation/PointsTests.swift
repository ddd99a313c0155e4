import JalonTesting
import Testing

@testable import JalonCore

@Suite("Grids in points, each criterion with its own maximum")
struct PointsTests {
  /// 70 points in all.
  let grid = EvaluationGrid.points([20, 15, 15, 10, 10])

  @Test("marks add up, and the total is read out of the sum of the maxima")
  func totals() {
    let marks = Marks.sample(["lise": [16_00, 12_50, 10_00, 8_00, 6_00]], on: grid)
    let line = Ranking(of: ["lise"], on: grid, marks: marks).lines[0]
    #expect(line.total == 52_50 && line.score == Hundredths(52_50))
    #expect(grid.outOf == 70 && grid.highestTotal == 70_00)
    #expect(line.percent == Hundredths(75_00))
  }

  @Test("in percents the total is read out of 100")
  func percents() {
    let grid = EvaluationGrid.sample(weights: [60, 40])
    let total = Marks.sample(["lise": [400, 350]], on: grid).total(of: "lise", on: grid)
    #expect(grid.score(of: total) == Hundredths(76_00) && grid.outOf == 100)
  }

  @Test("each criterion is marked from 0 to its own maximum, explains its own ends, and has its own wide gap")
  func scales() throws {
    let (first, last) = (try #require(grid.scale(of: "a")), try #require(grid.scale(of: "e")))
    #expect(first.accepts(Hundredths(19_50)) && !last.accepts(Hundredths(10_50)))
    #expect(last.wantsComment(Hundredths(10_00)) && !first.wantsComment(Hundredths(10_00)))
    #expect(last.isWide(Hundredths(4_00)) && !first.isWide(Hundredths(7_50)) && first.isWide(Hundredths(8_00)))
    #expect(grid.scale(of: "f") == nil)
  }

  @Test("the lowest price has all the points of the budget")
  func prices() {
    var set = EvaluationGrid.seed.asCommand
    Story.inPoints()(&set)
    set.priceFormula = .proportional
    let marks = Marks().pricing(["a": Euros(cents: 20), "b": Euros(cents: 10)], on: EvaluationGrid(set))
    #expect(marks["b", "budget"] == Hundredths(10_00) && marks["a", "budget"] == Hundredths(5_00))
  }

  @Test("the threshold of the total is a number of points")
  func threshold() {
    let grid = EvaluationGrid.points([20, 15], total: Hundredths(17_50))
    let marks = Marks.sample(["on": [10_00, 7_50], "under": [17_00, 0]], on: grid)
    let ranking = Ranking(of: ["on", "under"], on: grid, marks: marks)
    #expect(ranking["on"]?.place == .rank(1, shared: false))
    #expect(ranking["under"]?.place == .belowThreshold([.total]))
  }

  @Test("a gap weighs the points between the marks, on whatever criterion")
  func stakes() {
    let seats = [[20_00, 3_00], [18_00, 5_50]].enumerated().map { index, row in
      SeatMarks(
        evaluator: ID("e\(index)"), side: .operator("dla-05"), marks: .sample(["lise": row], on: .points([20, 10])))
    }
    let gaps = Seats(seats, on: .points([20, 10])).gaps(between: ["lise"])
    #expect(gaps.map(\.criterion) == ["b", "a"] && gaps.map(\.stake) == [250, 200])
  }

  @Test("the weight at which two proposals draw level is exact: marks count for their part of the maximum")
  func exactTurn() {
    // Lise leads by half of a and trails by a tenth of b: level where a weighs one sixth.
    let grid = EvaluationGrid.points([20, 10])
    let marks = Marks.sample(["lise": [20_00, 4_00], "marc": [10_00, 5_00]], on: grid)
    let robustness = Robustness(of: ["lise", "marc"], on: grid, marks: marks)
    #expect(robustness.intervals.first?.weight == Ratio(2, over: 3))
    #expect(robustness.intervals.first?.lowest == Ratio(1, over: 6))
    #expect(robustness.intervals.last?.highest == Ratio(5, over: 6))
    #expect(robustness.smallestChanges.first?.steps == 18)
  }

  @Test("the threshold of the total keeps its part of the whole when a weight is varied")
  func thresholdUnderOtherWeights() {
    // Nine tenths of a and a fifth of b, for half of the points: on the threshold where a weighs three sevenths.
    let grid = EvaluationGrid.points([20, 10], total: Hundredths(15_00))
    let marks = Marks.sample(["lise": [18_00, 2_00]], on: grid)
    let interval = Robustness(of: ["lise"], on: grid, marks: marks).intervals.first
    #expect(interval?.lowest == Ratio(3, over: 7) && interval?.highest == .one)
  }

  @Test("with other weights tried, equal parts of the maxima stay equal to the unit")
  func weighing() {
    let grid = EvaluationGrid.points([3, 7, 20])
    let marks = Marks.sample(["ana": [1_50, 3_50, 0], "lise": [0, 0, 10_00]], on: grid)
    let tried = grid.weighing(["a": 10, "b": 10, "c": 20])
    #expect(Ranking(of: ["ana", "lise"], on: tried, marks: marks).leaders == ["ana", "lise"])
    #expect(Ranking(of: ["ana", "lise"], on: tried, marks: marks)["ana"]?.percent == Hundredths(25_00))
    #expect(Ranking(of: ["ana", "lise"], on: tried, marks: marks)["ana"]?.score == Hundredths(7_50))
  }

  @Test("whatever the maxima, weights can be tried: a thousand criteria, or maxima with no common multiple")
  func noOverflow() {
    for maxima in [Array(76...100), [97, 89, 83, 79, 73, 71, 67, 61], Array(repeating: 1, count: 1_000)] {
      let criteria = maxima.enumerated().map { Criterion(id: ID("c\($0)"), label: "c", weight: $1) }
      var set = EvaluationGrid.points([1], total: Hundredths(maxima.reduce(0, +) * 50)).asCommand
      set.criteria = criteria
      let grid = EvaluationGrid(set)
      let tried = grid.weighing(Dictionary(uniqueKeysWithValues: criteria.map { ($0.id, 100) }))
      let full = Marks(["all": Dictionary(uniqueKeysWithValues: criteria.map { ($0.id, Hundredths(whole: $0.weight)) })]
      )
      let line = Ranking(of: ["all"], on: tried, marks: full).lines[0]
      #expect(line.percent == Hundredths(100_00) && line.rank == 1)
      #expect(Robustness(of: ["all"], on: grid, marks: full).leaders == ["all"])
    }
  }

  @Test("with the weights of the grid itself tried, ranks are those of the grid, whatever the maxima")
  func frozenWeights() {
    for var dice in Dice.cast(300) {
      let maxima = (1...dice.throwing(1...9)).map { _ in dice.throwing(1...100) }
      let grid = EvaluationGrid.points(maxima)
      var marks = Marks()
      for provider in ["p", "q", "r"] as [ProviderID] {
        for criterion in grid.criteria {
          marks[provider, criterion.id] = dice.choosing(among: grid.scale(of: criterion).marks.suffix(4))
        }
      }
      let frozen = Dictionary(uniqueKeysWithValues: grid.criteria.map { ($0.id, $0.weight) })
      let (now, tried) = (rank(marks, on: grid), rank(marks, on: grid.weighing(frozen)))
      #expect(now.lines.map(\.place) == tried.lines.map(\.place), "\(dice)")
      #expect(now.lines.map(\.score) == tried.lines.map(\.score), "\(dice)")
    }
  }

  @Test("a grid of the first versions, which says nothing of how it counts, counts in percents")
  func firstVersions() throws {
    var value = ValueWriter.value(of: EvaluationGrid.seed.asCommand)
    guard case .group(var members) = value else { return }
    members["counting"] = nil
    value = .group(members)
    #expect(EvaluationGrid(try ValueReader.read(SetGrid.self, from: value)) == .seed)
  }

  private func rank(_ marks: Marks, on grid: EvaluationGrid) -> Ranking {
    Ranking(of: ["p", "q", "r"], on: grid, marks: marks)
  }
}
