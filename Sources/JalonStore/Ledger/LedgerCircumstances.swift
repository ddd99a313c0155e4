import JalonCore

// What the rules know around a command: each history and each answer becomes a premise of what is decided.

extension Ledger {
  /// What the rules know around a command: to ask them before it is given.
  public func circumstances(
    around command: AnyCommand, today: Day
  ) throws(LedgerFailure) -> Circumstances {
    switch command {
    case .mission(let id, let command):
      return try circumstances(around: command, of: try mission(id), today: today, in: reading())
    case .plan(let id, let command):
      return try circumstances(around: command, of: try plan(id), today: today, in: reading())
    case .directory(let command):
      return try circumstances(around: command, today: today, in: reading())
    }
  }

  /// What the rules know around a mission.
  public func circumstances(for mission: Mission, today: Day) throws(LedgerFailure) -> Circumstances {
    let directory = try directory()
    return Circumstances(
      today: today, directory: directory, plan: try plan(mission.opening.plan),
      recentCalls: try recentCalls(of: mission, in: reading()), working: directory.calendar(of: mission.opening.lead),
      mission: { $0 == mission.id ? mission : nil })
  }

  func circumstances(
    around command: DirectoryCommand, today: Day, in inquiry: Inquiry
  ) throws(LedgerFailure) -> Circumstances {
    let directory = try directory(in: inquiry)
    var details: [PersonID: PersonDetails] = [:]
    if let person = command.person {
      details[person] = try inquiry.details(of: person)
    }
    let leaving = command.leaving.flatMap { directory.isOfficer($0) ? [DirectorySubject.person($0)] : nil }
    let subjects = command.turned.map { directory.subjects(of: $0) } ?? leaving ?? []
    let (missions, plans) = try users(of: subjects, in: inquiry)
    let known = details
    let named = try lookup(command.mission.map { [$0] } ?? [], in: inquiry)
    return Circumstances(
      today: today, directory: directory, missions: missions, plans: plans, details: { known[$0] }, mission: named)
  }

  /// The missions and plans that may rest on something of the directory.
  private func users(
    of subjects: [DirectorySubject], in inquiry: Inquiry
  ) throws(LedgerFailure) -> ([Mission], [SupportPlan]) {
    var (missions, plans): ([MissionID: Mission], [SupportPlanID: SupportPlan]) = ([:], [:])
    for code in subjects.compactMap(\.code) {
      for stream in try inquiry.streams(holding: code) {
        if let id = stream.mission { missions[id] = try mission(id, in: inquiry) }
        if let id = stream.plan { plans[id] = try plan(id, in: inquiry) }
      }
    }
    return (missions.values.sorted { $0.id < $1.id }, plans.values.sorted { $0.id < $1.id })
  }

  func circumstances(
    around command: MissionCommand, of state: Mission?, today: Day, in inquiry: Inquiry
  ) throws(LedgerFailure) -> Circumstances {
    let others = try lookup(command.mentioned, in: inquiry)
    let plan = command.plan ?? (state ?? command.origin.flatMap(others))?.opening.plan
    let directory = try directory(in: inquiry)
    let known = try details(around: command, of: state, directory, in: inquiry)
    return Circumstances(
      today: today, directory: directory,
      plan: try plan.map { id throws(LedgerFailure) in try self.plan(id, in: inquiry) } ?? nil,
      recentCalls: command.invites ? try recentCalls(of: state, in: inquiry) : [],
      working: state.map { directory.calendar(of: $0.opening.lead) }, zone: zone,
      missions: command.kind == .receiveInvoice ? try missions(with: state?.stage.provider, in: inquiry) : [],
      details: { known[$0] }, mission: others)
  }

  /// The other missions of a provider: it numbers its invoices through all of them.
  private func missions(with provider: ProviderID?, in inquiry: Inquiry) throws(LedgerFailure) -> [Mission] {
    guard let provider else { return [] }
    var missions: [Mission] = []
    for id in try inquiry.missions(involving: .provider(provider)) {
      if let mission = try mission(id, in: inquiry), mission.stage.provider == provider { missions.append(mission) }
    }
    return missions
  }

  /// The names of the people of candidates: what leaves is for none of them under another name.
  private func details(
    around command: MissionCommand, of state: Mission?, _ directory: Directory, in inquiry: Inquiry
  ) throws(LedgerFailure) -> [PersonID: PersonDetails] {
    guard let state, case .release(let act) = command, act.outsider != nil else { return [:] }
    var details: [PersonID: PersonDetails] = [:]
    for person in state.people(ofCandidatesIn: directory) { details[person] = try inquiry.details(of: person) }
    return details
  }

