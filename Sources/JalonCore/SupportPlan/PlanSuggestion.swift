extension SupportPlan {
  /// The command partly filled, as a good colleague would hand it over.
  public static func suggestion(
    _ kind: PlanCommand.Kind, by person: PersonID, state: SupportPlan?, in circumstances: Circumstances,
    about topics: [Topic] = []
  ) -> Value {
    let colleague = PlanColleague(by: person, plan: state, circumstances: circumstances, topics: Topics(topics))
    return .filled(colleague.members(kind), in: kind.fields, on: circumstances.today)
  }

  /// The identifiers that make sense in a field, the likeliest first; `nil` where anything may stand.
  public static func choices(
    for path: String, in kind: PlanCommand.Kind, filled value: Value, state: SupportPlan?,
    in circumstances: Circumstances
  ) -> [String]? {
    PlanColleague(by: "", plan: state, circumstances: circumstances, topics: Topics([])).choices(path, kind, value)
  }
}

private struct PlanColleague {
  let by: PersonID
  let plan: SupportPlan?
  let circumstances: Circumstances
  let topics: Topics

  var directory: Directory { circumstances.directory }

  func members(_ kind: PlanCommand.Kind) -> KnownFields {
    switch kind {
    case .openPlan: ["plan": topics.plan, "lead": topics.operator ?? ownOperator]
    case .addStructure:
      ["structure": topics.structure, "role": plan?.memberships.isEmpty == true ? StructureRole.carrier : nil]
    case .leaveStructure: ["structure": topics.structure]
    case .addOperator: ["operator": topics.operator]
    case .recordBoardDecision:
      ["scenario": scenario, "structure": topics.structure ?? undecided.first, "body": BoardBody.board]
    case .settleScenario: ["scenario": scenario]
    case .addFunding: ["mission": topics.mission, "operator": topics.operator, "object": FundingObject.engineering]
    case .linkStructures: ["from": topics.structure]
    case .holdSteering: ["after": topics.mission]
    case .shareDiagnosis, .recordOpinion, .studyScenario, .closePlan: [:]
    }
  }

  func choices(_ path: String, _ kind: PlanCommand.Kind, _ value: Value) -> [String]? {
    switch path {
    case "structure": kind == .addStructure ? joining.map(\.text) : structures(value).map(\.text)
    case "operator": kind == .addOperator ? otherOperators.map(\.text) : plan?.operators.map(\.text)
    case "scenario": kind == .studyScenario ? nil : plan?.scenarios.map(\.study.scenario)
    case "plan": []
    case "from", "to": plan?.structures.map(\.text)
    default: nil
    }
  }

  /// The operator of whoever fills the form.
  private var ownOperator: OperatorID? {
    if case .operator(let own)? = directory.people[by]?.party { own } else { nil }
  }

  private var scenario: String? {
    topics.scenario ?? plan?.scenarios.last { $0.state != .dropped }?.study.scenario
  }

  private var undecided: [StructureID] { scenario.flatMap { plan?.undecided(on: $0) } ?? [] }

  private var joining: [StructureID] {
    directory.structures.keys.filter { plan?.structures.contains($0) != true }.sorted()
  }

  private var otherOperators: [OperatorID] {
    directory.operators.keys.filter { plan?.operators.contains($0) != true }.sorted()
  }

  /// Those that have not decided on the scenario at hand come first.
  private func structures(_ value: Value) -> [StructureID] {
    let waiting = value["scenario"]?.text.flatMap { plan?.undecided(on: $0) } ?? []
    return waiting + (plan?.structures ?? []).filter { !waiting.contains($0) }
  }
}
