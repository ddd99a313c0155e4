/// Everything that can have happened to the directory.
public enum DirectoryEvent: Hashable, Sendable {
  case structureRegistered(RegisterStructure)
  case operatorRegistered(RegisterOperator)
  case providerRegistered(RegisterProvider)
  case providerDeactivated(DeactivateProvider)
  case providerReactivated(ReactivateProvider)
  case personRegistered(PersonRegistered)
  case questionnaireAdopted(AdoptQuestionnaire)
  case usualCalendarSet(SetUsualCalendar)

  /// The name of an event, as the journal writes it.
  public enum Kind: String, CaseIterable, Sendable, Codable {
    case structureRegistered = "structureRegistered"
    case operatorRegistered = "operatorRegistered"
    case providerRegistered = "providerRegistered"
    case providerDeactivated = "providerDeactivated"
    case providerReactivated = "providerReactivated"
    case personRegistered = "personRegistered"
    case questionnaireAdopted = "questionnaireAdopted"
    case usualCalendarSet = "usualCalendarSet"
  }

  public var kind: Kind {
    switch self {
    case .structureRegistered: .structureRegistered
    case .operatorRegistered: .operatorRegistered
    case .providerRegistered: .providerRegistered
    case .providerDeactivated: .providerDeactivated
    case .providerReactivated: .providerReactivated
    case .personRegistered: .personRegistered
    case .questionnaireAdopted: .questionnaireAdopted
    case .usualCalendarSet: .usualCalendarSet
    }
  }

  public var payload: any Payload {
    switch self {
    case .structureRegistered(let payload): payload
    case .operatorRegistered(let payload): payload
    case .providerRegistered(let payload): payload
    case .providerDeactivated(let payload): payload
    case .providerReactivated(let payload): payload
    case .personRegistered(let payload): payload
    case .questionnaireAdopted(let payload): payload
    case .usualCalendarSet(let payload): payload
    }
  }
}

extension DirectoryEvent: Act {
  public init(_ kind: Kind, from value: Value) throws {
    switch kind {
    case .structureRegistered: self = .structureRegistered(try value.read())
    case .operatorRegistered: self = .operatorRegistered(try value.read())
    case .providerRegistered: self = .providerRegistered(try value.read())
    case .providerDeactivated: self = .providerDeactivated(try value.read())
    case .providerReactivated: self = .providerReactivated(try value.read())
    case .personRegistered: self = .personRegistered(try value.read())
    case .questionnaireAdopted: self = .questionnaireAdopted(try value.read())
    case .usualCalendarSet: self = .usualCalendarSet(try value.read())
    }
  }
}

extension DirectoryEvent.Kind: ActKind {
  /// What it carries.
  public var payload: any Payload.Type {
    switch self {
    case .structureRegistered: RegisterStructure.self
    case .operatorRegistered: RegisterOperator.self
    case .providerRegistered: RegisterProvider.self
    case .providerDeactivated: DeactivateProvider.self
    case .providerReactivated: ReactivateProvider.self
    case .personRegistered: PersonRegistered.self
    case .questionnaireAdopted: AdoptQuestionnaire.self
    case .usualCalendarSet: SetUsualCalendar.self
    }
  }
}
