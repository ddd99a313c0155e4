import JalonCore
import JalonStore

/// An invitation as columns; lists are lines of text.
enum RecordColumns {
  static let selected = [
    "mission", "provider", "lead", "day", "why", "reply", "proposal", "interests", "retained", "agreed", "done",
    "under_way", "days_late", "reorientations", "surveys", "place",
  ].joined(separator: ", ")

  static func json(_ record: InvitationRecord, place: Int) -> JSON {
    let work = record.work
    let interests = record.interests.map { ($0.isNamed ? "" : "?") + $0.evaluator.text }
    return [
      "number_key": .text(record.mission.numberKey), "place": .whole(place), "mission": .text(record.mission.text),
      "provider": .text(record.provider.text), "lead": .text(record.lead.text), "day": .whole(record.on.number),
      "why": .text(record.why), "reply": .text(record.reply.rawValue), "proposal": JSON(record.proposal?.rawValue),
      "interests": .text(interests.joined(separator: "\n")), "retained": JSON(work?.on.number),
      "agreed": JSON(work?.agreed.value), "done": JSON(work?.done.value),
      "under_way": work.map { .flag($0.isUnderWay) } ?? .null, "days_late": JSON(work?.daysLate),
      "reorientations": JSON(work?.reorientations),
      "surveys": JSON(work?.surveys.map(line).joined(separator: "\n")),
    ]
  }

  static func record(_ columns: Columns) throws(StoreFailure) -> InvitationRecord {
    InvitationRecord(
      provider: try columns.id(1), mission: try columns.id(0), lead: try columns.id(2), on: try columns.day(3),
      why: try columns.text(4), reply: try columns.word(5),
      proposal: try columns.codeIfAny(6).flatMap(InvitationRecord.Proposal.init),
      interests: try columns.lines(7).map(interest), work: try work(columns))
  }

  private static func work(_ columns: Columns) throws(StoreFailure) -> RetainedWork? {
    guard let day = try columns.dayIfAny(8) else { return nil }
    return RetainedWork(
      on: day, agreed: Hundredths(try columns.wholeIfAny(9) ?? 0), done: Hundredths(try columns.wholeIfAny(10) ?? 0),
      isUnderWay: try columns.flagIfAny(11) ?? false, daysLate: try columns.wholeIfAny(12),
      reorientations: try columns.wholeIfAny(13) ?? 0,
      surveys: (try columns.codeIfAny(14) ?? "").split(separator: "\n").map(String.init).compactMap(marks))
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
    return SurveyMarks(
      structure: ID(pieces.dropLast(5).joined(separator: " ")), on: Day(number: numbers[0]),
      skills: MarkSum(numbers[1], of: numbers[2]), all: MarkSum(numbers[3], of: numbers[4]))
  }
}

/// What a list of surveys tells of one mission, as columns.
enum SurveyColumns {
  static let selected = "mission, owed, sent, answered, reminders, written_off, last_answer"

  static func json(_ row: SurveyRow) -> JSON {
    [
      "number_key": .text(row.mission.numberKey), "mission": .text(row.mission.text), "owed": .whole(row.owed),
      "sent": .whole(row.sent), "answered": .whole(row.answered), "reminders": .whole(row.reminders),
      "written_off": .whole(row.writtenOff), "last_answer": JSON(row.lastAnswer?.number),
    ]
  }

  static func row(_ columns: Columns) throws(StoreFailure) -> SurveyRow {
    SurveyRow(
      mission: try columns.id(0), owed: try columns.whole(1), sent: try columns.whole(2),
      answered: try columns.whole(3), reminders: try columns.whole(4), writtenOff: try columns.whole(5),
      lastAnswer: try columns.dayIfAny(6))
  }
}
