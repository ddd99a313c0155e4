import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

extension CaseListScreen: ShowsTable {
  func table(_ desk: Desk) -> CaseListTable { CaseListTable(screen: self, desk: desk) }

  /// The same list with its columns chosen anew, drawn beneath the choice.
  func columnsScreen(_ desk: Desk) -> ColumnsScreen {
    let table = table(desk)
    let layout = CaseListLayout(
      CaseListLayout.body(of: desk.size), hasMarks: !marks.isEmpty, wanted: table.view.wanted, panes: desk.panes)
    let heads = ColumnsScreen.heads(table.all, shown: table.shown, table.view, in: layout.table.columns)
    return ColumnsScreen(heads, columns, ListOrder(column: order.column.rawValue, ascending: order.ascending)) {
      columns, order, surface, area, desk in
      var list = self
      list.columns = columns
      list.order = BoardOrder(order) ?? list.order
      list.draw(on: &surface, in: area, desk)
    }
  }

  func lineInFocus(_ desk: Desk, inFull: Bool) -> SeenTable? {
    let table = table(desk)
    return window.focused.map { seen([$0], inFull ? table.all : table.shown, desk) }
  }

  mutating func gather(for use: SeenUse, _ desk: Desk) -> [Effect] {
    let all = request(.first, desk, limit: SeenUse.mostLines)
    gathering = (use, all)
    return [.page(all)]
  }

  mutating func take(_ rows: [BoardRow], for use: SeenUse, _ desk: Desk) -> [Effect] {
    gathering = nil
    return use.effects(seen(rows, table(desk).shown, desk), desk)
  }

  private func seen(_ rows: [BoardRow], _ columns: [ListColumn<BoardRow>], _ desk: Desk) -> SeenTable {
    SeenTable(
      file: "missions", title: CaseListWords.title, filter: line.editor.text, heads: columns.map(\.head),
      rows: rows.map { row in columns.map { $0.cell(row) } })
  }
}
