import JalonTerminal
import JalonWording

extension ImportScreen {
  public static let keymap: [Binding<ImportScreen>] =
    [
      Binding("import.look", [.enter], ImportWords.look, short: ImportWords.lookShort, priority: 9) {
        $0.enter($1)
      },
      Binding(
        "import.record", [.control("s")], ImportWords.record, short: ImportWords.recordShort, priority: 8,
        disabled: { $0.whyNotRecorded($1) }
      ) { $0.record($1) }.writing,
      Binding(
        "import.same", [.character("m"), .character("=")], ImportWords.same, short: ImportWords.sameShort, priority: 7,
        disabled: { state, _ in state.open.map { $0.candidates.isEmpty } == false ? nil : ImportWords.noDoubt }
      ) { state, _ in state.settleAsSame() },
      Binding(
        "import.new", [.character("n")], ImportWords.new, short: ImportWords.newShort, priority: 6,
        disabled: { state, _ in state.open?.state == .doubt ? nil : ImportWords.noDoubt }
      ) { state, _ in state.settleAsNew() },
      Binding(
        "import.skip", [.character("x")], ImportWords.skip, short: ImportWords.skipShort, priority: 5,
        disabled: { state, _ in state.open == nil ? ImportWords.notRead : nil }
      ) { state, _ in state.leaveAside() },
      Binding(
        "import.column", [.character("c")], ImportWords.column, short: ImportWords.columnShort, priority: 4,
        disabled: { state, _ in state.mode != .showing ? ImportWords.notRead : nil }
      ) { state, _ in state.beginColumn() },
      Binding("import.leave", [.escape], ImportWords.leave, short: ImportWords.leaveShort, .general, priority: 3) {
        state, _ in state.goBack()
      },
    ] + Binding.lineMoves("import") { $0.move($1, $2) }
}
