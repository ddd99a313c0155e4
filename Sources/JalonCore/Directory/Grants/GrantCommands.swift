/// What a funding agreement pays for.
public enum GrantObject: String, Choice {
  /// The work of the operator itself.
  case functioning
  /// The days of providers.
  case engineering
}

/// « Convention de financement »: what a funder granted an operator, for which years.
public struct RegisterGrant: Payload {
  public var grant: GrantID
  public var funder: String
  /// As the funder numbers it.
  public var reference: String
  /// To which operator it was granted.
  public var `operator`: OperatorID
  public var object: GrantObject
  /// The amount that was notified, for all years.
  public var amount: Euros
  public var fromYear: Int
  /// The last one, included.
  public var toYear: Int
  /// European money: ESF, ESF+.
  public var european: Bool?
  /// What papers must say of the funder.
  public var mentions: Prose?
  public var notifiedOn: Day?
}

public struct AmendGrant: Amendment {
  public typealias Card = RegisterGrant
  public static let command = DirectoryCommand.Kind.amendGrant
  public var grant: GrantID
  public var funder: String?
  public var reference: String?
  public var `operator`: OperatorID?
  public var object: GrantObject?
  public var amount: Euros?
  public var fromYear: Int?
  public var toYear: Int?
  public var european: Bool?
  public var mentions: Prose?
  public var notifiedOn: Day?
  /// What the card says no more.
  public var clear: [GrantDetail]?
}

/// What the card of an agreement may do without.
public enum GrantDetail: String, Choice { case european, mentions, notifiedOn }

/// So much of an agreement goes to a mission in a year: instead of what was said of it before. Nothing takes it back.
public struct AllocateGrant: Dated {
  public var grant: GrantID
  public var mission: MissionID
  public var year: Int
  public var amount: Euros
  public var on: Day
}

/// A funding agreement, and what of it goes to which mission.
public struct GrantEntry: Hashable, Sendable {
  public internal(set) var act: RegisterGrant
  /// In the order in which they first came; each mission and year once.
  public internal(set) var allocations: [AllocateGrant] = []
  /// In the order in which they were first set; each year and figure once.
  public internal(set) var objectives: [SetObjective] = []

  init(act: RegisterGrant, allocations: [AllocateGrant] = [], objectives: [SetObjective] = []) {
    (self.act, self.allocations, self.objectives) = (act, allocations, objectives)
  }

  /// With another card.
  func becoming(_ act: RegisterGrant) -> GrantEntry {
    GrantEntry(act: act, allocations: allocations, objectives: objectives)
  }

  public var name: String { "\(act.funder), \(act.reference)" }
  public var allocated: Euros { allocations.reduce(.zero) { $0 + $1.amount } }
  /// What nobody has allocated yet.
  public var left: Euros { act.amount.above(allocated) }
  public var years: ClosedRange<Int> { act.fromYear...max(act.fromYear, act.toYear) }

  public func allocated(to mission: MissionID) -> Euros {
    allocations.filter { $0.mission == mission }.reduce(.zero) { $0 + $1.amount }
  }

  /// With that allocation in place of what was said before.
  func taking(_ act: AllocateGrant) -> GrantEntry {
    var entry = self
    let index = allocations.firstIndex { $0.mission == act.mission && $0.year == act.year }
    switch (index, act.amount > .zero) {
    case (let index?, true): entry.allocations[index] = act
    case (let index?, false): entry.allocations.remove(at: index)
    case (nil, true): entry.allocations.append(act)
    case (nil, false): break
    }
    return entry
  }
}
