/// How the kick-off meeting was settled: « dans la mesure du possible ».
public enum KickOff: Hashable, Sendable {
  case held(HoldKickOff)
  case waived(reason: String)
}

/// The values that the parties sign, and that only a signed amendment changes.
public struct Terms: Hashable, Sendable {
  public let start: Day
  // Of a mission that was taken over, what is known.
  public internal(set) var end: Day?
  public internal(set) var days: Hundredths?
  public internal(set) var amount: Euros?
  public internal(set) var objectives: Prose?

  public init(_ act: DraftAgreement) {
    start = act.start
    end = act.end
    days = act.days
    amount = act.amount
  }

  public init(_ act: TakeOver, start: Day) {
    self.start = start
    (end, days, amount) = (act.end, act.days, act.amount)
  }
}

/// Stage 5: a provider is retained; letters, kick-off and the tripartite agreement.
@dynamicMemberLookup
public struct Framing: Hashable, Sendable {
  public let choice: ProviderChoice
  public internal(set) var letters: [ProviderID: NotifyCandidate] = [:]
  public internal(set) var kickOff: KickOff?
  public internal(set) var agreement: DraftAgreement?
  public internal(set) var terms: Terms?
  public internal(set) var signatures: [Party: Sign] = [:]
  public internal(set) var reorientations: [Reorientation] = []

  init(_ choice: ProviderChoice) { self.choice = choice }

  public subscript<T>(dynamicMember path: KeyPath<Draft, T>) -> T { draft[keyPath: path] }

  public var draft: Draft {
    switch choice {
    case .lived(let concertation, _): concertation.draft
    case .takenOver(let draft, _, _): draft
    }
  }

  /// The retained provider.
  public var provider: ProviderID {
    switch choice {
    case .lived(_, let award): award.provider
    case .takenOver(_, _, let provider): provider
    }
  }

  /// `nil` where it is not known.
  public var chosenOn: Day? {
    switch choice {
    case .lived(_, let award): award.on
    case .takenOver(_, let act, _): act.chosenOn
    }
  }

  /// Since when Jalon follows the framing.
  public var framedOn: Day { chosenOn ?? takenOver?.on ?? draft.opening.on }

  /// What is known of a mission that began before Jalon.
  public var takenOver: TakeOver? { if case .takenOver(_, let act, _) = choice { act } else { nil } }

  // What a mission that was taken over has none of.
  public var concertation: Concerting? { if case .lived(let stage, _) = choice { stage } else { nil } }
  public var award: AwardMission? { if case .lived(_, let award) = choice { award } else { nil } }
  public var retained: ReceiveProposal? { concertation?.evaluation.call.invitation(of: provider)?.standing }

  /// What the agreement says, or the retained proposal, or what is known from before Jalon.
  public var days: Hundredths? { terms?.days ?? retained?.days ?? takenOver?.days }
  public var amount: Euros? { terms?.amount ?? retained?.amount ?? takenOver?.amount }

  /// Three roles, not three signatures: the provider, each structure and each operator.
  public var parties: [Party] {
    [.provider(provider)] + draft.opening.structures.map(Party.structure) + draft.opening.operators.map(Party.operator)
  }

  public var unsigned: [Party] { agreement == nil ? parties : parties.filter { signatures[$0] == nil } }
  public var lastSignature: Day? { signatures.values.map(\.on).max() ?? takenOver?.signedOn }
  /// Those who sent a proposal: each of them is told.
  public var candidates: [ProviderID] { concertation?.candidates ?? [] }
  public var withoutLetter: [ProviderID] { candidates.filter { letters[$0] == nil } }
}
