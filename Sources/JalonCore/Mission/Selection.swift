// From the sheets of a mission to its ranking: who counts, which marks, which prices.

extension Evaluating {
  public var grid: EvaluationGrid { EvaluationGrid(call.grid) }

  /// The amounts of the proposals that are compared: the others must not define what is lowest.
  public var amounts: [ProviderID: Euros] {
    Dictionary(admitted.map { ($0.provider, $0.amount) }) { _, last in last }
  }

  /// What one seat gave, with the price marks where a formula computes them.
  ///
  /// Sealed until all sheets are revealed: ask for the reader's own seat only.
  public func marks(of seat: Seat) -> Marks {
    var marks = Marks()
    for cell in cellsToMark { marks[cell.provider, cell.criterion] = seat.marks[cell]?.mark }
    return marks.pricing(amounts, on: grid)
  }
}

/// The comparison of the proposals once the sheets are open: what was agreed, who comes first, and how firmly.
///
/// The tool ranks, people choose.
public struct Selection: Hashable, Sendable {
  public let grid: EvaluationGrid
  /// Admitted and not withdrawn, in the order of the invitations.
  public let proposals: [ProviderID]
  /// One for each evaluator who counts, price marks included.
  public let seats: Seats
  /// Agreed, or the means of the seats, as the grid settled before the call; prices under a formula are computed.
  public let marks: Marks
  public let ranking: Ranking

  init(_ concertation: Concerting) {
    let evaluation = concertation.evaluation
    grid = evaluation.grid
    proposals = evaluation.admitted.map(\.provider)
    seats = Seats(
      evaluation.markingSeats.map {
        SeatMarks(evaluator: $0.evaluator, side: $0.side, marks: evaluation.marks(of: $0))
      }, on: grid)
    var marks = Marks()
    for cell in evaluation.cellsToMark { marks[cell.provider, cell.criterion] = concertation.settledMark(in: cell) }
    self.marks = marks.pricing(evaluation.amounts, on: grid)
    ranking = Ranking(of: proposals, on: grid, marks: self.marks)
  }

  public var robustness: Robustness { Robustness(of: proposals, on: grid, marks: marks) }

  /// Where the seats differ, what weighs most first.
  public var gaps: [Gap] { seats.gaps(between: proposals) }

  /// First by its total, alone or tied.
  ///
  /// While nobody is ranked for want of marks, nobody comes before it either, unless a threshold shuts it out.
  public func isFirst(_ provider: ProviderID) -> Bool {
    if ranking.leaders.contains(provider) { return true }
    return ranking.leaders.isEmpty && ranking[provider]?.place == .incomplete
  }

  /// A threshold of the grid is not reached.
  public func isShutOut(_ provider: ProviderID) -> Bool {
    if case .belowThreshold? = ranking[provider]?.place { true } else { false }
  }
}

extension Concerting {
  public var selection: Selection { Selection(self) }

  /// The mark that counts in `cell`: the agreed one, or the mean of the seats where the grid says so.
  public func settledMark(in cell: GridCell) -> Hundredths? {
    switch evaluation.call.grid.consensus {
    case .agreedMark: agreed[cell]?.mark
    case .mean: mean(in: cell)
    }
  }

  /// `nil` while a seat has not marked the cell: a late proposal, a sheet taken since.
  private func mean(in cell: GridCell) -> Hundredths? {
    let given = marks(in: cell)
    guard given.count == evaluation.markingSeats.count else { return nil }
    return Ratio(given.reduce(0) { $0 + $1.value }, over: given.count).map { Hundredths($0.rounded) }
  }

  func isFirst(_ provider: ProviderID) -> Bool { selection.isFirst(provider) }
}
