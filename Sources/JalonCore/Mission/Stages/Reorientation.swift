/// A change that somebody proposed « à tout moment de sa mission », and what became of it.
public struct Reorientation: Hashable, Sendable {
  public enum Outcome: Hashable, Sendable {
    case open
    case refused
    case withdrawn
    /// Accepted by each structure and the lead operator; an amendment may still have to be signed.
    case accepted
    case inForce
  }

  public let proposal: ProposeReorientation
  /// The values that it would change, as they were.
  public let before: Terms?
  public internal(set) var answers: [Party: AnswerReorientation] = [:]
  public internal(set) var amendment: [Party: SignAmendment] = [:]
  public internal(set) var withdrawal: WithdrawReorientation?

  init(_ proposal: ProposeReorientation, before: Terms?) {
    self.proposal = proposal
    self.before = before
  }

  public var id: ReorientationID { proposal.reorientation }

  /// Days, amount, end and objectives stand in the agreement: changing one needs the signatures of all.
  public var needsAmendment: Bool {
    proposal.days != nil || proposal.amount != nil || proposal.end != nil || proposal.objectives != nil
  }

  public func outcome(deciders: [Party], signatories: [Party]) -> Outcome {
    if withdrawal != nil { return .withdrawn }
    if answers.values.contains(where: { !$0.accepted }) { return .refused }
    guard deciders.allSatisfy({ answers[$0] != nil }) else { return .open }
    guard needsAmendment else { return .inForce }
    return signatories.allSatisfy { amendment[$0] != nil } ? .inForce : .accepted
  }
}

extension Framing {
  /// Who must accept a reorientation: each structure and the lead operator.
  public var reorientationDeciders: [Party] {
    concertation.opening.structures.map(Party.structure) + [.operator(concertation.opening.lead)]
  }

  public func outcome(of reorientation: Reorientation) -> Reorientation.Outcome {
    reorientation.outcome(deciders: reorientationDeciders, signatories: parties)
  }

  public func reorientation(_ id: ReorientationID) -> Reorientation? { reorientations.first { $0.id == id } }

  /// Proposed, and neither in force nor refused nor withdrawn.
  public var openReorientations: [Reorientation] {
    reorientations.filter { [.open, .accepted].contains(outcome(of: $0)) }
  }

  mutating func change(_ id: ReorientationID, _ change: (inout Reorientation) -> Void) {
    guard let index = reorientations.firstIndex(where: { $0.id == id }) else { return }
    let before = outcome(of: reorientations[index])
    change(&reorientations[index])
    guard before != .inForce, outcome(of: reorientations[index]) == .inForce else { return }
    apply(reorientations[index].proposal)
  }

  private mutating func apply(_ change: ProposeReorientation) {
    if let end = change.end { terms?.end = end }
    if let days = change.days { terms?.days = days }
    if let amount = change.amount { terms?.amount = amount }
    if let objectives = change.objectives { terms?.objectives = objectives }
  }
}
