import JalonCore
import JalonStore
import JalonWording

/// Looks at a whole store: does the journal run on, does every history fold, do the rows of the list follow from it?
public struct Verification {
  private let store: any Store
  private let ledger: Ledger
  /// As many findings of one kind as anybody reads.
  private let limit = 100
  private let progress: Headway

  /// - Parameter progress: told how far the work has come.
  public init(_ store: any Store, progress: Headway = Headway { _, _, _ in }) {
    self.store = store
    self.progress = progress
    ledger = Ledger(store)
  }

  /// What was found, and whether the rows may be made again from what the journal says.
  public struct Verdict {
    /// In sentences; none where all is well.
    public let findings: [Words]
    /// All that is wrong stands in rows that follow from the journal.
    public let isJournalSound: Bool
  }

  /// What is wrong, in sentences; none where all is well.
  public func findings() throws -> [Words] { try verdict().findings }

  public func verdict() throws -> Verdict {
    progress.tell(.structure, 0, 1)
    var damaged = try store.check(.whole) + store.damagedRows(limit: limit)
    let structure = try reading(&damaged) { try store.verifyJournal(limit: limit) } ?? []
    guard let found = try reading(&damaged, readable) else { return told(damaged + structure, Found(), []) }
    let rows = try found.canRebuild ? reading(&damaged) { try compared(found) } ?? [] : []
    return told(damaged + structure, found, rows)
  }

  /// A damaged row is named, and keeps nothing else from being looked at: `nil` for what it kept from being read.
  private func reading<Result>(_ damaged: inout [Finding], _ read: () throws -> Result) throws -> Result? {
    let row: DamagedRow
    do {
      return try read()
    } catch StoreFailure.damagedRow(let found) {
      row = found
    } catch LedgerFailure.store(.damagedRow(let found)) {
      row = found
    }
    if !damaged.contains(.damagedRow(row)) { damaged.append(.damagedRow(row)) }
    return nil
  }

  private func told(_ structure: [Finding], _ found: Found, _ rows: [Finding]) -> Verdict {
    let unread = found.unread.filter { unread in !structure.contains { unread.isTold(by: $0) } }
    // A history that cannot be read leaves its row without its like: said once.
    let strays = rows.filter { finding in !found.unread.contains { $0.stream == finding.stray } }
    return Verdict(
      findings: (structure.unique + found.strange + strays).map(\.words) + unread.map(\.failure.words),
      isJournalSound: found.unread.isEmpty && found.strange.isEmpty
        && !(structure + rows).contains(where: \.isOfJournal))
  }

  private func compared(_ found: Found) throws -> [Finding] {
    let directory = try ledger.toldDirectory()
    return try cards(of: directory)
      + store.verify(directory: tables(of: directory), limit: limit)
      + store.verify(missions: rows(found.missions, directory), limit: limit)
      + store.verify(plans: found.plans.compactMap { try rows($0, directory) }, limit: limit)
  }

  /// Writes the rows of the list again from the journal; refuses where a history cannot be read, or where the journal is
  /// not the one that was recorded: rows that tell otherwise may be the last trace of what was. Returns how many.
  ///
  /// - Parameter isTrusted: nobody else has had the journal in hand since it was looked at.
  public func rebuild(trustingJournal isTrusted: Bool = false) throws -> (missions: Int, plans: Int) {
    for case .damagedRow(let row) in try store.damagedRows(limit: limit) where row.isOfJournal {
      throw StoreFailure.damagedRow(row)
    }
    if !isTrusted { try demandSoundJournal() }
    let found = try readable()
    if let first = found.unread.first { throw first.failure }
    let directory = try ledger.toldDirectory()
    try store.rebuild(
      directory: tables(of: directory),
      missions: rows(found.missions, directory), plans: try found.plans.compactMap { try rows($0, directory) })
    return (found.missions.count, found.plans.count)
  }

  private func demandSoundJournal() throws {
    progress.tell(.structure, 0, 1)
    let broken = try store.verifyJournal(limit: limit).filter(\.isOfJournal)
    guard broken.isEmpty else { throw BrokenJournal(findings: broken.unique.map(\.words)) }
  }

