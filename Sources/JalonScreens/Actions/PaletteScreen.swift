import JalonTerminal
import JalonWording

/// `:` finds an action by a few letters of its name, runs it, and shows its key so that it is learnt.
struct PaletteScreen: Screen {
  static let name = "palette"
  private var list: ActionList

  init(rows: [BindingRow]) { list = ActionList(rows, ranks: true) }

  var isOverlay: Bool { true }
  var isTyping: Bool { true }
  func title(_ desk: Desk) -> String { "" }

  static let keymap: [Binding<PaletteScreen>] = [
    Binding("palette.run", [.enter], ActionWords.run, short: ActionWords.runShort, priority: 9) { state, desk in
      guard let row = state.list.chosen(desk) else { return [] }
      return [.popWith(.action(row.id))]
    },
    Binding("palette.close", [.escape], ActionWords.close, short: ActionWords.closeShort, priority: 8) { _, _ in [.pop]
    },
  ]

  mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? {
    list.handle(input, desk, page: 10) ? [] : nil
  }

  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let found = list.found(desk)
    let box = area.centred(columns: min(72, area.columns - 4), rows: min(area.rows, 16))
    surface.draw(Frame(title: desk(ActionWords.palette)), in: box)
    let inner = box.inset(columns: 2, rows: 1)
    let items = found.map { row, matches in
      MenuList.Item(
        desk(row.title), hint: row.keyNames.first.map { desk($0) } ?? "", isEnabled: row.disabled == nil,
        matches: matches)
    }
    let foot = surface.drawFoot(
      (list.chosen(desk)?.disabled).map { desk($0) } ?? "", role: .refused, in: inner.dropTop(3))
    surface.draw(MenuList(items, focus: list.focus, scroll: list.scroll), in: inner.dropTop(2).dropBottom(foot.rows))
    surface.draw(FieldView(list.query, placeholder: desk(ActionWords.typeAName)), in: inner.top(1))
  }
}
