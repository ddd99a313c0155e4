extension Questionnaire {
  /// What a response to a follow-up records: what the rules read in its fields, and every other answer beside them.
  ///
  /// - Parameter response: to this questionnaire as it was asked, its questions in turn. Answers whose question is no
  ///   longer asked are dropped.
  public func followUp(
    _ response: Response, _ comments: [String: String] = [:], facts: Set<Clause.Fact>
  ) throws(Refusal) -> RecordFollowUp {
    try FollowUpFilling(
      questionnaire: self, asked: relevant(response, facts: facts), response: response, comments: comments
    ).act()
  }
}

private struct FollowUpFilling {
  let questionnaire: Questionnaire
  let asked: [Question]
  let response: Questionnaire.Response
  let comments: [String: String]

  func act() throws(Refusal) -> RecordFollowUp {
    guard let on = answer(.on)?.day, let board = answer(.board)?.mark, let direction = answer(.direction)?.mark,
      let team = answer(.team)?.mark, let management = answer(.management)?.mark, unsaid.isEmpty
    else { throw .obstacles(unsaid.map(\.missing)) }
    return RecordFollowUp(
      actions: actions, board: board, direction: direction, team: team, management: management,
      jobsBefore: answer(.jobsBefore)?.hundredths, jobsAfter: answer(.jobsAfter)?.hundredths,
      budgetBefore: answer(.budgetBefore)?.euros, budgetAfter: answer(.budgetAfter)?.euros, needs: needs,
      synthesis: Prose(answer(.synthesis)?.line ?? ""), on: on,
      questionnaire: FilledQuestionnaire(
        code: questionnaire.code, version: questionnaire.version, answers: asked.compactMap(further)))
  }

  /// The questions whose field cannot stay empty, and that were passed over or answered by a silence.
  private var unsaid: [Question] {
    asked.filter { $0.takesSilence ? isUnansweredNeed($0) : content(of: $0) == nil }
  }

  /// A need that was told, and of which nothing says what becomes of it.
  private func isUnansweredNeed(_ question: Question) -> Bool {
    guard question.records == .needAnswer, response[question.code] == nil, let turn = question.turn else {
      return false
    }
    return questionnaire.needTurns(response).contains(turn)
  }

  private var actions: [ActionFollowUp] {
    turns(.action).map { turn in
      ActionFollowUp(
        action: answer(.action, turn)?.line ?? "",
        state: answer(.actionState, turn)?.line.flatMap(ActionState.init) ?? .notBegun,
        cause: answer(.actionCause, turn)?.line)
    }
  }

  private var needs: [FollowUpNeed] {
    questionnaire.needTurns(response).map { turn in
      FollowUpNeed(
        need: answer(.need, turn)?.line ?? "",
        answer: answer(.needAnswer, turn)?.line.flatMap(NeedAnswer.init) ?? .nothing,
        mission: answer(.needMission, turn)?.line.map { MissionID($0) })
    }
  }

  /// `nil` for an answer that a field keeps whole.
  private func further(_ question: Question) -> FurtherAnswer? {
    guard let code = keptCode(of: question) else { return nil }
    let comment = comments[question.code].flatMap { $0.isBlank ? nil : $0 }
    let isKept = question.records != nil && content(of: question) != nil
    let answer = isKept ? nil : response[question.code]
    guard answer != nil || comment != nil else { return nil }
    return FurtherAnswer(question: code, answer: answer, comment: comment)
  }

  /// Needs that nothing was said of are left out, and those that follow move up.
  private func keptCode(of question: Question) -> String? {
    guard let turn = question.turn, questionnaire.isAboutNeed(question) else { return question.code }
    guard let place = questionnaire.needTurns(response).firstIndex(of: turn) else { return nil }
    return question.code.prefix { $0 != ":" } + ":\(place + 1)"
  }

  private func turns(_ field: Question.FollowUpField) -> [Int] {
    questionnaire.questions.filter { $0.records == field }.compactMap(\.turn)
  }

  private func answer(_ field: Question.FollowUpField, _ turn: Int? = nil) -> Answer? {
    asked.first { $0.records == field && $0.turn == turn }.flatMap(content)
  }

  /// The answer, unless it is a silence.
  private func content(of question: Question) -> Answer? {
    response[question.code].flatMap { question.silence($0) == nil ? $0 : nil }
  }
}

extension Questionnaire {
  /// The needs that something was said of, by their turn: the last one that is asked is there for one more need.
  func needTurns(_ response: Response) -> [Int] {
    let said = questions.filter { isAboutNeed($0) && response[$0.code].flatMap($0.content)?.isNothing == false }
    return said.compactMap(\.turn).distinct
  }

