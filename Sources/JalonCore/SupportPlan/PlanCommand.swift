/// Everything that can be asked of a support plan.
public enum PlanCommand: Hashable, Sendable {
  case openPlan(OpenPlan)
  case addStructure(AddStructure)
  case leaveStructure(LeaveStructure)
  case addOperator(AddOperator)
  case shareDiagnosis(ShareDiagnosis)
  case recordOpinion(RecordOpinion)
  case holdSteering(HoldSteering)
  case studyScenario(StudyScenario)
  case settleScenario(SettleScenario)
  case recordBoardDecision(RecordBoardDecision)
  case addFunding(AddFunding)
  case linkStructures(LinkStructures)
  case closePlan(ClosePlan)

  /// The name of a command, as `apply` writes it.
  public enum Kind: String, CaseIterable, Sendable, Codable {
    case openPlan
    case addStructure
    case leaveStructure
    case addOperator
    case shareDiagnosis
    case recordOpinion
    case holdSteering
    case studyScenario
    case settleScenario
    case recordBoardDecision
    case addFunding
    case linkStructures
    case closePlan
  }

  public var kind: Kind {
    switch self {
    case .openPlan: .openPlan
    case .addStructure: .addStructure
    case .leaveStructure: .leaveStructure
    case .addOperator: .addOperator
    case .shareDiagnosis: .shareDiagnosis
    case .recordOpinion: .recordOpinion
    case .holdSteering: .holdSteering
    case .studyScenario: .studyScenario
    case .settleScenario: .settleScenario
    case .recordBoardDecision: .recordBoardDecision
    case .addFunding: .addFunding
    case .linkStructures: .linkStructures
    case .closePlan: .closePlan
    }
  }

  public var payload: any Payload {
    switch self {
    case .openPlan(let payload): payload
    case .addStructure(let payload): payload
    case .leaveStructure(let payload): payload
    case .addOperator(let payload): payload
    case .shareDiagnosis(let payload): payload
    case .recordOpinion(let payload): payload
    case .holdSteering(let payload): payload
    case .studyScenario(let payload): payload
    case .settleScenario(let payload): payload
    case .recordBoardDecision(let payload): payload
    case .addFunding(let payload): payload
    case .linkStructures(let payload): payload
    case .closePlan(let payload): payload
    }
  }
}

extension PlanCommand: Act {
  public init(_ kind: Kind, from value: Value) throws {
    switch kind {
    case .openPlan: self = .openPlan(try value.read())
    case .addStructure: self = .addStructure(try value.read())
    case .leaveStructure: self = .leaveStructure(try value.read())
    case .addOperator: self = .addOperator(try value.read())
    case .shareDiagnosis: self = .shareDiagnosis(try value.read())
    case .recordOpinion: self = .recordOpinion(try value.read())
    case .holdSteering: self = .holdSteering(try value.read())
    case .studyScenario: self = .studyScenario(try value.read())
    case .settleScenario: self = .settleScenario(try value.read())
    case .recordBoardDecision: self = .recordBoardDecision(try value.read())
    case .addFunding: self = .addFunding(try value.read())
    case .linkStructures: self = .linkStructures(try value.read())
    case .closePlan: self = .closePlan(try value.read())
    }
  }
}

extension PlanCommand.Kind: ActKind {
  /// What it carries.
  public var payload: any Payload.Type {
    switch self {
    case .openPlan: OpenPlan.self
    case .addStructure: AddStructure.self
    case .leaveStructure: LeaveStructure.self
    case .addOperator: AddOperator.self
    case .shareDiagnosis: ShareDiagnosis.self
    case .recordOpinion: RecordOpinion.self
    case .holdSteering: HoldSteering.self
    case .studyScenario: StudyScenario.self
    case .settleScenario: SettleScenario.self
    case .recordBoardDecision: RecordBoardDecision.self
    case .addFunding: AddFunding.self
    case .linkStructures: LinkStructures.self
    case .closePlan: ClosePlan.self
    }
  }
}
