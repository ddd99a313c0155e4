/// One entry of the directory as a store keeps it beside the journal: what it is, how it is found, what it says.
public enum DirectoryEntry: Hashable, Sendable {
  case structure(StructureEntry, formerly: [FormerName])
  case carrier(OperatorEntry, formerly: [FormerName])
  case provider(ProviderEntry, formerly: [FormerName])
  case person(PersonID, PersonEntry)
  case grant(GrantEntry)
  case recipient(RecipientEntry)
  case year(FreezeYear)
  /// `place` among those that were put to use, from 0.
  case questionnaire(Questionnaire, place: Int)
  /// `place` among those that were set, from 0.
  case calendar(SetUsualCalendar, place: Int)

  public enum Kind: String, CaseIterable, Sendable {
    case structure, `operator`, provider, person, questionnaire, calendar, grant, recipient, year
  }

  /// What names one entry among all.
  public struct Key: Hashable, Sendable {
    public let kind: Kind
    public let code: String

    public init(_ kind: Kind, _ code: String) {
      self.kind = kind
      self.code = code
    }
  }

  public var key: Key {
    switch self {
    case .structure(let entry, _): Key(.structure, entry.act.structure.text)
    case .carrier(let entry, _): Key(.operator, entry.act.operator.text)
    case .provider(let entry, _): Key(.provider, entry.act.provider.text)
    case .person(let id, _): Key(.person, id.text)
    case .grant(let entry): Key(.grant, entry.act.grant.text)
    case .recipient(let entry): Key(.recipient, entry.act.recipient.text)
    case .year(let act): DirectorySubject.year(act.year).key
    case .questionnaire(let questionnaire, _): DirectorySubject.questionnaire(questionnaire.edition).key
    case .calendar(let act, _): DirectorySubject.calendar(act.operator, act.kind).key
    }
  }

  /// Among those of its kind, where their order counts.
  public var place: Int {
    switch self {
    case .questionnaire(_, let place), .calendar(_, let place): place
    // What another card stands for comes after, and lists leave it out.
    case .structure, .provider, .person: joinedTo == nil ? 0 : 1
    case .carrier, .grant, .recipient, .year: 0
    }
  }

  /// As it is compared.
  public var siret: String? {
    switch self {
    case .structure(let entry, _): entry.act.details.registration.canonical.siret?.filled
    case .provider(let entry, _): entry.act.details.registration.canonical.siret?.filled
    case .carrier, .person, .questionnaire, .calendar, .grant, .recipient, .year: nil
    }
  }

  /// For whom a person works; nobody, once she was erased.
  public var party: Party? {
    if case .person(_, let entry) = self, entry.erasedOn == nil { entry.party } else { nil }
  }

  /// Those where it is, works or carries missions; the first is its own.
  public var departments: [String] {
    switch self {
    case .structure(let entry, _): [entry.act.department]
    case .carrier(let entry, _): [entry.department] + (entry.act.details.departments ?? [])
    case .provider(let entry, _): entry.act.departments
    case .person, .questionnaire, .calendar, .grant, .recipient, .year: []
    }
  }

  public var isOfficer: Bool { if case .person(_, let entry) = self { entry.isOfficer } else { false } }

  /// The words by which an organisation is looked for, folded. None of a person: names stand in the table of persons.
  public var searchable: String {
    switch self {
    case .structure(let entry, _):
      [
        entry.name, entry.act.structure.text, entry.act.details.place.town ?? "",
        entry.act.details.registration.acronym ?? "",
      ].folded
    case .carrier(let entry, _):
      [entry.name, entry.act.operator.text, entry.act.details.registration.acronym ?? ""].folded
    case .provider(let entry, _):
      [
        entry.name, entry.act.provider.text, entry.act.details.place.town ?? "",
        entry.act.details.registration.acronym ?? "",
      ].folded
    case .grant(let entry): [entry.name, entry.act.grant.text].folded
    case .recipient(let entry): [entry.name, entry.act.recipient.text].folded
    case .person, .questionnaire, .calendar, .year: ""
    }
  }
}

