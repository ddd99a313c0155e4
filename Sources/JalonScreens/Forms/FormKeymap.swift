import JalonTerminal
import JalonWording

extension FormScreen {
  public static let keymap: [Binding<FormScreen>] = [
    Binding("form.send", [.control("s")], FormWords.send, short: FormWords.sendShort, priority: 9) { state, desk in
      state.send(desk)
    }.writing,
    Binding("form.next", [.tab, .down], FormWords.next, short: FormWords.nextShort, .move, priority: 6) { state, desk in
      state.move(1, desk)
    },
    Binding("form.previous", [.backTab, .up], FormWords.previous, .move) { state, desk in state.move(-1, desk) },
    Binding("form.enter", [.enter], FormWords.enter, .move) { state, desk in state.enter(desk) },
    Binding("form.pageDown", [.pageDown], FormWords.pageDown, .move) { state, desk in state.page(1, desk) },
    Binding("form.pageUp", [.pageUp], FormWords.pageUp, .move) { state, desk in state.page(-1, desk) },
    Binding("form.dayLater", [.shiftRight], FormWords.dayLater, .move, disabled: needsDay) {
      $0.moveDay(.days(1), $1)
    },
    Binding("form.dayEarlier", [.shiftLeft], FormWords.dayEarlier, .move, disabled: needsDay) {
      $0.moveDay(.days(-1), $1)
    },
    Binding(
      "form.editor", [.control("e")], FormWords.editor,
      disabled: { state, _ in if case .prose? = state.focused { nil } else { FormWords.noTextHere } },
      run: { state, _ in state.edit() }),
    Binding(
      "form.card", [.control("t")], FormWords.card,
      disabled: { state, _ in state.asksForInvitee ? nil : FormWords.noProviderHere },
      run: { state, _ in state.openCard() }),
    Binding(
      "form.make", [.control("p")], FormWords.make, short: FormWords.makeShort, priority: 5,
      disabled: { state, desk in state.making(desk) == nil ? FormWords.nothingToMake : nil },
      run: { state, desk in state.make(desk) }
    ).yielding.writing,
    Binding(
      "form.registers", [.control("r")], FormRegisterWords.take, short: FormRegisterWords.takeShort, priority: 4,
      disabled: { state, _ in state.registers.proposals.isEmpty ? FormRegisterWords.nothing : nil },
      run: { state, desk in state.takeRegistered(desk) }
    ).yielding,
    Binding("form.add", [.control("a")], FormWords.add) { state, desk in
      state.addRow(desk)
    },
    Binding("form.remove", [.control("d")], FormWords.remove, priority: 3) { state, desk in state.removeRow(desk) },
    Binding("form.undo", [.control("z")], FormWords.undo, priority: 2) { state, desk in state.undo(desk) },
    Binding("form.leave", [.escape], FormWords.leave, short: FormWords.leaveShort, .general, priority: 7) {
      state, desk in
      state.goBack(desk)
    },
  ]

  private static func needsDay(_ state: FormScreen, _ desk: Desk) -> Words? {
    state.isOnDay ? nil : FormWords.noDayHere
  }

  /// The text in focus, in the person's own editor.
  func edit() -> [Effect] {
    guard case .prose(let area)? = focused else { return [] }
    return [.edit(area.text)]
  }

  /// The field in focus waits for a provider to invite, whom a card tells of.
  var asksForInvitee: Bool {
    guard let act = target.mission?.stage.invitingAct, command == .mission(act),
      case .name(_, .reference(.provider))? = focused
    else { return false }
    return true
  }

  /// Opens the cards of the providers, and comes back with the one that is chosen.
  mutating func openCard() -> [Effect] {
    guard let mission = target.mission?.id else { return [] }
    isCovered = true
    return saveDraft() + [.push(InvitationsScreen(mission, for: .choosing))]
  }

  /// One level back: from the reasons to the form, from the form to what is beneath.
  mutating func goBack(_ desk: Desk) -> [Effect] {
    switch mode {
    case .confirming:
      mode = .filling
      return []
    case .filling:
      takeName(desk)
      return [.pop]
    case .offering: return [.pop]
    // Nobody leaves before it is known what became of the act.
    case .sending: return [.say(Notice(FormWords.onItsWay))]
    }
  }
}
