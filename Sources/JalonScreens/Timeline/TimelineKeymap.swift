import JalonCore
import JalonTerminal
import JalonWording

extension TimelineScreen {
  public static let keymap: [Binding<TimelineScreen>] =
    lineKeys("timeline") + tableKeys("timeline") + Binding.lineMoves("timeline") { $0.move(by: $1, $2) } + axis + seeing
    + moving

  private static let axis: [Binding<TimelineScreen>] = [
    Binding(
      "timeline.earlier", [.left, .character("h")], TimelineWords.earlier, short: TimelineWords.scroll, .see,
      priority: 4
    ) {
      $0.scroll(-1, $1)
    },
    Binding("timeline.later", [.right, .character("l")], TimelineWords.later, .see) { $0.scroll(1, $1) },
    Binding("timeline.halfEarlier", [.character("H")], TimelineWords.halfEarlier, .see) { $0.scrollHalf(-1, $1) },
    Binding("timeline.halfLater", [.character("L")], TimelineWords.halfLater, .see) { $0.scrollHalf(1, $1) },
    Binding(
      "timeline.closer", [.character("+")], TimelineWords.closer, short: TimelineWords.closerShort, .see, priority: 5,
      disabled: { state, _ in state.zoom.closer == nil ? TimelineWords.closest : nil }
    ) { $0.zoom(to: $0.zoom.closer, $1) },
    Binding(
      "timeline.farther", [.character("-")], TimelineWords.farther, short: TimelineWords.fartherShort, .see,
      priority: 3,
      disabled: { state, _ in state.zoom.farther == nil ? TimelineWords.farthest : nil }
    ) { $0.zoom(to: $0.zoom.farther, $1) },
    Binding("timeline.fit", [.character("V")], TimelineWords.fit, .see) { state, desk in
      state.fit(desk)
      return []
    },
    Binding(
      "timeline.today", [.character("=")], TimelineWords.today, short: TimelineWords.todayShort, .see, priority: 3
    ) { state, _ in
      state.middle = nil
      return []
    },
  ]

  private static let seeing: [Binding<TimelineScreen>] = [
    Binding("timeline.fold", [.character("f")], TimelineWords.fold, short: TimelineWords.foldShort, .see, priority: 5) {
      $0.fold($1)
    },
    Binding("timeline.foldAll", [.character("F")], TimelineWords.foldAll, .see) { $0.foldAll($1) },
    Binding(
      "timeline.filter", [.character("/")], CaseListWords.filter, short: CaseListWords.filterShort, .see, priority: 4,
      disabled: onlyOnList
    ) { state, _ in
      state.line.open(from: state.focus?.mission)
    },
    Binding("timeline.sort", [.character("t")], CaseListWords.sort, .see, disabled: onlyOnList) { state, _ in
      [.push(SortScreen(state.order))]
    },
    Binding("timeline.usual", [.character("C")], DirectoryCommand.Kind.setUsualCalendar.title) { _, _ in
      [.push(Forms.screen(for: .directory(.setUsualCalendar), mission: nil))]
    }.writing,
    Binding("timeline.back", [.escape], TimelineWords.back, .go) { state, _ in
      guard !state.isMoving else {
        state.letGo()
        return []
      }
      return [state.leaving]
    },
  ]

  private static let moving: [Binding<TimelineScreen>] = [
    Binding(
      "timeline.dayLater", [.shiftRight, .character(">")], TimelineWords.dayLater, short: TimelineWords.moveShort,
      priority: 6
    ) { $0.shift(.workingDays(1), $1) }.writing,
    Binding("timeline.dayEarlier", [.shiftLeft, .character("<")], TimelineWords.dayEarlier) {
      $0.shift(.workingDays(-1), $1)
    }.writing,
    Binding("timeline.weekLater", [.altRight, .character(")")], TimelineWords.weekLater) { $0.shift(.weeks(1), $1) }
      .writing,
    Binding("timeline.weekEarlier", [.altLeft, .character("(")], TimelineWords.weekEarlier) {
      $0.shift(.weeks(-1), $1)
    }.writing,
    Binding(
      "timeline.step", [.tab], TimelineWords.turn,
      disabled: { state, _ in state.isMoving ? nil : TimelineWords.noGhost }
    ) { $0.turnGhost($1) },
    Binding(
      "timeline.open", [.enter], TimelineWords.open, short: TimelineWords.openShort, .go, priority: 6,
      disabled: { state, _ in state.focus?.mission == nil && !state.isMoving ? TimelineWords.noMission : nil }
    ) { state, desk in
      guard !state.isMoving else { return state.writeGhost(desk) }
      return state.focus?.mission.map { [.push(MissionSheetScreen($0))] } ?? []
    },
  ]

  private static func onlyOnList(_ state: TimelineScreen, _ desk: Desk) -> Words? {
    if case .list = state.scope { nil } else { TimelineWords.onlyOnList }
  }
}

extension TimelineScreen {
  /// A week at a time, or a month from afar.
  mutating func scroll(_ step: Int, _ desk: Desk) -> [Effect] {
    let scale = scale(desk)
    middle = scale.first(of: scale.columns / 2) + step * zoom.pace
    return []
  }

  mutating func scrollHalf(_ step: Int, _ desk: Desk) -> [Effect] {
    let scale = scale(desk)
    middle = scale.first(of: scale.columns / 2 + step * max(1, scale.columns / 2))
    return []
  }

  mutating func zoom(to next: TimeScale.Zoom?, _ desk: Desk) -> [Effect] {
    guard let next else { return [] }
    if middle != nil {
      let scale = scale(desk)
      middle = scale.first(of: scale.columns / 2)
    }
    zoom = next
    return []
  }

  /// The closest zoom at which everything that was read is in sight, follow-ups to come aside.
  mutating func fit(_ desk: Desk) {
    let days = board.schedules.values.flatMap { [$0.first, $0.lastBeforeFollowUp] } + (plan?.markedDays ?? [])
    guard let first = days.min(), let last = days.max() else { return }
    let columns = TimelineLayout(desk.size, panes: desk.panes).drawing
    let fitting = TimeScale.Zoom.allCases.first { zoom in
      TimeScale(zoom, from: first, columns: columns).column(of: last) < columns - 1
    }
    zoom = fitting ?? .year
    let scale = TimeScale(zoom, from: first, columns: columns)
    middle = scale.first(of: columns / 2)
  }

  /// All stages where they fit the screen; else those of the missions that go on.
  mutating func unfoldWhatFits(_ desk: Desk) {
    let lines = board.schedules.values.reduce(1) { $0 + 1 + $1.periods.count }
    let isShort = lines <= TimelineLayout(desk.size).lines
    board.unfold(board.missions.filter { isShort || schedule(of: $0)?.stage.isEnd == false })
  }

  mutating func fold(_ desk: Desk) -> [Effect] {
    guard let mission = focus?.mission else { return [] }
    if focus?.stage != nil { focus = .mission(mission) }
    board.fold(mission)
    keepFocusInSight(desk)
    return readMore(desk)
  }

  mutating func foldAll(_ desk: Desk) -> [Effect] {
    board.foldAll()
    keepFocusInSight(desk)
    return readMore(desk)
  }
}

extension TimeScale.Zoom {
  /// Days of a step of the picture.
  fileprivate var pace: Int {
    switch self {
    case .week, .month: 7
    case .quarter: 14
    case .year: 28
    }
  }
}
