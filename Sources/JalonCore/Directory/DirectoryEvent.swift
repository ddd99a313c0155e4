/// Everything that can have happened to the directory.
public enum DirectoryEvent: Hashable, Sendable {
  case structureRegistered(RegisterStructure)
  case structureAmended(AmendStructure)
  case operatorRegistered(RegisterOperator)
  case operatorAmended(AmendOperator)
  case providerRegistered(RegisterProvider)
  case providerAmended(AmendProvider)
  case providerDeactivated(DeactivateProvider)
  case providerReactivated(ReactivateProvider)
  case personRegistered(PersonRegistered)
  case personAmended(PersonAmended)
  case absenceRecorded(RecordAbsence)
  case personErased(ErasePerson)
  case textRedacted(RedactText)
  case questionnaireAdopted(AdoptQuestionnaire)
  case usualCalendarSet(SetUsualCalendar)
  case grantRegistered(RegisterGrant)
  case grantAmended(AmendGrant)
  case grantAllocated(AllocateGrant)
  case objectiveSet(SetObjective)
  case recipientRegistered(RegisterRecipient)
  case recipientAmended(AmendRecipient)
  case yearFrozen(FreezeYear)
  case cardsJoined(JoinCards)
  case personsJoined(JoinPersons)
  case directoryActUndone(UndoAct)
  case directoryActRedone(RedoAct)

  /// The name of an event, as the journal writes it.
  public enum Kind: String, CaseIterable, Sendable, Codable {
    case structureRegistered = "structureRegistered"
    case structureAmended = "structureAmended"
    case operatorRegistered = "operatorRegistered"
    case operatorAmended = "operatorAmended"
    case providerRegistered = "providerRegistered"
    case providerAmended = "providerAmended"
    case providerDeactivated = "providerDeactivated"
    case providerReactivated = "providerReactivated"
    case personRegistered = "personRegistered"
    case personAmended = "personAmended"
    case absenceRecorded = "absenceRecorded"
    case personErased = "personErased"
    case textRedacted = "textRedacted"
    case questionnaireAdopted = "questionnaireAdopted"
    case usualCalendarSet = "usualCalendarSet"
    case grantRegistered = "grantRegistered"
    case grantAmended = "grantAmended"
    case grantAllocated = "grantAllocated"
    case objectiveSet = "objectiveSet"
    case recipientRegistered = "recipientRegistered"
    case recipientAmended = "recipientAmended"
    case yearFrozen = "yearFrozen"
    case cardsJoined = "cardsJoined"
    case personsJoined = "personsJoined"
    case directoryActUndone = "directoryActUndone"
    case directoryActRedone = "directoryActRedone"
  }

  public var kind: Kind {
    switch self {
    case .structureRegistered: .structureRegistered
    case .structureAmended: .structureAmended
    case .operatorRegistered: .operatorRegistered
    case .operatorAmended: .operatorAmended
    case .providerRegistered: .providerRegistered
    case .providerAmended: .providerAmended
    case .providerDeactivated: .providerDeactivated
    case .providerReactivated: .providerReactivated
    case .personRegistered: .personRegistered
    case .personAmended: .personAmended
    case .absenceRecorded: .absenceRecorded
    case .personErased: .personErased
    case .textRedacted: .textRedacted
    case .questionnaireAdopted: .questionnaireAdopted
    case .usualCalendarSet: .usualCalendarSet
    case .grantRegistered: .grantRegistered
    case .grantAmended: .grantAmended
    case .grantAllocated: .grantAllocated
    case .objectiveSet: .objectiveSet
    case .recipientRegistered: .recipientRegistered
    case .recipientAmended: .recipientAmended
    case .yearFrozen: .yearFrozen
    case .cardsJoined: .cardsJoined
    case .personsJoined: .personsJoined
    case .directoryActUndone: .directoryActUndone
    case .directoryActRedone: .directoryActRedone
    }
  }

