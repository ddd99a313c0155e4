/// What somebody is who has no part in missions and receives what is told of them.
public enum RecipientKind: String, Choice {
  case funder, partner, network
  /// « Comité d’appui »: it sees diagnoses with the names of the structures.
  case supportCommittee
  case press, other
}

/// « Destinataire »: whoever consents and exports may name, known once and written the same everywhere.
public struct RegisterRecipient: Payload {
  public var recipient: RecipientID
  public var name: String
  public var kind: RecipientKind
  /// Of the organisation; nobody is named here.
  public var mail: String?
  public var phone: String?
  public var note: Prose?
}

public struct AmendRecipient: Amendment {
  public typealias Card = RegisterRecipient
  public static let command = DirectoryCommand.Kind.amendRecipient
  public var recipient: RecipientID
  public var name: String?
  public var kind: RecipientKind?
  public var mail: String?
  public var phone: String?
  public var note: Prose?
  /// What the card says no more.
  public var clear: [RecipientDetail]?
}

/// What the card of a recipient may do without.
public enum RecipientDetail: String, Choice { case mail, phone, note }

public struct RecipientEntry: Hashable, Sendable {
  public internal(set) var act: RegisterRecipient
  /// The names that it no longer has, in the order in which it lost them.
  public internal(set) var formerly: [FormerName] = []
  public var name: String { act.name }

  init(act: RegisterRecipient, formerly: [FormerName] = []) { (self.act, self.formerly) = (act, formerly) }

  /// With another card since then: a name that went is kept.
  func becoming(_ act: RegisterRecipient, at instant: Instant) -> RecipientEntry {
    let gone = act.name == self.act.name ? [] : [FormerName(name: self.act.name, until: instant)]
    return RecipientEntry(act: act, formerly: formerly + gone)
  }

  /// The name that it had at a moment.
  public func name(at moment: Instant) -> String { formerly.first { moment < $0.until }?.name ?? name }
}

extension RecipientID {
  /// So begins the code of every recipient: in a field where words may stand too, it is seen to be one.
  public static let prefix = "dest-"
}
