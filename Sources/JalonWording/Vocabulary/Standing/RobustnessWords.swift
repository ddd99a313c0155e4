import JalonCore

extension Robustness {
  /// How firm the first place is, and what is nearest to taking it away.
  public func words(_ names: Names) -> Words {
    let leaders = Lists.and(leaders.map { names.name(of: $0) }.sorted())
    switch verdict {
    case .incomplete: return Ranking.incomplete(missing)
    case .nothingRanked: return Words(fr: "Aucune proposition classée.", en: "No proposal is ranked.")
    case .tied:
      return Words(
        fr: "\(leaders) à égalité en tête : rien ne les départage.", en: "\(leaders) tied in front: nothing parts them."
      )
    case .unopposed:
      return Words(fr: "\(leaders) : seule proposition classée.", en: "\(leaders): the only proposal ranked.")
    case .fragile:
      return Words(
        fr: "Départage fragile : \(nearest(leaders, names))", en: "Fragile: \(nearest(leaders, names))")
    case .steady:
      return Words(fr: "Robuste : \(nearest(leaders, names))", en: "Steady: \(nearest(leaders, names))")
    }
  }

  /// What is nearest to taking the first place away: one step of one mark, else one weight.
  private func nearest(_ leaders: Words, _ names: Names) -> Words {
    if let change = smallestChanges.first, change.steps == 1 {
      let cell = Words { "\(names.name(of: change.provider)) · \(names.name(of: change.criterion)($0))" }
      return Words(
        fr: "\(leaders) n'est plus seule en tête si \(cell) passe de \(change.from) à \(change.to)",
        en: "\(leaders) is no longer alone in front if \(cell) goes from \(change.from) to \(change.to)")
    }
    let closest = intervals.filter { $0.margin != nil }.min { ($0.margin ?? .one) < ($1.margin ?? .one) }
    return closest?.asLimit(leaders, names)
      ?? Words(
        fr: "changer un poids ne fait passer personne devant \(leaders)",
        en: "changing one weight puts nobody ahead of \(leaders)")
  }
}

extension WeightInterval {
  /// « C reste en tête tant que Budget pèse au plus 22 % (15 % ici) »
  fileprivate func asLimit(_ leaders: Words, _ names: Names) -> Words {
    let name = names.name(of: criterion)
    return lowest > .zero && weight - lowest == margin
      ? Words(
        fr: "\(leaders) reste en tête tant que \(name) pèse au moins \(lowestPercent) % (\(percent) % ici)",
        en: "\(leaders) stays in front as long as \(name) weighs at least \(lowestPercent)% (\(percent)% here)")
      : Words(
        fr: "\(leaders) reste en tête tant que \(name) pèse au plus \(highestPercent) % (\(percent) % ici)",
        en: "\(leaders) stays in front as long as \(name) weighs at most \(highestPercent)% (\(percent)% here)")
  }

  /// Whole percents, rounded inwards: at each weight shown, the leader is first.
  public var lowestPercent: Int { lowest.times(100).ceiling }
  public var highestPercent: Int { highest.times(100).floor }
  public var percent: Int { weight.times(100).rounded }
}
