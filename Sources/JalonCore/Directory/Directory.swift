/// Who there is: structures, operators, providers and people, known by their identifiers.
///
/// People's names and contacts are not here: they stand in a table apart, so that they can be erased.
///
/// It is held whole, as its journal tells it, or read from a source an entry at a time: the same questions either way, and
/// no rule knows which (`docs/decisions/0034`).
public struct Directory: Sendable {
  public internal(set) var structures = Entries<StructureID, StructureEntry>()
  public internal(set) var operators = Entries<OperatorID, OperatorEntry>()
  public internal(set) var providers = Entries<ProviderID, ProviderEntry>()
  public internal(set) var people = Entries<PersonID, PersonEntry>()
  public internal(set) var grants = Entries<GrantID, GrantEntry>()
  public internal(set) var recipients = Entries<RecipientID, RecipientEntry>()
  public internal(set) var frozenYears = Entries<Int, FreezeYear>()
  public internal(set) var version = 0
  let source: (any DirectorySource)?
  private var ownQuestionnaires: [Questionnaire]?
  private var ownCalendars: [SetUsualCalendar]?
  private var ownFormerNames: [Party: [FormerName]] = [:]
  /// The journal, or its end where the rest is read from the source.
  var tail: [Recorded<DirectoryEvent>] = []

  public init() { source = nil }

  /// - Parameter version: rises with each event that the source tells.
  public init(reading source: any DirectorySource, version: Int) {
    self.source = source
    self.version = version
    structures = Entries(.init(entry: { source.structure($0) }, all: { source.structures(holding: $0) }))
    operators = Entries(.init(entry: { source.carrier($0) }, all: { source.carriers(holding: $0) }))
    providers = Entries(.init(entry: { source.provider($0) }, all: { source.providers(holding: $0) }))
    people = Entries(.init(entry: { source.person($0) }, all: { source.people(holding: $0) }))
    frozenYears = Entries(.init(entry: { source.frozenYear($0) }, all: { _ in source.frozenYears() }))
    grants = Entries(.init(entry: { source.grant($0) }, all: { source.grants(holding: $0) }))
    recipients = Entries(.init(entry: { source.recipient($0) }, all: { source.recipients(holding: $0) }))
  }

  /// The same directory, but whoever walks over its entries meets only the first that hold a text: what a person looks for
  /// by a few letters. A directory that is held whole is walked whole.
  public func searched(for text: String) -> Directory {
    var directory = self
    directory.structures.search = text
    directory.operators.search = text
    directory.providers.search = text
    directory.people.search = text
    directory.grants.search = text
    directory.recipients.search = text
    return directory
  }

  /// Questionnaires that a person brought in, in the order in which they were put to use; each version once.
  public internal(set) var adopted: [Questionnaire] {
    get { ownQuestionnaires ?? source?.questionnaires() ?? [] }
    set { ownQuestionnaires = newValue }
  }

  /// The usual calendars that operators set: one for each operator and kind of mission.
  public internal(set) var usualCalendars: [SetUsualCalendar] {
    get { ownCalendars ?? source?.calendars() ?? [] }
    set { ownCalendars = newValue }
  }

  /// The names that an organisation no longer has, in the order in which it lost them.
  func formerNames(of party: Party) -> [FormerName] { ownFormerNames[party] ?? source?.formerNames(of: party) ?? [] }

  /// What `told` says of one card stands from now on.
  mutating func replace(_ subject: DirectorySubject, by told: Directory) {
    switch subject {
    case .party(let party):
      ownFormerNames[party] = told.formerNames(of: party)
      switch party {
      case .structure(let id): structures[id] = told.structures[id]
      case .operator(let id): operators[id] = told.operators[id]
      case .provider(let id): providers[id] = told.providers[id]
      }
    case .person(let id): people[id] = told.people[id]
    case .grant(let id): grants[id] = told.grants[id]
    case .recipient(let id): recipients[id] = told.recipients[id]
    case .year(let year): frozenYears[year] = told.frozenYears[year]
    case .questionnaire, .calendar: preconditionFailure("their order counts: all of them are told again")
    }
  }

  mutating func keep(_ former: FormerName, of party: Party) {
    ownFormerNames[party] = formerNames(of: party) + [former]
  }

