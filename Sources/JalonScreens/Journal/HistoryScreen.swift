import JalonCore
import JalonTerminal
import JalonWording

/// One step back or forth in what was recorded.
enum HistoryMove: Sendable {
  case undo, redo

  /// What to show for `dossier`: the question, or why it cannot be.
  func confirm(_ dossier: Dossier) -> [Effect] {
    guard let order = order(in: dossier.mission) else { return [.say(Notice(nothing))] }
    let command = command(for: order)
    let obstacles = dossier.ruling(command).obstacles
    guard obstacles.isEmpty else {
      let name = CommandName.mission(command.kind)
      return [.push(RefusalScreen(.obstacles(obstacles), of: name, mission: dossier.mission.id, dossier.names))]
    }
    let id = dossier.mission.id
    let sentences = JournalLines(dossier).sentences(of: order)
    return [.push(HistoryScreen(self, .mission(id, command), title: id.text, sentences))]
  }

  /// What to show for a plan: the question about its last act, or about the one that is named.
  func confirm(
    _ plan: SupportPlan, _ circumstances: Circumstances, _ desk: Desk, named act: OrderID? = nil
  ) -> [Effect] {
    guard let order = act ?? (self == .undo ? plan.undoable : plan.redoable) else { return [.say(Notice(nothing))] }
    let command: PlanCommand =
      self == .undo ? .undoInPlan(UndoAct(act: order)) : .redoInPlan(RedoAct(act: order))
    let asked = Order(id: "", by: desk.me, at: Instant(seconds: 0), command: command)
    let obstacles = SupportPlan.obstacles(asked, state: plan, in: circumstances)
    guard obstacles.isEmpty else {
      return [.push(RefusalScreen(.obstacles(obstacles), of: .plan(command.kind), mission: nil, desk.names))]
    }
    let sentences = PlanJournalLines(plan, desk.names).sentences(of: order)
    return [.push(HistoryScreen(self, .plan(plan.id, command), title: plan.id.text, sentences))]
  }

  private func order(in mission: Mission) -> OrderID? {
    switch self {
    case .undo: mission.undoable
    case .redo: mission.redoable
    }
  }

  private var nothing: Words {
    switch self {
    case .undo: HistoryWords.nothingToUndo
    case .redo: HistoryWords.nothingToRedo
    }
  }

  private func command(for order: OrderID) -> MissionCommand {
    let kind: MissionCommand.Kind =
      switch self {
      case .undo: .undo
      case .redo: .redo
      }
    do {
      return try MissionCommand(kind, from: .group(["act": .text(order.text)]))
    } catch {
      preconditionFailure("an act is undone by its number alone: \(error)")
    }
  }
}

/// Asks before an act is taken back or brought back, and names it.
struct HistoryScreen: Screen {
  static let name = "history"
  private let move: HistoryMove
  private let command: AnyCommand
  /// The number of the mission, or of the plan.
  private let subject: String
  private let sentences: [Words]
  private var isYes = true

  init(_ move: HistoryMove, _ command: AnyCommand, title: String, _ sentences: [Words]) {
    self.move = move
    self.command = command
    subject = title
    self.sentences = sentences
  }

  private var mission: MissionID? { if case .mission(let id, _) = command { id } else { nil } }

  var isOverlay: Bool { true }
  func title(_ desk: Desk) -> String { "" }

  static let keymap: [Binding<HistoryScreen>] = [
    Binding("history.confirm", [.enter], HistoryWords.confirm, short: HistoryWords.confirmShort, priority: 9) {
      state, _ in state.isYes ? [.perform([Intention(state.command)])] : [.pop]
    },
    Binding(
      "history.choose", [.left, .right, .tab, .backTab, .character("h"), .character("l")], HistoryWords.choose, .move
    ) { state, _ in
      state.isYes.toggle()
      return []
    },
    Binding("history.leave", [.escape], HistoryWords.leave, short: HistoryWords.leaveShort, priority: 8) { _, _ in
      [.pop]
    },
  ]

  mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    switch answer {
    case .performed(let events): [.popWith(.performed(events)), .say(Notice(HistoryWords.done(move), .done))]
    case .refused(let refusal, let command):
      [.replace(RefusalScreen(refusal, of: command.name, mission: mission, desk.names))]
    case .failed(let words): [.pop, .say(Notice(words, .failed))]
    default: []
    }
  }

  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let lines = sentences.map { Span(desk($0)) } + [Span(""), Span(desk(HistoryWords.kept), .faint)]
    let choices = [HistoryWords.yes(move), HistoryWords.no].map { desk($0) }
    let title = "\(subject) — \(desk(HistoryWords.title(move)))"
    surface.draw(Dialog(title: title, lines: lines, choices: choices, focus: isYes ? 0 : 1), in: area.inset(columns: 2))
  }
}
