/// What is due next on a mission, for the list: the whole of it is a fold of the mission's events.
public struct NextDue: Hashable, Sendable {
  public var day: Day
  /// Code of the watch.
  public var watch: String
  /// Who must act: a party, a person or a role, as a code.
  public var who: String
  /// Raw value of the kind of command that clears it.
  public var action: String?
  /// What takes its place, where nobody waits for it after some day.
  public var lapse: Lapse?

  /// Due from the officer on the last day on which something else stands.
  public struct Lapse: Hashable, Sendable {
    public var after: Day
    public var watch: String
    public var action: String

    public init(after: Day, watch: String, action: String) {
      self.after = after
      self.watch = watch
      self.action = action
    }
  }

  public init(day: Day, watch: String, who: String, action: String? = nil, lapse: Lapse? = nil) {
    self.day = day
    self.watch = watch
    self.who = who
    self.action = action
    self.lapse = lapse
  }

  /// As it is to be shown on that day.
  public func standing(on today: Day) -> NextDue {
    guard let lapse, today > lapse.after else { return self }
    return NextDue(day: lapse.after, watch: lapse.watch, who: "officer", action: lapse.action)
  }
}

/// A call as later calls remember it: who led it, when, and who was invited.
public struct CallNote: Hashable, Sendable {
  public var lead: OperatorID
  public var on: Day
  public var invited: [ProviderID]

  public init(lead: OperatorID, on: Day, invited: [ProviderID]) {
    self.lead = lead
    self.on = on
    self.invited = invited
  }
}

/// A mission as the list shows it: written with the events behind it, and rebuilt from them at will.
///
/// Holds no name of a person: `officer` is an identifier.
public struct BoardRow: Hashable, Sendable {
  public var mission: MissionID
  public var plan: SupportPlanID
  public var title: String
  /// Names joined by `, `.
  public var structures: String
  public var structureIDs: [StructureID]
  /// Every organisation that has a part in it: structures, operators, invited providers.
  public var parties: [Party]
  /// Its call, once it was launched.
  public var call: CallNote?
  /// Départements of the operators, joined by `·`: `04·05`.
  public var operators: String
  public var officer: PersonID
  public var kind: MissionKind
  /// Code of the stage.
  public var stage: String
  public var suspended: Bool
  public var ended: Bool
  /// As it is kept; what is shown on a day is `due(on:)`.
  public var next: NextDue?
  /// Name of the retained provider.
  public var provider: String?
  public var amount: Euros?
  public var days: Hundredths?
  public var openedOn: Day
  public var touchedAt: Instant
  /// Position, in the mission's stream, of the last event folded into this row.
  public var version: Int
  /// What a search looks into, already `folded`.
  public var searchable: String
  /// A value of it could not be read: what stands here is what is left of it.
  public var isDamaged = false

  public init(
    mission: MissionID, plan: SupportPlanID, title: String, structures: String, structureIDs: [StructureID],
    parties: [Party] = [], call: CallNote? = nil, operators: String, officer: PersonID, kind: MissionKind,
    stage: String, suspended: Bool = false,
    ended: Bool = false, next: NextDue? = nil, provider: String? = nil, amount: Euros? = nil, days: Hundredths? = nil,
    openedOn: Day, touchedAt: Instant, version: Int, searchable: String
  ) {
    self.mission = mission
    self.plan = plan
    self.title = title
    self.structures = structures
    self.structureIDs = structureIDs
    self.parties = parties
    self.call = call
    self.operators = operators
    self.officer = officer
    self.kind = kind
    self.stage = stage
    self.suspended = suspended
    self.ended = ended
    self.next = next
    self.provider = provider
    self.amount = amount
    self.days = days
    self.openedOn = openedOn
    self.touchedAt = touchedAt
    self.version = version
    self.searchable = searchable
  }

  /// What is due next on that day.
  public func due(on today: Day) -> NextDue? { next?.standing(on: today) }

  /// Something should have been done before today, on a mission that goes on.
  public func isLate(on today: Day) -> Bool {
    guard !ended, let next else { return false }
    return next.day < today
  }
}

/// A support plan as its list shows it.
public struct PlanRow: Hashable, Sendable {
  public var plan: SupportPlanID
  public var title: String
  /// Names joined by `, `.
  public var structures: String
  /// Départements of the operators, joined by `·`.
  public var operators: String
  public var openedOn: Day
  public var ended: Bool
  public var version: Int
  /// What a search looks into, already `folded`.
  public var searchable: String
  /// A value of it could not be read: what stands here is what is left of it.
  public var isDamaged = false

  public init(
    plan: SupportPlanID, title: String, structures: String, operators: String, openedOn: Day,
    ended: Bool = false, version: Int, searchable: String
  ) {
    self.plan = plan
    self.title = title
    self.structures = structures
    self.operators = operators
    self.openedOn = openedOn
    self.ended = ended
    self.version = version
    self.searchable = searchable
  }
}
