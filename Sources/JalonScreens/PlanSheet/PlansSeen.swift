import JalonCore
import JalonTerminal
import JalonWording

/// Letters narrow the plans: what other lists do with `T`, `y`, `Y` and `p` is found in the palette.
extension PlansScreen: ShowsTable {
  /// The same plans with their columns chosen anew, drawn beneath the choice. They have one order: by code.
  func columnsScreen(_ desk: Desk) -> ColumnsScreen {
    let table = PlansTable(rows ?? [], columns, desk)
    let view = TableView(columns: table.shown.map(\.column), rows: [])
    let heads = ColumnsScreen.heads(table.all, shown: table.shown, view, in: desk.size.columns)
    return ColumnsScreen(heads, columns, ListOrder(column: "plan", ascending: true, turns: false)) {
      columns, _, surface, area, desk in
      var list = self
      list.choose(columns)
      list.draw(on: &surface, in: area, desk)
    }
  }

  func lineInFocus(_ desk: Desk, inFull: Bool) -> SeenTable? {
    chosen.map { seen([$0], desk, inFull: inFull) }
  }

  mutating func gather(for use: SeenUse, _ desk: Desk) -> [Effect] {
    use.effects(seen(rows ?? [], desk, inFull: false), desk)
  }

  private func seen(_ rows: [PlanRow], _ desk: Desk, inFull: Bool) -> SeenTable {
    let table = PlansTable(rows, columns, desk)
    let columns = inFull ? table.all : table.shown
    return SeenTable(
      file: KernelWords.plansShort(.fr), title: KernelWords.plans, filter: query.text, heads: columns.map(\.head),
      rows: rows.map { row in columns.map { $0.cell(row) } })
  }
}
