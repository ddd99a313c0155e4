import JalonCore
import JalonIntake
import JalonStore
import JalonTables
import JalonWording

/// Brings the rows of a table into the directory: shows what would become of each, then does that and nothing else, or
/// nothing at all.
public struct IntakeDesk {
  let store: any Store
  let ledger: Ledger
  let clock: Clock
  let me: PersonID

  /// Something has changed since it was planned: nothing was recorded.
  public struct Overtaken: Error { public let line: Int }

  public init(_ store: any Store, ledger: Ledger, clock: Clock, me: PersonID) {
    (self.store, self.ledger, self.clock, self.me) = (store, ledger, clock, me)
  }

  /// What would become of each row; nothing is recorded.
  ///
  /// - Parameters:
  ///   - file: the name of the file, which what is taken over from it keeps as its source.
  ///   - lead: the operator of missions whose rows name none; that of their officer where none is told.
  public func plan(
    _ table: Table, _ heads: Heads, _ settlement: IntakeSettlement, from file: String = "", lead: OperatorID? = nil,
    _ headway: Headway = Headway { _, _, _ in }
  ) throws -> IntakePlan {
    let rows = Planning.rows(of: table, heads, today: clock.today())
    let progress = { (done: Int, all: Int) in
      headway.tell(.rowsGiven, done, all)
      try store.demandGoingOn()
    }
    let plan =
      switch heads.kind.cards {
      case let cards?: try plan(rows, heads, cards, settlement, progress)
      case nil:
        try plan(
          rows, heads, settlement, MissionOrigin(file: file, officer: me, lead: lead, today: clock.today()), progress)
      }
    try ledger.shelf().demandRead()
    return plan
  }

  private typealias Progress = (Int, Int) throws -> Void

  private func plan(
    _ rows: [GivenRow], _ heads: Heads, _ kind: CardKind, _ settlement: IntakeSettlement, _ progress: Progress
  ) throws -> IntakePlan {
    let known = StoreAcquaintance(store, ledger, by: me, at: clock.now(), on: clock.today())
    try known.look(for: rows, kind)
    var planning = Planning(heads, kind, known, settlement, today: clock.today())
    return try planning.plan(rows, progress: progress)
  }

  private func plan(
    _ rows: [GivenRow], _ heads: Heads, _ settlement: IntakeSettlement, _ origin: MissionOrigin, _ progress: Progress
  ) throws -> IntakePlan {
    let known = StoreMissions(store, ledger, by: me, at: clock.now(), on: clock.today())
    try known.look(for: rows)
    var planning = MissionPlanning(heads, known, settlement, origin)
    return try planning.plan(rows, progress: progress)
  }

  /// Carries the plan out in one transaction: the orders of one gesture, which one undoing takes back.
  ///
  /// - Parameter reason: for what asks for one.
  /// - Returns: the first order.
  public func perform(
    _ plan: IntakePlan, because reason: String?, _ headway: Headway = Headway { _, _, _ in }
  ) throws -> OrderID {
    let first = OrderID.intake(clock.newOrder())
    let commands = plan.lines.flatMap { line in line.commands.map { (line, $0) } }
    try ledger.transaction(today: clock.today()) { perform in
      for (place, (line, command)) in commands.enumerated() {
        headway.tell(.rowsGiven, place, commands.count)
        try store.demandGoingOn()
        let reasons = Dictionary(line.cautions.map { ($0.code, reason ?? "") }) { first, _ in first }
        let request = Request(
          id: first.inGesture(place), by: me, at: clock.now(), command: command.composed,
          reasons: reasons)
        guard case .done = try perform(request) else { throw Overtaken(line: line.row.number) }
      }
    }
    return first
  }
}
