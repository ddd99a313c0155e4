import JalonCore

extension Ranking {
  /// « Classement incomplet : 5 notes à convenir »; `nil` once every proposal has all its marks.
  public var whatIsMissing: Words? { missing > 0 ? Ranking.incomplete(missing) : nil }

  static func incomplete(_ missing: Int) -> Words {
    Words(
      fr: "Classement incomplet : \(missing, "note", "notes") à convenir",
      en: "Ranking incomplete: \(missing, "mark", "marks") still to be agreed")
  }
}

extension Ranking.Line {
  /// « 4 notes sur 6 », while some are missing or another proposal lacks some.
  public func marksAgreed(of criteria: Int) -> Words {
    Words(
      fr: "\(criteria - missing.count, "note convenue", "notes convenues") sur \(criteria)",
      en: "\(criteria - missing.count, "mark", "marks") agreed out of \(criteria)")
  }
}

extension Ranking.Place {
  /// « 1re », « 2e ex æquo », « écartée (seuil) », « sans rang ».
  public func words(_ names: Names) -> Words {
    switch self {
    case .rank(let rank, let shared):
      Words { language in
        let tie = shared ? (language == .fr ? " ex æquo" : " (tied)") : ""
        return Numbers.rank(rank, language) + tie
      }
    case .belowThreshold(let shortfalls):
      Words(
        fr: "écartée (seuil : \(shortfalls.map { $0.words(names) }))",
        en: "set aside (threshold: \(shortfalls.map { $0.words(names) }))")
    case .incomplete: Words(fr: "sans rang", en: "no rank yet")
    }
  }
}

extension Ranking.Shortfall {
  public func words(_ names: Names) -> Words {
    switch self {
    case .criterion(let criterion): names.name(of: criterion)
    case .total: Words(fr: "moyenne", en: "mean")
    }
  }
}

extension Robustness.Verdict {
  /// One line under the ranking. It never says who should be chosen.
  public var words: Words {
    switch self {
    case .incomplete: Words(fr: "classement incomplet", en: "ranking incomplete")
    case .nothingRanked: Words(fr: "aucune proposition classée", en: "no proposal is ranked")
    case .tied: Words(fr: "première place partagée", en: "the first place is shared")
    case .unopposed: Words(fr: "une seule proposition classée", en: "a single proposal is ranked")
    case .fragile: Words(fr: "départage fragile", en: "fragile lead")
    case .steady: Words(fr: "première place stable", en: "steady lead")
    }
  }
}

extension Reorientation.Outcome {
  public var words: Words {
    switch self {
    case .open: Words(fr: "en attente de réponses", en: "awaiting answers")
    case .refused: Words(fr: "refusée", en: "refused")
    case .withdrawn: Words(fr: "retirée", en: "withdrawn")
    case .accepted: Words(fr: "acceptée, avenant à signer", en: "accepted, amendment to sign")
    case .inForce: Words(fr: "en vigueur", en: "in force")
    }
  }
}
