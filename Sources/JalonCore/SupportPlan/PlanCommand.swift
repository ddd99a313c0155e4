/// Everything that can be asked of a support plan.
public enum PlanCommand: Hashable, Sendable {
  case openPlan(OpenPlan)
  case changeAim(ChangeAim)
  case addStructure(AddStructure)
  case leaveStructure(LeaveStructure)
  case addOperator(AddOperator)
  case changeLead(ChangeLead)
  case shareDiagnosis(ShareDiagnosis)
  case recordOpinion(RecordOpinion)
  case linkMissions(LinkMissions)
  case conveneSteering(ConveneSteering)
  case cancelSteering(CancelSteering)
  case holdSteering(HoldSteering)
  case studyScenario(StudyScenario)
  case settleScenario(SettleScenario)
  case recordBoardDecision(RecordBoardDecision)
  case addFunding(AddFunding)
  case advanceFunding(AdvanceFunding)
  case linkStructures(LinkStructures)
  case closePlan(ClosePlan)
  case correctInPlan(Correct)
  case undoInPlan(UndoAct)
  case redoInPlan(RedoAct)

  /// The name of a command, as `apply` writes it.
  public enum Kind: String, CaseIterable, Sendable, Codable {
    case openPlan
    case changeAim
    case addStructure
    case leaveStructure
    case addOperator
    case changeLead
    case shareDiagnosis
    case recordOpinion
    case linkMissions
    case conveneSteering
    case cancelSteering
    case holdSteering
    case studyScenario
    case settleScenario
    case recordBoardDecision
    case addFunding
    case advanceFunding
    case linkStructures
    case closePlan
    case correctInPlan
    case undoInPlan
    case redoInPlan
  }

  public var kind: Kind {
    switch self {
    case .openPlan: .openPlan
    case .changeAim: .changeAim
    case .addStructure: .addStructure
    case .leaveStructure: .leaveStructure
    case .addOperator: .addOperator
    case .changeLead: .changeLead
    case .shareDiagnosis: .shareDiagnosis
    case .recordOpinion: .recordOpinion
    case .linkMissions: .linkMissions
    case .conveneSteering: .conveneSteering
    case .cancelSteering: .cancelSteering
    case .holdSteering: .holdSteering
    case .studyScenario: .studyScenario
    case .settleScenario: .settleScenario
    case .recordBoardDecision: .recordBoardDecision
    case .addFunding: .addFunding
    case .advanceFunding: .advanceFunding
    case .linkStructures: .linkStructures
    case .closePlan: .closePlan
    case .correctInPlan: .correctInPlan
    case .undoInPlan: .undoInPlan
    case .redoInPlan: .redoInPlan
    }
  }

  public var payload: any Payload {
    switch self {
    case .openPlan(let payload): payload
    case .changeAim(let payload): payload
    case .addStructure(let payload): payload
    case .leaveStructure(let payload): payload
    case .addOperator(let payload): payload
    case .changeLead(let payload): payload
    case .shareDiagnosis(let payload): payload
    case .recordOpinion(let payload): payload
    case .linkMissions(let payload): payload
    case .conveneSteering(let payload): payload
    case .cancelSteering(let payload): payload
    case .holdSteering(let payload): payload
    case .studyScenario(let payload): payload
    case .settleScenario(let payload): payload
    case .recordBoardDecision(let payload): payload
    case .addFunding(let payload): payload
    case .advanceFunding(let payload): payload
    case .linkStructures(let payload): payload
    case .closePlan(let payload): payload
    case .correctInPlan(let payload): payload
    case .undoInPlan(let payload): payload
    case .redoInPlan(let payload): payload
    }
  }
}

extension PlanCommand: Act {
  public init(_ kind: Kind, from value: Value) throws {
    switch kind {
    case .openPlan: self = .openPlan(try value.read())
    case .changeAim: self = .changeAim(try value.read())
    case .addStructure: self = .addStructure(try value.read())
    case .leaveStructure: self = .leaveStructure(try value.read())
    case .addOperator: self = .addOperator(try value.read())
    case .changeLead: self = .changeLead(try value.read())
    case .shareDiagnosis: self = .shareDiagnosis(try value.read())
    case .recordOpinion: self = .recordOpinion(try value.read())
    case .linkMissions: self = .linkMissions(try value.read())
    case .conveneSteering: self = .conveneSteering(try value.read())
    case .cancelSteering: self = .cancelSteering(try value.read())
    case .holdSteering: self = .holdSteering(try value.read())
    case .studyScenario: self = .studyScenario(try value.read())
    case .settleScenario: self = .settleScenario(try value.read())
    case .recordBoardDecision: self = .recordBoardDecision(try value.read())
    case .addFunding: self = .addFunding(try value.read())
    case .advanceFunding: self = .advanceFunding(try value.read())
    case .linkStructures: self = .linkStructures(try value.read())
    case .closePlan: self = .closePlan(try value.read())
    case .correctInPlan: self = .correctInPlan(try value.read())
    case .undoInPlan: self = .undoInPlan(try value.read())
    case .redoInPlan: self = .redoInPlan(try value.read())
    }
  }
}

extension PlanCommand.Kind: ActKind {
  public static let learnt = learn()

  /// What it carries.
  public var payload: any Payload.Type {
    switch self {
    case .openPlan: OpenPlan.self
    case .changeAim: ChangeAim.self
    case .addStructure: AddStructure.self
    case .leaveStructure: LeaveStructure.self
    case .addOperator: AddOperator.self
    case .changeLead: ChangeLead.self
    case .shareDiagnosis: ShareDiagnosis.self
    case .recordOpinion: RecordOpinion.self
    case .linkMissions: LinkMissions.self
    case .conveneSteering: ConveneSteering.self
    case .cancelSteering: CancelSteering.self
    case .holdSteering: HoldSteering.self
    case .studyScenario: StudyScenario.self
    case .settleScenario: SettleScenario.self
    case .recordBoardDecision: RecordBoardDecision.self
    case .addFunding: AddFunding.self
    case .advanceFunding: AdvanceFunding.self
    case .linkStructures: LinkStructures.self
    case .closePlan: ClosePlan.self
    case .correctInPlan: Correct.self
    case .undoInPlan: UndoAct.self
    case .redoInPlan: RedoAct.self
    }
  }
}