  public var payload: any Payload {
    switch self {
    case .structureRegistered(let payload): payload
    case .structureAmended(let payload): payload
    case .operatorRegistered(let payload): payload
    case .operatorAmended(let payload): payload
    case .providerRegistered(let payload): payload
    case .providerAmended(let payload): payload
    case .providerDeactivated(let payload): payload
    case .providerReactivated(let payload): payload
    case .personRegistered(let payload): payload
    case .personAmended(let payload): payload
    case .absenceRecorded(let payload): payload
    case .personErased(let payload): payload
    case .textRedacted(let payload): payload
    case .questionnaireAdopted(let payload): payload
    case .usualCalendarSet(let payload): payload
    case .grantRegistered(let payload): payload
    case .grantAmended(let payload): payload
    case .grantAllocated(let payload): payload
    case .objectiveSet(let payload): payload
    case .recipientRegistered(let payload): payload
    case .recipientAmended(let payload): payload
    case .yearFrozen(let payload): payload
    case .cardsJoined(let payload): payload
    case .personsJoined(let payload): payload
    case .directoryActUndone(let payload): payload
    case .directoryActRedone(let payload): payload
    }
  }
}

extension DirectoryEvent: Act {
  public init(_ kind: Kind, from value: Value) throws {
    switch kind {
    case .structureRegistered: self = .structureRegistered(try value.read())
    case .structureAmended: self = .structureAmended(try value.read())
    case .operatorRegistered: self = .operatorRegistered(try value.read())
    case .operatorAmended: self = .operatorAmended(try value.read())
    case .providerRegistered: self = .providerRegistered(try value.read())
    case .providerAmended: self = .providerAmended(try value.read())
    case .providerDeactivated: self = .providerDeactivated(try value.read())
    case .providerReactivated: self = .providerReactivated(try value.read())
    case .personRegistered: self = .personRegistered(try value.read())
    case .personAmended: self = .personAmended(try value.read())
    case .absenceRecorded: self = .absenceRecorded(try value.read())
    case .personErased: self = .personErased(try value.read())
    case .textRedacted: self = .textRedacted(try value.read())
    case .questionnaireAdopted: self = .questionnaireAdopted(try value.read())
    case .usualCalendarSet: self = .usualCalendarSet(try value.read())
    case .grantRegistered: self = .grantRegistered(try value.read())
    case .grantAmended: self = .grantAmended(try value.read())
    case .grantAllocated: self = .grantAllocated(try value.read())
    case .objectiveSet: self = .objectiveSet(try value.read())
    case .recipientRegistered: self = .recipientRegistered(try value.read())
    case .recipientAmended: self = .recipientAmended(try value.read())
    case .yearFrozen: self = .yearFrozen(try value.read())
    case .cardsJoined: self = .cardsJoined(try value.read())
    case .personsJoined: self = .personsJoined(try value.read())
    case .directoryActUndone: self = .directoryActUndone(try value.read())
    case .directoryActRedone: self = .directoryActRedone(try value.read())
    }
  }
}

extension DirectoryEvent.Kind: ActKind {
  public static let learnt = learn()

  /// What it carries.
  public var payload: any Payload.Type {
    switch self {
    case .structureRegistered: RegisterStructure.self
    case .structureAmended: AmendStructure.self
    case .operatorRegistered: RegisterOperator.self
    case .operatorAmended: AmendOperator.self
    case .providerRegistered: RegisterProvider.self
    case .providerAmended: AmendProvider.self
    case .providerDeactivated: DeactivateProvider.self
    case .providerReactivated: ReactivateProvider.self
    case .personRegistered: PersonRegistered.self
    case .personAmended: PersonAmended.self
    case .absenceRecorded: RecordAbsence.self
    case .personErased: ErasePerson.self
    case .textRedacted: RedactText.self
    case .questionnaireAdopted: AdoptQuestionnaire.self
    case .usualCalendarSet: SetUsualCalendar.self
    case .grantRegistered: RegisterGrant.self
    case .grantAmended: AmendGrant.self
    case .grantAllocated: AllocateGrant.self
    case .objectiveSet: SetObjective.self
    case .recipientRegistered: RegisterRecipient.self
    case .recipientAmended: AmendRecipient.self
    case .yearFrozen: FreezeYear.self
    case .cardsJoined: JoinCards.self
    case .personsJoined: JoinPersons.self
    case .directoryActUndone: UndoAct.self
    case .directoryActRedone: RedoAct.self
    }
  }
}
