import JalonCore

/// What a document tells besides the mission itself.
public struct PaperSurroundings: Sendable {
  let plan: SupportPlan?
  /// Who a person is, as it stands now; `nil` where nothing is known, or she was erased.
  let details: @Sendable (PersonID) -> PersonDetails?

  /// - Parameter plan: of the mission.
  public init(
    plan: SupportPlan? = nil, details: @escaping @Sendable (PersonID) -> PersonDetails? = { _ in nil }
  ) {
    (self.plan, self.details) = (plan, details)
  }
}
