import JalonCore
import JalonIntake
import JalonStore

/// What a store knows of what a table of missions names, as the planning asks it.
final class StoreMissions: MissionAcquaintance {
  private let store: any Store
  private let ledger: Ledger
  private let around: StoreAcquaintance
  private let me: PersonID
  private let today: Day
  private let instant: Instant

  /// What the missions before would have become: a plan that one opens, the next one joins.
  private var plans: [SupportPlanID: SupportPlan] = [:]
  private var missions: [MissionID: Mission] = [:]
  private var namedOfficers: [String: [PersonID]]?

  init(_ store: any Store, _ ledger: Ledger, by me: PersonID, at instant: Instant, on today: Day) {
    (self.store, self.ledger, self.me, self.instant, self.today) = (store, ledger, me, instant, today)
    around = StoreAcquaintance(store, ledger, by: me, at: instant, on: today)
  }

  /// Finds at once the cards that rows name.
  func look(for rows: [GivenRow]) throws { try around.look(forParties: MissionPlanning.named(in: rows)) }

  // MARK: - Asked for one mission

  func parties(named text: String) throws -> [Party] { try around.parties(named: text) }

  func officers(named text: String) throws -> [PersonID] {
    let directory = try ledger.directory()
    let code = PersonID(text.lowercased())
    if directory.isOfficer(code) { return [code] }
    return try officersByName(directory.officers)[MissionPlanning.nameKey(text)] ?? []
  }

  private func officersByName(_ officers: [PersonID]) throws -> [String: [PersonID]] {
    if let namedOfficers { return namedOfficers }
    var found: [String: [PersonID]] = [:]
    for person in officers {
      guard let name = try store.details(of: person)?.name else { continue }
      found[MissionPlanning.nameKey(name), default: []].append(person)
    }
    namedOfficers = found
    return found
  }

  func employer(of person: PersonID) throws -> Party? { try ledger.directory().people[person]?.party }
  func name(of party: Party) throws -> String { try ledger.directory().name(of: party) }
  func mission(_ number: MissionID) throws -> Mission? { try ledger.mission(number) }
  func plan(_ code: SupportPlanID) throws -> SupportPlan? { try ledger.plan(code) }

  // MARK: - The rules

  func weigh(_ commands: [AnyCommand]) throws -> (obstacles: [(Obstacle, CommandName)], cautions: [Caution]) {
    let (formerPlans, formerMissions) = (plans, missions)
    var (obstacles, cautions): ([(Obstacle, CommandName)], [Caution]) = ([], [])
    for command in commands {
      let (found, minded) = try weigh(command)
      obstacles += found.map { ($0, command.name) }
      cautions += minded
      guard obstacles.isEmpty else {
        (plans, missions) = (formerPlans, formerMissions)
        break
      }
    }
    return (obstacles, cautions)
  }

  private func weigh(_ command: AnyCommand) throws -> ([Obstacle], [Caution]) {
    switch command {
    case .plan(let code, let command):
      let state = try plans[code] ?? ledger.plan(code)
      let around = Circumstances(today: today, directory: try ledger.directory(), plan: state)
      let ruling = SupportPlan.rule(on: order(command), state: state, in: around)
      plans[code] = try folding(ruling.events, on: state, from: state?.version ?? 0)
      return (ruling.obstacles, ruling.cautions)
    case .mission(let number, let command):
      let state = try missions[number] ?? ledger.mission(number)
      let code = state?.opening.plan ?? command.plan
      let plan = try code.flatMap { try plans[$0] ?? ledger.plan($0) }
      let around = Circumstances(today: today, directory: try ledger.directory(), plan: plan, zone: ledger.zone)
      let ruling = Mission.rule(on: order(command), state: state, in: around)
      missions[number] = try folding(ruling.events, on: state, from: state?.version ?? 0)
      return (ruling.obstacles, ruling.cautions)
    case .directory:
      return ([], [])
    }
  }

  private func folding<State: Decider>(
    _ events: [State.Event], on state: State?, from version: Int
  ) throws -> State? {
    var state = state
    for (place, event) in events.enumerated() {
      state = try State.evolve(
        state,
        with: Recorded(
          position: version + 1 + place, order: "", by: me, at: instant, reasons: [:], event: event))
    }
    return state
  }

  private func order<Command>(_ command: Command) -> Order<Command> {
    Order(id: "", by: me, at: instant, command: command)
  }
}

extension MissionCommand {
  /// The plan that a new mission belongs to.
  fileprivate var plan: SupportPlanID? { if case .open(let act) = self { act.plan } else { nil } }
}
