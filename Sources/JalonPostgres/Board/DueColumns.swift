import JalonCore
import JalonStore

/// What is due as columns; nobody in `who` stands for the officer of the mission, and `also` holds the other days that the
/// act settles: `silence:20780,silence:20782`.
enum DueColumns {
  static let selected = [
    "place", "mission", "officer", "day", "watch", "who", "action", "also", "since", "until",
  ].map { "dues.\($0)" }.joined(separator: ", ")

  static func json(_ due: DueRow) -> JSON {
    let also = due.watch.others.map { "\($0.kind.rawValue):\($0.day.number)" }
    return [
      "number_key": .text(due.mission.numberKey), "place": .whole(due.place), "mission": .text(due.mission.text),
      "officer": .text(due.officer.text), "day": .whole(due.watch.day.number),
      "watch": .text(due.watch.kind.rawValue), "who": JSON(due.watch.who?.text),
      "action": .text(due.watch.action.rawValue), "also": .text(also.joined(separator: ",")),
      "since": JSON(due.watch.since?.number), "until": JSON(due.watch.until?.number),
    ]
  }

  /// - Parameter start: the place of the first column in the row.
  static func due(_ columns: Columns, from start: Int = 0) throws(StoreFailure) -> DueRow {
    DueRow(
      mission: try columns.id(start + 1), place: try columns.whole(start), officer: try columns.id(start + 2),
      watch: Watch(
        kind: try columns.word(start + 4), day: try columns.day(start + 3),
        who: try columns.codeIfAny(start + 5).flatMap { Party($0) }, action: try columns.word(start + 6),
        others: try causes(columns, start + 7), since: try columns.dayIfAny(start + 8),
        until: try columns.dayIfAny(start + 9)))
  }

  private static func causes(_ columns: Columns, _ index: Int) throws(StoreFailure) -> [Watch.Cause] {
    var causes: [Watch.Cause] = []
    for piece in try columns.code(index).split(separator: ",") {
      let parts = piece.split(separator: ":").map(String.init)
      guard parts.count == 2, let kind = Watch.Kind(rawValue: parts[0]), let day = Columns.day(parts[1]) else {
        throw columns.fault(index)
      }
      causes.append(Watch.Cause(kind, on: day))
    }
    return causes
  }
}

/// A convened meeting as columns.
enum MeetingColumns {
  static let selected = ["place", "plan", "name", "day", "lead", "mission_before", "mission_after"].map {
    "meetings.\($0)"
  }.joined(separator: ", ")

  static func json(_ meeting: MeetingRow) -> JSON {
    [
      "number_key": .text(meeting.plan.numberKey), "place": .whole(meeting.place), "plan": .text(meeting.plan.text),
      "name": .text(meeting.name), "day": .whole(meeting.day.number), "lead": .text(meeting.lead.text),
      "mission_before": JSON(meeting.after?.text), "mission_after": JSON(meeting.before?.text),
    ]
  }

  /// - Parameter start: the place of the first column in the row.
  static func meeting(_ columns: Columns, from start: Int = 0) throws(StoreFailure) -> MeetingRow {
    MeetingRow(
      plan: try columns.id(start + 1), place: try columns.whole(start), name: try columns.text(start + 2),
      day: try columns.day(start + 3), lead: try columns.id(start + 4), after: try columns.idIfAny(start + 5),
      before: try columns.idIfAny(start + 6))
  }
}
