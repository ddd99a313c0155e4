extension Directory {
  public static func evolve(_ state: Directory?, with entry: Recorded<DirectoryEvent>) throws(Unfit) -> Directory {
    var directory = state ?? Directory()
    guard entry.position == directory.version + 1 else {
      throw Unfit(event: entry.event.kind.rawValue, position: entry.position)
    }
    guard !entry.event.movesThroughHistory else { return directory.turned(by: entry) }
    directory.advance(entry)
    directory.tail.append(entry)
    directory.version = entry.position
    return directory
  }

  /// What goes back over an act on one card leaves the others as they are: the journal of that card tells it.
  private func turned(by entry: Recorded<DirectoryEvent>) -> Directory {
    let changed = Set(subjects(changedBy: entry.event))
    guard source != nil, changed.count == 1, let card = changed.first, card.isCard else {
      return Directory.told(entries + [entry])
    }
    var directory = self
    directory.replace(card, by: Directory.told(history(of: card) + [entry]))
    directory.tail.append(entry)
    directory.version = entry.position
    return directory
  }

  /// In place: a directory that was copied at each event took minutes where there are many.
  public static func fold(_ entries: [Recorded<DirectoryEvent>]) throws(Unfit) -> Directory { told(entries) }

  /// The directory that a whole journal tells: what was undone is passed over.
  static func told(_ entries: [Recorded<DirectoryEvent>]) -> Directory {
    var directory = Directory()
    for entry in Past(entries).effective { directory.advance(entry) }
    directory.tail = entries
    directory.version = entries.last?.position ?? 0
    return directory
  }

  private mutating func advance(_ entry: Recorded<DirectoryEvent>) {
    switch entry.event {
    case .structureRegistered(let act): keep(act, at: entry.at)
    case .structureAmended(let act):
      if let card = structures[act.structure]?.act { keep(act.applied(to: card), at: entry.at) }
    case .operatorRegistered(let act): keep(act, at: entry.at)
    case .operatorAmended(let act):
      if let card = operators[act.operator]?.act { keep(act.applied(to: card), at: entry.at) }
    case .providerRegistered(let act): keep(act, at: entry.at)
    case .providerAmended(let act):
      if let card = providers[act.provider]?.act { keep(act.applied(to: card), at: entry.at) }
    case .providerDeactivated(let act): providers[act.provider]?.inactive = act
    case .providerReactivated(let act): providers[act.provider]?.inactive = nil
    case .personRegistered(let act):
      people[act.person] = PersonEntry(party: act.party, isLeader: act.isLeader, isOfficer: act.isOfficer)
    case .personAmended(let act): keep(act)
    case .absenceRecorded(let act): people[act.person]?.absence = act
    case .personErased(let act):
      if let party = people[act.person]?.party { people[act.person] = PersonEntry(party: party, erasedOn: act.on) }
    case .questionnaireAdopted(let act):
      adopted.removeAll { $0.edition == act.questionnaire.edition }
      adopted.append(act.questionnaire)
    case .usualCalendarSet(let act):
      usualCalendars.removeAll { $0.operator == act.operator && $0.kind == act.kind }
      usualCalendars.append(act)
    case .yearFrozen(let act): frozenYears[act.year] = act
    case .cardsJoined(let act): keep(act)
    case .personsJoined(let act): people[act.same]?.sameAs = act.person
    case .grantRegistered(let act): grants[act.grant] = GrantEntry(act: act)
    case .grantAmended(let act):
      if let entry = grants[act.grant] {
        grants[act.grant] = entry.becoming(act.applied(to: entry.act))
      }
    case .grantAllocated(let act): grants[act.grant] = grants[act.grant]?.taking(act)
    case .objectiveSet(let act): grants[act.grant] = grants[act.grant]?.taking(act)
    case .recipientRegistered(let act): recipients[act.recipient] = RecipientEntry(act: act)
    case .recipientAmended(let act):
      if let card = recipients[act.recipient] {
        recipients[act.recipient] = card.becoming(act.applied(to: card.act), at: entry.at)
      }
    // What it held is gone from wherever it stood.
    case .textRedacted, .directoryActUndone, .directoryActRedone: break
    }
  }

  // A code that was registered again before amending existed has its last card.

  private mutating func keep(_ act: RegisterStructure, at instant: Instant) {
    rename(.structure(act.structure), from: structures[act.structure]?.name, to: act.name, at: instant)
    structures[act.structure] = StructureEntry(act: act, sameAs: structures[act.structure]?.sameAs)
  }

  private mutating func keep(_ act: RegisterOperator, at instant: Instant) {
    rename(.operator(act.operator), from: operators[act.operator]?.name, to: act.name, at: instant)
    operators[act.operator] = OperatorEntry(act: act)
  }

  private mutating func keep(_ act: RegisterProvider, at instant: Instant) {
    rename(.provider(act.provider), from: providers[act.provider]?.name, to: act.name, at: instant)
    let entry = providers[act.provider]
    providers[act.provider] = ProviderEntry(act: act, inactive: entry?.inactive, sameAs: entry?.sameAs)
  }

  private mutating func keep(_ act: JoinCards) {
    switch (act.same, act.party) {
    case (.structure(let id), .structure(let kept)): structures[id]?.sameAs = kept
    case (.provider(let id), .provider(let kept)): providers[id]?.sameAs = kept
    // Rules join two of a kind, and no operators.
    case (.structure, _), (.provider, _), (.operator, _): break
    }
  }

  private mutating func keep(_ act: PersonAmended) {
    guard let entry = people[act.person] else { return }
    people[act.person] = PersonEntry(
      party: act.party ?? entry.party, isLeader: act.isLeader ?? entry.isLeader,
      isOfficer: act.isOfficer ?? entry.isOfficer, absence: entry.absence, erasedOn: entry.erasedOn,
      sameAs: entry.sameAs)
  }
}
