import JalonTesting

@testable import JalonCore

extension EvaluationGrid {
  /// Criteria `a`, `b`, `c`… with these weights, marked from 0 to 5 by halves.
  static func sample(
    weights: [Int], thresholds: [Int: Hundredths] = [:], total: Hundredths? = nil, top: Int = 5, step: Int = 50,
    formula: PriceFormula = .judged
  ) -> EvaluationGrid {
    let criteria = zip(names("abcdefghij"), weights).enumerated().map { index, pair in
      Criterion(id: ID(pair.0), label: pair.0, weight: pair.1, threshold: thresholds[index])
    }
    return EvaluationGrid(
      SetGrid(
        counting: .percents, criteria: criteria, scale: top, step: Hundredths(step), priceFormula: formula,
        totalThreshold: total,
        consensus: .agreedMark))
  }
}

extension EvaluationGrid {
  /// Criteria `a`, `b`, `c`… each marked from 0 to its own maximum.
  static func points(
    _ maxima: [Int], thresholds: [Int: Hundredths] = [:], total: Hundredths? = nil, step: Int = 50,
    formula: PriceFormula = .judged
  ) -> EvaluationGrid {
    var set = sample(weights: maxima, thresholds: thresholds, total: total, step: step, formula: formula).asCommand
    (set.counting, set.scale) = (.points, nil)
    return EvaluationGrid(set)
  }
}

private func names(_ letters: String) -> [String] { letters.map(String.init) }

extension Marks {
  /// One row a proposal, one whole mark (or half: `2.5` is `250`) a criterion, in hundredths.
  static func sample(_ rows: KeyValuePairs<ProviderID, [Int?]>, on grid: EvaluationGrid) -> Marks {
    var marks = Marks()
    for (provider, row) in rows {
      for (criterion, mark) in zip(grid.criteria, row) { marks[provider, criterion.id] = mark.map { Hundredths($0) } }
    }
    return marks
  }
}

/// A call as chance makes one: 1 to 5 proposals, 1 to 6 criteria in percents or in points, now and then thresholds, ties
/// and missing marks.
struct RandomCall {
  var proposals: [ProviderID]
  var grid: EvaluationGrid
  var marks = Marks()

  init(_ dice: inout Dice, incomplete: Bool = true) {
    proposals = (1...dice.throwing(1...5)).map { ID("p\($0)") }
    grid = dice.once(in: 2) ? RandomCall.grid(&dice) : RandomCall.points(&dice)
    let closeMarks = dice.once(in: 3)
    for provider in proposals {
      for criterion in grid.criteria where !(incomplete && dice.once(in: 25)) {
        let scale = grid.scale(of: criterion)
        marks[provider, criterion.id] = dice.choosing(among: scale.marks.suffix(closeMarks ? 3 : 1_000))
      }
    }
  }

  var ranking: Ranking { Ranking(of: proposals, on: grid, marks: marks) }

  private static func grid(_ dice: inout Dice) -> EvaluationGrid {
    let weights = RandomCall.weights(&dice)
    var thresholds: [Int: Hundredths] = [:]
    for index in weights.indices where dice.once(in: 6) { thresholds[index] = Hundredths(dice.throwing(0...6) * 50) }
    let total = dice.once(in: 4) ? Hundredths(dice.throwing(1...7) * 50) : nil
    return .sample(
      weights: weights, thresholds: thresholds, total: total, top: dice.choosing(among: [4, 5, 10]),
      step: dice.choosing(among: [50, 100]))
  }

  private static func points(_ dice: inout Dice) -> EvaluationGrid {
    let maxima = (1...dice.throwing(1...6)).map { _ in dice.choosing(among: [1, 3, 4, 5, 10, 15, 20, 30]) }
    var thresholds: [Int: Hundredths] = [:]
    for index in maxima.indices where dice.once(in: 6) {
      thresholds[index] = Hundredths(dice.throwing(0...2 * maxima[index]) * 50)
    }
    let total = dice.once(in: 4) ? Hundredths(dice.throwing(1...2 * maxima.reduce(0, +)) * 50) : nil
    return .points(maxima, thresholds: thresholds, total: total, step: dice.choosing(among: [50, 100]))
  }

  // Positive whole percents that sum to 100.
  private static func weights(_ dice: inout Dice) -> [Int] {
    let cuts = Set((0..<dice.throwing(0...5)).map { _ in dice.throwing(1...99) }).sorted()
    return zip([0] + cuts, cuts + [100]).map { $1 - $0 }
  }
}
