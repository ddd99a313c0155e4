import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

/// One step back or forth in what was recorded.
enum HistoryMove: Sendable {
  case undo, redo

  /// What to show for `dossier`: the question, or why it cannot be.
  func confirm(_ dossier: Dossier) -> [Effect] { confirm(dossier, by: nil) }

  /// - Parameter person: who asks, where somebody else's sheet is being read.
  func confirm(_ dossier: Dossier, by person: PersonID?) -> [Effect] {
    guard let order = order(in: dossier.mission) else { return withoutAct(dossier.mission) }
    let command = command(for: order)
    let (obstacles, cautions) = dossier.ruling(command, by: person)
    guard obstacles.isEmpty else {
      let name = CommandName.mission(command.kind)
      return [.push(RefusalScreen(.obstacles(obstacles), of: name, mission: dossier.mission.id, dossier.names))]
    }
    let id = dossier.mission.id
    let sentences = JournalLines(dossier).sentences(of: order)
    let told = cautions.map { $0.words(dossier.names) }
    return [.push(HistoryScreen(self, .mission(id, command), title: id.text, sentences, minding: cautions, told))]
  }

  /// What to show for a plan: the question about its last act, or about the one that is named.
  func confirm(
    _ plan: SupportPlan, _ circumstances: Circumstances, _ desk: Desk, named act: OrderID? = nil
  ) -> [Effect] {
    guard let order = act ?? (self == .undo ? plan.undoable : plan.redoable) else { return withoutAct(plan) }
    let command: PlanCommand =
      self == .undo ? .undoInPlan(UndoAct(act: order)) : .redoInPlan(RedoAct(act: order))
    let asked = Order(id: "", by: desk.me, at: Instant(seconds: 0), command: command)
    let obstacles = SupportPlan.obstacles(asked, state: plan, in: circumstances)
    guard obstacles.isEmpty else {
      return [.push(RefusalScreen(.obstacles(obstacles), of: .plan(command.kind), mission: nil, desk.names))]
    }
    let sentences = PlanJournalLines(plan, desk.names).sentences(of: order)
    let cautions = SupportPlan.cautions(asked, state: plan, in: circumstances)
    let told = cautions.map { $0.words(desk.names) }
    return [
      .push(HistoryScreen(self, .plan(plan.id, command), title: plan.id.text, sentences, minding: cautions, told))
    ]
  }

  /// Only the opening is left: a mission that was opened by mistake is cancelled, with a reason, and stays in the journal.
  private func withoutAct(_ mission: Mission) -> [Effect] {
    guard self == .undo, case .draft = mission.stage else { return [.say(Notice(nothing))] }
    return [.push(Forms.screen(for: .mission(.dropCall), mission: mission.id, about: [.openedByMistake]))]
  }

  private func withoutAct(_ plan: SupportPlan) -> [Effect] {
    guard self == .undo, plan.closedOn == nil else { return [.say(Notice(nothing))] }
    return [.push(FormDoor(.plan(.closePlan), plan: plan.id, about: [.openedByMistake]))]
  }

  private func order(in mission: Mission) -> OrderID? {
    switch self {
    case .undo: mission.undoable
    case .redo: mission.redoable
    }
  }

  var nothing: Words {
    switch self {
    case .undo: HistoryWords.nothingToUndo
    case .redo: HistoryWords.nothingToRedo
    }
  }

  func command(for order: OrderID) -> MissionCommand {
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
  let move: HistoryMove
  private let command: AnyCommand
  /// The number of the mission, or of the plan.
  private let subject: String
  let sentences: [Words]
  /// Somebody else's act: it takes a reason, which is typed here.
  let cautions: [Caution]
  let told: [Words]
  private var reason = LineEditor()
  private var isYes = true

  init(
    _ move: HistoryMove, _ command: AnyCommand, title: String, _ sentences: [Words], minding cautions: [Caution],
    _ told: [Words]
  ) {
    (self.cautions, self.told) = (cautions, told)
    self.move = move
    self.command = command
    subject = title
    self.sentences = sentences
  }

  private var mission: MissionID? { if case .mission(let id, _) = command { id } else { nil } }

  var isOverlay: Bool { true }
  var isTyping: Bool { asksWhy }
  func title(_ desk: Desk) -> String { "" }

  private var asksWhy: Bool { !cautions.isEmpty }

  static let keymap: [Binding<HistoryScreen>] = [
    Binding("history.confirm", [.enter], HistoryWords.confirm, short: HistoryWords.confirmShort, priority: 9) {
      state, _ in state.confirmed
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

  private var confirmed: [Effect] {
    guard asksWhy else { return isYes ? [effect] : [.pop] }
    guard !reason.text.isBlank else { return [.say(Notice(HistoryWords.sayWhy, .refused))] }
    let reasons = Dictionary(cautions.map { ($0.code, reason.text) }) { first, _ in first }
    return [.perform([Intention(command, reasons: reasons)])]
  }

  /// A file that was brought in is taken back whole.
  private var effect: Effect {
    if case .directory(.undoInDirectory(let act)) = command, act.act.isOfIntake { return .undoIntake }
    return .perform([Intention(command)])
  }

  mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? {
    switch input {
    case .paste(let text): reason.paste(text)
    case .key(let key): guard reason.handle(key) else { return nil }
    case .mouse, .resize, .signal, .background, .woken, .hangup: return nil
    }
    return []
  }

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
    let title = "\(subject) — \(desk(HistoryWords.title(move)))"
    let kept = Span(desk(HistoryWords.kept), .faint)
    let facts = sentences.map { Span(desk($0)) }
    guard asksWhy else {
      let choices = [HistoryWords.yes(move), HistoryWords.no].map { desk($0) }
      let dialog = Dialog(title: title, lines: facts + [Span(""), kept], choices: choices, focus: isYes ? 0 : 1)
      return surface.draw(dialog, in: area.inset(columns: 2))
    }
    let lines =
      facts + told.map { Span(desk($0), .caution) } + [kept, Span(desk(HistoryWords.why), .heading), Span(" ")]
    let dialog = Dialog(title: title, lines: lines)
    surface.draw(dialog, in: area.inset(columns: 2))
    surface.draw(FieldView(reason), in: dialog.content(in: area.inset(columns: 2)).bottom(1))
  }
}
