import JalonCore
import JalonStore

/// The rows of the list that a batch brings, table by table: in place of all that stood there under the same keys.
struct RowsJSON {
  private var tables: [String: (keys: [String], rows: [JSON])] = [:]

  init(_ batch: Batch) {
    let board = Dictionary(batch.board.map { ($0.mission, $0) }) { $1 }
    let gone = Set(batch.gone)
    for (mission, row) in board where !gone.contains(mission) { put(row) }
    for (mission, records) in batch.records where !gone.contains(mission) { put(records, of: mission) }
    for (mission, dues) in batch.dues where !gone.contains(mission) { put(dues, of: mission) }
    for (mission, survey) in batch.surveys where !gone.contains(mission) { put(survey, of: mission) }
    for mission in gone {
      for table in ["board", "parts", "records", "dues", "surveys"] { clear(table, mission.numberKey) }
    }
    let plans = Dictionary(batch.plans.map { ($0.plan, $0) }) { $1 }
    let gonePlans = Set(batch.gonePlans)
    for (plan, row) in plans where !gonePlans.contains(plan) { put(row) }
    for (plan, meetings) in batch.meetings where !gonePlans.contains(plan) { put(meetings, of: plan) }
    for plan in gonePlans { for table in ["plans", "meetings"] { clear(table, plan.numberKey) } }
  }

  /// All that stands of missions, beside the journal.
  init(_ missions: [MissionRows]) {
    for mission in missions where !mission.isGone {
      put(mission.board)
      put(mission.records, of: mission.board.mission)
      put(mission.dues, of: mission.board.mission)
      put(mission.survey, of: mission.board.mission)
    }
  }

  init(_ plans: [PlanRows]) {
    for plan in plans where !plan.isGone {
      put(plan.plan)
      put(plan.meetings, of: plan.plan.plan)
    }
  }

  /// By name of the table.
  var json: JSON {
    .group(
      tables.sorted { $0.key < $1.key }.map { name, told in
        JSON.Member(name, ["keys": .list(told.keys.map(JSON.text)), "rows": .list(told.rows)])
      })
  }

  /// The keys and the rows of one table.
  subscript(_ table: String) -> (keys: [String], rows: [JSON]) { tables[table] ?? ([], []) }

  private mutating func clear(_ table: String, _ key: String, _ rows: [JSON] = []) {
    tables[table, default: ([], [])].keys.append(key)
    tables[table, default: ([], [])].rows += rows
  }

  private mutating func put(_ row: BoardRow) {
    clear("board", row.numberKey, [BoardColumns.json(row)])
    let parties = Set(row.parties.map(\.text)).sorted()
    clear("parts", row.numberKey, parties.map { ["party": .text($0), "number_key": .text(row.numberKey)] })
  }

  private mutating func put(_ records: [InvitationRecord], of mission: MissionID) {
    clear("records", mission.numberKey, records.enumerated().map { RecordColumns.json($1, place: $0) })
  }

  private mutating func put(_ dues: [DueRow], of mission: MissionID) {
    clear("dues", mission.numberKey, dues.map(DueColumns.json))
  }

  private mutating func put(_ survey: SurveyRow?, of mission: MissionID) {
    clear("surveys", mission.numberKey, survey.map { [SurveyColumns.json($0)] } ?? [])
  }

  private mutating func put(_ plan: PlanRow) { clear("plans", plan.plan.numberKey, [PlanColumns.json(plan)]) }

  private mutating func put(_ meetings: [MeetingRow], of plan: SupportPlanID) {
    clear("meetings", plan.numberKey, meetings.map(MeetingColumns.json))
  }
}
