import JalonCore
import JalonStore

/// Whose journal was last gone back over.
enum HistorySubject: Hashable, Sendable {
  case mission(MissionID)
  case plan(SupportPlanID)
  case directory
  /// One act on several missions, by its number on each.
  case missions([MissionID: OrderID])
}

extension HistoryMove {
  /// What to ask for, or to show, before going back over the journal of `subject`.
  func begin(on subject: HistorySubject, _ desk: Desk) -> [Effect] {
    switch subject {
    case .mission(let mission): [.dossier(mission)]
    case .plan(let plan): [.plan(plan)]
    case .missions(let acts): [.dossiers(acts.keys.sorted())]
    case .directory: confirm(desk.directory.redoable, desk)
    }
  }

  /// What to show for an act on the directory: the question, or why it cannot be.
  func confirm(_ act: OrderID?, _ desk: Desk) -> [Effect] {
    guard let act else { return [.say(Notice(nothing))] }
    let command: DirectoryCommand =
      switch self {
      case .undo: .undoInDirectory(UndoAct(act: act))
      case .redo: .redoInDirectory(RedoAct(act: act))
      }
    let asked = Order(id: "", by: desk.me, at: Instant(seconds: 0), command: command)
    // What missions and plans rest on it is not known here: the ledger says so.
    let around = Circumstances(today: desk.today, directory: desk.directory)
    let cautions = Directory.cautions(asked, state: desk.directory, in: around)
    let isFile = self == .undo && act.isOfIntake
    let sentences = isFile ? [HistoryWords.wholeFile] : DirectoryJournalLines(desk.names).sentences(of: act)
    let screen = HistoryScreen(
      self, .directory(command), title: desk(HistoryWords.directory), sentences, minding: cautions,
      cautions.map { $0.words(desk.names) })
    return [.push(screen)]
  }
}

extension HistoryMove {
  /// What to show for one act on several missions: what would become of each.
  func confirm(_ dossiers: [Dossier], _ acts: [MissionID: OrderID]) -> [Effect] {
    let several = SeveralActs(dossiers) { mission in acts[mission.id].map(command) }
    return [.push(SeveralScreen(HistoryWords.titleOfSeveral(self), several, then: HistoryWords.afterSeveral(self)))]
  }
}
