/// Proposals by their totals. The tool ranks, people choose.
///
/// Totals are exact integers, Σ mark (hundredths) × weight or Σ points (hundredths), and ranks come from them and from nothing else. Equal
/// totals share a rank: no hidden rule parts them. A proposal under a threshold is set aside, which is not a low rank.
/// Nobody has a rank before every proposal has all its marks: one that still lacks some may come before any other.
public struct Ranking: Hashable, Sendable {
  public enum Shortfall: Hashable, Sendable {
    /// The mark of this criterion is under its threshold.
    case criterion(CriterionID)
    /// The weighted mean, or the sum of points, is under the threshold of the grid.
    case total
  }

  public enum Place: Hashable, Sendable {
    /// From 1; proposals with the same total share it, and the next rank is left out.
    case rank(Int, shared: Bool)
    /// « écartée (seuil) »
    case belowThreshold([Shortfall])
    /// Marks are missing, of this proposal or of another: there is no rank to read yet.
    case incomplete
  }

  public struct Line: Hashable, Sendable {
    public let provider: ProviderID
    /// Σ mark (hundredths) × worth, over the marks that are there.
    public let total: Int
    /// The total as it is read, out of 100 or of the points of the grid, rounded half up to hundredths: to show.
    public let score: Hundredths
    /// Percent of the highest total, rounded half up to hundredths: to show, never to rank by.
    public let percent: Hundredths
    public let place: Place
    /// Criteria without a mark.
    public let missing: [CriterionID]

    public var isComplete: Bool { missing.isEmpty }
    public var rank: Int? { if case .rank(let rank, _) = place { rank } else { nil } }
  }

  /// Ranked proposals first, best first; while marks are missing, by provider; then those set aside.
  public let lines: [Line]

  /// `proposals` are those admitted and not withdrawn, each once; `marks` the agreed ones, or those of one seat.
  public init(of proposals: [ProviderID], on grid: EvaluationGrid, marks: Marks) {
    let entries = proposals.map { Entry($0, on: grid, marks: marks) }
    let isComplete = entries.allSatisfy(\.missing.isEmpty)
    let ranked = isComplete ? entries.filter(\.shortfalls.isEmpty).map(\.total) : nil
    lines = entries.map { $0.line(among: ranked, on: grid) }.sorted(by: Ranking.precedes)
  }

  public subscript(_ provider: ProviderID) -> Line? { lines.first { $0.provider == provider } }

  /// Who comes first: several where they are tied, none where nothing is ranked or marks are missing.
  public var leaders: [ProviderID] { lines.filter { $0.rank == 1 }.map(\.provider) }

  /// Every mark of every proposal is there.
  public var isComplete: Bool { missing == 0 }
  /// How many marks the proposals still lack, all together.
  public var missing: Int { lines.reduce(0) { $0 + $1.missing.count } }

  private static func precedes(_ left: Line, _ right: Line) -> Bool {
    let (first, second) = (left.place.group, right.place.group)
    if first != second { return first < second }
    if left.place == .incomplete { return left.provider < right.provider }
    return left.total != right.total ? left.total > right.total : left.provider < right.provider
  }
}

extension Ranking.Place {
  fileprivate var group: Int {
    switch self {
    case .rank: 0
    case .incomplete: 1
    case .belowThreshold: 2
    }
  }
}

/// One proposal measured against the grid, before it is compared with the others.
private struct Entry {
  let provider: ProviderID
  let total: Int
  let missing: [CriterionID]
  let shortfalls: [Ranking.Shortfall]

  init(_ provider: ProviderID, on grid: EvaluationGrid, marks: Marks) {
    self.provider = provider
    total = marks.total(of: provider, on: grid)
    missing = marks.missing(for: provider, on: grid)
    shortfalls = grid.shortfalls(of: provider, marks: marks)
  }

  /// - Parameter ranked: the totals of all that have a rank; `nil` while marks are missing.
  func line(among ranked: [Int]?, on grid: EvaluationGrid) -> Ranking.Line {
    Ranking.Line(
      provider: provider, total: total, score: grid.score(of: total), percent: grid.percent(of: total),
      place: place(among: ranked), missing: missing)
  }

  private func place(among ranked: [Int]?) -> Ranking.Place {
    if !shortfalls.isEmpty { return .belowThreshold(shortfalls) }
    guard let ranked else { return .incomplete }
    return .rank(ranked.count { $0 > total } + 1, shared: ranked.count { $0 == total } > 1)
  }
}

extension EvaluationGrid {
  /// The thresholds that this proposal does not reach. The total is only looked at once every mark is there.
  public func shortfalls(of provider: ProviderID, marks: Marks) -> [Ranking.Shortfall] {
    let under = criteria.filter { isUnder($0, marks[provider, $0.id]) }.map { Ranking.Shortfall.criterion($0.id) }
    guard marks.missing(for: provider, on: self).isEmpty, let leastTotal,
      marks.total(of: provider, on: self) < leastTotal
    else { return under }
    return under + [.total]
  }

  private func isUnder(_ criterion: Criterion, _ mark: Hundredths?) -> Bool {
    guard let mark, let threshold = criterion.threshold else { return false }
    return mark < threshold
  }
}
