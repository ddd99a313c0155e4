import JalonCore
import JalonStore
import JalonWording

/// Whose time is over: every mission and plan is read once, then every person of the directory.
public struct RetentionReading {
  /// A person about whom there is something to do.
  public struct Row: Sendable {
    public let person: PersonID
    public let entry: PersonEntry
    public let retention: Retention
    public let standing: Retention.Standing
  }

  private let store: any Store
  private let ledger: Ledger
  private let periods: RetentionPeriods
  private let today: Day

  public init(_ store: any Store, _ ledger: Ledger, _ periods: RetentionPeriods, today: Day) {
    (self.store, self.ledger, self.periods, self.today) = (store, ledger, periods, today)
  }

  /// The soonest first, then by code.
  public func rows(within days: Int) throws -> [Row] {
    let (companies, cards) = (try companies(), try cards())
    let people = try ledger.directory().people.map { ($0.key, $0.value) }
    let rows = people.compactMap { person, entry -> Row? in
      let parts = companies.compactMap { $0.part(of: person, of: entry.party) }
      guard let cardOn = cards[person],
        let retention = periods.retention(of: entry, parts, cardOn: cardOn),
        let standing = retention.standing(on: today, within: days)
      else { return nil }
      return Row(person: person, entry: entry, retention: retention, standing: standing)
    }
    return rows.sorted { ($0.retention.over, $0.person) < ($1.retention.over, $1.person) }
  }

  private func companies() throws -> [Company] {
    let directory = try ledger.directory()
    let missions = try store.streams(prefix: "mission/").compactMap(\.stream.mission).compactMap {
      try ledger.mission($0).map { Company($0, in: directory) }
    }
    let plans = try store.streams(prefix: "plan/").compactMap(\.stream.plan).compactMap {
      try ledger.plan($0).map(Company.init)
    }
    return missions + plans
  }

  /// The day on which each card was told last.
  private func cards() throws -> [PersonID: Day] {
    var days: [PersonID: Day] = [:]
    for entry in try ledger.entriesOfDirectory() {
      switch entry.event {
      case .personRegistered(let act): days[act.person] = ledger.zone.day(of: entry.at)
      case .personAmended(let act): days[act.person] = ledger.zone.day(of: entry.at)
      default: break
      }
    }
    return days
  }
}
