import JalonCore
import JalonStore

/// What a store tells: its journal, what is folded from it, and the rows that follow.
struct Facts {
  var missions: [MissionRows] = []
  var plans: [PlanRows] = []
  /// Nothing of them stands in a journal.
  var persons: [PersonCard] = []
  let directory: Directory
  private(set) var acts: [Act] = []

  /// One entry of the journal, and where it left its mission.
  struct Act {
    let stream: StreamName
    /// Among all entries of its mission or plan, from 1.
    let position: Int
    let order: OrderID
    let kind: String
    let stage: StageName?
    /// What became of it since: undone, or mended.
    let since: String?
  }

  /// What follows from the journal of `store` alone: as a store keeps it, nothing of what was opened by mistake but its
  /// acts, and what is due today.
  static func told(by store: any Store) throws -> Facts {
    let ledger = Ledger(store)
    var facts = Facts(directory: try ledger.toldDirectory())
    facts.acts = try ledger.entriesOfDirectory().map {
      Act(
        stream: FormerEntries.stream, position: $0.position, order: $0.order, kind: $0.event.kind.rawValue, stage: nil,
        since: nil)
    }
    for head in try store.streams(prefix: "") where !head.stream.isOfDirectory {
      if let mission = try head.stream.mission.flatMap({ try ledger.mission($0) }) {
        var rows = MissionRows(mission, in: facts.directory)
        rows.dues = rows.dues.filter { $0.watch.stands(on: today) }
        if !rows.isGone { facts.missions.append(rows) }
        facts.acts += try acts(of: mission)
      } else if let plan = try head.stream.plan.flatMap({ try ledger.plan($0) }) {
        let rows = PlanRows(plan, in: facts.directory)
        if !rows.isGone { facts.plans.append(rows) }
        facts.acts += acts(plan.entries, effective: plan.effective, .plan(plan.id)) { _ in nil }
      } else if head.stream.sheet == nil {
        facts.acts += try store.events(of: head.stream).map {
          Act(stream: $0.stream, position: $0.position, order: $0.order, kind: $0.kind, stage: nil, since: nil)
        }
      }
    }
    return facts
  }

  /// What its tables hold, the journal aside.
  static func stored(in store: any Store) throws -> Facts {
    var facts = Facts(directory: try Ledger(store).directory())
    let (records, lines) = (
      try store.records(), try store.agenda(AgendaRequest(scope: AgendaScope(today: today), limit: .max))
    )
    let surveys = try store.surveyRows()
    facts.missions = try store.page(PageRequest(order: BoardOrder(.number), today: today, limit: 10_000)).map { row in
      MissionRows(
        board: row, records: records.filter { $0.mission == row.mission },
        dues: lines.compactMap(\.due).filter { $0.mission == row.mission }.sorted { $0.place < $1.place },
        survey: surveys.first { $0.mission == row.mission })
    }
    facts.plans = try store.plans(matching: "", limit: 10_000).map { row in
      PlanRows(plan: row, meetings: lines.compactMap(\.meeting).filter { $0.plan == row.plan })
    }
    facts.persons = try store.cards()
    return facts
  }

  private init(directory: Directory) { self.directory = directory }

  private static func acts(of mission: Mission) throws -> [Act] {
    let entries = mission.entries
    return try acts(entries, effective: mission.effective, .mission(mission.id)) {
      try Mission.fold(Array(entries.prefix($0))).stage.name
    }
  }

  private static func acts<Event: JalonCore.Act>(
    _ entries: [Recorded<Event>], effective: [Recorded<Event>], _ stream: StreamName, stage: (Int) throws -> StageName?
  ) rethrows -> [Act] {
    let told = Dictionary(effective.map { ($0.position, $0.event) }) { first, _ in first }
    return try entries.enumerated().map { place, entry in
      let since =
        told[entry.position] == entry.event ? nil : told[entry.position].map { _ in "mended" } ?? "passed over"
      return Act(
        stream: stream, position: place + 1, order: entry.order, kind: entry.event.kind.rawValue,
        stage: try stage(place + 1), since: since)
    }
  }
}
