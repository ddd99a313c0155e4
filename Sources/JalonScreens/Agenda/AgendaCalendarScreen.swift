import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

/// The agenda as a week or as a month: how much is due on each day, and what on the day in focus.
struct AgendaCalendarScreen: Screen {
  static let name = "calendar"

  enum Reach: Sendable { case week, month }

  private(set) var reach: Reach
  private(set) var day: Day
  var line: FilterLine
  private(set) var isMine: Bool
  /// The colleagues for whom the person at the desk stands in.
  let absentees: [PersonID]
  /// How many things are due on each day.
  private(set) var days: [Day: Int] = [:]
  /// What is due on the days that are told in full.
  private(set) var lines: [AgendaLine] = []
  /// What is due in the month that is shown, as far as its days have room for it.
  private(set) var monthLines: [AgendaLine] = []
  /// More than anybody reads of one day.
  private static let most = 200

  /// - Parameter choice: whose dates and which missions the agenda showed, and the day to begin with.
  init(_ reach: Reach, _ choice: AgendaChoice, _ desk: Desk) {
    self.reach = reach
    day = choice.day ?? desk.today
    (isMine, line) = (choice.isMine, choice.line)
    absentees = desk.directory.absentees(with: desk.me, on: desk.today)
  }

  var isTyping: Bool { line.isOpen }

  func title(_ desk: Desk) -> String {
    switch reach {
    case .week: desk(AgendaCalendarWords.week(day))
    case .month: desk(AgendaCalendarWords.month(day))
    }
  }

  /// Whose dates these are, and how many are late.
  func notes(_ desk: Desk) -> [HeaderBar.Note] {
    let late = days.reduce(0) { $0 + ($1.key < desk.today ? $1.value : 0) }
    let narrowed = !line.isActive ? [] : [HeaderBar.Note(desk(AgendaCalendarWords.filtered), priority: 2)]
    let whose = isMine ? AgendaWords.mine(and: absentees, desk.names) : AgendaWords.everybody
    return [HeaderBar.Note(desk(whose), priority: 4)] + narrowed
      + (late > 0 ? [HeaderBar.Note("\(Glyphs.late) \(desk(CaseListWords.late(late)))", role: .late, priority: 1)] : [])
  }

  mutating func appear(_ desk: Desk) -> [Effect] { narrow(desk) }
  mutating func resized(_ desk: Desk) -> [Effect] { [] }

  mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    switch answer {
    case .dueDays(let days, let scope) where scope == self.scope(desk): self.days = days
    case .agenda(let lines, _, let request) where request == self.request(desk): self.lines = lines
    case .agenda(let lines, _, let request) where request == monthRequest(desk): monthLines = lines
    case .failed(let words): return [.say(Notice(words, .failed))]
    default: break
    }
    return []
  }

  mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? {
    let before = line.filter
    var effects: [Effect] = []
    switch input {
    case .key(.enter): line.close()
    case .key(.escape): line.clear()
    default:
      guard let taken = line.take(input, desk) else { return nil }
      effects = taken
    }
    return effects + (line.filter == before ? [] : narrow(desk))
  }

  private func scope(_ desk: Desk) -> AgendaScope {
    AgendaScope(isMine: isMine, absentees: absentees, filter: line.filter, desk)
  }

  /// After whose dates they are, or the filter, has changed.
  private func narrow(_ desk: Desk) -> [Effect] {
    [.dueDays(scope(desk)), .agenda(request(desk))] + (monthRequest(desk).map { [.agenda($0)] } ?? [])
  }

  /// All that is due in the month, where a month is shown.
  private func monthRequest(_ desk: Desk) -> AgendaRequest? {
    guard reach == .month else { return nil }
    let (first, last) = (shown.lowerBound.monday, shown.upperBound.monday + 6)
    return request(first...last, desk)
  }

  private func request(_ desk: Desk) -> AgendaRequest {
    let told = reach == .week ? day.monday...day.monday + 6 : day...day
    return request(told, desk)
  }

  private func request(_ days: ClosedRange<Day>, _ desk: Desk) -> AgendaRequest {
    var request = AgendaRequest(
      .from(DueKey(beginning: days.lowerBound)), scope: scope(desk), through: days.upperBound,
      limit: AgendaCalendarScreen.most)
    request.toleratesDamage = true
    return request
  }

  func lines(on day: Day) -> [AgendaLine] { lines.filter { $0.day == day } }
  func monthLines(on day: Day) -> [AgendaLine] { monthLines.filter { $0.day == day } }

  // What keys do.

  mutating func turnScope(_ desk: Desk) -> [Effect] {
    isMine.toggle()
    return narrow(desk)
  }

  /// Leaves, and tells the list whose dates and which missions were looked at here.
  func leaving(for day: Day? = nil) -> Effect {
    .popWith(.chosen(.agenda(AgendaChoice(isMine: isMine, line: line, day: day))))
  }

  mutating func go(to day: Day, _ desk: Desk) -> [Effect] {
    let before = (request(desk), monthRequest(desk))
    self.day = day
    return reading(after: before, desk)
  }

  mutating func turn(to reach: Reach, _ desk: Desk) -> [Effect] {
    let before = (request(desk), monthRequest(desk))
    self.reach = reach
    return reading(after: before, desk)
  }

  /// The last picture stays until the day on which the focus rests is read.
  private mutating func reading(after before: (AgendaRequest, AgendaRequest?), _ desk: Desk) -> [Effect] {
    let (next, month) = (request(desk), monthRequest(desk))
    return (next == before.0 ? [] : [.agenda(next)])
      + (month == before.1 ? [] : month.map { [.agenda($0)] } ?? [])
  }

  var stepDown: Int { reach == .week ? 1 : 7 }

  func page(_ steps: Int) -> Day { reach == .week ? day + 7 * steps : day.adding(months: steps) }

  var shown: ClosedRange<Day> {
    switch reach {
    case .week: day.monday...day.monday + 6
    case .month: day.firstOfMonth...day.firstOfMonth.adding(months: 1) - 1
    }
  }
}

