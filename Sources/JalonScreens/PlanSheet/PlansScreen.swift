import JalonCore
import JalonTerminal
import JalonWording

/// The plans, by number; typing narrows, Enter opens.
public struct PlansScreen: Screen {
  public static let name = "plans"

  private(set) var query = LineEditor()
  /// `nil` until they have been read.
  private(set) var rows: [PlanRow]?
  private var focus = 0
  /// `nil` until what is remembered was asked for, where no view says otherwise.
  private var chosenColumns: ColumnChoice?

  public init() {}

  /// As a view has it.
  mutating func begin(query: String, columns: ColumnChoice) {
    (self.query, chosenColumns) = (LineEditor(query), columns)
  }

  private static let memory = "plans.columns"
  var columns: ColumnChoice { chosenColumns ?? ColumnChoice() }
  mutating func choose(_ columns: ColumnChoice) { chosenColumns = columns }

  public var isTyping: Bool { true }
  public var entersOnClick: Bool { true }
  public func title(_ desk: Desk) -> String { desk(KernelWords.plans) }

  public static let keymap: [Binding<PlansScreen>] =
    [
      Binding("plans.open", [.enter], PlansWords.open, short: PlansWords.openShort, priority: 8, disabled: needsRow) {
        state, _ in state.chosen.map { [.push(PlanSheetScreen($0.plan))] } ?? []
      },
      Binding("plans.new", [.control("n")], PlansWords.new, short: PlansWords.newShort, priority: 7) { _, desk in
        [.push(Forms.screen(for: .plan(.openPlan), desk: desk))]
      }.writing,
      Binding("plans.columns", [], ColumnsWords.open, .see) { state, desk in [.push(state.columnsScreen(desk))] },
    ] + lineKeys("plans", whole: [], copy: []) + tableKeys("plans", copy: [], export: [])

  private static func needsRow(_ state: PlansScreen, _ desk: Desk) -> Words? {
    state.chosen == nil ? PlansWords.noRow : nil
  }

  var chosen: PlanRow? { rows.flatMap { $0.indices.contains(focus) ? $0[focus] : nil } }
  private var question: Effect { .plans(matching: query.text.folded) }

  public mutating func appear(_ desk: Desk) -> [Effect] {
    chosenColumns = chosenColumns ?? ColumnChoice(desk.kept[PlansScreen.memory] ?? "")
    return [question]
  }

  public mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? {
    if case .paste(let text) = input {
      query.paste(text)
      return [question]
    }
    guard case .key(let key) = input else { return nil }
    if case .character = key {
    } else if let moved = Scroll.moved(focus, by: key, count: rows?.count ?? 0, page: 10) {
      focus = moved
      return []
    }
    return query.handle(key) ? [question] : nil
  }

  public mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    if case .chosen(.columns(let columns, _)) = answer {
      choose(columns)
      return [.remember([PlansScreen.memory: columns.kept])]
    }
    guard case .plans(let plans) = answer else { return [] }
    rows = plans
    focus = min(focus, max(0, plans.count - 1))
    return []
  }

  public func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let list = area.dropTop(2)
    let rows = rows ?? []
    let table = PlansTable(rows, columns, desk)
    let height = max(0, list.rows - TableView.headerRows)
    let sight = Scroll().following(focus, count: rows.count, height: height).visible(count: rows.count, height: height)
    let lines = rows[sight].map { row in TableView.Row(table.shown.map { $0.span(row) }) }
    surface.draw(
      TableView(
        columns: table.shown.map(\.column), rows: lines, focus: rows.isEmpty ? nil : focus - sight.lowerBound,
        whenEmpty: self.rows?.isEmpty == true ? [desk(PlansWords.none)] : []), in: list)
    surface.draw(
      FieldView(query, placeholder: desk(PlansWords.typeAName), isFocused: rows.isEmpty),
      in: area.top(1).dropLeft(1))
  }
}

/// What there is to say of a plan, as it stands by itself or as a person chose it.
struct PlansTable {
  let all: [ListColumn<PlanRow>]
  let shown: [ListColumn<PlanRow>]

  init(_ rows: [PlanRow], _ choice: ColumnChoice, _ desk: Desk) {
    let flexible = { (title: Words, minimum: Int, priority: Int, text: (PlanRow) -> String) in
      Column(desk(title), width: .flexible(minimum: minimum), priority: priority, wanted: rows.map(text).widest)
    }
    let number = min(24, max(8, rows.map(\.plan.text).widest))
    all = [
      ListColumn(
        "plan", CaseListColumnWords.plan, Column(desk(CaseListColumnWords.plan), width: .fixed(number)),
        sort: "plan", isKept: true
      ) { $0.plan.text },
      ListColumn(
        "title", CaseListWords.missionTitle, flexible(CaseListWords.missionTitle, 20, 0, \.title), isKept: true
      ) { $0.isDamaged ? "\(Glyphs.refused) \($0.title)" : $0.title },
      ListColumn(
        "structures", CaseListWords.column(.structure),
        flexible(CaseListWords.column(.structure), 16, 1, \.structures)
      ) { $0.structures },
      ListColumn(
        "departments", CaseListColumnWords.departments,
        Column(desk(CaseListColumnWords.departments), width: .fixed(8), priority: 2)
      ) { $0.operators },
      ListColumn(
        id: "opened", title: PlansWords.opened, column: Column(desk(PlansWords.opened), width: .fixed(10), priority: 3),
        span: { Span($0.openedOn.short) }, cell: { .day($0.openedOn) }, isUsual: false),
      ListColumn(
        "state", CaseListWords.state, Column(desk(CaseListWords.state), width: .fixed(8), priority: 3), isUsual: false
      ) { desk($0.ended ? PlansWords.closed : PlansWords.underWay) },
    ]
    shown = choice.arranged(all)
  }
}

enum PlansWords {
  static let open = Words(fr: "Ouvrir le plan", en: "Open the plan")
  static let openShort = Words(fr: "Ouvrir", en: "Open")
  static let new = Words(fr: "Nouveau plan d'accompagnement", en: "New support plan")
  static let newShort = Words(fr: "Nouveau", en: "New")
  static let noRow = Words(fr: "Aucun plan n'est choisi", en: "No plan is chosen")
  static let none = Words(fr: "Aucun plan. Ctrl-N en ouvre un.", en: "No plan. Ctrl-N opens one.")
  static let opened = Words(fr: "Ouvert le", en: "Opened")
  static let closed = Words(fr: "clos", en: "closed")
  static let underWay = Words(fr: "en cours", en: "open")
  static let typeAName = Words(fr: "quelques lettres du nom…", en: "a few letters of the name…")
}
