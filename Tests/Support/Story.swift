import JalonCore

/// One mission as a test tells it: the world around it, the day it is, and the acts entered so far.
///
/// Begin from a stop (`Story.at(.running)`), enter acts (`after(.logDays)`), ask for what stands in the way
/// (`obstacles(to: .begin)`). The fields that a test does not name are the usual ones of that act at that moment.
public struct Story: Sendable {
  public internal(set) var directory = Directory()
  public var plan: SupportPlan?
  public internal(set) var mission: Mission?
  /// Missions other than the one at hand.
  public internal(set) var others: [MissionID: Mission] = [:]
  public var today: Day
  /// Who enters the acts.
  public var by: PersonID = World.officers[0]
  /// In whose session, where it is not their own.
  public var enteredBy: PersonID?
  /// Who was invited to the last calls of the lead operator, latest first.
  public var recentCalls: [[ProviderID]] = []
  public internal(set) var directoryJournal: [Recorded<DirectoryEvent>] = []
  /// What stands apart from the journal about people.
  public internal(set) var details: [PersonID: PersonDetails] = [:]
  public internal(set) var planJournal: [Recorded<PlanEvent>] = []
  private var orders = 0

  /// The directory of the world and its open plan, without a mission.
  public init(on today: Day = World.opening) throws {
    self.today = today
    for (kind, fields) in World.registrations { try register(kind, fields) }
    try enter(.openPlan, ["plan": .name(World.plan), "title": "Rapprochement", "lead": "dla-05", "on": .day(today)])
    try enter(.addOperator, ["operator": "dla-04", "on": .day(today)])
    for structure in World.structures.prefix(2) {
      try enter(.addStructure, ["structure": .name(structure), "role": "carrier", "on": .day(today)])
    }
  }

  public var circumstances: Circumstances {
    let known = others.merging(mission.map { [$0.id: $0] } ?? [:]) { $1 }
    return Circumstances(
      today: today, directory: directory, plan: plan, recentCalls: recentCalls,
      missions: known.values.sorted { $0.id < $1.id }, plans: plan.map { [$0] } ?? [],
      details: { [details] in details[$0] }, otherPlan: { [plan] in $0 == plan?.id ? plan : nil },
      mission: { known[$0] })
  }

  public var stage: StageName? { mission?.stage.name }
  public var journal: [Recorded<MissionEvent>] { mission?.entries ?? [] }
  /// What the last act recorded.
  public var lastEvents: [MissionEvent] { journal.filter { $0.order == journal.last?.order }.map(\.event) }
}

extension Story {
  // What may be asked of the mission.

  public func command(_ kind: MissionCommand.Kind, _ fields: Fields = [:]) throws -> MissionCommand {
    let filled = usual(kind).merging(fields) { $1 }.filter { $0.value != .null }
    return try MissionCommand(kind, from: .group(filled))
  }

  public func order(_ command: MissionCommand, reasons: [String: String] = [:]) -> Order<MissionCommand> {
    Order(
      id: ID("act-\(orders + 1)"), by: by, enteredBy: enteredBy, at: instant, command: command, reasons: reasons)
  }

  public func ruling(_ kind: MissionCommand.Kind, _ fields: Fields = [:]) throws -> Ruling<MissionEvent> {
    Mission.rule(on: order(try command(kind, fields)), state: mission, in: circumstances)
  }

  /// All that forbids the act.
  public func obstacles(to kind: MissionCommand.Kind, _ fields: Fields = [:]) throws -> [Obstacle] {
    try ruling(kind, fields).obstacles
  }

  /// All that the act needs a reason for.
  public func cautions(of kind: MissionCommand.Kind, _ fields: Fields = [:]) throws -> [Caution] {
    try ruling(kind, fields).cautions
  }

  public func standing(_ kind: MissionCommand.Kind) -> [Obstacle] {
    Mission.standing(kind, by: by, state: mission, in: circumstances)
  }

