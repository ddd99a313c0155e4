import JalonCore
import JalonTerminal
import JalonWording

/// Missions along the same days: those of a plan, or those of a list.
public struct TimelineScreen: Screen {
  public static let name = "timeline"

  public enum Scope: Hashable, Sendable {
    case plan(SupportPlanID)
    case missions([MissionID])
  }

  let scope: Scope
  private(set) var plan: SupportPlan?
  /// `nil` until the missions have been read.
  private(set) var schedules: [MissionSchedule]?
  private(set) var names: Names?
  /// Missions whose stages are hidden.
  var folded: Set<MissionID> = []
  var focus: TimelineRow.ID?
  var zoom = TimeScale.Zoom.month
  /// The day in the middle of the picture; `nil` keeps today in its first third.
  var middle: Day?

  public init(_ scope: Scope) { self.scope = scope }

  public func title(_ desk: Desk) -> String {
    desk(TimelineWords.title(schedules?.count ?? 0, ofPlan: plan?.opening.title))
  }

  public func notes(_ desk: Desk) -> [HeaderBar.Note] {
    [HeaderBar.Note(desk(TimelineWords.zoom(zoom)), role: .status, priority: 4)]
  }

  public mutating func appear(_ desk: Desk) -> [Effect] {
    switch scope {
    case .plan(let id): [.plan(id)]
    case .missions(let ids): [.missions(ids)]
    }
  }

  public mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    switch answer {
    case .plan(let plan, let missions):
      self.plan = plan
      show(missions)
    case .missions(let missions): show(missions)
    case .failed(let words): return [.say(Notice(words, .failed))]
    default: break
    }
    return []
  }

  private mutating func show(_ missions: [Mission]) {
    let isFirst = schedules == nil
    let schedules = missions.map(MissionSchedule.init)
    self.schedules = schedules
    if isFirst, schedules.count > 4 { folded = Set(schedules.map(\.mission)) }
    focus = focus ?? schedules.first.map { .mission($0.mission) }
  }

  /// The lines as they stand, folded missions on one line.
  func rows(today: Day) -> [TimelineRow] {
    let ofPlan = plan.map { [TimelineRow($0, today: today)] } ?? []
    return ofPlan
      + (schedules ?? []).flatMap { schedule in
        let whole = [TimelineRow(schedule, today: today)]
        if folded.contains(schedule.mission) { return whole }
        return whole + schedule.periods.map { TimelineRow($0, of: schedule.mission, today: today) }
      }
  }

  func schedule(of mission: MissionID?) -> MissionSchedule? { schedules?.first { $0.mission == mission } }

  func scale(_ desk: Desk) -> TimeScale {
    let columns = TimelineLayout(columns: desk.size.columns).drawing
    guard let middle else {
      return TimeScale(zoom, from: desk.today, columns: columns).scrolled(by: -columns / 3)
    }
    return TimeScale.centred(on: middle, zoom, columns: columns)
  }
}

/// How the width is shared: names, drawing, dates in words.
struct TimelineLayout {
  let label: Int
  let drawing: Int
  let margin: Int

  init(columns: Int) {
    label = columns >= 110 ? 38 : columns >= 80 ? 26 : 19
    margin = columns >= 110 ? 26 : 13
    drawing = max(0, columns - label - margin)
  }
}
