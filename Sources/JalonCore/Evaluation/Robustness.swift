/// How much the first place depends on one weight or on one mark.
///
/// Nothing here is rounded before it is compared. A *flip* is the loss of the first place held alone: another proposal
/// passes in front or draws level, or the leader falls under a threshold.
public struct Robustness: Hashable, Sendable {
  public enum Verdict: Hashable, Sendable {
    /// Marks are missing: there is no first place yet.
    case incomplete
    /// No proposal is ranked: each is under a threshold, or there is none.
    case nothingRanked
    /// Several share the first place: there is nothing to lean on.
    case tied
    /// One ranked proposal alone, which no weight and no mark displaces.
    case unopposed
    /// « départage fragile »: one step of one mark, or under 5 points of one weight, changes the first place.
    case fragile
    case steady
  }

  public let leaders: [ProviderID]
  /// How many marks the proposals still lack, all together.
  public let missing: Int
  /// One for each criterion, in the order of the grid. Empty without a single leader, or where one criterion bears all
  /// the weight: there are no others to share the rest.
  public let intervals: [WeightInterval]
  /// All the smallest changes of one mark that flip the first place, by proposal, then in the order of the grid.
  public let smallestChanges: [MarkChange]
  public let verdict: Verdict

  public init(of proposals: [ProviderID], on grid: EvaluationGrid, marks: Marks) {
    let ranking = Ranking(of: proposals, on: grid, marks: marks)
    (leaders, missing) = (ranking.leaders, ranking.missing)
    guard let leader = leaders.first, leaders.count == 1 else {
      (intervals, smallestChanges) = ([], [])
      verdict = missing > 0 ? .incomplete : leaders.isEmpty ? .nothingRanked : .tied
      return
    }
    let contest = Contest(leader: leader, ranking: ranking, grid: grid, marks: marks)
    intervals = grid.criteria.compactMap(contest.interval)
    smallestChanges = contest.smallestChanges
    let alone = ranking.lines.count { $0.rank != nil } == 1
    verdict = Robustness.verdict(intervals, smallestChanges, alone: alone)
  }

  /// Under this many points of weight the first place is fragile.
  public static let fragilePoints = Ratio(5, over: 100) ?? .zero

  private static func verdict(_ intervals: [WeightInterval], _ changes: [MarkChange], alone: Bool) -> Verdict {
    let nearWeight = intervals.compactMap(\.margin).contains { $0 < fragilePoints }
    if nearWeight || changes.contains(where: { $0.steps == 1 }) { return .fragile }
    let displaceable = !changes.isEmpty || intervals.contains { $0.margin != nil }
    return alone && !displaceable ? .unopposed : .steady
  }
}

/// The weights of one criterion, the others shrinking or growing pro rata, at which the leader stays first.
///
/// Both ends belong to it: on an end other than 0 or 1, another proposal draws level or a threshold is just reached.
public struct WeightInterval: Hashable, Sendable {
  public let criterion: CriterionID
  /// The weight on the grid, as a share of all the weights (0…1).
  public let weight: Ratio
  public let lowest: Ratio
  public let highest: Ratio

  /// Tenths of a percent, rounded inwards: at each weight shown, the leader is first.
  public var lowestTenths: Int { lowest.times(1_000).ceiling }
  public var highestTenths: Int { highest.times(1_000).floor }

  /// How far the weight is from the nearest end where the first place is lost; `nil` where it is lost nowhere.
  public var margin: Ratio? {
    let below = lowest > .zero ? weight - lowest : nil
    let above = highest < .one ? highest - weight : nil
    return [below, above].compactMap(\.self).min()
  }
}

/// Another mark for one criterion of one proposal, all else equal, with which the first place flips.
public struct MarkChange: Hashable, Sendable {
  public let provider: ProviderID
  public let criterion: CriterionID
  public let from: Hundredths
  public let to: Hundredths
  /// How many steps of the scale lie between the two, from 1.
  public let steps: Int
  /// Who is first then; the leader may still be among them, level with another. Empty where none is ranked any more.
  public let first: [ProviderID]
}
