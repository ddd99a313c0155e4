import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

extension DirectoryScreen: ShowsTable {
  func table(_ desk: Desk, _ window: RowWindow<DirectoryRow>? = nil) -> DirectoryTable {
    DirectoryTable(screen: self, window: window ?? self.window, desk: desk)
  }

  /// The same list with its columns chosen anew, drawn beneath the choice.
  func columnsScreen(_ desk: Desk) -> ColumnsScreen {
    let table = table(desk)
    let heads = ColumnsScreen.heads(table.all, shown: table.shown, table.view, in: desk.size.columns)
    return ColumnsScreen(heads, columns, ListOrder(column: order.rawValue, ascending: true, turns: false)) {
      columns, order, surface, area, desk in
      var list = self
      list.choose(columns, DirectoryOrder(rawValue: order.column) ?? list.order)
      list.draw(on: &surface, in: area, desk)
    }
  }

  func lineInFocus(_ desk: Desk, inFull: Bool) -> SeenTable? {
    let table = table(desk)
    return window.focused.map { seen([$0], inFull ? table.all : table.shown) }
  }

  func take(_ rows: [DirectoryRow], for use: SeenUse, _ desk: Desk) -> [Effect] {
    use.effects(seen(rows, table(desk).shown), desk)
  }

  private func seen(_ rows: [DirectoryRow], _ columns: [ListColumn<DirectoryRow>]) -> SeenTable {
    SeenTable(
      file: kind.several(.fr), title: kind.several, filter: query.text, heads: columns.map(\.head),
      rows: rows.map { row in columns.map { $0.cell(row) } })
  }
}
