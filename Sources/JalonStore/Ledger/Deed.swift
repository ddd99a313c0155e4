import JalonCore

/// What one request is about to write, and the states that will follow.
struct Deed {
  private(set) var batch: Batch
  private(set) var missions: [Mission] = []
  private(set) var plan: SupportPlan?
  private(set) var directory: Directory?

  init(_ request: Request) {
    batch = Batch(
      order: request.id, by: request.by, enteredBy: request.enteredBy, at: request.at, reasons: request.reasons)
  }

  @discardableResult
  mutating func record(
    _ events: [MissionEvent], of id: MissionID, on state: Mission?, in directory: Directory
  ) throws(LedgerFailure) -> Mission {
    let mission: Mission
    do {
      mission = try add(events, to: state, id)
    } catch {
      throw .unfit(stream: .mission(id), position: state?.version ?? 0)
    }
    batch.issued += events.compactMap(\.issuedEdition)
    missions.append(mission)
    let rows = MissionRows(mission, in: directory)
    guard !rows.isGone else {
      batch.gone.append(id)
      return mission
    }
    batch.board.append(rows.board)
    batch.dues[id] = rows.dues
    if rows.survey != state.flatMap(SurveyRow.init) { batch.surveys[id] = .some(rows.survey) }
    if rows.records != state?.invitationRecords(in: directory) ?? [] { batch.records[id] = rows.records }
    return mission
  }

  /// To the journal where they belong, the mission's own or that of a sheet.
  private mutating func add(
    _ events: [MissionEvent], to state: Mission?, _ id: MissionID
  ) throws(Unfit) -> Mission {
    guard let state else {
      add(.mission(id), 0, events)
      return try Mission.fold(recorded(events, after: 0))
    }
    let sheet = events.first.flatMap { state.sheet(for: $0) }
    precondition(
      events.allSatisfy { state.sheet(for: $0) == sheet }, "one order writes to a sheet or beside all of them")
    if let sheet {
      add(.sheet(sheet, of: id), state.version(ofSheet: sheet), events, anchor: state.version)
    } else {
      add(.mission(id), state.version, events)
    }
    var mission = state
    for event in events {
      mission = try Mission.evolve(mission, with: recorded(event, at: mission.position(of: event)))
    }
    return mission
  }

  mutating func record(
    _ events: [PlanEvent], of id: SupportPlanID, on state: SupportPlan?, in directory: Directory
  ) throws(LedgerFailure) {
    let plan = try folding(events, on: state, stream: .plan(id), version: state?.version ?? 0)
    add(.plan(id), state?.version ?? 0, events)
    self.plan = plan
    guard let plan else { return }
    let rows = PlanRows(plan, in: directory)
    guard !rows.isGone else { return batch.gonePlans.append(id) }
    batch.plans.append(rows.plan)
    batch.meetings[id] = rows.meetings
  }