extension [String] {
  fileprivate var folded: String { filter { !$0.isEmpty }.map(\.folded).joined(separator: "\n") }
}

extension DirectoryEntry {
  /// The same entry, but a person has another code: her own entry, or that of somebody whom she stood in for.
  public func naming(_ person: PersonID, as code: PersonID) -> DirectoryEntry {
    guard case .person(let id, var entry) = self else { return self }
    if entry.absence?.person == person { entry.absence?.person = code }
    if entry.absence?.deputy == person { entry.absence?.deputy = code }
    if entry.sameAs == person { entry.sameAs = code }
    return .person(id == person ? code : id, entry)
  }
}

// MARK: - As it is written

/// What a store writes of a structure, an operator and a provider: the card with the names that it had.
private struct KeptStructure: Payload {
  var card: RegisterStructure
  var formerly: [FormerName]
  var sameAs: StructureID?
}

private struct KeptOperator: Payload {
  var card: RegisterOperator
  var formerly: [FormerName]
}

private struct KeptProvider: Payload {
  var card: RegisterProvider
  var inactive: DeactivateProvider?
  var formerly: [FormerName]
  var sameAs: ProviderID?
}

private struct KeptPerson: Payload {
  var person: PersonID
  var party: Party
  var isLeader: Bool
  var isOfficer: Bool
  var absence: RecordAbsence?
  var erasedOn: Day?
  var sameAs: PersonID?
}

private struct KeptGrant: Payload {
  var card: RegisterGrant
  var allocations: [AllocateGrant]
  /// `nil` where none was ever set: as it was written before there were any.
  var objectives: [SetObjective]?
}

private struct KeptRecipient: Payload {
  var card: RegisterRecipient
  var formerly: [FormerName]
}

extension DirectoryEntry {
  public var payload: any Payload {
    switch self {
    case .structure(let entry, let formerly): KeptStructure(card: entry.act, formerly: formerly, sameAs: entry.sameAs)
    case .carrier(let entry, let formerly): KeptOperator(card: entry.act, formerly: formerly)
    case .provider(let entry, let formerly):
      KeptProvider(card: entry.act, inactive: entry.inactive, formerly: formerly, sameAs: entry.sameAs)
    case .person(let id, let entry):
      KeptPerson(
        person: id, party: entry.party, isLeader: entry.isLeader, isOfficer: entry.isOfficer, absence: entry.absence,
        erasedOn: entry.erasedOn, sameAs: entry.sameAs)
    case .year(let act): act
    case .grant(let entry):
      KeptGrant(
        card: entry.act, allocations: entry.allocations, objectives: entry.objectives.isEmpty ? nil : entry.objectives)
    case .recipient(let entry): KeptRecipient(card: entry.act, formerly: entry.formerly)
    case .questionnaire(let questionnaire, _): AdoptQuestionnaire(questionnaire)
    case .calendar(let act, _): act
    }
  }

  /// Throws where `value` is not what a store writes of that kind.
  public init(_ kind: Kind, place: Int, from value: Value) throws {
    switch kind {
    case .structure:
      let kept: KeptStructure = try value.read()
      self = .structure(StructureEntry(act: kept.card, sameAs: kept.sameAs), formerly: kept.formerly)
    case .operator:
      let kept: KeptOperator = try value.read()
      self = .carrier(OperatorEntry(act: kept.card), formerly: kept.formerly)
    case .provider:
      let kept: KeptProvider = try value.read()
      self = .provider(
        ProviderEntry(act: kept.card, inactive: kept.inactive, sameAs: kept.sameAs), formerly: kept.formerly)
    case .person:
      let kept: KeptPerson = try value.read()
      self = .person(
        kept.person,
        PersonEntry(
          party: kept.party, isLeader: kept.isLeader, isOfficer: kept.isOfficer, absence: kept.absence,
          erasedOn: kept.erasedOn, sameAs: kept.sameAs))
    case .year: self = .year(try value.read())
    case .grant:
      let kept: KeptGrant = try value.read()
      self = .grant(
        GrantEntry(act: kept.card, allocations: kept.allocations, objectives: kept.objectives ?? []))
    case .recipient:
      let kept: KeptRecipient = try value.read()
      self = .recipient(RecipientEntry(act: kept.card, formerly: kept.formerly))
    case .questionnaire:
      let kept: AdoptQuestionnaire = try value.read()
      self = .questionnaire(kept.questionnaire, place: place)
    case .calendar: self = .calendar(try value.read(), place: place)
    }
  }
}

