/// Everything that can have happened to a support plan.
public enum PlanEvent: Hashable, Sendable {
  case planOpened(OpenPlan)
  case structureAdded(AddStructure)
  case structureLeft(LeaveStructure)
  case operatorAdded(AddOperator)
  case diagnosisShared(ShareDiagnosis)
  case opinionRecorded(RecordOpinion)
  case steeringHeld(HoldSteering)
  case scenarioStudied(StudyScenario)
  case scenarioSettled(SettleScenario)
  case boardDecided(RecordBoardDecision)
  case fundingAdded(AddFunding)
  case structuresLinked(LinkStructures)
  case planClosed(ClosePlan)

  /// The name of an event, as the journal writes it.
  public enum Kind: String, CaseIterable, Sendable, Codable {
    case planOpened = "planOpened"
    case structureAdded = "structureAdded"
    case structureLeft = "structureLeft"
    case operatorAdded = "operatorAdded"
    case diagnosisShared = "diagnosisShared"
    case opinionRecorded = "opinionRecorded"
    case steeringHeld = "steeringHeld"
    case scenarioStudied = "scenarioStudied"
    case scenarioSettled = "scenarioSettled"
    case boardDecided = "boardDecided"
    case fundingAdded = "fundingAdded"
    case structuresLinked = "structuresLinked"
    case planClosed = "planClosed"
  }

  public var kind: Kind {
    switch self {
    case .planOpened: .planOpened
    case .structureAdded: .structureAdded
    case .structureLeft: .structureLeft
    case .operatorAdded: .operatorAdded
    case .diagnosisShared: .diagnosisShared
    case .opinionRecorded: .opinionRecorded
    case .steeringHeld: .steeringHeld
    case .scenarioStudied: .scenarioStudied
    case .scenarioSettled: .scenarioSettled
    case .boardDecided: .boardDecided
    case .fundingAdded: .fundingAdded
    case .structuresLinked: .structuresLinked
    case .planClosed: .planClosed
    }
  }

  public var payload: any Payload {
    switch self {
    case .planOpened(let payload): payload
    case .structureAdded(let payload): payload
    case .structureLeft(let payload): payload
    case .operatorAdded(let payload): payload
    case .diagnosisShared(let payload): payload
    case .opinionRecorded(let payload): payload
    case .steeringHeld(let payload): payload
    case .scenarioStudied(let payload): payload
    case .scenarioSettled(let payload): payload
    case .boardDecided(let payload): payload
    case .fundingAdded(let payload): payload
    case .structuresLinked(let payload): payload
    case .planClosed(let payload): payload
    }
  }
}

extension PlanEvent: Act {
  public init(_ kind: Kind, from value: Value) throws {
    switch kind {
    case .planOpened: self = .planOpened(try value.read())
    case .structureAdded: self = .structureAdded(try value.read())
    case .structureLeft: self = .structureLeft(try value.read())
    case .operatorAdded: self = .operatorAdded(try value.read())
    case .diagnosisShared: self = .diagnosisShared(try value.read())
    case .opinionRecorded: self = .opinionRecorded(try value.read())
    case .steeringHeld: self = .steeringHeld(try value.read())
    case .scenarioStudied: self = .scenarioStudied(try value.read())
    case .scenarioSettled: self = .scenarioSettled(try value.read())
    case .boardDecided: self = .boardDecided(try value.read())
    case .fundingAdded: self = .fundingAdded(try value.read())
    case .structuresLinked: self = .structuresLinked(try value.read())
    case .planClosed: self = .planClosed(try value.read())
    }
  }
}

extension PlanEvent.Kind: ActKind {
  /// What it carries.
  public var payload: any Payload.Type {
    switch self {
    case .planOpened: OpenPlan.self
    case .structureAdded: AddStructure.self
    case .structureLeft: LeaveStructure.self
    case .operatorAdded: AddOperator.self
    case .diagnosisShared: ShareDiagnosis.self
    case .opinionRecorded: RecordOpinion.self
    case .steeringHeld: HoldSteering.self
    case .scenarioStudied: StudyScenario.self
    case .scenarioSettled: SettleScenario.self
    case .boardDecided: RecordBoardDecision.self
    case .fundingAdded: AddFunding.self
    case .structuresLinked: LinkStructures.self
    case .planClosed: ClosePlan.self
    }
  }
}
