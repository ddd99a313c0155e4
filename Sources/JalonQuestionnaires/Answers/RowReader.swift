import JalonCore
import JalonWording

/// Reads one row after the other: whose it is, when it came, and what it answers.
struct RowReader {
  let file: AnswerFile
  let given: CollectedAnswers.Given
  let missions: [MissionID: Mission]
  let nearest: [MissionID: MissionID]
  let directory: Directory
  let today: Day

  func response(_ row: AnswerFile.Row) -> CollectedAnswers.Response {
    var response = CollectedAnswers.Response(line: row.line)
    do throws(FileFault) {
      let mission = try mission(of: row)
      response.mission = mission.id
      let (respondent, questionnaire) = try respondent(of: row, in: mission)
      response.respondent = respondent
      let answers = RowAnswers(row, of: file, to: questionnaire, today: today)
      response.take(answers, to: questionnaire, facts: mission.surveyFacts, file.heads)
      let on = try day(of: row)
      if response.faults.isEmpty { response.act = act(respondent, answers, on) }
    } catch {
      response.faults.append(error)
    }
    return response
  }

  // MARK: - Whose it is

  private func mission(of row: AnswerFile.Row) throws(FileFault) -> Mission {
    let named = file.mission(of: row)
    guard let number = named?.mission ?? given.mission else {
      throw FileFault(line: row.line, words: AnswerWords.noMission)
    }
    if let mission = missions[number] { return mission }
    throw FileFault(
      line: row.line, column: named?.column,
      words: AnswerWords.unknownMission(number.text, nearest: nearest[number]?.text))
  }

  private func respondent(
    of row: AnswerFile.Row, in mission: Mission
  ) throws(FileFault) -> (Party, Questionnaire) {
    let surveyed = mission.stage.surveys?.issued.keys.sorted() ?? []
    let named = file.respondent(of: row)
    guard let name = named?.name ?? given.respondent else {
      throw FileFault(line: row.line, words: AnswerWords.noRespondent(surveyed))
    }
    let known = surveyed.first { party in
      [party.text, party.code, directory.name(of: party)].map(\.folded).contains(name.folded)
    }
    guard let known, let questionnaire = mission.questionnaire(of: known, in: directory) else {
      throw FileFault(line: row.line, column: named?.column, words: AnswerWords.unknownRespondent(name, surveyed))
    }
    return (known, questionnaire)
  }

  // MARK: - When it came

  private func day(of row: AnswerFile.Row) throws(FileFault) -> Day {
    if let (head, mark) = file.text(.draft, in: row), case .success(true) = YesNoReader.read(mark) {
      throw FileFault(line: row.line, column: head.text, words: AnswerWords.draft)
    }
    if let on = given.on { return on }
    let sent = file.text(.day, in: row)
    if sent == nil, let head = file.heads.first(where: { $0.role == .day }) {
      throw FileFault(line: row.line, column: head.text, words: AnswerWords.draft)
    }
    // LimeSurvey writes this day where it was told not to keep any.
    guard let (head, text) = sent ?? file.text(.begun, in: row), !text.hasPrefix("1980-01-01") else {
      throw FileFault(line: row.line, words: AnswerWords.noDay)
    }
    switch DayReader.read(text.withoutTime, today: today) {
    case .success(let day): return day
    case .failure(let words): throw FileFault(line: row.line, column: head.text, words: words)
    }
  }

  // MARK: - The act

  /// All that was answered: the rules drop what is no longer asked.
  private func act(_ respondent: Party, _ answers: RowAnswers, _ on: Day) -> MissionCommand {
    let filled: [Value] = answers.response.sorted { $0.key < $1.key }.map { code, answer in
      var members: [String: Value] = ["question": .text(code), "answer": ValueWriter.value(of: answer)]
      if let comment = answers.comments[code] { members["comment"] = .text(comment) }
      return .group(members)
    }
    let fields: [String: Value] = [
      "respondent": .text(respondent.text), "answers": .list(filled), "mode": .text(EntryMode.online.rawValue),
      "on": .text(on.iso),
    ]
    do { return try MissionCommand(.answerSurvey, from: .group(fields)) } catch {
      preconditionFailure("the answers of a row are no command: \(error)")
    }
  }
}

extension CollectedAnswers.Response {
  fileprivate mutating func take(
    _ answers: RowAnswers, to questionnaire: Questionnaire, facts: Set<Clause.Fact>, _ columns: [ColumnHead]
  ) {
    faults = answers.faults
    dropped = questionnaire.dropped(answers.response, facts: facts).map(\.code)
    onlyCommented = answers.comments.keys.filter { answers.response[$0] == nil }.sorted()
    asked = questionnaire.relevant(answers.response, facts: facts).count
    answered = answers.response.count - dropped.count
    for head in columns where head.role == nil {
      guard let place = questionnaire.place(of: head) else { continue }
      heads[place.question] = heads[place.question] ?? head.text
      known.insert(head)
    }
  }
}
