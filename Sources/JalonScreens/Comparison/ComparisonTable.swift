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
  /// Those that wait for their comment or their reason.
  let waiting: [GridCell: Hundredths]
  /// Who typed the marks of others.
  let typists: [PersonID: [GridCell: Typist]]
  /// Providers are told by their letters alone.
  let isMasked: Bool

  init?(_ screen: ComparisonScreen, _ desk: Desk) {
    guard let evaluation = screen.evaluation else { return nil }
    grid = evaluation.grid
    proposals = evaluation.admitted
    names = screen.names(desk)
    language = desk.language
    isMasked = !desk.masks.isEmpty
    concertation = screen.concertation
    waiting = screen.waiting
    typists = screen.dossier?.mission.typists ?? [:]
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

  /// The letter of each provider.
  static func letters(of providers: [ProviderID]) -> [Party: String] {
    Dictionary(providers.enumerated().map { (.provider($1), letter($0)) }) { first, _ in first }
  }

  /// The place of a letter, capital or small; `nil` where it is none.
  static func place(of typed: String) -> Int? {
    let wanted = typed.filter { !$0.isWhitespace }.uppercased()
    return (0..<26).first { letter($0) == wanted }
  }

  func letter(of provider: ProviderID) -> String {
    ComparisonTable.letter(proposals.firstIndex { $0.provider == provider } ?? 0)
  }

  /// What the longest cell takes, with the signs of the focus.
  var widest: Int {
    let marks = (concertation?.evaluation.markingSeats.count ?? 0) * 4 + 10
    return max(marks, proposals.map { names.name(of: $0.provider).count + 5 }.max() ?? 0)
  }

  /// What the longest criterion takes, or the longest line under the totals, with a blank before the weight.
  var longestLabel: Int {
    let sides = selection.map { selection in
      selection.seats.sides.map {
        ComparisonWords.sideTotal(names.name(of: $0), seats: selection.seats.count(of: $0))(language)
      }
    }
    let labels = grid.criteria.map { names.name(of: $0.id)(language) } + [ComparisonWords.total(of: self)(language)]
    return ((labels + (sides ?? [])).map { GlyphWidth.columns(of: $0) }.max() ?? 0) + 2
  }

  /// Amount and days, or the amount alone where both do not fit.
  func offer(_ proposal: ReceiveProposal, columns: Int) -> String {
    let amount = proposal.amount.brief(language)
    let whole = "\(amount) \(Glyphs.quiet) \(proposal.days.asDays(language))"
    return whole.count <= columns ? whole : amount
  }

  /// `20 %`, or `/20` where marks are points.
  func weight(of criterion: Criterion) -> String {
    switch grid.counting {
    case .percents: Numbers.percent(criterion.weight, language)
    case .points: "/\(criterion.weight)"
    }
  }

  // MARK: One cell

  /// The settled mark with the seats' own beside it, or under it where there are two lines.
  func lines(_ cell: GridCell, in area: Area) -> [[Span]] {
    if grid.computes(cell.criterion) { return [[Span(written(marks[cell.provider, cell.criterion]), .faint)]] }
    guard let concertation else { return [sheetSpans(cell)] }
    let settled = marks[cell.provider, cell.criterion].map { Span(written($0)) } ?? Span("?", .caution)
    let counts = [waiting[cell].map(waits) ?? settled] + gapSign(cell, concertation)
    if area.rows > 1 { return [counts, [Span(seatMarks(cell, concertation, columns: area.columns), .faint)]] }
    // Seats' own marks beside the settled one only where nothing has to be cut: the details below have them all.
    guard area.columns >= ComparisonTable.roomForSeats else { return [counts] }
    let room = area.columns - ComparisonTable.roomForSettled
    return [[Span(seatMarks(cell, concertation, columns: room).padded(room) + "  ", .faint)] + counts]
  }

  private static let roomForSeats = 12
  /// `  10,5 ≠`
  private static let roomForSettled = 8

  private func sheetSpans(_ cell: GridCell) -> [Span] {
    if let mark = waiting[cell] { return [waits(mark)] }
    guard let act = sheet?.marks[cell] else { return [Span(Glyphs.quiet, .faint)] }
    return [Span(written(act.mark)), Span(act.comment == nil ? "" : " +", .faint)]
  }

  /// `1…`: typed, and not stored before its words.
  private func waits(_ mark: Hundredths) -> Span { Span("\(written(mark))\(Glyphs.cut)", .caution) }

  /// `4·3,5·4`, or from the lowest to the highest where all do not fit, or nothing.
  private func seatMarks(_ cell: GridCell, _ concertation: Concerting, columns: Int) -> String {
    let given = concertation.evaluation.markingSeats.map { written($0.marks[cell]?.mark) }
    let all = given.joined(separator: Glyphs.quiet)
    let marks = concertation.marks(in: cell)
    let (lowest, highest) = (written(marks.min()), written(marks.max()))
    let range = lowest == highest ? lowest : "\(lowest)–\(highest)"
    return [all, range].first { $0.count <= columns } ?? ""
  }

  private func gapSign(_ cell: GridCell, _ concertation: Concerting) -> [Span] {
    guard grid.scale(of: cell.criterion)?.isWide(concertation.gap(in: cell)) == true else { return [] }
    return [Span(" ≠", concertation.agreed[cell] == nil ? .alert : .faint)]
  }

  func written(_ mark: Hundredths?) -> String { mark?.written(language) ?? "-" }

  // MARK: Totals

  /// `76,5`, or `52,5 (75 %)` in points where there is room; `67 (5 notes sur 6)` while some are missing.
  func total(of provider: ProviderID, columns: Int) -> String {
    let total = marks.total(of: provider, on: grid)
    let score = score(of: provider)
    let missing = marks.missing(for: provider, on: grid).count
    guard missing == 0 else {
      let (given, all) = (grid.criteria.count - missing, grid.criteria.count)
      let told = ComparisonWords.soFar(score, given, of: all).map { $0(language) }
      return told.first { $0.count <= columns } ?? score
    }
    let whole = "\(score) (\(Numbers.percent(Ratio(grid.percent(of: total).value, over: 100)?.rounded ?? 0, language)))"
    return grid.counting == .points && whole.count <= columns ? whole : score
  }

  /// `76,5`, or `52,5` in points.
  func score(of provider: ProviderID) -> String {
    grid.score(of: marks.total(of: provider, on: grid)).written(language)
  }

  func share(of provider: ProviderID) -> Double {
    Double(marks.total(of: provider, on: grid)) / Double(max(1, grid.highestTotal))
  }

  /// « 1re », « 1re à égalité », « écartée (seuil) », or that marks are missing; shorter where it would be cut.
  func place(of provider: ProviderID, columns: Int) -> Span {
    let place = selection?.ranking[provider]?.place
    let whole = ComparisonTable.span(of: place, language)
    return whole.text.count <= columns ? whole : ComparisonTable.span(of: place, language, short: true)
  }

  static func span(of place: Ranking.Place?, _ language: Language, short: Bool = false) -> Span {
    switch place {
    case .rank(let rank, let shared):
      let tied = short ? ComparisonWords.tiedShort : ComparisonWords.tied
      return Span(Numbers.rank(rank, language) + (shared ? tied(language) : ""), rank == 1 ? .accent : .text)
    case .belowThreshold:
      return Span((short ? ComparisonWords.belowThresholdShort : ComparisonWords.belowThreshold)(language), .late)
    case .incomplete, nil: return Span(ComparisonWords.unranked(language), .faint)
    }
  }

  /// The mean of one side's sheets, out of what the totals are.
  func total(of provider: ProviderID, by side: Party) -> String {
    guard let total = selection?.seats.total(of: provider, by: side) else { return "-" }
    return grid.score(of: total.rounded).written(language)
  }
}
