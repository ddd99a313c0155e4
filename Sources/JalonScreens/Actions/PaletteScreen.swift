import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

/// `:` finds an action by a few letters of its name, runs it, and shows its key so that it is learnt; and beside actions
/// whatever the directory and the list of missions hold, which Enter opens.
struct PaletteScreen: Screen {
  static let name = "palette"
  private var list: ActionList
  /// What each of the places found opens, by its row.
  private var ways: [String: Place] = [:]

  private enum Place: Sendable {
    case entry(DirectoryEntry.Key)
    case mission(MissionID)
  }

  init(rows: [BindingRow]) { list = ActionList(rows, ranks: true) }

  var isOverlay: Bool { true }
  var isTyping: Bool { true }
  var entersOnClick: Bool { true }
  func title(_ desk: Desk) -> String { "" }

  static let keymap: [Binding<PaletteScreen>] = [
    Binding("palette.run", [.enter], ActionWords.run, short: ActionWords.runShort, priority: 9) { state, desk in
      state.run(desk)
    },
    Binding("palette.close", [.escape], ActionWords.close, short: ActionWords.closeShort, priority: 8) { _, _ in [.pop]
    },
  ]

  mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? {
    let before = list.query.text
    guard list.handle(input, desk, page: 10) else { return nil }
    return list.query.text == before ? [] : look(desk)
  }

  /// Asked once the keys rest, of two letters or more; not where no other mission may be seen, nor while names are hidden.
  private func look(_ desk: Desk) -> [Effect] {
    let isEnough = list.query.text.count(where: { !$0.isWhitespace }) > 1
    guard isEnough, desk.meeting == nil, desk.masks.isEmpty else { return [] }
    return [.whenIdle(.places(list.query.text))]
  }

  mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    guard case .places(let keys, let missions, let typed) = answer else { return [] }
    let entries = keys.map { key in
      let id = "place:\(key.kind.rawValue):\(key.code)"
      ways[id] = .entry(key)
      return BindingRow(id, leadingTo: desk.names.name(of: key), note: note(of: key, desk))
    }
    let rows = missions.map { row in
      let id = "place:mission:\(row.mission)"
      ways[id] = .mission(row.mission)
      return BindingRow(id, leadingTo: "\(row.mission) \(row.structures)", note: ActionWords.mission)
    }
    list.take(places: rows + entries, of: typed, desk)
    return []
  }

  /// Of a person, where.
  private func note(of key: DirectoryEntry.Key, _ desk: Desk) -> Words {
    guard key.kind == .person, let party = desk.directory.people[PersonID(key.code)]?.party else { return key.kind.one }
    return Words(same: desk.names.name(of: party).clipped(28))
  }

  private func run(_ desk: Desk) -> [Effect] {
    guard let row = list.chosen(desk) else { return [] }
    switch ways[row.id] {
    case .entry(let key): return [.pop, .push(CardScreen(key))]
    case .mission(let id): return [.pop, .push(MissionSheetScreen(id))]
    case nil: return [.popWith(.action(row.id))]
    }
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
    surface.draw(list.field(ActionWords.typeAnything, isFound: !items.isEmpty, desk), in: inner.top(1))
  }
}
