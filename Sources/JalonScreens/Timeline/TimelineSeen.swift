import JalonCore
import JalonTerminal
import JalonWording

extension TimelineScreen: ShowsTable {
  /// The mission in focus with its stages, or the stage alone.
  func lineInFocus(_ desk: Desk, inFull: Bool) -> SeenTable? {
    guard let focus, let schedule = schedule(of: focus.mission) else { return nil }
    let periods = schedule.periods.filter { focus.stage == nil || $0.stage == focus.stage }
    guard inFull else { return seen([(schedule, periods)], TimelineScreen.heads, desk) { _ in [] } }
    let told = TimelineWords.details(of: focus, schedule, plan, desk).map { desk($0) }.joined(separator: "\n")
    let heads = TimelineScreen.heads + [SeenTable.Head("told", WholeWords.title)]
    return seen([(schedule, Array(periods.prefix(1)))], heads, desk) { _ in [.text(told)] }
  }

  /// A line a stage: from when to when, and what has become of it.
  mutating func gather(for use: SeenUse, _ desk: Desk) -> [Effect] {
    let unread = board.missions.count { board.schedules[$0] == nil }
    guard unread == 0, next == nil else { return [.say(Notice(TimelineSeenWords.unread, .refused))] }
    let all = board.missions.compactMap { board.schedules[$0] }.map { ($0, $0.periods) }
    return use.effects(seen(all, TimelineScreen.heads, desk) { _ in [] }, desk)
  }

  private static let heads: [SeenTable.Head] = [
    .init("number", CaseListWords.column(.number)), .init("structure", CaseListWords.column(.structure)),
    .init("title", CaseListWords.missionTitle), .init("stage", CaseListWords.column(.stage)),
    .init("state", CaseListWords.state), .init("from", TimelineSeenWords.from), .init("to", TimelineSeenWords.to),
    .init("officer", CaseListWords.column(.officer)),
  ]

  private func seen(
    _ schedules: [(MissionSchedule, [MissionSchedule.Period])], _ heads: [SeenTable.Head], _ desk: Desk,
    and more: (MissionSchedule) -> [SeenTable.Cell]
  ) -> SeenTable {
    let rows = schedules.flatMap { schedule, periods in
      periods.map { row(of: schedule, $0, desk) + more(schedule) }
    }
    return SeenTable(
      file: CaseListWords.timelineShort(.fr), title: CaseListWords.timelineShort, filter: line.editor.text,
      heads: heads, rows: rows)
  }

  private func row(
    of schedule: MissionSchedule, _ period: MissionSchedule.Period, _ desk: Desk
  ) -> [SeenTable.Cell] {
    [
      .text(schedule.mission.text), .text(TimelineWords.name(of: schedule, desk.names)), .text(schedule.opening.title),
      .text(desk(period.stage.words)), .text(desk(period.state.words)), .day(period.first), .day(period.last),
      .text(desk.names.name(of: schedule.officer)),
    ]
  }
}

extension MissionSchedule.State {
  fileprivate var words: Words {
    switch self {
    case .done: TimelineWords.done
    case .underWay: TimelineWords.underWay
    case .planned: TimelineWords.planned
    }
  }
}

enum TimelineSeenWords {
  static let from = Words(fr: "Du", en: "From")
  static let to = Words(fr: "Au", en: "To")
  static let unread = Words(
    fr: "Des missions sont encore en lecture : encore un instant.", en: "Some missions are still being read: a moment.")
}
