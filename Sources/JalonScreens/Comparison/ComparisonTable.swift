import JalonCore
import JalonTerminal
import JalonWording

/// The marks that the reader may see, as a table to draw: nothing here knows of a sheet that is still sealed.
struct ComparisonTable {
  let grid: EvaluationGrid
  let proposals: [ReceiveProposal]
  let names: Names
  let language: Language
  /// The sheet in hand while sheets are sealed.
  let sheet: Seat?
  /// Once the sheets are open.
  let concertation: Concerting?
  let selection: Selection?
  let robustness: Robustness?
  let marks: Marks

  init?(_ screen: ComparisonScreen, _ desk: Desk) {
    guard let evaluation = screen.evaluation else { return nil }
    grid = evaluation.grid
    proposals = evaluation.admitted
    names = screen.names(desk)
    language = desk.language
    concertation = screen.concertation
    (selection, robustness) = (screen.outcome?.selection, screen.outcome?.robustness)
    if case .sheet(let seat, _) = screen.phase { sheet = seat } else { sheet = nil }
    marks = selection?.marks ?? sheet.map(evaluation.marks(of:)) ?? Marks()
  }

  /// A, B, C… for columns; the name stands in the head of the table.
  static func letter(_ place: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return letters.indices.contains(place) ? String(letters[place]) : "\(place + 1)"
  }

  /// `A Cabinet Lise`, or the letter alone where it stands for the name.
  static func label(_ place: Int, _ name: String) -> String {
    letter(place) == name ? name : "\(letter(place)) \(name)"
  }

  func letter(of provider: ProviderID) -> String {
    ComparisonTable.letter(proposals.firstIndex { $0.provider == provider } ?? 0)
  }

  /// What the longest cell takes, with the signs of the focus.
  var widest: Int {
    let marks = (concertation?.evaluation.markingSeats.count ?? 0) * 4 + 10
    return max(marks, proposals.map { names.name(of: $0.provider).count + 5 }.max() ?? 0)
  }

  /// Amount and days, or the amount alone where both do not fit.
  func offer(_ proposal: ReceiveProposal, columns: Int) -> String {
    let amount = proposal.amount.brief(language)
    let whole = "\(amount) \(Glyphs.quiet) \(proposal.days.asDays(language))"
    return whole.count <= columns ? whole : amount
  }

  // MARK: One cell

  func spans(_ cell: GridCell, columns: Int) -> [Span] {
    if grid.computes(cell.criterion) { return [Span(written(marks[cell.provider, cell.criterion]), .faint)] }
    guard let concertation else { return sheetSpans(cell) }
    let given = seatMarks(cell, concertation, columns: columns)
    let own = given + String(repeating: " ", count: max(0, columns - 8 - given.count))
    guard let settled = marks[cell.provider, cell.criterion] else {
      return [Span(own + "  ", .faint), Span("?", .caution)] + gapSign(cell, concertation)
    }
    return [Span(own + "  ", .faint), Span(written(settled))] + gapSign(cell, concertation)
  }

  private func sheetSpans(_ cell: GridCell) -> [Span] {
    guard let act = sheet?.marks[cell] else { return [Span(Glyphs.quiet, .faint)] }
    return [Span(written(act.mark)), Span(act.comment == nil ? "" : " +", .faint)]
  }

  /// `4·3,5·4`, or from the lowest to the highest where all do not fit.
  private func seatMarks(_ cell: GridCell, _ concertation: Concerting, columns: Int) -> String {
    let given = concertation.evaluation.markingSeats.map { written($0.marks[cell]?.mark) }
    let all = given.joined(separator: Glyphs.quiet)
    if all.count + 7 <= columns { return all }
    let marks = concertation.marks(in: cell)
    return marks.min() == marks.max() ? written(marks.min()) : "\(written(marks.min()))–\(written(marks.max()))"
  }

  private func gapSign(_ cell: GridCell, _ concertation: Concerting) -> [Span] {
    guard grid.scale.isWide(concertation.gap(in: cell)) else { return [] }
    return [Span(" ≠", concertation.agreed[cell] == nil ? .alert : .faint)]
  }

  func written(_ mark: Hundredths?) -> String { mark?.written(language) ?? "-" }

  // MARK: Totals

  /// `76,5`, of 100; with how many marks are still missing where some are.
  func total(of provider: ProviderID) -> String {
    let total = grid.percent(of: marks.total(of: provider, on: grid))
    let missing = marks.missing(for: provider, on: grid).count
    return missing == 0
      ? total.written(language) : "\(total.written(language)) \(grid.criteria.count - missing)/\(grid.criteria.count)"
  }

  func share(of provider: ProviderID) -> Double {
    Double(marks.total(of: provider, on: grid)) / Double(max(1, grid.highestTotal))
  }

  /// « 1re », « 1re ex æquo », « écartée (seuil) », or nothing while marks are missing.
  func place(of provider: ProviderID) -> Span {
    ComparisonTable.span(of: selection?.ranking[provider]?.place, language)
  }

  static func span(of place: Ranking.Place?, _ language: Language) -> Span {
    switch place {
    case .rank(let rank, let shared):
      let words = Numbers.rank(rank, language) + (shared ? ComparisonWords.tied(language) : "")
      return Span(words, rank == 1 ? .accent : .text)
    case .belowThreshold: return Span(ComparisonWords.belowThreshold(language), .late)
    case .incomplete, nil: return Span(ComparisonWords.unranked(language), .faint)
    }
  }

  /// The mean of one side's sheets, of 100.
  func total(of provider: ProviderID, by side: Party) -> String {
    guard let total = selection?.seats.total(of: provider, by: side) else { return "-" }
    return grid.percent(of: total.rounded).written(language)
  }
}
