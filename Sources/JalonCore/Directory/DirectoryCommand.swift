/// Everything that can be asked of the directory.
public enum DirectoryCommand: Hashable, Sendable {
  case registerStructure(RegisterStructure)
  case amendStructure(AmendStructure)
  case registerOperator(RegisterOperator)
  case amendOperator(AmendOperator)
  case registerProvider(RegisterProvider)
  case amendProvider(AmendProvider)
  case deactivateProvider(DeactivateProvider)
  case reactivateProvider(ReactivateProvider)
  case registerPerson(RegisterPerson)
  case amendPerson(AmendPerson)
  case recordAbsence(RecordAbsence)
  case erasePerson(ErasePerson)
  case redactText(RedactText)
  case adoptQuestionnaire(AdoptQuestionnaire)
  case setUsualCalendar(SetUsualCalendar)
  case registerGrant(RegisterGrant)
  case amendGrant(AmendGrant)
  case allocateGrant(AllocateGrant)
  case setObjective(SetObjective)
  case registerRecipient(RegisterRecipient)
  case amendRecipient(AmendRecipient)
  case freezeYear(FreezeYear)
  case joinCards(JoinCards)
  case joinPersons(JoinPersons)
  case undoInDirectory(UndoAct)
  case redoInDirectory(RedoAct)

  /// The name of a command, as `apply` writes it.
  public enum Kind: String, CaseIterable, Sendable, Codable {
    case registerStructure
    case amendStructure
    case registerOperator
    case amendOperator
    case registerProvider
    case amendProvider
    case deactivateProvider
    case reactivateProvider
    case registerPerson
    case amendPerson
    case recordAbsence
    case erasePerson
    case redactText
    case adoptQuestionnaire
    case setUsualCalendar
    case registerGrant
    case amendGrant
    case allocateGrant
    case setObjective
    case registerRecipient
    case amendRecipient
    case freezeYear
    case joinCards
    case joinPersons
    case undoInDirectory
    case redoInDirectory
  }

  public var kind: Kind {
    switch self {
    case .registerStructure: .registerStructure
    case .amendStructure: .amendStructure
    case .registerOperator: .registerOperator
    case .amendOperator: .amendOperator
    case .registerProvider: .registerProvider
    case .amendProvider: .amendProvider
    case .deactivateProvider: .deactivateProvider
    case .reactivateProvider: .reactivateProvider
    case .registerPerson: .registerPerson
    case .amendPerson: .amendPerson
    case .recordAbsence: .recordAbsence
    case .erasePerson: .erasePerson
    case .redactText: .redactText
    case .adoptQuestionnaire: .adoptQuestionnaire
    case .setUsualCalendar: .setUsualCalendar
    case .registerGrant: .registerGrant
    case .amendGrant: .amendGrant
    case .allocateGrant: .allocateGrant
    case .setObjective: .setObjective
    case .registerRecipient: .registerRecipient
    case .amendRecipient: .amendRecipient
    case .freezeYear: .freezeYear
    case .joinCards: .joinCards
    case .joinPersons: .joinPersons
    case .undoInDirectory: .undoInDirectory
    case .redoInDirectory: .redoInDirectory
    }
  }

  public var payload: any Payload {
    switch self {
    case .registerStructure(let payload): payload
    case .amendStructure(let payload): payload
    case .registerOperator(let payload): payload
    case .amendOperator(let payload): payload
    case .registerProvider(let payload): payload
    case .amendProvider(let payload): payload
    case .deactivateProvider(let payload): payload
    case .reactivateProvider(let payload): payload
    case .registerPerson(let payload): payload
    case .amendPerson(let payload): payload
    case .recordAbsence(let payload): payload
    case .erasePerson(let payload): payload
    case .redactText(let payload): payload
    case .adoptQuestionnaire(let payload): payload
    case .setUsualCalendar(let payload): payload
    case .registerGrant(let payload): payload
    case .amendGrant(let payload): payload
    case .allocateGrant(let payload): payload
    case .setObjective(let payload): payload
    case .registerRecipient(let payload): payload
    case .amendRecipient(let payload): payload
    case .freezeYear(let payload): payload
    case .joinCards(let payload): payload
    case .joinPersons(let payload): payload
    case .undoInDirectory(let payload): payload
    case .redoInDirectory(let payload): payload
    }
  }
}

extension DirectoryCommand: Act {
  public init(_ kind: Kind, from value: Value) throws {
    switch kind {
    case .registerStructure: self = .registerStructure(try value.read())
    case .amendStructure: self = .amendStructure(try value.read())
    case .registerOperator: self = .registerOperator(try value.read())
    case .amendOperator: self = .amendOperator(try value.read())
    case .registerProvider: self = .registerProvider(try value.read())
    case .amendProvider: self = .amendProvider(try value.read())
    case .deactivateProvider: self = .deactivateProvider(try value.read())
    case .reactivateProvider: self = .reactivateProvider(try value.read())
    case .registerPerson: self = .registerPerson(try value.read())
    case .amendPerson: self = .amendPerson(try value.read())
    case .recordAbsence: self = .recordAbsence(try value.read())
    case .erasePerson: self = .erasePerson(try value.read())
    case .redactText: self = .redactText(try value.read())
    case .adoptQuestionnaire: self = .adoptQuestionnaire(try value.read())
    case .setUsualCalendar: self = .setUsualCalendar(try value.read())
    case .registerGrant: self = .registerGrant(try value.read())
    case .amendGrant: self = .amendGrant(try value.read())
    case .allocateGrant: self = .allocateGrant(try value.read())
    case .setObjective: self = .setObjective(try value.read())
    case .registerRecipient: self = .registerRecipient(try value.read())
    case .amendRecipient: self = .amendRecipient(try value.read())
    case .freezeYear: self = .freezeYear(try value.read())
    case .joinCards: self = .joinCards(try value.read())
    case .joinPersons: self = .joinPersons(try value.read())
    case .undoInDirectory: self = .undoInDirectory(try value.read())
    case .redoInDirectory: self = .redoInDirectory(try value.read())
    }
  }
}

extension DirectoryCommand.Kind: ActKind {
  public static let learnt = learn()

  /// What it carries.
  public var payload: any Payload.Type {
    switch self {
    case .registerStructure: RegisterStructure.self
    case .amendStructure: AmendStructure.self
    case .registerOperator: RegisterOperator.self
    case .amendOperator: AmendOperator.self
    case .registerProvider: RegisterProvider.self
    case .amendProvider: AmendProvider.self
    case .deactivateProvider: DeactivateProvider.self
    case .reactivateProvider: ReactivateProvider.self
    case .registerPerson: RegisterPerson.self
    case .amendPerson: AmendPerson.self
    case .recordAbsence: RecordAbsence.self
    case .erasePerson: ErasePerson.self
    case .redactText: RedactText.self
    case .adoptQuestionnaire: AdoptQuestionnaire.self
    case .setUsualCalendar: SetUsualCalendar.self
    case .registerGrant: RegisterGrant.self
    case .amendGrant: AmendGrant.self
    case .allocateGrant: AllocateGrant.self
    case .setObjective: SetObjective.self
    case .registerRecipient: RegisterRecipient.self
    case .amendRecipient: AmendRecipient.self
    case .freezeYear: FreezeYear.self
    case .joinCards: JoinCards.self
    case .joinPersons: JoinPersons.self
    case .undoInDirectory: UndoAct.self
    case .redoInDirectory: RedoAct.self
    }
  }
}
