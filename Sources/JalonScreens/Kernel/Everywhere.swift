import JalonCore
import JalonTerminal
import JalonWording

/// The actions that mean the same on every screen.
struct Everywhere: Screen {
  static let name = "everywhere"
  static let palette = "palette"
  var rows: [BindingRow] = []
  var canGoBack = false
  /// The name of the screen in front: what is open already is closed by its own key.
  var front = ""
  var said = SaidNotices()
  /// What the screen in front would keep as a view.
  var present: SavedView?

  func title(_ desk: Desk) -> String { "" }
  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {}

  static let keymap: [Binding<Everywhere>] =
    [
      Binding("back", [.escape], KernelWords.back, .general) { state, desk in
        state.canGoBack ? [.pop] : [.say(Notice(desk.meeting == nil ? KernelWords.atRoot : MeetingWords.outOfReach))]
      },
      Binding("leave", [.character("q")], KernelWords.leave, .general) { state, _ in state.canGoBack ? [.pop] : [.quit]
      },
      Binding(
        "home", sequences: [[.character("g"), .character("d")]], KernelWords.home, short: KernelWords.homeShort, .go,
        priority: 0
      ) {
        _, _ in [.home]
      }.away,
      Binding(
        "plans", sequences: [[.character("g"), .character("p")]], KernelWords.plans, short: KernelWords.plansShort, .go,
        priority: 0
      ) { _, _ in [.push(PlansScreen())] }.away,
      Binding(
        "drafts", sequences: [[.character("g"), .character("b")]], DraftsWords.go, short: DraftsWords.goShort, .go,
        priority: 0
      ) { _, _ in [.push(DraftsScreen())] }.away,
      Binding(
        "agenda", sequences: [[.character("g"), .character("a")]], AgendaWords.go, short: AgendaWords.title, .go,
        priority: 0
      ) { _, _ in [.push(AgendaScreen())] }.away,
      Binding(
        "said", sequences: [[.character("g"), .character("m")]], SaidWords.go, short: SaidWords.goShort, .go,
        priority: 0, disabled: { _, desk in desk.masks.isEmpty ? nil : SaidWords.masked }
      ) { state, desk in [.push(state.said.screen(desk))] }.away,
      Binding(
        "directoryJournal", sequences: [[.character("g"), .character("j")]], DirectoryJournalWords.go,
        short: DirectoryJournalWords.goShort, .go, priority: 0
      ) { _, _ in [.push(DirectoryJournalScreen())] }.away,
      Binding(
        "texts", sequences: [[.character("g"), .character("/")]], TextsWords.go, short: TextsWords.title, .go,
        priority: 0
      ) { _, _ in [.push(TextsScreen())] }.away,
      Binding(
        "money", sequences: [[.character("g"), .character("f")]], MoneyScreenWords.go, short: MoneyScreenWords.title,
        .go,
        priority: 0
      ) { _, _ in [.push(MoneyScreen())] }.away,
      Binding(
        "figures", sequences: [[.character("g"), .character("h")]], FiguresWords.go, short: FiguresWords.title, .go,
        priority: 0
      ) { _, _ in [.push(FiguresScreen())] }.away,
    ] + lists + [
      Binding(
        "takeOver", sequences: [[.character("g"), .character("w")]], KernelWords.takeOver,
        short: KernelWords.takeOverShort, .general, priority: 0,
        disabled: { _, desk in desk.canTakeOver ? nil : KernelWords.nobodyElse }
      ) { _, _ in [.takeOver] }.away.forFew,
      Binding("quit", [.control("q")], KernelWords.quit, .general) { _, _ in [.quit] }.away,
      Binding(
        palette, [.character(":"), .control("p")], KernelWords.palette, short: KernelWords.paletteShort, .general,
        priority: 8
      ) {
        state, _ in [state.front == PaletteScreen.name ? .pop : .push(PaletteScreen(rows: state.rows))]
      },
      Binding(
        "help", [.character("?"), .function(1)], KernelWords.help, short: KernelWords.helpShort, .general, priority: 9
      ) {
        state, _ in [state.front == HelpScreen.name ? .pop : .push(HelpScreen(rows: state.rows))]
      },
      Binding("import", [], ImportWords.go, .go) { _, _ in [.push(ImportScreen())] }.writing.away,
      Binding("theme", [], ThemeWords.choose, .general) { _, _ in [.push(ThemeScreen())] },
      Binding("language", [], LanguageWords.change, .general) { _, desk in
        let other = desk.language.other
        let said = desk.settled.contains(.language) ? LanguageWords.settled : LanguageWords.kept
        return [
          .speak(other), .remember([SettledChoice.language.rawValue: other.rawValue]), .say(Notice(said, .done)),
        ]
      },
      Binding("mouse", [], MouseWords.change, .general) { _, desk in
        let isOn = !desk.hasMouse
        let said = desk.settled.contains(.mouse) ? MouseWords.settled : MouseWords.kept(isOn)
        let kept: [String: String?] = [SettledChoice.mouse.rawValue: isOn ? MouseWords.on : MouseWords.off]
        return [.mouse(isOn), .remember(kept), .say(Notice(said, .done))]
      },
      Binding("panes.wider", [], PanesWords.wider, .see) { _, desk in Panes.turn(by: 1, desk) },
      Binding("panes.narrower", [], PanesWords.narrower, .see) { _, desk in Panes.turn(by: -1, desk) },
      Binding("panes.usual", [], PanesWords.usual, .see) { _, desk in Panes.turn(by: 0, desk) },
      Binding("views", [.character("v")], ViewsWords.go, .go) { state, _ in
        [.push(ViewsScreen(keeping: state.present, over: state.front))]
      }.away,
      Binding("repaint", [.control("l")], KernelWords.repaint, .general) { _, _ in [.repaint] },
      Binding("suspend", [], KernelWords.suspend, .general) { _, _ in [.suspend] }.away,
    ] + opening

  /// The lists of the directory.
  private static let lists: [Binding<Everywhere>] = [
    ("structures", "s", DirectoryEntry.Kind.structure), ("providers", "r", .provider), ("persons", "c", .person),
    ("operators", "o", .operator), ("recipients", "t", .recipient),
  ].map { name, letter, kind in
    Binding(
      name, sequences: [[.character("g"), .character(letter)]],
      Words(fr: "Annuaire : \(kind.several)", en: "Directory: \(kind.several)"), short: kind.severalShort, .go,
      priority: 0
    ) { _, _ in [.push(DirectoryScreen(kind))] }.away
  }

  /// What begins outside any mission: found by its name in the palette.
  private static let opening: [Binding<Everywhere>] =
    ([CommandName.plan(.openPlan)] + DirectoryCommand.Kind.allCases.map(CommandName.directory)).map { name in
      Binding("do.\(name.text)", [], name.title, .act) { _, desk in [.push(Forms.screen(for: name, desk: desk))] }
        .writing.away
    }
}
