extension Directory {
  func join(_ act: JoinCards) -> DirectoryRuling {
    var ruling = DirectoryRuling()
    ruling.require(knows(act.party), .unknownParty(act.party, field: "party"))
    ruling.require(knows(act.same), .unknownParty(act.same, field: "same"))
    guard ruling.obstacles.isEmpty else { return ruling }
    let isOfOneKind = act.party.key.kind == act.same.key.kind && act.party.key.kind != .operator
    ruling.require(isOfOneKind, .notOfOneKind(act.party, act.same, field: "same"))
    guard isOfOneKind else { return ruling }
    let (kept, other) = (one(act.party), one(act.same))
    ruling.require(
      kept != other && other == act.same,
      .alreadyOne(act.same.code, (other == act.same ? act.party : other).code, field: "same"))
    return ruling.recording(.cardsJoined(JoinCards(party: kept, same: act.same)))
  }

  func join(_ act: JoinPersons) -> DirectoryRuling {
    var ruling = DirectoryRuling()
    for (field, person) in [("person", act.person), ("same", act.same)] {
      guard let entry = people[person] else {
        ruling.refuse(
          .unknown(.person, person.text, field: field, nearest: nearest(to: person.text, as: .person)))
        continue
      }
      // One who was erased and is met again is somebody new: nothing says that she is the same.
      if let day = entry.erasedOn { ruling.refuse(.alreadyErased(day, field: field)) }
    }
    guard ruling.obstacles.isEmpty else { return ruling }
    let (kept, other) = (one(act.person), one(act.same))
    ruling.require(
      kept != other && other == act.same,
      .alreadyOne(act.same.text, (other == act.same ? act.person : other).text, field: "same"))
    return ruling.recording(.personsJoined(JoinPersons(person: kept, same: act.same)))
  }
}

// The card that stands for all that were said to be the same.
extension Directory {
  public func one(_ party: Party) -> Party {
    switch party {
    case .structure(let id): .structure(one(id))
    case .provider(let id): .provider(one(id))
    case .operator: party
    }
  }

  public func one(_ structure: StructureID) -> StructureID { followed(structure) { structures[$0]?.sameAs } }
  public func one(_ provider: ProviderID) -> ProviderID { followed(provider) { providers[$0]?.sameAs } }
  public func one(_ person: PersonID) -> PersonID { followed(person) { people[$0]?.sameAs } }

  /// All the cards of one human being, that which stands for her first: the roles that she holds.
  public func cards(of person: PersonID) -> [PersonID] {
    var (cards, place) = ([one(person)], 0)
    while place < cards.count {
      cards += joined(to: cards[place]).filter { !cards.contains($0) }
      place += 1
    }
    return cards
  }

  /// By any of her cards, a role of one of the cards of that organisation. Her own card is asked first: others are read
  /// only where it does not answer.
  func holds(_ person: PersonID, for party: Party, _ takes: (PersonEntry) -> Bool = { _ in true }) -> Bool {
    if let entry = people[person], takes(entry), entry.party == party { return true }
    let wanted = one(party)
    return cards(of: person).contains { card in
      people[card].map { takes($0) && one($0.party) == wanted } ?? false
    }
  }

  /// Those that were said to be the same as this card itself.
  func joined(to person: PersonID) -> [PersonID] {
    let here = people.held.filter { $0.value.sameAs == person }.map(\.key)
    return (here + (source?.joined(to: person) ?? []).filter { !people.isOwn($0) }).sorted()
  }

  /// What may be the same as a card: those of its kind that stand for themselves.
  func joinable(with party: Party?) -> [String]? {
    switch party {
    case .structure(let id)?:
      structures.filter { $0.key != id && $0.value.sameAs == nil }.map { Party.structure($0.key).text }.sorted()
    case .provider(let id)?:
      providers.filter { $0.key != id && $0.value.sameAs == nil }.map { Party.provider($0.key).text }.sorted()
    case .operator?, nil: nil
    }
  }

  func joinable(with person: PersonID?) -> [String]? {
    guard let person else { return nil }
    return people.filter { $0.key != person && $0.value.sameAs == nil && $0.value.erasedOn == nil }.map(\.key.text)
      .sorted()
  }

  /// All the cards that a journal says to be one with this one.
  public static func cards(
    with subject: DirectorySubject, in entries: [Recorded<DirectoryEvent>]
  ) -> Set<DirectorySubject> {
    let joins = standing(entries).compactMap(\.event.joined)
    var (cards, count): (Set<DirectorySubject>, Int) = ([subject], 0)
    while cards.count > count {
      count = cards.count
      for join in joins where !cards.isDisjoint(with: join) { cards.formUnion(join) }
    }
    return cards
  }

  /// Rules let no ring stand; should a file hold one all the same, it ends where it began.
  private func followed<Code: Hashable>(_ code: Code, _ next: (Code) -> Code?) -> Code {
    var (here, seen): (Code, Set<Code>) = (code, [])
    while seen.insert(here).inserted, let there = next(here) { here = there }
    return here
  }
}

extension DirectoryEvent {
  /// The two cards that it says to be one.
  fileprivate var joined: Set<DirectorySubject>? {
    if case .cardsJoined(let act) = self { return [.party(act.party), .party(act.same)] }
    if case .personsJoined(let act) = self { return [.person(act.person), .person(act.same)] }
    return nil
  }
}

extension DirectoryEntry {
  /// The card that stands for this one, where it was said to be the same.
  public var joinedTo: Key? {
    switch self {
    case .structure(let entry, _): entry.sameAs.map { Key(.structure, $0.text) }
    case .provider(let entry, _): entry.sameAs.map { Key(.provider, $0.text) }
    case .person(_, let entry): entry.sameAs.map { Key(.person, $0.text) }
    case .carrier, .questionnaire, .calendar, .grant, .recipient, .year: nil
    }
  }

  /// What holds it in a list of those of something: the organisation that a person works for, or the card that stands for it.
  public var within: String? { party?.text ?? (key.kind == .person ? nil : joinedTo?.text) }

  /// By what it is found besides: its SIRET; of a person's card that another one stands for, that one.
  public var sign: String? { siret ?? (key.kind == .person ? joinedTo?.text : nil) }
}
