import JalonCore

/// The missions of the timeline, in their order: known by the rows of the list first, then by their schedules.
struct TimelineBoard: Sendable {
  private(set) var missions: [MissionID] = []
  private(set) var rows: [MissionID: BoardRow] = [:]
  private(set) var schedules: [MissionID: MissionSchedule] = [:]
  /// How many of the first missions have all been read.
  private var read = 0
  /// How many dates each officer has in each week, by its Monday.
  private(set) var loads: [PersonID: [Day: Int]] = [:]
  /// Missions whose stages are shown.
  private(set) var unfolded: Set<MissionID> = []
  /// Every line, from the first to the last.
  private(set) var lines: [TimelineRow.ID] = []
  /// What the plan shows of itself, before its missions.
  var parts: [PlanPart] = [] { didSet { layLines() } }

  /// The last mission of which the row could be read.
  var lastWhole: MissionID? { missions.last { rows[$0]?.isDamaged == false } }
  var isEmpty: Bool { missions.isEmpty }

  /// The first of those that have not been read, at most so many.
  func unread(most: Int) -> [MissionID] { unread(among: missions[read...], most: most) }

  /// Those that have not been read among `wanted`, at most so many.
  func unread(among wanted: some Sequence<MissionID>, most: Int) -> [MissionID] {
    var found: [MissionID] = []
    for mission in wanted where schedules[mission] == nil && !found.contains(mission) {
      found.append(mission)
      if found.count == most { break }
    }
    return found
  }

  mutating func begin(_ missions: [MissionID]) {
    (self.missions, read) = (missions, 0)
    layLines()
  }

  mutating func replace(with rows: [BoardRow]) {
    (missions, read) = ([], 0)
    self.rows = [:]
    append(rows)
  }

  mutating func append(_ more: [BoardRow]) {
    for row in more where rows.updateValue(row, forKey: row.mission) == nil { missions.append(row.mission) }
    layLines()
  }

  mutating func take(_ more: [MissionSchedule]) {
    for schedule in more {
      if let old = schedules.updateValue(schedule, forKey: schedule.mission) { count(old, as: -1) }
      count(schedule, as: 1)
    }
    while read < missions.count, schedules[missions[read]] != nil { read += 1 }
    if more.contains(where: { unfolded.contains($0.mission) }) { layLines() }
  }

  mutating func fold(_ mission: MissionID) {
    if unfolded.remove(mission) == nil { unfolded.insert(mission) }
    layLines()
  }

  /// All of them at once: unfolded when they are all folded.
  mutating func foldAll() {
    unfolded = unfolded.isEmpty ? Set(missions) : []
    layLines()
  }

  mutating func unfold(_ missions: [MissionID]) {
    unfolded.formUnion(missions)
    layLines()
  }

  private mutating func count(_ schedule: MissionSchedule, as number: Int) {
    for date in schedule.calendar.dates {
      loads[schedule.officer, default: [:]][date.day.monday, default: 0] += number
    }
  }

  private mutating func layLines() {
    lines = parts.map(TimelineRow.ID.plan)
    lines.reserveCapacity(missions.count + 1)
    for mission in missions {
      lines.append(.mission(mission))
      guard unfolded.contains(mission), let schedule = schedules[mission] else { continue }
      lines += schedule.periods.map { .stage(mission, $0.stage) }
    }
  }
}
