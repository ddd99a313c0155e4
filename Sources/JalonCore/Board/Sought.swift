/// What a filter asks that the rows of the list do not hold: a store asks for the missions first.
public enum Sought: Hashable, Sendable {
  /// What was typed into the mission holds it; what stands in sheets does not count.
  case typed(TextQuery)
  /// A piece of its theme, folded.
  case theme(String)
  /// A piece of the name of somebody of its structures, its operators or its providers, folded.
  case person(String)
  /// It ended before that day.
  case endedBefore(Day)
}

/// Days from one to another, both included; without an end where one is missing.
public struct DaySpan: Hashable, Sendable {
  public let from: Day?
  public let to: Day?

  public init(from: Day? = nil, to: Day? = nil) { (self.from, self.to) = (from, to) }
}

/// What the journal of a mission says of its theme and of its end, undone acts passed over and corrected ones as mended.
public struct SoughtFacts: Hashable, Sendable {
  /// The kinds of facts that tell it: of the others nothing needs to be loaded. None for what journals do not tell.
  public static func kinds(for sought: Sought) -> Set<MissionEvent.Kind> {
    switch sought {
    case .theme: turns.union([.opened, .themeSet])
    case .endedBefore:
      turns.union([.takenOver, .callDeclaredUnsuccessful, .callDropped, .abandoned, .closed, .reopened])
    case .typed, .person: []
    }
  }
  private static let turns: Set<MissionEvent.Kind> = [.corrected, .actUndone, .actRedone]

  public private(set) var theme: String?
  /// The day on which it was closed, stopped or dropped, or found no provider; `nil` while it goes on.
  public private(set) var endedOn: Day?

  /// - Parameter journal: in order, with what was undone and corrected; facts of other kinds may be missing.
  public init(_ journal: [Recorded<MissionEvent>]) {
    for entry in Mission.effective(journal) { take(entry.event) }
  }

  private mutating func take(_ event: MissionEvent) {
    switch event {
    case .opened(let act): theme = act.theme
    case .themeSet(let act): theme = act.theme
    case .takenOver(let act): endedOn = act.entry.isOver ? act.endedOn ?? act.on : nil
    case .callDeclaredUnsuccessful(let act): endedOn = act.on
    case .callDropped(let act): endedOn = act.on
    case .abandoned(let act): endedOn = act.on
    case .closed(let act): endedOn = act.on
    case .reopened: endedOn = nil
    default: break
    }
  }

}

extension Sought {
  /// Whether it is true of a mission that its journal tells so of.
  public func takes(_ facts: SoughtFacts) -> Bool {
    switch self {
    case .theme(let piece): facts.theme?.folded.holds(piece) ?? false
    case .endedBefore(let day): facts.endedOn.map { $0 < day } ?? false
    case .typed, .person: false
    }
  }
}
