/// What proposals are judged on: frozen when the call is sent, and the same for all.
public struct EvaluationGrid: Hashable, Sendable {
  public let counting: Counting
  public let criteria: [Criterion]
  public let step: Hundredths
  public let priceFormula: PriceFormula
  /// Under it a proposal is set aside: a weighted mean, on the scale of the marks; in points, a sum of points.
  public let totalThreshold: Hundredths?
  public let consensus: ConsensusRule
  /// The highest mark, where all criteria share it.
  let top: Int?
  /// What a mark is worth where other weights than those of the grid are tried; empty on the grid itself.
  private(set) var worths: [CriterionID: Int] = [:]

  public init(_ set: SetGrid) {
    counting = set.counting ?? .percents
    criteria = set.criteria
    top = counting == .percents ? set.scale : nil
    step = set.step
    priceFormula = set.priceFormula
    totalThreshold = set.totalThreshold
    consensus = set.consensus
  }

  /// The command that sets this grid: to fill a form with it.
  public var asCommand: SetGrid {
    SetGrid(
      counting: counting, criteria: criteria, scale: top, step: step, priceFormula: priceFormula,
      totalThreshold: totalThreshold, consensus: consensus)
  }

  public func criterion(_ id: CriterionID) -> Criterion? { criteria.first { $0.id == id } }

  /// The marks of this criterion: the scale of the whole grid, or from 0 to the points that the criterion brings.
  public func scale(of criterion: Criterion) -> Scale {
    switch counting {
    case .percents: Scale(top: top ?? 0, step: step)
    case .points: Scale(top: criterion.weight, step: step)
    }
  }

  /// `nil` where the grid has no such criterion.
  public func scale(of criterion: CriterionID) -> Scale? { self.criterion(criterion).map(scale) }

  /// 100 on a grid in percents that was accepted; the points of the best proposal on a grid in points.
  public var weightTotal: Int { criteria.reduce(0) { $0 + $1.weight } }

  /// Is the mark of this criterion computed from the amounts, rather than given?
  public func computes(_ criterion: CriterionID) -> Bool {
    priceFormula != .judged && criterion == EvaluationGrid.priceCriterion
  }

  /// The criteria of the seed that this grid does without.
  public var absentSeedCriteria: [CriterionID] {
    EvaluationGrid.seedCriteria.filter { criterion($0) == nil }
  }
}

extension EvaluationGrid {
  /// What one hundredth of a mark adds to the total: its weight; in points, marks simply add up.
  public func worth(of criterion: Criterion) -> Int {
    if let tried = worths[criterion.id] { return tried }
    switch counting {
    case .percents: return criterion.weight
    case .points: return 1
    }
  }

  /// The same grid with other weights, to look at what the ranking would be.
  ///
  /// In points the highest marks stay as they are, and weights can only move by what a mark is worth.
  func weighing(_ weights: [CriterionID: Int]) -> EvaluationGrid {
    var grid = self
    grid.worths = counting == .points ? pointWorths(weights) : weights
    return grid
  }

  // Tried weight × (L ÷ highest mark), where L is a multiple of all the highest marks: nothing is rounded. The best
  // total is then 100 × L × Σ weights. L is kept under what lets that fit twice in an integer: there is room for every
  // grid of up to seven criteria, and for any whose highest marks divide one another a little. Past that, L is that
  // bound itself and the worths are rounded to their nearest, one part in thousands of millions.
  private func pointWorths(_ weights: [CriterionID: Int]) -> [CriterionID: Int] {
    let sum = max(1, criteria.reduce(0) { $0 + (weights[$1.id] ?? $1.weight) })
    let multiple = commonMultiple(under: Int.max / 200 / sum)
    let pairs = criteria.map { criterion in
      let share = Ratio(weights[criterion.id] ?? criterion.weight, over: max(1, criterion.weight)) ?? .zero
      return (criterion.id, share.times(multiple).rounded)
    }
    return Dictionary(pairs) { first, _ in first }
  }

  private func commonMultiple(under bound: Int) -> Int {
    var multiple = 1
    for top in Set(criteria.map { max(1, $0.weight) }).sorted() {
      guard let shared = Ratio(multiple, over: top)?.numerator, shared <= bound / top else { return bound }
      multiple = shared * top
    }
    return multiple
  }
}

extension EvaluationGrid {
  /// « … de la compréhension de la problématique, des résultats attendus, de la méthodologie proposée, du profil et des
  /// références des intervenants, de la durée d'intervention, et du budget »
  public static let seedCriteria: [CriterionID] = [
    "understanding", "results", "method", "profile", "duration", "budget",
  ]

  /// All that a grid in points may bring: what is worked out from its marks always fits in an integer.
  public static let mostPoints = 1_000

  /// The criterion whose mark a price formula computes.
  public static let priceCriterion: CriterionID = "budget"

  /// The grid that is offered first: advice is bought here, so that quality weighs far more than price.
  public static let seed = EvaluationGrid(
    SetGrid(
      counting: .percents,
      criteria: [
        Criterion(id: "understanding", label: "Compréhension de la problématique", weight: 20),
        Criterion(id: "results", label: "Résultats attendus", weight: 15),
        Criterion(id: "method", label: "Méthodologie proposée", weight: 25),
        Criterion(id: "profile", label: "Profil et références des intervenants", weight: 20),
        Criterion(id: "duration", label: "Durée d’intervention", weight: 5),
        Criterion(id: "budget", label: "Budget", weight: 15),
      ],
      scale: Scale.seed.top, step: Scale.seed.step, priceFormula: .judged, totalThreshold: nil, consensus: .agreedMark))
}
