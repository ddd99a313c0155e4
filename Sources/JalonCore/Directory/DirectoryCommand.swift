/// Everything that can be asked of the directory.
public enum DirectoryCommand: Hashable, Sendable {
  case registerStructure(RegisterStructure)
  case registerOperator(RegisterOperator)
  case registerProvider(RegisterProvider)
  case deactivateProvider(DeactivateProvider)
  case reactivateProvider(ReactivateProvider)
  case registerPerson(RegisterPerson)
  case adoptQuestionnaire(AdoptQuestionnaire)
  case setUsualCalendar(SetUsualCalendar)

  /// The name of a command, as `apply` writes it.
  public enum Kind: String, CaseIterable, Sendable, Codable {
    case registerStructure
    case registerOperator
    case registerProvider
    case deactivateProvider
    case reactivateProvider
    case registerPerson
    case adoptQuestionnaire
    case setUsualCalendar
  }

  public var kind: Kind {
    switch self {
    case .registerStructure: .registerStructure
    case .registerOperator: .registerOperator
    case .registerProvider: .registerProvider
    case .deactivateProvider: .deactivateProvider
    case .reactivateProvider: .reactivateProvider
    case .registerPerson: .registerPerson
    case .adoptQuestionnaire: .adoptQuestionnaire
    case .setUsualCalendar: .setUsualCalendar
    }
  }

  public var payload: any Payload {
    switch self {
    case .registerStructure(let payload): payload
    case .registerOperator(let payload): payload
    case .registerProvider(let payload): payload
    case .deactivateProvider(let payload): payload
    case .reactivateProvider(let payload): payload
    case .registerPerson(let payload): payload
    case .adoptQuestionnaire(let payload): payload
    case .setUsualCalendar(let payload): payload
    }
  }
}

extension DirectoryCommand: Act {
  public init(_ kind: Kind, from value: Value) throws {
    switch kind {
    case .registerStructure: self = .registerStructure(try value.read())
    case .registerOperator: self = .registerOperator(try value.read())
    case .registerProvider: self = .registerProvider(try value.read())
    case .deactivateProvider: self = .deactivateProvider(try value.read())
    case .reactivateProvider: self = .reactivateProvider(try value.read())
    case .registerPerson: self = .registerPerson(try value.read())
    case .adoptQuestionnaire: self = .adoptQuestionnaire(try value.read())
    case .setUsualCalendar: self = .setUsualCalendar(try value.read())
    }
  }
}

extension DirectoryCommand.Kind: ActKind {
  /// What it carries.
  public var payload: any Payload.Type {
    switch self {
    case .registerStructure: RegisterStructure.self
    case .registerOperator: RegisterOperator.self
    case .registerProvider: RegisterProvider.self
    case .deactivateProvider: DeactivateProvider.self
    case .reactivateProvider: ReactivateProvider.self
    case .registerPerson: RegisterPerson.self
    case .adoptQuestionnaire: AdoptQuestionnaire.self
    case .setUsualCalendar: SetUsualCalendar.self
    }
  }
}
