/// How the provider of a mission came to be retained.
public enum ProviderChoice: Hashable, Sendable {
  /// By the concertation that Jalon followed.
  case lived(Concerting, AwardMission)
  /// Before Jalon.
  case takenOver(Draft, TakeOver, ProviderID)
}

/// The final report: received in Jalon, or known to have come before.
public enum FinalReport: Hashable, Sendable {
  case received(ReceiveReport)
  case takenOver(on: Day)

  public var on: Day {
    switch self {
    case .received(let act): act.on
    case .takenOver(let day): day
    }
  }

  public var received: ReceiveReport? { if case .received(let act) = self { act } else { nil } }
  public var actions: [RecommendedAction] { received?.actions ?? [] }
  public var newNeeds: [String] { received?.newNeeds ?? [] }
}

extension TakeOver {
  /// The day on which the mission ended; that of taking it over where it goes on.
  var ending: Day { endedOn ?? on }
}

extension TakeOverEntry {
  /// It is counted, and read only.
  public var isOver: Bool { stage.isEnd }

  public var stage: StageName {
    switch self {
    case .framing: .framing
    case .running: .running
    case .reported: .reported
    case .surveying: .surveying
    case .followingUp: .followingUp
    case .closed: .closed
    case .abandoned: .abandoned
    case .unsuccessful: .unsuccessful
    case .dropped: .dropped
    }
  }
}

extension Draft {
  /// Where a mission that began before Jalon stands; `nil` where something without which there is no such stage is not
  /// known.
  func takenOver(_ act: TakeOver) -> Stage? {
    switch act.entry {
    case .framing: Framing(self, act).map(Stage.framing)
    case .running: Running(self, act).map(Stage.running)
    case .reported: Reported(self, act).map(Stage.reported)
    case .surveying: Surveying(self, act).map { $0.surveys.areSettled ? .followingUp(FollowingUp($0)) : .surveying($0) }
    case .followingUp: FollowingUp(self, act).map(Stage.followingUp)
    // Of what lay between, only what is known stands: no stage has days that nobody told.
    case .closed, .abandoned, .unsuccessful, .dropped: .ended(Ended(before: .draft(self), ending: .takenOver(act)))
    }
  }
}

extension Framing {
  fileprivate init?(_ draft: Draft, _ act: TakeOver) {
    guard let provider = act.provider else { return nil }
    self.init(.takenOver(draft, act, provider))
    if act.entry != .framing { terms = act.start.map { Terms(act, start: $0) } }
  }
}

extension Running {
  fileprivate init?(_ draft: Draft, _ act: TakeOver) {
    guard let framing = Framing(draft, act), let start = act.start else { return nil }
    self.init(framing, on: start)
  }
}

extension Reported {
  fileprivate init?(_ draft: Draft, _ act: TakeOver) {
    guard let running = Running(draft, act), let day = act.reportedOn else { return nil }
    self.init(running, .takenOver(on: day))
    restitutedBefore = act.entry == .reported ? nil : act.restitutedOn
  }
}

extension Surveying {
  fileprivate init?(_ draft: Draft, _ act: TakeOver) {
    guard let reported = Reported(draft, act), reported.restitutedBefore != nil else { return nil }
    self.init(reported)
    surveys.settledBefore = Set(surveys.respondents.filter { act.entry != .surveying || act.answeredOn($0) != nil })
  }
}

extension FollowingUp {
  fileprivate init?(_ draft: Draft, _ act: TakeOver) {
    guard let surveying = Surveying(draft, act) else { return nil }
    self.init(surveying)
  }
}

extension TakeOver {
  /// The day on which a respondent answered its survey, before Jalon.
  public func answeredOn(_ respondent: Party) -> Day? {
    switch respondent {
    case .structure: structureAnsweredOn
    case .provider: providerAnsweredOn
    case .operator: nil
    }
  }
}

extension Mission {
  /// What is known of a mission that began before Jalon; `nil` where Jalon has followed it from its first day.
  public var takenOver: TakeOver? { stage.takenOver }
}

extension Stage {
  public var takenOver: TakeOver? {
    if case .ended(let ended) = self, case .takenOver(let act) = ended.ending { return act }
    return framing?.takenOver
  }

  /// The provider that has the work, or had it.
  public var provider: ProviderID? { framing?.provider ?? takenOver?.provider }
}

extension Framing {
  /// The work had begun before Jalon: what the parties signed is not here.
  var wasUnderWay: Bool { takenOver.map { $0.entry != .framing } ?? false }
}
