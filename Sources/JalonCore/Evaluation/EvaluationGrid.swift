/// What proposals are judged on: frozen when the call is sent, and the same for all.
public struct EvaluationGrid: Hashable, Sendable {
  public let criteria: [Criterion]
  public let scale: Scale
  public let priceFormula: PriceFormula
  /// A weighted mean, on the scale of the marks, under which a proposal is set aside.
  public let totalThreshold: Hundredths?
  public let consensus: ConsensusRule

  public init(_ set: SetGrid) {
    criteria = set.criteria
    scale = Scale(top: set.scale, step: set.step)
    priceFormula = set.priceFormula
    totalThreshold = set.totalThreshold
    consensus = set.consensus
  }

  /// The command that sets this grid: to fill a form with it.
  public var asCommand: SetGrid {
    SetGrid(
      criteria: criteria, scale: scale.top, step: scale.step, priceFormula: priceFormula,
      totalThreshold: totalThreshold, consensus: consensus)
  }

  public func criterion(_ id: CriterionID) -> Criterion? { criteria.first { $0.id == id } }

  /// 100 on a grid that was accepted.
  public var weightTotal: Int { criteria.reduce(0) { $0 + $1.weight } }

  /// The best total that a proposal can reach, in hundredths of a mark × weight.
  public var highestTotal: Int { scale.highest.value * weightTotal }

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
  /// « … de la compréhension de la problématique, des résultats attendus, de la méthodologie proposée, du profil et des
  /// références des intervenants, de la durée d'intervention, et du budget »
  public static let seedCriteria: [CriterionID] = [
    "understanding", "results", "method", "profile", "duration", "budget",
  ]

  /// The criterion whose mark a price formula computes.
  public static let priceCriterion: CriterionID = "budget"

  /// The grid that is offered first: advice is bought here, so that quality weighs far more than price.
  public static let seed = EvaluationGrid(
    SetGrid(
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
