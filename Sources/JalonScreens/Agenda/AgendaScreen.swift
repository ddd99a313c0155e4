import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

/// What is due on all missions: overdue first, then day by day, each line with the key that does it.
public struct AgendaScreen: Screen {
  public static let name = "agenda"
  /// What is due after so many days is shown on request.
  static let horizon = 30

  var window = AgendaWindow()
  var line = FilterLine()
  /// Only the missions of the person at the desk; `nil` until it is known whether that is an officer.
  private(set) var isMine: Bool?
  /// The colleagues for whom the person at the desk stands in today.
  private(set) var absentees: [PersonID] = []
  private(set) var showsLater = false
  /// `nil` until what is remembered was asked for, where no view says otherwise.
  private var chosenColumns: ColumnChoice?
  /// How many things are due on each day, in the scope at hand.
  private(set) var days: [Day: Int] = [:]
  /// The place to put the focus on when lines come.
  var wanted: DueKey?
  /// What `u` or `U` waits to be told.
  var history: HistoryMove?
  var lastUndone: HistorySubject?
  /// A read whose lines are all to be copied, or written to a file.
  var gathering: (use: SeenUse, request: AgendaRequest)?

  public init() {}

  /// As a view has it.
  mutating func begin(line: FilterLine, isMine: Bool, showsLater: Bool, columns: ColumnChoice) {
    (self.line, self.isMine, self.showsLater, chosenColumns) = (line, isMine, showsLater, columns)
  }

  private static let memory = "agenda.columns"
  var columns: ColumnChoice { chosenColumns ?? ColumnChoice() }
  mutating func choose(_ columns: ColumnChoice) { chosenColumns = columns }

  /// For the next time too.
  mutating func keepColumns(_ columns: ColumnChoice) -> [Effect] {
    choose(columns)
    return [.remember([AgendaScreen.memory: columns.kept])]
  }

  public var isTyping: Bool { line.isOpen }
  public func title(_ desk: Desk) -> String { desk(AgendaWords.title) }

  public mutating func appear(_ desk: Desk) -> [Effect] {
    absentees = desk.directory.absentees(with: desk.me, on: desk.today)
    chosenColumns = chosenColumns ?? ColumnChoice(desk.kept[AgendaScreen.memory] ?? "")
    isMine = isMine ?? (desk.directory.people[desk.me]?.isOfficer == true)
    fit(desk)
    line.learn(desk.names.people.officers, on: desk.today)
    return look(desk) + [.whenIdle(.dueDays(scope(desk)))]
  }

  public mutating func resized(_ desk: Desk) -> [Effect] {
    fit(desk)
    return window.lines.isEmpty ? look(desk) : readMore(desk)
  }

  public mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? {
    let before = line.filter
    if case .key(let key) = input {
      if key == .enter {
        line.close()
        return []
      }
      if key == .escape { return clearFilter(desk) }
      if let moved = move(key, desk) { return moved }
    }
    guard let effects = line.take(input, desk) else { return nil }
    return effects + (line.filter == before ? [] : narrow(desk))
  }

  func scope(_ desk: Desk) -> AgendaScope {
    AgendaScope(isMine: isMine == true, absentees: absentees, filter: line.filter, desk)
  }

  private mutating func fit(_ desk: Desk) {
    window.today = desk.today
    window.height = AgendaLayout(CaseListLayout.body(of: desk.size)).list.rows
  }

  mutating func note(_ days: [Day: Int], _ desk: Desk) {
    self.days = days
    window.later = showsLater ? 0 : later(desk.today)
  }

  func late(_ today: Day) -> Int { days.reduce(0) { $0 + ($1.key < today ? $1.value : 0) } }
  func later(_ today: Day) -> Int { days.reduce(0) { $0 + ($1.key > today + Self.horizon ? $1.value : 0) } }
  /// From today to the last day that is shown at first.
  func soon(_ today: Day) -> Int { days.values.reduce(0, +) - late(today) - later(today) }
}

extension AgendaScreen {
  // Asking for lines.

  func request(_ place: AgendaRequest.Place, _ desk: Desk) -> AgendaRequest {
    var request = AgendaRequest(
      place, scope: scope(desk), through: showsLater ? nil : desk.today + Self.horizon, limit: window.stride)
    request.toleratesDamage = true
    return request
  }

