import JalonCore
import JalonFigures
import JalonTerminal
import JalonWording

extension FiguresScreen {
  public func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    drawHead(on: &surface, in: area.top(1), desk)
    guard office != nil else {
      surface.draw(Paragraph(desk(FiguresWords.reading), role: .faint), in: area.dropTop(2).inset(columns: 2, rows: 0))
      return
    }
    let foot = foot(desk, columns: area.columns - 2)
    let table = area.dropTop(1).dropBottom(foot.count + 1)
    drawTable(on: &surface, in: table, desk)
    surface.rule(area.bottom(foot.count + 1).top(1))
    surface.draw(Paragraph(foot, role: .status), in: area.bottom(foot.count).dropLeft(1))
  }

  /// ` 2026 au 2 déc. · par opérateur           à côté : 2025`
  private func drawHead(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let by = breakdown.map { desk(FiguresWords.by($0)) } ?? desk(FiguresWords.whole)
    let used = drawPeriod(beside: by, on: &surface, in: area, desk)
    let beside = isCompared ? former.map { desk(FiguresWords.beside($0)) } ?? "" : ""
    surface.write(beside, in: area.dropLeft(used + 1).dropRight(1), role: .faint, alignment: .right)
  }

  private func drawTable(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let height = max(1, area.rows - TableView.headerRows)
    let place = rows.firstIndex { $0.id == focus } ?? 0
    let shown = Scroll().following(place, count: rows.count, height: height).visible(count: rows.count, height: height)
    let width = max(4, area.columns / 4)
    let columns =
      [
        Column(
          desk(FiguresWords.figure), width: .flexible(minimum: 26),
          wanted: rows.map { GlyphWidth.columns(of: title(of: $0, desk)) }.max()),
        Column(period?.figureText ?? "", width: .fixed(12), alignment: .right),
      ] + (isCompared ? [Column(former?.figureText ?? "", width: .fixed(12), alignment: .right, priority: 1)] : [])
      + [Column("", width: .fixed(width), priority: 3)]
    surface.draw(
      TableView(
        columns: columns, rows: shown.map { TableView.Row(cells(rows[$0], width, desk)) },
        focus: place - shown.lowerBound),
      in: area)
  }

  private func cells(_ row: FigureRow, _ width: Int, _ desk: Desk) -> [Span] {
    let title = Span(title(of: row, desk), row.isHeading ? .heading : .text)
    let bar = row.bar.map { BarChart.blocks(share: $0, columns: width) } ?? ""
    return [title, span(row.value, row, desk)] + (isCompared ? [span(row.former, row, desk, .faint)] : [])
      + [Span(bar, .bar)]
  }

  private func title(of row: FigureRow, _ desk: Desk) -> String {
    (row.isHeading ? "" : row.part == nil ? "  " : "      ") + desk(row.title)
  }

  private func span(_ value: FigureValue?, _ row: FigureRow, _ desk: Desk, _ role: Role = .text) -> Span {
    guard let value, let measure = row.measure else { return Span("") }
    return Span(desk(value.short(measure.kind)), value.number == nil ? .faint : role)
  }

  /// What the figure in focus says more, and how it is counted.
  private func foot(_ desk: Desk, columns: Int) -> [String] {
    guard let row, let measure = row.measure else { return [] }
    let reason = row.value.flatMap { $0.number == nil ? $0.words(measure.kind) : nil }
    let first = ([reason].compactMap(\.self) + row.notes).map { desk($0) }.joined(separator: " \(Glyphs.quiet) ")
    let definition = WordWrap.lines(of: desk(row.indicator.definition), columns: max(10, columns))
    let most = max(2, desk.size.rows / 4)
    return (first.isEmpty ? [] : [first]) + definition.prefix(most)
  }
}

