// How an entry is registered, amended and named.
extension DirectoryEntry.Kind {
  /// The act that registers a card of this kind; `nil` for what has none.
  public var registering: DirectoryCommand.Kind? {
    switch self {
    case .structure: .registerStructure
    case .operator: .registerOperator
    case .provider: .registerProvider
    case .person: .registerPerson
    case .grant: .registerGrant
    case .recipient: .registerRecipient
    case .questionnaire, .calendar, .year: nil
    }
  }

  /// The act that amends it.
  public var amending: DirectoryCommand.Kind? {
    switch self {
    case .structure: .amendStructure
    case .operator: .amendOperator
    case .provider: .amendProvider
    case .person: .amendPerson
    case .grant: .amendGrant
    case .recipient: .amendRecipient
    case .questionnaire, .calendar, .year: nil
    }
  }
}

extension DirectoryEntry {
  /// The act that would register the card as it stands; `nil` for what has no card.
  ///
  /// - Parameter details: of a person: what stands apart from the journal.
  public func registering(_ details: PersonDetails?) -> DirectoryCommand? {
    switch self {
    case .structure(let entry, _): .registerStructure(entry.act.canonical)
    case .carrier(let entry, _): .registerOperator(entry.act.canonical)
    case .provider(let entry, _): .registerProvider(entry.act.canonical)
    case .person(let id, let entry): .registerPerson(entry.card(id, details))
    case .grant(let entry): .registerGrant(entry.act)
    case .recipient(let entry): .registerRecipient(entry.act)
    case .questionnaire, .calendar, .year: nil
    }
  }

  /// The names that it no longer has, in the order in which it lost them.
  public var formerly: [FormerName] {
    switch self {
    case .structure(_, let names), .carrier(_, let names), .provider(_, let names): names
    case .recipient(let entry): entry.formerly
    case .person, .questionnaire, .calendar, .grant, .year: []
    }
  }

  /// Where an organisation is.
  public var locality: Locality? {
    switch self {
    case .structure(let entry, _): entry.act.details.place
    case .carrier(let entry, _): entry.act.details.place
    case .provider(let entry, _): entry.act.details.place
    case .person, .questionnaire, .calendar, .grant, .recipient, .year: nil
    }
  }

  /// How an organisation is reached.
  public var contacts: Contacts? {
    switch self {
    case .structure(let entry, _): entry.act.details.contacts
    case .carrier(let entry, _): entry.act.details.contacts
    case .provider(let entry, _): entry.act.details.contacts
    case .recipient(let entry): Contacts(phone: entry.act.phone, mail: entry.act.mail)
    case .person, .questionnaire, .calendar, .grant, .year: nil
    }
  }
}

extension DirectoryEntry.Key {
  /// As people write it: `structure:radio-ecrins`, `person:c-roux`. `nil` for what has no card.
  public init?(_ text: String) {
    if let party = Party(text) {
      self = party.key
      return
    }
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let kind = DirectoryEntry.Kind(rawValue: parts[0]),
      [.person, .grant, .recipient].contains(kind),
      !parts[1].isEmpty
    else { return nil }
    self.init(kind, parts[1])
  }

  public var text: String { "\(kind.rawValue):\(code)" }

  public var subject: DirectorySubject? {
    switch kind {
    case .structure: .party(.structure(ID(code)))
    case .operator: .party(.operator(ID(code)))
    case .provider: .party(.provider(ID(code)))
    case .person: .person(ID(code))
    case .grant: .grant(ID(code))
    case .recipient: .recipient(ID(code))
    case .questionnaire, .calendar, .year: nil
    }
  }
}
