import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

extension DirectoryScreen {
  public static let keymap: [Binding<DirectoryScreen>] =
    acting + seeing + moving + lineKeys("directory") + tableKeys("directory")

  private static let moving: [Binding<DirectoryScreen>] =
    Binding.lineMoves("directory") { state, key, _ in
      switch key {
      case .home: state.goFirst()
      case .end: state.goLast()
      default: state.move(by: state.window.steps(of: key) ?? 0)
      }
    } + [
      Binding(
        "directory.nextKind", [.tab], DirectoryWords.nextKind, short: DirectoryWords.kindShort, .move, priority: 5
      ) { state, desk in state.turn(1, desk) },
      Binding("directory.previousKind", [.backTab], DirectoryWords.previousKind, .move) { state, desk in
        state.turn(-1, desk)
      },
    ]

  private static let acting: [Binding<DirectoryScreen>] = [
    Binding(
      "directory.open", [.enter, .right, .character("l")], DirectoryWords.open, short: DirectoryWords.openShort,
      priority: 8, disabled: needsRow
    ) { state, _ in state.window.focused.map { [.push(CardScreen($0.key))] } ?? [] },
    Binding("directory.new", [.character("n")], DirectoryWords.new, short: DirectoryWords.newShort, priority: 7) {
      state, desk in
      state.kind.registering.map { [.push(Forms.screen(for: .directory($0), desk: desk))] } ?? []
    }.writing,
    Binding(
      "directory.amend", [.character("e")], DirectoryWords.amend, short: DirectoryWords.amendShort, priority: 4,
      disabled: needsRow
    ) { state, desk in
      state.window.focused.map { [.push($0.key.amendment(desk))] } ?? []
    }.writing,
    Binding("directory.undo", [.character("u"), .control("z")], HistoryWords.undo) { state, _ in
      state.askForLast(.undo)
    }.writing,
    Binding("directory.redo", [.character("U"), .control("y")], HistoryWords.redo) { _, desk in
      HistoryMove.redo.begin(on: .directory, desk)
    }.writing,
  ]

  private static let seeing: [Binding<DirectoryScreen>] = [
    Binding(
      "directory.filter", [.character("/")], DirectoryWords.filter, short: DirectoryWords.filterShort, .see, priority: 6
    ) { state, _ in state.openFilter() },
    Binding(
      "directory.sort", [.character("t")], DirectoryWords.sort, short: DirectoryWords.sortShort, .see, priority: 3
    ) { state, _ in state.sort() },
    Binding(
      "directory.columns", [.character("c")], ColumnsWords.open, short: ColumnsWords.openShort, .see, priority: 3
    ) { state, desk in [.push(state.columnsScreen(desk))] },
    Binding(
      "directory.clear", [.escape], DirectoryWords.clear, .see,
      disabled: { state, _ in state.query.text.isEmpty ? DirectoryWords.noFilter : nil }
    ) { state, _ in state.clear() }.yielding,
  ]

  private static func needsRow(_ state: DirectoryScreen, _ desk: Desk) -> Words? {
    state.window.focused == nil ? DirectoryWords.noRow : nil
  }
}

extension DirectoryEntry.Key {
  /// The form of its card, filled as it stands.
  func amendment(_ desk: Desk) -> any Screen {
    Forms.screen(for: .directory(kind.amending ?? .amendStructure), about: topics, desk: desk)
  }

  var topics: [Topic] {
    if kind == .grant { return [.grant(GrantID(code))] }
    if kind == .recipient { return [.recipient(RecipientID(code))] }
    return party.map { [.party($0)] } ?? [.person(PersonID(code))]
  }

  /// Why nobody belongs to it.
  var whyNoPerson: Words? {
    switch kind {
    case .person: CardWords.noPersonHere
    case .grant: CardWords.noPersonOfGrant
    case .recipient: CardWords.noPersonOfRecipient
    case .structure, .operator, .provider, .questionnaire, .calendar, .year: nil
    }
  }
}