extension FiguresScreen {
  public static let keymap: [Binding<FiguresScreen>] =
    Binding.lineMoves("figures") { state, key, desk in state.move(key, desk) } + [
      Binding(
        "figures.open", [.enter, .right, .character("l")], FiguresWords.open, short: FiguresWords.openShort,
        priority: 8,
        disabled: { state, _ in state.row?.measure == nil ? FiguresWords.noRow : nil }
      ) { state, desk in state.openList(desk) },
      Binding(
        "figures.nextBreakdown", [.tab], FiguresWords.nextBreakdown, short: FiguresWords.breakdownShort, .see,
        priority: 7
      ) { state, desk in state.turn(1, desk) },
      Binding("figures.formerBreakdown", [.backTab], FiguresWords.formerBreakdown, .see) { state, desk in
        state.turn(-1, desk)
      },
    ] + Binding.periods("figures") + [
      Binding(
        "figures.compare", [.character("c")], FiguresWords.compare, short: FiguresWords.compareShort, .see, priority: 5
      ) { state, desk in state.compare(desk) },
      Binding(
        "figures.beside", [.character("C")], FiguresWords.chooseBeside, short: FiguresWords.besideShort, .see,
        priority: 2
      ) { state, _ in state.ask(beside: true) },
    ] + lineKeys("figures") + tableKeys("figures")
}

enum FiguresWords {
  static let title = Words(fr: "Chiffres", en: "Figures")
  static let go = Words(fr: "Chiffres d'une période", en: "Figures of a period")
  static let figure = Words(fr: "Chiffre", en: "Figure")
  static let reading = Words(fr: "Lecture des journaux…", en: "Reading the journals…")
  static let whole = Words(fr: "ensemble", en: "in all")
  static let open = Words(fr: "La liste derrière le chiffre", en: "The list behind the figure")
  static let openShort = Words(fr: "Liste", en: "List")
  static let noRow = Words(fr: "Aucun chiffre n'est choisi", en: "No figure is chosen")
  static let nothingBehind = Words(fr: "Rien derrière ce chiffre.", en: "Nothing behind this figure.")
  static let nextBreakdown = Words(fr: "Ventiler autrement", en: "Break down otherwise")
  static let formerBreakdown = Words(fr: "Ventilation précédente", en: "Former breakdown")
  static let breakdownShort = Words(fr: "Ventiler", en: "Break down")
  static let period = Words(fr: "Période", en: "Period")
  static let choosePeriod = Words(fr: "Choisir la période", en: "Choose the period")
  static let periodHint = "2026, 2010..2012, 2026-01-01..2026-06-30"
  static let periodHelp = Words(
    fr: "Une année, des années, un mois ou deux jours : 2026, 2010..2012, 2026-03, 2026-01-01..2026-06-30",
    en: "A year, years, a month or two days: 2026, 2010..2012, 2026-03, 2026-01-01..2026-06-30")
  static let before = Words(fr: "Période précédente", en: "Period before")
  static let beforeShort = Words(fr: "Précédente", en: "Before")
  static let after = Words(fr: "Période suivante", en: "Next period")
  static let compare = Words(fr: "La période précédente à côté", en: "The period before beside it")
  static let compareShort = Words(fr: "Comparer", en: "Compare")
  static let chooseBeside = Words(fr: "Une autre période à côté", en: "Another period beside it")
  static let besideShort = Words(fr: "À côté", en: "Beside")
  static let listTitle = Words(fr: "Liste derrière un chiffre", en: "List behind a figure")
  static let subject = Words(fr: "Code", en: "Code")
  static let name = Words(fr: "Nom", en: "Name")
  static let day = Words(fr: "Jour", en: "Day")
  static let counts = Words(fr: "Compte", en: "Counts")
  static let openLine = Words(fr: "Ouvrir", en: "Open")

  static func by(_ breakdown: Breakdown) -> Words {
    Words(fr: "par \(breakdown.words)", en: "by \(breakdown.words)")
  }

  static func beside(_ former: Period) -> Words {
    Words(fr: "à côté : \(former.figureText)", en: "beside: \(former.figureText)")
  }

  static func counted(_ lines: Int) -> Words {
    Words(fr: "\(lines, "ligne", "lignes")", en: "\(lines, "line", "lines")")
  }
}