  /// The story one act later. `reason` is given to every caution; without it, a cautioned act is refused.
  public func after(_ kind: MissionCommand.Kind, _ fields: Fields = [:], because reason: String? = nil) throws -> Story
  {
    var story = self
    try story.enter(kind, fields, because: reason)
    return story
  }

  /// Every structure has agreed to that for the Région Sud, the first one last.
  public func agreed(to fields: Fields) throws -> Story {
    let structures = mission?.opening.structures ?? []
    return try structures.reversed().reduce(self) { story, structure in
      let own: Fields = [
        "recipient": "Région Sud", "structure": .name(structure),
        "signatory": .name(World.voice(of: .structure(structure))),
      ]
      return try story.after(.grantDisclosure, own.merging(fields) { $1 })
    }
  }

  public func on(_ day: Day) -> Story {
    var story = self
    story.today = day
    return story
  }

  public mutating func enter(_ kind: MissionCommand.Kind, _ fields: Fields = [:], because reason: String? = nil) throws
  {
    try enter(try command(kind, fields), because: reason)
  }

  public mutating func enter(_ command: MissionCommand, because reason: String? = nil) throws {
    if let holder = command.sheetHolder, holder != by {
      // An officer fills the own sheet, in the own session.
      let standing = by
      by = holder
      defer { by = standing }
      return try enter(command, because: reason)
    }
    let cautions = Mission.cautions(order(command), state: mission, in: circumstances)
    let reasons = reason.map { text in Dictionary(cautions.map { ($0.code, text) }) { $1 } } ?? [:]
    let order = order(command, reasons: reasons)
    for event in try Mission.decide(order, state: mission, in: circumstances) {
      mission = try Mission.evolve(mission, with: recorded(event, by: order, at: mission?.position(of: event) ?? 1))
    }
    orders += 1
  }

  /// With the last fact as somebody else entered it: a journal of 0.2 may hold what is refused today.
  public func enteredLast(by person: PersonID) throws -> Story {
    var story = self
    guard let entries = mission?.entries, let last = entries.last else { return self }
    let entry = Recorded(
      position: last.position, order: last.order, by: person, enteredBy: person, at: last.at, reasons: last.reasons,
      event: last.event)
    story.mission = try Mission.fold(entries.dropLast() + [entry])
    return story
  }

  /// As if one more act had been entered, of which nothing was kept.
  public mutating func skip() { orders += 1 }

  private func recorded<Event, Command>(_ event: Event, by order: Order<Command>, at position: Int) -> Recorded<Event> {
    Recorded(
      position: position, order: order.id, by: order.by, enteredBy: order.enteredBy, at: order.at,
      reasons: order.reasons, event: event)
  }

  private var instant: Instant { Instant(seconds: today.number * 86_400 + 28_800 + orders) }
}

extension Story {
  // What stands around the mission.

  public mutating func register(
    _ kind: DirectoryCommand.Kind, _ fields: Fields, because reasons: [String: String] = [:]
  ) throws {
    let command = try DirectoryCommand(kind, from: .group(fields))
    let order = Order(id: ID("act-\(orders + 1)"), by: by, at: instant, command: command, reasons: reasons)
    for event in try Directory.decide(order, state: directory, in: circumstances) {
      let entry = recorded(event, by: order, at: directory.version + 1)
      directory = try Directory.evolve(directory, with: entry)
      directoryJournal.append(entry)
    }
    keepDetails(command)
    orders += 1
  }

  /// With a funding agreement of 40,000 € for a year.
  ///
  /// - Parameter mention: what papers must say of it.
  public func granted(
    mentioning mention: String? = nil, european: Bool = false, by operatorID: OperatorID = "dla-05", in year: Int = 2026
  ) throws -> Story {
    var story = self
    try story.register(
      .registerGrant,
      [
        "grant": "region-26", "funder": "Région Sud", "reference": "2026-014", "operator": .name(operatorID),
        "object": "engineering", "amount": 4_000_000, "fromYear": .whole(year), "toYear": .whole(year),
        "mentions": mention.map { .text($0) } ?? .null, "european": european ? true : .null,
      ])
    return story
  }

