import JalonCore

/// The days of a mission, stage by stage: what was, what goes on, what is planned. Nothing here is guessed: a stage
/// that nothing dates yet is not there.
struct MissionSchedule: Hashable, Sendable {
  enum State: Hashable, Sendable { case done, underWay, planned }

  struct Jalon: Hashable, Sendable {
    let day: Day
    let isMet: Bool
  }

  struct Period: Hashable, Sendable {
    let stage: StageName
    let first: Day
    /// Included. For what goes on, the day on which it should end.
    let last: Day
    let state: State
    var jalons: [Jalon]
  }

  let mission: MissionID
  let opening: Opening
  let stage: StageName
  let periods: [Period]
  /// What is due, first things first.
  let watches: [Watch]
  let suspendedUntil: Day?

  init(_ mission: Mission) {
    self.mission = mission.id
    opening = mission.opening
    stage = mission.stage.name
    watches = mission.watches()
    suspendedUntil = mission.suspension?.until
    periods = MissionSchedule.periods(mission, watches)
  }

  var first: Day { opening.on }
  var last: Day { periods.map(\.last).max() ?? opening.on }

  /// Due before today, on a mission that goes on.
  func isLate(on today: Day) -> Bool { watches.contains { $0.day < today } }

  private static func periods(_ mission: Mission, _ watches: [Watch]) -> [Period] {
    let starts = mission.stage.starts
    let past = zip(starts, starts.dropFirst()).map { start, next in
      Period(
        stage: start.stage, first: start.day, last: max(start.day, next.day), state: .done,
        jalons: mission.stage.met(during: start.stage))
    }
    guard let current = starts.last, !current.stage.isEnd else {
      return past + (starts.last.map { [mission.stage.end(at: $0)] } ?? [])
    }
    let due = watches.map { Jalon(day: $0.day, isMet: false) }
    let end = max(current.day, watches.map(\.day).max() ?? current.day)
    let now = Period(
      stage: current.stage, first: current.day, last: end, state: .underWay,
      jalons: mission.stage.met(during: current.stage) + due)
    return past + [now] + mission.stage.planned
  }
}

extension Stage {
  /// When each stage began, as far as the mission got.
  fileprivate var starts: [(stage: StageName, day: Day)] {
    if case .ended(let ended) = self { return ended.before.starts + [(name, ended.day)] }
    let days: [(StageName, Day?)] = [
      (.draft, draft.opening.on), (.calling, call?.launchedOn), (.evaluating, evaluation?.closedOn),
      (.concerting, concertation?.revealedOn), (.framing, framing?.award.on), (.running, running?.begunOn),
      (.reported, reported?.report.on), (.surveying, surveyed?.lastRestitution), (.followingUp, followingUp?.begun),
      (.closed, closing),
    ]
    return days.compactMap { stage, day in day.map { (stage, $0) } }
  }

  private var surveyed: Surveying? { if case .surveying(let stage) = self { stage } else { followingUp?.surveying } }
  private var closing: Day? { if case .closed(let closed) = self { closed.act.on } else { nil } }

  fileprivate func end(at start: (stage: StageName, day: Day)) -> MissionSchedule.Period {
    MissionSchedule.Period(
      stage: start.stage, first: start.day, last: start.day, state: .done,
      jalons: [MissionSchedule.Jalon(day: start.day, isMet: true)])
  }

  /// What happened during a stage, in the world.
  fileprivate func met(during stage: StageName) -> [MissionSchedule.Jalon] {
    days(during: stage).sorted().map { MissionSchedule.Jalon(day: $0, isMet: true) }
  }

  private func days(during stage: StageName) -> [Day] {
    switch stage {
    case .draft: draft.brief.map { Array($0.agreed.values) } ?? []
    case .calling: call?.proposals.map(\.on) ?? []
    case .framing: Array(framing?.signatures.values.map(\.on) ?? []) + (framing?.kickOffDay.map { [$0] } ?? [])
    case .running: running?.reviews.map(\.on) ?? []
    case .reported: reported?.restitutions.map(\.act.on) ?? []
    case .surveying: surveys?.issued.values.compactMap(\.response?.on) ?? []
    case .evaluating, .concerting, .followingUp, .closed, .unsuccessful, .dropped, .abandoned: []
    }
  }

  /// Stages to come that something signed or drafted already dates.
  fileprivate var planned: [MissionSchedule.Period] {
    guard case .framing(let framing) = self, let terms = framing.terms else { return [] }
    return [
      MissionSchedule.Period(
        stage: .running, first: terms.start, last: max(terms.start, terms.end), state: .planned,
        jalons: [MissionSchedule.Jalon(day: terms.end, isMet: false)])
    ]
  }
}

extension Framing {
  fileprivate var kickOffDay: Day? { if case .held(let act)? = kickOff { act.on } else { nil } }
}

extension FollowingUp {
  /// The last survey that came back, or the restitution where none did.
  fileprivate var begun: Day {
    surveying.surveys.issued.values.compactMap(\.response?.on).max() ?? surveying.lastRestitution
  }
}

extension Ended {
  fileprivate var day: Day {
    switch ending {
    case .unsuccessful(let act): act.on
    case .dropped(let act): act.on
    case .abandoned(let act): act.on
    }
  }
}
