/// Stage 4: the sheets are open to all, and the two sides look for one mark a cell and one provider.
@dynamicMemberLookup
public struct Concerting: Hashable, Sendable {
  public internal(set) var evaluation: Evaluating
  public let revealedOn: Day
  public internal(set) var agreed: [GridCell: AgreeMark] = [:]

  init(_ evaluation: Evaluating, on day: Day) {
    self.evaluation = evaluation
    revealedOn = day
  }

  public subscript<T>(dynamicMember path: KeyPath<Evaluating, T>) -> T { evaluation[keyPath: path] }

  public func marks(in cell: GridCell) -> [Hundredths] { evaluation.markingSeats.compactMap { $0.marks[cell]?.mark } }

  /// From the lowest to the highest mark of the seats on `cell`; `nil` where none gave one.
  public func given(in cell: GridCell) -> ClosedRange<Hundredths>? {
    let marks = marks(in: cell)
    guard let lowest = marks.min(), let highest = marks.max() else { return nil }
    return lowest...highest
  }

  /// How far apart the seats are on `cell`.
  public func gap(in cell: GridCell) -> Hundredths {
    given(in: cell).map { $0.upperBound - $0.lowerBound } ?? .zero
  }

  /// The marks that were agreed outside those of the sheets, in the order of the grid.
  public var agreedOutside: [(act: AgreeMark, given: ClosedRange<Hundredths>)] {
    evaluation.cellsToMark.compactMap { cell in
      guard let act = agreed[cell], let given = given(in: cell), !given.contains(act.mark) else { return nil }
      return (act, given)
    }
  }

  /// The cells whose mark is still to be agreed; none where the grid takes the means of the seats.
  public var withoutAgreedMark: [GridCell] { evaluation.cellsToMark.filter { settledMark(in: $0) == nil } }

  /// The cells without an agreed mark on which every seat gave the same one.
  public var unanimous: [AgreeMark] {
    withoutAgreedMark.compactMap { cell in
      let marks = marks(in: cell)
      guard let mark = marks.first, marks.allSatisfy({ $0 == mark }) else { return nil }
      return AgreeMark(provider: cell.provider, criterion: cell.criterion, mark: mark, reason: nil)
    }
  }

  mutating func adoptUnanimous() {
    for mark in unanimous { agreed[GridCell(mark.provider, mark.criterion)] = mark }
  }
}
