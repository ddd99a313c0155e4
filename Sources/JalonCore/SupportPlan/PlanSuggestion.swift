extension SupportPlan {
  public static func suggestion(
    _ kind: PlanCommand.Kind, by person: PersonID, state: SupportPlan?, in circumstances: Circumstances,
    about topics: [Topic] = []
  ) -> Value {
    let colleague = PlanColleague(by: person, plan: state, circumstances: circumstances, topics: Topics(topics))
    return .filled(colleague.members(kind), in: kind.fields, on: circumstances.today)
  }

  public static func choices(
    for path: String, in kind: PlanCommand.Kind, filled value: Value, by person: PersonID, state: SupportPlan?,
    in circumstances: Circumstances
  ) -> [String]? {
    PlanColleague(by: person, plan: state, circumstances: circumstances, topics: Topics([])).choices(path, kind, value)
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
    case .changeAim: ["scenario": adopted]
    case .addStructure:
      ["structure": topics.structure, "role": plan?.memberships.isEmpty == true ? StructureRole.carrier : nil]
    case .leaveStructure: ["structure": topics.structure]
    case .addOperator: ["operator": topics.operator]
    case .changeLead: ["operator": topics.operator.flatMap { $0 == plan?.lead ? nil : $0 } ?? followers.first]
    case .recordBoardDecision:
      ["scenario": scenario, "structure": topics.structure ?? undecided.first, "body": BoardBody.board]
    case .settleScenario: ["scenario": topics.scenario ?? unsettled ?? scenario]
    case .addFunding:
      ["line": nextLine, "mission": topics.mission, "operator": topics.operator, "object": FundingObject.engineering]
    case .advanceFunding: ["line": line?.id, "state": line?.nextStates.first]
    case .linkStructures: ["from": topics.structure]
    case .linkMissions: ["mission": topics.mission]
    case .conveneSteering: convening
    case .holdSteering: meeting.map(held) ?? ["after": topics.mission]
    case .cancelSteering: ["meeting": meeting?.name]
    case .correctInPlan: ["event": topics.entry]
    case .undoInPlan: ["act": plan?.undoable]
    case .redoInPlan: ["act": plan?.redoable]
    case .shareDiagnosis, .recordOpinion, .studyScenario: [:]
    case .closePlan: ["openedByMistake": topics.isOpenedByMistake ? true : nil]
    }
  }

  func choices(_ path: String, _ kind: PlanCommand.Kind, _ value: Value) -> [String]? {
    switch path {
    case "structure": structures(kind, value).map(\.text)
    case "operator": carriers(kind)?.map(\.text)
    case "scenario": kind == .studyScenario ? nil : plan?.scenarios.map(\.study.scenario)
    case "plan": []
    case "from", "to": kind == .linkMissions ? nil : linkable.map(\.text)
    case "dissolved": [value["to"]?.text, value["from"]?.text].compactMap(\.self)
    case "parties": parties.map(\.text)
    case "meeting": meetings(kind)
    case "line": kind == .addFunding ? nil : openLines.map(\.id.text)
    case "act": undoing(kind)
    default: nil
    }
  }

  // MARK: Structures and operators

  /// The operator of whoever fills the form.
  private var ownOperator: OperatorID? {
    if case .operator(let own)? = directory.people[by]?.party { own } else { nil }
  }

  private var followers: [OperatorID] { plan?.operators.filter { $0 != plan?.lead } ?? [] }

  private func carriers(_ kind: PlanCommand.Kind) -> [OperatorID]? {
    switch kind {
    case .addOperator: directory.operators.keys.filter { plan?.operators.contains($0) != true }.sorted()
    case .changeLead: followers
    default: plan?.operators
    }
  }

  private func structures(_ kind: PlanCommand.Kind, _ value: Value) -> [StructureID] {
    let inside = plan?.structures ?? []
    guard kind == .addStructure else { return waiting(value) + inside.filter { !waiting(value).contains($0) } }
    return directory.structures.keys.filter { !inside.contains($0) }.sorted()
  }

  /// Those that have not decided on the scenario at hand come first.
  private func waiting(_ value: Value) -> [StructureID] {
    value["scenario"]?.text.flatMap { plan?.undecided(on: $0) } ?? []
  }

  /// A new entity or a group may be in no plan yet.
  private var linkable: [StructureID] {
    let inside = plan?.everyStructure ?? []
    return inside + directory.structures.keys.filter { !inside.contains($0) }.sorted()
  }

  private var parties: [Party] {
    (plan?.structures.map(Party.structure) ?? []) + (plan?.operators.map(Party.operator) ?? [])
      + directory.providers.keys.sorted().map(Party.provider)
  }

  // MARK: Scenarios

  private var scenario: String? {
    topics.scenario ?? plan?.scenarios.last { $0.state != .dropped }?.study.scenario
  }

  /// Neither retained nor dropped: the one that the boards adopted, else the last.
  private var unsettled: String? {
    let open = plan?.scenarios.filter { $0.state == .studied }.map(\.study.scenario) ?? []
    return adopted.flatMap { open.contains($0) ? $0 : nil } ?? open.last
  }

  private var adopted: String? {
    plan?.scenarios.last { plan?.verdict(on: $0.study.scenario).isAdopted == true }?.study.scenario
  }

  private var undecided: [StructureID] { scenario.flatMap { plan?.undecided(on: $0) } ?? [] }

  // MARK: Meetings

  private var meeting: SupportPlan.ConvenedMeeting? {
    topics.meeting.flatMap { plan?.convened($0) } ?? plan?.convened.min { $0.call.day < $1.call.day }
  }

  /// Everybody of the plan is asked; a meeting that is set again keeps what was said.
  private var convening: KnownFields {
    guard let moved = topics.meeting.flatMap({ plan?.convened($0) }) else {
      return [
        "after": topics.mission, "parties": Array(parties.prefix { if case .provider = $0 { false } else { true } }),
      ]
    }
    let call = moved.call
    return [
      "meeting": call.meeting, "day": topics.day, "after": call.after, "before": call.before, "parties": call.parties,
      "attendees": call.attendees, "agenda": call.agenda,
    ]
  }

  private func held(_ meeting: SupportPlan.ConvenedMeeting) -> KnownFields {
    let call = meeting.call
    return [
      "meeting": call.meeting, "after": call.after, "before": call.before, "parties": call.parties,
      "attendees": call.attendees, "on": call.day <= circumstances.today ? call.day : nil,
    ]
  }

  private func meetings(_ kind: PlanCommand.Kind) -> [String]? {
    let names = plan?.convened.map(\.name) ?? []
    return kind == .cancelSteering || (kind == .holdSteering && !names.isEmpty) ? names : nil
  }

  // MARK: Money and the journal

  private var openLines: [FundingLine] { plan?.funding.filter { !$0.nextStates.isEmpty } ?? [] }

  /// The first free name: `F1`, `F2`…
  private var nextLine: FundingID {
    var number = (plan?.funding.count ?? 0) + 1
    while plan?.fundingLine(FundingID("F\(number)")) != nil { number += 1 }
    return FundingID("F\(number)")
  }

  private var line: FundingLine? {
    topics.funding.flatMap { plan?.fundingLine($0) } ?? (openLines.count == 1 ? openLines.first : nil)
  }

  private func undoing(_ kind: PlanCommand.Kind) -> [String]? {
    guard kind == .undoInPlan else { return plan?.redoable.map { [$0.text] } }
    let acts = plan?.effective.dropFirst().reversed().map(\.order) ?? []
    return acts.reduce(into: [OrderID]()) { all, one in if !all.contains(one) { all.append(one) } }.map(\.text)
  }
}
