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
    draft.opening.structures.map(Party.structure) + [.operator(draft.opening.lead)]
  }

  public func outcome(of reorientation: Reorientation) -> Reorientation.Outcome {
    reorientation.outcome(deciders: reorientationDeciders, signatories: parties)
  }

  public func reorientation(_ id: ReorientationID) -> Reorientation? { reorientations.first { $0.id == id } }

  /// Proposed, and neither in force nor refused nor withdrawn.
  public var openReorientations: [Reorientation] {
    reorientations.filter { [.open, .accepted].contains(outcome(of: $0)) }
  }
}

extension [Reorientation] {
  /// What an event changes in them, and in the terms where a change comes into force by it. `false` when the event is about
  /// none of them.
  ///
  /// - Parameters:
  ///   - deciders: who must accept a change.
  ///   - signatories: who signs its amendment.
  public mutating func take(
    _ event: MissionEvent, changing terms: inout Terms?, deciders: [Party], signatories: [Party]
  ) -> Bool {
    let change: (inout Reorientation) -> Void
    let id: ReorientationID
    switch event {
    case .reorientationProposed(let act):
      append(Reorientation(act, before: terms))
      return true
    case .reorientationAnswered(let act): (id, change) = (act.reorientation, { $0.answers[act.party] = act })
    case .amendmentSigned(let act): (id, change) = (act.reorientation, { $0.amendment[act.party] = act })
    case .reorientationWithdrawn(let act): (id, change) = (act.reorientation, { $0.withdrawal = act })
    default: return false
    }
    guard let index = firstIndex(where: { $0.id == id }) else { return true }
    let before = self[index].outcome(deciders: deciders, signatories: signatories)
    change(&self[index])
    let after = self[index].outcome(deciders: deciders, signatories: signatories)
    if before != .inForce, after == .inForce { terms?.change(as: self[index].proposal) }
    return true
  }
}

extension Terms {
  fileprivate mutating func change(as change: ProposeReorientation) {
    if let end = change.end { self.end = end }
    if let days = change.days { self.days = days }
    if let amount = change.amount { self.amount = amount }
    if let objectives = change.objectives { self.objectives = objectives }
  }
}
