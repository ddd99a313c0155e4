extension PriceFormula {
  /// The mark of each amount, or nothing where the price is judged.
  ///
  /// - proportional: `max × lowest ÷ price`
  /// - interpolated: `max × (highest − price) ÷ (highest − lowest)`
  ///
  /// The lowest price always has the highest mark, and one price alone, or prices all equal, have it too. Computed on
  /// whole cents, then rounded once to hundredths of a mark, a half going up. The step of the scale does not apply.
  /// Give it the admitted proposals only: the others must not define what is lowest. An amount that is not above zero
  /// is refused on receipt; here it is left without a mark.
  public func marks(for amounts: [ProviderID: Euros], on scale: Scale) -> [ProviderID: Hundredths] {
    let amounts = amounts.filter { $0.value > .zero }
    guard self != .judged, let lowest = amounts.values.min(), let highest = amounts.values.max() else { return [:] }
    return amounts.mapValues { amount in
      let share = lowest == highest ? Ratio.one : share(of: amount, lowest: lowest, highest: highest)
      return Hundredths(share.times(scale.highest.value).rounded)
    }
  }

  // The part of the highest mark, from 0 to 1.
  private func share(of amount: Euros, lowest: Euros, highest: Euros) -> Ratio {
    switch self {
    case .judged: .zero
    case .proportional: Ratio(lowest.cents, over: amount.cents) ?? .zero
    case .interpolated: Ratio(highest.cents - amount.cents, over: highest.cents - lowest.cents) ?? .zero
    }
  }
}

extension Marks {
  /// These marks, with the price mark that the formula of the grid gives to each amount, if it gives one.
  public func pricing(_ amounts: [ProviderID: Euros], on grid: EvaluationGrid) -> Marks {
    guard grid.computes(EvaluationGrid.priceCriterion), let scale = grid.scale(of: EvaluationGrid.priceCriterion)
    else { return self }
    var priced = self
    for (provider, mark) in grid.priceFormula.marks(for: amounts, on: scale) {
      priced[provider, EvaluationGrid.priceCriterion] = mark
    }
    return priced
  }
}
