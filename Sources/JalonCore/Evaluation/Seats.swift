/// The marks of one seat, once they are revealed: nothing here may be computed from a sealed sheet.
public struct SeatMarks: Hashable, Sendable {
  public let evaluator: PersonID
  /// The operator or the structure for which this person marks.
  public let side: Party
  public let marks: Marks

  public init(evaluator: PersonID, side: Party, marks: Marks) {
    self.evaluator = evaluator
    self.side = side
    self.marks = marks
  }
}

/// What the seats say together, to prepare the concertation.
public struct Seats: Hashable, Sendable {
  public let seats: [SeatMarks]
  public let grid: EvaluationGrid

  public init(_ seats: [SeatMarks], on grid: EvaluationGrid) {
    self.seats = seats
    self.grid = grid
  }

  /// Operators and structures that have a seat, each once.
  public var sides: [Party] { Set(seats.map(\.side)).sorted() }

  /// How many people mark for one side.
  public func count(of side: Party) -> Int { seats.count { $0.side == side } }

  /// The mean of the totals that the seats of one side gave to a proposal, exact; in hundredths of a mark × worth.
  /// `nil` where the side has no seat, or one of its seats lacks a mark.
  public func total(of provider: ProviderID, by side: Party) -> Ratio? {
    let mine = seats.filter { $0.side == side }
    guard mine.allSatisfy({ $0.marks.missing(for: provider, on: grid).isEmpty }) else { return nil }
    return Ratio(mine.reduce(0) { $0 + $1.marks.total(of: provider, on: grid) }, over: mine.count)
  }

  /// The mean of the seats' marks, rounded half up to hundredths: the agreed mark under the rule `mean`.
  /// `nil` where there is no seat, or one of them lacks this mark.
  public func mean(of provider: ProviderID, _ criterion: CriterionID) -> Hundredths? {
    guard let marks = marks(of: provider, criterion) else { return nil }
    return Ratio(marks.reduce(0) { $0 + $1.value }, over: marks.count).map { Hundredths($0.rounded) }
  }

  /// The mark on which all the seats agree, for `adoptUnanimous`.
  public func unanimous(for provider: ProviderID, _ criterion: CriterionID) -> Hundredths? {
    guard let marks = marks(of: provider, criterion), Set(marks).count == 1 else { return nil }
    return marks.first
  }

  private func marks(of provider: ProviderID, _ criterion: CriterionID) -> [Hundredths]? {
    let marks = seats.compactMap { $0.marks[provider, criterion] }
    return marks.count == seats.count && !marks.isEmpty ? marks : nil
  }
}

/// Seats that differ about one criterion of one proposal.
public struct Gap: Hashable, Sendable {
  public let provider: ProviderID
  public let criterion: CriterionID
  public let lowest: Hundredths
  public let highest: Hundredths
  /// Worth × difference: how much of the total is at stake, in hundredths of a mark × worth.
  public let stake: Int

  public var difference: Hundredths { highest - lowest }
}

extension Seats {
  /// Where the seats differ, what weighs most first; what weighs the same by proposal, then in the order of the grid.
  public func gaps(between proposals: [ProviderID]) -> [Gap] {
    let found = proposals.sorted().flatMap { provider in grid.criteria.compactMap { gap(of: provider, $0) } }
    // Sorted on the place as well: `sort` alone promises nothing about equals.
    return found.enumerated().sorted { ($1.element.stake, $0.offset) < ($0.element.stake, $1.offset) }.map(\.element)
  }

  /// How far apart the seats are, over those that have marked; `nil` where they agree or fewer than two have.
  public func gap(of provider: ProviderID, _ criterion: Criterion) -> Gap? {
    let marks = seats.compactMap { $0.marks[provider, criterion.id] }
    guard let lowest = marks.min(), let highest = marks.max(), lowest < highest else { return nil }
    return Gap(
      provider: provider, criterion: criterion.id, lowest: lowest, highest: highest,
      stake: grid.worth(of: criterion) * (highest - lowest).value)
  }
}
