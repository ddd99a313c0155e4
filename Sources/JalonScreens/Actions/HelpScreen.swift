import JalonTerminal
import JalonWording

/// `?` lists the keys of the screen beneath by group; typing narrows, Enter runs, and a disabled key says why.
struct HelpScreen: Screen {
  static let name = "help"
  private var list: ActionList

  /// What has no key is found by its name, in the palette.
  init(rows: [BindingRow]) { list = ActionList(rows.filter { !$0.keys.isEmpty }.sorted { $0.group < $1.group }) }

  var isTyping: Bool { true }
  var entersOnClick: Bool { true }
  func title(_ desk: Desk) -> String { desk(ActionWords.help) }

  static let keymap: [Binding<HelpScreen>] = [
    Binding("help.run", [.enter], ActionWords.run, short: ActionWords.runShort, priority: 9) { state, desk in
      guard let row = state.list.chosen(desk) else { return [] }
      return [.popWith(.action(row.id))]
    },
    Binding("help.close", [.escape], ActionWords.close, short: ActionWords.closeShort, priority: 8) { _, _ in [.pop] },
  ]

  mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? {
    list.handle(input, desk, page: 10) ? [] : nil
  }

  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    var items: [MenuList.Item] = []
    var focus: Int?
    var group: Int?
    for (index, entry) in list.found(desk).enumerated() {
      if entry.row.group != group {
        group = entry.row.group
        items.append(MenuList.Item(desk(ActionWords.group(entry.row.group)), isHeading: true))
      }
      if index == list.focus { focus = items.count }
      items.append(item(entry.row, entry.matches, desk))
    }
    let foot = surface.drawFoot(
      (list.chosen(desk)?.disabled).map { desk($0) } ?? "", role: .refused, in: area.inset(columns: 1))
    surface.draw(MenuList(items, focus: focus, scroll: list.scroll), in: area.dropTop(2).dropBottom(foot.rows))
    let field = list.field(ActionWords.typeAName, isFound: !items.isEmpty, desk)
    surface.draw(field, in: area.top(1).dropLeft(1))
  }

  private func item(_ row: BindingRow, _ matches: [Int], _ desk: Desk) -> MenuList.Item {
    MenuList.Item(
      desk(row.title), hint: row.keyNames.map { desk($0) }.joined(separator: ", "), isEnabled: row.disabled == nil,
      matches: matches)
  }
}