  public func isOfficer(_ person: PersonID) -> Bool { people[person]?.isOfficer ?? false }
  /// By one of the cards of that person, of one of the cards of that structure.
  public func isLeader(_ person: PersonID, of structure: StructureID) -> Bool {
    holds(person, for: .structure(structure)) { $0.isLeader }
  }

  public func knows(_ party: Party) -> Bool {
    switch party {
    case .operator(let id): operators[id] != nil
    case .structure(let id): structures[id] != nil
    case .provider(let id): providers[id] != nil
    }
  }

  /// The name of an organisation, or its identifier where it is not known.
  public func name(of party: Party) -> String {
    switch party {
    case .operator(let id): operators[id]?.name ?? id.text
    case .structure(let id): structures[id]?.name ?? id.text
    case .provider(let id): providers[id]?.name ?? id.text
    }
  }

  /// The public holidays of the operator for which a person works; those of the whole country where it is not known.
  public func territory(of person: PersonID) -> WorkingCalendar.Territory {
    guard case .operator(let id)? = people[person]?.party, let entry = operators[id] else { return .national }
    return Department(entry.department)?.territory ?? .national
  }

  /// The days on which an operator works: those of its territory. The weeks when an office is closed are no part of it: a
  /// date planned there is told, not moved.
  public func calendar(of operator: OperatorID) -> WorkingCalendar {
    WorkingCalendar(operators[`operator`].flatMap { Department($0.department)?.territory } ?? .national)
  }

  /// The calendar that an operator set for missions of a kind, or for all of them; `nil` where it set none.
  public func usualCalendar(of operator: OperatorID, for kind: MissionKind?) -> [CalendarRule]? {
    let own = usualCalendars.filter { $0.operator == `operator` }
    return (own.first { $0.kind == kind } ?? own.first { $0.kind == nil })?.rules
  }

  /// Those who work for an organisation; nobody who was erased.
  public func people(of party: Party) -> [PersonID] {
    let here = people.held.filter { $0.value.party == party && $0.value.erasedOn == nil }.map(\.key)
    return (here + (source?.people(of: party) ?? []).filter { !people.isOwn($0) }).sorted()
  }

  /// Those who follow missions for their operators, by code.
  public var officers: [PersonID] {
    let here = people.held.filter(\.value.isOfficer).map(\.key)
    return (here + (source?.officers() ?? []).filter { !people.isOwn($0) }).sorted()
  }
}

public struct StructureEntry: Hashable, Sendable {
  public internal(set) var act: RegisterStructure
  /// The card that stands for this one, since somebody said that they are the same.
  public internal(set) var sameAs: StructureID?
  public var name: String { act.name }
}

public struct OperatorEntry: Hashable, Sendable {
  public internal(set) var act: RegisterOperator
  public var name: String { act.name }
  /// The département, as it is written on dossiers: `05`.
  public var department: String { act.department }
}

public struct ProviderEntry: Hashable, Sendable {
  public internal(set) var act: RegisterProvider
  public internal(set) var inactive: DeactivateProvider?
  /// The card that stands for this one, since somebody said that they are the same.
  public internal(set) var sameAs: ProviderID?
  public var name: String { act.name }
  public var isActive: Bool { inactive == nil }
}

public struct PersonEntry: Hashable, Sendable {
  public internal(set) var party: Party
  /// Signs and decides for its structure: president, treasurer, director.
  public internal(set) var isLeader: Bool
  /// Follows missions for its operator.
  public internal(set) var isOfficer: Bool
  /// The last one that was recorded, over or not.
  public internal(set) var absence: RecordAbsence?
  /// Since when nothing is known of her but that the journal has her acts: she has no role any more.
  public internal(set) var erasedOn: Day?
  /// The card of the same human being that stands for this one: this one is a role more.
  public internal(set) var sameAs: PersonID?

  init(
    party: Party, isLeader: Bool = false, isOfficer: Bool = false, absence: RecordAbsence? = nil,
    erasedOn: Day? = nil, sameAs: PersonID? = nil
  ) {
    self.sameAs = sameAs
    (self.party, self.isLeader, self.isOfficer) = (party, isLeader, isOfficer)
    (self.absence, self.erasedOn) = (absence, erasedOn)
  }
}
