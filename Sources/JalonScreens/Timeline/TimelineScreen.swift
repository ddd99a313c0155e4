import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

/// Missions along the same days: those of a plan, those that were marked, or those of the list.
public struct TimelineScreen: Screen {
  public static let name = "timeline"

  public enum Scope: Hashable, Sendable {
    case plan(SupportPlanID)
    case missions([MissionID])
    /// The list as it is narrowed and sorted: both may be changed here, and the list follows.
    case list(filter: String, order: BoardOrder)
  }

  let scope: Scope
  private(set) var plan: SupportPlan?
  /// Those of the plan.
  private(set) var missions: [Mission] = []
  var board = TimelineBoard()
  /// `nil` until the first missions are known.
  var isRead = false
  var line: FilterLine
  var order: BoardOrder
  var focus: TimelineRow.ID?
  var scroll = Scroll()
  /// Where the list of missions goes on; `nil` once it is read whole.
  var next: PageRequest?
  /// The last line was asked for: the focus follows it while the list is being read.
  var wantsEnd = false
  var zoom = TimeScale.Zoom.month
  /// The day in the middle of the picture; `nil` keeps today in its first third.
  var middle: Day?
  /// A step on its way to another day.
  var ghost: Ghost?
  /// A meeting of the plan on its way to another day.
  var meetingGhost: MeetingGhost?
  /// What was asked of a mission that has to be read first.
  var pendingShift: Shift?

  public init(_ scope: Scope, at mission: MissionID? = nil) {
    self.scope = scope
    focus = mission.map { .mission($0) }
    guard case .list(let filter, let order) = scope else {
      (line, order) = (FilterLine(), BoardOrder(.due))
      return
    }
    (line, self.order) = (FilterLine(filter), order)
  }

  public var isTyping: Bool { line.isOpen }

  public func title(_ desk: Desk) -> String {
    desk(TimelineWords.title(board.missions.count, ofPlan: plan?.opening.title))
  }

  public func notes(_ desk: Desk) -> [HeaderBar.Note] {
    [HeaderBar.Note(desk(TimelineWords.zoom(zoom)), role: .status, priority: 4)]
  }

  public mutating func appear(_ desk: Desk) -> [Effect] {
    letGo()
    line.learn(desk.names.people.officers, on: desk.today)
    // Coming back: what is in sight may have changed.
    if isRead { return refresh(desk) }
    return begin(desk)
  }

  public mutating func resized(_ desk: Desk) -> [Effect] {
    keepFocusInSight(desk)
    return readMore(desk)
  }

  public mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    switch answer {
    case .plan(let plan, let missions):
      (self.plan, self.missions) = (plan, missions)
      board.parts = plan?.parts ?? []
      return show(missions, desk)
    case .missions(let missions): return take(missions, desk)
    case .page(let rows, let request): return take(rows, request, desk)
    case .dossier(let dossier): return begin(with: dossier, desk)
    case .chosen(let chosen): return choose(chosen, desk)
    case .performed: return meetingMoved()
    case .refused(let refusal, let command):
      letGo()
      return [.push(RefusalScreen(refusal, of: command.name, mission: nil, desk.names))]
    case .failed(let words): return [.say(Notice(words, .failed))]
    default: return []
    }
  }

  public mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? {
    let before = line.filter
    var effects: [Effect] = []
    switch input {
    case .key(.enter): line.close()
    case .key(.escape): line.clear()
    default:
      guard let taken = line.take(input, desk) else { return nil }
      effects = taken
    }
    return effects + (line.filter == before ? [] : begin(desk))
  }

  /// All the missions of a plan, known at once: their stages are shown where there are few.
  private mutating func show(_ missions: [Mission], _ desk: Desk) -> [Effect] {
    let isFirst = !isRead
    isRead = true
    board.begin(missions.map(\.id))
    board.take(missions.map { MissionSchedule($0, on: desk.today, in: desk.directory.calendar(of: $0.opening.lead)) })
    if isFirst {
      unfoldWhatFits(desk)
      fit(desk)
    }
    keepFocusInSight(desk)
    return []
  }

  func schedule(of mission: MissionID?) -> MissionSchedule? { mission.flatMap { board.schedules[$0] } }

  func scale(_ desk: Desk) -> TimeScale {
    let columns = TimelineLayout(desk.size, panes: desk.panes).drawing
    guard let middle else {
      return TimeScale(zoom, from: desk.today, columns: columns).scrolled(by: -columns / 3)
    }
    return TimeScale.centred(on: middle, zoom, columns: columns)
  }

  /// The line of a row, drawn with what a ghost would change.
  func row(_ id: TimelineRow.ID, today: Day) -> TimelineRow? {
    let schedule = ghost?.schedule.mission == id.mission ? ghost?.schedule : schedule(of: id.mission)
    return switch id {
    case .plan(let part): plan.map { TimelineRow(part, of: $0, today: today) }
    case .mission(let mission):
      schedule.map { TimelineRow($0, today: today) } ?? TimelineRow(unread: mission, today: today)
    case .stage(let mission, let stage):
      schedule?.period(of: stage).map { TimelineRow($0, of: mission, today: today) }
    }
  }
}

/// How the screen is shared: names, drawing, dates in words; the days above, the line in focus below.
struct TimelineLayout {
  let label: Int
  let drawing: Int
  let margin: Int
  /// Lines of missions and stages.
  let lines: Int
  /// The load of each week, where there is room.
  let hasLoad: Bool

  static let head = 4
  static let foot = 5

  init(_ size: Size, panes: Int = 0) { self.init(columns: size.columns, rows: size.rows - 4, panes: panes) }

  /// - Parameters:
  ///   - rows: of the body, without the header and the line of keys.
  ///   - panes: how much wider than usual the names are to be.
  init(columns: Int, rows: Int, panes: Int = 0) {
    // Of what a wide screen has over, names take two fifths, as far as any name goes.
    let usual = columns >= 110 ? min(76, 38 + max(0, columns - 120) * 2 / 5) : columns >= 80 ? 26 : 19
    margin = columns >= 110 ? 26 : 13
    label = min(max(14, usual + 4 * panes), max(usual, columns - margin - 24))
    drawing = max(0, columns - label - margin)
    hasLoad = rows >= 28
    lines = max(1, rows - TimelineLayout.head - TimelineLayout.foot - (hasLoad ? 3 : 0))
  }
}
