import JalonTerminal
import JalonWording

extension ImportScreen {
  public func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    switch mode {
    case .choosing, .reading: drawChoice(on: &surface, in: area.inset(columns: 2, rows: 1), desk)
    case .showing, .column, .reason, .recording: drawPreview(on: &surface, in: area, desk)
    }
  }

  private func drawChoice(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let kinds = IntakeAsk.Kind.allCases.map { "(\($0 == ask.kind ? "•" : " ")) \(desk($0.words))" }
    let label = 12
    surface.write(desk(ImportWords.kind), in: area.top(1), role: .faint)
    surface.write(kinds.joined(separator: "  "), in: area.top(1).dropLeft(label), role: .text)
    surface.write(desk(ImportWords.file), in: area.dropTop(2).top(1), role: .faint)
    surface.draw(FieldView(path, isFocused: mode == .choosing), in: area.dropTop(2).top(1).dropLeft(label))
    let said = mode == .reading ? [desk(ImportWords.reading)] : [desk(ImportWords.howTo)]
    let fault = preview?.fault.map { [desk($0)] } ?? []
    surface.draw(Paragraph(said + fault, role: .faint), in: area.dropTop(4))
    if mode == .reading { surface.cursor = area.origin }
  }

  private func drawPreview(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let foot = mode == .column || mode == .reason ? 2 : 0
    let panes = LineSheet.panes(of: area.dropBottom(foot))
    let rows = sheetRows(desk)
    surface.draw(LineSheet(rows: rows, focus: focusedRow), in: panes.lines)
    if panes.lines.rows == area.rows - foot {
      surface.verticalRule(area.dropBottom(foot).dropLeft(panes.lines.columns))
    }
    let texts = line.map { $0.texts.map { desk($0) } } ?? preview?.columns.map { desk($0) } ?? []
    let title = desk(line == nil ? ImportWords.columns : ImportWords.details)
    surface.draw(LineDetails(title: title, texts: texts, door: nil), in: panes.details)
    if lines.isEmpty { surface.cursor = area.origin }
    guard foot > 0 else { return }
    surface.write(
      desk(mode == .column ? ImportWords.whyColumn : ImportWords.whyReason), in: area.bottom(2).top(1), role: .heading)
    surface.draw(FieldView(typed, isFocused: true), in: area.bottom(1))
  }

  /// The tally, then each line that is to be looked at.
  private func sheetRows(_ desk: Desk) -> [LineSheet.Row] {
    let head = LineSheet.Row(spans: [Span(desk(preview?.tally ?? .nothing))], isHeading: true)
    return [head]
      + lines.map { line in
        let role: Role =
          switch line.state {
          case .doubt: .caution
          case .refused: .error
          case .skipped, .same: .faint
          case .create, .change: .text
          }
        let told = line.texts.first.map { desk($0) } ?? line.name
        return LineSheet.Row(
          spans: [Span(String(line.number).padded(6), .faint), Span(told, role)],
          note: Span(desk(ImportWords.state(line.state)), role))
      }
  }
}
