import JalonCore
import JalonTerminal
import JalonWording

extension MissionSheetScreen {
  public static let keymap: [Binding<MissionSheetScreen>] =
    acting + history + tabs + searchKeys("mission") + wholeKey("mission")
    + Binding.lineMoves("mission") { $0.move($1, $2) } + going

  private static let acting: [Binding<MissionSheetScreen>] = [
    Binding(
      "mission.do", [.enter, .right], SheetWords.act, short: SheetWords.actShort, priority: 8,
      disabled: { $0.whyNotAct($1) }
    ) { $0.act($1) },
    Binding(
      "mission.advance", [.character("a")], SheetWords.advance, short: SheetWords.advanceShort, priority: 7,
      disabled: { state, _ in state.whyNot() }
    ) { $0.advance($1) }.writing.explained { $0.advance($1) },
    Binding(
      "mission.acts", [.character("e")], SheetWords.acts, short: SheetWords.actsShort, priority: 6,
      disabled: needsDossier
    ) { state, _ in state.dossier.map { [.push(ActsScreen($0))] } ?? [] },
    Binding(
      "mission.note", [.character("o")], SheetWords.note, short: SheetWords.noteShort, priority: 5,
      disabled: needsDossier
    ) { state, _ in [state.open(.takeNote)] }.writing,
    Binding(
      "mission.invitations", [.character("i")], SheetWords.invitations, short: SheetWords.invitationsShort, priority: 2,
      disabled: { state, _ in state.whyNoInvitation() }
    ) { state, _ in [.push(InvitationsScreen(state.mission))] },
    Binding(
      "mission.compare", [.character("c")], SheetWords.compare, short: SheetWords.compareShort, priority: 2,
      disabled: { state, _ in state.dossier?.mission.stage.evaluation == nil ? SheetWords.nothingToCompare : nil }
    ) { state, _ in [.push(ComparisonScreen(state.mission))] },
    Binding(
      "mission.results", [.character("r")], SurveyReadingWords.open, short: SurveyReadingWords.openShort, priority: 2,
      disabled: { state, _ in state.dossier?.mission.stage.surveys == nil ? SheetWords.noSurvey : nil }
    ) { state, _ in [.push(SurveyReadingScreen(state.mission))] },
    Binding(
      "mission.print", [.character("p")], PrintWords.open, short: PrintWords.printShort, disabled: needsDossier
    ) { state, _ in [.push(PrintScreen(state.mission))] },
    Binding(
      "mission.message", [.character("E")], MessageWords.open, short: MessageWords.openShort, priority: 1,
      disabled: needsDossier
    ) { state, _ in [state.writeMessage()] },
    Binding("mission.copy", [.character("y")], KernelWords.copy, disabled: needsDossier) { state, desk in
      state.copy(desk)
    },
    Binding("mission.back", [.escape, .character("q"), .left, .character("h")], SheetWords.back, .general) { state, _ in
      [.popWith(.chosen(.mission(state.mission)))]
    },
  ]

  private static let history: [Binding<MissionSheetScreen>] = [
    Binding(
      "mission.undo", [.character("u"), .control("z")], HistoryWords.undo, short: HistoryWords.undoShort, priority: 3,
      disabled: needsDossier
    ) { state, _ in state.dossier.map(HistoryMove.undo.confirm) ?? [] }.writing,
    Binding("mission.redo", [.character("U"), .control("y")], HistoryWords.redo, disabled: needsDossier) { state, _ in
      state.dossier.map(HistoryMove.redo.confirm) ?? []
    }.writing,
  ]

  private static let tabs: [Binding<MissionSheetScreen>] = [
    Binding("mission.tab", [.tab], SheetWords.nextTab, short: SheetWords.tabShort, .move, priority: 4) {
      $0.turn(by: 1, $1)
    },
    Binding("mission.previousTab", [.backTab], SheetWords.previousTab, .move) { $0.turn(by: -1, $1) },
  ]

  private static let going: [Binding<MissionSheetScreen>] = [
    Binding(
      "mission.timeline", sequences: [[.character("g"), .character("e")]], SheetWords.timeline,
      short: CaseListWords.timelineShort, .go, priority: 0, disabled: needsDossier
    ) { state, _ in state.dossier.map { [.push(TimelineScreen(.plan($0.mission.opening.plan)))] } ?? [] },
    Binding(
      "mission.plan", sequences: [[.character("g"), .character("p")]], SheetWords.plan, short: SheetWords.planShort,
      .go,
      priority: 0, disabled: needsDossier
    ) { state, _ in state.dossier.map { [.push(PlanSheetScreen($0.mission.opening.plan))] } ?? [] },
    Binding("mission.next", [.character("J")], SheetWords.next, .go, disabled: needsDossier) { state, desk in
      state.step(desk) { .after($0) }
    },
    Binding("mission.previous", [.character("K")], SheetWords.previous, .go, disabled: needsDossier) { state, desk in
      state.step(desk) { .before($0) }
    },
  ]

  private static func needsDossier(_ state: MissionSheetScreen, _ desk: Desk) -> Words? {
    state.dossier == nil ? SheetWords.notRead : nil
  }
}
