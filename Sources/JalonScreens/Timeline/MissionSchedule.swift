import JalonCore

/// The days of a mission, stage by stage: what was, what goes on, what is planned. Nothing here is guessed: a stage that
/// nothing dates yet is not there.
struct MissionSchedule: Hashable, Sendable {
  enum State: Hashable, Sendable { case done, underWay, planned }

  /// A day that counts, drawn as one sign.
  struct Mark: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
      case met
      case due
      /// The end as it was agreed first: the agreement, or the call.
      case agreed
      /// The end as an amendment or an extension changed it.
      case amended
    }

    let day: Day
    let kind: Kind
  }

  struct Period: Hashable, Sendable {
    let stage: StageName
    let first: Day
    /// Included. For what goes on, the day on which it should end.
    let last: Day
    let state: State
    /// What happened and what is due, by day.
    let marks: [Mark]
    /// The end as it was agreed, then as it was changed; empty where nothing was agreed.
    let agreedEnds: [Day]
  }

  let mission: MissionID
  let opening: Opening
  let officer: PersonID
  let stage: StageName
  let periods: [Period]
  let calendar: MissionCalendar
  /// What is due, first things first.
  let watches: [Watch]
  let suspendedUntil: Day?

  /// - Parameter calendar: the mission's own where nothing is said; another one shows what it would change.
  init(_ mission: Mission, on today: Day, in working: WorkingCalendar, calendar: MissionCalendar? = nil) {
    self.mission = mission.id
    (opening, officer) = (mission.opening, mission.officer)
    stage = mission.stage.name
    watches = mission.watches(on: today, in: working)
    suspendedUntil = mission.suspension?.until
    self.calendar = calendar ?? mission.calendar(in: working)
    periods = Periods(stage: mission.stage, calendar: self.calendar, watches: watches).all
  }

  var first: Day { opening.on }
  var last: Day { periods.map(\.last).max() ?? opening.on }
  var lastBeforeFollowUp: Day {
    periods.filter { $0.stage != .followingUp || $0.state != .planned }.map(\.last).max() ?? opening.on
  }

  /// Due before today, on a mission that goes on.
  func isLate(on today: Day) -> Bool { watches.contains { $0.day < today } }

  func period(of stage: StageName) -> Period? { periods.first { $0.stage == stage } }
}

/// Cuts the life of a mission into periods.
private struct Periods {
  let stage: Stage
  let calendar: MissionCalendar
  let watches: [Watch]

  var all: [MissionSchedule.Period] {
    let starts = stage.starts
    let past = zip(starts, starts.dropFirst()).map { start, next in
      period(start.stage, start.day, max(start.day, next.day), .done)
    }
    guard let current = starts.last else { return past }
    if current.stage.isEnd {
      return past + [period(current.stage, current.day, current.day, .done, also: [current.day])]
    }
    let end = max(current.day, plannedEnd(of: current.stage) ?? watches.map(\.day).max() ?? current.day)
    return past + [period(current.stage, current.day, end, .underWay)] + planned(after: current.stage, from: end)
  }

  /// The stages to come, as far as the calendar reaches, each from where the one before ends.
  private func planned(after stage: StageName, from end: Day) -> [MissionSchedule.Period] {
    var start = end
    return StageName.track.drop { $0 != stage }.dropFirst().compactMap { next in
      guard let last = plannedEnd(of: next) else { return nil }
      // The follow-up is a meeting a year later, not a year of work.
      let first = next == .followingUp ? last : start
      start = max(start, last)
      return period(next, min(first, last), last, .planned)
    }
  }

  private func plannedEnd(of stage: StageName) -> Day? {
    guard let step = stage.closingStep, let date = calendar[step], !date.isHeld else { return nil }
    return date.day
  }

  private func period(
    _ name: StageName, _ first: Day, _ last: Day, _ state: MissionSchedule.State, also met: [Day] = []
  ) -> MissionSchedule.Period {
    let happened = (stage.days(during: name) + met).map { MissionSchedule.Mark(day: $0, kind: .met) }
    let due = state == .done ? [] : dueDays(name, state).map { MissionSchedule.Mark(day: $0, kind: .due) }
    return MissionSchedule.Period(
      stage: name, first: first, last: last, state: state, marks: (happened + due).sorted { $0.day < $1.day },
      agreedEnds: stage.agreedEnds(of: name))
  }

  private func dueDays(_ name: StageName, _ state: MissionSchedule.State) -> Set<Day> {
    let steps = calendar.dates.filter { $0.step.stage == name && !$0.isHeld }.map(\.day)
    return Set(steps + (state == .underWay ? watches.flatMap { $0.causes.map(\.day) } : []))
  }
}

extension StageName {
  /// The step that leads out of it.
  var closingStep: PlannedStep? {
    switch self {
    case .calling: .proposals
    case .evaluating: .evaluation
    case .concerting: .choice
    case .framing: .beginning
    case .running: .report
    case .reported: .restitution
    case .surveying: .surveys
    case .followingUp: .followUp
    case .draft, .closed, .unsuccessful, .dropped, .abandoned: nil
    }
  }
}

extension Stage {
  /// When each stage began, as far as the mission got.
  fileprivate var starts: [(stage: StageName, day: Day)] {
    if case .ended(let ended) = self { return ended.before.starts + [(name, ended.on)] }
    let days: [(StageName, Day?)] = [
      (.draft, draft.opening.on), (.calling, call?.launchedOn), (.evaluating, evaluation?.closedOn),
      (.concerting, concertation?.revealedOn), (.framing, framing?.chosenOn), (.running, running?.begunOn),
      (.reported, reported?.report.on), (.surveying, surveyed?.lastRestitution), (.followingUp, followingUp?.begun),
      (.closed, closing),
    ]
    return days.compactMap { stage, day in day.map { (stage, $0) } }
  }

  private var surveyed: Surveying? { if case .surveying(let stage) = self { stage } else { followingUp?.surveying } }
  private var closing: Day? { if case .closed(let closed) = self { closed.act.on } else { nil } }

  /// What happened during a stage, in the world.
  fileprivate func days(during stage: StageName) -> [Day] {
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

  /// The ends that were agreed for a stage, first to last.
  fileprivate func agreedEnds(of stage: StageName) -> [Day] {
    switch stage {
    case .calling: call?.deadlines.map(\.day) ?? []
    case .running: framing?.agreedEnds ?? []
    case .draft, .evaluating, .concerting, .framing, .reported, .surveying, .followingUp, .closed, .unsuccessful,
      .dropped, .abandoned:
      []
    }
  }
}

extension Framing {
  fileprivate var kickOffDay: Day? { if case .held(let act)? = kickOff { act.on } else { nil } }

  /// The end of the agreement, then those of the amendments in force, then the present one where a suspension moved it.
  fileprivate var agreedEnds: [Day] {
    guard let agreement, let terms else { return [] }
    let amended = reorientations.filter { outcome(of: $0) == .inForce }.compactMap(\.proposal.end)
    let ends = [agreement.end] + amended
    return ends.last == terms.end ? ends : ends + (terms.end.map { [$0] } ?? [])
  }
}

extension FollowingUp {
  /// The last survey that came back, or the restitution where none did.
  fileprivate var begun: Day {
    surveying.surveys.issued.values.compactMap(\.response?.on).max() ?? surveying.lastRestitution
  }
}
