/// Everything that can have happened to a support plan.
public enum PlanEvent: Hashable, Sendable {
  case planOpened(OpenPlan)
  case aimChanged(ChangeAim)
  case structureAdded(AddStructure)
  case structureLeft(LeaveStructure)
  case operatorAdded(AddOperator)
  case leadChanged(ChangeLead)
  case diagnosisShared(ShareDiagnosis)
  case opinionRecorded(RecordOpinion)
  case missionsLinked(LinkMissions)
  case steeringConvened(ConveneSteering)
  case steeringCancelled(CancelSteering)
  case steeringHeld(HoldSteering)
  case scenarioStudied(StudyScenario)
  case scenarioSettled(SettleScenario)
  case boardDecided(RecordBoardDecision)
  case fundingAdded(AddFunding)
  case fundingAdvanced(AdvanceFunding)
  case structuresLinked(LinkStructures)
  case planClosed(ClosePlan)
  case planCorrected(Correction)
  case planActUndone(UndoAct)
  case planActRedone(RedoAct)

  /// The name of an event, as the journal writes it.
  public enum Kind: String, CaseIterable, Sendable, Codable {
    case planOpened = "planOpened"
    case aimChanged = "aimChanged"
    case structureAdded = "structureAdded"
    case structureLeft = "structureLeft"
    case operatorAdded = "operatorAdded"
    case leadChanged = "leadChanged"
    case diagnosisShared = "diagnosisShared"
    case opinionRecorded = "opinionRecorded"
    case missionsLinked = "missionsLinked"
    case steeringConvened = "steeringConvened"
    case steeringCancelled = "steeringCancelled"
    case steeringHeld = "steeringHeld"
    case scenarioStudied = "scenarioStudied"
    case scenarioSettled = "scenarioSettled"
    case boardDecided = "boardDecided"
    case fundingAdded = "fundingAdded"
    case fundingAdvanced = "fundingAdvanced"
    case structuresLinked = "structuresLinked"
    case planClosed = "planClosed"
    case planCorrected = "planCorrected"
    case planActUndone = "planActUndone"
    case planActRedone = "planActRedone"
  }

  public var kind: Kind {
    switch self {
    case .planOpened: .planOpened
    case .aimChanged: .aimChanged
    case .structureAdded: .structureAdded
    case .structureLeft: .structureLeft
    case .operatorAdded: .operatorAdded
    case .leadChanged: .leadChanged
    case .diagnosisShared: .diagnosisShared
    case .opinionRecorded: .opinionRecorded
    case .missionsLinked: .missionsLinked
    case .steeringConvened: .steeringConvened
    case .steeringCancelled: .steeringCancelled
    case .steeringHeld: .steeringHeld
    case .scenarioStudied: .scenarioStudied
    case .scenarioSettled: .scenarioSettled
    case .boardDecided: .boardDecided
    case .fundingAdded: .fundingAdded
    case .fundingAdvanced: .fundingAdvanced
    case .structuresLinked: .structuresLinked
    case .planClosed: .planClosed
    case .planCorrected: .planCorrected
    case .planActUndone: .planActUndone
    case .planActRedone: .planActRedone
    }
  }

  public var payload: any Payload {
    switch self {
    case .planOpened(let payload): payload
    case .aimChanged(let payload): payload
    case .structureAdded(let payload): payload
    case .structureLeft(let payload): payload
    case .operatorAdded(let payload): payload
    case .leadChanged(let payload): payload
    case .diagnosisShared(let payload): payload
    case .opinionRecorded(let payload): payload
    case .missionsLinked(let payload): payload
    case .steeringConvened(let payload): payload
    case .steeringCancelled(let payload): payload
    case .steeringHeld(let payload): payload
    case .scenarioStudied(let payload): payload
    case .scenarioSettled(let payload): payload
    case .boardDecided(let payload): payload
    case .fundingAdded(let payload): payload
    case .fundingAdvanced(let payload): payload
    case .structuresLinked(let payload): payload
    case .planClosed(let payload): payload
    case .planCorrected(let payload): payload
    case .planActUndone(let payload): payload
    case .planActRedone(let payload): payload
    }
  }
}

extension PlanEvent: Act {
  public init(_ kind: Kind, from value: Value) throws {
    switch kind {
    case .planOpened: self = .planOpened(try value.read())
    case .aimChanged: self = .aimChanged(try value.read())
    case .structureAdded: self = .structureAdded(try value.read())
    case .structureLeft: self = .structureLeft(try value.read())
    case .operatorAdded: self = .operatorAdded(try value.read())
    case .leadChanged: self = .leadChanged(try value.read())
    case .diagnosisShared: self = .diagnosisShared(try value.read())
    case .opinionRecorded: self = .opinionRecorded(try value.read())
    case .missionsLinked: self = .missionsLinked(try value.read())
    case .steeringConvened: self = .steeringConvened(try value.read())
    case .steeringCancelled: self = .steeringCancelled(try value.read())
    case .steeringHeld: self = .steeringHeld(try value.read())
    case .scenarioStudied: self = .scenarioStudied(try value.read())
    case .scenarioSettled: self = .scenarioSettled(try value.read())
    case .boardDecided: self = .boardDecided(try value.read())
    case .fundingAdded: self = .fundingAdded(try value.read())
    case .fundingAdvanced: self = .fundingAdvanced(try value.read())
    case .structuresLinked: self = .structuresLinked(try value.read())
    case .planClosed: self = .planClosed(try value.read())
    case .planCorrected: self = .planCorrected(try value.read())
    case .planActUndone: self = .planActUndone(try value.read())
    case .planActRedone: self = .planActRedone(try value.read())
    }
  }
}

extension PlanEvent.Kind: ActKind {
  public static let learnt = learn()

  public var fixed: Set<String> { self == .planOpened ? ["plan"] : [] }

  /// What it carries.
  public var payload: any Payload.Type {
    switch self {
    case .planOpened: OpenPlan.self
    case .aimChanged: ChangeAim.self
    case .structureAdded: AddStructure.self
    case .structureLeft: LeaveStructure.self
    case .operatorAdded: AddOperator.self
    case .leadChanged: ChangeLead.self
    case .diagnosisShared: ShareDiagnosis.self
    case .opinionRecorded: RecordOpinion.self
    case .missionsLinked: LinkMissions.self
    case .steeringConvened: ConveneSteering.self
    case .steeringCancelled: CancelSteering.self
    case .steeringHeld: HoldSteering.self
    case .scenarioStudied: StudyScenario.self
    case .scenarioSettled: SettleScenario.self
    case .boardDecided: RecordBoardDecision.self
    case .fundingAdded: AddFunding.self
    case .fundingAdvanced: AdvanceFunding.self
    case .structuresLinked: LinkStructures.self
    case .planClosed: ClosePlan.self
    case .planCorrected: Correction.self
    case .planActUndone: UndoAct.self
    case .planActRedone: RedoAct.self
    }
  }
}
