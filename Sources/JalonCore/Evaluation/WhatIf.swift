/// What the ranking would be under other weights: to look at, never to be stored. The frozen weights stay as they are.
///
/// Each weight is moved by itself, so that 15 can become 30 at one stroke; what counts is its share of their sum. On a
/// grid in points, a criterion is still marked out of its own maximum; only its share of the total is tried.
public struct WhatIf: Hashable, Sendable {
  public let selection: Selection
  private var weights: [CriterionID: Int]

  public init(_ selection: Selection) {
    self.selection = selection
    weights = WhatIf.frozen(selection.grid)
  }

  public var isAsFrozen: Bool { weights == WhatIf.frozen(selection.grid) }

  /// The weight tried, from 0 to 100.
  public func weight(of criterion: CriterionID) -> Int { weights[criterion] ?? 0 }

  /// Its part of the sum of the weights tried.
  public func share(of criterion: CriterionID) -> Ratio {
    Ratio(weight(of: criterion), over: weights.values.reduce(0, +)) ?? .zero
  }

  /// Stops at 0 and at 100; the last weight that is left stays at 1, since nothing can be ranked without any.
  public mutating func change(_ criterion: CriterionID, by steps: Int) {
    let others = weights.filter { $0.key != criterion }.values.reduce(0, +)
    weights[criterion] = min(100, max(others > 0 ? 0 : 1, weight(of: criterion) + steps))
  }

  public mutating func restore(_ criterion: CriterionID) {
    weights[criterion] = selection.grid.criterion(criterion)?.weight
  }

  public mutating func restoreAll() { weights = WhatIf.frozen(selection.grid) }

  public var grid: EvaluationGrid { selection.grid.weighing(weights) }
  public var ranking: Ranking { Ranking(of: selection.proposals, on: grid, marks: selection.marks) }

  private static func frozen(_ grid: EvaluationGrid) -> [CriterionID: Int] {
    Dictionary(grid.criteria.map { ($0.id, $0.weight) }) { first, _ in first }
  }
}