  mutating func record(
    _ events: [DirectoryEvent], _ command: DirectoryCommand, on state: Directory, in around: Circumstances,
    _ inquiry: Inquiry
  ) throws(LedgerFailure) -> Directory {
    guard !events.isEmpty else { return state }
    var directory = state
    for event in events {
      guard let subject = directory.subjects(changedBy: event).first else {
        throw .unfit(stream: StreamName(StreamName.entries), position: directory.version + 1)
      }
      let stream = StreamName.entry(subject.key)
      directory = try folding([event], on: directory, stream: stream, version: directory.version) ?? directory
      add(stream, try inquiry.position(of: stream), [event])
    }
    self.directory = directory
    let changed = directory.entries(changedBy: directory.subjects(changedBy: batch.order))
    batch.entries = changed.standing
    batch.goneEntries = changed.gone
    switch command {
    case .registerPerson(let act): batch.persons.append(PersonCard(id: act.person, PersonDetails(act)))
    case .amendPerson(let act):
      let standing = around.details(act.person) ?? PersonDetails(name: "")
      batch.persons.append(PersonCard(id: act.person, standing.amended(by: act)))
    case .recordAbsence(let act):
      // Nothing of the card changes, so that its former states stay in step with the journal.
      batch.persons.append(PersonCard(id: act.person, around.details(act.person) ?? PersonDetails(name: "")))
    case .joinPersons(let act):
      // Nothing of the card changes, so that its former states stay in step with the journal.
      batch.persons.append(PersonCard(id: act.same, around.details(act.same) ?? PersonDetails(name: "")))
    case .erasePerson(let act): batch.erased.append(act.person)
    case .redactText(let act): batch.redacted.append(act)
    case .undoInDirectory(let act): restore(directory.cards(changedBy: act.act), before: act.act)
    // The undoing is taken back: the cards become what they were before it.
    case .redoInDirectory(let act): restore(directory.cards(changedBy: act.act), before: state.undoing(of: act.act))
    case .registerStructure, .registerOperator, .registerProvider, .amendStructure, .amendOperator, .amendProvider,
      .deactivateProvider, .reactivateProvider, .adoptQuestionnaire, .setUsualCalendar, .registerGrant, .amendGrant,
      .allocateGrant, .setObjective, .registerRecipient, .amendRecipient, .freezeYear, .joinCards:
      break
    }
    return directory
  }

  /// Puts back the cards of persons that an order had changed.
  private mutating func restore(_ people: Set<PersonID>, before order: OrderID?) {
    guard let order else { return }
    batch.restored += people.map { RestoredCard($0, before: order) }
  }

  /// What the decision was taken on, but for the streams that it writes: their parts say so themselves. What is marked in
  /// one sheet rests on no other.
  mutating func rests(on premises: [Premise]) {
    let own = Set(batch.parts.map { Premise.head($0.stream, at: $0.expected) })
    let isSealed = batch.isSealed
    batch.premises = premises.filter { !own.contains($0) && !(isSealed && $0.isOfSheet) }
  }

  var recordsSomething: Bool { batch.parts.contains { !$0.events.isEmpty } }

  /// Writes the rows of a mission again, because an organisation has another name or other holidays now.
  mutating func redraw(_ mission: Mission, in directory: Directory) {
    let rows = MissionRows(mission, in: directory)
    guard !rows.isGone else { return }
    batch.board.append(rows.board)
    batch.dues[mission.id] = rows.dues
    batch.records[mission.id] = rows.records
    batch.surveys[mission.id] = .some(rows.survey)
  }

  /// The same, of a plan.
  mutating func redraw(_ plan: SupportPlan, in directory: Directory) {
    let rows = PlanRows(plan, in: directory)
    guard !rows.isGone else { return }
    batch.plans.append(rows.plan)
    batch.meetings[plan.id] = rows.meetings
  }

  mutating func add(_ entries: [DirectoryEntry]) { batch.entries += entries }

  private func folding<State: Decider>(
    _ events: [State.Event], on state: State?, stream: StreamName, version: Int
  ) throws(LedgerFailure) -> State? {
    var state = state
    for entry in recorded(events, after: version) {
      do { state = try State.evolve(state, with: entry) } catch {
        throw .unfit(stream: stream, position: error.position)
      }
    }
    return state
  }

  private func recorded<Event>(_ events: [Event], after position: Int) -> [Recorded<Event>] {
    events.enumerated().map { index, event in recorded(event, at: position + index + 1) }
  }

  private func recorded<Event>(_ event: Event, at position: Int) -> Recorded<Event> {
    Recorded(
      position: position, order: batch.order, by: batch.by, enteredBy: batch.enteredBy, at: batch.at,
      reasons: batch.reasons, event: event)
  }

  private mutating func add<Event: Act>(
    _ stream: StreamName, _ expected: Int, _ events: [Event], anchor: Int? = nil
  ) {
    batch.parts.append(
      Batch.Part(stream, expected: expected, events: events.map(EventCodec.write), anchor: anchor))
  }
}

extension Premise {
  fileprivate var isOfSheet: Bool { if case .head(let stream, _) = self { stream.sheet != nil } else { false } }
}

