import JalonCore
import JalonTerminal
import JalonWording

extension CardScreen {
  public static let keymap: [Binding<CardScreen>] =
    acting + Binding.lineMoves("card") { $0.move($1, $2) } + [
      Binding("card.nextSection", [.tab], CardWords.nextSection, short: CardWords.sectionShort, .move, priority: 3) {
        $0.turn(1, $1)
      },
      Binding("card.previousSection", [.backTab], CardWords.previousSection, .move) { $0.turn(-1, $1) },
    ]

  private static let acting: [Binding<CardScreen>] = [
    Binding(
      "card.open", [.enter, .right, .character("l")], CardWords.open, short: CardWords.openShort, priority: 8,
      disabled: { state, desk in
        state.whyNotRead(desk) ?? (state.line(desk)?.door == nil ? CardWords.nothingHere : nil)
      }
    ) { $0.openLine($1) },
    Binding(
      "card.amend", [.character("e")], DirectoryWords.amend, short: DirectoryWords.amendShort, priority: 7,
      disabled: { $0.whyNotRead($1) }
    ) { state, desk in [.push(state.key.amendment(desk))] }.writing,
    Binding(
      "card.newPerson", [.character("n")], CardWords.newPerson, short: CardWords.newPersonShort, priority: 5,
      disabled: { state, desk in
        state.whyNotRead(desk) ?? state.key.whyNoPerson
      }
    ) { state, desk in state.newPerson(desk) }.writing,
    Binding(
      "card.join", [.character("=")], CardWords.join, short: CardWords.joinShort, priority: 3,
      disabled: { state, desk in
        state.whyNotRead(desk)
          ?? ([.structure, .provider, .person].contains(state.key.kind) ? nil : CardWords.neverJoined)
      }
    ) { state, desk in state.join(nil, desk) }.writing,
    Binding(
      "card.sleep", [], CardWords.sleep,
      disabled: { state, desk in
        state.whyNotRead(desk) ?? (state.key.kind == .provider ? nil : CardWords.notProvider)
      }
    ) { state, desk in state.sleep(desk) }.writing,
    Binding(
      "card.journal", sequences: [[.character("g"), .character("j")]], CardWords.journal,
      short: CardWords.journalShort, .go, priority: 4, disabled: { $0.whyNotRead($1) }
    ) { state, _ in [.push(DirectoryJournalScreen(of: state.key))] },
    Binding("card.undo", [.character("u"), .control("z")], HistoryWords.undo) { state, _ in
      state.askForLast(.undo)
    }.writing,
    Binding("card.redo", [.character("U"), .control("y")], HistoryWords.redo) { _, desk in
      HistoryMove.redo.begin(on: .directory, desk)
    }.writing,
  ]
}
