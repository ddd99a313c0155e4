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
  let zone: (Instant) -> Int

  /// Each questionnaire is looked for in the heads once, however many rows answer it.
  private(set) var sent: [Addressee: SentQuestionnaire] = [:]

  struct Addressee: Hashable {
    let mission: MissionID
    let respondent: Party
  }

  init(
    _ file: AnswerFile, _ given: CollectedAnswers.Given, missions: [MissionID: Mission],
    nearest: [MissionID: MissionID],
    directory: Directory, today: Day, zone: @escaping (Instant) -> Int
  ) {
    (self.file, self.given, self.missions, self.nearest) = (file, given, missions, nearest)
    (self.directory, self.today, self.zone) = (directory, today, zone)
  }

  mutating func response(_ row: AnswerFile.Row) -> CollectedAnswers.Response {
    var response = CollectedAnswers.Response(line: row.line)
    do throws(FileFault) {
      let mission = try mission(of: row)
      response.mission = mission.id
      let sent = try questionnaire(of: row, in: mission)
      response.respondent = sent.respondent
      let answers = RowAnswers(row, of: file, to: sent, today: today)
      response.take(answers, to: sent)
      response.isDraft = draft(in: row, sent) != nil
      let on = try day(of: row, sent)
      if response.faults.isEmpty {
        response.act = act(sent.respondent, answers, on)
        response.settle(with: mission)
      }
    } catch {
      response.faults.append(error)
    }
    return response
  }

  // MARK: - Whose it is

  private func mission(of row: AnswerFile.Row) throws(FileFault) -> Mission {
    let named = file.mission(of: row)
    if let named, let mission = missions[named.mission] { return mission }
    // A word that some tool calls a token, and that names no mission, gives way to what was said.
    if let given = given.mission, named == nil || named?.isToken == true, let mission = missions[given] {
      return mission
    }
    guard let number = named?.mission ?? given.mission else {
      throw FileFault(line: row.line, words: AnswerWords.noMission)
    }
    throw FileFault(
      line: row.line, column: named?.column,
      words: AnswerWords.unknownMission(number.text, nearest: nearest[number]?.text))
  }

  private mutating func questionnaire(of row: AnswerFile.Row, in mission: Mission) throws(FileFault)
    -> SentQuestionnaire
  {
    let surveyed = mission.stage.surveys?.issued.keys.sorted() ?? []
    let named = file.respondent(of: row, in: mission.id)
    guard let name = named?.name ?? given.respondent else {
      throw FileFault(line: row.line, words: AnswerWords.noRespondent(surveyed))
    }
    let known = surveyed.first { party in
      [party.text, party.code, directory.name(of: party)].map(\.folded).contains(name.folded)
    }
    guard let known, let sent = questionnaire(to: known, of: mission) else {
      throw FileFault(line: row.line, column: named?.column, words: AnswerWords.unknownRespondent(name, surveyed))
    }
    return sent
  }

  private mutating func questionnaire(to respondent: Party, of mission: Mission) -> SentQuestionnaire? {
    let addressee = Addressee(mission: mission.id, respondent: respondent)
    if let known = sent[addressee] { return known }
    let found = SentQuestionnaire(to: respondent, of: mission, in: directory, columns: file.heads)
    sent[addressee] = found
    return found
  }

  // MARK: - When it came

  private func day(of row: AnswerFile.Row, _ sent: SentQuestionnaire) throws(FileFault) -> Day {
    if let draft = draft(in: row, sent) { throw draft }
    let said = file.text(.day, in: row)
    if let on = given.on { return on }
    // LimeSurvey writes this day where it was told not to keep any.
    guard let (head, text) = said ?? file.text(.begun, in: row), !text.hasPrefix("1980-01-01") else {
      throw FileFault(line: row.line, words: AnswerWords.noDay)
    }
    switch head.day(text, file.order, within: min(sent.on, today)...today, zone: zone) {
    case .success(let day): return day
    case .failure(let words): throw FileFault(line: row.line, column: head.text, words: words)
    }
  }

  /// A head that speaks of a draft, and a cell that does not say no; a state that is one; no day of sending.
  private func draft(in row: AnswerFile.Row, _ sent: SentQuestionnaire) -> FileFault? {
    for (index, head) in file.heads.enumerated() where sent.columns[index] == nil && !row.cells[index].isBlank {
      let cell = row.cells[index].trimmed
      switch head.role ?? head.guess {
      case .draft where !cell.isNoDraft:
        let isPlain = if case .success(true) = YesNoReader.read(cell) { true } else { false }
        return FileFault(
          line: row.line, column: head.text, words: isPlain ? AnswerWords.draft : AnswerWords.draftSaid(cell))
      case .state where cell.isStateOfDraft:
        return FileFault(line: row.line, column: head.text, words: AnswerWords.draftSaid(cell))
      case .mission, .respondent, .token, .day, .begun, .draft, .state, .aside, nil: break
      }
    }
    guard file.text(.day, in: row) == nil, let head = file.heads.first(where: { $0.role ?? $0.guess == .day }) else {
      return nil
    }
    return FileFault(line: row.line, column: head.text, words: AnswerWords.draft)
  }

  // MARK: - The act

  private func act(_ respondent: Party, _ answers: RowAnswers, _ on: Day) -> MissionCommand {
    do { return try .answers(answers.response, answers.comments, of: respondent, on: on) } catch {
      preconditionFailure("the answers of a row are no command: \(error)")
    }
  }
}

extension String {
  /// What stands in a column about drafts, where the response is none.
  fileprivate var isNoDraft: Bool {
    if case .success(false) = YesNoReader.read(self) { return true }
    return ["0.0", "0,0", "-", "aucun", "none", "jamais", "never"].contains(folded)
  }

  fileprivate var isStateOfDraft: Bool {
    let word = folded
    return ["brouillon", "draft", "incompl", "inacheve", "partial", "partiel", "unfinished", "en cours", "in progress"]
      .contains { word.hasPrefix($0) }
  }
}

extension CollectedAnswers.Response {
  fileprivate mutating func take(_ answers: RowAnswers, to sent: SentQuestionnaire) {
    (faults, ranked, heads) = (answers.faults, answers.ranked, sent.heads)
    onlyCommented = answers.comments.keys.filter { answers.response[$0] == nil }.sorted()
    take(answers.response, to: sent.questionnaire, sent.facts)
  }

  mutating func take(
    _ response: Questionnaire.Response, to questionnaire: Questionnaire, _ facts: Set<Clause.Fact>
  ) {
    dropped = questionnaire.dropped(response, facts: facts).map(\.code)
    asked = questionnaire.relevant(response, facts: facts).count
    answered = response.count - dropped.count
  }
}
