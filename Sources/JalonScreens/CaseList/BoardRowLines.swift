import JalonCore
import JalonTerminal
import JalonWording

/// What one row of the list knows of its mission, in two lines: no dossier has to be read for it.
struct BoardRowLines {
  let row: BoardRow
  let desk: Desk

  init(_ row: BoardRow, _ desk: Desk) {
    self.row = row
    self.desk = desk
  }

  /// `▲ retard 3 j · jeu. 23/07 · propositions attendues : Cabinet Lise`
  var next: [Span] {
    if row.isDamaged { return [Span("\(Glyphs.refused) " + desk(CaseListWords.damaged), .error)] }
    guard let next = row.due(on: desk.today) else { return [Span(desk(CaseListWords.nothingDue), .faint)] }
    let state = BoardState(due: next.day, today: desk.today)
    let when = " \(Glyphs.quiet) \(next.day.medium(desk.language, on: desk.today)) \(Glyphs.quiet) "
    return [state.span(desk.language), Span(when), Span(desk(next.words(desk.names)))]
  }

  /// `Collective · Mise en place du groupement · C. Roux · Cabinet Lise · 7 200 €`
  var about: [Span] {
    if row.isDamaged { return [Span(row.title)] }
    let parts = [
      desk(row.kind.words).capitalisedFirst, row.title, desk.names.name(of: row.officer), row.provider,
      row.amount?.brief(desk.language),
      row.days?.asDays(desk.language),
    ]
    return [Span(parts.compactMap(\.self).joined(separator: " \(Glyphs.quiet) "))]
  }
}
