/// Marks by proposal and criterion, in hundredths. One that is missing is not a zero.
public struct Marks: Hashable, Sendable {
  private var byProposal: [ProviderID: [CriterionID: Hundredths]]

  public init(_ byProposal: [ProviderID: [CriterionID: Hundredths]] = [:]) { self.byProposal = byProposal }

  public subscript(_ provider: ProviderID, _ criterion: CriterionID) -> Hundredths? {
    get { byProposal[provider]?[criterion] }
    set { byProposal[provider, default: [:]][criterion] = newValue }
  }

  /// Σ mark × worth over the criteria that are marked: marks times weights, or points that add up.
  public func total(of provider: ProviderID, on grid: EvaluationGrid) -> Int {
    grid.criteria.reduce(0) { $0 + (self[provider, $1.id]?.value ?? 0) * grid.worth(of: $1) }
  }

  /// The criteria of the grid that still have no mark for this proposal.
  public func missing(for provider: ProviderID, on grid: EvaluationGrid) -> [CriterionID] {
    grid.criteria.map(\.id).filter { self[provider, $0] == nil }
  }
}
