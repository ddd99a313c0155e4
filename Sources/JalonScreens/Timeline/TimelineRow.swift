import JalonCore
import JalonTerminal

/// One line of the timeline: a mission as a whole, one of its stages, or the meetings of the plan.
struct TimelineRow: Hashable, Sendable {
  enum ID: Hashable, Sendable {
    case plan
    case mission(MissionID)
    case stage(MissionID, StageName)
  }

  struct Bar: Hashable, Sendable {
    let first: Day
    let last: Day
    let state: MissionSchedule.State
  }

  let id: ID
  let bars: [Bar]
  let jalons: [MissionSchedule.Jalon]
  let today: Day

  /// The whole of a mission: behind it, at work, ahead of it.
  init(_ schedule: MissionSchedule, today: Day) {
    id = .mission(schedule.mission)
    bars = schedule.periods.flatMap { TimelineRow.bars(of: $0, today: today) }
    jalons = []
    self.today = today
  }

  init(_ period: MissionSchedule.Period, of mission: MissionID, today: Day) {
    id = .stage(mission, period.stage)
    bars = TimelineRow.bars(of: period, today: today)
    jalons = period.jalons
    self.today = today
  }

  /// Steering meetings and decisions of the boards.
  init(_ plan: SupportPlan, today: Day) {
    id = .plan
    self.today = today
    bars = []
    jalons = (plan.meetings.map(\.on) + plan.decisions.map(\.on)).sorted().map {
      MissionSchedule.Jalon(day: $0, isMet: true)
    }
  }

  /// What goes on is under way up to today, and planned from there on; when late, it goes on until today.
  private static func bars(of period: MissionSchedule.Period, today: Day) -> [Bar] {
    guard period.state == .underWay else { return [Bar(first: period.first, last: period.last, state: period.state)] }
    let done = Bar(first: period.first, last: max(period.first, today), state: .underWay)
    guard period.last > today, done.last < period.last else { return [done] }
    return [done, Bar(first: done.last + 1, last: period.last, state: .planned)]
  }

  var mission: MissionID? {
    switch id {
    case .plan: nil
    case .mission(let mission), .stage(let mission, _): mission
    }
  }

  // MARK: Its picture

  /// A sign for each column; `nil` where nothing is drawn.
  func signs(on scale: TimeScale) -> [(sign: String, role: Role)?] {
    var signs: [(String, Role)?] = Array(repeating: nil, count: scale.columns)
    for bar in bars {
      guard let columns = scale.columns(from: bar.first, through: bar.last) else { continue }
      for column in columns { signs[column] = bar.state.sign }
    }
    for jalon in jalons {
      let column = scale.column(of: jalon.day)
      guard signs.indices.contains(column) else { continue }
      signs[column] = jalon.sign(on: today)
    }
    return edged(signs, scale)
  }

  /// `▸` where something goes on past the right edge, `◂` where it began before the left one.
  private func edged(_ signs: [(String, Role)?], _ scale: TimeScale) -> [(sign: String, role: Role)?] {
    var signs = signs.map { sign in sign.map { (sign: $0.0, role: $0.1) } }
    guard let last = signs.indices.last else { return signs }
    let end = (bars.map(\.last) + jalons.map(\.day)).max()
    if let end, end > scale.lastDay { signs[last] = ("▸", .faint) }
    let start = (bars.map(\.first) + jalons.map(\.day)).min()
    if let start, start < scale.origin { signs[0] = ("‹", .faint) }
    return signs
  }
}

extension MissionSchedule.Jalon {
  fileprivate func sign(on today: Day) -> (String, Role) {
    if isMet { return (Glyphs.milestoneMet, .done) }
    return day < today ? (Glyphs.late, .late) : (Glyphs.milestone, .soon)
  }
}

extension MissionSchedule.State {
  var sign: (String, Role) {
    switch self {
    case .done: (Glyphs.full, .done)
    case .underWay: (Glyphs.doing, .accent)
    case .planned: (Glyphs.planned, .faint)
    }
  }
}
