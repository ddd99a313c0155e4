public struct InvitedProvider: Payload {
  public var provider: ProviderID
  /// Why this one: skills, knowledge of the sector, quality of past missions.
  public var why: String

  public init(provider: ProviderID, why: String) {
    self.provider = provider
    self.why = why
  }
}

/// « celle-ci fait l'objet d'un appel à proposition »
public struct LaunchCall: Dated {
  public var invitations: [InvitedProvider]
  /// By when each invited provider says whether it will answer.
  public var intentDay: Day
  public var deadline: Day
  public var on: Day
}

public struct Invite: Dated {
  public var provider: ProviderID
  public var why: String
  public var on: Day
}

public enum Intent: String, Choice {
  case willing, declined, unreachable
}

/// « Les prestataires souhaitant répondre »: declining is normal, and is not silence.
public struct RecordIntent: Dated {
  public var provider: ProviderID
  public var intent: Intent
  public var reason: String?
  public var on: Day
}

/// One answer for every invited provider, never for one.
public struct ShareAnswer: Dated {
  public var question: Prose
  public var answer: Prose
  public var on: Day
}

public struct ExtendDeadline: Dated {
  public var deadline: Day
  public var reason: String
  public var on: Day
}

/// Somebody whom a proposal puts forward: « profil et références des intervenants ».
public struct Member: Payload {
  public var person: PersonID
  public var profile: String
  public var references: Prose?
}

/// A reference to a document, never the document.
public struct DocumentReference: Payload {
  public var name: String
  /// A path or an address.
  public var location: String
  /// In hexadecimal, when known.
  public var sha256: String?
}

public struct ReceiveProposal: Dated {
  public var provider: ProviderID
  public var amount: Euros
  public var days: Hundredths
  public var start: Day
  public var end: Day
  public var members: [Member]
  public var understanding: Prose?
  public var expectedResults: Prose?
  public var method: Prose?
  public var documents: [DocumentReference]
  public var on: Day
}

/// Lets a proposal that came after the deadline into the comparison.
public struct AdmitLate: DatedByEntry {
  public var provider: ProviderID
  public var reason: String
  public var on: Day?
}

public struct WithdrawProposal: Dated {
  public var provider: ProviderID
  public var reason: String
  public var on: Day
}

public struct CloseCall: Dated {
  public var on: Day
}

/// No proposal, or none admissible.
public struct DeclareUnsuccessful: Dated {
  public var reason: String
  public var on: Day
}

/// The call is given up, whatever came in.
public struct DropCall: Dated {
  public var reason: String
  /// The mission should never have been opened: it is kept, and told as cancelled.
  public var openedByMistake: Bool?
  public var on: Day
}
