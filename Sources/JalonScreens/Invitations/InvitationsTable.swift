import JalonCore
import JalonTerminal
import JalonWording

/// The columns of the choice of providers, and what each provider says in them.
struct InvitationsTable {
  let screen: InvitationsScreen
  let desk: Desk

  func view(height: Int) -> TableView {
    let place = screen.place ?? 0
    let range = Scroll().following(place, count: screen.shown.count, height: height)
      .visible(count: screen.shown.count, height: height)
    let empty = screen.cards?.isEmpty == true ? InvitationsWords.empty : InvitationsWords.none
    return TableView(
      columns: cells.map(\.column), rows: screen.shown[range].map(row),
      focus: screen.shown.isEmpty ? nil : place - range.lowerBound,
      whenEmpty: [desk(screen.cards == nil ? InvitationsWords.reading : empty)])
  }

  private struct Cell {
    let column: Column
    let span: (InvitationCard) -> Span
  }

  private func row(_ card: InvitationCard) -> TableView.Row {
    TableView.Row(cells.map { $0.span(card) }, isMarked: screen.mark(of: card.provider) != nil)
  }

  private var cells: [Cell] {
    [
      Cell(column: column(InvitationsWords.name, .flexible(minimum: 19), by: .name)) { Span($0.entry.name) },
      Cell(column: column(InvitationsWords.matches, .flexible(minimum: 14), by: .fit, priority: 6)) {
        Span($0.matches.joined(separator: ", "), .match)
      },
      Cell(column: column(InvitationsWords.sectors, .flexible(minimum: 10), priority: 8)) {
        Span($0.entry.act.details.sectors?.joined(separator: ", ") ?? "")
      },
      Cell(column: column(InvitationsWords.departments, .fixed(11), priority: 5)) {
        Span($0.entry.act.departments.joined(separator: "·"), $0.isNear ? .text : .faint)
      },
      Cell(column: column(InvitationsWords.lastInvited, .fixed(10), by: .leastInvited, priority: 1)) {
        Span($0.record.lastInvited?.short ?? "–")
      },
      Cell(column: column(InvitationsWords.lastRetained, .fixed(10), priority: 7)) {
        Span($0.record.lastRetained?.short ?? "–")
      },
      Cell(column: column(InvitationsWords.results, .fixed(15), by: .results)) { [desk] in
        Span(desk($0.record.results), $0.record.surveyCount == 0 ? .faint : .text)
      },
      Cell(column: column(InvitationsWords.load, .fixed(10), by: .load, priority: 4)) { [desk] in
        Span(desk($0.record.load))
      },
      Cell(column: column(InvitationsWords.state, .fixed(10))) { [desk] in $0.note(desk) },
    ]
  }

  private func column(
    _ title: Words, _ width: Column.Width, by order: InvitationOrder? = nil, priority: Int = 0
  ) -> Column {
    let sort: Column.Sort? = order == screen.order ? (order == .results ? .descending : .ascending) : nil
    return Column(desk(title), width: width, priority: priority, sort: sort)
  }
}

extension InvitationCard {
  /// The first thing to mind about it, as a sign and a word; the others stand below the table.
  fileprivate func note(_ desk: Desk) -> Span {
    if isInvited { return Span("\(Glyphs.marked) \(desk(InvitationsWords.invited))", .done) }
    if !entry.isActive { return Span("\(Glyphs.paused) \(desk(InvitationsWords.inactive))", .paused) }
    if !cautions.isEmpty { return Span("\(Glyphs.late) \(desk(InvitationsWords.always))", .caution) }
    guard !record.interests.isEmpty else { return Span("") }
    let isNamed = record.interests.contains { $0.interest.isNamed }
    return Span("\(Glyphs.late) \(desk(isNamed ? InvitationsWords.link : InvitationsWords.linkDoubtful))", .caution)
  }
}
