import JalonCore
import JalonStore

/// A row of the list, as columns; `named` gives what a table holds, `selected` is the order in which it is read.
enum BoardColumns {
  static let selected = [
    "mission", "plan", "title", "structures", "structure_ids", "operators", "officer", "kind", "stage", "suspended",
    "ended", "due", "watch", "who", "action", "provider", "amount", "days", "opened", "touched", "version",
    "parties", "call_lead", "call_day", "invited", "lapse_after", "lapse_watch", "lapse_action", "text",
  ].map { "board.\($0)" }.joined(separator: ", ")

  static func json(_ row: BoardRow) -> JSON {
    .group(keys(row) + facts(row) + next(row) + call(row))
  }

  /// What only serves to sort and to search.
  private static func keys(_ row: BoardRow) -> [JSON.Member] {
    [
      .init("number_key", .text(row.numberKey)), .init("structure_key", .text(Folding.sortKey(row.structures))),
      .init("structure_text", .text(row.structures.folded)), .init("stage_rank", .whole(StageRank.of(row.stage))),
      .init("provider_key", JSON(row.provider?.folded)), .init("text", .text(row.searchable)),
    ]
  }

  private static func facts(_ row: BoardRow) -> [JSON.Member] {
    [
      .init("mission", .text(row.mission.text)), .init("plan", .text(row.plan.text)), .init("title", .text(row.title)),
      .init("structures", .text(row.structures)),
      .init("structure_ids", .text(row.structureIDs.map(\.text).joined(separator: "\n"))),
      .init("operators", .text(row.operators)), .init("officer", .text(row.officer.text)),
      .init("kind", .text(row.kind.rawValue)), .init("stage", .text(row.stage)),
      .init("suspended", .flag(row.suspended)), .init("ended", .flag(row.ended)),
      .init("provider", JSON(row.provider)), .init("amount", JSON(row.amount?.cents)),
      .init("days", JSON(row.days?.value)), .init("opened", .whole(row.openedOn.number)),
      .init("touched", .whole(row.touchedAt.seconds)), .init("version", .whole(row.version)),
      .init("parties", .text(row.parties.map(\.text).joined(separator: "\n"))),
    ]
  }

  private static func next(_ row: BoardRow) -> [JSON.Member] {
    let lapse = row.next?.lapse
    return [
      .init("due", JSON(row.next?.day.number)), .init("watch", JSON(row.next?.watch)),
      .init("who", JSON(row.next?.who)), .init("action", JSON(row.next?.action)),
      .init("lapse_after", JSON(lapse?.after.number)), .init("lapse_watch", JSON(lapse?.watch)),
      .init("lapse_action", JSON(lapse?.action)),
    ]
  }

  private static func call(_ row: BoardRow) -> [JSON.Member] {
    [
      .init("call_lead", JSON(row.call?.lead.text)), .init("call_day", JSON(row.call?.on.number)),
      .init("invited", JSON(row.call?.invited.map(\.text).joined(separator: "\n"))),
    ]
  }

  static func row(_ columns: Columns) throws(StoreFailure) -> BoardRow {
    BoardRow(
      mission: try columns.id(0), plan: try columns.id(1), title: try columns.text(2), structures: try columns.text(3),
      structureIDs: try columns.lines(4).map { ID($0) }, parties: try columns.lines(21).compactMap { Party($0) },
      call: try call(columns), operators: try columns.text(5), officer: try columns.id(6), kind: try columns.word(7),
      stage: try columns.code(8), suspended: try columns.flag(9), ended: try columns.flag(10), next: try next(columns),
      provider: try columns.textIfAny(15), amount: try columns.wholeIfAny(16).map(Euros.init(cents:)),
      days: try columns.wholeIfAny(17).map { Hundredths($0) }, openedOn: try columns.day(18),
      touchedAt: try columns.instant(19), version: try columns.whole(20), searchable: try columns.code(28))
  }

  private static func call(_ columns: Columns) throws(StoreFailure) -> CallNote? {
    guard let lead = try columns.codeIfAny(22), let day = try columns.dayIfAny(23) else { return nil }
    return CallNote(lead: ID(lead), on: day, invited: list(try columns.codeIfAny(24) ?? ""))
  }

  static func list<Subject>(_ text: String) -> [ID<Subject>] { text.split(separator: "\n").map { ID(String($0)) } }

  private static func next(_ columns: Columns) throws(StoreFailure) -> NextDue? {
    guard let day = try columns.dayIfAny(11) else { return nil }
    return NextDue(
      day: day, watch: try columns.codeIfAny(12) ?? "", who: try columns.textIfAny(13) ?? "",
      action: try columns.codeIfAny(14), lapse: try lapse(columns))
  }

  private static func lapse(_ columns: Columns) throws(StoreFailure) -> NextDue.Lapse? {
    guard let day = try columns.dayIfAny(25) else { return nil }
    return NextDue.Lapse(after: day, watch: try columns.codeIfAny(26) ?? "", action: try columns.codeIfAny(27) ?? "")
  }
}

/// A plan as columns.
enum PlanColumns {
  static let selected = ["plan", "title", "structures", "operators", "opened", "ended", "version", "text"].map {
    "plans.\($0)"
  }.joined(separator: ", ")
  static let count = 8

  static func json(_ plan: PlanRow) -> JSON {
    [
      "number_key": .text(plan.plan.numberKey), "plan": .text(plan.plan.text), "title": .text(plan.title),
      "structures": .text(plan.structures), "operators": .text(plan.operators), "opened": .whole(plan.openedOn.number),
      "ended": .flag(plan.ended), "version": .whole(plan.version), "text": .text(plan.searchable),
    ]
  }

  static func row(_ columns: Columns) throws(StoreFailure) -> PlanRow {
    PlanRow(
      plan: try columns.id(0), title: try columns.text(1), structures: try columns.text(2),
      operators: try columns.text(3), openedOn: try columns.day(4), ended: try columns.flag(5),
      version: try columns.whole(6), searchable: try columns.code(7))
  }
}
