// What the total of a proposal means: of how much, in percents, and under which threshold. Totals themselves are exact
// integers, Σ mark (hundredths) × worth; all that is written here is for showing, but the threshold.
extension EvaluationGrid {
  /// The best total that a proposal can reach.
  public var highestTotal: Int { criteria.reduce(0) { $0 + scale(of: $1).highest.value * worth(of: $1) } }

  /// What totals are read out of: 100, or the points that the grid brings in all.
  public var outOf: Int {
    switch counting {
    case .percents: 100
    case .points: weightTotal
    }
  }

  /// The total as it is read, out of `outOf`, rounded half up to hundredths: exact in points, to show in percents.
  public func score(of total: Int) -> Hundredths { part(total, of: outOf) }

  /// Percent of the highest total, rounded half up to hundredths.
  public func percent(of total: Int) -> Hundredths { part(total, of: 100) }

  // On twice the width: with other weights tried, totals may fill an integer.
  private func part(_ total: Int, of whole: Int) -> Hundredths {
    let highest = highestTotal
    guard highest > 0 else { return .zero }
    let (quotient, rest) = highest.dividingFullWidth(total.multipliedFullWidth(by: whole * 100))
    return Hundredths(rest >= highest - rest ? quotient + 1 : quotient)
  }

  /// What the threshold of the total is read on: the scale of the marks, or all the points of the grid.
  public var thresholdScale: Scale {
    switch counting {
    case .percents: Scale(top: top ?? 0, step: step)
    case .points: Scale(top: weightTotal, step: step)
    }
  }

  /// The least total that is not under the threshold. With other weights, the threshold keeps its part of the whole.
  var leastTotal: Int? {
    guard let totalThreshold, thresholdScale.top > 0 else { return nil }
    let (quotient, rest) = thresholdScale.highest.value.dividingFullWidth(
      totalThreshold.value.multipliedFullWidth(by: highestTotal))
    return rest > 0 ? quotient + 1 : quotient
  }
}