// MARK: - What a directory has

extension Directory {
  /// Every entry: all that a store keeps of the directory beside its journal.
  public var everyEntry: [DirectoryEntry] {
    structures.keys.compactMap { self[.structure($0)] } + operators.keys.compactMap { self[.operator($0)] }
      + providers.keys.compactMap { self[.provider($0)] }
      + people.map { DirectoryEntry.person($0.key, $0.value) } + grants.map { DirectoryEntry.grant($0.value) }
      + recipients.map { DirectoryEntry.recipient($0.value) } + frozenYears.map { DirectoryEntry.year($0.value) }
      + questionnaireEntries + calendarEntries
  }

  /// What stands now of all that an order changed, and the keys of what stands no more.
  public func entries(changedBy subjects: [DirectorySubject]) -> (
    standing: [DirectoryEntry], gone: [DirectoryEntry.Key]
  ) {
    var (standing, gone): ([DirectoryEntry], [DirectoryEntry.Key]) = ([], [])
    for subject in Set(subjects) {
      switch subject {
      case .party(let party): if let entry = self[party] { standing.append(entry) } else { gone.append(subject.key) }
      case .person(let id):
        if let entry = people[id] { standing.append(.person(id, entry)) } else { gone.append(subject.key) }
      case .year(let year):
        if let act = frozenYears[year] { standing.append(.year(act)) } else { gone.append(subject.key) }
      case .grant(let id):
        if let entry = grants[id] { standing.append(.grant(entry)) } else { gone.append(subject.key) }
      case .recipient(let id):
        if let entry = recipients[id] { standing.append(.recipient(entry)) } else { gone.append(subject.key) }
      // Few, and their order counts: all of the kind are written again.
      case .questionnaire(let edition):
        standing += questionnaireEntries
        if !adopted.contains(where: { $0.edition == edition }) { gone.append(subject.key) }
      case .calendar(let carrier, let kind):
        standing += calendarEntries
        if !usualCalendars.contains(where: { $0.operator == carrier && $0.kind == kind }) { gone.append(subject.key) }
      }
    }
    return (standing, gone)
  }

  private subscript(party: Party) -> DirectoryEntry? {
    switch party {
    case .structure(let id): structures[id].map { .structure($0, formerly: formerNames(of: party)) }
    case .operator(let id): operators[id].map { .carrier($0, formerly: formerNames(of: party)) }
    case .provider(let id): providers[id].map { .provider($0, formerly: formerNames(of: party)) }
    }
  }

  private var questionnaireEntries: [DirectoryEntry] {
    adopted.enumerated().map { .questionnaire($0.element, place: $0.offset) }
  }

  private var calendarEntries: [DirectoryEntry] {
    usualCalendars.enumerated().map { .calendar($0.element, place: $0.offset) }
  }
}

extension Party {
  /// Under which a store keeps its entry.
  public var key: DirectoryEntry.Key {
    switch self {
    case .structure(let id): .init(.structure, id.text)
    case .operator(let id): .init(.operator, id.text)
    case .provider(let id): .init(.provider, id.text)
    }
  }
}

extension DirectorySubject {
  /// Under which a store keeps its entry.
  public var key: DirectoryEntry.Key {
    switch self {
    case .party(let party): party.key
    case .person(let id): .init(.person, id.text)
    case .grant(let id): .init(.grant, id.text)
    case .recipient(let id): .init(.recipient, id.text)
    case .year(let year): .init(.year, String(year))
    case .questionnaire(let edition): .init(.questionnaire, "\(edition.code) \(edition.version)")
    case .calendar(let carrier, let kind): .init(.calendar, "\(carrier.text) \(kind?.rawValue ?? "")")
    }
  }
}
