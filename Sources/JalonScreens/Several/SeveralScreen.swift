import JalonCore
import JalonTerminal
import JalonWording

/// What an act would do on each of the marked missions, and why not: asked before it is done on all that allow it.
struct SeveralScreen: Screen {
  static let name = "several"

  enum Mode: Sendable {
    case looking
    /// The act is unusual on some of them: a reason for each caution.
    case confirming(CautionPanel)
    case sending
  }

  let heading: Words
  let acts: SeveralActs
  /// Which key takes it back.
  let after: Words
  var mode = Mode.looking
  var focus = 0

  /// - Parameter heading: the act, as its title says it.
  init(_ heading: Words, _ acts: SeveralActs, then after: Words = HistoryWords.afterSeveral(.redo)) {
    (self.heading, self.acts, self.after) = (heading, acts, after)
  }

  func title(_ desk: Desk) -> String { desk(heading) }
  var isTyping: Bool { if case .confirming = mode { true } else { false } }

  static let keymap: [Binding<SeveralScreen>] =
    [
      Binding(
        "several.confirm", [.enter, .control("s")], SeveralWords.confirm, short: SeveralWords.confirmShort, priority: 9,
        disabled: { state, _ in state.acts.possible.isEmpty ? SeveralWords.noneAllows : nil }
      ) { state, _ in state.confirm() }.writing
    ] + Binding.lineMoves("several") { state, key, desk in state.move(key, desk) } + [
      Binding("several.leave", [.escape], SeveralWords.leave, short: SeveralWords.leaveShort, .general, priority: 8) {
        state, _ in state.leave()
      }
    ]

  mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? {
    guard case .confirming(var panel) = mode, panel.handle(input) else { return nil }
    mode = .confirming(panel)
    return []
  }

  private mutating func confirm() -> [Effect] {
    switch mode {
    case .sending: return []
    case .looking where !acts.cautions.isEmpty:
      mode = .confirming(CautionPanel(acts.cautions))
      return []
    case .looking: return send(reasons: [:])
    case .confirming(var panel):
      if panel.focusFirstBlank() {
        mode = .confirming(panel)
        return [.say(Notice(FormWords.reasonForEach, .refused))]
      }
      return send(reasons: panel.reasons)
    }
  }

  private mutating func send(reasons: [String: String]) -> [Effect] {
    mode = .sending
    return [.perform(acts.intentions(reasons: reasons))]
  }

  private mutating func leave() -> [Effect] {
    guard case .confirming = mode else { return [.pop] }
    mode = .looking
    return []
  }

  private mutating func move(_ key: Key, _ desk: Desk) -> [Effect] {
    focus = Scroll.moved(focus, by: key, count: acts.lines.count, page: max(2, desk.size.rows - 9)) ?? focus
    return []
  }

  mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    switch answer {
    case .performed(let events):
      return [
        .popWith(.performed(events)),
        .say(Notice(SeveralWords.done(heading, acts.possible.count, refused: acts.refused.count, then: after), .done)),
      ]
    case .refused(let refusal, let command):
      mode = .looking
      let mission = command.mission
      return [.push(RefusalScreen(refusal, of: command.name, mission: mission, desk.names))]
    case .failed(let words):
      mode = .looking
      return [.say(Notice(words, .failed))]
    default: return []
    }
  }
}

extension AnyCommand {
  /// The mission that it is for.
  var mission: MissionID? { if case .mission(let id, _) = self { id } else { nil } }
}
