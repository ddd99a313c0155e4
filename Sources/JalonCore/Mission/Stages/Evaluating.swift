/// Where a mark stands: one criterion of one proposal.
public struct GridCell: Hashable, Sendable {
  public let provider: ProviderID
  public let criterion: CriterionID

  public init(_ provider: ProviderID, _ criterion: CriterionID) {
    self.provider = provider
    self.criterion = criterion
  }
}

/// One evaluator's place, and the sheet that only this evaluator reads until all are revealed.
public struct Seat: Hashable, Sendable {
  public let evaluator: PersonID
  public let side: Party
  public internal(set) var interest: DeclareInterest?
  public internal(set) var marks: [GridCell: GiveMark] = [:]
  public internal(set) var isClosed = false
  /// The day told of its last closing.
  public internal(set) var closedOn: Day?

  public var isRecused: Bool { interest?.interest == .recused }

  public var speaksForStructure: Bool {
    if case .structure = side { true } else { false }
  }
}

/// Stage 3: each seat marks the proposals alone.
@dynamicMemberLookup
public struct Evaluating: Hashable, Sendable {
  public internal(set) var call: Calling
  public let closedOn: Day
  public internal(set) var seats: [Seat] = []
  public internal(set) var setAside: [SetAside] = []

  init(_ call: Calling, _ act: CloseCall) {
    self.call = call
    closedOn = act.on
  }

  public subscript<T>(dynamicMember path: KeyPath<Calling, T>) -> T { call[keyPath: path] }

  /// The proposals that are compared: received in time or admitted, not withdrawn, not set aside.
  public var admitted: [ReceiveProposal] {
    call.proposals.filter { setAside(of: $0.provider) == nil }
  }

  /// Why the proposal of `provider` was set aside, if it was.
  public func setAside(of provider: ProviderID) -> SetAside? { setAside.first { $0.provider == provider } }

  public func seat(of evaluator: PersonID) -> Seat? { seats.first { $0.evaluator == evaluator } }

  /// The seats whose sheets count: taken, and not recused.
  public var markingSeats: [Seat] { seats.filter { !$0.isRecused } }

  /// The criteria that people mark: a price under a formula is computed.
  public var judgedCriteria: [CriterionID] {
    let computed = call.grid.priceFormula == .judged ? nil : EvaluationGrid.priceCriterion
    return call.grid.criteria.map(\.id).filter { $0 != computed }
  }

  public var cellsToMark: [GridCell] {
    admitted.flatMap { proposal in judgedCriteria.map { GridCell(proposal.provider, $0) } }
  }

  public func unmarked(_ seat: Seat) -> [GridCell] { cellsToMark.filter { seat.marks[$0] == nil } }

  mutating func change(_ evaluator: PersonID, _ change: (inout Seat) -> Void) {
    guard let index = seats.firstIndex(where: { $0.evaluator == evaluator }) else { return }
    change(&seats[index])
  }
}
