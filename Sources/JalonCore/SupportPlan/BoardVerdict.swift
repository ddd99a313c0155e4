/// Where the boards stand on one scenario: « les Conseils d'Administrations des 2 structures adoptent la solution ».
public struct BoardVerdict: Hashable, Sendable {
  /// The day on which every structure that was in had decided; a structure that joins later owes nothing.
  public let wholeOn: Day?
  /// Those that are in and have not decided, as long as the decision is not whole.
  public let awaited: [StructureID]
  public let rejecting: [StructureID]

  /// Whole, and nobody said no.
  public var isAdopted: Bool { wholeOn != nil && rejecting.isEmpty }
  /// Those without whose yes the scenario is not the plan's.
  public var missing: [StructureID] { awaited + rejecting }
}

extension SupportPlan {
  public func verdict(on scenario: String) -> BoardVerdict {
    let taken = decisions.filter { $0.scenario == scenario }
    let wholeOn = turningDays(taken).first { day in
      let decided = taken.filter { $0.on <= day }.map(\.structure)
      return members(on: day).allSatisfy(decided.contains)
    }
    let decided = taken.map(\.structure)
    return BoardVerdict(
      wholeOn: wholeOn, awaited: wholeOn == nil ? structures.filter { !decided.contains($0) } : [],
      rejecting: taken.filter { !$0.adopted }.map(\.structure))
  }

  /// The structures whose decision on `scenario` is still waited for.
  public func undecided(on scenario: String) -> [StructureID] { verdict(on: scenario).awaited }

  /// The days on which a decision may become whole: one is taken, or a structure leaves without taking it.
  private func turningDays(_ taken: [RecordBoardDecision]) -> [Day] {
    guard let first = taken.map(\.on).min() else { return [] }
    return (taken.map(\.on) + memberships.compactMap(\.left)).filter { $0 >= first }.sorted()
  }
}