  fileprivate func isAboutNeed(_ question: Question) -> Bool { self[question.dimension]?.repeats == .need }

  /// The question whose answer fills a field of the act, by the path of the field: `needs[0].mission`.
  public func question(filling path: String, _ response: Response) -> Question? {
    let parts = path.split { "[].".contains($0) }.map(String.init)
    guard let list = parts.first, let name = parts.last else { return nil }
    let turn = parts.count == 3 ? Int(parts[1]) : nil
    let field: Question.FollowUpField? =
      switch (list, name) {
      case ("actions", "state"): .actionState
      case ("actions", "cause"): .actionCause
      case ("actions", _): .action
      case ("needs", "answer"): .needAnswer
      case ("needs", "mission"): .needMission
      case ("needs", _): .need
      default: Question.FollowUpField(rawValue: path)
      }
    guard let field else { return nil }
    let said = list == "needs" ? needTurns(response) : questions.filter { $0.records == field }.compactMap(\.turn)
    let wanted = turn.flatMap { said.indices.contains($0) ? said[$0] : nil }
    return questions.first { $0.records == field && (wanted == nil || $0.turn == wanted) }
  }
}

extension Clause.Content {
  fileprivate var isNothing: Bool { self == .nothing }
}

extension Answer {
  fileprivate var line: String? { if case .text(let text) = self { text } else { nil } }
  fileprivate var mark: Int? { if case .number(let mark) = self { mark } else { nil } }
  fileprivate var day: Day? { line.flatMap { Day(iso: $0) } }
  fileprivate var hundredths: Hundredths? {
    mark.map { Hundredths(whole: $0) } ?? line.flatMap(Hundredths.init(decimal:))
  }
  fileprivate var euros: Euros? { hundredths.map { Euros(cents: $0.value) } }
}

extension RecordFollowUp {
  /// The name of the field under which the answers stand that no other field keeps.
  static let answersField = "questionnaire.answers"

  /// The questionnaire that it was filled with, as it was asked; `nil` where it was filled without one.
  public func questionnaire(in directory: Directory) -> Questionnaire? {
    questionnaire.flatMap { directory.questionnaire($0.edition) }?.asked(actions: actions.count, needs: needs.count)
  }

  /// Every answer by its question: those that a field keeps, as the field has them today, and the others.
  ///
  /// - Parameter questionnaire: as it was asked.
  public func response(to questionnaire: Questionnaire) -> Questionnaire.Response {
    let further = self.questionnaire?.answers ?? []
    let others = further.compactMap { given in given.answer.map { (given.question, $0) } }
    return recorded(in: questionnaire).merging(others) { kept, _ in kept }
  }

  /// Those that its fields keep.
  func recorded(in questionnaire: Questionnaire) -> Questionnaire.Response {
    questionnaire.questions.reduce(into: [:]) { response, question in
      response[question.code] = question.records.flatMap { answer($0, question) }
    }
  }

  private func answer(_ field: Question.FollowUpField, _ question: Question) -> Answer? {
    let (action, need) = (question.turn.flatMap(actions.at), question.turn.flatMap(needs.at))
    switch field {
    case .on: return .text(on.iso)
    case .action: return action.map { .text($0.action) }
    case .actionState: return action.map { .text($0.state.rawValue) }
    case .actionCause: return action?.cause.map(Answer.text)
    case .board: return .number(board)
    case .direction: return .number(direction)
    case .team: return .number(team)
    case .management: return .number(management)
    case .jobsBefore: return jobsBefore.map(question.answer)
    case .jobsAfter: return jobsAfter.map(question.answer)
    case .budgetBefore: return budgetBefore.map { question.answer(Hundredths($0.cents)) }
    case .budgetAfter: return budgetAfter.map { question.answer(Hundredths($0.cents)) }
    case .need: return need.map { .text($0.need) }
    case .needAnswer: return need.map { .text($0.answer.rawValue) }
    case .needMission: return need?.mission.map { .text($0.text) }
    case .synthesis: return .text(synthesis.text)
    }
  }
}

extension Question {
  /// A number as its kind keeps it.
  func answer(_ number: Hundredths) -> Answer {
    kind == .number && number.value % 100 == 0 ? .number(number.value / 100) : .text(number.decimal)
  }
}

extension Array {
  /// The one that stands there, counted from 1.
  fileprivate func at(_ place: Int) -> Element? { indices.contains(place - 1) ? self[place - 1] : nil }
}

extension Question {
  /// What stands in the way as long as it has no answer that will do.
  fileprivate var missing: Obstacle {
    takesSilence
      ? .keyQuestionUnanswered(code, field: RecordFollowUp.answersField)
      : .answerNeeded(code, field: RecordFollowUp.answersField)
  }
}
