import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

extension CaseListScreen {
  public static let keymap: [Binding<CaseListScreen>] =
    moving + acting + seeing + lineKeys("list") + tableKeys("list")

  private static let moving: [Binding<CaseListScreen>] = [
    Binding("list.up", [.up, .character("k")], CaseListWords.up, .move) { $0.move(by: -1, $1) },
    Binding("list.down", [.down, .character("j")], CaseListWords.down, .move) { $0.move(by: 1, $1) },
    Binding("list.pageUp", [.pageUp], CaseListWords.pageUp, .move) { $0.move(by: -$0.page, $1) },
    Binding("list.pageDown", [.pageDown], CaseListWords.pageDown, .move) { $0.move(by: $0.page, $1) },
    Binding("list.first", [.home], CaseListWords.first, .move) { state, desk in state.goFirst(desk) },
    Binding("list.last", [.end], CaseListWords.last, .move) { state, desk in state.goLast(desk) },
  ]

  private static let acting: [Binding<CaseListScreen>] = [
    Binding(
      "list.open", [.enter, .right, .character("l")], CaseListWords.open, short: CaseListWords.openShort, priority: 8,
      disabled: needsRow
    ) { state, _ in state.openSheet() },
    Binding("list.new", [.character("n")], CaseListWords.new, short: CaseListWords.newShort, priority: 7) { _, _ in
      [.push(Forms.screen(for: .mission(.open), mission: nil))]
    }.writing,
    Binding(
      "list.advance", [.character("a")], CaseListWords.advance, short: CaseListWords.advanceShort, priority: 4,
      disabled: needsRow
    ) { state, _ in state.openSheet(then: .advance) }.writing,
    Binding("list.note", [.character("o")], CaseListWords.note, disabled: needsRow) { state, _ in
      state.window.focused.map { [.push(Forms.screen(for: .mission(.takeNote), mission: $0.mission))] } ?? []
    }.writing,
    Binding("list.acts", [.character("e")], CaseListWords.acts, disabled: actsOnSight) { state, _ in
      state.marks.isEmpty
        ? state.openSheet(then: .acts) : [.push(SeveralChoiceScreen(state.marks.keys.sorted()))]
    }.writing,
    Binding("list.handOver", [.character("R")], CaseListWords.handOver, disabled: actsOnSight) { state, _ in
      state.handOver
    }.writing,
    Binding(
      "list.mark", [.character(" ")], CaseListWords.mark, short: CaseListWords.markShort, priority: 3,
      disabled: needsRow
    ) { state, desk in state.toggleMark(desk) },
    Binding("list.markAll", [.character("*")], CaseListWords.markAll, disabled: needsRow) { state, desk in
      state.markAll(desk)
    },
    Binding("list.undo", [.character("u"), .control("z")], HistoryWords.undo) { state, _ in
      (state.history, state.lastUndone) = (.undo, nil)
      return [.lastAct]
    }.writing,
    Binding("list.redo", [.character("U"), .control("y")], HistoryWords.redo) { state, desk in state.redo(desk) }
      .writing,
  ]

  private static let seeing: [Binding<CaseListScreen>] = [
    Binding("list.filter", [.character("/")], CaseListWords.filter, short: CaseListWords.filterShort, .see, priority: 6)
    {
      state, _ in
      state.line.open(from: state.window.focused?.mission)
    },
    Binding("list.sort", [.character("t")], CaseListWords.sort, short: CaseListWords.sortShort, .see, priority: 5) {
      state, _ in [.push(SortScreen(state.order))]
    },
    Binding("list.columns", [.character("c")], ColumnsWords.open, short: ColumnsWords.openShort, .see, priority: 3) {
      state, desk in [.push(state.columnsScreen(desk))]
    },
    Binding(
      "list.timeline", sequences: [[.character("g"), .character("e")]], CaseListWords.timeline,
      short: CaseListWords.timelineShort, .go, priority: 0, disabled: needsRow
    ) { state, _ in [.push(state.timeline)] },
    Binding("list.startHere", [.character("D")], StartWords.list, .go) { _, _ in StartScreen.missions.choose() }
      .writing,
    Binding("list.clear", [.escape], CaseListWords.clear, .see) { state, desk in
      state.escape(desk)
    },
  ]

  /// No act reaches a mission that nobody sees.
  private static func actsOnSight(_ state: CaseListScreen, _ desk: Desk) -> Words? {
    if let reason = needsRow(state, desk) { return reason }
    let hidden = state.hiddenMarks(desk)
    return hidden > 0 ? CaseListWords.hiddenMarks(hidden) : nil
  }

  private static func needsRow(_ state: CaseListScreen, _ desk: Desk) -> Words? {
    state.window.focused == nil ? CaseListWords.noRow : nil
  }
}

extension CaseListScreen {
  mutating func goFirst(_ desk: Desk) -> [Effect] {
    window.hasFirst ? move(by: -window.rows.count, desk) : [.page(request(.first, desk))]
  }

  mutating func goLast(_ desk: Desk) -> [Effect] {
    window.hasLast ? move(by: window.rows.count, desk) : [.page(request(.last, desk, limit: window.stride))]
  }

  func openSheet(then opening: MissionSheetScreen.Opening = .look) -> [Effect] {
    guard let row = window.focused else { return [] }
    let list = MissionSheetScreen.List(filter: line.filter, order: order)
    return [.remember(memory), .push(MissionSheetScreen(row.mission, within: list, opening: opening))]
  }

  /// Of the marked missions, or of the whole list as it is narrowed and sorted.
  var timeline: TimelineScreen {
    let focus = window.focused?.mission
    guard marks.isEmpty else { return TimelineScreen(.missions(marks.keys.sorted()), at: focus) }
    return TimelineScreen(.list(filter: line.editor.text, order: order), at: focus)
  }

  /// Of the marked missions, or of the one in focus.
  var handOver: [Effect] {
    if marks.count > 1 { return [.push(Forms.screen(for: .reassign, on: marks.keys.sorted()))] }
    let mission = marks.keys.first ?? window.focused?.mission
    return mission.map { [.push(Forms.screen(for: .mission(.reassign), mission: $0))] } ?? []
  }

  mutating func toggleMark(_ desk: Desk) -> [Effect] {
    guard let row = window.focused else { return [] }
    marks[row.mission] = marks[row.mission] == nil ? row : nil
    fit(desk)
    return move(by: 1, desk)
  }

  /// Removes the filter, then the marks.
  mutating func escape(_ desk: Desk) -> [Effect] {
    if line.isActive { return clearFilter(desk) }
    guard !marks.isEmpty else { return [.say(Notice(KernelWords.atRoot))] }
    marks = [:]
    fit(desk)
    return readMore(desk)
  }

  mutating func markAll(_ desk: Desk) -> [Effect] {
    let all = request(.first, desk, limit: 1_001)
    marking = all
    return [.page(all)]
  }

  mutating func redo(_ desk: Desk) -> [Effect] {
    guard let subject = lastUndone ?? window.focused.map({ .mission($0.mission) }) else {
      return [.say(Notice(HistoryWords.nothingToRedo))]
    }
    (history, lastUndone) = (subject == .directory ? nil : .redo, subject)
    return HistoryMove.redo.begin(on: subject, desk)
  }
}
