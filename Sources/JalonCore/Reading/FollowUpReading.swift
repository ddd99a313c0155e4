/// What became of the mission: « évaluer l'appropriation de l'accompagnement et identifier les nouveaux besoins »
public struct FollowUpReading: Hashable, Sendable {
  /// The day that was chosen, or twelve months after the restitution.
  public let due: Day
  /// `nil` until it is recorded or waived.
  public let outcome: FollowUp?

  init(_ stage: FollowingUp) {
    due = stage.due
    outcome = stage.outcome
  }

  public var recorded: RecordFollowUp? {
    if case .recorded(let act)? = outcome { act } else { nil }
  }
}

/// The four axes on which appropriation is marked, from 0 (none) to 3 (self-reliant).
public enum AppropriationAxis: String, CaseIterable, Sendable {
  case board, direction, team, management

  public static let marks = 0...3
}

extension RecordFollowUp {
  public func appropriation(_ axis: AppropriationAxis) -> Int {
    switch axis {
    case .board: board
    case .direction: direction
    case .team: team
    case .management: management
    }
  }

  /// Over the four axes, in hundredths of a mark, rounded half up.
  public var meanAppropriation: Hundredths? {
    MarkSum(AppropriationAxis.allCases.reduce(0) { $0 + appropriation($1) }, of: AppropriationAxis.allCases.count).mean
  }

  /// How many actions of the report stand so.
  public func actions(_ state: ActionState) -> Int { actions.count { $0.state == state } }
}
