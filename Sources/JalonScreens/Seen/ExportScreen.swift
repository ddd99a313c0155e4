import JalonTerminal
import JalonWording

/// `p`: as what file the lines of a screen are written.
struct ExportScreen: Screen {
  static let name = "export"
  private let table: SeenTable
  private var focus = 0

  init(_ table: SeenTable) { self.table = table }

  var isOverlay: Bool { true }
  func title(_ desk: Desk) -> String { "" }

  static let keymap: [Binding<ExportScreen>] =
    [
      Binding("export.write", [.enter, .control("s")], SeenWords.choose, short: SeenWords.chooseShort, priority: 9) {
        state, _ in [.export(state.table, SeenFormat.allCases[state.focus])]
      }
    ]
    + Binding.lineMoves("export") { state, key, _ in
      state.focus = Scroll.moved(state.focus, by: key, count: SeenFormat.allCases.count, page: 4) ?? state.focus
      return []
    } + [
      Binding(
        "export.close", [.escape, .character("p"), .character("q")], SeenWords.close, short: SeenWords.closeShort,
        priority: 8
      ) { _, _ in [.pop] }
    ]

  mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    guard case .released(let paths) = answer, let path = paths.first else { return [] }
    return [.pop, .say(Notice(SeenWords.written(path), .done))]
  }

  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let facts =
      [desk(SeenWords.lines(table.rows.count))] + (table.filter.isBlank ? [] : [desk(SeenWords.narrowed(table.filter))])
    let about = "\(desk(table.title)) \(Glyphs.quiet) " + facts.joined(separator: " \(Glyphs.quiet) ")
    let columns = min(area.columns - 4, 60)
    let head = WordWrap.lines(of: about, columns: columns - 4) + [desk(SeenWords.own)]
    let box = area.centred(columns: columns, rows: head.count + SeenFormat.allCases.count + 3)
    surface.draw(Frame(title: desk(SeenWords.screen)), in: box)
    let inside = box.inset(columns: 2, rows: 1)
    surface.draw(Paragraph(head, role: .faint), in: inside.top(head.count))
    let items = SeenFormat.allCases.map { MenuList.Item(desk($0.words)) }
    surface.draw(MenuList(items, focus: focus), in: inside.dropTop(head.count + 1))
  }
}
