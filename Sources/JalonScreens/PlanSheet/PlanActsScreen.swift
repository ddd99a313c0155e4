import JalonCore
import JalonTerminal
import JalonWording

/// `e`: every act on a plan, those that are possible now first, and why the others are not.
struct PlanActsScreen: Screen {
  static let name = "planActs"
  private let sheet: PlanSheetScreen
  private var list: ActionList

  init(_ sheet: PlanSheetScreen, _ desk: Desk) {
    self.sheet = sheet
    let rows = PlanCommand.Kind.allCases.map { kind in
      let obstacles = sheet.standing(kind, desk)
      let reason = obstacles.isEmpty ? nil : Refusal.obstacles(obstacles).sentence(desk.names, .plan(kind))
      return BindingRow(Binding<Int>(kind.rawValue, [], kind.title) { _, _ in [] }, disabled: reason)
    }
    list = ActionList(rows.filter { $0.disabled == nil } + rows.filter { $0.disabled != nil })
  }

  var isTyping: Bool { true }
  var entersOnClick: Bool { true }
  func title(_ desk: Desk) -> String { desk(PlanWords.actsTitle) }

  static let keymap: [Binding<PlanActsScreen>] = [
    Binding(
      "planActs.choose", [.enter], PlanWords.chooseAct, short: PlanWords.openShort, priority: 9,
      disabled: { state, desk in
        state.list.chosen(desk)?.disabled
      }
    ) { state, desk in
      state.choose(desk)
    }.writing,
    Binding("planActs.close", [.escape], PlanWords.close, short: PlanWords.close, priority: 8) { _, _ in [.pop] },
  ]

  mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? {
    list.handle(input, desk, page: max(2, desk.size.rows - 9)) ? [] : nil
  }

  private func choose(_ desk: Desk) -> [Effect] {
    guard let kind = list.chosen(desk).flatMap({ PlanCommand.Kind(rawValue: $0.id) }) else { return [] }
    switch kind {
    case .undoInPlan: return [.pop] + sheet.goBack(.undo, desk)
    case .redoInPlan: return [.pop] + sheet.goBack(.redo, desk)
    default: return [.replace(sheet.form(.plan(kind), about: sheet.line(desk)?.topics ?? [], desk))]
    }
  }

  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let items = list.found(desk).map { row, matches in
      MenuList.Item(desk(row.title), isEnabled: row.disabled == nil, matches: matches)
    }
    surface.draw(MenuList(items, focus: list.focus, scroll: list.scroll), in: area.dropTop(2).dropBottom(4))
    surface.rule(area.bottom(4))
    if let row = list.chosen(desk) {
      let help = PlanCommand.Kind(rawValue: row.id)?.help ?? .nothing
      let foot = Paragraph(desk(row.disabled ?? help), role: row.disabled == nil ? .text : .refused)
      surface.draw(foot, in: area.bottom(3).inset(columns: 1))
    }
    let field = list.field(ActionWords.typeAName, isFound: !items.isEmpty, desk)
    surface.draw(field, in: area.top(1).dropLeft(1))
  }
}
