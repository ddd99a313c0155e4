// The journal of a plan as it is read back: what was undone, what was mended, what may be undone next.
extension SupportPlan {
  /// The events that count, as mended.
  public var effective: [Recorded<PlanEvent>] { Past(entries).effective }

  /// Every entry, in the words that count: of one that was corrected, what it says since.
  public var toldEntries: [Recorded<PlanEvent>] { entries.told(as: effective) }

  /// The last act, if it can be undone: the opening cannot.
  public var undoable: OrderID? { Past(entries).lastAct?.order }
  /// The act that `redo` would bring back.
  public var redoable: OrderID? { Past(entries).nextRedo?.order }

  /// The plan that a whole journal tells: what was undone is passed over, what was corrected is read as mended.
  public static func fold(_ entries: [Recorded<PlanEvent>]) throws(Unfit) -> SupportPlan {
    var told = Past(entries).effective[...]
    guard let first = told.popFirst(), case .planOpened(let act) = first.event else {
      throw Unfit(event: entries.first?.event.kind.rawValue ?? "", position: entries.first?.position ?? 0)
    }
    var plan = SupportPlan(act)
    for entry in told { plan.advance(entry) }
    plan.entries = entries
    return plan
  }
}

extension PlanEvent: Remembered {
  var turn: Turn? {
    switch self {
    case .planActUndone(let act): .undoes(act.act)
    case .planActRedone(let act): .redoes(act.act)
    case .planCorrected(let act): .mends(act)
    default: nil
    }
  }

  /// The command that records it; `nil` for what goes back over the journal.
  public var command: PlanCommand? {
    switch self {
    case .planOpened(let act): .openPlan(act)
    case .aimChanged(let act): .changeAim(act)
    case .structureAdded(let act): .addStructure(act)
    case .structureLeft(let act): .leaveStructure(act)
    case .operatorAdded(let act): .addOperator(act)
    case .leadChanged(let act): .changeLead(act)
    case .diagnosisShared(let act): .shareDiagnosis(act)
    case .opinionRecorded(let act): .recordOpinion(act)
    case .missionsLinked(let act): .linkMissions(act)
    case .steeringConvened(let act): .conveneSteering(act)
    case .steeringCancelled(let act): .cancelSteering(act)
    case .steeringHeld(let act): .holdSteering(act)
    case .scenarioStudied(let act): .studyScenario(act)
    case .scenarioSettled(let act): .settleScenario(act)
    case .boardDecided(let act): .recordBoardDecision(act)
    case .fundingAdded(let act): .addFunding(act)
    case .fundingAdvanced(let act): .advanceFunding(act)
    case .structuresLinked(let act): .linkStructures(act)
    case .planClosed(let act): .closePlan(act)
    case .planCorrected, .planActUndone, .planActRedone: nil
    }
  }
}
