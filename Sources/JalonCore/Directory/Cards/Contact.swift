/// How somebody is reached on behalf of an organisation.
public struct Contact: Hashable, Sendable {
  public let party: Party
  /// Nobody of the organisation where its own card alone says how to reach it.
  public let person: PersonID?
  public let function: String
  /// As they were typed; empty where nothing is known.
  public let phone: String
  public let mail: String
}

extension Directory {
  /// The one to call or write to: of those who were named already, then of those who sign and decide, the first who can be
  /// reached. What a card of a person does not say, that of the organisation may.
  ///
  /// - Parameters:
  ///   - known: people of the organisation whom a mission named already, the first first.
  ///   - details: what stands apart from the journal.
  /// - Returns: `nil` where nobody is known, nor any number or address.
  public func contact(
    of party: Party, preferring known: [PersonID] = [], details: (PersonID) -> PersonDetails?
  ) -> Contact? {
    let own = contacts(of: party)
    let (phone, mail) = (own?.phone ?? "", own?.mail ?? "")
    let all = known.filter { people[$0]?.party == party } + speakers(of: party)
    let cards = all.map { (person: $0, details: details($0)) }
    guard let found = cards.first(where: { $0.details?.isReachable == true }) ?? cards.first else {
      let isSilent = phone.isBlank && mail.isBlank
      return isSilent ? nil : Contact(party: party, person: nil, function: "", phone: phone, mail: mail)
    }
    let (person, card) = (found.person, found.details)
    let (itsPhone, itsMail) = (card?.phone ?? "", card?.mail ?? "")
    return Contact(
      party: party, person: person, function: card?.function ?? "", phone: itsPhone.isBlank ? phone : itsPhone,
      mail: itsMail.isBlank ? mail : itsMail)
  }

  /// What the card of an organisation says of how it is reached.
  public func contacts(of party: Party) -> Contacts? {
    switch party {
    case .structure(let id): structures[id]?.act.details.contacts
    case .operator(let id): operators[id]?.act.details.contacts
    case .provider(let id): providers[id]?.act.details.contacts
    }
  }
}

extension PersonDetails {
  fileprivate var isReachable: Bool { !phone.isBlank || !mail.isBlank }
}

extension Mission {
  /// Those of an organisation whom the mission named already: who takes part in the evaluation, who is put forward.
  public func named(of party: Party) -> [PersonID] {
    let seats = stage.evaluation?.seats.map(\.evaluator) ?? []
    guard case .provider(let provider) = party else { return seats }
    return stage.call?.invitation(of: provider)?.offered?.members.map(\.person) ?? []
  }
}

extension Watch {
  /// With whom it is to be done: whoever must act, else a structure of the mission; nobody for what is done at the desk.
  public func concerned(among structures: [StructureID]) -> Party? {
    if let who { return who }
    switch kind {
    case .choice, .kickOff, .agreement, .beginning, .review, .restitution, .followUp, .followUpEnd, .resumption:
      return structures.first.map(Party.structure)
    case .preparation, .intent, .proposals, .silence, .closing, .evaluation, .letters, .signatures, .reorientation,
      .report, .surveyIssue, .surveyAnswer, .closure, .loanEnd, .service, .payment, .vigilance,
      .renewal, .instalment:
      return nil
    }
  }
}
