import JalonCore

/// What the demonstration leads to, worked out by the core alone: no store, no clock.
public struct DemoWorld: Sendable {
  public private(set) var directory = Directory()
  public private(set) var plans: [SupportPlanID: SupportPlan] = [:]
  public private(set) var missions: [MissionID: Mission] = [:]
  /// What stands apart from the journals about people.
  private var details: [PersonID: PersonDetails] = [:]
  private let today: Day

  public init(today: Day) throws(Refusal) {
    try self.init(of: Demonstration.requests(today: today), today: today)
  }

  init(of requests: [Request], today: Day) throws(Refusal) {
    self.today = today
    for request in requests { try perform(request) }
  }

  public mutating func perform(_ request: Request) throws(Refusal) {
    switch request.command {
    case .mission(let id, let command): try perform(command, on: id, request)
    case .plan(let id, let command):
      let order = request.order(command)
      let own = missions.values.filter { $0.opening.plan == id }
      for event in try SupportPlan.decide(order, state: plans[id], in: circumstances(plans[id], own)) {
        plans[id] = fold(plans[id], event, order, at: (plans[id]?.version ?? 0) + 1)
      }
    case .directory(let command):
      let order = request.order(command)
      for event in try Directory.decide(order, state: directory, in: circumstances(nil)) {
        directory = fold(directory, event, order, at: directory.version + 1)
      }
      note(command)
    }
  }

  private mutating func note(_ command: DirectoryCommand) {
    if case .registerPerson(let act) = command { details[act.person] = PersonDetails(act) }
    if case .amendPerson(let act) = command { details[act.person] = details[act.person]?.amended(by: act) }
  }

  private mutating func perform(_ command: MissionCommand, on id: MissionID, _ request: Request) throws(Refusal) {
    let plan = missions[id]?.opening.plan ?? command.openingPlan
    let order = request.order(command)
    let events = try Mission.decide(order, state: missions[id], in: circumstances(plan.flatMap { plans[$0] }))
    for event in events {
      let mission = fold(missions[id], event, order, at: missions[id]?.position(of: event) ?? 1)
      missions[id] = mission
      for case .open(let act) in Policy.reactions(to: event, of: mission) {
        try perform(.open(act), on: act.mission, request)
      }
    }
  }

  private func circumstances(_ plan: SupportPlan?, _ own: [Mission] = []) -> Circumstances {
    let (missions, plans, details) = (missions, plans, details)
    return Circumstances(
      today: today, directory: directory, plan: plan, missions: own, details: { details[$0] },
      otherPlan: { plans[$0] }, mission: { missions[$0] })
  }

  private func fold<State: Decider>(
    _ state: State?, _ event: State.Event, _ order: Order<State.Command>, at position: Int
  ) -> State {
    let entry = Recorded(
      position: position, order: order.id, by: order.by, at: order.at, reasons: order.reasons, event: event)
    do {
      return try State.evolve(state, with: entry)
    } catch {
      preconditionFailure("an event that was just decided does not follow: \(error)")
    }
  }
}

extension MissionCommand {
  fileprivate var openingPlan: SupportPlanID? { if case .open(let act) = self { act.plan } else { nil } }
}