  func circumstances(
    around command: PlanCommand, of state: SupportPlan?, today: Day, in inquiry: Inquiry
  ) throws(LedgerFailure) -> Circumstances {
    let own = command.readsMissions ? try missions(of: state, in: inquiry) : []
    var (known, plans) = (Dictionary(own.map { ($0.id, $0) }) { first, _ in first }, [SupportPlanID: SupportPlan]())
    for id in command.mentioned { known[id] = try mission(id, in: inquiry) }
    if case .linkMissions(let act) = command {
      _ = try Lineage.back(from: act.to) { id throws(LedgerFailure) in
        known[id] = try self.mission(id, in: inquiry)
        return known[id]
      } plan: { id throws(LedgerFailure) in
        plans[id] = try self.plan(id, in: inquiry)
        return plans[id]
      }
    }
    let (missions, others) = (known, plans)
    return Circumstances(
      today: today, directory: try directory(in: inquiry), plan: state, missions: own, otherPlan: { others[$0] },
      mission: { missions[$0] })
  }

  /// The missions of a plan, those of structures that have left it among them.
  public func missions(of plan: SupportPlan) throws(LedgerFailure) -> [Mission] {
    try missions(of: plan, in: reading())
  }

  private func missions(of plan: SupportPlan?, in inquiry: Inquiry) throws(LedgerFailure) -> [Mission] {
    guard let plan else { return [] }
    var found: Set<MissionID> = []
    for structure in plan.everyStructure {
      found.formUnion(
        try inquiry.missions(involving: .structure(structure)))
    }
    var missions: [Mission] = []
    for id in found.sorted() {
      if let mission = try mission(id, in: inquiry), mission.opening.plan == plan.id { missions.append(mission) }
    }
    return missions
  }

  /// The plans in which an organisation is named. Read from their histories: names change seldom. One that cannot be read
  /// keeps its row: `verify` names it.
  func plans(of party: Party, in inquiry: Inquiry) throws(LedgerFailure) -> [SupportPlan] {
    let heads = try inquiry.streams(prefix: StreamName.plan("").text)
    var plans: [SupportPlan] = []
    for id in heads.compactMap(\.stream.plan) {
      do throws(LedgerFailure) {
        if let plan = try plan(id, in: inquiry), plan.names(party) { plans.append(plan) }
      } catch .unknownEvent, .unreadableEvent, .unfit {
        continue
      }
    }
    return plans
  }

  /// The providers of the operator's last calls, this mission's own aside.
  private func recentCalls(of mission: Mission?, in inquiry: Inquiry) throws(LedgerFailure) -> [[ProviderID]] {
    guard let mission, mission.stage.name == .draft || mission.stage.name == .calling else { return [] }
    return try inquiry.recentCalls(of: mission.opening.lead, besides: mission.id, limit: 3)
  }

  private func lookup(_ mentioned: [MissionID], in inquiry: Inquiry) throws(LedgerFailure)
    -> @Sendable (MissionID) -> Mission?
  {
    var known: [MissionID: Mission] = [:]
    for id in mentioned { known[id] = try mission(id, in: inquiry) }
    let missions = known
    return { missions[$0] }
  }

  // MARK: - Loading

  func mission(_ id: MissionID, in inquiry: Inquiry) throws(LedgerFailure) -> Mission? {
    let mission: Mission? = if let kept = histories.mission(id) { kept } else { try inquiry.source.mission(id) }
    if let mission { histories.keep(mission) }
    inquiry.rest(on: .mission(id), at: mission?.version ?? 0)
    for sheet in (mission?.seated ?? []).indices.map({ $0 + 1 }) {
      inquiry.rest(on: .sheet(sheet, of: id), at: mission?.version(ofSheet: sheet) ?? 0)
    }
    return mission
  }

  func plan(_ id: SupportPlanID, in inquiry: Inquiry) throws(LedgerFailure) -> SupportPlan? {
    let plan: SupportPlan? =
      if let kept = histories.plan(id) { kept } else {
        try inquiry.source.folded(SupportPlan.self, from: .plan(id))
      }
    if let plan { histories.keep(plan) }
    inquiry.rest(on: .plan(id), at: plan?.version ?? 0)
    return plan
  }

  func directory(in inquiry: Inquiry) throws(LedgerFailure) -> Directory {
    let kept = histories.directory
    let directory = if let kept { kept } else { try open(inquiry.source) }
    return histories.shelf.map { inquiry.noted(directory, on: $0) } ?? directory
  }

  private func open(_ source: any Chronicle) throws(LedgerFailure) -> Directory {
    let shelf = DirectoryShelf(store)
    let version = try orStoreFailure { () throws(StoreFailure) in try source.lastOfDirectory() }
    let directory = Directory(reading: shelf, version: version)
    histories.keep(directory, read: shelf)
    return directory
  }
}
