// Cards are entered once, and amended. The same card registered again records nothing: a file of lines may be sent twice.
extension Directory {
  func register(_ act: RegisterStructure, today: Day) -> DirectoryRuling {
    if let card = structures[act.structure]?.act {
      return .known(card.canonical == act, .structure, act.structure.text, field: "structure")
    }
    var ruling = DirectoryRuling()
    ruling.name(act.structure.text, act.name, field: "structure")
    ruling.department(act.department, field: "department")
    ruling.check(act.details, standing: act.details, of: .structure(act.structure), self, today: today)
    return ruling.recording(.structureRegistered(act))
  }

  func register(_ act: RegisterOperator) -> DirectoryRuling {
    if let card = operators[act.operator]?.act {
      return .known(card.canonical == act, .operator, act.operator.text, field: "operator")
    }
    var ruling = DirectoryRuling()
    ruling.name(act.operator.text, act.name, field: "operator")
    ruling.department(act.department, field: "department")
    ruling.check(act.details, standing: act.details, of: .operator(act.operator), self)
    return ruling.recording(.operatorRegistered(act))
  }

  func register(_ act: RegisterProvider, today: Day) -> DirectoryRuling {
    if let card = providers[act.provider]?.act {
      return .known(card.canonical == act, .provider, act.provider.text, field: "provider")
    }
    var ruling = DirectoryRuling()
    ruling.name(act.provider.text, act.name, field: "provider")
    ruling.departments(act.departments)
    ruling.check(act.details, standing: act.details, of: .provider(act.provider), self, today: today)
    return ruling.recording(.providerRegistered(act))
  }

  func register(_ act: RegisterPerson, _ circumstances: Circumstances) -> DirectoryRuling {
    if let entry = people[act.person] {
      let same =
        entry
        == PersonEntry(
          party: act.party, isLeader: act.isLeader, isOfficer: act.isOfficer, absence: entry.absence)
        && circumstances.details(act.person) == PersonDetails(act)
      return .known(same, .person, act.person.text, field: "person")
    }
    var ruling = DirectoryRuling()
    ruling.name(act.person.text, act.name, field: "person")
    ruling.require(knows(act.party), .unknownParty(act.party, field: "party"))
    ruling.check(mail: act.mail)
    return ruling.recording(
      .personRegistered(
        PersonRegistered(person: act.person, party: act.party, isLeader: act.isLeader, isOfficer: act.isOfficer)))
  }
}

extension Directory {
  // What is amended is ruled on as it will stand.

  func amend(_ act: AmendStructure, today: Day) -> DirectoryRuling {
    guard let card = structures[act.structure]?.act else { return unknown(.structure, act.structure.text) }
    var ruling = DirectoryRuling.amending(act)
    let changes = act.changes(to: card)
    if let department = changes.department { ruling.department(department, field: "department") }
    ruling.check(
      changes.details, standing: changes.applied(to: card).details, of: .structure(act.structure), self, today: today)
    return changes.saysNothing ? ruling : ruling.recording(.structureAmended(changes))
  }

  func amend(_ act: AmendOperator) -> DirectoryRuling {
    guard let card = operators[act.operator]?.act else { return unknown(.operator, act.operator.text) }
    var ruling = DirectoryRuling.amending(act)
    let changes = act.changes(to: card)
    if let department = changes.department { ruling.department(department, field: "department") }
    ruling.check(changes.details, standing: changes.applied(to: card).details, of: .operator(act.operator), self)
    return changes.saysNothing ? ruling : ruling.recording(.operatorAmended(changes))
  }

  func amend(_ act: AmendProvider, today: Day) -> DirectoryRuling {
    guard let card = providers[act.provider]?.act else { return unknown(.provider, act.provider.text) }
    var ruling = DirectoryRuling.amending(act)
    let changes = act.changes(to: card)
    ruling.departments(changes.departments ?? [])
    ruling.check(
      changes.details, standing: changes.applied(to: card).details, of: .provider(act.provider), self, today: today)
    return changes.saysNothing ? ruling : ruling.recording(.providerAmended(changes))
  }

