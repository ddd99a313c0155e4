import JalonCore
import JalonTerminal
import JalonWording

/// `e` on marked missions: which act to do on all of them.
struct SeveralChoiceScreen: Screen {
  static let name = "severalChoice"
  private let missions: [MissionID]
  private var list: ActionList

  init(_ missions: [MissionID]) {
    self.missions = missions
    list = ActionList(
      MissionCommand.Kind.allForSeveral.map { kind in
        BindingRow(Binding<Int>(kind.rawValue, [], kind.title) { _, _ in [] }, disabled: nil)
      })
  }

  var isTyping: Bool { true }
  var entersOnClick: Bool { true }
  func title(_ desk: Desk) -> String { desk(SeveralWords.heading(ActsWords.title, missions.count)) }

  static let keymap: [Binding<SeveralChoiceScreen>] = [
    Binding(
      "severalChoice.choose", [.enter], SeveralWords.choose, short: SeveralWords.chooseShort, priority: 9
    ) { state, desk in state.choose(desk) }.writing,
    Binding("severalChoice.close", [.escape], ActsWords.close, short: ActsWords.closeShort, priority: 8) { _, _ in
      [.pop]
    },
  ]

  mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? {
    list.handle(input, desk, page: max(2, desk.size.rows - 9)) ? [] : nil
  }

  private func chosen(_ desk: Desk) -> MissionCommand.Kind? {
    list.chosen(desk).flatMap { MissionCommand.Kind(rawValue: $0.id) }
  }

  private func choose(_ desk: Desk) -> [Effect] {
    chosen(desk).map { [.replace(Forms.screen(for: $0, on: missions))] } ?? []
  }

  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let items = list.found(desk).map { MenuList.Item(desk($0.row.title), matches: $0.matches) }
    let foot = chosen(desk).map { WordWrap.lines(of: desk($0.help), columns: max(1, area.columns - 2)) } ?? []
    let field = list.field(ActionWords.typeAName, isFound: !items.isEmpty, desk)
    surface.draw(field, in: area.top(1).dropLeft(1))
    surface.draw(
      MenuList(items, focus: list.focus, scroll: list.scroll), in: area.dropTop(2).dropBottom(foot.count + 1))
    surface.rule(area.bottom(foot.count + 1))
    for (index, line) in foot.enumerated() {
      surface.write(line, in: area.bottom(foot.count).inset(columns: 1), line: index)
    }
  }
}
