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
    let structure = try store.check(.whole) + store.verifyJournal(limit: limit)
    let (missions, plans, unread) = try readable()
    let directory = try ledger.directory()
    let board = try store.verify(missions: rows(missions, directory), limit: limit)
    let meetings = try store.verify(plans: plans.compactMap { try rows($0, directory) }, limit: limit)
    // A history that cannot be read leaves its row without its like: said once.
    let strays = (board + meetings).filter { finding in !unread.contains { $0.stream == finding.stray } }
    return (structure + strays).map(\.words) + unread.map(\.failure.words)
  }

  /// Writes the rows of the list again from the journal; refuses where a history cannot be read. Returns how many.
  public func rebuild() throws -> (missions: Int, plans: Int) {
    let (missions, plans, unread) = try readable()
    if let first = unread.first { throw first.failure }
    let directory = try ledger.directory()
    try store.rebuild(
      missions: rows(missions, directory), plans: try plans.compactMap { try rows($0, directory) })
    return (missions.count, plans.count)
  }

  private struct Unread {
    let stream: StreamName
    let failure: LedgerFailure
  }

  private func readable() throws -> (missions: [MissionID], plans: [SupportPlanID], unread: [Unread]) {
    var (missions, plans): ([MissionID], [SupportPlanID]) = ([], [])
    var unread: [Unread] = []
    for head in try store.streams(prefix: "") {
      do throws(LedgerFailure) {
        if let mission = head.stream.mission {
          if try ledger.mission(mission) != nil { missions.append(mission) }
        } else if let plan = head.stream.plan {
          if try ledger.plan(plan) != nil { plans.append(plan) }
        } else {
          _ = try ledger.directory()
        }
      } catch {
        if case .store(let failure) = error { throw failure }
        unread.append(Unread(stream: head.stream, failure: error))
      }
    }
    return (missions, plans, unread)
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
    case .differentMeetings(let plan): .plan(plan)
    default: nil
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
    case .damage(let detail):
      Words(
        fr: "Le fichier est abîmé : \(detail). Restaurez la dernière sauvegarde.",
        en: "The file is damaged: \(detail). Restore the last backup.")
    }
  }
}