  func amend(_ act: AmendPerson, _ circumstances: Circumstances) -> DirectoryRuling {
    guard let entry = people[act.person] else { return unknown(.person, act.person.text) }
    var ruling = DirectoryRuling.amending(act)
    ruling.notErased(act.person, entry)
    let standing = circumstances.details(act.person) ?? PersonDetails(name: "")
    let new = standing.amended(by: act)
    ruling.require(!new.name.isBlank, .blank(field: "name"))
    if let party = act.party { ruling.require(knows(party), .unknownParty(party, field: "party")) }
    ruling.check(mail: act.mail)
    let others = officers.contains { $0 != act.person }
    ruling.require(
      act.isOfficer != false || !entry.isOfficer || others, .lastOfficer(act.person, field: "isOfficer"))
    ruling.mayLeave(act.person, isOfficer: act.isOfficer, party: act.party, circumstances)
    let event = PersonAmended(
      person: act.person, party: act.party.changing(entry.party), isLeader: act.isLeader.changing(entry.isLeader),
      isOfficer: act.isOfficer.changing(entry.isOfficer), details: new.differences(from: standing))
    return event.saysNothing ? ruling : ruling.recording(.personAmended(event))
  }

  func unknown(_ reference: Reference, _ code: String) -> DirectoryRuling {
    .refusing(.unknown(reference, code, field: reference.rawValue, nearest: nearest(to: code, as: reference)))
  }
}

extension DirectoryRuling {
  /// A code that is known already: nothing is recorded where the card is the same.
  fileprivate static func known(_ isSame: Bool, _ reference: Reference, _ code: String, field: String)
    -> DirectoryRuling
  {
    isSame ? DirectoryRuling() : .refusing(.alreadyRegistered(reference, code, field: field))
  }

  static func amending(_ act: some Amendment) -> DirectoryRuling {
    var ruling = DirectoryRuling()
    ruling.require(!act.saysNothing, .nothingChanges(field: "name"))
    for name in act.blanks { ruling.refuse(.blank(field: name)) }
    for name in act.contradictions { ruling.refuse(.twice(name, field: Amending.clear)) }
    return ruling
  }
}

extension Directory {
  /// Another organisation with the same SIRET: an antenna, or the same one twice.
  func holder(ofSIRET siret: String, but party: Party) -> Party? {
    holders(ofSIRET: siret).filter { $0.key.kind == party.key.kind && one($0) != one(party) }.min {
      $0.code < $1.code
    }
  }
}

extension PersonAmended {
  fileprivate var saysNothing: Bool { party == nil && isLeader == nil && isOfficer == nil && details.isEmpty }
}

extension Optional where Wrapped: Equatable {
  /// Itself, where it is not what stands already.
  fileprivate func changing(_ standing: Wrapped) -> Wrapped? { self == standing ? nil : self }
}

// MARK: - As they are kept

/// The card of an organisation, or what amends one.
protocol Detailed {
  associatedtype Details: CardDetails
  var details: Details { get set }
}

/// A whole card: what it leaves blank, it does not say.
protocol WholeCard: Detailed {}

extension RegisterStructure: WholeCard {}
extension RegisterOperator: WholeCard {}
extension RegisterProvider: WholeCard {}
extension AmendStructure: Detailed {}
extension AmendOperator: Detailed {}
extension AmendProvider: Detailed {}

extension WholeCard {
  /// With identifiers as they are compared, and nothing empty.
  var canonical: Self {
    var card = self
    card.details = details.canonical.withoutBlanks
    return card
  }
}

extension Detailed where Self: Amendment {
  /// With identifiers as they are compared; an empty text is told to whoever typed it.
  var canonical: Self {
    var act = self
    act.details = details.canonical
    return act
  }
}
