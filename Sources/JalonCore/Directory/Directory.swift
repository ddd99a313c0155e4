/// Who there is: structures, operators, providers and people, known by their identifiers.
///
/// People's names and contacts are not here: they stand in a table apart, so that they can be erased.
public struct Directory: Hashable, Sendable {
  public internal(set) var structures: [StructureID: StructureEntry] = [:]
  public internal(set) var operators: [OperatorID: OperatorEntry] = [:]
  public internal(set) var providers: [ProviderID: ProviderEntry] = [:]
  public internal(set) var people: [PersonID: PersonEntry] = [:]
  /// Questionnaires that a person brought in, in the order in which they were put to use; each version once.
  public internal(set) var adopted: [Questionnaire] = []
  /// The usual calendars that operators set: one for each operator and kind of mission.
  public internal(set) var usualCalendars: [SetUsualCalendar] = []
  /// The names that organisations no longer have, in the order in which they lost them.
  var formerNames: [Party: [FormerName]] = [:]
  /// The whole journal, what was undone and redone among it.
  public internal(set) var entries: [Recorded<DirectoryEvent>] = []
  public internal(set) var version = 0

  public init() {}

  public func isOfficer(_ person: PersonID) -> Bool { people[person]?.isOfficer ?? false }
  public func isLeader(_ person: PersonID, of structure: StructureID) -> Bool {
    people[person].map { $0.isLeader && $0.party == .structure(structure) } ?? false
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

  public func people(of party: Party) -> [PersonID] {
    people.filter { $0.value.party == party }.map(\.key).sorted()
  }
}

public struct StructureEntry: Hashable, Sendable {
  public internal(set) var act: RegisterStructure
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
  public var name: String { act.name }
  public var isActive: Bool { inactive == nil }
}

public struct PersonEntry: Hashable, Sendable {
  public internal(set) var party: Party
  /// Signs and decides for its structure: president, treasurer, director.
  public internal(set) var isLeader: Bool
  /// Follows missions for its operator.
  public internal(set) var isOfficer: Bool
}
