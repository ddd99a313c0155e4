import JalonCore

// From the closing of the call to the choice of the provider.
extension Tale {
  var evaluators: [PersonID] { [officer] + leaders }

  func takeSeats() {
    let sides = [Party.operator(lead)] + structures.map(Party.structure)
    for (evaluator, side) in zip(evaluators, sides) {
      enter(.seat, ["evaluator": evaluator, "side": side], on: day(40))
      enter(.declareInterest, ["evaluator": evaluator, "interest": InterestKind.none], on: day(40))
    }
  }

  /// The sheet of one evaluator, up to `limit` marks.
  ///
  /// - Parameter disputed: a proposal on whose method this evaluator is two points below the others.
  mutating func mark(_ evaluator: PersonID, limit: Int = .max, disputed: ProviderID? = nil) {
    let cells = offers.flatMap { offer in EvaluationGrid.seedCriteria.map { (offer, $0) } }
    for (offer, criterion) in cells.prefix(limit) {
      let mark = mark(of: evaluator, offer, criterion, disputed: disputed)
      marks[evaluator, default: [:]][GridCell(offer.provider, criterion)] = mark
      enter(
        .mark,
        [
          "evaluator": evaluator, "provider": offer.provider, "criterion": criterion, "mark": mark,
          "comment": DemoTexts.comment(mark),
        ], on: day(43))
    }
  }

  func closeSheet(_ evaluator: PersonID) { enter(.closeSheet, ["evaluator": evaluator], on: day(43)) }

  mutating func markAll(disputed: ProviderID? = nil) {
    for evaluator in evaluators {
      mark(evaluator, disputed: evaluator == officer ? nil : disputed)
      closeSheet(evaluator)
    }
  }

  /// Around the strength of the offer; the seats agree on one cell in three.
  private func mark(
    of evaluator: PersonID, _ offer: Offer, _ criterion: CriterionID, disputed: ProviderID?
  ) -> Hundredths {
    let column = EvaluationGrid.seedCriteria.firstIndex(of: criterion) ?? 0
    let row = offers.firstIndex { $0.provider == offer.provider } ?? 0
    let spread = evaluator == officer ? 0 : [50, -50, 0][(column + row) % 3]
    let gap = offer.provider == disputed && criterion == "method" ? -200 : 0
    let own = offer.strength * 100 + (column % 2 == 0 ? 50 : 0)
    return Hundredths(max(0, min(500, own + spread + gap)))
  }

  func reveal() { enter(.reveal, [:], on: day(46)) }

  /// - Parameter remaining: so many cells are left without an agreed mark.
  func agree(leaving remaining: Int = 0) {
    let cells = offers.flatMap { offer in EvaluationGrid.seedCriteria.map { GridCell(offer.provider, $0) } }
    let apart = cells.filter { Set(given(in: $0)).count > 1 }
    if apart.count < cells.count { enter(.adoptUnanimous, [:], on: day(46)) }
    for cell in apart.dropLast(remaining) { agree(cell) }
  }

  private func given(in cell: GridCell) -> [Hundredths] { evaluators.compactMap { marks[$0]?[cell] } }

  private func agree(_ cell: GridCell) {
    let given = given(in: cell).map(\.value).sorted()
    guard let low = given.first, let high = given.last else { return }
    enter(
      .agreeMark,
      [
        "provider": cell.provider, "criterion": cell.criterion, "mark": Hundredths((low + high) / 2 / 50 * 50),
        "reason": high - low >= 200 ? "Après relecture de la proposition, les avis se rejoignent." : nil as String?,
      ], on: day(46))
  }

  /// Everything from the opening to the revealed sheets, without an incident.
  mutating func runToConcertation(link: (MissionLinkKind, MissionID)? = nil, silent: [ProviderID] = []) {
    runToCall(link: link, silent: silent)
    receiveAll()
    closeCall()
    takeSeats()
    markAll()
    reveal()
  }

  func runToCall(link: (MissionLinkKind, MissionID)? = nil, silent: [ProviderID] = []) {
    open(link: link)
    writeBrief()
    setGrid()
    agreeBrief()
    launch(silent: silent)
    intents()
  }

  /// The strongest, by everybody's position.
  mutating func award(
    to provider: ProviderID? = nil, on count: Int = 48, because reasons: [String: String] = [:]
  ) {
    guard let best = provider ?? offers.max(by: { $0.strength < $1.strength })?.provider else { return }
    retained = best
    let deciders = [officer] + leaders
    enter(
      .award,
      [
        "provider": best,
        "deciders": deciders.map { Value.form(["person": $0, "position": Position.favourable]) },
        "motive": "Première au classement, et une méthode qui associe les bénévoles et les salariés.", "on": day(count),
      ], on: day(count), because: reasons)
  }
}
