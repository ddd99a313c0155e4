/// One funding, from the request to the money: what was asked, granted and paid.
public struct FundingLine: Hashable, Sendable {
  public let id: FundingID
  public let act: AddFunding
  public internal(set) var steps: [AdvanceFunding] = []

  public enum Funder: Hashable, Sendable {
    case named(String)
    case structure(StructureID)
  }

  public var funder: Funder { act.structure.map(Funder.structure) ?? .named(act.funder ?? "") }
  public var asked: Euros { act.amount }

  /// `nil` as long as nobody has granted anything.
  public var granted: Euros? {
    if let step = steps.last(where: { $0.state == .granted }) { return step.amount ?? asked }
    return act.state == .granted || act.state == .paid ? asked : nil
  }

  public var paid: Euros {
    if act.state == .paid { return asked }
    return steps.filter { $0.state == .paid }.reduce(.zero) { $0 + ($1.amount ?? granted ?? .zero) }
  }

  /// Granted and not yet paid.
  public var unpaid: Euros { isRefused ? .zero : Euros(cents: (granted?.cents ?? 0) - paid.cents) }

  /// Paid once all that was granted has come.
  public var state: FundingState {
    if isRefused { return .refused }
    guard let granted else { return .asked }
    return paid >= granted ? .paid : .granted
  }

  /// What may be reckoned with: nothing of what was refused but what had come by then.
  public var counts: Euros { isRefused ? paid : granted ?? asked }

  /// The day of the last thing known of it.
  public var lastDay: Day { steps.map(\.on).max() ?? act.on }

  /// What may become of it.
  public var nextStates: [FundingState] {
    switch state {
    case .asked: [.granted, .refused]
    case .granted: [.paid, .refused]
    case .paid, .refused: []
    }
  }

  private var isRefused: Bool { (steps.last?.state ?? act.state) == .refused }
}

extension SupportPlan {
  public func fundingLine(_ id: FundingID) -> FundingLine? { funding.first { $0.id == id } }
}