extension Directory {
  /// Who has another card since an act: not whose part in the office alone changed, or who is away.
  fileprivate func cards(changedBy act: OrderID) -> Set<PersonID> {
    Set(
      entries(of: act).compactMap {
        switch $0.event {
        case .personRegistered(let act): act.person
        case .personAmended(let act): act.details.isEmpty ? nil : act.person
        default: nil
        }
      })
  }

  /// The organisations whose name or département an order changed, on rows that already show them.
  func renamed(since former: Directory, by order: OrderID) -> [Party] {
    subjects(changedBy: order).parties.filter { party in
      guard former.knows(party), knows(party) else { return false }
      if case .operator(let id) = party { return operators[id] != former.operators[id] }
      return name(of: party) != former.name(of: party)
    }
  }
}

extension [DirectorySubject] {
  fileprivate var parties: Set<Party> { Set(compactMap { if case .party(let party) = $0 { party } else { nil } }) }
}

extension SupportPlan {
  /// Its row writes the name or the département of an organisation.
  func names(_ party: Party) -> Bool {
    switch party {
    case .structure(let id): structures.contains(id)
    case .operator(let id): operators.contains(id)
    case .provider: false
    }
  }
}

extension DirectoryCommand {
  /// The person whose card its rules compare.
  var person: PersonID? {
    switch self {
    case .registerPerson(let act): act.person
    case .amendPerson(let act): act.person
    case .recordAbsence(let act): act.person
    case .joinPersons(let act): act.same
    case .registerStructure, .registerOperator, .registerProvider, .amendStructure, .amendOperator, .amendProvider,
      .deactivateProvider, .reactivateProvider, .erasePerson, .redactText, .adoptQuestionnaire, .setUsualCalendar,
      .registerGrant, .amendGrant, .allocateGrant, .setObjective, .registerRecipient, .amendRecipient, .freezeYear,
      .joinCards,
      .undoInDirectory, .redoInDirectory:
      nil
    }
  }

  /// The officer who would leave, or work elsewhere: nothing may be left behind.
  var leaving: PersonID? {
    guard case .amendPerson(let act) = self, act.isOfficer == false || act.party != nil else { return nil }
    return act.person
  }

  /// The mission that it names.
  var mission: MissionID? { if case .allocateGrant(let act) = self { act.mission } else { nil } }

  /// The act that it would take back, or bring back.
  var turned: OrderID? {
    switch self {
    case .undoInDirectory(let act): act.act
    case .redoInDirectory(let act): act.act
    default: nil
    }
  }
}

extension MissionCommand {
  /// The plan that a new mission belongs to.
  var plan: SupportPlanID? { if case .open(let act) = self { act.plan } else { nil } }

  /// The mission whose call is launched again.
  var origin: MissionID? { if case .relaunch(let act) = self { act.of } else { nil } }

  /// Whoever invites may be asked why the same providers again.
  var invites: Bool {
    switch self {
    case .launchCall, .invite: true
    default: false
    }
  }

  /// Other missions that the command names.
  var mentioned: [MissionID] {
    switch self {
    case .open(let act): act.link.map { [$0.mission] } ?? []
    case .relaunch(let act): [act.of]
    case .recordFollowUp(let act): act.needs.compactMap(\.mission)
    default: []
    }
  }
}

extension PlanCommand {
  var mentioned: [MissionID] {
    switch self {
    case .conveneSteering(let act): [act.after, act.before].compactMap(\.self)
    case .holdSteering(let act): [act.after, act.before].compactMap(\.self)
    case .addFunding(let act): act.mission.map { [$0] } ?? []
    case .linkMissions(let act): [act.mission, act.to]
    default: []
    }
  }

  /// Whether its rules ask for all missions of the plan.
  var readsMissions: Bool {
    switch self {
    case .closePlan, .advanceFunding, .correctInPlan, .undoInPlan, .redoInPlan: true
    default: false
    }
  }
}
