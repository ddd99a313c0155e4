import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

extension AgendaScreen {
  public mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    switch answer {
    case .agenda(let lines, _, let request) where request == gathering?.request:
      return gathering.map { take(lines, for: $0.use, desk) } ?? []
    case .agenda(let lines, let index, let request) where isAwaited(request, desk):
      return take(lines, index, request, desk)
    case .dueDays(let days, let scope) where scope == self.scope(desk): note(days, desk)
    case .performed: return look(desk) + [.dueDays(scope(desk))]
    case .refused(let refusal, let command):
      let mission = window.focused?.due?.mission
      return [.push(RefusalScreen(refusal, of: command.name, mission: mission, desk.names))]
    case .chosen(.agenda(let choice)): return take(choice, desk)
    case .chosen(.columns(let columns, _)): return keepColumns(columns)
    case .lastAct(let mission, _):
      lastUndone = .mission(mission)
      return [.dossier(mission)]
    case .lastActs(let acts):
      lastUndone = .missions(acts)
      return [.dossiers(acts.keys.sorted())]
    case .dossiers(let dossiers):
      guard case .missions(let acts)? = lastUndone else { return [] }
      return confirm { $0.confirm(dossiers, acts) }
    case .lastActOnPlan(let plan):
      lastUndone = .plan(plan)
      return [.plan(plan)]
    case .lastActInDirectory(let order):
      lastUndone = .directory
      return confirm { $0.confirm(order, desk) }
    case .nothingToUndo:
      history = nil
      return [.say(Notice(HistoryWords.nothingToUndo))]
    case .dossier(let dossier?): return confirm { $0.confirm(dossier) }
    case .plan(let plan?, let missions):
      return confirm { $0.confirm(plan, desk.circumstances(of: plan, missions), desk) }
    case .failed(let words): return [.say(Notice(words, .failed))]
    default: break
    }
    return []
  }

  /// Not an answer to what was asked before the scope, the horizon or the place changed.
  private func isAwaited(_ request: AgendaRequest, _ desk: Desk) -> Bool {
    let present = self.request(request.place, desk)
    guard request.scope == present.scope, request.through == present.through else { return false }
    guard case .from(let key) = request.place, let wanted else { return true }
    return key == wanted
  }

  private mutating func take(
    _ lines: [AgendaLine], _ index: Int, _ request: AgendaRequest, _ desk: Desk
  ) -> [Effect] {
    let isEnd = lines.count - index < request.limit
    window.today = desk.today
    switch request.place {
    case .first: window.showFirst(lines, isAll: isEnd)
    case .last: window.showLast(lines, isAll: isEnd)
    case .from:
      let same = wanted == nil ? window.focused : nil
      wanted = nil
      window.show(lines, around: index, wanted: same, hasFirst: index < window.stride, hasLast: isEnd)
    case .after(let key):
      guard window.lastPlace == key else { return [] }
      window.append(lines, isLast: isEnd)
    case .before(let key):
      guard window.firstPlace == key else { return [] }
      window.prepend(lines, isFirst: isEnd)
    }
    return readMore(desk)
  }

  private mutating func confirm(_ ask: (HistoryMove) -> [Effect]) -> [Effect] {
    guard let move = history else { return [] }
    history = nil
    return ask(move)
  }

  mutating func undo() -> [Effect] {
    history = .undo
    return [.lastAct]
  }

  mutating func redo(_ desk: Desk) -> [Effect] {
    guard let subject = lastUndone ?? window.focused?.subject else {
      return [.say(Notice(HistoryWords.nothingToRedo))]
    }
    history = subject == .directory ? nil : .redo
    return HistoryMove.redo.begin(on: subject, desk)
  }
}
