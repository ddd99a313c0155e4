import JalonCore
import JalonStore
import JalonWording

/// Looks at a whole store: does the journal run on, does every history fold, do the rows of the list follow from it?
public struct Verification {
  private let store: any Store
  private let ledger: Ledger
  /// As many findings of one kind as anybody reads.
  private let limit = 100

  public init(_ store: any Store) {
    self.store = store
    ledger = Ledger(store)
  }

  /// What is wrong, in sentences; none where all is well.
  public func findings() throws -> [Words] {
    let structure = try store.check(.whole) + store.damagedRows(limit: limit) + store.verifyJournal(limit: limit)
    let found = try readable()
    let unread = found.unread.filter { unread in !structure.contains { unread.isTold(by: $0) } }
    let rows = try found.canRebuild ? compared(found) : []
    // A history that cannot be read leaves its row without its like: said once.
    let strays = rows.filter { finding in !found.unread.contains { $0.stream == finding.stray } }
    return (structure.unique + found.strange + strays).map(\.words) + unread.map(\.failure.words)
  }

  private func compared(_ found: Found) throws -> [Finding] {
    let directory = try ledger.directory()
    return try store.verify(missions: rows(found.missions, directory), limit: limit)
      + store.verify(plans: found.plans.compactMap { try rows($0, directory) }, limit: limit)
  }

  /// Writes the rows of the list again from the journal; refuses where a history cannot be read. Returns how many.
  public func rebuild() throws -> (missions: Int, plans: Int) {
    for case .damagedRow(let row) in try store.damagedRows(limit: limit) where row.isOfJournal {
      throw StoreFailure.damagedRow(row)
    }
    let found = try readable()
    if let first = found.unread.first { throw first.failure }
    let directory = try ledger.directory()
    try store.rebuild(
      missions: rows(found.missions, directory), plans: try found.plans.compactMap { try rows($0, directory) })
    return (found.missions.count, found.plans.count)
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
    var canRebuild: Bool { !unread.contains { $0.stream == .directory } }
  }

  private func readable() throws -> Found {
    var found = Found()
    for head in try store.streams(prefix: "") {
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
    } else if stream == .directory {
      _ = try ledger.directory()
    } else {
      found.strange.append(.strangeStream(stream))
    }
  }

  private func rows(_ missions: [MissionID], _ directory: Directory) -> Rows {
    Rows(missions: missions, ledger: ledger, directory: directory)
  }

  private func rows(_ plan: SupportPlanID, _ directory: Directory) throws -> PlanRows? {
    try ledger.plan(plan).map { PlanRows($0, in: directory) }
  }
}

/// The rows that follow from the journal, one at a time: never all in memory.
private struct Rows: Sequence, IteratorProtocol {
  var missions: [MissionID]
  let ledger: Ledger
  let directory: Directory
  private var place = 0

  init(missions: [MissionID], ledger: Ledger, directory: Directory) {
    self.missions = missions
    self.ledger = ledger
    self.directory = directory
  }

  // Each was read a moment before; one that no longer can be is left out, and found missing.
  mutating func next() -> MissionRows? {
    while place < missions.count {
      let id = missions[place]
      place += 1
      do {
        if let mission = try ledger.mission(id) { return MissionRows(mission, in: directory) }
      } catch {
        continue
      }
    }
    return nil
  }
}

extension Finding {
  /// The history that such a row may still have, though it cannot be read.
  fileprivate var stray: StreamName? {
    switch self {
    case .strayRow(let mission): .mission(mission)
    case .strayPlan(let plan): .plan(plan)
    case .gap, .missingSequence, .brokenOrder, .missingRow, .differentRow, .differentRecords, .differentDues,
      .differentMeetings, .missingPlan, .differentPlan, .damagedRow, .strangeStream, .damage:
      nil
    }
  }

  var words: Words {
    switch self {
    case .gap(let stream, let position):
      Words(
        fr: "« \(stream.text) » : il manque le fait \(position) dans la suite.",
        en: "“\(stream.text)”: fact \(position) is missing from the run.")
    case .missingSequence(let number):
      Words(fr: "Le journal n'a pas de fait n° \(number).", en: "The journal has no fact no. \(number).")
    case .brokenOrder(let order):
      Words(
        fr: "L'ordre \(order.text) n'a pas écrit ce qu'il dit avoir écrit.",
        en: "Order \(order.text) did not write what it says it wrote.")
    case .missingRow(let mission):
      Words(
        fr: "La mission \(mission.text) est au journal, et manque à la liste.",
        en: "Mission \(mission.text) is in the journal, and missing from the list.")
    case .strayRow(let mission):
      Words(
        fr: "La liste montre la mission \(mission.text), que le journal ne connaît pas.",
        en: "The list shows mission \(mission.text), which the journal does not know.")
    case .differentRow(let mission):
      Words(
        fr: "La ligne de la mission \(mission.text) et le journal ne disent pas la même chose.",
        en: "The row of mission \(mission.text) and the journal do not say the same.")
    case .differentRecords(let mission):
      Words(
        fr: "Les invitations de la mission \(mission.text) et le journal ne disent pas la même chose.",
        en: "The invitations of mission \(mission.text) and the journal do not say the same.")
    case .differentDues(let mission):
      Words(
        fr: "L'agenda de la mission \(mission.text) et le journal ne disent pas la même chose.",
        en: "The agenda of mission \(mission.text) and the journal do not say the same.")
    case .differentMeetings(let plan):
      Words(
        fr: "Les réunions du plan \(plan.text) et le journal ne disent pas la même chose.",
        en: "The meetings of plan \(plan.text) and the journal do not say the same.")
    case .missingPlan(let plan):
      Words(
        fr: "Le plan \(plan.text) est au journal, et manque à la liste.",
        en: "Plan \(plan.text) is in the journal, and missing from the list.")
    case .strayPlan(let plan):
      Words(
        fr: "La liste montre le plan \(plan.text), que le journal ne connaît pas.",
        en: "The list shows plan \(plan.text), which the journal does not know.")
    case .differentPlan(let plan):
      Words(
        fr: "La ligne du plan \(plan.text) et le journal ne disent pas la même chose.",
        en: "The row of plan \(plan.text) and the journal do not say the same.")
    case .damagedRow(let row): row.words
    case .strangeStream(let stream):
      Words(
        fr: "Le journal a une histoire que ce Jalon ne connaît pas : « \(stream.text) ». Restaurez une sauvegarde.",
        en: "The journal has a history that this Jalon does not know: “\(stream.text)”. Restore a backup.")
    case .damage(let detail):
      Words(
        fr: "Le fichier est abîmé : \(detail). Restaurez la dernière sauvegarde.",
        en: "The file is damaged: \(detail). Restore the last backup.")
    }
  }
}

extension [Finding] {
  /// Two checks may stop at the same row.
  fileprivate var unique: [Finding] {
    var told: Set<Finding> = []
    return filter { told.insert($0).inserted }
  }
}
