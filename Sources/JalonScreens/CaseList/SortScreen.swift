import JalonCore
import JalonTerminal
import JalonWording

/// `t`: by which column the list is sorted, and which way.
struct SortScreen: Screen {
  static let name = "sort"
  private let present: BoardOrder
  private var focus: Int

  init(_ order: BoardOrder) {
    present = order
    focus = SortScreen.orders.firstIndex(of: order) ?? 0
  }

  static let orders = BoardOrder.Column.allCases.flatMap { [BoardOrder($0), BoardOrder($0, ascending: false)] }

  var isOverlay: Bool { true }
  func title(_ desk: Desk) -> String { "" }

  static let keymap: [Binding<SortScreen>] = [
    Binding("sort.choose", [.enter], SortWords.choose, short: SortWords.chooseShort, priority: 9) { state, _ in
      [.popWith(.chosen(.order(SortScreen.orders[state.focus])))]
    },
    Binding("sort.up", [.up, .character("k")], SortWords.up, .move) { state, _ in state.move(.up) },
    Binding("sort.down", [.down, .character("j")], SortWords.down, .move) { state, _ in state.move(.down) },
    Binding("sort.first", [.home], SortWords.first, .move) { state, _ in state.move(.home) },
    Binding("sort.last", [.end], SortWords.last, .move) { state, _ in state.move(.end) },
    Binding("sort.close", [.escape, .character("t")], SortWords.close, short: SortWords.closeShort, priority: 8) {
      _, _ in
      [.pop]
    },
  ]

  private mutating func move(_ key: Key) -> [Effect] {
    focus = Scroll.moved(focus, by: key, count: SortScreen.orders.count, page: 8) ?? focus
    return []
  }

  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let items = SortScreen.orders.map { order in
      MenuList.Item(
        desk(CaseListWords.column(order.column)), hint: desk(SortWords.direction(order)), isEnabled: true)
    }
    let box = area.centred(columns: 52, rows: items.count + 2)
    surface.draw(Frame(title: desk(CaseListWords.sort)), in: box)
    surface.draw(MenuList(items, focus: focus), in: box.inset(columns: 2, rows: 1))
  }
}

enum SortWords {
  static let choose = Words(fr: "Trier ainsi", en: "Sort so")
  static let chooseShort = Words(fr: "Trier", en: "Sort")
  static let up = Words(fr: "Ordre précédent", en: "Previous order")
  static let down = Words(fr: "Ordre suivant", en: "Next order")
  static let first = Words(fr: "Premier ordre", en: "First order")
  static let last = Words(fr: "Dernier ordre", en: "Last order")
  static let close = Words(fr: "Garder l'ordre présent", en: "Keep the present order")
  static let closeShort = Words(fr: "Fermer", en: "Close")

  static func direction(_ order: BoardOrder) -> Words {
    switch (order.column, order.ascending) {
    case (.due, true): Words(fr: "la plus urgente d'abord ↑", en: "most urgent first ↑")
    case (.due, false): Words(fr: "la plus lointaine d'abord ↓", en: "latest first ↓")
    case (.opened, true): Words(fr: "la plus ancienne d'abord ↑", en: "oldest first ↑")
    case (.opened, false): Words(fr: "la plus récente d'abord ↓", en: "newest first ↓")
    case (.amount, true), (.number, true), (.stage, true): Words(fr: "croissant ↑", en: "ascending ↑")
    case (.amount, false), (.number, false), (.stage, false): Words(fr: "décroissant ↓", en: "descending ↓")
    case (.structure, true), (.officer, true): Words(fr: "de A à Z ↑", en: "A to Z ↑")
    case (.structure, false), (.officer, false): Words(fr: "de Z à A ↓", en: "Z to A ↓")
    }
  }
}
