import JalonCore
import JalonTerminal

/// One line of the timeline: a mission as a whole, one of its stages, or the meetings of the plan.
struct TimelineRow: Hashable, Sendable {
  enum ID: Hashable, Sendable {
    case plan(PlanPart)
    case mission(MissionID)
    case stage(MissionID, StageName)

    var mission: MissionID? {
      switch self {
      case .plan: nil
      case .mission(let mission), .stage(let mission, _): mission
      }
    }

    var stage: StageName? { if case .stage(_, let stage) = self { stage } else { nil } }
  }

  struct Bar: Hashable, Sendable {
    let first: Day
    let last: Day
    let state: MissionSchedule.State
  }

  let id: ID
  let bars: [Bar]
  let marks: [MissionSchedule.Mark]
  let today: Day

  /// The whole of a mission: behind it, at work, ahead of it.
  init(_ schedule: MissionSchedule, today: Day) {
    id = .mission(schedule.mission)
    bars = schedule.periods.flatMap { TimelineRow.bars(of: $0, today: today) }
    marks = []
    self.today = today
  }

  init(_ period: MissionSchedule.Period, of mission: MissionID, today: Day) {
    id = .stage(mission, period.stage)
    bars = TimelineRow.bars(of: period, today: today)
    marks = TimelineRow.agreed(period) + period.marks
    self.today = today
  }

  /// What happened to the plan, or is to come.
  init(_ part: PlanPart, of plan: SupportPlan, today: Day) {
    id = .plan(part)
    self.today = today
    bars = part.bars(of: plan, today: today)
    marks = part.entries(of: plan).map { .init(day: $0.day, kind: $0.isToCome ? .due : .met) }.sorted {
      $0.day < $1.day
    }
  }

  /// A mission that has not been read yet.
  init(unread mission: MissionID, today: Day) {
    id = .mission(mission)
    (bars, marks) = ([], [])
    self.today = today
  }

  /// What goes on is under way up to today, and planned from there on; when late, it goes on until today.
  private static func bars(of period: MissionSchedule.Period, today: Day) -> [Bar] {
    guard period.state == .underWay else { return [Bar(first: period.first, last: period.last, state: period.state)] }
    let done = Bar(first: period.first, last: max(period.first, today), state: .underWay)
    guard period.last > today, done.last < period.last else { return [done] }
    return [done, Bar(first: done.last + 1, last: period.last, state: .planned)]
  }

  /// Only where the end is another one than was agreed, or has come: else the bar says it.
  private static func agreed(_ period: MissionSchedule.Period) -> [MissionSchedule.Mark] {
    guard let first = period.agreedEnds.first, period.agreedEnds.count > 1 || period.last != first else { return [] }
    let amended = period.agreedEnds.dropFirst().map { MissionSchedule.Mark(day: $0, kind: .amended) }
    return [MissionSchedule.Mark(day: first, kind: .agreed)] + amended
  }

  // MARK: Its picture

  /// A sign for each column; `nil` where nothing is drawn.
  func signs(on scale: TimeScale) -> [(sign: String, role: Role)?] {
    var signs: [(sign: String, role: Role)?] = Array(repeating: nil, count: scale.columns)
    for bar in bars {
      guard let columns = scale.columns(from: bar.first, through: bar.last) else { continue }
      for column in columns { signs[column] = bar.state.sign }
    }
    for mark in marks {
      let column = scale.column(of: mark.day)
      guard signs.indices.contains(column) else { continue }
      signs[column] = mark.sign(on: today)
    }
    return edged(signs, scale)
  }

  /// `▸` where something goes on past the right edge, `‹` where it began before the left one.
  private func edged(_ signs: [(sign: String, role: Role)?], _ scale: TimeScale) -> [(sign: String, role: Role)?] {
    var signs = signs
    guard let last = signs.indices.last else { return signs }
    let end = (bars.map(\.last) + marks.map(\.day)).max()
    if let end, end > scale.lastDay { signs[last] = (Glyphs.crumb, .faint) }
    let start = (bars.map(\.first) + marks.map(\.day)).min()
    if let start, start < scale.origin { signs[0] = (Glyphs.before, .faint) }
    return signs
  }
}

extension MissionSchedule.Mark {
  func sign(on today: Day) -> (sign: String, role: Role) {
    switch kind {
    case .met: (Glyphs.milestoneMet, .done)
    case .due: day < today ? (Glyphs.late, .late) : (Glyphs.milestone, .soon)
    case .agreed: (Glyphs.agreed, .text)
    case .amended: (Glyphs.amended, .text)
    }
  }
}

extension MissionSchedule.State {
  var sign: (sign: String, role: Role) {
    switch self {
    case .done: (Glyphs.full, .done)
    case .underWay: (Glyphs.doing, .accent)
    case .planned: (Glyphs.planned, .faint)
    }
  }
}
