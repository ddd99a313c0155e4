public enum Channel: String, Choice {
  case mail, letter, phone, meeting
}

public struct NotifyCandidate: Dated {
  public var provider: ProviderID
  public var how: Channel
  public var on: Day
}

/// « afin d'éclaircir et de cadrer les modalités de la mission (enjeux, problématiques, objectifs, méthodologie) »
public struct HoldKickOff: Dated {
  public var attendees: [PersonID]
  public var issues: Prose
  public var problems: Prose?
  public var objectives: Prose
  public var method: Prose?
  public var on: Day
}

public struct WaiveKickOff: DatedByEntry {
  public var reason: String
  public var on: Day?
}

public struct Commitment: Payload {
  public var party: Party
  public var text: Prose
}

/// One payment that an agreement provides for: « acompte », « solde ».
public struct Instalment: Payload {
  public var name: String
  /// Taxes included.
  public var amount: Euros
  /// The day on which the provider may ask for it.
  public var due: Day
  /// On which papers it is paid.
  public var papers: Prose?
}

/// « afin de préciser les modalités opérationnelles de la mission et les engagements réciproques »
public struct DraftAgreement: DatedByEntry {
  public var start: Day
  public var end: Day
  public var days: Hundredths
  public var amount: Euros
  public var commitments: [Commitment]
  public var on: Day?
  /// « Échéancier »: in the order in which they fall due; together they make the amount.
  public var instalments: [Instalment]?
}

public struct Sign: Dated {
  public var party: Party
  public var signatory: PersonID
  public var on: Day
}

public struct Begin: Dated {
  public var on: Day
}

public struct WithdrawAward: Dated {
  public var reason: String
  public var on: Day
}
