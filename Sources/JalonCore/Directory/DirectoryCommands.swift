public struct RegisterStructure: Payload {
  public var structure: StructureID
  public var name: String
  public var department: String
  public var details = StructureDetails()
}

public struct RegisterOperator: Payload {
  public var `operator`: OperatorID
  public var name: String
  public var department: String
  public var details = OperatorDetails()
}

public struct RegisterProvider: Payload {
  public var provider: ProviderID
  public var name: String
  public var skills: [String]
  /// Those in which it works.
  public var departments: [String]
  public var details = ProviderDetails()
}

public struct DeactivateProvider: Payload {
  public var provider: ProviderID
  public var reason: String
}

public struct ReactivateProvider: Payload {
  public var provider: ProviderID
}

/// Somebody of a party of a mission. The name and the contacts go to a table apart; the journal keeps the rest.
public struct RegisterPerson: Payload {
  public var person: PersonID
  public var party: Party
  public var name: String
  public var function: String?
  public var mail: String?
  public var phone: String?
  public var isLeader: Bool
  public var isOfficer: Bool
}

/// Puts a questionnaire to use: the next surveys of its purpose are sent with it. The journal keeps all of it, so that its
/// answers can be read for ever.
public struct AdoptQuestionnaire: Payload {
  public var questionnaire: Questionnaire

  public init(_ questionnaire: Questionnaire) { self.questionnaire = questionnaire }
}

/// The calendar that an operator lays on its missions when their calls are launched. Those that are launched already keep
/// their own.
public struct SetUsualCalendar: Payload {
  public var `operator`: OperatorID
  /// The missions that it is for; all those that have none of their kind where nothing is said.
  public var kind: MissionKind?
  public var rules: [CalendarRule]
}

/// What the journal keeps of a person: no name, no contact.
public struct PersonRegistered: Payload {
  public var person: PersonID
  public var party: Party
  public var isLeader: Bool
  public var isOfficer: Bool
}