  private struct Unread {
    let stream: StreamName
    let failure: LedgerFailure

    func isTold(by finding: Finding) -> Bool {
      guard case .damagedRow(let told) = finding, case .store(.damagedRow(let row)) = failure else { return false }
      return told == row
    }
  }

  /// The histories of a store, those that can be read and those that cannot.
  private struct Found {
    var missions: [MissionID] = []
    var plans: [SupportPlanID] = []
    var unread: [Unread] = []
    var strange: [Finding] = []

    /// Names stand in the directory: without it no row can be told.
    var canRebuild: Bool { !unread.contains { $0.stream.isOfDirectory } }
  }

  private func readable() throws -> Found {
    var found = Found()
    let heads = try store.streams(prefix: "")
    for (place, head) in heads.enumerated() {
      progress.tell(.histories, place, heads.count)
      try store.demandGoingOn()
      do throws(LedgerFailure) {
        try read(head.stream, into: &found)
      } catch {
        if case .store(let failure) = error, !failure.isOfOneRow { throw failure }
        found.unread.append(Unread(stream: head.stream, failure: error))
      }
    }
    return found
  }

  private func read(_ stream: StreamName, into found: inout Found) throws(LedgerFailure) {
    if let mission = stream.mission {
      if try ledger.mission(mission) != nil { found.missions.append(mission) }
    } else if let plan = stream.plan {
      if try ledger.plan(plan) != nil { found.plans.append(plan) }
    } else if let mission = stream.sheet?.mission, try hasBegun(mission) {
      // It is read with the mission.
    } else if stream.entryKind != nil {
      _ = try ledger.directory(toldBy: stream)
    } else {
      found.strange.append(.strangeStream(stream))
    }
  }

  private func hasBegun(_ mission: MissionID) throws(LedgerFailure) -> Bool {
    do { return try store.position(of: .mission(mission)) > 0 } catch { throw .store(error) }
  }

  /// Whoever is in the directory has a card, but for those of whom an act tells that they were erased.
  private func cards(of directory: Directory) throws -> [Finding] {
    let known = Set(try store.cards().map(\.id))
    let standing = directory.people.filter { $0.value.erasedOn == nil }.map(\.key)
    return standing.filter { !known.contains($0) }.sorted().prefix(limit).map { .missingCard($0) }
  }

  private func tables(of directory: Directory) throws -> DirectoryRows {
    DirectoryRows(directory, issued: try store.surveysIssuedByTheJournal())
  }

  private func rows(_ missions: [MissionID], _ directory: Directory) -> Rows {
    Rows(missions: missions, ledger: ledger, directory: directory, progress: progress)
  }

  private func rows(_ plan: SupportPlanID, _ directory: Directory) throws -> PlanRows? {
    try ledger.plan(plan).map { PlanRows($0, in: directory) }
  }
}

/// The journal is not the one that was recorded: nothing was made again from it.
public struct BrokenJournal: Error {
  /// What `verify` says of it.
  public let findings: [Words]
}

/// The rows that follow from the journal, one at a time: never all in memory.
private struct Rows: Sequence, IteratorProtocol {
  var missions: [MissionID]
  let ledger: Ledger
  let directory: Directory
  private let progress: Headway
  private var place = 0

  init(missions: [MissionID], ledger: Ledger, directory: Directory, progress: Headway) {
    self.progress = progress
    self.missions = missions
    self.ledger = ledger
    self.directory = directory
  }

  // Each was read a moment before; one that no longer can be is left out, and found missing.
  mutating func next() -> MissionRows? {
    while place < missions.count {
      let id = missions[place]
      place += 1
      progress.tell(.rows, place, missions.count)
      do {
        if let mission = try ledger.mission(id) { return MissionRows(mission, in: directory) }
      } catch {
        continue
      }
    }
    return nil
  }
}

extension [Finding] {
  /// Two checks may stop at the same row.
  fileprivate var unique: [Finding] {
    var told: Set<Finding> = []
    return filter { told.insert($0).inserted }
  }
}
