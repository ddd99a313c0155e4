import JalonCore
import JalonFigures
import JalonTerminal
import JalonWording

/// The list behind a figure: missions, structures, providers or plans, each with what it adds.
public struct FigureListScreen: Screen {
  public static let name = "figureList"

  struct Line: Sendable {
    let subject: FigureSubject
    let name: String
    let amount: Int?
    let day: Day

    init(_ line: FigureLine, in office: OfficeFacts, _ names: Names) {
      (subject, amount, day) = (line.subject, line.amount, line.day)
      name = line.subject.name(in: office, names)
    }
  }

  let heading: Words
  let period: Period
  let kind: Measure.Kind
  let lines: [Line]
  private(set) var focus = 0

  init(title: Words, period: Period, kind: Measure.Kind, lines: [Line]) {
    (heading, self.period, self.kind, self.lines) = (title, period, kind, lines)
  }

  public func title(_ desk: Desk) -> String { desk(heading) }

  public static let keymap: [Binding<FigureListScreen>] =
    Binding.lineMoves("figureList") { state, key, desk in
      state.focus =
        Scroll.moved(state.focus, by: key, count: state.lines.count, page: max(2, desk.size.rows - 8)) ?? state.focus
      return []
    } + [
      Binding(
        "figureList.open", [.enter, .right, .character("l")], FiguresWords.openLine, short: FiguresWords.openLine,
        priority: 8, disabled: { state, _ in state.lines.isEmpty ? FiguresWords.nothingBehind : nil }
      ) { state, _ in state.lines.indices.contains(state.focus) ? [.push(state.lines[state.focus].subject.screen)] : []
      }
    ] + lineKeys("figureList") + tableKeys("figureList")

  public func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    surface.write(
      [
        Span(" \(period.figureText) ", .accent),
        Span("\(Glyphs.quiet) \(desk(FiguresWords.counted(lines.count)))", .status),
      ], in: area.top(1))
    let table = area.dropTop(1)
    let height = max(1, table.rows - TableView.headerRows)
    let shown = Scroll().following(focus, count: lines.count, height: height).visible(
      count: lines.count, height: height)
    let tellsAmounts = lines.contains { $0.amount != nil }
    let columns =
      [
        Column(
          desk(FiguresWords.name), width: .flexible(minimum: 20),
          wanted: lines.map { GlyphWidth.columns(of: $0.name) }.max()),
        Column(desk(FiguresWords.subject), width: .fixed(24), priority: 2),
      ] + (tellsAmounts ? [Column(desk(FiguresWords.counts), width: .fixed(12), alignment: .right)] : [])
      + [Column(desk(FiguresWords.day), width: .fixed(10), priority: 1)]
    let rows = shown.map { TableView.Row(cells(lines[$0], tellsAmounts, desk)) }
    surface.draw(TableView(columns: columns, rows: rows, focus: focus - shown.lowerBound), in: table)
  }

  private func cells(_ line: Line, _ tellsAmounts: Bool, _ desk: Desk) -> [Span] {
    let amount = line.amount.map { kind.written($0, desk.language) } ?? ""
    return [Span(line.name), Span(line.subject.code, .faint)] + (tellsAmounts ? [Span(amount)] : [])
      + [Span(line.day.short, .faint)]
  }
}

extension FigureSubject {
  /// Its sheet or its card.
  fileprivate var screen: any Screen {
    switch self {
    case .mission(let id): MissionSheetScreen(id)
    case .structure(let id): CardScreen(Party.structure(id).key)
    case .provider(let id): CardScreen(Party.provider(id).key)
    case .plan(let id): PlanSheetScreen(id)
    case .grant(let id), .objective(let id, _, _): CardScreen(DirectoryEntry.Key(.grant, id.text))
    }
  }
}