extension AgendaCalendarScreen {
  static let keymap: [Binding<AgendaCalendarScreen>] = moving + seeing + going

  private static let seeing: [Binding<AgendaCalendarScreen>] = [
    Binding("calendar.scope", [.tab], AgendaWords.turnScope, short: AgendaWords.scopeShort, .see, priority: 3) {
      $0.turnScope($1)
    },
    Binding(
      "calendar.filter", [.character("/")], AgendaWords.filter, short: CaseListWords.filterShort, .see, priority: 3
    ) { state, _ in
      state.line.open(from: nil)
    },
  ]

  private static let moving: [Binding<AgendaCalendarScreen>] = [
    Binding("calendar.left", [.left, .character("h")], AgendaCalendarWords.previousDay, .move) {
      $0.go(to: $0.day - 1, $1)
    },
    Binding("calendar.right", [.right, .character("l")], AgendaCalendarWords.nextDay, .move) {
      $0.go(to: $0.day + 1, $1)
    },
    Binding("calendar.up", [.up, .character("k")], AgendaCalendarWords.up, .move) {
      $0.go(to: $0.day - $0.stepDown, $1)
    },
    Binding("calendar.down", [.down, .character("j")], AgendaCalendarWords.down, .move) {
      $0.go(to: $0.day + $0.stepDown, $1)
    },
    Binding("calendar.previous", [.pageUp], AgendaCalendarWords.previous, .move) { $0.go(to: $0.page(-1), $1) },
    Binding("calendar.next", [.pageDown], AgendaCalendarWords.next, .move) { $0.go(to: $0.page(1), $1) },
    Binding("calendar.first", [.home], AgendaCalendarWords.first, .move) { $0.go(to: $0.shown.lowerBound, $1) },
    Binding("calendar.last", [.end], AgendaCalendarWords.last, .move) { $0.go(to: $0.shown.upperBound, $1) },
  ]

  private static let going: [Binding<AgendaCalendarScreen>] = [
    Binding("calendar.show", [.enter], AgendaCalendarWords.show, short: AgendaCalendarWords.showShort, priority: 8) {
      state, _ in [state.leaving(for: state.day)]
    },
    Binding(
      "calendar.list", sequences: [[.character("1")], [.character("&")], [.character("g"), .character("a")]],
      AgendaCalendarWords.list, short: AgendaCalendarWords.listShort, .go, priority: 6
    ) { state, _ in [state.leaving()] },
    Binding("calendar.back", [.escape, .character("q")], AgendaCalendarWords.list, .go) { state, _ in [state.leaving()]
    },
    Binding(
      "calendar.week", [.character("2"), .character("é")], AgendaWords.week, short: AgendaWords.weekShort, .go,
      priority: 5
    ) { $0.turn(to: .week, $1) },
    Binding(
      "calendar.month", [.character("3"), .character("\"")], AgendaWords.month, short: AgendaWords.monthShort, .go,
      priority: 5
    ) { $0.turn(to: .month, $1) },
    Binding(
      "calendar.today", [.character("=")], AgendaWords.goToday, short: AgendaCalendarWords.todayShort, .go, priority: 4
    ) { $0.go(to: $1.today, $1) },
  ]
}

extension Day {
  /// Of its week.
  var monday: Day { self - (weekday - 1) }
  var firstOfMonth: Day { self - (day - 1) }
}
