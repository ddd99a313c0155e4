import JalonCore
import JalonFigures
import JalonTerminal
import JalonWording

extension MoneyScreen {
  public func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    drawPeriod(beside: desk(MoneyScreenWords.by(view)), on: &surface, in: area.top(1), desk)
    guard let table, let office else {
      surface.draw(Paragraph(desk(FiguresWords.reading), role: .faint), in: area.dropTop(2).inset(columns: 2, rows: 0))
      return
    }
    let foot = foot(desk, columns: area.columns - 2)
    let body = area.dropTop(1).dropBottom(foot.count + 2)
    drawTable(table, office, on: &surface, in: body, desk)
    surface.rule(area.bottom(foot.count + 1).top(1))
    surface.draw(Paragraph(foot, role: .status), in: area.bottom(foot.count).dropLeft(1))
  }

  private func drawTable(
    _ table: MoneyTable, _ office: OfficeFacts, on surface: inout Surface, in area: Area, _ desk: Desk
  ) {
    let lines = table.rows.isEmpty ? [] : table.rows + [table.total]
    let height = max(1, area.rows - TableView.headerRows)
    let shown = Scroll().following(focus, count: lines.count, height: height).visible(
      count: lines.count, height: height)
    let width = desk.size.columns < 100 ? 11 : 15
    let columns =
      [Column(desk(view.words).capitalisedFirst, width: .flexible(minimum: 14), wanted: widest(table, office, desk))]
      + table.columns.enumerated().map { place, measure in
        Column(
          desk(MoneyWords.head(measure)), width: .fixed(width), alignment: .right,
          priority: MoneyScreen.priorities[place])
      }
    let rows = shown.map { index in
      TableView.Row(cells(lines[index], table, office, isTotal: index == table.rows.count, desk))
    }
    surface.draw(
      TableView(
        columns: columns, rows: rows, focus: table.rows.isEmpty ? nil : focus - shown.lowerBound,
        whenEmpty: [desk(MoneyScreenWords.nothing)]), in: area)
  }

  /// Of all the lines: the column does not change its width from one to the next.
  private func widest(_ table: MoneyTable, _ office: OfficeFacts, _ desk: Desk) -> Int? {
    table.rows.map { GlyphWidth.columns(of: cells($0, table, office, isTotal: false, desk)[0].text) }.max()
  }

  /// On a narrow screen what was invoiced goes first.
  private static let priorities = [0, 3, 2, 0, 1]

  private func cells(
    _ row: MoneyTable.Row, _ table: MoneyTable, _ office: OfficeFacts, isTotal: Bool, _ desk: Desk
  ) -> [Span] {
    let role: Role = isTotal ? .heading : .text
    let name = isTotal ? desk(MoneyWords.total) : desk(table.name(of: row, in: office, desk.names))
    let code = view == .mission && !isTotal ? row.code.map { "\($0) " } ?? "" : ""
    return [Span(code + name, role)]
      + row.amounts.map { amount in
        guard let amount else { return Span(desk(MoneyScreenWords.unknown), .faint) }
        return Span(amount == 0 ? "–" : Euros(cents: amount).brief(desk.language), amount == 0 ? .faint : role)
      }
  }

  /// How its columns are counted.
  private func foot(_ desk: Desk, columns: Int) -> [String] {
    let indicator: Indicator = view.isOfGrants ? .objectives : .money
    let definition = WordWrap.lines(of: desk(indicator.definition), columns: max(10, columns))
    return Array(definition.prefix(max(2, desk.size.rows / 5)))
  }
}

extension MoneyScreen {
  public static let keymap: [Binding<MoneyScreen>] =
    Binding.lineMoves("money") { state, key, desk in state.move(key, desk) } + [
      Binding(
        "money.open", [.enter, .right, .character("l")], MoneyScreenWords.open, short: MoneyScreenWords.openShort,
        priority: 8, disabled: { state, _ in state.row == nil ? FiguresWords.noRow : nil }
      ) { state, desk in state.open(desk) },
      Binding(
        "money.card", [.character("f")], MoneyScreenWords.card, short: MoneyScreenWords.cardShort,
        disabled: { state, _ in state.view == .grant && state.row != nil ? nil : MoneyScreenWords.noGrant }
      ) { state, _ in state.openCard() },
      Binding(
        "money.new", [.character("n")], DirectoryCommand.Kind.registerGrant.title,
        short: DirectoryCommand.Kind.registerGrant.short, priority: 3
      ) { _, desk in [.push(Forms.screen(for: .directory(.registerGrant), desk: desk))] }.writing,
      Binding(
        "money.nextView", [.tab], FiguresWords.nextBreakdown, short: FiguresWords.breakdownShort, .see, priority: 7
      ) { state, desk in state.turn(1, desk) },
      Binding("money.formerView", [.backTab], FiguresWords.formerBreakdown, .see) { state, desk in
        state.turn(-1, desk)
      },
    ] + Binding.periods("money")
}

enum MoneyScreenWords {
  static let title = Words(fr: "Argent", en: "Money")
  static let go = Words(fr: "Argent d'une période", en: "Money of a period")
  static let open = Words(fr: "La mission, ou celles de la ligne", en: "The mission, or those of the line")
  static let openShort = Words(fr: "Missions", en: "Missions")
  static let card = Words(fr: "La fiche de la convention de financement", en: "The card of the funding agreement")
  static let cardShort = Words(fr: "Fiche", en: "Card")
  static let noGrant = Words(fr: "Aucune convention n'est choisie", en: "No agreement is chosen")
  static let unknown = Words(fr: "inconnu", en: "unknown")
  static let nothing = Words(fr: "Pas d'argent sur cette période.", en: "No money in this period.")

  static func by(_ view: MoneyTable.View) -> Words { Words(fr: "par \(view.words)", en: "by \(view.words)") }
}
