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
    let (missions, unread) = try readable()
    let rows = Rows(missions: missions, ledger: ledger, directory: try ledger.directory())
    let board = try store.verify(missions: rows, limit: limit)
    // A history that cannot be read leaves its row without its like: said once.
    let strays = board.filter { finding in !unread.contains { $0.mission == finding.stray } }
    return (structure + strays).map(\.words) + unread.map(\.failure.words)
  }

  /// Writes the rows of the list again from the journal; refuses where a history cannot be read. Returns how many.
  public func rebuild() throws -> (missions: Int, plans: Int) {
    let (missions, unread) = try readable()
    if let first = unread.first { throw first.failure }
    let directory = try ledger.directory()
    let plans = try planRows(directory)
    try store.rebuild(missions: Rows(missions: missions, ledger: ledger, directory: directory), plans: plans)
    return (missions.count, plans.count)
  }

  private struct Unread {
    /// `nil` for a plan or the directory.
    let mission: MissionID?
    let failure: LedgerFailure
  }

  private func readable() throws -> (missions: [MissionID], unread: [Unread]) {
    var missions: [MissionID] = []
    var unread: [Unread] = []
    for head in try store.streams(prefix: "") {
      do throws(LedgerFailure) {
        if let mission = head.stream.mission {
          if try ledger.mission(mission) != nil { missions.append(mission) }
        } else if let plan = head.stream.plan {
          _ = try ledger.plan(plan)
        } else {
          _ = try ledger.directory()
        }
      } catch {
        if case .store(let failure) = error { throw failure }
        unread.append(Unread(mission: head.stream.mission, failure: error))
      }
    }
    return (missions, unread)
  }

  private func planRows(_ directory: Directory) throws -> [PlanRow] {
    try store.streams(prefix: StreamName.plan("").text).compactMap { head in
      try head.stream.plan.flatMap { try ledger.plan($0) }.map { PlanRow($0, in: directory) }
    }
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
  fileprivate var stray: MissionID? { if case .strayRow(let mission) = self { mission } else { nil } }

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
        fr: "La mission \(mission.text) manque à la liste : « jalon rebuild » la remet.",
        en: "Mission \(mission.text) is missing from the list: “jalon rebuild” puts it back.")
    case .strayRow(let mission):
      Words(
        fr: "La liste montre \(mission.text), que le journal ne connaît pas : « jalon rebuild » l'enlève.",
        en: "The list shows \(mission.text), which the journal does not know: “jalon rebuild” removes it.")
    case .differentRow(let mission):
      Words(
        fr: "La ligne de \(mission.text) ne suit plus du journal : « jalon rebuild » la refait.",
        en: "The row of \(mission.text) no longer follows from the journal: “jalon rebuild” makes it again.")
    case .differentRecords(let mission):
      Words(
        fr: "Les invitations de \(mission.text) ne suivent plus du journal : « jalon rebuild » les refait.",
        en: "The invitations of \(mission.text) no longer follow from the journal: “jalon rebuild” makes them again.")
    case .differentDues(let mission):
      Words(
        fr: "L'agenda de \(mission.text) ne suit plus du journal : « jalon rebuild » le refait.",
        en: "The agenda of \(mission.text) no longer follows from the journal: “jalon rebuild” makes it again.")
    case .damage(let detail):
      Words(
        fr: "Le fichier est abîmé : \(detail). Restaurez la dernière sauvegarde.",
        en: "The file is damaged: \(detail). Restore the last backup.")
    }
  }
}
