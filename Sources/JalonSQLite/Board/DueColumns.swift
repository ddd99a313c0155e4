import GRDB
import JalonCore
import JalonStore

/// What is due as plain columns; nobody in `who` stands for the officer of the mission, and `also` holds the other days
/// that the act settles: `silence:20780,silence:20782`.
enum DueColumns {
  static let names = [
    "number_key", "place", "mission", "officer", "day", "watch", "who", "action", "also", "since", "until",
  ]

  static let insert = "INSERT INTO dues VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))"

  static let selected = names.dropFirst().map { "dues.\($0)" }.joined(separator: ", ")

  static func values(_ due: DueRow) -> [(any DatabaseValueConvertible)?] {
    [
      due.mission.numberKey, due.place, due.mission.text, due.officer.text, due.watch.day.number,
      due.watch.kind.rawValue, due.watch.who?.text, due.watch.action.rawValue,
      due.watch.others.map { "\($0.kind.rawValue):\($0.day.number)" }.joined(separator: ","),
      due.watch.since?.number, due.watch.until?.number,
    ]
  }

  /// - Parameter start: the place of the first column in the row.
  static func due(_ row: Row, from start: Int = 0) throws(StoreFailure) -> DueRow {
    let columns = Columns(row, of: "dues", key: [start + 1, start])
    return DueRow(
      mission: try columns.id(start + 1), place: try columns.whole(start), officer: try columns.id(start + 2),
      watch: Watch(
        kind: try columns.word(start + 4), day: try columns.day(start + 3),
        who: try columns.codeIfAny(start + 5).flatMap { Party($0) }, action: try columns.word(start + 6),
        others: try causes(columns, start + 7), since: try columns.dayIfAny(start + 8),
        until: try columns.dayIfAny(start + 9)))
  }

  /// What can still be read of a line of which a value is damaged: the columns of its mission come first, its own key last.
  static func salvaged(_ row: Row, from start: Int) -> DamagedDate {
    let columns = Columns(row, of: "dues")
    let mission = MissionID(columns.number(start + 1, key: start + names.count - 1))
    let key = columns.key(
      day: start + 3, number: start + names.count - 1, place: start, else: mission.numberKey, isMeeting: false)
    return DamagedDate(key: key.value, subject: .mission(mission), about: columns.left(3), isPlaced: key.isWhole)
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

extension Columns {
  /// The place of a line in the agenda, of what can be read: without a day, before all others.
  func key(
    day: Int, number: Int, place: Int, else numberKey: String, isMeeting: Bool
  ) -> (value: DueKey, isWhole: Bool) {
    do {
      let key = DueKey(
        day: try self.day(day), isMeeting: isMeeting, numberKey: try code(number), place: try whole(place))
      return (key, true)
    } catch {
      var known: Day? { do { return try self.day(day) } catch { return nil } }
      let first = Day(number: Columns.days.lowerBound)
      return (DueKey(day: known ?? first, isMeeting: isMeeting, numberKey: numberKey, place: .max), false)
    }
  }
}

extension BoardWriter {
  /// In place of what stood there.
  func save(_ dues: [DueRow], of mission: MissionID) throws {
    try db.perform("DELETE FROM dues WHERE number_key = ?", [mission.numberKey])
    for due in dues { try db.perform(DueColumns.insert, StatementArguments(DueColumns.values(due))) }
  }
}

extension BoardReader {
  func dues(of mission: MissionID) throws -> [DueRow] {
    let sql = "SELECT \(DueColumns.selected) FROM dues WHERE number_key = ? ORDER BY place"
    let cursor = try db.rows(sql, [mission.numberKey])
    var dues: [DueRow] = []
    while let columns = try cursor.next() { dues.append(try DueColumns.due(columns)) }
    return dues
  }
}
