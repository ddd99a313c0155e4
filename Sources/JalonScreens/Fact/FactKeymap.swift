import JalonTerminal
import JalonWording

extension FactScreen {
  static let keymap: [Binding<FactScreen>] =
    [
      Binding(
        "fact.correct", [.character("c")], FactScreenWords.correct, short: FactScreenWords.correctShort, priority: 8,
        disabled: { $0.whyNotCorrect($1) }
      ) { $0.correct($1) }.writing,
      Binding(
        "fact.search", [.character("/")], FactScreenWords.search, short: SearchWords.searchShort, .see, priority: 7
      ) { state, _ in state.openSearch() },
      Binding(
        "fact.again", [.character("n")], SearchWords.again, short: SearchWords.againShort, .see, priority: 5
      ) { $0.find(1, $1) },
      Binding("fact.before", [.character("N")], SearchWords.before, .see) { $0.find(-1, $1) },
      Binding(
        "fact.older", [.character("J")], FactScreenWords.older, short: FactScreenWords.olderShort, .go, priority: 4
      ) { $0.step(-1, $1) },
      Binding("fact.newer", [.character("K")], FactScreenWords.newer, .go) { $0.step(1, $1) },
    ] + Binding.lineMoves("fact") { $0.move($1, $2) } + [
      Binding(
        "fact.close", [.escape, .character("q"), .left, .character("h")], FactScreenWords.close,
        short: FactScreenWords.closeShort, .general, priority: 9
      ) { _, _ in [.pop] }
    ]
}
