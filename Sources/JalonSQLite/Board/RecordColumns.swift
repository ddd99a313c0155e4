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

  static func values(_ record: InvitationRecord, place: Int) -> [(any DatabaseValueConvertible)?] {
    let facts: [(any DatabaseValueConvertible)?] = [
      record.mission.numberKey, place, record.mission.text, record.provider.text, record.lead.text, record.on.number,
      record.why, record.reply.rawValue, record.proposal?.rawValue,
      record.interests.map { ($0.isNamed ? "" : "?") + $0.evaluator.text }.joined(separator: "\n"),
    ]
    let work: [(any DatabaseValueConvertible)?] = [
      record.work?.on.number, record.work?.agreed.value, record.work?.done.value, record.work?.isUnderWay,
      record.work?.daysLate, record.work?.reorientations, record.work?.surveys.map(line).joined(separator: "\n"),
    ]
    return facts + work
  }

  static func record(_ row: Row) throws(StoreFailure) -> InvitationRecord {
    let columns = Columns(row, of: "records", key: [2, 1])
    return InvitationRecord(
      provider: try columns.id(3), mission: try columns.id(2), lead: try columns.id(4), on: try columns.day(5),
      why: try columns.text(6), reply: try columns.word(7),
      proposal: try columns.codeIfAny(8).flatMap(InvitationRecord.Proposal.init),
      interests: try columns.lines(9).map(interest), work: try work(columns))
  }

  private static func work(_ columns: Columns) throws(StoreFailure) -> RetainedWork? {
    guard let day = try columns.dayIfAny(10) else { return nil }
    return RetainedWork(
      on: day, agreed: Hundredths(try columns.wholeIfAny(11) ?? 0), done: Hundredths(try columns.wholeIfAny(12) ?? 0),
      isUnderWay: try columns.wholeIfAny(13) == 1, daysLate: try columns.wholeIfAny(14),
      reorientations: try columns.wholeIfAny(15) ?? 0,
      surveys: lines(try columns.codeIfAny(16) ?? "").compactMap(marks))
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
    // The code of a structure may hold spaces: the numbers are the five last words.
    let pieces = line.split(separator: " ", omittingEmptySubsequences: false)
    let numbers = pieces.suffix(5).compactMap { Int($0) }
    guard pieces.count > 5, numbers.allSatisfy({ $0.magnitude < 1_000_000_000 }), numbers.count == 5 else { return nil }
    let structure = pieces.dropLast(5).joined(separator: " ")
    return SurveyMarks(
      structure: ID(structure), on: Day(number: numbers[0]), skills: MarkSum(numbers[1], of: numbers[2]),
      all: MarkSum(numbers[3], of: numbers[4]))
  }

  private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}

extension BoardWriter {
  /// In place of those that stood there.
  func save(_ records: [InvitationRecord], of mission: MissionID) throws {
    try removeRecords(of: mission)
    for (place, record) in records.enumerated() {
      try db.perform(RecordColumns.insert, StatementArguments(RecordColumns.values(record, place: place)))
    }
  }

  func removeRecords(of mission: MissionID) throws {
    try db.perform("DELETE FROM records WHERE number_key = ?", [mission.numberKey])
  }
}

extension BoardReader {
  func records() throws -> [InvitationRecord] {
    try records("ORDER BY number_key, place")
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
