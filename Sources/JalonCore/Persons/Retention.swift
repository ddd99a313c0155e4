/// How long what names a person is kept, as the operator settled it.
///
/// « contacts and requests 3 years after last contact; the persons named in proposals not retained 2 years; ESF file 5 years
/// from 31 December of the last payment; hold while an audit or dispute is open », `people-and-rights.md` §5.
public struct RetentionPeriods: Hashable, Sendable {
  /// Years after the last mission or plan in which she had a part.
  public var contacts = 3
  /// Years after the choice of another candidate, for whoever was only one.
  public var proposals = 2
  /// Years from 31 December of the last payment of European money.
  public var european = 5
  /// Missions under audit or in dispute: nobody who has a part in one is erased.
  public var disputed: Set<MissionID> = []

  public init() {}
}

/// When the time is over for which a person may be kept.
public struct Retention: Hashable, Sendable {
  /// What her time is counted from.
  public enum Ground: Hashable, Sendable {
    case contact(Participation.Subject)
    case candidacy(Participation.Subject)
    /// She has had no part in anything: her card is all that there is.
    case card
  }

  /// What keeps her longer.
  public enum Hold: Hashable, Sendable {
    case dispute(MissionID)
    case european(MissionID, until: Day)
  }

  public enum Standing: String, Choice, Hashable {
    /// Her time is over.
    case due
    /// It is over soon.
    case soon
    /// It would be over, but something keeps her.
    case held
  }

  public let ground: Ground
  /// The day on which it began to run.
  public let since: Day
  public let years: Int
  public let hold: Hold?

  /// The first day on which she is to be erased, whatever keeps her.
  public var over: Day { since.adding(months: 12 * years) }

  /// The first day on which she can be; `nil` where nobody knows it yet.
  public var erasable: Day? {
    switch hold {
    case nil: over
    case .european(_, let until): max(over, until)
    case .dispute: nil
    }
  }

  /// `nil` where there is nothing to do about her within so many days.
  public func standing(on today: Day, within days: Int) -> Standing? {
    guard over <= today + days else { return nil }
    guard let erasable, erasable <= today + days else { return .held }
    return erasable <= today ? .due : .soon
  }
}

extension RetentionPeriods {
  /// How long somebody is kept; `nil` where that runs for her no more, or not yet: she was erased, follows missions for her
  /// operator, or something goes on in which she has a part.
  ///
  /// - Parameters:
  ///   - parts: those that she has in missions and plans.
  ///   - cardOn: the day on which her card was told last.
  public func retention(of entry: PersonEntry, _ parts: [Participation], cardOn: Day) -> Retention? {
    guard entry.erasedOn == nil, !entry.isOfficer, parts.allSatisfy({ $0.endedOn != nil }) else { return nil }
    let counted = parts.compactMap { Retention($0, self) }
    let last = counted.max { $0.over < $1.over }
    let (ground, since, years) = last.map { ($0.ground, $0.since, $0.years) } ?? (.card, cardOn, contacts)
    return Retention(ground: ground, since: since, years: years, hold: hold(parts))
  }

  /// The longest of what keeps her.
  private func hold(_ parts: [Participation]) -> Retention.Hold? {
    let missions = parts.compactMap { part -> (mission: MissionID, paidOn: Day?)? in
      if case .mission(let id) = part.subject { (id, part.europeanPaidOn) } else { nil }
    }
    if let disputed = missions.map(\.mission).first(where: disputed.contains) { return .dispute(disputed) }
    let paid = missions.compactMap { mission in
      mission.paidOn.map { (mission.mission, Day.newYear($0.year + european + 1)) }
    }
    return paid.max { $0.1 < $1.1 }.map { .european($0.0, until: $0.1) }
  }
}

extension Retention {
  /// What one part alone asks for.
  fileprivate init?(_ part: Participation, _ periods: RetentionPeriods) {
    guard let day = part.endedOn else { return nil }
    self.init(
      ground: part.isCandidacy ? .candidacy(part.subject) : .contact(part.subject), since: day,
      years: part.isCandidacy ? periods.proposals : periods.contacts, hold: nil)
  }
}

extension Day {
  fileprivate static func newYear(_ year: Int) -> Day { Day(number: Day.count(year: year, month: 1, day: 1)) }
}
