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
    let shown = shown
    return TableView(
      columns: shown.map(\.column), rows: screen.window.visible.map { row($0, shown) },
      focus: screen.window.isEmpty ? nil : screen.window.line, whenEmpty: whenEmpty.map { desk($0) })
  }

  /// Those that are shown, as they were chosen.
  var shown: [ListColumn<BoardRow>] { screen.columns.arranged(all) }

  private func row(_ row: BoardRow, _ shown: [ListColumn<BoardRow>]) -> TableView.Row {
    TableView.Row(shown.map { $0.span(row) }, isMarked: screen.marks[row.mission] != nil)
  }

  // MARK: - What there is

  var all: [ListColumn<BoardRow>] { [number, structure] + usual + more }

  private var number: ListColumn<BoardRow> {
    ListColumn("number", head(.number), sortable(.number, .fixed(numberColumns)), sort: key(.number), isKept: true) {
      $0.mission.text
    }
  }

  private var structure: ListColumn<BoardRow> {
    ListColumn(
      "structure", head(.structure), sortable(.structure, .flexible(minimum: 20), wanted: widest(\.structures)),
      sort: key(.structure), isKept: true
    ) { $0.structures }
  }

  private var usual: [ListColumn<BoardRow>] {
    [
      ListColumn("title", CaseListWords.missionTitle, wide(CaseListWords.missionTitle, 24, isSpare: true, \.title)) {
        $0.title
      },
      ListColumn("stage", head(.stage), sortable(.stage, .fixed(14)), sort: key(.stage)) { [desk] in
        desk($0.stageWords)
      },
      due, state,
      ListColumn(
        "provider", CaseListWords.provider, wide(CaseListWords.provider, 16, priority: 4) { $0.provider ?? "" }
      ) { $0.provider ?? "" },
      amount,
      ListColumn("officer", head(.officer), sortable(.officer, .fixed(14), priority: 3), sort: key(.officer)) {
        [officers, desk] in officers[$0.officer] ?? desk.names.name(of: $0.officer)
      },
    ]
  }

  private var due: ListColumn<BoardRow> {
    ListColumn(
      id: "due", title: head(.due), column: sortable(.due, .fixed(10), priority: 1),
      span: { [desk] in Span($0.due(on: desk.today)?.day.medium(desk.language, on: desk.today) ?? "–") },
      cell: { [desk] in $0.due(on: desk.today).map { .day($0.day) } ?? .empty }, sort: key(.due))
  }

  private var state: ListColumn<BoardRow> {
    ListColumn(
      id: "state", title: CaseListWords.state, column: Column(desk(CaseListWords.state), width: .fixed(14)),
      span: { [desk] in BoardState($0, today: desk.today).span(desk.language) },
      cell: { [desk] in .text(desk(BoardState($0, today: desk.today).words)) })
  }

  private var amount: ListColumn<BoardRow> {
    ListColumn(
      id: "amount", title: head(.amount), column: sortable(.amount, .fixed(10), alignment: .right, priority: 5),
      span: { [desk] in Span($0.amount?.brief(desk.language) ?? "") },
      cell: { $0.amount.map { .euros($0) } ?? .empty }, sort: key(.amount))
  }

  /// Shown where somebody asks for them.
  private var more: [ListColumn<BoardRow>] {
    [
      ListColumn("toDo", CaseListWords.toDo, wide(CaseListWords.toDo, 20, priority: 7, toDo), isUsual: false, toDo),
      ListColumn(
        "kind", CaseListColumnWords.kind, Column(desk(CaseListColumnWords.kind), width: .fixed(12), priority: 8),
        isUsual: false
      ) { [desk] in desk($0.kind.words) },
      ListColumn(
        "days", CaseListColumnWords.days,
        Column(desk(CaseListColumnWords.days), width: .fixed(6), alignment: .right, priority: 8), isUsual: false
      ) { [desk] in $0.days?.asDays(desk.language) ?? "" },
      ListColumn(
        id: "opened", title: head(.opened), column: sortable(.opened, .fixed(10), priority: 8),
        span: { Span($0.openedOn.short) }, cell: { .day($0.openedOn) }, sort: key(.opened), isUsual: false),
      ListColumn(
        "departments", CaseListColumnWords.departments,
        Column(desk(CaseListColumnWords.departments), width: .fixed(8), priority: 8), isUsual: false
      ) { $0.operators },
      ListColumn(
        "plan", CaseListColumnWords.plan, wide(CaseListColumnWords.plan, 10, priority: 8, \.plan.text), isUsual: false
      ) { $0.plan.text },
    ]
  }

  /// What is due next.
  private var toDo: (BoardRow) -> String {
    { [desk] row in row.due(on: desk.today).map { desk($0.words(desk.names)) } ?? "" }
  }

  // MARK: - How wide

  private func head(_ column: BoardOrder.Column) -> Words { CaseListWords.column(column) }
  private func key(_ column: BoardOrder.Column) -> String { column.rawValue }

  private func sortable(
    _ column: BoardOrder.Column, _ width: Column.Width, alignment: Alignment = .left, priority: Int = 0,
    wanted: Int? = nil
  ) -> Column {
    let sort: Column.Sort? = screen.order.column == column ? (screen.order.ascending ? .ascending : .descending) : nil
    return Column(
      desk(CaseListWords.column(column)), width: width, alignment: alignment, priority: priority, sort: sort,
      wanted: wanted)
  }

  private func wide(
    _ title: Words, _ minimum: Int, priority: Int = 0, isSpare: Bool = false, _ text: (BoardRow) -> String
  ) -> Column {
    Column(
      desk(title), width: .flexible(minimum: minimum), priority: priority, wanted: widest(text), isSpare: isSpare)
  }

  /// Of all the rows that were read: a column does not change its width from one line to the next.
  private func widest(_ text: (BoardRow) -> String) -> Int { screen.window.rows.map(text).widest }
}

extension BoardRow {
  /// `5/10 Cadrage`, or the end before term.
  var stageWords: Words {
    guard let name = StageName(rawValue: stage) else { return Words(same: stage) }
    return name.rank == nil ? name.short : name.numbered
  }
}

enum CaseListColumnWords {
  static let kind = Words(fr: "Type", en: "Kind")
  static let days = Words(fr: "Jours", en: "Days")
  static let departments = Words(fr: "Dép.", en: "Dép.")
  static let plan = Words(fr: "Plan", en: "Plan")
}