  /// With an act of the directory.
  public func directing(_ kind: DirectoryCommand.Kind, _ fields: Fields) throws -> Story {
    var story = self
    try story.register(kind, fields)
    return story
  }

  /// With the card of a recipient.
  public func knowing(_ recipient: RecipientID, _ name: String) throws -> Story {
    var story = self
    try story.register(
      .registerRecipient, ["recipient": .name(recipient), "name": .text(name), "kind": "funder"])
    return story
  }

  /// As if something of that agreement had been allocated to a mission that other tests tell.
  public func allocated(to mission: MissionID, _ cents: Int) throws -> Story {
    var story = self
    let fields: Fields = [
      "grant": "region-26", "mission": .name(mission), "year": 2026, "amount": .whole(cents), "on": .day(today),
    ]
    let entry = Recorded(
      position: directory.version + 1, order: ID("act-\(orders + 1)"), by: by, enteredBy: by, at: instant, reasons: [:],
      event: try DirectoryEvent(.grantAllocated, from: .group(fields)))
    story.directory = try Directory.evolve(directory, with: entry)
    story.directoryJournal.append(entry)
    story.orders += 1
    return story
  }

  private mutating func keepDetails(_ command: DirectoryCommand) {
    switch command {
    case .registerPerson(let act): details[act.person] = PersonDetails(act)
    case .amendPerson(let act): details[act.person] = details[act.person]?.amended(by: act)
    default: break
    }
  }

  public func cautions(of kind: DirectoryCommand.Kind, _ fields: Fields) throws -> [Caution] {
    let command = try DirectoryCommand(kind, from: .group(fields))
    let order = Order(id: ID("act-\(orders + 1)"), by: by, at: instant, command: command)
    return Directory.cautions(order, state: directory, in: circumstances)
  }

  public func obstacles(to kind: DirectoryCommand.Kind, _ fields: Fields) throws -> [Obstacle] {
    let command = try DirectoryCommand(kind, from: .group(fields))
    let order = Order(id: ID("act-\(orders + 1)"), by: by, at: instant, command: command)
    return Directory.obstacles(order, state: directory, in: circumstances)
  }

  public func obstacles(to kind: PlanCommand.Kind, _ fields: Fields) throws -> [Obstacle] {
    let command = try PlanCommand(kind, from: .group(fields))
    let order = Order(id: ID("act-\(orders + 1)"), by: by, at: instant, command: command)
    return SupportPlan.obstacles(order, state: plan, in: circumstances)
  }

  public mutating func enter(_ kind: PlanCommand.Kind, _ fields: Fields, because reasons: [String: String] = [:]) throws
  {
    let order = Order(
      id: ID("act-\(orders + 1)"), by: by, at: instant, command: try PlanCommand(kind, from: .group(fields)),
      reasons: reasons)
    for event in try SupportPlan.decide(order, state: plan, in: circumstances) {
      let entry = recorded(event, by: order, at: (plan?.version ?? 0) + 1)
      plan = try SupportPlan.evolve(plan, with: entry)
      planJournal.append(entry)
    }
    orders += 1
  }

  /// The mission at hand becomes another one, and a new one may be opened.
  public func besides() -> Story {
    var story = self
    if let mission { story.others[mission.id] = mission }
    story.mission = nil
    return story
  }

  /// The directory alone: no plan was opened yet.
  public func withoutPlan() -> Story {
    var story = self
    story.plan = nil
    return story
  }

  /// A provider of the directory who takes no mission any more.
  public func deactivating(_ provider: ProviderID) throws -> Story {
    var story = self
    try story.register(.deactivateProvider, ["provider": .name(provider), "reason": "cessation d’activité"])
    return story
  }
}

extension MissionCommand {
  fileprivate var sheetHolder: PersonID? {
    switch self {
    case .mark(let act): World.officers.contains(act.evaluator) ? act.evaluator : nil
    case .closeSheet(let act): World.officers.contains(act.evaluator) ? act.evaluator : nil
    default: nil
    }
  }
}
