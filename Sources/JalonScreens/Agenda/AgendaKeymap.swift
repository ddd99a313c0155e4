import JalonCore
import JalonTerminal
import JalonWording

extension AgendaScreen {
  public static let keymap: [Binding<AgendaScreen>] =
    Binding.lineMoves("agenda") { $0.move($1, $2) ?? [] } + acting + seeing + going
    + lineKeys("agenda", copy: []) + tableKeys("agenda")

  private static let acting: [Binding<AgendaScreen>] = [
    Binding("agenda.do", [.enter], AgendaWords.act, short: AgendaWords.actShort, priority: 8, disabled: needsLine) {
      $0.act($1)
    }.writing,
    Binding(
      "agenda.open", [.right, .character("l")], AgendaWords.open, short: AgendaWords.openShort, priority: 7,
      disabled: needsLine
    ) { state, _ in state.open() },
    Binding("agenda.note", [.character("o")], AgendaWords.note, disabled: needsMission) { state, _ in
      state.window.focused?.due.map { [.push(Forms.screen(for: .mission(.takeNote), mission: $0.mission))] } ?? []
    }.writing,
    Binding(
      "agenda.message", [.character("E")], MessageWords.open, short: MessageWords.openShort, disabled: needsMission
    ) {
      state, _ in state.writeMessage()
    },
    Binding("agenda.copy", [.character("y")], KernelWords.copy, disabled: needsLine) { state, desk in
      state.copy(desk)
    },
    Binding("agenda.undo", [.character("u"), .control("z")], HistoryWords.undo) { state, _ in state.undo() }.writing,
    Binding("agenda.redo", [.character("U"), .control("y")], HistoryWords.redo) { state, desk in state.redo(desk) }
      .writing,
  ]

  private static let seeing: [Binding<AgendaScreen>] = [
    Binding(
      "agenda.scope", [.tab], AgendaWords.turnScope, short: AgendaWords.scopeShort, .see, priority: 5
    ) { $0.turnScope($1) },
    Binding("agenda.filter", [.character("/")], AgendaWords.filter, short: CaseListWords.filterShort, .see, priority: 4)
    { state, _ in
      state.line.open(from: nil)
    },
    Binding("agenda.later", [.character("f")], AgendaWords.unfold, short: AgendaWords.unfoldShort, .see, priority: 2) {
      $0.unfold($1)
    },
    Binding("agenda.columns", [.character("c")], ColumnsWords.open, short: ColumnsWords.openShort, .see) {
      state, desk in [.push(state.columnsScreen(desk))]
    },
    Binding("agenda.back", [.escape], AgendaWords.clear, .see) { state, desk in
      state.line.isActive ? state.clearFilter(desk) : [.pop]
    },
  ]

  private static let going: [Binding<AgendaScreen>] = [
    Binding(
      "agenda.week", [.character("2"), .character("é")], AgendaWords.week, short: AgendaWords.weekShort, .go,
      priority: 3
    ) { state, desk in state.open(.week, desk) },
    Binding(
      "agenda.month", [.character("3"), .character("\"")], AgendaWords.month, short: AgendaWords.monthShort, .go,
      priority: 3
    ) { state, desk in state.open(.month, desk) },
    Binding(
      "agenda.today", sequences: [[.character("=")], [.character("g"), .character("a")]], AgendaWords.goToday, .go
    ) { state, desk in state.go(to: desk.today, desk) },
    Binding("agenda.startHere", [.character("D")], StartWords.agenda, .go) { _, _ in StartScreen.agenda.choose() }
      .writing,
  ]

  /// The contact of the line in focus, or all that it says.
  private func copy(_ desk: Desk) -> [Effect] {
    guard let line = window.focused else { return [] }
    let told = [
      line.number, line.about, line.day.short, desk(line.words(desk.names, on: desk.today, absentees: absentees)),
    ]
    return [.copy(line.contact(desk.names).map(desk.names.told) ?? told.joined(separator: " \(Glyphs.quiet) "))]
  }

  /// To whom the line waits for, about what it waits for.
  private func writeMessage() -> [Effect] {
    guard let due = window.focused?.due else { return [] }
    return [.push(MessageScreen(due.mission, about: due.watch))]
  }

  private static func needsLine(_ state: AgendaScreen, _ desk: Desk) -> Words? {
    state.window.focused == nil ? AgendaWords.noLine : nil
  }

  private static func needsMission(_ state: AgendaScreen, _ desk: Desk) -> Words? {
    needsLine(state, desk) ?? (state.window.focused?.due == nil ? AgendaWords.noNote : nil)
  }

  /// On the day of the line in focus; today where it is late.
  private func open(_ reach: AgendaCalendarScreen.Reach, _ desk: Desk) -> [Effect] {
    let day = window.focused?.day ?? desk.today
    let choice = AgendaChoice(isMine: isMine == true, line: line, day: max(day, desk.today))
    return [.push(AgendaCalendarScreen(reach, choice, desk))]
  }
}
