import JalonCore
import JalonTerminal
import JalonWording

extension TimelineScreen {
  public static let keymap: [Binding<TimelineScreen>] =
    Binding.lineMoves("timeline") { $0.move(by: $1, $2) } + axis

  private static let axis: [Binding<TimelineScreen>] = [
    Binding(
      "timeline.earlier", [.left, .character("h")], TimelineWords.earlier, short: TimelineWords.scroll, .see,
      priority: 4
    ) {
      $0.scroll(-1, $1)
    },
    Binding("timeline.later", [.right, .character("l")], TimelineWords.later, .see) { $0.scroll(1, $1) },
    Binding(
      "timeline.closer", [.character("+")], TimelineWords.closer, short: TimelineWords.closerShort, .see, priority: 5,
      disabled: { state, _ in state.zoom.closer == nil ? TimelineWords.closest : nil }
    ) { $0.zoom(to: $0.zoom.closer, $1) },
    Binding(
      "timeline.farther", [.character("-")], TimelineWords.farther, short: TimelineWords.fartherShort, .see,
      priority: 5,
      disabled: { state, _ in state.zoom.farther == nil ? TimelineWords.farthest : nil }
    ) { $0.zoom(to: $0.zoom.farther, $1) },
    Binding(
      "timeline.today", [.character("=")], TimelineWords.today, short: TimelineWords.todayShort, .see, priority: 4
    ) { state, _ in
      state.middle = nil
      return []
    },
    Binding("timeline.fold", [.character("f")], TimelineWords.fold, short: TimelineWords.foldShort, .see, priority: 3) {
      $0.fold($1)
    },
    Binding("timeline.foldAll", [.character("F")], TimelineWords.foldAll, .see) { state, _ in state.foldAll() },
    Binding(
      "timeline.open", [.enter], TimelineWords.open, short: TimelineWords.openShort, .go, priority: 6,
      disabled: { state, _ in state.focusedMission == nil ? TimelineWords.noMission : nil }
    ) { state, _ in state.focusedMission.map { [.push(MissionSheetScreen($0))] } ?? [] },
  ]
}

extension TimelineScreen {
  var focusedMission: MissionID? {
    switch focus {
    case .mission(let mission)?, .stage(let mission, _)?: mission
    case .plan?, nil: nil
    }
  }

  mutating func move(by key: Key, _ desk: Desk) -> [Effect] {
    let rows = rows(today: desk.today)
    let place = rows.firstIndex { $0.id == focus } ?? 0
    guard let next = Scroll.moved(place, by: key, count: rows.count, page: max(2, desk.size.rows - 10)) else {
      return []
    }
    focus = rows[next].id
    return []
  }

  /// A quarter of the picture at a time.
  mutating func scroll(_ step: Int, _ desk: Desk) -> [Effect] {
    let scale = scale(desk)
    let quarter = max(1, scale.columns / 4)
    middle = scale.first(of: scale.columns / 2 + step * quarter)
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

  mutating func fold(_ desk: Desk) -> [Effect] {
    guard let mission = focusedMission else { return [] }
    if folded.remove(mission) == nil {
      folded.insert(mission)
      focus = .mission(mission)
    }
    return []
  }

  /// All of them at once: unfolded when they are all folded.
  mutating func foldAll() -> [Effect] {
    let all = Set((schedules ?? []).map(\.mission))
    folded = folded == all ? [] : all
    focus = focusedMission.map { .mission($0) } ?? focus
    return []
  }
}
