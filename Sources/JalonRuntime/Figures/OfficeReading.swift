import JalonCore
import JalonFigures
import JalonStore

/// Reads what figures are counted from, one history after the other.
public struct OfficeReading {
  private let ledger: Ledger
  private let zone: Zone
  /// Only what was entered by the end of that day.
  private let frozen: Day?

  /// - Parameters:
  ///   - zone: whose clocks tell the day of an entry.
  ///   - frozen: figures as they stood on the evening of that day; as they stand now where it is `nil`.
  public init(_ ledger: Ledger, in zone: Zone, frozen: Day? = nil) {
    (self.ledger, self.zone, self.frozen) = (ledger, zone, frozen)
  }

  public func office() throws -> OfficeFacts {
    let directory = try directory()
    let adopted = Dictionary(directory.adopted.map { ($0.edition, $0) }) { first, _ in first }
    let shipped = Dictionary(Questionnaire.shipped.map { ($0.edition, $0) }) { first, _ in first }
    var (missions, plans): ([MissionFacts], [PlanFacts]) = ([], [])
    try ledger.forEachMission(reading: MissionFacts.kinds) { journal in
      let facts = MissionFacts(entered(journal), in: zone) { adopted[$0] ?? shipped[$0] }
      if let facts { missions.append(facts) }
    }
    try ledger.forEachPlan(reading: PlanFacts.kinds) { journal in
      if let facts = try plan(entered(journal)) { plans.append(facts) }
    }
    return OfficeFacts(
      missions: missions, plans: plans,
      structures: Dictionary(
        directory.structures.map { code, entry in
          (code, StructureFacts((directory.structures[directory.one(code)] ?? entry).act))
        }
      ) { first, _ in first },
      providers: Dictionary(
        directory.providers.map { code, entry in
          (code, ProviderFacts((directory.providers[directory.one(code)] ?? entry).act))
        }
      ) { first, _ in first },
      grants: directory.grants.map { GrantFacts($0.value) },
      frozen: Dictionary(directory.frozenYears.map { ($0.key, $0.value) }) { first, _ in first })
  }

  private func plan(_ journal: [Recorded<PlanEvent>]) throws(LedgerFailure) -> PlanFacts? {
    guard let first = journal.first, case .planOpened(let act) = first.event else { return nil }
    do { return PlanFacts(try SupportPlan.fold(journal)) } catch {
      throw .unfit(stream: .plan(act.plan), position: error.position)
    }
  }

  private func directory() throws -> Directory {
    guard frozen != nil else { return try ledger.directory() }
    let journal = entered(try ledger.entriesOfDirectory())
    do { return try Directory.fold(journal) } catch {
      throw LedgerFailure.unfit(stream: StreamName(StreamName.entries), position: error.position)
    }
  }

  private func entered<Event>(_ journal: [Recorded<Event>]) -> [Recorded<Event>] {
    guard let frozen else { return journal }
    return journal.filter { zone.day(of: $0.at) <= frozen }
  }
}
