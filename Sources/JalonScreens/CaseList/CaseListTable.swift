import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

/// The columns of the list, and what a mission says in each.
struct CaseListTable {
  private let screen: CaseListScreen
  private let desk: Desk
  private let numberColumns: Int
  /// Of the officers in sight: many rows have one.
  private let officers: [PersonID: String]

  init(screen: CaseListScreen, desk: Desk) {
    self.screen = screen
    self.desk = desk
    numberColumns = min(12, max(6, screen.window.visible.map { GlyphWidth.columns(of: $0.mission.text) }.max() ?? 6))
    let names = desk.names
    officers = screen.window.visible.reduce(into: [:]) { known, row in
      if known[row.officer] == nil { known[row.officer] = names.name(of: row.officer) }
    }
  }

  var view: TableView {
    let whenEmpty = screen.line.isActive ? CaseListWords.emptyFiltered : CaseListWords.empty
    let cells = cells
    return TableView(
      columns: cells.map(\.column), rows: screen.window.visible.map { row($0, cells) },
      focus: screen.window.isEmpty ? nil : screen.window.line, whenEmpty: whenEmpty.map { desk($0) })
  }

  private struct Cell {
    let column: Column
    let span: (BoardRow) -> Span
  }

  private func row(_ row: BoardRow, _ cells: [Cell]) -> TableView.Row {
    TableView.Row(cells.map { $0.span(row) }, isMarked: screen.marks[row.mission] != nil)
  }

  private var cells: [Cell] {
    [
      Cell(column: sortable(.number, .fixed(numberColumns))) { Span($0.mission.text) },
      Cell(column: sortable(.structure, .flexible(minimum: 20))) { Span($0.structures) },
      Cell(column: plain(CaseListWords.missionTitle, .flexible(minimum: 24), priority: 6)) { Span($0.title) },
      Cell(column: sortable(.stage, .fixed(14))) { [desk] in Span(desk($0.stageWords)) },
      Cell(column: sortable(.due, .fixed(10), priority: 1)) { [desk] in
        Span($0.due(on: desk.today)?.day.medium(desk.language, on: desk.today) ?? "–")
      },
      Cell(column: plain(CaseListWords.state, .fixed(14))) { [desk] in
        BoardState($0, today: desk.today).span(desk.language)
      },
      Cell(column: plain(CaseListWords.provider, .flexible(minimum: 16), priority: 4)) { Span($0.provider ?? "") },
      Cell(column: sortable(.amount, .fixed(10), alignment: .right, priority: 5)) { [desk] in
        Span($0.amount?.brief(desk.language) ?? "")
      },
      Cell(column: sortable(.officer, .fixed(14), priority: 3)) { [officers] in
        Span(officers[$0.officer] ?? "")
      },
    ]
  }

  private func sortable(
    _ column: BoardOrder.Column, _ width: Column.Width, alignment: Alignment = .left, priority: Int = 0
  ) -> Column {
    let sort: Column.Sort? = screen.order.column == column ? (screen.order.ascending ? .ascending : .descending) : nil
    return Column(
      desk(CaseListWords.column(column)), width: width, alignment: alignment, priority: priority, sort: sort)
  }

  private func plain(_ title: Words, _ width: Column.Width, priority: Int = 0) -> Column {
    Column(desk(title), width: width, priority: priority)
  }
}

extension BoardRow {
  /// `5/10 Cadrage`, or the end before term.
  var stageWords: Words {
    guard let name = StageName(rawValue: stage) else { return Words(same: stage) }
    return name.rank == nil ? name.short : name.numbered
  }
}
