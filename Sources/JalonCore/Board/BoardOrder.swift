/// The order of the list: one column, either way, then the number of the mission.
///
/// Descending is the exact reverse of ascending, but for rows without a value: they come last both ways.
public struct BoardOrder: Hashable, Sendable {
  public enum Column: String, CaseIterable, Sendable {
    case due, number, structure, stage, officer, amount, opened
  }

  public var column: Column
  public var ascending: Bool

  public init(_ column: Column, ascending: Bool = true) {
    self.column = column
    self.ascending = ascending
  }

  /// What is most urgent first.
  public static let urgency = BoardOrder(.due)

  /// What is due is compared as it stands on that day.
  public func precedes(on today: Day) -> (BoardRow, BoardRow) -> Bool {
    { precedes($0, $1, on: today) }
  }

  private func precedes(_ left: BoardRow, _ right: BoardRow, on today: Day) -> Bool {
    let (first, second) = (left.sortKey(column, on: today), right.sortKey(column, on: today))
    if first == .missing || second == .missing, first != second { return second == .missing }
    if first != second { return (first < second) == ascending }
    guard left.mission != right.mission else { return false }
    return left.numberKey.inByteOrder(before: right.numberKey) == ascending
  }
}

/// What a column sorts by. Texts compare by the bytes of their folded form, as the store's indices do.
public enum SortKey: Hashable, Sendable {
  case missing
  case whole(Int)
  case text(String)

  static func < (left: SortKey, right: SortKey) -> Bool {
    switch (left, right) {
    case (.whole(let first), .whole(let second)): first < second
    case (.text(let first), .text(let second)): first.inByteOrder(before: second)
    case (.missing, _), (_, .missing), (.whole, .text), (.text, .whole): false
    }
  }
}

extension BoardRow {
  public var numberKey: String { mission.numberKey }

  public func sortKey(_ column: BoardOrder.Column, on today: Day) -> SortKey {
    switch column {
    case .due: due(on: today).map { .whole($0.day.number) } ?? .missing
    case .number: .text(numberKey)
    case .structure: .text(Folding.sortKey(structures))
    case .stage: .whole(StageRank.of(stage))
    case .officer: .text(officer.text)
    case .amount: amount.map { .whole($0.cents) } ?? .missing
    case .opened: .whole(openedOn.number)
    }
  }
}

/// Stages sort in the order of a mission's life, its other ends after `closed`.
public enum StageRank {
  private static let codes = [
    "draft", "calling", "evaluating", "concerting", "framing", "running", "reported", "surveying", "followingUp",
    "closed", "unsuccessful", "dropped", "abandoned",
  ]

  /// A code that is not known sorts after all others.
  public static func of(_ stage: String) -> Int { codes.firstIndex(of: stage) ?? codes.count }
}

extension ID {
  /// Unique to the thing; sorts numbers by value.
  public var numberKey: String { "\(text.naturalKey)\u{1}\(text)" }
}
