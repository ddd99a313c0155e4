import GRDB
import JalonCore
import JalonStore

/// An invitation as plain columns; lists are lines of text.
enum RecordColumns {
  static let names = [
    "number_key", "place", "mission", "provider", "lead", "day", "why", "reply", "proposal", "interests", "retained",
    "agreed", "done", "under_way", "days_late", "reorientations", "surveys",
  ]

  static let insert =
    "INSERT INTO records (\(names.joined(separator: ", "))) VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))"

  static func arguments(_ record: InvitationRecord, place: Int) -> StatementArguments {
    let facts: [(any DatabaseValueConvertible)?] = [
      record.mission.numberKey, place, record.mission.text, record.provider.text, record.lead.text, record.on.number,
      record.why, record.reply.rawValue, record.proposal?.rawValue,
      record.interests.map { ($0.isNamed ? "" : "?") + $0.evaluator.text }.joined(separator: "\n"),
    ]
    let work: [(any DatabaseValueConvertible)?] = [
      record.work?.on.number, record.work?.agreed.value, record.work?.done.value, record.work?.isUnderWay,
      record.work?.daysLate, record.work?.reorientations, record.work?.surveys.map(line).joined(separator: "\n"),
    ]
    return StatementArguments(facts + work)
  }

  static func record(_ columns: Row) throws(StoreFailure) -> InvitationRecord {
    guard let reply = InvitationRecord.Reply(rawValue: columns[7]) else { throw .damaged(detail: "records.reply") }
    return InvitationRecord(
      provider: ID(columns[3]), mission: ID(columns[2]), lead: ID(columns[4]), on: Day(number: columns[5]),
      why: columns[6], reply: reply, proposal: (columns[8] as String?).flatMap(InvitationRecord.Proposal.init),
      interests: lines(columns[9]).map(interest), work: work(columns))
  }

  private static func work(_ columns: Row) -> RetainedWork? {
    guard let day: Int = columns[10] else { return nil }
    return RetainedWork(
      on: Day(number: day), agreed: Hundredths(columns[11] ?? 0), done: Hundredths(columns[12] ?? 0),
      isUnderWay: columns[13] ?? false, daysLate: columns[14], reorientations: columns[15] ?? 0,
      surveys: lines(columns[16] ?? "").compactMap(marks))
  }

  private static func interest(_ line: String) -> DeclaredInterest {
    line.hasPrefix("?")
      ? DeclaredInterest(evaluator: ID(String(line.dropFirst())), isNamed: false)
      : DeclaredInterest(evaluator: ID(line), isNamed: true)
  }

  private static func line(_ marks: SurveyMarks) -> String {
    let numbers = [marks.on.number, marks.skills.sum, marks.skills.count, marks.all.sum, marks.all.count]
    return ([marks.structure.text] + numbers.map { "\($0)" }).joined(separator: " ")
  }

  private static func marks(_ line: String) -> SurveyMarks? {
    let pieces = line.split(separator: " ")
    let numbers = pieces.dropFirst().compactMap { Int($0) }
    guard numbers.count == 5, let structure = pieces.first else { return nil }
    return SurveyMarks(
      structure: ID(String(structure)), on: Day(number: numbers[0]), skills: MarkSum(numbers[1], of: numbers[2]),
      all: MarkSum(numbers[3], of: numbers[4]))
  }

  private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}

extension BoardWriter {
  /// In place of those that stood there.
  func save(_ records: [InvitationRecord], of mission: MissionID) throws {
    try removeRecords(of: mission)
    for (place, record) in records.enumerated() {
      try db.perform(RecordColumns.insert, RecordColumns.arguments(record, place: place))
    }
  }

  func removeRecords(of mission: MissionID) throws {
    try db.perform("DELETE FROM records WHERE number_key = ?", [mission.numberKey])
  }
}

extension BoardReader {
  func records() throws -> [InvitationRecord] {
    // A store that an older Jalon still writes has none yet.
    guard try db.tableExists("records") else { return [] }
    return try records("ORDER BY number_key, place")
  }

  func records(of mission: MissionID) throws -> [InvitationRecord] {
    try records("WHERE number_key = ? ORDER BY place", [mission.numberKey])
  }

  private func records(_ rest: String, _ arguments: StatementArguments = []) throws -> [InvitationRecord] {
    let cursor = try db.rows("SELECT \(RecordColumns.names.joined(separator: ", ")) FROM records \(rest)", arguments)
    var records: [InvitationRecord] = []
    while let columns = try cursor.next() { records.append(try RecordColumns.record(columns)) }
    return records
  }
}
