import JalonCore
import JalonTerminal
import JalonWording

/// Where the parts of the choice stand, for the size of its body.
struct InvitationsLayout {
  let summary: Area
  let table: Area
  let card: Area
  /// Who is marked; the reason is asked there.
  let foot: Area

  init(_ body: Area) {
    summary = body.top(1)
    foot = body.bottom(1)
    let middle = body.dropTop(1).dropBottom(1)
    card = middle.bottom(min(14, max(5, middle.rows / 2 - 2)))
    table = middle.dropBottom(card.rows)
  }

  var height: Int { max(0, table.rows - TableView.headerRows) }
}

extension InvitationsScreen {
  public func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let layout = InvitationsLayout(area)
    drawSummary(on: &surface, in: layout.summary, desk)
    surface.draw(InvitationsTable(screen: self, desk: desk).view(height: layout.height), in: layout.table)
    drawCard(on: &surface, in: layout.card, desk)
    drawFoot(on: &surface, in: layout.foot, desk)
    if let offer {
      let names = offer.content.map { desk.names.name(of: $0.provider) }.joined(separator: ", ")
      offer.draw(names, on: &surface, in: area, desk)
    }
  }

  private func drawSummary(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let count = desk(InvitationsWords.count(shown.count, of: cards?.count ?? 0))
    let full = count + " \(Glyphs.quiet) " + desk(InvitationsWords.sorted(order))
    let right = GlyphWidth.columns(of: full) + 34 <= area.columns ? full : desk(InvitationsWords.sorted(order))
    let rest = area.dropRight(min(GlyphWidth.columns(of: right) + 2, area.columns * 2 / 3))
    let used = surface.write([Span(" / ", .key), Span(desk(CaseListWords.filterLabel) + " ")], in: rest)
    surface.write(right, in: area.dropLeft(rest.columns).dropRight(1), role: .status, alignment: .right)
    if isFiltering {
      surface.draw(FieldView(query), in: rest.dropLeft(used))
    } else if query.isEmpty {
      surface.write(desk(CaseListWords.noFilter), in: rest.dropLeft(used), role: .faint)
    } else {
      surface.write(query.text, in: rest.dropLeft(used), role: .match)
    }
  }

  private func drawCard(on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard let card = focused, let dossier else { return surface.rule(area) }
    surface.draw(Panel(card.entry.name), in: area)
    let body = Panel.content(of: area).inset(columns: 1)
    let details = InvitationDetails(
      card: card, why: mark(of: card.provider)?.why, names: dossier.names, desk: desk)
    for (index, line) in details.lines.prefix(body.rows).enumerated() {
      surface.write(line, in: body, line: index)
    }
  }

  private func drawFoot(on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard !marks.isEmpty else { return }
    let names = marks.map { desk.names.name(of: $0.provider) }.joined(separator: ", ")
    surface.write(
      [
        Span(" \(Glyphs.marked) \(desk(InvitationsWords.marked(marks.count)))", .marked),
        Span(" — \(names)", .faint),
      ], in: area)
  }
}