  /// The lines around the one in focus, or the first ones.
  func look(_ desk: Desk) -> [Effect] {
    guard let key = wanted ?? window.focusedPlace else { return [.agenda(request(.first, desk))] }
    return [.agenda(request(.from(key), desk), before: window.stride)]
  }

  /// After the scope has changed.
  mutating func narrow(_ desk: Desk) -> [Effect] { look(desk) + [.dueDays(scope(desk))] }

  func readMore(_ desk: Desk) -> [Effect] {
    var effects: [Effect] = []
    if window.lacksBelow, let last = window.lastPlace {
      let read = Effect.agenda(request(.after(last), desk))
      effects.append(window.owed > 0 ? read : .whenIdle(read))
    }
    if window.lacksAbove, let first = window.firstPlace {
      let read = Effect.agenda(request(.before(first), desk))
      effects.append(window.owed < 0 ? read : .whenIdle(read))
    }
    return effects
  }

  // What keys do.

  /// `nil` for a key that does not move.
  mutating func move(_ key: Key, _ desk: Desk) -> [Effect]? {
    let page = max(1, window.height - 2)
    switch key {
    case .up: window.move(by: -1)
    case .down: window.move(by: 1)
    case .pageUp: window.move(by: -page)
    case .pageDown: window.move(by: page)
    case .home where !window.hasFirst: return [.agenda(request(.first, desk))]
    case .end where !window.hasLast: return [.agenda(request(.last, desk))]
    case .home: window.move(by: -window.lines.count)
    case .end: window.move(by: window.lines.count)
    default: return nil
    }
    return readMore(desk)
  }

  /// The form of the act that clears the line, about whoever must act or about the meeting.
  func act(_ desk: Desk) -> [Effect] {
    switch window.focused {
    case .mission(let due, _)?:
      let topics = due.watch.who.map { [Topic.party($0)] } ?? []
      return [.push(Forms.screen(for: .mission(due.watch.action), mission: due.mission, about: topics))]
    case .plan(let meeting, _)?:
      let action = meeting.action(on: desk.today)
      return [.push(Forms.screen(for: .plan(action), plan: meeting.plan, about: [.meeting(meeting.name)]))]
    case .damaged?: return open()
    case nil: return []
    }
  }

  /// The mission, or the plan at its meeting: there it can be called off too.
  func open() -> [Effect] {
    switch window.focused {
    case .mission(let due, _)?: [.push(MissionSheetScreen(due.mission))]
    case .plan(let meeting, _)?: [.push(PlanSheetScreen(meeting.plan, at: .convened(meeting.name)))]
    case .damaged(let date)?: [.push(date.sheet)]
    case nil: []
    }
  }

  mutating func clearFilter(_ desk: Desk) -> [Effect] {
    let wasActive = line.isActive
    line.clear()
    return wasActive ? narrow(desk) : []
  }

  mutating func turnScope(_ desk: Desk) -> [Effect] {
    isMine = isMine != true
    return narrow(desk)
  }

  mutating func unfold(_ desk: Desk) -> [Effect] {
    showsLater.toggle()
    window.later = showsLater ? 0 : later(desk.today)
    return look(desk)
  }

  /// Back from the calendar, where whose dates and the filter may have changed.
  mutating func take(_ choice: AgendaChoice, _ desk: Desk) -> [Effect] {
    let before = scope(desk)
    isMine = choice.isMine
    line = choice.line
    if let day = choice.day { return go(to: day, desk) + (scope(desk) == before ? [] : [.dueDays(scope(desk))]) }
    return scope(desk) == before ? [] : narrow(desk)
  }

  /// The first thing due from `day` on.
  mutating func go(to day: Day, _ desk: Desk) -> [Effect] {
    if day > desk.today + Self.horizon { showsLater = true }
    wanted = DueKey(beginning: day)
    return look(desk)
  }
}

extension DamagedDate {
  fileprivate var sheet: any Screen {
    switch subject {
    case .mission(let mission): MissionSheetScreen(mission)
    case .plan(let plan): PlanSheetScreen(plan)
    }
  }
}
