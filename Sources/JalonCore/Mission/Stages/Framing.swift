/// How the kick-off meeting was settled: « dans la mesure du possible ».
public enum KickOff: Hashable, Sendable {
  case held(HoldKickOff)
  case waived(reason: String)
}

/// The values that the parties sign, and that only a signed amendment changes.
public struct Terms: Hashable, Sendable {
  public let start: Day
  public internal(set) var end: Day
  public internal(set) var days: Hundredths
  public internal(set) var amount: Euros
  public internal(set) var objectives: Prose?

  public init(_ act: DraftAgreement) {
    start = act.start
    end = act.end
    days = act.days
    amount = act.amount
  }
}

/// Stage 5: a provider is retained; letters, kick-off and the tripartite agreement.
@dynamicMemberLookup
public struct Framing: Hashable, Sendable {
  public internal(set) var concertation: Concerting
  public let award: AwardMission
  public internal(set) var letters: [ProviderID: NotifyCandidate] = [:]
  public internal(set) var kickOff: KickOff?
  public internal(set) var agreement: DraftAgreement?
  public internal(set) var terms: Terms?
  public internal(set) var signatures: [Party: Sign] = [:]
  public internal(set) var reorientations: [Reorientation] = []

  init(_ concertation: Concerting, _ award: AwardMission) {
    self.concertation = concertation
    self.award = award
  }

  public subscript<T>(dynamicMember path: KeyPath<Concerting, T>) -> T { concertation[keyPath: path] }

  public var retained: ReceiveProposal? { concertation.evaluation.call.invitation(of: award.provider)?.standing }

  /// Three roles, not three signatures: the provider, each structure and each operator.
  public var parties: [Party] {
    let opening = concertation.opening
    return [.provider(award.provider)] + opening.structures.map(Party.structure) + opening.operators.map(Party.operator)
  }

  public var unsigned: [Party] { agreement == nil ? parties : parties.filter { signatures[$0] == nil } }
  public var lastSignature: Day? { signatures.values.map(\.on).max() }
  public var withoutLetter: [ProviderID] { concertation.candidates.filter { letters[$0] == nil } }
}
